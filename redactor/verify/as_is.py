"""Judges a file as it is: which of its values may not go, and why.

A cell passes when it is already in the form its action would give it; a text passes when nothing personal was found
in it, or only what the policy lets stand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from redactor.grammar import already_redacted
from redactor.model import (
    Action,
    Column,
    Decision,
    Detection,
    Finding,
    Layout,
    Location,
    PartTrouble,
    PlaceCount,
    Reason,
    ReasonCode,
    Role,
    Verb,
    Visibility,
    Workbook,
)
from redactor.verify.places import judge_places
from redactor.words import counted, many

_TEXT_VERBS = {Verb.KEEP, Verb.REDACT_TEXT}
_NAMES = {"PERSON", "FORENAME", "SURNAME", "ALIAS"}
_SHOWN_CELLS = 3


@dataclass(frozen=True)
class Judgement:
    """What stands against a file, what it holds outside the grid, and what is only worth knowing."""

    reasons: tuple[Reason, ...]
    places: tuple[PlaceCount, ...]
    notes: tuple[str, ...]


def judge(workbook: Workbook, layout: Layout, detection: Detection, decision: Decision) -> Judgement:
    """Hold every cell and every other text of a file against what the policy decided."""
    reasons: list[Reason] = []
    by_field: dict[tuple[int | None, int | None], list[Finding]] = defaultdict(list)
    for finding in detection.findings:
        by_field[finding.table, finding.field].append(finding)
    for column, action in zip(detection.columns, decision.actions, strict=True):
        found = _standing(by_field[column.table, column.field], decision)
        reasons.extend(_column_reasons(workbook, layout, column, action, found))
    in_grid, elsewhere = _split(_standing(by_field[None, None], decision))
    reasons.extend(_loose_reasons(in_grid))
    reasons.extend(_name_reasons(elsewhere))
    in_parts = [finding for finding in elsewhere if finding.location.part is not None]
    place_reasons, places, place_notes = judge_places(workbook, in_parts, decision)
    reasons.extend(place_reasons)
    reasons.extend(_part_reasons(workbook))
    hidden_notes = _hidden(workbook, detection)
    return Judgement(tuple(reasons), places, (*place_notes, *hidden_notes))


def _standing(findings: Iterable[Finding], decision: Decision) -> list[Finding]:
    """Findings that count: certain enough, or watched, and not of a kind that the policy lets stand."""
    return [
        finding
        for finding in findings
        if finding.span.entity not in decision.allowed_entities
        and (finding.watched or finding.span.score >= decision.threshold)
    ]


def _column_reasons(
    workbook: Workbook, layout: Layout, column: Column, action: Action, findings: Sequence[Finding]
) -> Iterator[Reason]:
    if action.verb is Verb.BLOCK or action.noted:
        return
    if action.verb in _TEXT_VERBS:
        yield from _finding_reasons(column, findings)
        return
    count = _unredacted(layout, column, action)
    if not count:
        return
    sheet = workbook.sheets[layout.tables[column.table].sheet]
    what = counted(count, column.entity) if column.entity not in {None, "FREE_TEXT"} else f"{count:,} cells"
    if sheet.visibility is not Visibility.VISIBLE:
        yield Reason(
            ReasonCode.HIDDEN_CONTENT,
            column.location,
            f"A hidden sheet holds {what}{_headed(column)} ({action.rule}).",
            "Use release: the copy leaves hidden sheets behind. Or delete the sheet, not only its contents.",
            column.entity,
            count,
        )
    elif column.role is Role.FREE_TEXT:
        yield Reason(
            ReasonCode.UNREVIEWED_FREE_TEXT,
            column.location,
            f"{count:,} cells of free text about people{_headed(column)}, which nobody has reviewed ({action.rule}).",
            "Use release: the copy leaves the column out.",
            column.entity,
            count,
        )
    else:
        yield Reason(
            ReasonCode.UNREDACTED_VALUE,
            column.location,
            f"{_sentence(what)}{_headed(column)} may not go to these people ({action.rule}).",
            f"Use release: the copy {_outcome(action)}.",
            column.entity,
            count,
        )


def _outcome(action: Action) -> str:
    if action.into is not None:
        return "shows it less exactly"
    words = {
        Verb.GENERALISE: "shows bands instead",
        Verb.PSEUDONYMISE: "shows labels instead",
        Verb.MASK: "shows only a few characters of it",
        Verb.REMOVE_VALUE: "shows only what kind of value stood there",
    }
    return words.get(action.verb, "leaves the column out")


def _unredacted(layout: Layout, column: Column, action: Action) -> int:
    values = layout.tables[column.table].fields[column.field].values
    plain = Action(Verb.REMOVE_COLUMN, action.rule) if action.verb in _TEXT_VERBS else action
    return sum(count for value, count in Counter(values).items() if not already_redacted(plain, value))


def _finding_reasons(column: Column, findings: Sequence[Finding]) -> Iterator[Reason]:
    """One reason for a kind of thing found inside a column that is otherwise kept."""
    groups: dict[tuple[bool, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if not _excused(column, finding):
            groups[finding.watched, finding.span.entity].append(finding)
    for (watched, entity), group in groups.items():
        code = ReasonCode.RESIDUAL_IDENTIFIER if watched else ReasonCode.UNREDACTED_VALUE
        known = ", also in an identifying column of this file," if watched else ""
        what, column_words = _sentence(counted(len(group), entity)), _headed(column) or " in a column without a heading"
        yield Reason(
            code,
            _joined(column.location, group),
            f"{what}{known} among other text{column_words} ({_cells(group)}).",
            "Take it out of the cell, or use release with a policy that withholds this column. "
            "If it is a false alarm, tell your data protection officer the column and this rule.",
            entity,
            len(group),
        )


def _excused(column: Column, finding: Finding) -> bool:
    """A watched word that is also a proved value of a closed list (Amber, White) is that value here."""
    if not finding.watched or not column.vocabulary or finding.span.start != 0:
        return False
    words = {value for value in column.vocabulary if not any(character.isspace() for character in value)}
    return finding.span.entity in _NAMES and any(len(word) == finding.span.end for word in words)


def _joined(location: Location, group: Sequence[Finding]) -> Location:
    return group[0].location if len(group) == 1 else location


def _cells(findings: Sequence[Finding]) -> str:
    cells = list(dict.fromkeys(finding.location.cells for finding in findings))
    shown = ", ".join(cells[:_SHOWN_CELLS])
    return shown if len(cells) <= _SHOWN_CELLS else f"{shown} and {len(cells) - _SHOWN_CELLS:,} more"


def _headed(column: Column) -> str:
    return f" in the column '{column.header}'" if column.header else ""


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


def _split(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    in_grid: list[Finding] = []
    elsewhere: list[Finding] = []
    for finding in findings:
        (in_grid if finding.location.row is not None and finding.location.part is None else elsewhere).append(finding)
    return in_grid, elsewhere


def _loose_reasons(findings: Sequence[Finding]) -> Iterator[Reason]:
    """Titles, notes below a table, and headers."""
    groups: dict[tuple[int | None, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.location.sheet, finding.span.entity].append(finding)
    for (_, entity), group in groups.items():
        watched = any(finding.watched for finding in group)
        what = _sentence(counted(len(group), entity))
        yield Reason(
            ReasonCode.RESIDUAL_IDENTIFIER if watched else ReasonCode.UNREDACTED_VALUE,
            group[0].location,
            f"{what} in a title, heading or note beside the tables ({_cells(group)}).",
            "Take it out of the cell. Release leaves out every cell that is not part of a table.",
            entity,
            len(group),
        )


def _name_reasons(findings: Sequence[Finding]) -> Iterator[Reason]:
    """The file's own name and the tabs."""
    named = [finding for finding in findings if finding.location.part is None]
    for where, count in Counter(finding.location for finding in named).items():
        entity = next(finding.span.entity for finding in named if finding.location == where)
        yield Reason(
            ReasonCode.UNREDACTED_VALUE,
            where,
            f"The {where.inside} says {many(entity)}.",
            "Rename it. Release gives the copy a neutral name.",
            entity,
            count,
        )


def _part_reasons(workbook: Workbook) -> Iterator[Reason]:
    for note in workbook.notes:
        active = note.trouble is PartTrouble.ACTIVE
        yield Reason(
            ReasonCode.ACTIVE_CONTENT if active else ReasonCode.UNINSPECTABLE_PART,
            note.location,
            _sentence(note.what),
            note.remedy or "Use release: the copy is built without it. Or take it out in Excel and save again.",
        )


def _hidden(workbook: Workbook, detection: Detection) -> Iterator[str]:
    """Hidden sheets, rows and columns are said even where nothing personal was seen."""
    for sheet in workbook.sheets:
        name = detection.sheet_names[sheet.index]
        if sheet.visibility is not Visibility.VISIBLE:
            yield f"Sheet '{name}' is hidden and holds {sheet.cell_count:,} cells."
        hidden_columns = sorted(sheet.hidden_columns & set(sheet.columns))
        if hidden_columns:
            yield f"Sheet '{name}' has {len(hidden_columns):,} hidden columns with something in them."
        rows = {row for column in sheet.columns.values() for row in column.rows if row in sheet.hidden_rows}
        if rows:
            yield f"Sheet '{name}' has {len(rows):,} hidden rows with something in them."
