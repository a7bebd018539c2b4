"""The officer asks for a person by name, birth date or number; for a member of staff; and holds what must stay."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from redactor.cli.main import run
from tests.conftest import PARTNER, POLICY, Done


@dataclass(frozen=True)
class Child:
    """Somebody in the sample matrix."""

    pnc: str
    surname: str
    forename: str
    born: datetime


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory, matrix: Path) -> tuple[Path, list[Child]]:
    """A home folder with one release of the matrix to a partner; and who is in the matrix."""
    folder = tmp_path_factory.mktemp("released")
    home = folder / "home"
    done = run(["--home", str(home), "release", str(matrix), "--to", PARTNER, "--policy", POLICY, "--out", str(folder)])
    assert done == 0
    rows = list(openpyxl.load_workbook(matrix)["Matrix"].iter_rows(min_row=5, max_col=6, values_only=True))
    children = [Child(str(row[1]), str(row[2]), str(row[3]), row[5]) for row in rows if isinstance(row[5], datetime)]
    return home, children


@pytest.fixture
def ask(
    released: tuple[Path, list[Child]], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """A command in that home folder, with lines on standard input."""

    def command(*arguments: str, typed: str = "") -> Done:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capfd.readouterr()
        code = run(["--home", str(released[0]), *arguments])
        out, err = capfd.readouterr()
        return Done(int(code), out, err)

    return command


def find(ask: Callable[..., Done], *typed: str) -> dict[str, Any]:
    done = ask("audit", "find-person", "--format", "json", typed="\n".join(typed) + "\n")
    assert done.code == 0, done.said
    found: dict[str, Any] = json.loads(done.out)
    return found


@pytest.fixture
def child(released: tuple[Path, list[Child]], ask: Callable[..., Done]) -> Child:
    """The first one with a name of plain letters whose row went into the copy."""
    for one in released[1]:
        if (one.surname + one.forename).isascii() and find(ask, one.pnc)["releases"]:
            return one
    raise AssertionError("nobody of the matrix is in the release")


def test_by_name_however_it_is_spelt(ask: Callable[..., Done], child: Child) -> None:
    for typed in (
        f"{child.forename} {child.surname}",
        f"{child.surname.upper()},   {child.forename.lower()}",
        f" mr. {child.surname} {child.forename}",
        child.forename.replace("a", "á") + " " + child.surname.replace("e", "ë"),
    ):
        (release,) = find(ask, typed)["releases"]
        assert release["found_by"] == "name" and release["sure"] and release["recipients"] == [PARTNER]
        assert release["policy"] == POLICY and "gangs" in release["kinds"]


def test_by_name_and_date_of_birth(ask: Callable[..., Done], child: Child) -> None:
    name = f"{child.surname} {child.forename}"
    for born in (child.born.strftime("%d/%m/%Y"), child.born.date().isoformat(), child.born.strftime("%d %B %Y")):
        (release,) = find(ask, name, born)["releases"]
        assert release["found_by"] == "name and date of birth"
        assert find(ask, born, name)["releases"], "whichever comes first"
    (release,) = find(ask, name, "1.1.1970")["releases"]
    assert not release["sure"], "another date of birth is perhaps another person"


@pytest.mark.parametrize("spell", [str, str.lower, lambda text: text.replace("/", " / "), lambda text: f"  {text} "])
def test_by_a_number_however_it_is_spelt(ask: Callable[..., Done], child: Child, spell: Callable[[str], str]) -> None:
    (release,) = find(ask, spell(child.pnc))["releases"]
    assert release["found_by"] == "identifier"


def test_a_middle_name_more_is_perhaps_the_same_person(ask: Callable[..., Done], child: Child) -> None:
    (release,) = find(ask, f"{child.forename} Zebedee {child.surname}")["releases"]
    assert not release["sure"]


def test_a_stranger_is_not_found_and_it_says_what_it_cannot_know(ask: Callable[..., Done]) -> None:
    done = ask("audit", "find-person", typed="Nobody Inparticular\n")
    assert done.code == 0
    assert "In none of the 1 releases" in done.out and "spelt otherwise" in done.out


@pytest.mark.parametrize("typed", ["", "\n", "  \n\n", "12/05/2009\n", "-\n", "unknown\n"])
def test_nobody_to_look_for(ask: Callable[..., Done], typed: str) -> None:
    done = ask("audit", "find-person", typed=typed)
    assert done.code == 2 and "nobody to look for" in done.err


def test_the_search_is_logged_without_whom(
    ask: Callable[..., Done], child: Child, released: tuple[Path, list[Child]]
) -> None:
    found = find(ask, f"{child.forename} {child.surname}")
    entry = json.loads(ask("audit", "show", str(found["entry"])).out)
    assert entry["action"] == "person-searched" and entry["counts"] == {"found": 1, "releases": 1}
    stored = b"".join(path.read_bytes() for path in released[0].rglob("*") if path.is_file()).lower()
    assert child.surname.lower().encode() + b" " not in stored
    assert ask("audit", "verify").code == 0


def test_found_after_the_key_of_fingerprints_was_rotated(ask: Callable[..., Done], child: Child) -> None:
    assert ask("keys", "rotate", "fingerprint").code == 0
    assert find(ask, child.pnc)["releases"]
    assert "2 entries" in ask("audit", "subject-access", "--staff", PARTNER).out


def test_staff_see_what_is_held_on_them(ask: Callable[..., Done]) -> None:
    done = ask("audit", "subject-access", "--staff", PARTNER.upper(), "--format", "json")
    record = json.loads(done.out)
    assert [item["entry"]["action"] for item in record["entries"]] == ["release-intended", "release-completed"]
    assert {way for item in record["entries"] for way in item["as"]} == {"recipient"}
    assert all(item["name_known"] for item in record["pseudonyms"])
    assert "holds nothing" in ask("audit", "subject-access", "--staff", "-", typed="nobody@else.example\n").out
    entry = json.loads(ask("audit", "list", "--last", "1", "--format", "json").out)["entries"][0]
    assert entry["action"] == "subject-access" and "nobody" not in json.dumps(entry)


def test_staff_record_goes_into_a_file_of_its_owner(ask: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    assert ask("audit", "subject-access", "--staff", PARTNER, "--format", "json", "--output", str(path)).code == 0
    assert path.stat().st_mode & 0o777 == 0o600 and json.loads(path.read_text())["entries"]


def test_what_is_held_is_not_erased_until_the_hold_is_lifted(ask: Callable[..., Done], child: Child) -> None:
    number = find(ask, child.pnc)["releases"][0]["release"]
    placed = ask("audit", "hold", "place", "--entry", str(number), typed="Claim 12 before the county court\n")
    assert placed.code == 0, placed.said
    hold = placed.out.split()[-1]
    for what in ((str(number), "--kind", "people"), ("--recipient", PARTNER)):
        done = ask("audit", "erase", *what, "--yes")
        assert done.code == 1 and f"entry {hold}" in done.err, done.said
    assert "in force" in ask("audit", "hold", "list").out
    assert ask("audit", "hold", "lift", hold, typed="The claim was settled\n").code == 0
    assert ask("audit", "hold", "lift", hold, typed="The claim was settled\n").code == 2
    holds = json.loads(ask("audit", "hold", "list", "--format", "json").out)["holds"]
    assert holds[-1]["reason"] == "Claim 12 before the county court" and not holds[-1]["in_force"]
    assert ask("audit", "erase", str(number), "--kind", "people", "--yes").code == 0
    found = find(ask, child.pnc)
    assert found["releases"] == [] and found["erased"] == [str(number)]
    assert str(number) in ask("audit", "find-person", typed=child.pnc + "\n").out, "it says what it cannot know"
    assert ask("audit", "verify").code == 0


def test_a_year_is_held(ask: Callable[..., Done], released: tuple[Path, list[Child]]) -> None:
    with sqlite3.connect(released[0] / "audit.db") as database:
        (origin,) = database.execute("SELECT value FROM about WHERE name = 'origin'").fetchone()
    database.close()
    year = origin.split("/")[2]
    hold = ask("audit", "hold", "place", "--year", year, typed="A public inquiry\n").out.split()[-1]
    assert ask("audit", "erase", "--recipient", PARTNER, "--yes").code == 1
    assert ask("audit", "hold", "lift", hold, typed="The inquiry is over\n").code == 0
    assert ask("audit", "hold", "place", "--year", "1999", typed="Another year\n").code == 0
    assert ask("audit", "erase", "--recipient", PARTNER, "--yes").code == 0
    assert "(erased)" not in ask("audit", "hold", "list").out


@pytest.mark.parametrize(
    "arguments", [("place",), ("place", "--entry", "2", "--year", "2026"), ("place", "--year", "26"), ("lift", "1")]
)
def test_a_hold_that_makes_no_sense(ask: Callable[..., Done], arguments: tuple[str, ...]) -> None:
    assert ask("audit", "hold", *arguments, typed="a long enough reason").code == 2


def test_a_hold_needs_a_reason_and_an_entry(ask: Callable[..., Done]) -> None:
    assert ask("audit", "hold", "place", "--entry", "2", typed="").code == 2
    assert ask("audit", "hold", "place", "--entry", "99999", typed="a long enough reason").code == 4


def test_people_and_holds_outlast_the_year(
    ask: Callable[..., Done], released: tuple[Path, list[Child]], matrix: Path, tmp_path: Path
) -> None:
    assert ask("release", str(matrix), "--to", PARTNER, "--policy", POLICY, "--out", str(tmp_path)).code == 0
    known = next(one for one in released[1] if find(ask, one.pnc)["releases"])
    number = find(ask, known.pnc)["releases"][0]["release"]
    why = "Claim 13 before the county court"
    ask("audit", "hold", "place", "--entry", str(number), typed=why)
    assert ask("audit", "close", "--yes").code == 0
    found = find(ask, known.pnc)
    release = found["releases"][0]
    assert release["release"] == number and release["log"] and found["logs"] == 2
    assert "release-intended" in ask("audit", "subject-access", "--staff", PARTNER).out
    holds = json.loads(ask("audit", "hold", "list", "--format", "json").out)["holds"]
    (hold,) = [one for one in holds if one["reason"] == why]
    assert hold["in_force"] and release["log"].replace("-", "/") in hold["log"]
    done = ask("audit", "close", "--delete", release["log"], "--yes")
    assert done.code == 1 and "legal hold" in done.err, done.said
    assert ask("audit", "hold", "lift", str(hold["hold"]), typed="The claim was settled").code == 0
    done = ask("audit", "close", "--delete", release["log"], "--yes")
    assert done.code == 2 and "must be kept until" in done.err, "only its time stands in the way now"
