"""Addresses, patterns, and which policy serves whom."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policy_examples import SMALL, small

from redactor.errors import PolicyError, UsageError
from redactor.policy import (
    Policy,
    choose_policy,
    find_policies,
    load_policy,
    normal_address,
    normal_recipients,
    parse_policy,
    serves,
    shipped_policies,
)
from redactor.settings import Settings


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("worker@voluntary.example", "worker@voluntary.example"),
        (" Worker@Voluntary.EXAMPLE\n", "worker@voluntary.example"),
        ("o'brien+list@a-b.c.example", "o'brien+list@a-b.c.example"),
        ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
    ],
)
def test_addresses(text: str, normal: str) -> None:
    assert normal_address(text) == normal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "worker",
        "worker@",
        "@voluntary.example",
        "worker@voluntary",
        "worker@@voluntary.example",
        "a@b@voluntary.example",
        "worker@voluntary.example.",
        "worker@.example",
        "worker@-voluntary.example",
        ".worker@voluntary.example",
        "wor..ker@voluntary.example",
        "wor ker@voluntary.example",
        "Worker <worker@voluntary.example>",
        "<worker@voluntary.example>",
        '"worker"@voluntary.example',
        "worker@voluntary.example, other@voluntary.example",
        "worker@voluntary.example\nBcc: x@y.example",
        "worker@voluntary.example\x00",
        "worker@[192.0.2.1]",
        "worker@voluntary.ex\u0430mple",
        "\u0131@voluntary.example",
        "*@voluntary.example",
        "a" * 65 + "@voluntary.example",
        "a@" + "b." * 130 + "example",
    ],
)
def test_malformed_addresses_are_refused_without_repeating_them(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        normal_address(text)
    assert len(text) < 5 or text not in caught.value.explain().replace("worker@voluntary.example", "")


def test_the_malformed_one_is_pointed_at() -> None:
    with pytest.raises(UsageError, match="Recipient number 2"):
        normal_recipients(["a@b.example", "nobody", "c@d.example"])


def test_recipients_are_counted_once() -> None:
    assert normal_recipients(["B@x.example", "a@x.example", "b@X.example"]) == ("b@x.example", "a@x.example")


@pytest.mark.parametrize(
    ("address", "served"),
    [
        ("worker@voluntary.example", True),
        ("other@voluntary.example", False),
        ("anybody@partner.example", True),
        ("anybody@sub.partner.example", False),
        ("anybody@notpartner.example", False),
        ("anybody@partner.example.evil.example", False),
        ("former@partner.example", False),
    ],
)
def test_patterns(address: str, served: bool) -> None:
    text = SMALL.replace('"*@partner.example"]', '"*@partner.example"]\n  never: former@PARTNER.example')
    policy = parse_policy(text, "p.yaml")
    assert serves(policy, address) is served


@given(st.emails())
@settings(max_examples=100, deadline=None)
def test_an_accepted_address_is_its_own_normal_form(address: str) -> None:
    try:
        normal = normal_address(address)
    except UsageError:
        return
    assert normal_address(normal) == normal
    assert normal.count("@") == 1


def policies(**texts: str) -> dict[str, Policy]:
    """The shipped policies with some more, each given by whom it allows."""
    found = dict(shipped_policies())
    for name, allow in texts.items():
        found[name] = small('[worker@voluntary.example, "*@partner.example"]', allow)
        found[name] = found[name].model_copy(update={"name": name})
    return found


class TestChoosing:
    @pytest.mark.parametrize(
        ("recipients", "name"),
        [
            ([], "default"),
            (["someone@elsewhere.example"], "default"),
            (["worker@voluntary.example"], "gangs-matrix-partners"),
            (["worker@voluntary.example", "x@youthservice.example"], "gangs-matrix-partners"),
            (["analyst@police.example"], "gangs-matrix-police"),
            (["other@police.example"], "default"),
            (["analyst@police.example", "worker@voluntary.example"], "default"),
            (["worker@voluntary.example", "someone@elsewhere.example"], "default"),
        ],
    )
    def test_the_recipients_choose(self, recipients: list[str], name: str) -> None:
        policy, reasons = choose_policy(None, recipients, shipped_policies())
        assert policy.name == name
        assert reasons == ()

    def test_a_named_address_comes_before_a_domain(self) -> None:
        known = policies(special="worker@voluntary.example")
        assert choose_policy(None, ["worker@voluntary.example"], known)[0].name == "special"
        assert choose_policy(None, ["other@voluntary.example"], known)[0].name == "gangs-matrix-partners"

    def test_two_that_fit_alike_are_no_answer(self) -> None:
        known = policies(second='"*@voluntary.example"')
        policy, (reason,) = choose_policy(None, ["worker@voluntary.example"], known)
        assert policy.name == "default"
        assert reason.code.value == "no-policy"
        assert "gangs-matrix-partners, second" in reason.message

    def test_a_policy_for_anyone_only_applies_when_it_is_named(self) -> None:
        known = policies(publication="anyone")
        assert choose_policy(None, ["x@y.example"], known)[0].name == "default"
        assert choose_policy("publication", ["x@y.example"], known)[0].name == "publication"

    def test_a_name_that_is_not_there(self) -> None:
        with pytest.raises(PolicyError) as caught:
            choose_policy("gangs-matrix-partner", [], shipped_policies())
        assert caught.value.next == "Did you mean 'gangs-matrix-partners'?"

    def test_a_draft_by_its_path(self, tmp_path: Path) -> None:
        draft = tmp_path / "draft.yaml"
        draft.write_text(SMALL, encoding="utf-8")
        for named in (draft, str(draft)):
            assert choose_policy(named, [], shipped_policies())[0].name == "small"
        with pytest.raises(PolicyError, match="no such policy file"):
            choose_policy(str(tmp_path / "none.yaml"), [], shipped_policies())

    def test_a_malformed_recipient_is_used_wrongly(self) -> None:
        with pytest.raises(UsageError):
            choose_policy("default", ["nobody"], shipped_policies())


class TestLibrary:
    def test_shipped(self) -> None:
        assert {"default", "gangs-matrix-partners", "gangs-matrix-police"} <= set(shipped_policies())

    def test_folders_and_home(self, tmp_path: Path) -> None:
        folder, home = tmp_path / "folder", tmp_path / "home"
        (home / "policies").mkdir(parents=True)
        folder.mkdir()
        (folder / "one.yaml").write_text(SMALL.replace("small", "one"), encoding="utf-8")
        (folder / "one_test.yaml").write_text("cases: []\n", encoding="utf-8")
        (folder / "readme.txt").write_text("not a policy", encoding="utf-8")
        (folder / ".one.yaml").write_text("an editor's file", encoding="utf-8")
        (home / "policies" / "two.yml").write_text(SMALL.replace("small", "two"), encoding="utf-8")
        found = find_policies(Settings(home=home, policies=(folder,)))
        assert set(found) == {*shipped_policies(), "one", "two"}

    def test_an_organisation_replaces_a_shipped_policy(self, tmp_path: Path) -> None:
        (tmp_path / "policies").mkdir()
        own = tmp_path / "policies" / "partners.yaml"
        own.write_text(SMALL.replace("name: small", "name: gangs-matrix-partners"), encoding="utf-8")
        found = find_policies(Settings(home=tmp_path))
        assert found["gangs-matrix-partners"] == load_policy(own)

    def test_two_of_one_name_are_refused(self, tmp_path: Path) -> None:
        (tmp_path / "policies").mkdir()
        for name in ("a", "b"):
            (tmp_path / "policies" / f"{name}.yaml").write_text(SMALL, encoding="utf-8")
        with pytest.raises(PolicyError, match="Two policies are called 'small'"):
            find_policies(Settings(home=tmp_path))

    def test_a_broken_policy_is_not_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / "policies").mkdir()
        (tmp_path / "policies" / "a.yaml").write_text(SMALL.replace("do: keep", "do: kep"), encoding="utf-8")
        with pytest.raises(PolicyError) as caught:
            find_policies(Settings(home=tmp_path))
        assert "a.yaml:13:9" in caught.value.where

    def test_a_named_folder_that_is_missing(self, tmp_path: Path) -> None:
        with pytest.raises(PolicyError, match="not there"):
            find_policies(Settings(home=tmp_path, policies=(tmp_path / "gone",)))

    def test_in_a_wheel_the_policies_lie_inside_the_package(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import redactor
        from redactor.policy import shipped_folder

        package = tmp_path / "site-packages" / "redactor"
        (package / "policies").mkdir(parents=True)
        monkeypatch.setattr(redactor, "__file__", str(package / "__init__.py"))
        assert shipped_folder() == package / "policies"
        (package / "policies").rmdir()
        (tmp_path / "site-packages" / "policies").mkdir()  # somebody else's
        with pytest.raises(PolicyError, match="missing from this installation"):
            shipped_folder()
