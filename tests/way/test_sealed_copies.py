"""What happens to a copy after it was sealed: sealed again, vouched for, opened with a key; and who gets which seal."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from redactor.keys import Keyring
from tests.conftest import PARTNER, POLICY, ROOT, Done, need

Command = Callable[..., Done]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def release(redactor: Command, matrix: Path, out: Path) -> Command:
    def run(*more: str | Path, to: str = PARTNER, policy: str | Path = POLICY) -> Done:
        return redactor("release", matrix, "--to", to, "--policy", policy, "--out", out, *more)

    return run


def number(done: Done) -> int:
    found = re.search(r"Log entry: +(\d+)", done.out)
    assert found is not None, done.said
    return int(found[1])


def policy_with(folder: Path, *changes: tuple[str, str]) -> Path:
    text = (ROOT / "policies" / f"{POLICY}.yaml").read_text().replace(f"name: {POLICY}", "name: our-partners")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    (folder / "our-partners.yaml").write_text(text)
    return folder / "our-partners.yaml"


# --- sealed again ---------------------------------------------------------------------------------------------------


def test_a_lost_passphrase_is_answered_by_the_same_copy_under_another(
    release: Command, redactor: Command, out: Path
) -> None:
    first = number(release())
    again = release("--reissue", str(first))
    second = number(again)
    manifests = [payload(out / f"R-{n:06d}.release.json") for n in (first, second)]
    assert manifests[0]["fingerprints"] == manifests[1]["fingerprints"]
    assert [one["reissue_of"] for one in manifests] == [None, first]
    assert manifests[0]["sealed"]["sha256"] != manifests[1]["sealed"]["sha256"]
    assert f"of entry {first}" in redactor("audit", "list").out
    passphrase = re.search(r"Passphrase: +(\S+)", again.out)
    assert passphrase is not None
    (out / "word").write_text(passphrase[1])
    opened = redactor(
        "open", out / f"R-{second:06d}.xlsx", "--passphrase-file", out / "word", "--output", out / "o.xlsx"
    )
    assert opened.code == 0, opened.said


@pytest.mark.parametrize(
    ("entry", "more", "says"),
    [
        ("2", {}, "not a release"),
        ("99", {}, "not a release"),
        (None, {"to": "other@voluntary.example"}, "the recipients"),
    ],
)
def test_what_is_not_that_copy_is_not_sealed_again(
    release: Command, out: Path, entry: str | None, more: dict[str, str], says: str
) -> None:
    first = number(release())
    done = release("--reissue", entry or str(first), **more)
    assert done.code == 2, done.said
    assert says in done.err
    assert len(list(out.glob("R-*.xlsx"))) == 1


def test_another_source_is_not_sealed_as_an_earlier_release(
    release: Command, redactor: Command, out: Path, tmp_path: Path, matrix_script: dict[str, Callable[..., object]]
) -> None:
    first = number(release())
    other = tmp_path / "other.xlsx"
    matrix_script["make"](other, rows=150)
    done = redactor(
        *("release", other, "--to", PARTNER, "--policy", POLICY, "--out", out, "--reissue", str(first)),
    )
    assert done.code == 2
    assert "the file" in done.err


# --- vouched for ----------------------------------------------------------------------------------------------------


def test_a_sealed_copy_with_its_manifest_may_go_to_its_recipients_alone(
    release: Command, redactor: Command, out: Path
) -> None:
    file = out / f"R-{number(release()):06d}.xlsx"
    yes = redactor("check", file, "--to", PARTNER, "--policy", POLICY)
    assert yes.code == 0, yes.said
    no = redactor("check", file, "--to", "other@voluntary.example", "--policy", POLICY, "--format", "json")
    assert no.code == 1
    assert [reason["code"] for reason in json.loads(no.out)["reasons"]] == ["recipient-not-permitted"]


def test_without_its_manifest_a_sealed_copy_is_held(release: Command, redactor: Command, out: Path) -> None:
    entry = number(release())
    (out / f"R-{entry:06d}.release.json").unlink()
    assert redactor("check", out / f"R-{entry:06d}.xlsx", "--to", PARTNER, "--policy", POLICY).code == 3


@pytest.mark.parametrize("spoil", ["file", "manifest", "other"])
def test_a_manifest_vouches_for_its_own_file_only(release: Command, redactor: Command, out: Path, spoil: str) -> None:
    entry = number(release())
    file, manifest = out / f"R-{entry:06d}.xlsx", out / f"R-{entry:06d}.release.json"
    if spoil == "file":
        changed = bytearray(file.read_bytes())
        changed[len(changed) // 2] ^= 1
        file.write_bytes(changed)
    elif spoil == "manifest":
        manifest.write_text(manifest.read_text().replace("eyJ", "eyK", 1))
    else:
        shutil.copy(out / f"R-{number(release()):06d}.release.json", manifest)
    assert redactor("check", file, "--to", PARTNER, "--policy", POLICY).code == 3


def test_another_councils_copy_passes_once_its_key_is_enrolled_and_its_policy_approved(
    release: Command, redactor: Command, home: Path, out: Path, tmp_path: Path
) -> None:
    from redactor.cli.main import run

    policy = policy_with(tmp_path, ("at_most: 12", "at_most: 11"))
    redactor("policy", "approve", policy)
    file = out / f"R-{number(release(policy=policy)):06d}.xlsx"
    theirs = tmp_path / "their-home"

    def check(*, expect: int) -> None:
        arguments = ["--home", str(theirs), "check", str(file), "--to", PARTNER, "--policy", str(policy)]
        assert run(arguments) == expect

    check(expect=3)
    (tmp_path / "key.json").write_text(Keyring.open(home).public_record("signing", "Another council"))
    assert run(["--home", str(theirs), "keys", "trust", str(tmp_path / "key.json")]) == 0
    check(expect=1)  # nobody there has approved the policy
    assert run(["--home", str(theirs), "policy", "approve", str(policy)]) == 0
    check(expect=0)


def test_a_copy_expires(release: Command, redactor: Command, home: Path, out: Path) -> None:
    redactor("keys", "init")
    (home / "redactor.toml").write_text("valid_days = 1\n")
    facts = payload(out / f"R-{number(release()):06d}.release.json")
    made, ends = facts["created"][:10], facts["expires"]
    assert made < ends
    assert redactor("doctor").code == 0


# --- the recipients' directory --------------------------------------------------------------------------------------


def test_age_is_taken_where_the_recipient_prefers_it(
    release: Command, redactor: Command, out: Path, tmp_path: Path
) -> None:
    need(shutil.which("age") is not None, "age")
    identity = tmp_path / "identity.txt"
    made = subprocess.run(["age-keygen", "-o", str(identity)], check=True, capture_output=True, text=True)
    key = made.stderr.split()[-1]
    policy = policy_with(tmp_path, ("seal: [office, none]", "seal: [office, age]"))
    redactor("policy", "approve", policy)
    assert redactor("keys", "add-recipient", PARTNER, "--age-key", key, "--seal", "age").code == 0
    entry = number(release(policy=policy))
    file = out / f"R-{entry:06d}.xlsx.age"
    plain = subprocess.run(["age", "-d", "-i", str(identity), str(file)], check=True, capture_output=True).stdout
    assert plain.startswith(b"PK")
    refused = redactor("open", file, "--output", out / "no.xlsx")
    assert (refused.code, (out / "no.xlsx").exists()) == (2, False)
    assert redactor("open", file, "--identity", identity, "--output", out / "yes.xlsx").code == 0
    assert (out / "yes.xlsx").read_bytes() == plain
    assert redactor("check", file, "--to", PARTNER, "--policy", policy).code == 0


def test_without_a_key_of_every_recipient_age_is_refused(
    release: Command, redactor: Command, out: Path, tmp_path: Path
) -> None:
    policy = policy_with(tmp_path, ("seal: [office, none]", "seal: [office, age]"))
    redactor("policy", "approve", policy)
    done = release("--seal", "age", policy=policy)
    assert done.code == 4
    assert "add-recipient" in done.err
    assert not list(out.glob("R-*"))


def test_a_group_of_the_directory_is_one_that_policies_name(
    release: Command, redactor: Command, tmp_path: Path
) -> None:
    policy = policy_with(tmp_path, ('    - "*@voluntary.example"\n', "    - group:panel\n"))
    redactor("policy", "approve", policy)
    assert release(policy=policy).code == 1
    assert redactor("keys", "add-recipient", PARTNER, "--group", "panel").code == 0
    assert release(policy=policy).code == 0
    assert redactor("keys", "remove-recipient", PARTNER).code == 0
    assert release(policy=policy).code == 1
    log = redactor("audit", "list").out
    assert "recipient-added" in log
    assert "recipient-removed" in log
    assert PARTNER not in log


@pytest.mark.parametrize(
    "arguments",
    [
        ["not an address"],
        [PARTNER, "--age-key", "hello"],
        [PARTNER, "--group", "Bad Group!"],
        [PARTNER, "--seal", "age"],
        [PARTNER, "--key-file", "missing.pub"],
        [PARTNER, "--certificate", "pyproject.toml"],
    ],
)
def test_a_wrong_entry_changes_nothing(redactor: Command, home: Path, arguments: list[str]) -> None:
    done = redactor("keys", "add-recipient", *arguments)
    assert done.code == 2, done.said
    assert not (home / "recipients.json").exists()


def test_a_damaged_directory_stops_everything(redactor: Command, release: Command, home: Path) -> None:
    redactor("keys", "add-recipient", PARTNER)
    (home / "recipients.json").write_text("{}")
    done = release()
    assert done.code == 4
    assert "directory is damaged" in done.err


# --- what the docs tell recipients and officers to do ----------------------------------------------------------------


def blocks(page: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / page).read_text(), flags=re.S)


def bash(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    from tests.conftest import program

    path = f"{Path(program()).parent}:/usr/local/bin:/usr/bin:/bin"
    env = {"PATH": path, "HOME": str(folder), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **variables}
    words = ["bash", "-euo", "pipefail", "-c", script]
    return subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("spoil", ["", "file", "manifest"])
def test_the_recipe_for_checking_a_manifest_without_redactor(
    release: Command, home: Path, out: Path, spoil: str
) -> None:
    for tool in ("openssl", "jq"):
        need(shutil.which(tool) is not None, tool)
    entry = number(release())
    (out / "sender.pem").write_text(Keyring.open(home).public_pem("signing"))
    for suffix in (".xlsx", ".release.json"):
        (out / f"R-{entry:06d}{suffix}").rename(out / f"R-000123{suffix}")
    if spoil == "file":
        (out / "R-000123.xlsx").write_bytes(b"other")
    if spoil == "manifest":
        document = json.loads((out / "R-000123.release.json").read_text())
        document["payloadType"] += "x"
        (out / "R-000123.release.json").write_text(json.dumps(document))
    (script,) = blocks("recipients.md")
    done = bash(script, out)
    assert (done.returncode == 0) == (spoil == ""), done.stderr


def test_the_backup_drill(release: Command, home: Path, tmp_path: Path) -> None:
    number(release())
    (script,) = blocks("keys.md")
    places = {"REDACTOR_HOME": home, "BACKUP": tmp_path / "backup.tgz", "RESTORED": tmp_path / "restored"}
    done = bash(script, tmp_path, **{name: str(path) for name, path in places.items()})
    assert done.returncode == 0, done.stdout + done.stderr
    assert "intact" in done.stdout


def payload(manifest: Path) -> dict[str, Any]:
    import base64

    return json.loads(base64.b64decode(json.loads(manifest.read_text())["payload"]))  # type: ignore[no-any-return]
