"""The JSON Schemas that editors complete policies and their tests by."""

from __future__ import annotations

import json
from typing import Final

from pydantic import BaseModel

from redactor.policy.cases import PolicyTest
from redactor.policy.schema import Policy

POLICY_FILE: Final = "redactor-policy-1.schema.json"
TEST_FILE: Final = "redactor-policy-test-1.schema.json"
"""What the files are called beside the shipped policies."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def editor_schema(*, tests: bool = False) -> str:
    """The schema of policies, or of their tests, as a JSON document."""
    root: type[BaseModel] = PolicyTest if tests else Policy
    schema = {"$schema": _DIALECT, "$id": TEST_FILE if tests else POLICY_FILE, **root.model_json_schema()}
    return json.dumps(_plain(schema), ensure_ascii=False, indent=2) + "\n"


def first_line(*, tests: bool = False) -> str:
    """The comment that points an editor's YAML language server at the schema beside the file."""
    return f"# yaml-language-server: $schema={TEST_FILE if tests else POLICY_FILE}"


def _plain(schema: object) -> object:
    """Without the titles that pydantic makes of field names, and without doubled line breaks in descriptions."""
    if isinstance(schema, list):
        return [_plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _plain(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    if isinstance(kept.get("description"), str):
        kept["description"] = " ".join(str(kept["description"]).replace("``", "'").split())
    return kept
