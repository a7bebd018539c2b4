"""A good copy, and ways to take its archive apart and put it together again exactly as the writer does."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path

from redactor.model import CleanColumn, CleanSheet, CleanWorkbook, ColumnFormat, Span, Watch
from redactor.verify.gate import prove
from redactor.verify.proof import Proof
from redactor.verify.search import Find
from redactor.workbook.build import write_workbook

FILE_NAME = "R-000123.xlsx"
BANDS = (10, 15, 18)
COPY = CleanWorkbook(
    (
        CleanSheet(
            "Table 1",
            (
                CleanColumn("Person", "pseudonym", ["P-0000-0000-0001", "P-0000-0000-0002", "P-0000-0000-0003"]),
                CleanColumn("Age band", "band", ["10 to 14", None, "18 or more"], ColumnFormat(width=14), bands=BANDS),
                CleanColumn("Seen", "date", [date(2020, 1, 2), datetime(2021, 3, 4, 5, 6, 7), time(8, 9)]),
                CleanColumn("Visits", "number", [3, 2.5, True], ColumnFormat(number_format="0.00", wrap=True)),
                CleanColumn("Notes", "redacted_text", ["=1+1", " [name] & <he>\r\nleft", "_x0041_ é😀"]),
            ),
            3,
            header=ColumnFormat(bold=True, fill="D9E1F2"),
            borders=True,
        ),
        CleanSheet("Table 2", (CleanColumn("Gang", "category", ["Amber"], vocabulary=frozenset({"Amber"})),), 1),
    )
)


class Nobody:
    """Watches for nobody."""

    def search(self, text: str, *, context: bool = True) -> list[Span]:
        return []

    def __len__(self) -> int:
        return 0


def nothing(texts: Sequence[str]) -> list[list[Span]]:
    """Finds nothing."""
    return [[] for _ in texts]


def written(copy: CleanWorkbook, folder: Path) -> bytes:
    """The copy as the writer writes it."""
    path = folder / FILE_NAME
    write_workbook(copy, path)
    return path.read_bytes()


def proved(
    data: bytes,
    copy: CleanWorkbook = COPY,
    watch: Watch | None = None,
    find: Find = nothing,
    file_name: str = FILE_NAME,
    threshold: float = 0.5,
    allowed: Sequence[str] = (),
) -> Proof:
    """What the gate says."""
    return prove(data, file_name, copy, watch or Nobody(), find, threshold, allowed)


def unpack(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts: Mapping[str, bytes] | Sequence[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items() if isinstance(parts, Mapping) else parts:
            info = zipfile.ZipInfo(name)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            with archive.open(info, "w") as entry:
                entry.write(content)
    return target.getvalue()


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    """The archive with a piece of a part replaced. ``@A1`` stands for that cell's style number."""
    parts = unpack(data)
    text = parts[part].decode()
    styles = dict(re.findall(r'<c r="([A-Z]+[0-9]+)" s="([0-9]+)"', parts["xl/worksheets/sheet1.xml"].decode()))
    old, new = (re.sub("@([A-Z]+[0-9]+)", lambda found: styles[found[1]], words) for words in (old, new))
    assert text.count(old) >= 1, f"{old} is not in {part}"
    return pack({**parts, part: text.replace(old, new, 1).encode()})
