"""From YAML to a policy, with every fault at its line and column and in plain English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path as FilePath
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from redactor.errors import PolicyError
from redactor.policy.faults import fault_of, without_echoes
from redactor.policy.positions import PolicyFileError, Source
from redactor.policy.schema import SCHEMA, Policy
from redactor.policy.tables import with_tables
from redactor.policy.tree import MAX_CHARACTERS, read_tree

Document = TypeVar("Document", bound=BaseModel)

SUFFIXES = (".yaml", ".yml")


def load_policy(path: FilePath) -> Policy:
    """Read a policy from a file, and the look-up tables that it names.

    :raises PolicyError: when the file cannot be read or is not a policy as it should be.
    """
    return with_tables(parse_policy(read_policy_text(path), str(path)), path.parent)


@lru_cache(maxsize=64)
def parse_policy(text: str, where: str) -> Policy:
    """A policy from its text. ``where`` is what the file is called in errors.

    :raises PolicyError: for the first fault, with file, line, column, the line and a caret.
    """
    policy, faults = read_policy(text, where)
    if policy is None:
        first, more = faults[0], len(faults) - 1
        if more:
            first.next = f"{first.next} ({more} more {'fault' if more == 1 else 'faults'} in this file.)".strip()
        raise first
    return policy


def read_policy(text: str, where: str) -> tuple[Policy | None, tuple[PolicyFileError, ...]]:
    """A policy, or every fault of its text in the order in which they stand."""
    return read_document(text, where, Policy, SCHEMA, "a policy")


def read_document(
    text: str, where: str, root: type[Document], schema: str, what: str
) -> tuple[Document | None, tuple[PolicyFileError, ...]]:
    """A document of a schema, or every fault of its text in the order in which they stand.

    :param what: the kind of file in words, for errors.
    """
    source = Source(where, text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    try:
        value, positions = read_tree(source)
        _refuse_other_kinds(source, value, schema, what)
    except PolicyFileError as fault:
        return None, (fault,)
    except RecursionError:  # deep nesting is refused event by event; this is for the scanner's own recursion
        return None, (source.fault(None, "Lists within lists are too deep for a policy."),)
    try:
        return root.model_validate(value), ()
    except ValidationError as error:
        details = without_echoes(error.errors(include_url=False, include_input=False))
        # A file of another schema has a fault in every line; the first says it all.
        details = [detail for detail in details if detail["type"] == "literal_error"] or details
        found = [fault_of(source, positions, detail, root) for detail in details]
        # A misspelt word is also a missing one: the misspelling is what has to be put right, so it comes first.
        found.sort(key=lambda item: item[0])
        return None, tuple(fault for _, fault in found)


def read_policy_text(path: FilePath) -> str:
    """The text of a policy file.

    Only files named as YAML are read, so that a spreadsheet given by mistake is not quoted in an error.

    :raises PolicyError: when it is missing, a folder, not named .yaml, too large or not UTF-8.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise PolicyError(
            "A policy is a file whose name ends in .yaml.",
            where=str(path),
            next="See 'redactor policy list' for names.",
        )
    if path.is_dir():
        raise PolicyError("This is a folder, not a policy.", where=str(path), next="Name the file in it.")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_CHARACTERS * 4 + 1)
    except OSError as error:
        reason = "There is no such policy file." if isinstance(error, FileNotFoundError) else "It cannot be read."
        raise PolicyError(reason, where=str(path), next="Check the path, and that you may read it.") from None
    if len(data) > MAX_CHARACTERS * 4:
        raise PolicyError("The file is too large for a policy.", where=str(path), next="Check the path.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        raise PolicyError(
            "The file is not plain UTF-8 text.",
            where=f"{path}:{line}:{column}",
            next="Save it again as UTF-8 text; a word processor's file will not do.",
        ) from None


def _refuse_other_kinds(source: Source, value: object, schema: str, what: str) -> None:
    if value is None:
        raise source.fault(None, f"The file holds no {what.split(maxsplit=1)[1]}.", f"Begin with: schema: {schema}")
    if not isinstance(value, Mapping):
        raise source.fault(None, f"This is not {what}: it must be lines of the form 'word: value'.")
