"""The facts of a breach that Article 33(3) asks for, as a page: a draft for the officer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from html import escape

from redactor.model import IncidentFacts
from redactor.report.consequences import consequences
from redactor.report.page import REPORT_STYLE, page, table
from redactor.words import kind_words

_OPENS = {
    "none": "The file was not encrypted.",
    "office": "The file was encrypted; whoever has its passphrase can read it.",
    "age": "The file was encrypted for the keys of its recipients.",
}
_RISKS = {
    "unlikely": "A risk to people was assessed as unlikely, so the commissioner need not be told (Article 33(1)).",
    "likely": "A risk to people was assessed as likely.",
    "high": "The risk was assessed as high: the people themselves have to be told (Article 34).",
    None: "The risk has not been assessed yet.",
}


def breach_page(facts: IncidentFacts) -> str:
    """A whole page. Everything in it is escaped; it loads nothing and holds no script."""
    return "\n".join(page(f"Draft: breach {facts.incident}", REPORT_STYLE, _body(facts))) + "\n"


def _body(facts: IncidentFacts) -> Iterator[str]:
    yield f'<h1 class="no">Personal data breach: incident {facts.incident}</h1>'
    yield '<p class="draft">DRAFT for the data protection officer. '
    yield "Made from the log alone; nobody has checked it yet.</p>"
    yield from _times(facts)
    yield "<section><h2>(a) What happened, to what data, of about how many people</h2>"
    yield f"<p>{_said(facts.what_happened, 'Not described yet.')}</p>"
    yield from _data(facts)
    yield "</section><section><h2>(b) Whom to ask</h2>"
    yield f"<p>{escape(_contact(facts.contact))}</p></section>"
    yield "<section><h2>(c) Likely consequences</h2>"
    yield from _consequences(facts)
    yield "</section><section><h2>(d) Measures taken, and who was told</h2>"
    yield from _measures(facts)
    yield "</section>"


def _times(facts: IncidentFacts) -> Iterator[str]:
    if facts.told_ico is None:
        told = "not told, as a risk to people is unlikely" if facts.risk == "unlikely" else "not yet"
    elif facts.told_ico > facts.deadline:
        told = f"{_at(facts.told_ico)}: after the 72 hours. Article 33(1) asks for the reasons for the delay."
    else:
        told = f"{_at(facts.told_ico)}, within the 72 hours"
    rows = [
        ("The file went out", f"{_at(facts.released)}, release R-{facts.release:06d}, log entry {facts.release}"),
        ("The breach became known", _at(facts.known)),
        ("The 72 hours end", _at(facts.deadline)),
        ("The commissioner was told", told),
        ("Closed", _at(facts.closed) if facts.closed else "still open"),
    ]
    yield table(("What", "When (UTC)"), rows)


def _data(facts: IncidentFacts) -> Iterator[str]:
    people = f"about {facts.people:,}" if facts.people is not None else "not counted by the log; look at the file"
    policy = f"{facts.policy.name} {facts.policy.version}" if facts.policy else "none"
    rows = [
        ("People concerned", people),
        ("Records concerned", f"{facts.records:,}"),
        ("Received by", escape(", ".join(facts.recipients)) or "not known"),
        ("Released under policy", escape(policy)),
        ("Sealed", _OPENS.get(facts.seal, escape(facts.seal) or "not known")),
    ]
    yield table(("Fact", "As the log has it"), rows)
    if facts.kept or facts.changed:
        yield "<h3>Categories of data in the copy</h3>"
        yield table(("Kind", "Columns", "How it stood in the copy"), _kinds(facts), frozenset({1}))
    yield "<p>This is the copy that the log knows. If more went than that, add it.</p>"


def _kinds(facts: IncidentFacts) -> Iterator[tuple[str, str, str]]:
    kinds: tuple[tuple[Mapping[str, int], str], ...] = (
        (facts.kept, "as in the source"),
        (facts.changed, "made coarser, shortened or replaced"),
    )
    for columns, how in kinds:
        yield from ((escape(kind_words(entity)), f"{count:,}", how) for entity, count in columns.items())


def _consequences(facts: IncidentFacts) -> Iterator[str]:
    groups = consequences([*facts.kept, *facts.changed])
    rows = [
        (escape(name), escape(", ".join(kind_words(entity) for entity in entities)), escape(what))
        for name, entities, what in groups
    ]
    yield table(("Category", "In this file", "What can come of it"), rows) if rows else "<p>Not known to the log.</p>"
    if facts.changed and not facts.kept:
        yield "<p>Every column was made coarser or replaced, so people are harder to recognise.</p>"
    yield f"<p>{_RISKS[facts.risk]}</p>"


def _measures(facts: IncidentFacts) -> Iterator[str]:
    if not facts.steps:
        yield "<p>None recorded yet.</p>"
        return
    rows = [(_at(step.at), escape(step.what), _said(step.text, "")) for step in facts.steps]
    yield table(("When (UTC)", "What", "In words"), rows)


def _contact(contact: str) -> str:
    if contact.startswith("your "):  # nobody has set one
        return "The data protection officer. Add the name and how to reach them (Article 33(3)(b))."
    return f"{contact}."


def _said(text: str, otherwise: str) -> str:
    return escape(text).replace("\n", "<br>") if text else otherwise


def _at(at: datetime) -> str:
    return at.strftime("%d %B %Y %H:%M").lstrip("0")
