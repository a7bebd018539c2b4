"""Redacted prose leaves only with a second person's signature over exactly what leaves."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import openpyxl
import pytest

from redactor.errors import UsageError
from redactor.keys import REVIEWER, Keyring, enrol_reviewer
from redactor.model import RedactedText
from redactor.pipeline import Release, Reviewed, release, review
from redactor.redact import Receipt, read_receipt
from redactor.settings import Settings
from redactor.steps.reviewing import Answers, TextAnswer
from tests.conftest import Done, program

Command: TypeAlias = Callable[..., Done]

POLICY = """\
schema: redactor-policy/1
name: referral
version: "1"
owner: the officer
purpose: a referral
lawful_basis: {article_6: 6(1)(e)}
review_by: 2027-11-30
recipients: {allow: ["*@family.example"]}
rules:
  - {match: {header: Notes}, do: redact_text, reviewed: required, people: numbered}
  - {match: {role: direct_identifier}, do: remove_column}
  - {match: {role: [quasi_identifier, sensitive, special_category, criminal_offence, non_personal]}, do: remove_column}
unlisted: remove
output: {seal: none, keep_order: true}
"""
ROWS = [
    ("Owusu-Ansah", "Abena", "Abena told her teacher that Abena O. and Emre Kaya were seen near the Marlbrook Centre."),
    ("Kaya", "Emre", "Emre rang on 07700 900123 and asked whether the meeting could be moved to next week, please."),
    ("Mensah", "Kofi", "No further action is needed, and the family has been told about it in writing already."),
    ("Adeyemi", "Tunde", "Tunde came with his aunt, who lives nearby and would like to be called zzyzx in future."),
]


def workbook(path: Path, rows: Sequence[Sequence[Any]] = ROWS) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (("Surname", "Forename", "Notes"), *rows):
        sheet.append(list(row))
    book.save(path)
    return path


def accept(texts: Sequence[RedactedText], preview: object) -> Answers:
    return Answers("accepted")


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    from redactor.cli.main import run

    home = tmp_path_factory.mktemp("review") / "home"
    assert run(["--quiet", "--home", str(home), "keys", "init"]) == 0
    (home / "policies").mkdir()
    (home / "policies" / "referral.yaml").write_text(POLICY, encoding="utf-8")
    assert run(["--home", str(home), "policy", "approve", "referral"]) == 0
    return Settings(home=home)


@pytest.fixture(scope="module")
def source(settings: Settings) -> Path:
    return workbook(settings.home.parent / "source.xlsx")


@pytest.fixture(scope="module")
def receipt(settings: Settings, source: Path) -> Path:
    done = review(source, "referral", accept, settings.home.parent, settings, who="second.person")
    return done.path


def reviewed(settings: Settings, source: Path, out: Path, answers: Answers, who: str = "second.person") -> Reviewed:
    return review(source, "referral", lambda texts, preview: answers, out, settings, who=who)


def released(settings: Settings, source: Path, out: Path, review: Path | None, who: str = "sender") -> Release:
    return release(source, "referral", ["a@family.example"], out, settings=settings, review=review, who=who)


def notes(done: Release) -> list[str]:
    assert done.delivered is not None, [reason.message for reason in done.report.reasons]
    sheet = openpyxl.load_workbook(done.delivered.file).worksheets[0]
    assert sheet.max_column == 1
    return [str(row[0]) for row in sheet.iter_rows(min_row=2, values_only=True)]


def why(done: Release) -> str:
    assert done.delivered is None
    assert {reason.code.value for reason in done.report.reasons} == {"unreviewed-free-text"}
    return " ".join(reason.message for reason in done.report.reasons)


def test_without_a_receipt_nothing_leaves(settings: Settings, source: Path, tmp_path: Path) -> None:
    assert "Nobody has reviewed" in why(released(settings, source, tmp_path, None))


def test_with_one_the_prose_leaves_as_it_was_signed(
    settings: Settings, source: Path, receipt: Path, tmp_path: Path
) -> None:
    done = released(settings, source, tmp_path, receipt)
    made = notes(done)
    assert made[0].startswith("[person 1] told her teacher that [person 1] and [person 2] were seen")
    assert "[phone number]" in made[1] and made[2] == ROWS[2][2]
    assert not any(name in " ".join(made) for row in ROWS for name in row[:2])


def test_the_receipt_holds_no_word_of_it(receipt: Path) -> None:
    text = receipt.read_text(encoding="ascii").casefold()
    assert not any(word in text for word in ("abena", "emre", "kofi", "07700", "teacher", "second.person"))
    assert receipt.stat().st_mode & 0o077 == 0


def test_every_text_is_shown_the_changed_ones_first(settings: Settings, source: Path, tmp_path: Path) -> None:
    seen: list[RedactedText] = []

    def ask(texts: Sequence[RedactedText], preview: object) -> Answers:
        seen.extend(texts)
        return Answers("accepted")

    review(source, "referral", ask, tmp_path, settings, who="second.person")
    assert {text.source for text in seen} == {row[2] for row in ROWS}
    assert [bool(text.marks) for text in seen] == sorted((bool(text.marks) for text in seen), reverse=True)
    first = next(text for text in seen if text.source == ROWS[0][2])
    assert all(first.watched)
    assert first.location.cells == "C2"


def index_of(settings: Settings, source: Path, tmp_path: Path, row: int) -> int:
    found: list[int] = []

    def ask(texts: Sequence[RedactedText], preview: object) -> Answers:
        found.extend(place for place, text in enumerate(texts) if text.source == ROWS[row][2])
        return Answers("refused")

    review(source, "referral", ask, tmp_path, settings, who="second.person")
    return found[0]


def test_a_reviewer_takes_out_more(settings: Settings, source: Path, tmp_path: Path) -> None:
    place = index_of(settings, source, tmp_path, 3)
    done = reviewed(settings, source, tmp_path, Answers("accepted", {place: TextAnswer(("ZZYZX",))}))
    assert done.changed == 1
    made = notes(released(settings, source, tmp_path / "out", done.path))
    assert "called [removed] in future" in made[3]


def test_a_reviewer_says_what_is_no_name(settings: Settings, tmp_path: Path) -> None:
    text = "The worker met Wilhelmina Featherstonehaugh at the office and they talked for about an hour or so."
    source = workbook(tmp_path / "more.xlsx", [("Mensah", "Kofi", text)])
    answers = Answers("accepted", {0: TextAnswer(not_names={0: "public"})})
    before = reviewed(settings, source, tmp_path, Answers("accepted"))
    assert "[person 1]" in notes(released(settings, source, tmp_path / "one", before.path))[0]
    after = reviewed(settings, source, tmp_path, answers)
    assert notes(released(settings, source, tmp_path / "two", after.path)) == [text]
    assert json.loads(after.path.read_text())["changes"][0]["not_names"][0][2] == "public"


WRONG = [
    (Answers("accepted", {99: TextAnswer(("x",))}), "no text 100"),
    (Answers("accepted", {0: TextAnswer(("nowhere",))}), "do not stand"),
    (Answers("accepted", {0: TextAnswer(not_names={9: "word"})}), "no mark 10"),
    (Answers("accepted", {0: TextAnswer(not_names={0: "word"})}), "identifier of somebody"),
]


@pytest.mark.parametrize(("answers", "said"), WRONG)
def test_answers_that_make_no_sense_sign_nothing(
    settings: Settings, source: Path, tmp_path: Path, answers: Answers, said: str
) -> None:
    with pytest.raises(UsageError) as caught:
        reviewed(settings, source, tmp_path, answers)
    assert said in caught.value.explain() and "Abena" not in caught.value.explain()
    assert not list(tmp_path.iterdir())


def test_the_senders_own_receipt_does_not_count(
    settings: Settings, source: Path, receipt: Path, tmp_path: Path
) -> None:
    assert "sender's own" in why(released(settings, source, tmp_path, receipt, who="second.person"))


def test_a_refusal_stops_the_release(settings: Settings, source: Path, tmp_path: Path) -> None:
    done = reviewed(settings, source, tmp_path, Answers("refused"))
    assert "refused" in why(released(settings, source, tmp_path / "out", done.path))


def test_another_source_is_not_what_was_reviewed(settings: Settings, receipt: Path, tmp_path: Path) -> None:
    other = workbook(tmp_path / "other.xlsx", [*ROWS[:3], ("Adeyemi", "Tunde", "Tunde came alone this time, late.")])
    assert "another file" in why(released(settings, other, tmp_path / "out", receipt))


def test_another_policy_is_not_what_was_reviewed(
    settings: Settings, source: Path, receipt: Path, tmp_path: Path
) -> None:
    from redactor.cli.main import run

    path = settings.home / "policies" / "referral.yaml"
    path.write_text(POLICY.replace('version: "1"', 'version: "2"'), encoding="utf-8")
    try:
        assert run(["--home", str(settings.home), "policy", "approve", "referral"]) == 0
        assert "another policy" in why(released(settings, source, tmp_path, receipt))
    finally:
        path.write_text(POLICY, encoding="utf-8")


def forged(settings: Settings, path: Path, **changes: Any) -> Path:
    """A receipt with something else in it, signed with this home folder's own reviewer key."""
    receipt = replace(read_receipt(path.read_bytes(), ""), **changes)
    signature = Keyring.open(settings.home).sign(REVIEWER, receipt.signed_bytes())
    made = path.with_name("forged.json")
    made.write_bytes(replace(receipt, signature=signature).to_bytes())
    return made


