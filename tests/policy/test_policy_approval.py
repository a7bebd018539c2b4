"""Only what the officer's key signed is approved, and only as it was signed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policy_examples import SMALL, small

from redactor.errors import KeyStoreError
from redactor.keys import Keyring
from redactor.policy import (
    advice,
    approve,
    approve_shipped,
    canonical,
    digest,
    explain_policy,
    is_approved,
    parse_policy,
    shipped_policies,
)


def approval_file(home: Path) -> Path:
    (path,) = (home / "approvals").glob("*.json")
    return path


class TestApproval:
    def test_a_policy_is_approved_by_the_officers_key(self, tmp_path: Path) -> None:
        keyring = Keyring.open(tmp_path / "home")
        assert not is_approved(small(), tmp_path / "home", keyring)
        approve(small(), tmp_path / "home", keyring)
        assert is_approved(small(), tmp_path / "home", keyring)
        assert is_approved(small(), tmp_path / "home", Keyring.open(tmp_path / "home"))

    def test_comments_and_layout_do_not_matter_and_content_does(self, tmp_path: Path) -> None:
        keyring = Keyring.open(tmp_path)
        approve(small(), tmp_path, keyring)
        assert is_approved(parse_policy("# a comment\n" + SMALL + "unlisted: block\n", "p.yaml"), tmp_path, keyring)
        assert not is_approved(small("do: remove_column", "do: keep"), tmp_path, keyring)
        assert not is_approved(small("partner.example", "other.example"), tmp_path, keyring)

    def test_another_key_is_not_the_officers(self, tmp_path: Path) -> None:
        one, other = Keyring.open(tmp_path / "one"), Keyring.open(tmp_path / "other")
        approve(small(), tmp_path / "other", other)
        (tmp_path / "one" / "approvals").mkdir()
        path = approval_file(tmp_path / "other")
        (tmp_path / "one" / "approvals" / path.name).write_bytes(path.read_bytes())
        assert not is_approved(small(), tmp_path / "one", one)

    def test_an_approval_does_not_carry_over_to_another_policy(self, tmp_path: Path) -> None:
        keyring = Keyring.open(tmp_path)
        approve(small(), tmp_path, keyring)
        looser = small("do: remove_column", "do: keep")
        target = tmp_path / "approvals" / f"{digest(looser).removeprefix('sha256:')}.json"
        approval_file(tmp_path).rename(target)
        assert not is_approved(looser, tmp_path, keyring)
        content = json.loads(target.read_text(encoding="utf-8"))
        target.write_text(json.dumps({**content, "digest": digest(looser)}), encoding="utf-8")
        assert not is_approved(looser, tmp_path, keyring)

    @pytest.mark.parametrize("field", ["schema", "policy", "version", "digest", "approved", "key", "signature"])
    @pytest.mark.parametrize(
        "change",
        [
            lambda text: text[:-1] + ("A" if text[-1] != "A" else "B"),
            lambda text: "x" + text[1:],
            lambda text: "",
            lambda text: None,
            lambda text: 7,
            lambda text: [text],
        ],
    )
    def test_a_changed_approval_is_none(self, tmp_path: Path, field: str, change: Callable[[str], Any]) -> None:
        keyring = Keyring.open(tmp_path)
        approve(small(), tmp_path, keyring)
        path = approval_file(tmp_path)
        content = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps({**content, field: change(content[field])}), encoding="utf-8")
        assert not is_approved(small(), tmp_path, keyring)

    @pytest.mark.parametrize(
        "data", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 9_000, b"{" + b" " * 20_000 + b"}", b'"text"']
    )
    def test_what_is_no_approval_at_all(self, tmp_path: Path, data: bytes) -> None:
        keyring = Keyring.open(tmp_path)
        approve(small(), tmp_path, keyring)
        approval_file(tmp_path).write_bytes(data)
        assert not is_approved(small(), tmp_path, keyring)

    def test_approvals_are_private_and_leave_nothing_half_written(self, tmp_path: Path) -> None:
        keyring = Keyring.open(tmp_path / "home")
        approve(small(), tmp_path / "home", keyring)
        folder = tmp_path / "home" / "approvals"
        assert folder.stat().st_mode & 0o777 == 0o700
        assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]

    def test_where_nothing_can_be_written(self, tmp_path: Path) -> None:
        keyring = Keyring.open(tmp_path)
        (tmp_path / "approvals").write_text("a file where the folder should be", encoding="utf-8")
        with pytest.raises(KeyStoreError) as caught:
            approve(small(), tmp_path, keyring)
        assert "could not be written" in caught.value.explain()

    def test_shipped_policies_are_approved_on_first_use_only(self, tmp_path: Path) -> None:
        keyring = Keyring.open(tmp_path)
        assert approve_shipped(tmp_path, keyring) == tuple(sorted(shipped_policies()))
        assert all(is_approved(policy, tmp_path, keyring) for policy in shipped_policies().values())
        for path in (tmp_path / "approvals").iterdir():
            path.unlink()
        later = Keyring.open(tmp_path)
        assert approve_shipped(tmp_path, later) == ()
        assert not is_approved(shipped_policies()["default"], tmp_path, later)


class TestDigest:
    def test_form(self) -> None:
        assert digest(small()).startswith("sha256:")
        assert len(digest(small())) == 71
        assert json.loads(canonical(small()))["schema"] == "redactor-policy/1"

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("the officer", "another officer"),
            ("2027-11-30", "2027-12-01"),
            ("worker@", "other@"),
            ("do: keep", "do: keep\n    rename: X"),
            ("rules:", "unlisted: remove\nrules:"),
            ("rules:", "detection: {threshold: 0.4}\nrules:"),
        ],
    )
    def test_whatever_a_policy_says_is_in_it(self, old: str, new: str) -> None:
        assert digest(small(old, new)) != digest(small())

    def test_order_of_rules_matters_and_order_of_lines_does_not(self) -> None:
        lines = SMALL.split("\n")
        swapped = "\n".join([lines[1], lines[0], *lines[2:]])
        assert digest(parse_policy(swapped, "p.yaml")) == digest(small())
        turned = small(
            rules="rules:\n  - {match: {role: direct_identifier}, do: remove_column}\n"
            "  - {match: {role: non_personal}, do: keep}\n"
        )
        assert digest(turned) != digest(small())

    @given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40))
    @settings(max_examples=60, deadline=None)
    def test_every_policy_that_can_be_read_has_one_of_its_own(self, purpose: str) -> None:
        policy = small("a test", "'" + purpose.replace("'", "''") + "'")
        assert policy.purpose == purpose
        assert digest(policy) != digest(small())


class TestInWords:
    def test_every_shipped_policy_says_what_matters(self) -> None:
        for policy in shipped_policies().values():
            text = "\n".join(explain_policy(policy))
            assert policy.version in text
            assert policy.owner in text
            assert "30 November 2027" in text
            assert str(len(policy.rules)) + ". " in text

    def test_partners_in_words(self) -> None:
        text = "\n".join(explain_policy(shipped_policies()["gangs-matrix-partners"]))
        assert "everybody at voluntary.example" in text
        assert "at most 12 recipients" in text
        assert "At least 5 people must look alike" in text
        assert "under 10, 10 to 14" in text
        assert "the whole file is stopped" in text

    def test_shipped_policies_need_no_advice(self) -> None:
        from datetime import date

        for policy in shipped_policies().values():
            assert advice(policy, today=date(2026, 12, 1)) == []

    def test_advice(self) -> None:
        from datetime import date

        policy = small(
            "rules:",
            "unlisted: remove\noutput: {seal: [none]}\n"
            "rules:\n  - {match: {role: [direct_identifier, unknown]}, do: keep}",
        )
        said = "\n".join(advice(policy, today=date(2027, 11, 1)))
        for part in ("in 29 days", "Rule 3 never decides: rule 1", "unsealed (rule 1)", "no limit", "left out without"):
            assert part in said
        assert advice(policy, today=date(2028, 1, 1))[0].startswith("The review date has passed")
