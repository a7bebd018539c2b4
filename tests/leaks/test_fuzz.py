# ruff: noqa: E501  (a table of snippets)
"""Files that carry the marker, changed at random in bytes, markup and archive: read to an end, and never called clear.

``make fuzz`` tries 50,000 inputs (``REDACTOR_FUZZ``), ``make test`` a few hundred, the same ones every time.
"""

from __future__ import annotations

import io
import os
import time
import zipfile
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import MARKER, TIGHT, every_place

from redactor.errors import UninspectableError
from redactor.model import Workbook
from redactor.settings import Limits
from redactor.workbook import read_workbook

LIMITS = Limits(max_seconds=5)
INPUTS = int(os.environ.get("REDACTOR_FUZZ", "300"))
MARKS = (MARKER, TIGHT)
SEEDS = tuple(place.workbook() for place in every_place() if place.found)
Parts = list[tuple[str, bytes]]

snippets = st.sampled_from(
    [
        "<", ">", "&", '"', "'", "/", "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE a>", "&#0;", "&#xD800;", "&a;", "\0", "</row>",
        '<row r="9">', "<row>", "<c>", "<v>", "<f>", "<is>", "<t>", "</t>", "</sheetData>", "<sheetData>", 'r="A1"', 'r="ZZZ9"', 't="s"', 't="d"',
        's="-1"', "-1", "1e999", "_x0000_", "_xD800_", "999999999999999999999", 'xmlns="urn:x"', 'xmlns:q="urn:y"', 'ref="A:A"', 'hidden="1"',
        'encoding="UTF-16"', "xml:space", "\ufffe", "\u202e", " ", "\n", "0", "Quill",
    ]
)  # fmt: skip
spots, numbers = st.integers(0, 20_000), st.integers(0, 40)
names = st.sampled_from(
    ["xl/workbook.xml", "../x.xml", "xl/worksheets/sheet1.xml", "XL/STYLES.XML", "content.xml", "mimetype", "a/", ""]
)
changes = st.one_of(
    st.tuples(st.just("bytes"), spots, st.integers(0, 9), st.binary(max_size=9)),
    st.tuples(st.just("cut"), spots),
    st.tuples(st.just("part bytes"), numbers, spots, st.integers(0, 9), st.binary(max_size=9)),
    st.tuples(st.just("markup"), numbers, spots, snippets),
    st.tuples(st.just("markup"), numbers, spots, snippets),
    st.tuples(st.just("drop"), numbers),
    st.tuples(st.just("move"), numbers, names),
    st.tuples(st.just("copy"), numbers, numbers),
    st.tuples(
        st.just("recode"), numbers, st.sampled_from(["utf-16", "utf-16-be", "utf-32", "utf-8-sig", "utf-7", "cp037"])
    ),
)


def changed(data: bytes, made: list[tuple[Any, ...]]) -> bytes:
    """The file with its parts changed, packed again, and then with its bytes changed."""
    parts = list(parts_of(data))
    inside = [change for change in made if change[0] not in {"bytes", "cut"}]
    if parts and inside:
        for change in inside:
            change_parts(parts, *change)
        data = packed(parts)
    elif not parts:
        for kind, *rest in inside:
            if kind == "markup":
                data = spliced(data, rest[1], 0, rest[2].encode("utf-8", "surrogatepass"))
    for kind, at, *rest in made:
        if kind == "cut":
            data = data[: at % (len(data) + 1)]
        elif kind == "bytes":
            data = spliced(data, at, rest[0], rest[1])
    return data


def change_parts(parts: Parts, kind: str, which: int, *rest: Any) -> None:
    if not parts:
        return
    at = which % len(parts)
    name, data = parts[at]
    if kind == "drop":
        del parts[at]
    elif kind == "move":
        parts[at] = (rest[0], data)
    elif kind == "copy":
        parts[at] = (name, parts[rest[0] % len(parts)][1])
    elif kind == "recode":
        parts[at] = (name, data.decode("utf-8", "replace").encode(rest[0], "replace"))
    elif kind == "markup":
        parts[at] = (name, spliced(data, rest[0], 0, rest[1].encode("utf-8", "surrogatepass")))
    else:
        parts[at] = (name, spliced(data, *rest))


def spliced(data: bytes, position: int, removed: int, added: bytes) -> bytes:
    at = position % (len(data) + 1)
    return data[:at] + added + data[at + removed :]


def packed(parts: Parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name or "x"), data)
    return buffer.getvalue()


def parts_of(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The parts that a plain zip reader finds; none where it finds fault."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    except Exception:  # whatever zipfile raises on a broken archive
        return


def carries(data: bytes) -> bool:
    """Whether the whole marker still stands somewhere in the file, unpacked or not."""
    pieces = (data, *(part for _, part in parts_of(data)))
    words = [mark.encode(encoding) for mark in MARKS for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    return any(word in piece for piece in pieces for word in words)


def shows(workbook: Workbook) -> bool:
    """Whether there is something for detection to find, or a note that already says no."""
    cells = (value for sheet in workbook.sheets for column in sheet.columns.values() for value in column.values)
    texts = (
        *(place.text for place in workbook.places),
        *(str(value) for value in cells),
        *(s.name for s in workbook.sheets),
    )
    return bool(workbook.notes) or any("900461" in text for text in texts)


def end_of(data: bytes) -> tuple[Workbook | None, str]:
    """The workbook, or why there is none."""
    try:
        # The library that reads old formats' cells may end the process; it is only ever run in one of its own.
        return read_workbook(data, "file.xlsx", LIMITS, values=not data.startswith(b"\xd0\xcf\x11\xe0")), ""
    except UninspectableError as error:
        return None, error.explain()


@settings(
    max_examples=INPUTS,
    deadline=None,
    derandomize="REDACTOR_FUZZ" not in os.environ,
    suppress_health_check=list(HealthCheck),
    database=None,
)
@given(st.integers(0, len(SEEDS) - 1), st.lists(changes, min_size=1, max_size=4))
def test_a_changed_file_is_read_to_an_end_and_hides_nothing(seed: int, made: list[tuple[Any, ...]]) -> None:
    data = changed(SEEDS[seed], made)
    begun = time.monotonic()
    workbook, refusal = end_of(data)
    assert "900461" not in refusal
    assert "Quillfeather" not in refusal
    assert time.monotonic() - begun < 20
    assert workbook is None or shows(workbook) or not carries(data)