def test_an_expired_receipt_does_not_count(settings: Settings, source: Path, receipt: Path, tmp_path: Path) -> None:
    old = forged(settings, receipt, expires=datetime.now(UTC) - timedelta(days=1))
    assert "expired" in why(released(settings, source, tmp_path, old))


def test_other_texts_than_were_signed_do_not_leave(
    settings: Settings, source: Path, receipt: Path, tmp_path: Path
) -> None:
    results = read_receipt(receipt.read_bytes(), "").results
    fewer = forged(settings, receipt, results=frozenset(sorted(results)[1:]))
    assert "1 text is not among those" in why(released(settings, source, tmp_path, fewer))


@pytest.mark.parametrize("field", ["source", "account", "expires", "answer", "results", "signature", "reviewer"])
def test_a_receipt_that_was_changed_does_not_count(
    settings: Settings, source: Path, receipt: Path, tmp_path: Path, field: str
) -> None:
    record = json.loads(receipt.read_text())
    if field == "results":
        record[field] = record[field][1:]
    elif field in {"expires", "answer"}:
        record[field] = {"expires": "2099-01-01T00:00:00Z", "answer": "yes"}[field]
    else:
        record[field] = record[field].translate(str.maketrans("abc012", "bca120"))
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(record))
    assert "known here" in why(released(settings, source, tmp_path / "out", path))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"schema": "redactor-review/2"}', b"[" * 10_000])
