"""A breach from start to close through the command line, the letter, and both pages."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from redactor.audit import AuditLog, Event
from redactor.cli.main import run
from redactor.keys import Keyring
from redactor.model import PolicyRef
from tests.conftest import PARTNER, POLICY, Done

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday
REF = PolicyRef(POLICY, "1.0", "sha256:" + "0a" * 32)
COUNTS = {"rows": 170, "people": 168, "column.GANG": 1, "kept.GANG": 1, "column.AGE": 1}
NURSE = "nurse@clinic.example"
TEXT = "Sent to the <b>wrong</b> group & more"


def source(letter: str) -> dict[str, str]:
    return {"source": "hmac-sha256:" + letter * 64}


class Story:
    """A log in which things happen when they are said to."""

    def __init__(self, home: Path) -> None:
        self.home, self.now = home, AT
        self._ring = Keyring.open(home)

    def write(self, event: Event, at: datetime) -> int:
        with AuditLog.open(self.home / "audit.db", self._ring, clock=lambda: at) as log:
            return log.append(event).number

    def release(self, at: datetime, to: str = PARTNER, letter: str = "a") -> int:
        event = Event(
            "release-intended", "clear", policy=REF, recipients=(to,), counts=COUNTS, fingerprints=source(letter)
        )
        number = self.write(event, at)
        self.write(Event("release-completed", "clear", policy=REF, recipients=(to,), refers_to=number), at)
        return number

    def stop(self, at: datetime, letter: str, reason: str = "unredacted-value", **counts: int) -> int:
        stopped = {f"stopped.{kind}": count for kind, count in counts.items()}
        event = Event(
            "check",
            "blocked",
            reasons={reason: 1},
            policy=REF,
            recipients=(NURSE,),
            counts={"records": 40, **stopped},
            fingerprints=source(letter),
        )
        return self.write(event, at)


@pytest.fixture
def story(home: Path) -> Story:
    return Story(home)


@pytest.fixture
def ask(home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    def command(*arguments: object, typed: str = "") -> Done:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capfd.readouterr()
        code = run(["--home", str(home), "audit", *map(str, arguments)])
        out, err = capfd.readouterr()
        return Done(int(code), out, err)

    return command


def shown(ask: Callable[..., Done], number: int) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(ask("incident", "show", number, "--format", "json").out)
    return document


class Page(HTMLParser):
    """What a page holds, and what it would load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loads: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [name for name, _ in attrs if name in {"src", "href", "xlink:href", "onload", "style"}]
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.text += f" {data}"


def checked_page(text: str) -> Page:
    """A page that is well formed, loads nothing, has no script, and says so to the browser."""
    page = Page(text)
    assert page.open == [] and page.loads == [] and not {"script", "link", "img", "iframe"} & set(page.tags)
    assert "default-src 'none'" in text and "http" not in text.replace("http-equiv", "") and "url(" not in text
    assert "@page" in text and "@media print" in text
    return page


def test_from_start_to_close(story: Story, ask: Callable[..., Done]) -> None:
    release = story.release(AT)
    done = ask("incident", "start", release, "--known", "2026-03-03T10:30+00:00", typed=TEXT)
    assert done.code == 0, done.said
    assert "2026-03-06 10:30 UTC" in done.out, "the 72 hours"
    number = int(re.findall(r"Incident (\d+)", done.out)[0])
    assert ask("incident", "close", number, typed="done").code == 1, "nobody was told"
    for arguments, typed in (
        (("--risk", "high"), "gang members among the recipients"),
        (("--told", "ico", "--at", "2026-03-06T10:30+00:00"), "by the web form"),
        (("--told", "recipients", "--to", PARTNER, "--at", "2026-03-03T11:00+01:00"), ""),
        (("--measure",), "mailbox searched and emptied"),
        ((), "the school was informal about it"),
    ):
        assert ask("incident", "update", number, *arguments, typed=typed).code == 0
    assert ask("incident", "close", number, typed="done").code == 1, "the risk is high and the people were not told"
    assert ask("incident", "update", number, "--told", "people", typed="letters").code == 0
    assert ask("incident", "close", release, typed="All copies are gone.").code == 0, "by its release's number too"
    record = shown(ask, number)
    assert record["what_happened"] == TEXT and record["deadline"] == "2026-03-06T10:30:00+00:00"
    assert [step["word"] for step in record["steps"]][:3] == ["high", "ico", "recipients"]
    assert record["steps"][2]["at"] == "2026-03-03T10:00:00+00:00" and record["steps"][2]["addresses"] == [PARTNER]
    assert record["closed"] and "closed" in ask("incident", "list").out
    assert ask("incident", "update", number, typed="more").code == 2
    assert ask("incident", "close", number, typed="again").code == 2
    assert ask("verify").code == 0


