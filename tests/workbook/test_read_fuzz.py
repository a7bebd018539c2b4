# ruff: noqa: E501  (a table of snippets)
"""Whatever is in a file, reading it ends in a workbook or in one of our errors, and soon."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from raw_workbook import packed, parts, sheet, strings

from redactor.errors import UninspectableError
from redactor.model import Workbook
from redactor.settings import Limits
from redactor.workbook import read_workbook

LIMITS = Limits(max_seconds=5)
ROWS = (
    '<row r="1" ht="12"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Tamsin</t></is></c></row>'
    '<row r="2"><c r="A2" s="1"><v>38000</v></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>x</v></c></row>'
)
CONTENT = parts() | {
    "xl/worksheets/sheet1.xml": sheet(
        ROWS,
        before='<cols><col min="1" max="2" width="9"/></cols>',
        after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells><hyperlinks><hyperlink ref="A1" tooltip="t"/></hyperlinks>',
    ),
    "xl/sharedStrings.xml": strings("<si><r><t>Secret</t></r><rPh sb='0' eb='1'><t>p</t></rPh></si>"),
    "xl/comments1.xml": "<comments><commentList><comment ref='A1'><text><t>note</t></text></comment></commentList></comments>",
}
ARCHIVE = packed(CONTENT)
fuzz = settings(
    max_examples=150, deadline=timedelta(seconds=5), suppress_health_check=[HealthCheck.too_slow], derandomize=True
)

edits = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 12), st.binary(max_size=12)), min_size=1, max_size=4)
snippets = st.sampled_from(
    [
        "<", ">", "&", '"', "<!--", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE a>", "&#0;", "&#xD800;", "&a;", "\0", "</row>",
        "<row>", "<c>", "<v>", "<f>", "<is>", "<t>", 'r="A1"', 'r="ZZZ9"', 't="s"', 't="d"', 's="-1"', "-1", "1e999", "_x0000_",
        "_xD800_", "999999999999999999999", 'xmlns="urn:x"', 'xmlns:q="urn:y"', 'ref="A:A"', 'ref="1:1"', 'ref=":"', "\ufffe",
    ]
)  # fmt: skip


def mutated(data: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for position, removed, added in changes:
        at = position % (len(data) + 1)
        data = data[:at] + added + data[at + removed :]
    return data


def end_of(data: bytes) -> Workbook | None:
    refusal = ""
    try:
        return read_workbook(data, "file.xlsx", LIMITS)
    except UninspectableError as error:
        refusal = error.explain()
    assert "Secret" not in refusal
    assert "Tamsin" not in refusal
    return None


@fuzz
@given(edits)
def test_a_changed_archive(changes: list[tuple[int, int, bytes]]) -> None:
    end_of(mutated(ARCHIVE, changes))


@fuzz
@given(st.sampled_from(sorted(CONTENT)), edits)
def test_a_changed_part(name: str, changes: list[tuple[int, int, bytes]]) -> None:
    data = CONTENT[name]
    end_of(packed(CONTENT | {name: mutated(data.encode() if isinstance(data, str) else data, changes)}))


@fuzz
@given(st.sampled_from(sorted(CONTENT)), st.lists(st.tuples(st.integers(0, 10_000), snippets), min_size=1, max_size=3))
def test_markup_in_odd_places(name: str, changes: list[tuple[int, str]]) -> None:
    data = [(at, 0, text.encode("utf-8", "surrogatepass")) for at, text in changes]
    xml = CONTENT[name]
    end_of(packed(CONTENT | {name: mutated(xml.encode() if isinstance(xml, str) else xml, data)}))


@fuzz
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
)
def test_bytes_from_nowhere(data: bytes, begins: bytes) -> None:
    end_of(begins + data)


def test_the_unchanged_archive_is_read() -> None:
    workbook = end_of(ARCHIVE)
    assert workbook is not None
    assert workbook.sheets[0].cell_count == 4