def test_what_is_no_receipt_is_used_wrongly(settings: Settings, source: Path, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "receipt.json"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="not a review receipt"):
        released(settings, source, tmp_path / "out", path)


class TestTwoHomes:
    """A reviewer with an account and a home folder of their own."""

    @pytest.fixture
    def theirs(self, settings: Settings, tmp_path: Path) -> Settings:
        home = tmp_path / "theirs"
        Keyring.open(home)
        (home / "policies").mkdir()
        (home / "policies" / "referral.yaml").write_text(POLICY, encoding="utf-8")
        return Settings(home=home)

    def test_counts_once_the_officer_has_vouched_for_them(
        self, settings: Settings, theirs: Settings, source: Path, tmp_path: Path
    ) -> None:
        done = reviewed(theirs, source, tmp_path, Answers("accepted"))
        assert "known here" in why(released(settings, source, tmp_path / "out", done.path))
        public = tmp_path / "public.json"
        public.write_text(Keyring.open(theirs.home).public_record(REVIEWER, "Second Person"), encoding="utf-8")
        enrol_reviewer(Keyring.open(settings.home), public)
        assert len(notes(released(settings, source, tmp_path / "out", done.path))) == len(ROWS)

    def test_a_key_that_nobody_vouched_for_does_not_count(
        self, settings: Settings, theirs: Settings, source: Path, tmp_path: Path
    ) -> None:
        folder = settings.home / "keys" / "reviewers"
        folder.mkdir(mode=0o700, exist_ok=True)
        keyring = Keyring.open(theirs.home)
        own = tmp_path / "own.json"
        own.write_text(keyring.public_record(REVIEWER, "Second Person"), encoding="utf-8")
        enrol_reviewer(keyring, own)  # vouched for by their own officer, not by ours
        name = next((theirs.home / "keys" / "reviewers").iterdir())
        (folder / name.name).write_bytes(name.read_bytes())
        (folder / name.name).chmod(0o600)
        done = reviewed(theirs, source, tmp_path, Answers("accepted"))
        assert "known here" in why(released(settings, source, tmp_path / "out", done.path))


