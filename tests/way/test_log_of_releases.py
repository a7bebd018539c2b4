"""What a release leaves in the log: who was in it, for whoever asks later, and nothing of them in the entries."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from redactor.audit import AuditLog
from redactor.keys import Keyring
from redactor.steps.people import asked_for
from tests.conftest import PARTNER, POLICY, Done


def open_log(home: Path) -> AuditLog:
    return AuditLog.open(home / "audit.db", Keyring.open(home))


def test_the_people_of_a_release_can_be_found_again(
    matrix: Path, redactor: Callable[..., Done], home: Path, tmp_path: Path
) -> None:
    import openpyxl

    done = redactor("release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", tmp_path / "out")
    assert done.code == 0, done.said
    sheet = openpyxl.load_workbook(matrix)["Matrix"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    header = [str(value) for value in rows[0]]
    place = {name: header.index(name) for name in ("PNC ID", "Surname", "Forename", "Date of birth")}
    ways: dict[str, Callable[[list[Any], dict[str, int]], tuple[str, ...]]] = {
        "number": lambda row, at: (str(row[at["PNC ID"]]).lower(),),
        "name": lambda row, at: (f"{row[at['Surname']]}, {row[at['Forename']]}".upper(),),
        "name and birth": lambda row, at: (
            f"{row[at['Forename']]} {row[at['Surname']]}",
            str(row[at["Date of birth"]]),
        ),
    }
    with open_log(home) as log:
        (release,) = log.earlier(PARTNER, POLICY, kind="people")
        digests = set(release.digests["people"])
        found = {
            what: [
                any(log.digest("people", text) in digests for text in asked_for(*texts(row, place)))
                for row in rows[1:]
                if row[place["PNC ID"]] is not None
            ]
            for what, texts in ways.items()
        }
        stranger = any(log.digest("people", text) in digests for text in asked_for("Nobody Inparticular"))
    assert not stranger
    assert sum(found["number"]) == release.counts["rows"], "those left out of the copy are not said to be in it"
    assert found["number"] == found["name"] or sum(found["name"]) >= sum(found["number"])
    assert sum(found["name and birth"]) == release.counts["rows"]
    assert release.counts["column.GANG"] == 1


def test_entries_hold_nothing_of_the_people(
    matrix: Path, redactor: Callable[..., Done], home: Path, tmp_path: Path
) -> None:
    import openpyxl

    redactor("check", matrix)
    redactor("release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", tmp_path / "out")
    names = {
        str(row[0]).encode()
        for row in openpyxl.load_workbook(matrix)["Matrix"].iter_rows(min_row=5, min_col=2, max_col=2, values_only=True)
    }
    stored = b"".join(path.read_bytes() for path in home.glob("audit.db*"))
    assert not [name for name in names if len(name) > 3 and name in stored]
    assert PARTNER.encode() not in stored and matrix.name.encode() not in stored
