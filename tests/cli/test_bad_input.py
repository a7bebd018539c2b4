"""Whatever is handed in: a plain sentence, the right exit code, no traceback, no value, a log that still verifies."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests.conftest import PARTNER, POLICY, Done, need

SECRET = "Okafor-Secret"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PAGE = b"<html><table><tr><td>x</td></tr></table></html>"
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
Make = Callable[[Path], Path]


def workbook(rows: int = 3) -> Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Surname", "Notes"])
    for number in range(rows):
        sheet.append([SECRET, f"seen {number}"])
    return book


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def missing(folder: Path) -> Path:
    return folder / "not-there.xlsx"


def a_folder(folder: Path) -> Path:
    return folder


def file_of(name: str, data: Callable[[], bytes]) -> Make:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data())
        return path

    return make


def truncated() -> bytes:
    data = saved(workbook())
    return data[: len(data) * 2 // 3]


def corrupt_xml() -> bytes:
    return with_part(
        "xl/worksheets/sheet1.xml", f"<worksheet><sheetData><row><c t='str'><v>{SECRET}</v></row>".encode()
    )


def with_part(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(workbook()))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, content if entry.filename == name else old.read(entry))
    return out.getvalue()


def zip_bomb() -> bytes:
    return with_part("xl/worksheets/sheet1.xml", b"<worksheet>" + b" " * 300_000_000 + b"</worksheet>")


def entity_bomb() -> bytes:
    names = [f'<!ENTITY e{n} "{"".join(f"&e{n - 1};" for _ in range(10))}">' for n in range(1, 12)]
    text = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "boom">{"".join(names)}]><worksheet>&e11;</worksheet>'
    return with_part("xl/worksheets/sheet1.xml", text.encode())


def encrypted() -> bytes:
    from redactor.seal import seal

    return seal(saved(workbook()), "office", "correct horse battery staple").data


def zipped_text() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", SECRET)
    return out.getvalue()


CASES = [
    pytest.param(missing, 2, "no such file", id="missing"),
    pytest.param(a_folder, 2, "folder", id="a folder"),
    pytest.param(file_of("empty.xlsx", lambda: b""), 3, "empty", id="empty"),
    pytest.param(file_of("report.pdf", lambda: b"%PDF-1.7\n" + SECRET.encode()), 3, "PDF", id="a PDF"),
    pytest.param(
        file_of("picture.xlsx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(50)), 3, "picture", id="a picture named .xlsx"
    ),
    pytest.param(file_of("cut.xlsx", truncated), 3, "", id="truncated zip"),
    pytest.param(file_of("corrupt.xlsx", corrupt_xml), 3, "", id="corrupt XML"),
    pytest.param(file_of("bomb.xlsx", zip_bomb), 3, "", id="zip bomb"),
    pytest.param(file_of("entities.xlsx", entity_bomb), 3, "", id="entity bomb"),
    pytest.param(file_of("locked.xlsx", encrypted), 3, "password", id="password-protected"),
    pytest.param(
        file_of("old.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), 3, "", id="old Office file"
    ),
    pytest.param(file_of("page.xls", lambda: b"<html><body><p>x</p></body></html>"), 3, "HTML", id="HTML named .xls"),
    pytest.param(file_of("noise.csv", lambda: os.urandom(4000)), 3, "", id="noise named .csv"),
    pytest.param(file_of("a zip.xlsx", zipped_text), 3, "zip", id="a zip of something else"),
]


@pytest.mark.parametrize("command", ["check", "release"])
@pytest.mark.parametrize(("make", "code", "says"), CASES)
def test_is_explained(
    make: Make, code: int, says: str, command: str, redactor: Callable[..., Done], tmp_path: Path
) -> None:
    source = tmp_path / "in"
    source.mkdir()
    out = tmp_path / "out"
    path = make(source)
    more = ("--policy", POLICY, "--out", out) if command == "release" else ()
    done = redactor(command, path, "--to", PARTNER, *more)
    assert done.code == code, done.said
    assert says.casefold() in done.said.casefold()
    assert "What to do" in done.said
    assert "Traceback" not in done.said
    assert SECRET.casefold() not in done.said.casefold()
    assert not out.exists() or list(out.iterdir()) == []
    assert redactor("audit", "verify").code == 0


@pytest.mark.parametrize("name", ["matrix\nwith a break.xlsx", "🔒 caseload 🙂.xlsx", "-rf.xlsx", "a" * 240 + ".xlsx"])
def test_odd_names_are_just_names(name: str, redactor: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(saved(workbook()))
    done = redactor("check", "--", path)
    assert done.code == 1, done.said


def test_the_extension_does_not_matter(redactor: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "really.csv"
    path.write_bytes(saved(workbook()))
    assert redactor("check", path).code == 1


def test_a_csv_is_read_as_one(redactor: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Surname,Forename,DOB\nOkafor,Chidi,03/04/2007\nBegum,Nasima,09/11/2008\n", encoding="utf-16")
    done = redactor("check", path)
    assert done.code == 1
    assert "surnames" in done.out


def test_a_password_opens_an_encrypted_workbook(redactor: Callable[..., Done], tmp_path: Path) -> None:
    path, words = tmp_path / "locked.xlsx", tmp_path / "words.txt"
    path.write_bytes(encrypted())
    words.write_text("correct horse battery staple\n")
    assert redactor("check", path, "--password-file", words).code == 1
    words.write_text("wrong\n")
    assert redactor("check", path, "--password-file", words).code == 3


def test_a_file_of_a_million_rows_is_answered(redactor: Callable[..., Done], tmp_path: Path) -> None:
    """1,048,576 rows, the most that a sheet can have, written as XML because that is quicker than any library."""
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 1_048_577))
    sheet = f'<worksheet xmlns="{NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>'
    path = tmp_path / "long.xlsx"
    path.write_bytes(with_part("xl/worksheets/sheet1.xml", sheet.encode()))
    done = redactor("check", path)
    assert done.code in {0, 3}, done.said


def test_limits_are_settings(redactor: Callable[..., Done], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "many.xlsx"
    path.write_bytes(saved(workbook(rows=100)))
    monkeypatch.setenv("REDACTOR_MAX_CELLS", "50")
    done = redactor("check", path, "--format", "json")
    assert done.code == 3
    assert '"limit-exceeded"' in done.out


def test_several_files_the_worst_wins(redactor: Callable[..., Done], tmp_path: Path, everyday: dict[str, Make]) -> None:
    clean, blocked, broken = tmp_path / "clean.xlsx", tmp_path / "blocked.xlsx", tmp_path / "broken.xlsx"
    everyday["make"]("budget", clean)  # type: ignore[call-arg, arg-type]
    blocked.write_bytes(saved(workbook()))
    broken.write_bytes(truncated())
    assert redactor("check", clean).code == 0
    assert redactor("check", clean, blocked).code == 1
    assert redactor("check", clean, blocked, broken).code == 3
    assert redactor("check", clean, blocked, broken, tmp_path / "missing.xlsx").code == 2


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB."""
    need(os.geteuid() == 0 and Path("/bin/mount").exists(), "root, to mount a small disk")
    folder = tmp_path / "small"
    folder.mkdir()
    assert os.system(f"mount -t tmpfs -o size=64k tmpfs {folder}") == 0
    yield folder
    os.system(f"umount {folder}")


