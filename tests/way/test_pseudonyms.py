"""Pseudonyms from release to reveal, as their users would: one person, one label; and the way back, for a time."""

from __future__ import annotations

import io
import json
import re
import shutil
import stat
import subprocess
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import openpyxl
import pytest

from redactor.errors import KeyStoreError
from redactor.keys import Keyring
from redactor.redact import Escrow
from tests.conftest import Done, program

POLICY = """\
schema: redactor-policy/1
name: study
version: "1"
owner: the officer
purpose: a study
lawful_basis: {article_6: 6(1)(e)}
review_by: 2027-11-30
recipients:
  allow: ["*@study.example", "*@other.example"]
rules:
  - {match: {role: direct_identifier}, do: remove_column}
  - {match: {entity: UK_POSTCODE}, do: generalise, into: postcode_area}
  - {match: {header: "Seen*"}, do: shift, days: 90}
  - {match: {entity: DATE_OF_BIRTH}, do: generalise, into: year}
  - {match: {role: [quasi_identifier, sensitive, special_category, criminal_offence, non_personal]}, do: keep}
unlisted: remove
person:
  header: Person
  identify_by: [[SURNAME, FORENAME, DATE_OF_BIRTH], [PERSON, DATE_OF_BIRTH]]
output: {seal: none, keep_order: true}
pseudonyms: {way_back_days: 30}
"""

Command: TypeAlias = Callable[..., Done]

HEADINGS = ("Surname", "Forename", "Date of birth", "Seen on", "Visits")
ROWS = [
    ("Mensah", "Kofi", date(2008, 9, 2), date(2026, 1, 10), 3),
    ("Kaya", "Emre", date(2007, 3, 1), date(2026, 2, 1), 4),
    ("Owusu-Ansah", "Abena", date(2009, 5, 6), date(2026, 2, 3), 1),
    ("Şimşek", "Mert", date(2008, 1, 30), date(2026, 3, 3), 2),
]
AGAIN = [
    ("KAYA", "emre", "01/03/2007", date(2026, 2, 11), 6),
    ("Simsek", " Mert ", "30/01/2008", date(2026, 3, 13), 5),
    ("Adeyemi", "Tunde", "01/01/2008", date(2026, 4, 1), 9),
]


