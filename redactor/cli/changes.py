"""Before and after, as ``release --dry-run`` shows them: kinds of values, or the values themselves on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import TYPE_CHECKING

from redactor.model import Verb
from redactor.words import many

if TYPE_CHECKING:
    from redactor.model import BeforeAfter, CellValue, Verdict

_LEFT_OUT = {Verb.REMOVE_COLUMN, Verb.WITHHOLD, Verb.BLOCK}
_KINDS = {
    "pseudonym": "a pseudonym (P-XXXX-XXXX-XXXX)",
    "band": "a band, in words",
    "placeholder": "words in brackets, such as [name]",
    "masked": "characters behind ****",
    "category": "one of a few words",
    "number": "a number",
    "date": "a date",
    "text": "text",
    "redacted_text": "text with words in brackets where something was found",
}


def change_lines(verdict: Verdict, changes: tuple[BeforeAfter, ...], *, show_values: bool) -> Iterator[str]:
    """A line for every column of the file, with what becomes of it; values only where they may be shown."""
    carried = {change.column: change for change in changes}
    yield "  Before and after, column by column:"
    for index, (column, action) in enumerate(zip(verdict.columns, verdict.actions, strict=True)):
        called = f"'{column.header.strip()}'" if column.header.strip() else "a column without a heading"
        what = many(column.entity) if column.entity else "values"
        change = carried.get(index)
        if change is None:
            why = action.rule if action.verb in _LEFT_OUT else "hidden, or no row of it is left"
            yield f"    {called} ({what}): left out ({why})"
            continue
        examples = [example for example, _ in change.examples]
        before = _forms(examples) or what
        yield f"    {called} ({what}) becomes '{change.header}': {before} -> {_after(change)} ({action.rule})"
        if show_values:
            yield from (f"        {_shown(old)} -> {_shown(new)}" for old, new in change.examples)


def _after(change: BeforeAfter) -> str:
    return _KINDS.get(change.grammar, change.grammar.replace("_", " "))


def _forms(values: list[CellValue]) -> str:
    """What kind of cells they are: nothing of what stands in them."""
    return " or ".join(dict.fromkeys(_form(value) for value in values))


def _form(value: CellValue) -> str:
    if isinstance(value, bool):
        return "yes or no"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, (date, time)):
        return "a date"
    words = len(value.split())
    return "one word" if words == 1 else "a few words" if words < 8 else "prose"


def _shown(value: CellValue | None) -> str:
    """A value on one line of a terminal, without anything that could move the cursor."""
    text = "(empty)" if value is None else str(value)
    text = "".join(char if char.isprintable() else " " for char in text)
    return text if len(text) <= 100 else text[:99] + "…"
