"""Writes the pages about policies that must never drift from the program: ``python docs/policy_pages.py``.

``docs/policies/NAME.md`` for each shipped policy, out of the policy and its test; and ``docs/policies/keys.md``, every
word a policy or a test may hold, out of the JSON Schema.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from redactor.policy import cases_beside, editor_schema, load_cases, load_policy, policy_files, shipped_folder
from redactor.policy.cases import Case
from redactor.policy.english import after_the_rules, before_the_rules, facts, rule_sentence, safeguards
from redactor.policy.schema import Policy

FOLDER = Path(__file__).with_name("policies")
_MADE = "Made by `python docs/policy_pages.py`."
_MANY = 12
"""Lists of words that are longer than this are shown once, at the end of the page."""


def pages() -> Iterator[tuple[Path, str]]:
    """Every page with its text."""
    for path in policy_files(shipped_folder()):
        policy = load_policy(path)
        yield FOLDER / f"{policy.name}.md", "\n".join(_policy_page(policy, path)) + "\n"
    yield FOLDER / "keys.md", "\n".join(_keys_page()) + "\n"


def _policy_page(policy: Policy, path: Path) -> Iterator[str]:
    yield f"# {policy.name}"
    yield ""
    yield f"{_MADE} The policy is [{path.name}](../../policies/{path.name}), its test"
    yield f"[{cases_beside(path).name}](../../policies/{cases_beside(path).name})."
    yield ""
    yield from _comment(path)
    yield "## For what, and for whom"
    yield ""
    yield "| | |"
    yield "|---|---|"
    yield from (f"| {name} | {_cell(text)} |" for name, text in facts(policy))
    yield ""
    yield "## What happens to the columns of a file"
    yield ""
    yield from (f"{sentence}.\n" for sentence in before_the_rules(policy))
    yield "The first line that fits a column decides."
    yield ""
    yield "| | rule | what happens |"
    yield "|---|---|---|"
    for number, rule in enumerate(policy.rules, start=1):
        yield f"| {number} | {_cell(rule.name or '')} | {_cell(rule_sentence(rule))} |"
    yield ""
    yield f"{after_the_rules(policy)}."
    yield ""
    yield "## What protects people besides"
    yield ""
    yield from (f"- {sentence}." for sentence in safeguards(policy))
    yield ""
    yield "## What its test holds it to"
    yield ""
    yield from (f"- {case.name}: {_expected(case)}." for case in load_cases(cases_beside(path)).cases)


def _comment(path: Path) -> Iterator[str]:
    """The comment at the top of the policy: what its author says of it."""
    for line in path.read_text(encoding="utf-8").splitlines()[2:]:
        if not line.startswith("#"):
            break
        yield line.removeprefix("#").removeprefix(" ")
    yield ""


def _expected(case: Case) -> str:
    expect = case.expect
    parts = [f"check says {expect.check}"] if expect.check else []
    parts += [f"release: {expect.release}"] if expect.release else []
    because = f" ({', '.join(f'`{code}`' for code in expect.because)})" if expect.because else ""
    return ", ".join(parts) + because


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _keys_page() -> Iterator[str]:
    yield "# Every word of a policy, and of a policy's test"
    yield ""
    yield f"{_MADE} How to write one: [README.md](README.md)."
    yield ""
    lists: dict[str, list[str]] = {}
    for title, tests in (("A policy", False), ("A policy's test", True)):
        schema = json.loads(editor_schema(tests=tests))
        yield from _part(title, schema, lists)
        for name, part in schema["$defs"].items():
            yield from _part(name, part, lists)
    yield "## Lists of words"
    yield ""
    for name, words in lists.items():
        yield f"**{name}**: {', '.join(f'`{word}`' for word in words)}"
        yield ""


def _part(title: str, part: Mapping[str, Any], lists: dict[str, list[str]]) -> Iterator[str]:
    part = next((option for option in part.get("anyOf", ()) if "properties" in option), part)
    needed = part.get("required", ())
    yield f"## {title}"
    yield ""
    yield f"{part.get('description', '')}"
    yield ""
    yield "| word | what it says | what stands there | without it |"
    yield "|---|---|---|---|"
    for word, value in part.get("properties", {}).items():
        default = "must be there" if word in needed else _default(value)
        about = _cell(value.get("description", ""))
        yield f"| `{word}` | {about} | {_cell(_kind(word, value, lists))} | {default} |"
    yield ""


def _default(value: Mapping[str, Any]) -> str:
    said = value.get("default")
    return "–" if said in (None, [], {}) else f"`{str(said).lower() if isinstance(said, bool) else said}`"


def _kind(word: str, value: Mapping[str, Any], lists: dict[str, list[str]]) -> str:
    """What may stand behind a word, in a few words."""
    if "anyOf" in value:
        kinds = [_kind(word, option, lists) for option in value["anyOf"] if option.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    if "$ref" in value:
        return f"further lines: {value['$ref'].rpartition('/')[2]}"
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return _enum(word, value["enum"], lists)
    if value.get("type") == "array":
        return f"a list of: {_kind(word, value.get('items', {}), lists)}"
    if value.get("type") == "object":
        return f"lines of your own: {_kind(word, value.get('additionalProperties', {}), lists)}"
    if value.get("format") == "date":
        return "a day: `2027-11-30`"
    names = {"string": "text", "integer": "a whole number", "number": "a number", "boolean": "`true` or `false`"}
    ends = [value.get(end) for end in ("minimum", "maximum")]
    span = f" from {ends[0]:,} to {ends[1]:,}" if None not in ends else ""
    return names.get(value.get("type", ""), "text") + span


def _enum(word: str, words: list[str], lists: dict[str, list[str]]) -> str:
    if len(words) <= _MANY:
        return ", ".join(f"`{one}`" for one in words)
    name = next((name for name, known in lists.items() if known == words), word)
    lists[name] = words
    return f"a word of the list **{name}** below"


if __name__ == "__main__":
    for where, text in pages():
        where.write_text(text, encoding="utf-8")