def test_nothing_of_it_stands_in_the_entries(story: Story, ask: Callable[..., Done]) -> None:
    release = story.release(AT)
    ask("incident", "start", release, typed="Yaw Boateng's row went to his rivals")
    ask("incident", "update", release, "--told", "others", "--to", NURSE, typed="Yaw Boateng's mother")
    stored = b"".join(path.read_bytes() for path in story.home.rglob("*") if path.is_file())
    assert b"Boateng" not in stored and NURSE.encode() not in stored


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ("2026-03-01T10:00+00:00", 2),  # before the release
        ("2999-01-01", 2),
        ("yesterday", 2),
        ("", 2),
        ("2026-03-02T09:00+00:00", 0),
        ("2026-03-05 10:00", 0),
    ],
)
def test_when_it_became_known(story: Story, ask: Callable[..., Done], known: str, code: int) -> None:
    release = story.release(AT)
    assert ask("incident", "start", release, "--known", known or "x", typed="What").code == code


def test_only_a_release_that_may_have_gone_has_incidents(story: Story, ask: Callable[..., Done]) -> None:
    check = story.stop(AT, "b")
    release = story.release(AT)
    assert ask("incident", "start", check, typed="x").code == 2
    assert ask("incident", "start", 999, typed="x").code == 4
    assert ask("incident", "show", release).code == 2
    assert ask("incident", "start", release + 1, typed="by the entry that completed it").code == 0
    assert ask("incident", "start", release, typed="another about the same").code == 0
    assert "several" in ask("incident", "show", release).err


@pytest.mark.parametrize(
    "arguments", [("--told", "ico", "--measure"), ("--to", NURSE), ("--measure",), (), ("--told", "nobody")]
)
def test_updates_that_make_no_sense(story: Story, ask: Callable[..., Done], arguments: tuple[str, ...]) -> None:
    release = story.release(AT)
    ask("incident", "start", release, typed="x")
    assert ask("incident", "update", release, *arguments, typed="").code == 2


@pytest.mark.parametrize(
    ("ago", "told", "says"),
    [
        (timedelta(hours=1, minutes=1), None, "70 hours left"),
        (timedelta(hours=73), None, "72 hours are over"),
        (timedelta(hours=80), timedelta(hours=1), "LATE"),
        (timedelta(hours=80), timedelta(hours=20), "in time"),
    ],
)
def test_the_clock(story: Story, ask: Callable[..., Done], ago: timedelta, told: timedelta | None, says: str) -> None:
    now = datetime.now(UTC)
    release = story.release(now - timedelta(hours=100))
    ask("incident", "start", release, "--known", (now - ago).isoformat(), typed="x")
    if told is not None:
        ask("incident", "update", release, "--told", "ico", "--at", (now - told).isoformat(), typed="x")
    assert says in ask("incident", "list").out


def test_the_letter_names_the_file_and_nobody_in_it(story: Story, ask: Callable[..., Done], tmp_path: Path) -> None:
    release = story.release(AT)
    ask("incident", "start", release, typed=TEXT)
    path = tmp_path / "letter.txt"
    assert ask("incident", "letter", release, "--output", path).code == 0
    letter = path.read_text()
    assert f"R-{release:06d}" in letter and PARTNER in letter and "2 March 2026" in letter
    assert "wrong" not in letter and path.stat().st_mode & 0o777 == 0o600


def test_the_facts_for_article_33(story: Story, ask: Callable[..., Done]) -> None:
    release = story.release(AT)
    ask("incident", "start", release, "--known", "2026-03-03T10:30+00:00", typed=TEXT)
    ask("incident", "update", release, "--measure", typed="mailbox emptied")
    ask("incident", "update", release, "--told", "ico", "--at", "2026-03-07T10:30+00:00", typed="late: <staff ill>")
    text = ask("report", "--incident", release).out
    page = checked_page(text)
    for fact in (
        "DRAFT",
        "about 168",
        "170",
        PARTNER,
        POLICY,
        "gangs",
        "ages",
        "6 March 2026 10:30",
        "mailbox emptied",
    ):
        assert fact in page.text, fact
    for heading in ("(a)", "(b)", "(c)", "(d)", "reasons for the delay", "Reprisals", "as in the source"):
        assert heading in page.text, heading
    assert TEXT in " ".join(page.text.split()) and "<b>wrong" not in text and "<staff" not in text


