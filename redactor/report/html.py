"""The report as one page of HTML that loads nothing from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from redactor.model import Verdict, VerdictKind
from redactor.report.page import STYLE, page, table
from redactor.report.places import written
from redactor.report.text import headline


def html(verdict: Verdict) -> str:
    """A whole page. Everything in it is escaped; it holds no script."""
    return "\n".join(page(f"Spreadsheet check: {verdict.kind.value}", STYLE, _body(verdict))) + "\n"


def _body(verdict: Verdict) -> Iterator[str]:
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
        yield table(("Why", "Where", "What to do"), [(escape(a), b, escape(c)) for a, b, c in rows])
    if verdict.notes:
        yield "<h2>Worth knowing</h2><ul>"
        yield from (f"<li>{escape(note)}</li>" for note in verdict.notes)
        yield "</ul>"
    if verdict.columns:
        yield "<h2>What each column was taken for</h2>"
        yield table(("Where", "Heading", "Taken for", "What happens to it"), _columns(verdict))


def _columns(verdict: Verdict) -> Iterator[tuple[str, str, str, str]]:
    for column, action in zip(verdict.columns, verdict.actions, strict=True):
        where = f"<code>{escape(written(column.location, verdict))}</code>"
        taken_for = f"{column.entity or '-'}, {column.role.value} ({column.confidence:.0%} sure)"
        yield where, escape(column.header), escape(taken_for), escape(f"{action.verb.value} ({action.rule})")
