"""Holds what was detected against a policy: an action for every column, and what stands in the way."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from redactor.model import (
    Action,
    Column,
    Decision,
    LabelRule,
    Layout,
    Location,
    PersonLabel,
    Reason,
    ReasonCode,
    Role,
    Verb,
    column_letter,
)
from redactor.policy.actions import action_of
from redactor.policy.digest import reference
from redactor.policy.drops import row_drops, without_column
from redactor.policy.english import rule_title
from redactor.policy.groups import disclosure_rule, told_of_groups
from redactor.policy.limits import most_people, row_reasons, sending_reasons
from redactor.policy.match import Subject, any_matches, fits, matching_rules, plain_words
from redactor.policy.recipients import NO_GROUPS, Directory, normal_recipients
from redactor.policy.schema import Policy, Rule
from redactor.words import many


def decide(
    policy: Policy,
    columns: Sequence[Column],
    layout: Layout,
    recipients: Sequence[str],
    *,
    today: date,
    rows_stated: int | None = None,
    seal: str | None = None,
    sheet_names: Sequence[str] = (),
    sheets: Collection[int] | None = None,
    reviewed: bool = False,
    directory: Directory = NO_GROUPS,
) -> Decision:
    """Hold the columns of a workbook against a policy.

    :param columns: one for every field of every table of ``layout``, in order.
    :param rows_stated: how many rows the sender believes there are; more is a stop.
    :param seal: how the copy is to be sealed (``none`` for a file that goes as it is); None where nobody said.
    :param sheet_names: every sheet's name as written; needed by a policy that has rules for sheets.
    :param sheets: the sheets whose rows count; all of them when not given. ``release`` leaves hidden ones behind.
    :param reviewed: whether a second person has signed for the redacted free text.
    :param directory: who is in the groups that the policy names.
    :raises UsageError: for a recipient that is not an address.
    :raises ValueError: when the policy has rules for sheets and no names were given.
    """
    if not sheet_names and _goes_by_sheets(policy):
        raise ValueError("the policy has rules for sheets, so decide() needs the sheets' names")
    people = normal_recipients(recipients)
    subjects = _subjects(columns, layout, sheet_names)
    choices = _choose(policy, subjects)
    drops = tuple(row_drops(policy, subjects))
    reasons = (
        *sending_reasons(policy, people, today=today, seal=seal, directory=directory),
        *row_reasons(policy, columns, layout, sheets=sheets, rows_stated=rows_stated),
        *_column_reasons(policy, choices, reviewed=reviewed),
        *((_unreviewed(policy),) if policy.review.second_person == "always" and not reviewed else ()),
    )
    return Decision(
        policy=reference(policy),
        recipients=people,
        actions=tuple(choice.action for choice in choices),
        reasons=reasons,
        threshold=policy.detection.threshold,
        label=_label(policy),
        labels=_labels(policy),
        disclosure=disclosure_rule(policy.disclosure),
        notes=(*_notes(choices), *without_column(drops)),
        seals=policy.output.seal,
        keeps_order=policy.output.keep_order,
        allowed_entities=policy.allowed_entities,
        professional_noted=any(rule.check == "note" and Role.PROFESSIONAL in rule.match.role for rule in policy.rules),
        drops=drops,
        heading_order=policy.output.order,
        format=policy.output.format,
        most_people=most_people(policy.expected, rows_stated),
    )


_OF_A_COPY = re.compile("Table [0-9]+")
"""What ``release`` calls the sheets of a copy."""


def _goes_by_sheets(policy: Policy) -> bool:
    every = (*(rule.match for rule in policy.rules), *policy.only)
    return bool(policy.expected.sheets) or any(match.sheet for match in every)


@dataclass(frozen=True, slots=True)
class _Choice:
    """What was decided for a column, and by which rule (None: by none of them)."""

    subject: Subject
    action: Action
    rule: Rule | None


def _subjects(columns: Sequence[Column], layout: Layout, sheet_names: Sequence[str]) -> list[Subject]:
    subjects = []
    for column in columns:
        table = layout.tables[column.table]
        sheet = sheet_names[table.sheet] if table.sheet < len(sheet_names) else ""
        subjects.append(Subject(column, table.fields[column.field].header, sheet))
    return subjects


def _choose(policy: Policy, subjects: Sequence[Subject]) -> list[_Choice]:
    """A choice for every column. A ``once`` rule goes to the column that detection is surest of, then the leftmost."""
    surest_first = sorted(range(len(subjects)), key=lambda index: (-subjects[index].column.confidence, index))
    taken: set[tuple[int, int]] = set()
    choices: dict[int, _Choice] = {}
    held: dict[int, set[str | None]] = {}
    for subject in subjects:
        held.setdefault(subject.column.table, set()).add(subject.column.entity)
    for index in surest_first:
        choices[index] = _choice(policy, subjects[index], taken, held)
    return [choices[index] for index in range(len(subjects))]


def _choice(
    policy: Policy, subject: Subject, taken: set[tuple[int, int]], held: Mapping[int, set[str | None]]
) -> _Choice:
    """The first rule that fits and may be used: its ``once`` not taken, and nothing of its ``unless`` in the table."""
    if _is_person_label(policy, subject):
        return _Choice(
            subject, Action(Verb.PSEUDONYMISE, f"{policy.name}: the pseudonym that stands for a person"), None
        )
    if why := _not_wanted(policy, subject):
        return _Choice(subject, Action(Verb.REMOVE_COLUMN, f"{policy.name}: {why}"), None)
    for number, rule in matching_rules(policy, subject):
        if rule.once and (subject.column.table, number) in taken:
            continue
        if held[subject.column.table].intersection(rule.unless):
            continue
        if rule.once:
            taken.add((subject.column.table, number))
        action = action_of(rule, number + 1, f"{policy.name}, rule {number + 1}: {rule_title(rule)}")
        return _Choice(subject, told_of_groups(action, subject, policy.disclosure), rule)
    return _Choice(subject, _unlisted(policy, subject.column), None)


def _not_wanted(policy: Policy, subject: Subject) -> str:
    """Why a column is left out before any rule is asked; empty where it is not."""
    wanted = policy.expected.sheets
    if wanted and not (any_matches(wanted, subject.sheet) or _OF_A_COPY.fullmatch(subject.sheet)):
        return "the sheet is not one of those that are wanted"
    if policy.only and not any(fits(match, subject) for match in policy.only):
        return "the column is not one of the only ones that may leave"
    return ""


def _is_person_label(policy: Policy, subject: Subject) -> bool:
    """Whether a column is the one that a release under this policy adds: pseudonyms under the heading it gives them."""
    column = subject.column
    return (
        policy.person is not None
        and column.entity is None
        and column.role is Role.NON_PERSONAL
        and column.about_people
        and plain_words(policy.person.header) == plain_words(subject.header)
    )


def _unlisted(policy: Policy, column: Column) -> Action:
    if column.shape == "empty":
        return Action(Verb.REMOVE_COLUMN, f"{policy.name}: the column is empty")
    if policy.unlisted == "remove":
        return Action(Verb.REMOVE_COLUMN, f"{policy.name}: no rule mentions the column, so it is left out")
    return Action(Verb.BLOCK, f"{policy.name}: no rule mentions the column, so the file is stopped")


def _column_reasons(policy: Policy, choices: Sequence[_Choice], *, reviewed: bool) -> Iterator[Reason]:
    for choice in choices:
        column, verb = choice.subject.column, choice.action.verb
        if verb is Verb.BLOCK:
            yield _blocked(policy, choice)
        elif verb is Verb.REDACT_TEXT and not reviewed:
            yield Reason(
                ReasonCode.UNREVIEWED_FREE_TEXT,
                column.location,
                f"Nobody has reviewed the redacted free text in {_called(column)}.",
                "A second person must look at it and sign for it; or use a policy that withholds free text.",
                column.entity,
            )


def _unreviewed(policy: Policy) -> Reason:
    return Reason(
        ReasonCode.UNREVIEWED_FREE_TEXT,
        Location(),
        f"The policy {policy.name} wants a second person to look at every copy before it leaves, and nobody has.",
        "A second person must look at it ('redactor review') and sign for it.",
    )


def _blocked(policy: Policy, choice: _Choice) -> Reason:
    column = choice.subject.column
    if choice.rule is None:
        message = f"The policy {policy.name} does not say what may happen to {_called(column)}, so the file is stopped."
    else:
        message = f"A file with {_called(column)} may not go ({choice.action.rule})."
    return Reason(
        ReasonCode.UNLISTED_COLUMN,
        column.location,
        message,
        f"Delete the column if it is not needed. If it is harmless, ask {policy.owner} to add it to the policy.",
        column.entity,
    )


def _called(column: Column) -> str:
    """A column as a person would point at it. ``Column.header`` is the heading as it may be shown."""
    if column.header.strip():
        return f"the column '{column.header.strip()}'"
    at = column.location.column
    return f"column {column_letter(at)}, which has no heading" if at else "a column without a heading"


def _notes(choices: Sequence[_Choice]) -> Iterator[str]:
    for choice in choices:
        if choice.action.noted:
            column = choice.subject.column
            what = "the names or contacts of workers" if column.role is Role.PROFESSIONAL else many(column.entity)
            called = _called(column)
            yield f"{called[0].upper()}{called[1:]} holds {what}. It does not stop the file; release leaves it out."


def _labels(policy: Policy) -> LabelRule:
    said = policy.pseudonyms
    return LabelRule(said.purpose or "", said.same_for, said.way_back_days)


def _label(policy: Policy) -> PersonLabel | None:
    return PersonLabel(policy.person.header, policy.person.identify_by) if policy.person is not None else None