def workbook(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Study"
    for row in (HEADINGS, *rows):
        sheet.append(list(row))
    book.save(path)
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a home folder where the policy is approved, a workbook, and a copy released from it."""
    from redactor.cli.main import run

    folder = tmp_path_factory.mktemp("made")
    home = folder / "home"
    assert run(["--quiet", "--home", str(home), "keys", "init"]) == 0
    (home / "policies").mkdir()
    (home / "policies" / "study.yaml").write_text(POLICY, encoding="utf-8")
    assert run(["--home", str(home), "policy", "approve", "study"]) == 0
    path = workbook(folder / "one.xlsx", ROWS)
    words = ["release", str(path), "--policy", "study", "--to", "a@study.example", "--out", str(folder / "out")]
    assert run(["--home", str(home), *words]) == 0
    return folder


@pytest.fixture
def ready(made: Path, home: Path) -> Path:
    """That home folder, to do with as a test likes."""
    shutil.copytree(made / "home", home)
    return home


@pytest.fixture
def copy(made: Path) -> Path:
    return next((made / "out").glob("R-*.xlsx"))


@pytest.fixture
def asked(redactor: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """``reveal`` with the reason on standard input."""

    def ask(
        *words: str | Path, reason: str = "A safeguarding concern about one of them", policy: str = "study"
    ) -> Done:
        monkeypatch.setattr("sys.stdin", io.StringIO(reason + "\n"))
        return redactor("reveal", *words, "--policy", policy)

    return ask


def released(redactor: Command, path: Path, out: Path, to: str = "a@study.example") -> list[tuple[Any, ...]]:
    done = redactor("release", path, "--policy", "study", "--to", to, "--out", out, "--format", "json")
    assert done.code == 0, done.said
    sheet = openpyxl.load_workbook(json.loads(done.out)["file"]).worksheets[0]
    return list(sheet.iter_rows(values_only=True))


def test_one_person_has_one_label_in_every_file_and_other_recipients_see_others(
    ready: Path, redactor: Command, tmp_path: Path
) -> None:
    first = released(redactor, workbook(tmp_path / "one.xlsx", ROWS), tmp_path / "out")
    second = released(redactor, workbook(tmp_path / "two.xlsx", AGAIN), tmp_path / "out")
    other = released(redactor, tmp_path / "one.xlsx", tmp_path / "out", "b@study.example")
    assert first[0] == ("Person", "Date of birth", "Seen on", "Visits")
    labels = [row[0] for row in first[1:]]
    assert len(set(labels)) == len(ROWS)
    assert [row[0] for row in second[1:3]] == [labels[1], labels[3]]
    assert second[3][0] not in labels
    assert not set(labels) & {row[0] for row in other[1:]}
    assert [row[1] for row in first[1:]] == [2008, 2007, 2009, 2008]
    moved = [row[2].date() - source[3] for row, source in zip(first[1:], ROWS, strict=True)]
    again = [row[2].date() - source[3] for row, source in zip(second[1:], AGAIN, strict=True)]
    assert again[:2] == [moved[1], moved[3]]
    assert timedelta(0) not in moved and len(set(moved)) > 1


def test_labels_can_be_the_same_for_an_organisation_and_differ_by_purpose(
    ready: Path, redactor: Command, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "one.xlsx", ROWS)
    found: dict[tuple[str, str], set[str]] = {}
    for words in ("same_for: organisation", "same_for: everyone", "same_for: everyone, purpose: audit"):
        text = POLICY.replace("way_back_days: 30", words)
        (ready / "policies" / "study.yaml").write_text(text, encoding="utf-8")
        assert redactor("policy", "approve", "study").code == 0
        for to in ("a@study.example", "b@study.example", "a@other.example"):
            found[words, to] = {row[0] for row in released(redactor, path, tmp_path / "out", to)[1:]}
    one, two, three = "same_for: organisation", "same_for: everyone", "same_for: everyone, purpose: audit"
    assert found[one, "a@study.example"] == found[one, "b@study.example"] != found[one, "a@other.example"]
    assert found[two, "a@study.example"] == found[two, "a@other.example"]
    assert found[two, "a@study.example"].isdisjoint(found[three, "a@study.example"])
    assert len(list((ready / "escrow").iterdir())) == 1  # of the release before


class TestReveal:
    """The way back."""

    def label(self, copy: Path, row: int = 2) -> str:
        return str(openpyxl.load_workbook(copy).worksheets[0].cell(row, 1).value)

    def test_a_label_is_told_and_the_log_says_that_it_was_asked(
        self, ready: Path, copy: Path, redactor: Command, asked: Command
    ) -> None:
        label = self.label(copy)
        done = asked(label.lower())
        assert done.code == 0, done.said
        assert label in done.out and "surname: Mensah" in done.out and "2008-09-02" in done.out
        assert "Kaya" not in done.said
        entries = json.loads(redactor("audit", "list", "--format", "json").out)
        text = json.dumps(entries)
        assert '"reveal"' in text and label not in text and "Mensah" not in text and "concern" not in text
        assert redactor("audit", "verify").code == 0

    def test_a_workbook_that_came_back_is_told_as_a_whole(
        self, ready: Path, copy: Path, tmp_path: Path, asked: Command
    ) -> None:
        done = asked(copy, "--format", "json", "--output", tmp_path / "told.json")
        assert done.code == 0, done.said
        assert "Mensah" not in done.said
        assert stat.S_IMODE((tmp_path / "told.json").stat().st_mode) == 0o600
        told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))["pseudonyms"]
        assert [row["values"]["SURNAME"] for row in told] == [row[0] for row in ROWS]

    def test_nothing_of_it_is_readable_in_the_home_folder(self, ready: Path, copy: Path) -> None:
        files = list((ready / "escrow").iterdir())
        assert len(files) == 1 and stat.S_IMODE(files[0].stat().st_mode) == 0o600
        content = b"".join(path.read_bytes() for path in ready.rglob("*") if path.is_file())
        assert b"Mensah" not in content and self.label(copy).encode() not in content

    @pytest.mark.parametrize("reason", ["", "  ", "x"])
    def test_without_a_reason_nothing_is_told(self, ready: Path, copy: Path, reason: str, asked: Command) -> None:
        done = asked(self.label(copy), reason=reason)
        assert done.code == 2 and "reason" in done.err and "Mensah" not in done.said

    def test_what_cannot_be_told_says_why(self, ready: Path, copy: Path, asked: Command) -> None:
        done = asked(self.label(copy), "P-0000-0000-0000")
        assert done.code == 1
        assert "Mensah" in done.out and "nothing was kept for it" in done.out

    def test_erased_ones_say_so_and_the_others_stay(self, ready: Path, copy: Path, asked: Command) -> None:
        done = asked(self.label(copy), "--erase", reason="The person asked for erasure")
        assert done.code == 0, done.said
        again = asked(self.label(copy), self.label(copy, 3))
        assert again.code == 1
        assert f"erased on {datetime.now(UTC).date()}" in again.out and "Mensah" not in again.said
        assert "Kaya" in again.out

    def test_expired_ones_say_so_and_are_gone(self, ready: Path, copy: Path, asked: Command) -> None:
        keyring = Keyring.open(ready)
        later = datetime.now(UTC).date() + timedelta(days=31)
        label = self.label(copy)
        escrow = Escrow(ready, keyring)
        assert escrow.reveal("study", [label], later - timedelta(days=1))[0].state == "known"
        assert escrow.reveal("study", [label], later)[0].state == "expired"
        done = asked(label)
        assert done.code == 1 and "its time was over" in done.out and "Mensah" not in done.said

    def test_another_policy_has_no_way_back(self, ready: Path, copy: Path, asked: Command) -> None:
        done = asked(self.label(copy), policy="default")
        assert done.code == 1 and "nothing was kept" in done.out

    def test_a_file_that_was_changed_is_not_believed(self, ready: Path, copy: Path, asked: Command) -> None:
        path = next((ready / "escrow").iterdir())
        record = json.loads(path.read_text(encoding="ascii"))
        path.write_text(json.dumps({**record, "expires": "2099-01-01"}), encoding="ascii")
        done = asked(self.label(copy))
        assert done.code == 4 and "does not open" in done.err and "Traceback" not in done.err
        path.write_text("{", encoding="ascii")
        assert "damaged" in asked(self.label(copy)).err
        with pytest.raises(KeyStoreError):
            Escrow(ready, Keyring.open(ready)).reveal("study", [self.label(copy)], date(2026, 1, 1))

    @pytest.mark.parametrize(("what", "said"), [("P-UUUU-0000-0000", "not a pseudonym"), ("nobody", "neither")])
    def test_what_is_no_label_is_used_wrongly(self, ready: Path, what: str, said: str, asked: Command) -> None:
        done = asked(what)
        assert done.code == 2 and said in done.err

    def test_a_file_without_labels_is_used_wrongly(self, ready: Path, tmp_path: Path, asked: Command) -> None:
        done = asked(workbook(tmp_path / "one.xlsx", ROWS))
        assert done.code == 2 and "no pseudonym" in done.err

    def test_letters_that_are_easily_misheard(self, ready: Path, copy: Path, asked: Command) -> None:
        label = self.label(copy)
        heard = "P" + re.sub("1", "l", re.sub("0", "o", label[1:]))
        assert "Mensah" in asked(heard).out


def test_the_reason_comes_from_standard_input_in_a_process_of_its_own(ready: Path, copy: Path) -> None:
    words = [program(), "--home", str(ready), "reveal", str(copy), "--policy", "study"]
    done = subprocess.run(words, input="a good reason\n", capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and "Mensah" in done.stdout and "Mensah" not in done.stderr


def test_a_release_that_fails_leaves_no_way_back(
    ready: Path, redactor: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    path = workbook(tmp_path / "one.xlsx", ROWS)
    entries = json.loads(redactor("audit", "list", "--format", "json").out)
    number = len(entries if isinstance(entries, list) else entries["entries"]) + 1
    (out / f"R-{number:06d}.xlsx").write_text("in the way")
    done = redactor("release", path, "--policy", "study", "--to", "a@study.example", "--out", out)
    assert done.code == 4, done.said
    assert len(list((ready / "escrow").iterdir())) == 1  # of the release before
