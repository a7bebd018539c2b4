"""Builds the copy out of what is allowed. Nothing is carried over because nobody looked at it.

Hidden sheets, rows and columns are left behind, and so is every cell outside a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from redactor.grammar import category_text
from redactor.model import (
    Action,
    CleanColumn,
    CleanSheet,
    CleanWorkbook,
    ColumnFormat,
    Decision,
    Detection,
    Disclosure,
    DisclosureRule,
    Layout,
    Reason,
    RedactedText,
    Review,
    Sheet,
    Table,
    Verb,
    Visibility,
    Workbook,
)
from redactor.redact.columns import CARRIED, Making, Source, clean_column, label_column, residual, unread
from redactor.redact.disclosure import (
    Candidate,
    Controlled,
    Released,
    control,
    in_order,
    is_quasi,
    is_sensitive,
    with_totals,
    without_small_numbers,
)
from redactor.redact.duplicates import likely_duplicates
from redactor.redact.identity import USUAL, identities, told_apart
from redactor.redact.looks import Dressing, dressed
from redactor.redact.order import headed_in_order, released_order
from redactor.redact.people import Roster
from redactor.redact.prose import known_words, unsigned
from redactor.redact.pseudonyms import Label, label_scope, record_labels, shift_scope
from redactor.redact.rows import dropped
from redactor.redact.text import TextRedactor, spans_by_cell


def rebuild(
    workbook: Workbook,
    layout: Layout,
    detection: Detection,
    decision: Decision,
    label: Label,
    *,
    day: date | None = None,
    review: Review | None = None,
    told: Callable[[RedactedText], None] | None = None,
) -> CleanWorkbook:
    """Make the copy's content: a sheet for every visible table that keeps a column, named ``Table 1`` and on.

    :param label: ``keys.Keyring.label``; pseudonyms are made within the policy, its purpose and its recipients.
    :param day: the day on which ages are taken where a date of birth becomes an age band; today without it.
    :param review: what a second person changed in redacted prose and signed for; every text must be among that.
    :param told: hears of every text of prose and what becomes of it.
    :raises PolicyError: when a rule that generalises has no bands.
    """
    making, people = makings(layout, detection, decision, label, day or date.today())
    making = replace(making, review=review, told=told)
    copy = _Copy(decision, making, people)
    for table, done in transformed(workbook, layout, detection, decision, making, people):
        copy.add(table, done)
    alike = likely_duplicates(layout, detection.columns, people, detection.sheet_names)
    return CleanWorkbook(tuple(copy.sheets), tuple(copy.disclosure), tuple(copy.reasons), (*copy.notes, *alike))


def makings(
    layout: Layout, detection: Detection, decision: Decision, label: Label, day: date
) -> tuple[Making, Mapping[int, Sequence[str]]]:
    """What every column of one copy is made with, and who the rows are about where people get a pseudonym."""
    known = identities(layout, detection.columns, decision.label.identify_by if decision.label else USUAL)
    roster = Roster.of(layout, detection.columns, known)
    words = known_words(layout, detection.columns)
    redact = TextRedactor(roster)
    making = Making(label_scope(decision), label, day, redact, shift_scope(decision), known, known=words)
    return making, known if decision.label else {}


def transformed(
    workbook: Workbook,
    layout: Layout,
    detection: Detection,
    decision: Decision,
    making: Making,
    people: Mapping[int, Sequence[str]],
) -> Iterator[tuple[Carried, Controlled]]:
    """Every table that is carried over, each column through its action, under disclosure control."""
    layout = with_totals(layout, detection.columns, decision.disclosure)
    tables = list(_carried(workbook, layout, detection, decision, making, people))
    candidates = [table.candidate for table in tables]
    controlled = control(candidates, decision.disclosure, linked=decision.label is not None)
    controlled = without_small_numbers(candidates, controlled, decision.disclosure)
    yield from zip(tables, controlled, strict=True)


@dataclass(frozen=True)
class Carried:
    """A table on its way into the copy. ``candidate`` has its columns in the order of ``sources``, with the values of
    ``records``."""

    index: int
    sheet: Sheet
    sources: Sequence[Source]
    records: Sequence[int]
    candidate: Candidate


def _carried(
    workbook: Workbook,
    layout: Layout,
    detection: Detection,
    decision: Decision,
    making: Making,
    people: Mapping[int, Sequence[str]],
) -> Iterator[Carried]:
    """Visible tables that keep a column, with every value already through its action."""
    sheets = {sheet.index: sheet for sheet in workbook.sheets}
    sources = _sources(sheets, layout, detection, decision)
    for index, table in enumerate(layout.tables):
        own, shown = sources.get(index), _shown_records(sheets[table.sheet], table)
        gone = dropped(index, shown, layout, detection.columns, decision, making.day)
        records = [record for record in shown if record not in gone]
        records = [records[position] for position in in_order(table, records)]
        if not own or not records:
            continue
        released = [_released(source, records, making, decision.disclosure) for source in own]
        told = told_apart(people.get(index), records, index)
        yield Carried(index, sheets[table.sheet], own, records, Candidate(table, released, told))


def _released(source: Source, records: Sequence[int], making: Making, rule: DisclosureRule) -> Released:
    column, action = source.column, source.action
    quasi, sensitive = is_quasi(column, action, rule), is_sensitive(column, action, rule)

    def make(other: Action) -> CleanColumn:
        return replace(clean_column(replace(source, action=other), records, making), quasi=quasi, sensitive=sensitive)

    return Released(column, action, make(action), make, quasi, sensitive)


def _sources(
    sheets: Mapping[int, Sheet], layout: Layout, detection: Detection, decision: Decision
) -> dict[int, list[Source]]:
    """Columns that are carried over, by table."""
    findings = spans_by_cell(detection.findings, decision.threshold, decision.allowed_entities)
    carried: dict[int, list[Source]] = {}
    for column, action in zip(detection.columns, decision.actions, strict=True):
        table = layout.tables[column.table]
        sheet, position = sheets[table.sheet], table.fields[column.field].position
        hidden = sheet.hidden_rows if table.sideways else sheet.hidden_columns
        if action.verb not in CARRIED or sheet.visibility is not Visibility.VISIBLE or position in hidden:
            continue
        looks = ColumnFormat() if table.sideways else sheet.format.columns.get(position, ColumnFormat())
        found = findings.get((column.table, column.field), {})
        carried.setdefault(column.table, []).append(Source(table, column, action, looks, found))
    return carried


def _shown_records(sheet: Sheet, table: Table) -> list[int]:
    hidden = sheet.hidden_columns if table.sideways else sheet.hidden_rows
    return [position for position, record in enumerate(table.records) if record not in hidden]


class _Copy:
    """The copy as it grows table by table."""

    def __init__(self, decision: Decision, making: Making, people: Mapping[int, Sequence[str]]) -> None:
        self.decision = decision
        self.making = making
        self.people = people
        self.sheets: list[CleanSheet] = []
        self.disclosure: list[Disclosure] = []
        self.reasons: list[Reason] = []
        self.notes: list[str] = []

    def add(self, carried: Carried, controlled: Controlled) -> None:
        """Carry one table over: without small groups, with labels, in an order that tells nothing."""
        self.reasons.extend(controlled.reasons)
        if controlled.disclosure is not None:
            self.disclosure.append(controlled.disclosure)
        table = carried.candidate.table
        chosen = [carried.records[position] for position in controlled.keep]
        columns: list[CleanColumn] = []
        sources: list[Source | None] = []
        for source, made in zip(carried.sources, controlled.columns, strict=True):
            if made is None:
                continue
            columns.append(_picked(made, controlled.keep))
            sources.append(source)
            if reason := residual(source, chosen, columns[-1]):
                self.reasons.append(reason)
            if self.making.review is not None and (reason := unsigned(source, chosen, columns[-1])):
                self.reasons.append(reason)
            if note := unread(source, columns[-1]):
                self.notes.append(note)
        if not columns:
            return
        if self.decision.label and carried.index in self.people:
            keys = self.people[carried.index]
            labels = record_labels(table, keys, chosen, self.making.scope, self.making.label)
            sources.insert(0, None)
            columns.insert(0, label_column(self.decision.label.header, labels))
        if not self._keeps_order(carried):
            order = released_order(columns)
            columns = [_picked(column, order) for column in columns]
            chosen = [chosen[position] for position in order]
        origins = {id(column): source for column, source in zip(columns, sources, strict=True)}
        columns = headed_in_order(columns, self.decision.heading_order)
        ordered = [origins[id(column)] for column in columns]
        dressing = Dressing(carried.sheet, ordered, chosen, len(table.records), table.sideways)
        sheet = dressed(f"Table {len(self.sheets) + 1}", columns, dressing)
        self.sheets.append(replace(sheet, table=carried.index, records=tuple(chosen)))

    def _keeps_order(self, carried: Carried) -> bool:
        """Whether rows stay in the order of the source: where the policy says so, and where order has nothing to tell.

        A timetable or a budget that goes out whole keeps its order; a table of which anything was removed does not.
        """
        if self.decision.keeps_order:
            return True
        sources = carried.sources
        whole = len(sources) == len(carried.candidate.table.fields) and all(
            source.action.verb is Verb.KEEP for source in sources
        )
        return whole and not any(source.column.about_people for source in sources)


def _picked(column: CleanColumn, positions: Sequence[int]) -> CleanColumn:
    values = tuple(column.values[position] for position in positions)
    vocabulary = column.vocabulary
    if vocabulary:
        vocabulary = vocabulary & {category_text(value) for value in values if value is not None}
    return replace(column, values=values, vocabulary=vocabulary)
