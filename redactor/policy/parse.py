"""From YAML to a policy, with every fault at its line and column and in plain English."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from pydantic import BaseModel, ValidationError

from redactor.errors import PolicyError
from redactor.policy.positions import Path, PolicyFileError, Positions, Source
from redactor.policy.schema import SCHEMA, Policy
from redactor.policy.tables import with_tables
from redactor.policy.tree import MAX_CHARACTERS, read_tree
from redactor.policy.vocabulary import nearest

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
    source = Source(where, text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    try:
        value, positions = read_tree(source)
        _refuse_other_kinds(source, value)
    except PolicyFileError as fault:
        return None, (fault,)
    except RecursionError:  # deep nesting is refused event by event; this is for the scanner's own recursion
        return None, (source.fault(None, "Lists within lists are too deep for a policy."),)
    try:
        return Policy.model_validate(value), ()
    except ValidationError as error:
        details = _without_echoes(error.errors(include_url=False, include_input=False))
        found = [_fault(source, positions, detail) for detail in details]
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


def _refuse_other_kinds(source: Source, value: object) -> None:
    if value is None:
        raise source.fault(None, "The file holds no policy.", f"Begin with: schema: {SCHEMA}")
    if not isinstance(value, Mapping):
        raise source.fault(None, "This is not a policy: a policy is lines of the form 'word: value'.")


def _without_echoes(details: Sequence[Any]) -> list[Any]:
    """Without the faults of a list that is only too short because one of its items has a fault of its own."""
    paths = [tuple(detail["loc"]) for detail in details]

    def echoes(detail: Any) -> bool:
        here = tuple(detail["loc"])
        return detail["type"] == "too_short" and any(len(p) > len(here) and p[: len(here)] == here for p in paths)

    return [detail for detail in details if not echoes(detail)]


def _fault(source: Source, positions: Positions, detail: Any) -> tuple[tuple[int, int, int], PolicyFileError]:
    """The fault for one of pydantic's errors, and where it comes in the order of faults."""
    path: Path = tuple(part for part in detail["loc"] if part != "schema_")
    context = detail.get("ctx", {})
    kind = detail["type"]
    rank = 1
    if kind == "missing":
        rank, mark = 2, positions.of_key(path[:-1]) if len(path) > 1 else None
        what, next = _missing(path)
    elif kind == "extra_forbidden":
        rank, mark = 0, positions.of_key(path)
        what, next = _extra(path)
    elif kind == "unknown_word":
        mark = positions.of_value(path)
        what, next = context["problem"], _suggestion(context["word"], context["known"])
    elif kind == "sense":
        mark = positions.of_value((*path, *context["at"]))
        what, next = context["problem"], context["next"]
    else:
        mark = positions.of_value(path)
        what, next = _plain(kind, context, detail["msg"], path)
    order = (rank, mark.line, mark.column) if mark is not None else (rank, 0, 0)
    return order, source.fault(mark, what, next)


def _missing(path: Path) -> tuple[str, str]:
    word = str(path[-1])
    model = _model_at(path[:-1])
    about = next((field.description for name, field in _fields(model) if name == word), None)
    inside = f" in '{_last_word(path[:-1])}'" if _last_word(path[:-1]) else ""
    return f"'{word}' is missing{inside}" + (f": {about}." if about else "."), f"Add a line '{word}: …'."


def _extra(path: Path) -> tuple[str, str]:
    word, known = str(path[-1]), [name for name, _ in _fields(_model_at(path[:-1]))]
    return "This word is not used here.", _suggestion(word, known)


def _suggestion(word: str, known: list[str]) -> str:
    near = nearest(word, known) if word else None
    if near is not None:
        return f"Did you mean '{near}'?"
    return f"Known are: {', '.join(known)}."


_KINDS = {
    "string_type": "This must be text. A number or true/false used as text needs quotation marks.",
    "int_type": "This must be a whole number.",
    "int_from_float": "This must be a whole number.",
    "float_type": "This must be a number.",
    "bool_type": "This must be true or false.",
    "tuple_type": "This must be a list, for example [one, two].",
    "model_type": "Further lines must stand below this word, indented.",
    "string_too_long": "This text is too long.",
    "string_too_short": "Something must be written here.",
    "literal_error": f"This version of the program reads policies of schema {SCHEMA}.",
    "string_pattern_mismatch": "A policy's name is small letters, digits and single hyphens: gangs-matrix-partners",
}


def _plain(kind: str, context: Mapping[str, Any], message: str, path: Path) -> tuple[str, str]:
    if kind in _KINDS:
        return _KINDS[kind], f"Write: schema: {SCHEMA}" if kind == "literal_error" else ""
    if kind in {"greater_than_equal", "less_than_equal"}:
        least, most = _range(path)
        return f"This must be between {least} and {most}.", ""
    if kind == "too_short":
        return "At least one must be listed here.", ""
    if kind == "too_long":
        return f"These are too many: at most {context.get('max_length')} are allowed.", ""
    # What is left are the schema's own sentences; pydantic's messages do not repeat the value.
    return message if message.endswith(".") else f"{message}.", ""


def _range(path: Path) -> tuple[Any, Any]:
    metadata: list[Any] = []
    name = _last_word(path)
    for field_name, field in _fields(_model_at(path[: path.index(name)] if name in path else ())):
        if field_name == name:
            metadata = [*field.metadata, *_inner_metadata(field.annotation)]
    least = next((item.ge for item in metadata if getattr(item, "ge", None) is not None), "?")
    most = next((item.le for item in metadata if getattr(item, "le", None) is not None), "?")
    return _number(least), _number(most)


def _inner_metadata(annotation: Any) -> list[Any]:
    found: list[Any] = []
    for part in typing.get_args(annotation):
        for item in getattr(part, "__metadata__", ()):
            found.extend(getattr(item, "metadata", [item]))
        found.extend(_inner_metadata(part))
    return found


def _number(value: Any) -> Any:
    return f"{value:,}" if isinstance(value, int) else value


def _last_word(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _fields(model: type[BaseModel] | None) -> list[tuple[str, Any]]:
    fields = model.model_fields if model is not None else {}
    return [(field.alias or name, field) for name, field in fields.items()]


def _model_at(path: Path) -> type[BaseModel] | None:
    """The record that the lines below a place in a policy make."""
    model: type[BaseModel] | None = Policy
    for part in path:
        if isinstance(part, int):
            continue
        annotation = next((field.annotation for name, field in _fields(model) if name == part), None)
        model = _model_in(annotation)
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    found = (_model_in(part) for part in typing.get_args(annotation))
    return next((model for model in found if model is not None), None)
