"""Sabotage: a name put into every place of a good copy where something can be. The gate must refuse each.

Nobody is watched and nothing is found in these tests: that the name is refused is the gate's own doing, because a copy
has no such place. The archive is rebuilt exactly as the writer would, so that it is the place that is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from gate_copy import edited, pack, proved, unpack
from gate_places import BOOK, EDITS, ENCODINGS, NAME, PARTS, SHEET, STYLES

from redactor.errors import VerificationError


def refuse(data: bytes) -> VerificationError:
    with pytest.raises(VerificationError) as caught:
        proved(data)
    for word in (*NAME.split(), "Zeph"):
        assert word.casefold() not in caught.value.explain().casefold()
    assert "Nothing was released" in caught.value.next
    return caught.value


def test_a_good_copy_passes_and_so_does_one_packed_anew(good: bytes) -> None:
    proof = proved(good)
    assert (proof.sheets, proof.rows, proof.parts, proof.cells) == (2, 4, 10, 5 + 3 + 2 + 3 + 3 + 3 + 2)
    assert proof.covers(good)
    assert not proof.covers(good + b"\0")
    proved(pack(unpack(good)))


@pytest.mark.parametrize("place", EDITS)
def test_a_name_inside_a_part_is_refused(good: bytes, place: str) -> None:
    part, old, new = EDITS[place]
    refuse(edited(good, part, old, new))


@pytest.mark.parametrize("part", [SHEET, BOOK, STYLES])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_part_in_another_encoding_is_refused(good: bytes, encoding: str, part: str) -> None:
    parts = unpack(good)
    refuse(pack({**parts, part: ENCODINGS[encoding](parts[part].decode())}))


def test_an_ordinary_declaration_and_character_references_are_read_as_what_they_are(good: bytes) -> None:
    parts = unpack(good)
    text = parts[SHEET].decode().replace("P-0000", "&#80;-&#x30;000", 1)
    proved(pack({**parts, SHEET: f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'.encode()}))
    refuse(edited(good, SHEET, "P-0000", "&#74;-0000"))


def _swapped_rows(text: str) -> str:
    one, two = re.findall(r'<row r="[23]">.*?</row>', text, re.DOTALL)
    return text.replace(one, "@").replace(two, one).replace("@", two)


def _swapped_contents(text: str) -> str:
    swapped = _swapped_rows(text)
    return re.sub(r'r="([A-E]?)([23])"', lambda found: f'r="{found[1]}{5 - int(found[2])}"', swapped)


def _without_row(text: str, number: int) -> str:
    return re.sub(rf'<row r="{number}">.*?</row>', "", text, flags=re.DOTALL)


CHANGES: dict[str, Callable[[str], str]] = {
    "rows swapped": _swapped_rows,
    "contents of rows swapped": _swapped_contents,
    "a row taken out": lambda text: _without_row(text, 3),
    "the last row taken out": lambda text: _without_row(text, 4),
    "no heading": lambda text: _without_row(text, 1),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_rows_in_another_order_are_refused(good: bytes, change: Callable[[str], str]) -> None:
    parts = unpack(good)
    changed = change(parts[SHEET].decode())
    assert changed.encode() != parts[SHEET]
    refuse(pack({**parts, SHEET: changed.encode()}))


# --- other parts ---


@pytest.mark.parametrize("what", PARTS)
def test_a_part_more_is_refused(good: bytes, what: str) -> None:
    name, content = PARTS[what]
    refuse(pack({**unpack(good), name: content.encode()}))


@pytest.mark.parametrize("part", ["docProps/app.xml", "xl/theme/theme1.xml", "xl/worksheets/sheet2.xml", "_rels/.rels"])
def test_a_part_less_is_refused(good: bytes, part: str) -> None:
    refuse(pack({name: content for name, content in unpack(good).items() if name != part}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_twice_is_refused(good: bytes) -> None:
    parts = unpack(good)
    other = parts[SHEET].replace(b"P-0000-0000-0001", NAME.encode())
    refuse(pack([(SHEET, other), *parts.items()]))
    refuse(pack([*parts.items(), (SHEET, other)]))


def test_sheets_that_changed_places_are_refused(good: bytes) -> None:
    parts = unpack(good)
    one, two = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
    refuse(pack({**parts, one: parts[two], two: parts[one]}))


def test_an_empty_file_and_other_files_are_refused(good: bytes) -> None:
    for data in (
        b"",
        b"PK\x05\x06" + b"\0" * 18,
        b"%PDF-1.7",
        b"Person,Age\n",
        good[:-1],
        good[1:],
        good[: len(good) // 2],
    ):
        refuse(data)
