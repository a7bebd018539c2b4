"""What is said about policies in docs is what the program does: shipped pages, every key, and the examples."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from redactor.policy import PolicyTest, load_cases, load_policy, shipped_folder
from redactor.policy.schema import Policy
from tests.conftest import ROOT

PAGES: list[tuple[Path, str]] = list(runpy.run_path(str(ROOT / "docs" / "policy_pages.py"))["pages"]())
SHIPPED = (
    "default",
    "gangs-matrix-partners",
    "gangs-matrix-police",
    "gangs-matrix-police-pseudonymised",
    "youth-justice-caseload",
    "school-exclusions",
    "foi-publication",
    "safeguarding-referral",
    "staff-return",
)


@pytest.mark.parametrize(("path", "text"), PAGES, ids=lambda item: item.name if isinstance(item, Path) else "")
def test_a_page_is_as_the_script_makes_it(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "run: python docs/policy_pages.py"


def models(root: type[BaseModel]) -> set[type[BaseModel]]:
    """A schema's records, and those inside them."""
    found: set[type[BaseModel]] = set()

    def visit(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation not in found:
                found.add(annotation)
                for field in annotation.model_fields.values():
                    visit(field.annotation)
            return
        for inner in getattr(annotation, "__args__", ()):
            visit(inner)

    visit(root)
    return found


@pytest.mark.parametrize("model", sorted(models(Policy) | models(PolicyTest), key=lambda m: m.__name__))
def test_every_word_is_documented(model: type[BaseModel]) -> None:
    page = (ROOT / "docs" / "policies" / "keys.md").read_text(encoding="utf-8")
    title = {"Policy": "A policy", "PolicyTest": "A policy's test"}.get(model.__name__, model.__name__)
    section = page[page.index(f"\n## {title}\n") :].split("\n## ", 2)[1]
    for name, field in model.model_fields.items():
        assert field.description, f"{model.__name__}.{name} has no description"
        assert f"| `{field.alias or name}` | {field.description}" in section.replace("\\|", "|")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_policy_is_shipped_with_a_test_and_a_page(name: str) -> None:
    folder = shipped_folder()
    assert load_policy(folder / f"{name}.yaml").name == name
    assert load_cases(folder / f"{name}_test.yaml").cases
    assert f"]({name}.md)" in (ROOT / "docs" / "policies" / "README.md").read_text(encoding="utf-8")


def test_the_examples_in_the_guide_are_right(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "policies" / "README.md").read_text(encoding="utf-8")
    blocks = ["\n".join(line[4:] for line in block) for block in _indented(guide)]
    test = next(block for block in blocks if block.startswith("schema: redactor-policy-test/1"))
    (tmp_path / "my-partners_test.yaml").write_text(test, encoding="utf-8")
    assert load_cases(tmp_path / "my-partners_test.yaml").cases[0].expect.release == "released"
    base = (shipped_folder() / "gangs-matrix-partners.yaml").read_text(encoding="utf-8")
    rule = next(block for block in blocks if "drop_rows" in block)
    override = next(block for block in blocks if block.startswith("override:"))
    text = base.replace("rules:\n", "rules:\n" + re.sub("^", "  ", rule, flags=re.M) + "\n", 1) + "\n" + override + "\n"
    (tmp_path / "changed.yaml").write_text(text, encoding="utf-8")
    changed = load_policy(tmp_path / "changed.yaml")
    assert changed.rules[0].where is not None
    assert changed.override.with_justification is not None


def _indented(text: str) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.startswith("    ") or (not line.strip() and blocks[-1]):
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return blocks
