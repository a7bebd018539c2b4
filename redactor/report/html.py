"""The report as one page of HTML that loads nothing from anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from redactor.model import Verdict, VerdictKind
from redactor.report.places import written
from redactor.report.text import headline

_STYLE = """
body { font-family: Arial, sans-serif; color: #0b0c0c; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { border-left: .6rem solid; padding-left: .8rem } .no { border-color: #d4351c } .yes { border-color: #00703c }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #b1b4b6 }
code { background: #f3f2f1; padding: 0 .2rem; overflow-wrap: anywhere }
td { min-width: 9rem }
""".strip()


def html(verdict: Verdict) -> str:
    """A whole page. Everything in it is escaped; it holds no script."""
    return "\n".join(_page(verdict)) + "\n"


def _page(verdict: Verdict) -> Iterator[str]:
    yield '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>Spreadsheet check: {verdict.kind.value}</title><style>{_STYLE}</style></head><body><main>"
    yield f'<h1 class="{"yes" if verdict.kind is VerdictKind.CLEAR else "no"}">{escape(headline(verdict))}</h1>'
    people = ", ".join(verdict.recipients) or "nobody named"
    yield f"<p>File: {escape(verdict.file_name)}. For: {escape(people)}. "
    yield f"Policy: {escape(verdict.policy.name)} {escape(verdict.policy.version)}.</p>"
    if verdict.reasons:
        rows = [
            (reason.message, f"<code>{escape(written(reason.location, verdict))}</code>", reason.remedy)
            for reason in verdict.reasons
        ]
        yield "<h2>Why</h2>"
        yield from _table(("Why", "Where", "What to do"), [(escape(a), b, escape(c)) for a, b, c in rows])
    if verdict.notes:
        yield "<h2>Worth knowing</h2><ul>"
        yield from (f"<li>{escape(note)}</li>" for note in verdict.notes)
        yield "</ul>"
    if verdict.columns:
        yield "<h2>What each column was taken for</h2>"
        yield from _table(("Where", "Heading", "Taken for", "What happens to it"), _columns(verdict))
    yield "</main></body></html>"


def _columns(verdict: Verdict) -> Iterator[tuple[str, str, str, str]]:
    for column, action in zip(verdict.columns, verdict.actions, strict=True):
        where = f"<code>{escape(written(column.location, verdict))}</code>"
        taken_for = f"{column.entity or '-'}, {column.role.value} ({column.confidence:.0%} sure)"
        yield where, escape(column.header), escape(taken_for), escape(f"{action.verb.value} ({action.rule})")


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "<table><thead><tr>" + "".join(f'<th scope="col">{name}</th>' for name in header) + "</tr></thead><tbody>"
    for row in rows:
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
    yield "</tbody></table>"
