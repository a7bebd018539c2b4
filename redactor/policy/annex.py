"""A policy as one page of HTML for a sharing agreement's annex: prints on A4, loads nothing, holds no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from redactor.policy.digest import digest
from redactor.policy.english import after_the_rules, before_the_rules, facts, rule_sentence, safeguards
from redactor.policy.schema import Policy

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 11pt/1.45 Arial, sans-serif; color: #0b0c0c; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; margin-bottom: .2rem } h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; break-after: avoid }
.under { color: #505a5f; margin-top: 0 } code { overflow-wrap: anywhere; font-size: .85em }
table { border-collapse: collapse; width: 100% } tr { break-inside: avoid } thead { display: table-header-group }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #b1b4b6 }
.facts th { width: 12rem; font-weight: bold } .number { width: 2rem } .sign { height: 3.2rem; width: 50% }
@media print { body { max-width: none; margin: 0; padding: 0 } }
""".strip()


def annex(policy: Policy, *, approved: bool) -> str:
    """The page. Everything in it is escaped.

    :param approved: whether the officer's key has signed for exactly this content.
    """
    return "\n".join(_page(policy, approved=approved)) + "\n"


def _page(policy: Policy, *, approved: bool) -> Iterator[str]:
    title = f"Data sharing policy: {policy.name}"
    yield '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>"
    state = (
        "approved by the data protection officer's key" if approved else "NOT APPROVED: a draft that releases nothing"
    )
    yield f"<h1>{escape(title)}</h1>"
    yield f'<p class="under">Version {escape(policy.version)}; {state}.<br>Digest: <code>{digest(policy)}</code></p>'
    yield "<h2>1. What it is for, and for whom</h2>"
    yield _table(
        "facts", (), [(f'<th scope="row">{escape(k)}</th>', f"<td>{escape(v)}</td>") for k, v in facts(policy)]
    )
    yield "<h2>2. What happens to the columns of a file</h2>"
    yield from (f"<p>{escape(sentence)}.</p>" for sentence in before_the_rules(policy))
    yield "<p>The first line that fits a column decides.</p>"
    yield _table("rules", ("", "Rule", "What happens"), _rules(policy))
    yield f"<p>{escape(after_the_rules(policy))}.</p>"
    yield "<h2>3. What protects people besides</h2><ul>"
    yield from (f"<li>{escape(sentence)}.</li>" for sentence in safeguards(policy))
    yield "</ul><h2>4. Agreed</h2>"
    yield _table("", ("For the sender", "For the recipient"), [('<td class="sign"></td>', '<td class="sign"></td>')])
    yield "<p>Name, office, date and signature.</p></main></body></html>"


def _rules(policy: Policy) -> Iterator[tuple[str, ...]]:
    for number, rule in enumerate(policy.rules, start=1):
        cells = (str(number), rule.name or "", rule_sentence(rule))
        yield tuple(f"<td{' class=number' if at == 0 else ''}>{escape(cell)}</td>" for at, cell in enumerate(cells))


def _table(kind: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' if name else "<td></td>" for name in header)
    body = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    return f'<table class="{kind}">{f"<thead><tr>{head}</tr></thead>" if head else ""}<tbody>{body}</tbody></table>'
