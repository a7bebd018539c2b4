"""Every command has help, answers in the form it is asked for, and says no with the right exit code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from redactor.cli.main import cli
from tests.conftest import PARTNER, POLICY, ROOT, Done


def every_command(
    group: click.Group = cli, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*words, name), command
        if isinstance(command, click.Group):
            yield from every_command(command, (*words, name))


@pytest.mark.parametrize("words", [" ".join(words) for words, _ in every_command()])
def test_has_help_for_itself_and_every_option(words: str, redactor: Callable[..., Done]) -> None:
    command = {" ".join(names): item for names, item in every_command()}[words]
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
    done = redactor(*words.split(), "--help")
    assert done.code == 0
    assert "Usage: redactor" in done.out


def test_help_imports_nothing_slow() -> None:
    script = (
        "import sys; from redactor.cli.main import run; run(['--help']); print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    for package in (
        "spacy",
        "presidio_analyzer",
        "presidio_anonymizer",
        "pandas",
        "openpyxl",
        "pydantic",
        "cryptography",
        "rich",
    ):
        assert f"'{package}'" not in done.stderr


def test_the_reference_page_is_what_help_says() -> None:
    from docs.reference import reference

    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["check"],
        ["check", "x.xlsx", "--format", "yaml"],
        ["release", "x.xlsx"],
        ["check", "x.xlsx", "--show-values"],
        ["check", "x.xlsx", "--policy", "no-such-policy"],
        ["check", "x.xlsx", "--to", "not an address"],
        ["policy", "show", "no-such-policy"],
        ["--config", "/not/there.toml", "check", "x.xlsx"],
    ],
    ids=" ".join,
)
def test_used_wrongly_is_two(arguments: list[str], redactor: Callable[..., Done]) -> None:
    done = redactor(*arguments)
    assert done.code == 2, done.said
    assert done.err and "Traceback" not in done.said


def test_json_is_one_document_and_nothing_else(matrix: Path, redactor: Callable[..., Done]) -> None:
    done = redactor("check", matrix, "--to", PARTNER, "--policy", POLICY, "--format", "json")
    assert done.code == 1
    assert json.loads(done.out)["verdict"] == "blocked"


def test_html_is_a_page_that_loads_nothing(matrix: Path, redactor: Callable[..., Done], tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert redactor("check", matrix, "--format", "html", "--output", page).code == 1
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>") and "<script" not in text and "http" not in text.replace("http-equiv", "")


def test_verbose_says_why(matrix: Path, redactor: Callable[..., Done]) -> None:
    done = redactor("--verbose", "check", matrix)
    assert "because:" in done.out and "rule:" in done.out


def test_the_first_use_is_announced_once(matrix: Path, redactor: Callable[..., Done]) -> None:
    assert "made the keys" in redactor("check", matrix).err
    assert "made the keys" not in redactor("check", matrix).err


def test_the_passphrase_is_shown_once_and_kept_nowhere(
    matrix: Path, redactor: Callable[..., Done], home: Path, tmp_path: Path
) -> None:
    done = redactor("release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", tmp_path / "out")
    found = re.search(r"Passphrase: +(\S+)", done.out)
    assert found is not None
    words = found[1].encode()
    assert len(words.split(b"-")) == 7
    for path in [*home.rglob("*"), *(tmp_path / "out").iterdir()]:
        assert path.is_dir() or words not in path.read_bytes()


def test_a_passphrase_file_is_for_its_owner_only(matrix: Path, redactor: Callable[..., Done], tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    done = redactor(
        "release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", tmp_path / "out", "--passphrase-file", words
    )
    assert done.code == 0
    assert words.stat().st_mode & 0o777 == 0o600
    assert words.read_text().strip() not in done.said


def test_open_refuses_a_changed_file_and_a_wrong_passphrase(
    matrix: Path, redactor: Callable[..., Done], tmp_path: Path
) -> None:
    words, out = tmp_path / "words.txt", tmp_path / "out"
    redactor("release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", out, "--passphrase-file", words)
    sealed = next(out.glob("*.xlsx"))
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("one-two-three\n")
    refused = redactor("open", sealed, "--passphrase-file", wrong)
    assert refused.code == 2 and "passphrase is wrong" in refused.err
    data = bytearray(sealed.read_bytes())
    data[len(data) // 2] ^= 1
    sealed.write_bytes(data)
    changed = redactor("open", sealed, "--passphrase-file", words)
    assert changed.code == 1 and "changed" in changed.err
    assert list(out.glob("*opened*")) == []


def test_an_unapproved_policy_checks_but_does_not_release(
    matrix: Path, redactor: Callable[..., Done], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.yaml"
    shipped = (ROOT / "policies" / "gangs-matrix-partners.yaml").read_text(encoding="utf-8")
    draft.write_text(shipped.replace("k: 5", "k: 6"), encoding="utf-8")
    assert redactor("check", matrix, "--policy", draft, "--to", PARTNER).code == 1
    refused = redactor("release", matrix, "--policy", draft, "--to", PARTNER, "--out", tmp_path / "out")
    assert refused.code == 1 and "policy-not-approved" in refused.out
    assert redactor("policy", "approve", draft).code == 0
    assert redactor("release", matrix, "--policy", draft, "--to", PARTNER, "--out", tmp_path / "out").code == 0
    draft.write_text(shipped.replace("k: 5", "k: 4"), encoding="utf-8")
    assert redactor("release", matrix, "--policy", draft, "--to", PARTNER, "--out", tmp_path / "out").code == 1


def test_a_broken_policy_names_line_and_column(redactor: Callable[..., Done], tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    shipped = (ROOT / "policies" / "default.yaml").read_text(encoding="utf-8")
    broken.write_text(shipped.replace("unlisted:", "unlistd:"), encoding="utf-8")
    line = next(number for number, text in enumerate(broken.read_text().splitlines(), 1) if "unlistd" in text)
    for arguments in (["policy", "lint", broken], ["check", "x.xlsx", "--policy", broken]):
        done = redactor(*arguments)
        assert done.code == 2
        assert f"broken.yaml:{line}:1" in done.err and "unlisted" in done.err
    assert redactor("policy", "lint", ROOT / "policies" / "default.yaml").code == 0


def test_policy_list_and_show(redactor: Callable[..., Done]) -> None:
    done = redactor("policy", "list", "--format", "json")
    names = {item["name"]: item["approved"] for item in json.loads(done.out)["policies"]}
    shipped = {path.stem for path in (ROOT / "policies").glob("*.yaml") if not path.stem.endswith("_test")}
    assert names == dict.fromkeys(shipped, True)
    assert "Harm score band" in redactor("policy", "show", POLICY).out


def test_one_byte_changed_in_a_copy_of_the_log_is_named(
    matrix: Path, redactor: Callable[..., Done], home: Path, tmp_path: Path
) -> None:
    import sqlite3

    redactor("check", matrix)
    copy = tmp_path / "copy.db"
    log, target = sqlite3.connect(home / "audit.db"), sqlite3.connect(copy)
    with target:
        log.backup(target)
    log.close()
    target.close()
    assert redactor("audit", "verify", "--log", copy).code == 0
    number = json.loads(redactor("audit", "list", "--format", "json").out)["entries"][-1]["number"]
    data = bytearray(copy.read_bytes())
    data[data.index(b'"action":"check"') + len(b'"action":"c')] ^= 1
    copy.write_bytes(data)
    done = redactor("audit", "verify", "--log", copy)
    assert done.code == 1
    assert f"Entry {number}" in done.out
    assert redactor("audit", "verify").code == 0


def test_checkpoints_kept_elsewhere_are_held_against_the_log(
    matrix: Path, redactor: Callable[..., Done], tmp_path: Path
) -> None:
    out, note = tmp_path / "out", tmp_path / "note"
    redactor("release", matrix, "--to", PARTNER, "--policy", POLICY, "--out", out)
    assert redactor("audit", "checkpoint", "--output", note).code == 0
    manifest = next(out.glob("*.release.json"))
    assert redactor("audit", "verify", "--checkpoint", note, "--checkpoint", manifest).code == 0
    other = tmp_path / "other-home"
    assert redactor("--home", other, "keys", "init").code == 0
    assert redactor("--home", other, "audit", "verify", "--checkpoint", note).code == 1


def test_doctor_is_content_with_a_good_installation_and_not_with_an_open_key(
    redactor: Callable[..., Done], home: Path
) -> None:
    assert redactor("doctor").code == 0
    assert not home.exists()
    redactor("keys", "init")
    done = redactor("doctor", "--format", "json")
    assert done.code == 0, done.out
    rows: dict[str, Any] = {item["what"]: item for item in json.loads(done.out)["checks"]}
    assert rows["Language model"]["ok"] and rows["Log"]["ok"]
    key = next(path for path in (home / "keys").iterdir() if "signing" in path.name)
    key.chmod(0o644)
    assert redactor("doctor").code == 1


def test_keys_show_never_shows_a_secret(redactor: Callable[..., Done], home: Path) -> None:
    redactor("keys", "init")
    shown = redactor("keys", "show").out + redactor("keys", "show", "--format", "json").out
    for path in (home / "keys").iterdir():
        for value in re.findall(r'"([^"]{40,})"', path.read_text(encoding="utf-8")):
            assert value not in shown


def test_nothing_reaches_for_the_network(matrix: Path, home: Path) -> None:
    """In a network namespace without a route; where that cannot be made, with every socket refused."""
    script = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise OSError('no network here')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from redactor.cli.main import run\n"
        "sys.exit(run(sys.argv[1:]))"
    )
    arguments = [sys.executable, "-c", script, "--home", str(home), "check", str(matrix), "--format", "json"]
    isolated = ["unshare", "-n", *arguments]
    done = subprocess.run(isolated, capture_output=True, text=True, timeout=120)
    if "unshare" in done.stderr:
        done = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)["verdict"] == "blocked"