def test_a_full_disk_leaves_nothing(matrix: Path, small_disk: Path, redactor: Callable[..., Done]) -> None:
    filler = small_disk / "filler"
    filler.write_bytes(bytes(56 * 1024))
    done = redactor("release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", small_disk)
    assert done.code == 4, done.said
    assert "disk is full" in done.err
    assert list(small_disk.iterdir()) == [filler]
    listed = redactor("audit", "list").out
    assert "release-intended" in listed and "release-failed" in listed and "release-completed" not in listed
    assert redactor("audit", "verify").code == 0


def test_a_log_that_cannot_be_written_stops_everything(
    matrix: Path, small_disk: Path, shell: Callable[..., Done]
) -> None:
    (small_disk / "filler").write_bytes(bytes(60 * 1024))
    done = shell("--home", small_disk / "home", "check", matrix)
    assert done.code == 4, done.said
    assert "Traceback" not in done.said


def test_a_folder_that_is_a_file_is_refused(matrix: Path, redactor: Callable[..., Done], tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("in the way")
    done = redactor("release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", out)
    assert done.code == 2
    assert out.read_text() == "in the way"


def test_a_folder_that_can_only_be_read_is_refused(matrix: Path, shell: Callable[..., Done], small_disk: Path) -> None:
    assert os.system(f"mount -o remount,ro {small_disk}") == 0
    done = shell("release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", small_disk)
    assert done.code == 4, done.said
    assert "read" in done.err