class TestRoles:
    """Who may review is the policy's to say."""

    @pytest.mark.parametrize(
        ("review", "counts"),
        [
            ("{reviewers: leads}", True),
            ("{reviewers: others}", False),
            ("{never: leads}", False),
            ("{never: others}", True),
        ],
    )
    def test_by_role(self, settings: Settings, source: Path, tmp_path: Path, review: str, counts: bool) -> None:
        from redactor.cli.main import run

        named = replace(settings, roles={"leads": ("second.person",), "others": ("somebody.else",)})
        path = settings.home / "policies" / "referral.yaml"
        path.write_text(POLICY + f"review: {review}\n", encoding="utf-8")
        try:
            assert run(["--home", str(settings.home), "policy", "approve", "referral"]) == 0
            done = reviewed(named, source, tmp_path, Answers("accepted"))
            sent = released(named, source, tmp_path / "out", done.path)
        finally:
            path.write_text(POLICY, encoding="utf-8")
        assert (sent.delivered is not None) is counts
        assert counts or "may not review" in why(sent)


class TestCommand:
    """The command line."""

    def answers(self, path: Path, **words: Any) -> Path:
        path.write_text(json.dumps({"schema": "redactor-review-answers/1", **words}), encoding="utf-8")
        return path

    def command(self, settings: Settings, redactor: Command, *words: str | Path) -> Done:
        return redactor("--home", settings.home, *words)

    def test_signs_from_a_file_and_the_same_account_cannot_send(
        self, settings: Settings, source: Path, tmp_path: Path, redactor: Command
    ) -> None:
        answers = self.answers(tmp_path / "a.json", answer="accepted", texts_seen=len(ROWS))
        words = ("review", source, "--policy", "referral", "--out", tmp_path, "--answers", answers)
        done = self.command(settings, redactor, *words)
        assert done.code == 0, done.said
        assert "Abena" not in done.said
        receipt = next(tmp_path.glob("V-*.review.json"))
        to = ("--to", "a@family.example", "--out", tmp_path / "out", "--review", receipt)
        sent = self.command(settings, redactor, "release", source, "--policy", "referral", *to)
        assert sent.code == 1 and "sender's own" in sent.out and "unreviewed-free-text" in sent.out
        log = self.command(settings, redactor, "audit", "list", "--format", "json").out
        assert '"review"' in log and "Abena" not in log

    def test_a_refusal_is_a_no(self, settings: Settings, source: Path, tmp_path: Path, redactor: Command) -> None:
        answers = self.answers(tmp_path / "a.json", answer="refused", texts_seen=len(ROWS))
        done = self.command(
            settings, redactor, "review", source, "--policy", "referral", "--out", tmp_path, "--answers", answers
        )
        assert done.code == 1 and "Refused" in done.out

    @pytest.mark.parametrize(
        "words",
        [
            {"answer": "accepted", "texts_seen": 1},
            {"answer": "accepted"},
            {"answer": "perhaps", "texts_seen": 4},
            {"answer": "accepted", "texts_seen": 4, "texts": [{"text": "x"}]},
            {
                "answer": "accepted",
                "texts_seen": 4,
                "texts": [{"text": 1, "not_a_name": [{"mark": 1, "reason": "so"}]}],
            },
        ],
    )
    def test_answers_that_do_not_fit_sign_nothing(
        self, settings: Settings, source: Path, tmp_path: Path, redactor: Command, words: dict[str, Any]
    ) -> None:
        answers = self.answers(tmp_path / "a.json", **words)
        done = self.command(
            settings, redactor, "review", source, "--policy", "referral", "--out", tmp_path, "--answers", answers
        )
        assert done.code == 2 and not list(tmp_path.glob("V-*")) and "Traceback" not in done.err

    def test_without_a_terminal_nothing_is_shown(self, settings: Settings, source: Path, redactor: Command) -> None:
        done = self.command(settings, redactor, "review", source, "--policy", "referral")
        assert done.code == 2 and "terminal" in done.err and "Abena" not in done.said

    def test_a_file_without_prose_needs_none(self, settings: Settings, tmp_path: Path, redactor: Command) -> None:
        source = workbook(tmp_path / "one.xlsx", [("Mensah", "Kofi", None), ("Kaya", "Emre", None)])
        answers = self.answers(tmp_path / "a.json", answer="accepted", texts_seen=0)
        done = self.command(settings, redactor, "review", source, "--policy", "referral", "--answers", answers)
        assert done.code == 2 and "nothing to review" in done.err

    def test_a_reviewer_is_enrolled(self, settings: Settings, tmp_path: Path, redactor: Command) -> None:
        shown = self.command(settings, redactor, "keys", "show", "--public", "reviewer").out
        (tmp_path / "public.json").write_text(shown, encoding="utf-8")
        done = self.command(settings, redactor, "keys", "add-reviewer", tmp_path / "public.json")
        assert done.code == 0 and "ed25519:" in done.out
        (tmp_path / "public.json").write_text("nonsense", encoding="utf-8")
        assert self.command(settings, redactor, "keys", "add-reviewer", tmp_path / "public.json").code == 4


