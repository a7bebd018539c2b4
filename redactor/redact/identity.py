"""Who a record is about: the same key for the same person, however the cells are spelt.

A policy names groups of entities that tell people apart, best first (a PNC id; else surname, forename and date of
birth). The key of a record is made of the first group it has complete. Where a record lacks a better number that
another record with the same names and birth date has, it takes that record's key, as long as there is only one such.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final

from redactor.grammar import is_pseudonym
from redactor.model import CellValue, Column, Layout, Table
from redactor.redact.dates import to_day
from redactor.redact.values import as_text, is_blank

_NAMES: Final = frozenset({"PERSON", "SURNAME", "FORENAME"})
_WHOLE_NAMES: Final = (frozenset({"PERSON"}), frozenset({"SURNAME", "FORENAME"}))
TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "rev", "cllr", "master"})
_NOTHING: Final = frozenset(
    {"", "na", "none", "nil", "null", "unknown", "notknown", "notrecorded", "nk", "tbc", "tba", "blank", "missing"}
)
# Letters that do not come apart into a plain letter and a mark.
_PLAIN_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_PNC = re.compile(r"\s*(?:\d\d)?(\d\d)(?:\s*[/-]\s*(\d{1,7})|\s+(\d{1,7})|(\d{7}))\s*([a-z])\s*")
_MARKS_INSIDE_WORDS: Final = re.compile(r"['’ʼ`´.]")
_NOT_WORD: Final = re.compile(r"[\W_]+")


USUAL: Final = (
    ("UK_PNC_ID",),
    ("UK_NHS",),
    ("UK_UPN",),
    ("SURNAME", "FORENAME", "DATE_OF_BIRTH"),
    ("PERSON", "DATE_OF_BIRTH"),
    ("SURNAME", "FORENAME"),
    ("PERSON",),
)
"""What tells people apart where a policy does not say."""


def name_words(text: str) -> list[str]:
    """The words of a name in a fixed order, without case, accents, punctuation and titles."""
    words = _NOT_WORD.split(_MARKS_INSIDE_WORDS.sub("", folded(text)))
    return sorted(word for word in words if word and word not in TITLES)


def normalised(entity: str, value: CellValue | None) -> str:
    """What two spellings of the same value have in common; empty when the cell says nothing."""
    if value is None or is_blank(value):
        return ""
    text = folded(as_text(value))
    packed = _NOT_WORD.sub("", text)
    if packed in _NOTHING:
        return ""
    if entity in _NAMES:
        return " ".join(name_words(text))
    if entity in ("DATE_OF_BIRTH", "DATE_TIME"):
        day = to_day(value)
        return day.isoformat() if day else packed
    if entity == "PHONE_NUMBER":
        digits = re.sub(r"\D", "", text.replace("(0)", ""))
        return re.sub(r"^(?:0044|44|0)", "", digits) or packed
    if entity == "EMAIL_ADDRESS":
        return text.strip()
    if entity == "UK_PNC_ID" and (found := _PNC.fullmatch(text)):
        return f"{found[1]}{int(found[2] or found[3] or found[4]):07d}{found[5]}"
    return packed


def folded(text: str) -> str:
    """Without case and accents."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def identities(layout: Layout, columns: Iterable[Column], groups: Sequence[Sequence[str]]) -> dict[int, list[str]]:
    """Keys of the people in each table, one a record, empty where a record cannot be told.

    Only tables about people that have a column of one of the groups are there.
    """
    wanted = {entity for group in groups for entity in group}
    if wanted & _NAMES:
        wanted |= _NAMES
    by_table: dict[int, list[Column]] = {}
    for column in columns:
        if column.about_people and column.subject == "record" and column.entity in wanted:
            by_table.setdefault(column.table, []).append(column)
    return _joined({index: _group_keys(layout.tables[index], own, groups) for index, own in by_table.items()})


def _group_keys(table: Table, columns: Sequence[Column], groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """For each record its keys, one a complete group, best first."""
    values: dict[str, list[str]] = {}
    for column in columns:
        entity = column.entity or ""
        made = _normalised_column(entity, table.fields[column.field].values)
        values[entity] = (
            [one or other for one, other in zip(values[entity], made, strict=True)] if entity in values else made
        )
    keys: list[list[str]] = [[] for _ in table.records]
    for group in groups:
        for record, key in enumerate(_keys(group, values, len(table.records))):
            if key and key not in keys[record]:
                keys[record].append(key)
    return keys


def _normalised_column(entity: str, values: Iterable[CellValue | None]) -> list[str]:
    seen: dict[tuple[type, CellValue | None], str] = {}
    made = []
    for value in values:
        slot = (value.__class__, value)
        if slot not in seen:
            seen[slot] = normalised(entity, value)
        made.append(seen[slot])
    return made


def _keys(group: Sequence[str], values: Mapping[str, Sequence[str]], count: int) -> list[str]:
    names = [entity for entity in group if entity in _NAMES]
    others = sorted(entity for entity in group if entity not in _NAMES)
    if any(entity not in values for entity in others):
        return [""] * count
    keys = []
    for record in range(count):
        parts = [f"{entity}={values[entity][record]}" for entity in others if values[entity][record]]
        name = _pooled_name(names, values, record) if names else ""
        whole = len(parts) == len(others) and (name or not names)
        keys.append("|".join([f"NAME={name}"] * bool(names) + parts) if whole else "")
    return keys


def _pooled_name(names: Sequence[str], values: Mapping[str, Sequence[str]], record: int) -> str:
    """Surname and forename together say what one column with the full name says, and the other way round."""
    ways = [tuple(names)]
    if set(names) in _WHOLE_NAMES:
        ways += [tuple(way) for way in _WHOLE_NAMES if way != set(names)]
    for way in ways:
        pieces = [values[entity][record] if entity in values else "" for entity in way]
        if all(pieces):
            return " ".join(sorted(" ".join(pieces).split()))
    return ""


def _joined(found: Mapping[int, list[list[str]]]) -> dict[int, list[str]]:
    """The best key of every record, where a lesser key leads to one better key and no other."""
    better: dict[str, str | None] = {}
    for records in found.values():
        for keys in records:
            for key in keys[1:]:
                better[key] = keys[0] if better.get(key, keys[0]) == keys[0] else None
    longest = max((len(keys) for records in found.values() for keys in records), default=0)

    def best(keys: Sequence[str]) -> str:
        key = keys[0] if keys else ""
        for _ in range(longest):
            key = better.get(key) or key
        return key

    return {table: [best(keys) for keys in records] for table, records in found.items()}


def people_of(table: Table, index: int, columns: Iterable[Column], keys: Sequence[str] | None) -> list[Hashable]:
    """Who each record is about: by a column of pseudonyms, else by what identifies people, else each its own."""
    for column in columns:
        values = table.fields[column.field].values
        if values and all(isinstance(value, str) and is_pseudonym(value.strip()) for value in values):
            return [str(value).strip() for value in values]
    return told_apart(keys, range(len(table.records)), index)


def told_apart(keys: Sequence[str] | None, records: Iterable[int], table: int = 0) -> list[Hashable]:
    """The key of the person of each record; a record without one is its own person."""
    return [(keys[record] if keys else "") or (table, record) for record in records]
