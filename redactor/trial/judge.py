"""Holds what came of a case against what the test file expects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from redactor.model import CellValue, CleanColumn, CleanWorkbook
from redactor.policy import Expect
from redactor.report import Report
from redactor.steps.run import Rehearsal
from redactor.trial.workbook import cell

_SHORT = 3
"""Shorter values (an initial, a house number) stand in other words by chance."""


def failures(expect: Expect, came: Rehearsal) -> Iterator[str]:
    """What is not as expected, in plain English, without values of the file."""
    yield from _answers(expect, came)
    if expect.release != "released" or came.clean is None:
        return
    yield from _headings(expect, came.clean)
    yield from _values(expect, came.clean)
    yield from _kept(expect, came)
    yield from _gone(expect, came)
    rows = sum(sheet.rows for sheet in came.clean.sheets)
    if expect.rows is not None and rows != expect.rows:
        yield f"the copy has {rows} rows, not {expect.rows}"


def _answers(expect: Expect, came: Rehearsal) -> Iterator[str]:
    if expect.check == "clear" and came.checked.reasons:
        yield f"check blocks it: {_codes(came.checked)}"
    if expect.check == "blocked" and not came.checked.reasons:
        yield "check lets it pass"
    if expect.release == "released" and came.clean is None:
        yield f"release blocks it: {_codes(came.released)}"
    if expect.release == "blocked" and came.clean is not None:
        yield "release makes a copy"
    blocked = (("check", came.checked), ("release", came.released))
    given = {r.code.value for word, report in blocked if getattr(expect, word) == "blocked" for r in report.reasons}
    for code in expect.because:
        if code not in given:
            yield f"'{code}' is not among the reasons: {', '.join(sorted(given)) or 'there are none'}"


def _codes(report: Report) -> str:
    return "; ".join(dict.fromkeys(f"{reason.code.value} ({reason.message})" for reason in report.reasons))


def _headings(expect: Expect, clean: CleanWorkbook) -> Iterator[str]:
    found = [column.header for column in _columns(clean)]
    if expect.columns is not None and list(expect.columns) != found:
        yield f"the copy's headings are {', '.join(found)}, not {', '.join(expect.columns)}"


def _values(expect: Expect, clean: CleanWorkbook) -> Iterator[str]:
    for heading, wanted in expect.becomes.items():
        column = _named(clean, heading)
        if column is None:
            yield f"the copy has no column '{heading}'"
            continue
        found, named = {_text(value) for value in column.values}, {_text(cell(value)) for value in wanted}
        if named - found:
            yield f"'{heading}' does not hold: {', '.join(sorted(named - found))}"
        if found - named:
            yield f"'{heading}' holds {len(found - named)} values that the case does not name"
    for heading, kind in expect.kinds.items():
        column = _named(clean, heading)
        if column is None:
            yield f"the copy has no column '{heading}'"
        elif column.grammar != kind:
            yield f"'{heading}' is of the kind {column.grammar}, not {kind}"


def _kept(expect: Expect, came: Rehearsal) -> Iterator[str]:
    """A column that stays has, in the copy, nothing but values that it had in the source, and none is changed."""
    for heading in expect.stays:
        renamed = {
            action.rename or column.header
            for column, action in zip(came.seen.detection.columns, came.seen.decision.actions, strict=True)
            if column.header == heading
        }
        columns = [column for name in renamed if came.clean and (column := _named(came.clean, name))]
        source = {_text(value) for value in _source(came, heading)}
        if not columns:
            yield f"'{heading}' does not stay: the copy has no such column"
        elif any(_text(value) not in source for column in columns for value in column.values):
            yield f"'{heading}' does not stay: values of it were changed"


def _gone(expect: Expect, came: Rehearsal) -> Iterator[str]:
    said = " ".join(_everything(came.clean)) if came.clean else ""
    for heading in expect.gone:
        values = {_text(value) for value in _source(came, heading)}
        if not values:
            yield f"the source has no column '{heading}'"
        for value in values:
            if len(value) >= _SHORT and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", said, re.IGNORECASE):
                yield f"a value of '{heading}' is still in the copy"
                break


def _source(came: Rehearsal, heading: str) -> Iterator[CellValue | None]:
    for table in came.seen.layout.tables:
        for field in table.fields:
            if field.header == heading:
                yield from field.values


def _everything(clean: CleanWorkbook) -> Iterator[str]:
    for column in _columns(clean):
        yield column.header
        yield from {_text(value) for value in column.values}


def _columns(clean: CleanWorkbook) -> Sequence[CleanColumn]:
    return [column for sheet in clean.sheets for column in sheet.columns]


def _named(clean: CleanWorkbook, heading: str) -> CleanColumn | None:
    return next(_matching(_columns(clean), heading), None)


def _matching(columns: Iterable[CleanColumn], heading: str) -> Iterator[CleanColumn]:
    return (column for column in columns if column.header == heading)


def _text(value: CellValue | None) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