def test_the_page_of_a_period(story: Story, ask: Callable[..., Done], tmp_path: Path) -> None:
    story.release(AT - timedelta(days=10), to="early@voluntary.example", letter="c")
    first = story.stop(AT, "d", UK_NHS=38, PERSON=40)
    story.stop(AT + timedelta(hours=1), "d", UK_NHS=38)
    story.stop(AT + timedelta(days=1), "e", "unreviewed-free-text", FREE_TEXT=7)
    review = Event("review", "clear", policy=REF, fingerprints=source("e"), counts={"texts": 7})
    story.write(review, AT + timedelta(days=1, hours=3))
    story.write(Event("override", "clear", reasons={"small-group": 1}, policy=REF), AT + timedelta(days=2))
    clean = story.release(AT + timedelta(days=3), letter="d")
    failed = story.write(Event("release-intended", "clear", policy=REF, recipients=(NURSE,)), AT + timedelta(days=3))
    story.write(Event("release-failed", refers_to=failed), AT + timedelta(days=3))
    story.release(AT + timedelta(days=8), letter="f")
    note = tmp_path / "checkpoint"
    ask("checkpoint", "--output", note)
    arguments = ("report", "--from", "2026-03-02", "--to", "2026-03-10", "--checkpoint", note)
    done = ask(*arguments)
    assert done.code == 0, done.said
    page = checked_page(done.out)
    words = " ".join(page.text.split())
    assert "2 releases 3 times a file was stopped 2 different files stopped 1 reasons set aside 3 h" in words
    assert "2 March 2026 1 3" in words and "9 March 2026 1 0" in words, "the weeks"
    assert f"{first} 02 Mar 2026 09:00 {NURSE} 40 40 names, 38 NHS numbers stopped 2 times" in words
    assert f"later released clean (entry {clean})" in words and "7 cells of free text" in words
    assert "early@voluntary.example" not in words, "before the period"
    assert "small-group" in words and "1 to 4 hours 1" in words
    assert "1 checkpoints kept elsewhere" in words and "as they were written" in words
    assert page.tags.count("svg") == 5 and page.tags.count("table") >= 7, "a table for each plot"
    assert ask(*arguments).out == done.out, "the same page again"
    hidden = ask(*arguments, "--pseudonyms").out
    assert PARTNER not in hidden and NURSE not in hidden


def test_a_log_that_was_changed_says_so_on_the_page(story: Story, ask: Callable[..., Done], home: Path) -> None:
    import sqlite3

    story.release(AT)
    with sqlite3.connect(home / "audit.db") as database:
        database.execute("UPDATE entries SET body = replace(body, 'clear', 'close') WHERE number = 2")
    database.close()
    text = ask("report", "--from", "2026-03-01", "--to", "2026-03-31").out
    page = checked_page(text)
    assert "Is the log intact? No." in " ".join(page.text.split()) and "Entry 2" in page.text


@pytest.mark.parametrize(
    "arguments",
    [
        ("--from", "2026-03-02", "--to", "2026-03-01"),
        ("--from", "soon"),
        ("--from", "1900-01-01"),
        ("--incident", "2"),
        ("--incident", "2", "--from", "2026-01-01"),
    ],
)
def test_a_report_that_makes_no_sense(story: Story, ask: Callable[..., Done], arguments: tuple[str, ...]) -> None:
    story.release(AT)
    assert ask("report", *arguments).code == 2


def test_a_log_with_an_open_incident_is_not_closed(story: Story, ask: Callable[..., Done], home: Path) -> None:
    release = story.release(AT)
    ask("incident", "start", release, typed=TEXT)
    done = ask("close", "--yes")
    assert done.code == 1 and "breach records" in done.err, done.said
    ask("incident", "update", release, "--risk", "unlikely", typed="deleted unread")
    assert ask("incident", "close", release, typed="All gone.").code == 0
    assert ask("close", "--yes").code == 0
    (closed,) = (home / "closed").glob("*.db")
    assert TEXT in ask("incident", "show", release, "--log", closed).out
    assert "DRAFT" in ask("report", "--incident", release, "--log", closed).out


def test_what_ends_soon_is_said(story: Story, ask: Callable[..., Done], home: Path, tmp_path: Path) -> None:
    from redactor.settings import load_settings
    from redactor.steps.expiry import ending

    story.release(AT)
    soon = (datetime.now(UTC) + timedelta(days=20)).date()
    text = (Path(__file__).parents[2] / "policies" / "default.yaml").read_text()
    policy = tmp_path / "soon.yaml"
    policy.write_text(re.sub(r"review_by: .*", f"review_by: {soon}", text.replace("name: default", "name: soon-over")))
    (home / "policies").mkdir(exist_ok=True)
    (home / "policies" / "soon.yaml").write_text(policy.read_text())
    assert run(["--home", str(home), "policy", "approve", "soon-over"]) == 0
    assert "soon-over" in ask("list").err
    settings = load_settings(home=home)
    assert [end.what for end in ending(settings, soon)] == ["The policy soon-over"]
    assert [end.days for end in ending(settings, soon + timedelta(days=1))] == [-1]
    assert ending(settings, soon - timedelta(days=31)) == []
    old = {end.what for end in ending(settings, datetime.now(UTC).date() + timedelta(days=701))}
    assert "The two years of the signing key" in old and not any("pseudonym" in what for what in old)


def test_a_certificate_that_ends_soon_is_said(story: Story, ask: Callable[..., Done], home: Path) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding

    from redactor.keys import Recipient, keep_recipients

    story.release(AT)
    key, now = Ed25519PrivateKey.generate(), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "voluntary.example")])
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=10)).sign(key, None)
    pem = made.public_bytes(Encoding.PEM).decode("ascii")
    keep_recipients(home, [Recipient(PARTNER, certificate=pem), Recipient(NURSE)])
    assert f"The certificate of {PARTNER} ends on" in ask("list").err
    assert NURSE not in ask("list").err