def on_terminal(words: Sequence[str], typed: str) -> tuple[int, str]:
    """A command on a terminal of its own, with everything typed at once; its exit code and what it showed."""
    ours, theirs = pty.openpty()
    try:
        process = subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b""
        # Linux ends a terminal whose other side has gone with an error.
        with suppress(OSError):
            while select.select([ours], [], [], 60)[0] and (piece := os.read(ours, 65_536)):
                shown += piece
        return process.wait(60), shown.decode().replace("\r\n", "\n")
    finally:
        os.close(ours)


@pytest.mark.slow
class TestTerminal:
    """A person at a terminal."""

    def ask(self, settings: Settings, source: Path, out: Path, typed: str) -> tuple[int, str]:
        words = [program(), "--home", str(settings.home), "review", str(source), "--policy", "referral"]
        return on_terminal([*words, "--out", str(out)], typed)

    def test_shows_each_text_and_takes_changes(self, settings: Settings, tmp_path: Path) -> None:
        source = workbook(tmp_path / "source.xlsx", [ROWS[3]])
        code, shown = self.ask(settings, source, tmp_path, "n\n1\nword\nr\nzzyzx\na\ny\n")
        assert code == 0, shown
        assert "Text 1 of 1 (C2)" in shown and "1* Tunde" in shown
        assert "identifier of somebody in this file, so it stays out" in shown
        assert (
            "Leaves as: [person 1] came with his aunt, who lives nearby and would like to be called [removed]" in shown
        )
        receipt = next(tmp_path.glob("V-*.review.json"))
        made = notes(released(settings, source, tmp_path / "out", receipt))
        assert made == [f"[person 1]{ROWS[3][2].removeprefix('Tunde').replace('zzyzx', '[removed]')}"]

    @pytest.mark.parametrize(("typed", "code"), [("x\n", 1), ("a\n\x04", 130)])
    def test_refusing_and_stopping(self, settings: Settings, tmp_path: Path, typed: str, code: int) -> None:
        source = workbook(tmp_path / "source.xlsx", [ROWS[3]])
        found, shown = self.ask(settings, source, tmp_path, typed)
        assert found == code, shown
        assert len(list(tmp_path.glob("V-*.review.json"))) == (1 if code == 1 else 0)


def test_the_schema_of_a_receipt_is_fixed(receipt: Path) -> None:
    record = json.loads(receipt.read_text())
    assert record["schema"] == "redactor-review/1"
    assert isinstance(read_receipt(receipt.read_bytes(), ""), Receipt)
