"""The report for people: one sentence first, then why, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.model import Reason, Role, Verdict, VerdictKind
from redactor.report.places import written

_HEADLINE = {
    VerdictKind.CLEAR: "This may be sent",
    VerdictKind.BLOCKED: "This may not be sent",
    VerdictKind.UNINSPECTABLE: "This may not be sent: it could not be fully looked into",
}
_SHOWN = 40


def text(verdict: Verdict, *, verbose: bool = False) -> str:
    """A report of a screen or so; ``verbose`` adds what every column was taken for, and why."""
    return "\n".join(_lines(verdict, verbose=verbose))


def headline(verdict: Verdict) -> str:
    """The answer in one sentence."""
    return f"{_HEADLINE[verdict.kind]}{_people(verdict)}."


def _lines(verdict: Verdict, *, verbose: bool) -> Iterator[str]:
    yield headline(verdict)
    yield f"  File: {verdict.file_name}"
    who = ", ".join(verdict.recipients) or "nobody named"
    yield f"  For: {who}. Policy: {verdict.policy.name} {verdict.policy.version}."
    if verdict.reasons:
        yield ""
        yield "Why:"
        for number, reason in enumerate(verdict.reasons[:_SHOWN], start=1):
            yield from _reason(number, reason, verdict)
        if len(verdict.reasons) > _SHOWN:
            yield f"  … and {len(verdict.reasons) - _SHOWN} more (all of them with --format json)."
        yield ""
        yield "What to do:"
        yield from (f"  - {remedy}" for remedy in _remedies(verdict))
    if verdict.disclosure is not None and verdict.disclosure.smallest_class is not None:
        smallest, wanted = verdict.disclosure.smallest_class, verdict.disclosure.k
        yield ""
        yield f"Smallest group of people who look alike: {smallest} (the policy wants {wanted} or more)."
    if verdict.notes:
        yield ""
        yield "Worth knowing:"
        yield from (f"  - {note}" for note in verdict.notes)
    if verbose:
        yield ""
        yield from _columns(verdict)


def _people(verdict: Verdict) -> str:
    if verdict.kind is VerdictKind.CLEAR:
        return " under this policy"
    records = [
        len(verdict.tables[column.table].records)
        for column in verdict.columns
        if column.about_people and column.role is Role.DIRECT_IDENTIFIER
    ]
    if verdict.kind is not VerdictKind.BLOCKED or not records:
        return ""
    people = max(records)
    return f": {people:,} {'person' if people == 1 else 'people'} can be identified"


def _reason(number: int, reason: Reason, verdict: Verdict) -> Iterator[str]:
    yield f"  {number}. {reason.message}"
    where = written(reason.location, verdict)
    if where:
        yield f"     Where: {where}   [{reason.code.value}]"


def _remedies(verdict: Verdict) -> list[str]:
    return list(dict.fromkeys(reason.remedy for reason in verdict.reasons if reason.remedy))[:8]


def _columns(verdict: Verdict) -> Iterator[str]:
    yield "What each column was taken for:"
    for column, action in zip(verdict.columns, verdict.actions, strict=True):
        title = f"'{column.header}'" if column.header else "no heading"
        taken_for = f"{column.entity or '-'}, {column.role.value}, {column.confidence:.0%} sure"
        yield f"  {written(column.location, verdict)}  {title}: {taken_for} → {action.verb.value}"
        yield f"      rule: {action.rule}"
        yield from (f"      because: {why}" for why in column.reasons)
