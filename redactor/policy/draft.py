"""Drafts a policy from what was seen in a workbook: the safest action for each kind of data, with comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date

from redactor.errors import UsageError
from redactor.model import Column, Layout, Role
from redactor.policy.draft_words import HEAD, OTHERS, TAIL
from redactor.policy.editor import first_line
from redactor.words import many

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ROLE_ORDER = tuple(Role)


def draft_policy(name: str, columns: Sequence[Column], layout: Layout, sheets: Sequence[str], *, today: date) -> str:
    """A policy file that lints clean, for a workbook with these columns. It holds no value of the workbook.

    :param sheets: names of the sheets as they may be shown.
    :raises UsageError: when a policy cannot be called ``name``.
    """
    check_policy_name(name)
    review = date(today.year + 1, today.month, min(today.day, 28))
    lines = [first_line(), *HEAD.format(name=name, review=review.isoformat()).splitlines(), "rules:"]
    lines += _rules(columns, layout, sheets)
    lines += TAIL.splitlines()
    return "\n".join(lines) + "\n"


def check_policy_name(name: str) -> None:
    """:raises UsageError: when a policy cannot be called ``name``."""
    if not _NAME.fullmatch(name) or len(name) > 60:
        raise UsageError("A policy's name is small letters, digits and single hyphens.", next="Give another --name.")


def _rules(columns: Sequence[Column], layout: Layout, sheets: Sequence[str]) -> Iterator[str]:
    """A rule for each kind of data, direct identifiers first; then one for each heading that is not personal."""
    kinds: dict[tuple[Role, str], list[Column]] = {}
    for column in columns:
        if column.entity is not None and column.role not in {Role.NON_PERSONAL, Role.UNKNOWN}:
            kinds.setdefault((column.role, column.entity), []).append(column)
    for role, entity in sorted(kinds, key=lambda kind: (_ROLE_ORDER.index(kind[0]), kind[1])):
        yield from _kind_rule(role, entity, _seen(kinds[role, entity], layout, sheets))
    yield from _plain_rules(columns, layout, sheets)
    yield from OTHERS.splitlines()


def _kind_rule(role: Role, entity: str, seen: str) -> Iterator[str]:
    verb, words = ("withhold", "withheld") if role is Role.FREE_TEXT else ("remove_column", "left out")
    yield f"  # {many(entity)[0].upper()}{many(entity)[1:]} ({role.value}), seen in: {seen}."
    yield from (f"  # {line}" for line in _choices(role, entity))
    yield f"  - name: {many(entity)} are {words}"
    yield "    match:"
    yield f"      role: {role.value}"
    yield f"      entity: {entity}"
    yield f"    do: {verb}"
    yield ""


def _choices(role: Role, entity: str) -> Iterator[str]:
    """What else could be done, from safe to less safe."""
    if role is Role.FREE_TEXT:
        yield "Less safe: 'redact_text' with 'reviewed: required': what is found is blanked, and a second person looks."
    elif entity in {"AGE", "DATE_OF_BIRTH"}:
        yield "Less safe: 'generalise' with 'bands: [10, 15, 18, 21, 25]' shows an age band such as '15 to 17'."
    elif entity == "RISK_SCORE":
        yield "Less safe: 'generalise' with 'bands: [0, 1, 20, 50]' shows a band such as '20 to 49'."
    elif role is Role.DIRECT_IDENTIFIER:
        yield "Less safe: 'remove_value' leaves the column with words such as [name]; 'pseudonymise' with a label."
    else:
        yield "Less safe: 'keep', together with 'disclosure' below, so that nobody stands alone."


def _plain_rules(columns: Sequence[Column], layout: Layout, sheets: Sequence[str]) -> Iterator[str]:
    """What is not personal stays, but for columns of tables about people: they may single somebody out."""
    headings: dict[str, list[Column]] = {}
    for column in columns:
        heading = layout.tables[column.table].fields[column.field].header.strip()
        shown = heading == column.header.strip() and 0 < len(heading) <= 100
        if column.role is Role.NON_PERSONAL and column.about_people and shown and column.shape != "empty":
            headings.setdefault(heading, []).append(column)
    for heading, found in headings.items():
        yield f"  # Not personal by itself, seen in: {_seen(found, layout, sheets)}. Less safe: 'keep'."
        yield f"  - name: {json.dumps(f'{heading} is left out', ensure_ascii=False)}"
        yield "    match:"
        yield f"      header: {json.dumps(heading, ensure_ascii=False)}"
        yield "      about_people: true"
        yield "    do: remove_column"
        yield ""
    if any(column.role is Role.NON_PERSONAL and not column.about_people for column in columns):
        yield "  # Tables that are not about people."
        yield "  - name: what is not about people stays"
        yield "    match:"
        yield "      role: non_personal"
        yield "      about_people: false"
        yield "    do: keep"
        yield ""


def _seen(columns: Sequence[Column], layout: Layout, sheets: Sequence[str]) -> str:
    """Where a kind was seen: headings and sheets as they may be shown, on one line."""
    places = [
        f"'{column.header.strip() or 'no heading'}' on sheet '{sheets[layout.tables[column.table].sheet]}'"
        for column in columns
    ]
    text = "; ".join(dict.fromkeys(places[:4])) + (f"; and {len(places) - 4} more" if len(places) > 4 else "")
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
