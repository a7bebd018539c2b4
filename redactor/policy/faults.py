"""pydantic's errors as faults of a file: each at its line and column, in plain English, with the nearest word."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from redactor.policy.positions import Path, PolicyFileError, Positions, Source
from redactor.policy.vocabulary import nearest


def without_echoes(details: Sequence[Any]) -> list[Any]:
    """Without the faults of a list that is only too short because one of its items has a fault of its own."""
    paths = [tuple(detail["loc"]) for detail in details]

    def echoes(detail: Any) -> bool:
        here = tuple(detail["loc"])
        return detail["type"] == "too_short" and any(len(p) > len(here) and p[: len(here)] == here for p in paths)

    return [detail for detail in details if not echoes(detail)]


def fault_of(
    source: Source, positions: Positions, detail: Any, root: type[BaseModel]
) -> tuple[tuple[int, int, int], PolicyFileError]:
    """The fault for one of pydantic's errors, and where it comes in the order of faults."""
    path: Path = tuple(part for part in detail["loc"] if part != "schema_")
    context = detail.get("ctx", {})
    kind = detail["type"]
    rank = 1
    if kind == "missing":
        rank, mark = 2, positions.of_key(path[:-1]) if len(path) > 1 else None
        what, next = _missing(path, root)
    elif kind == "extra_forbidden":
        rank, mark = 0, positions.of_key(path)
        what, next = _extra(path, root)
    elif kind == "unknown_word":
        mark = positions.of_value(path)
        what, next = context["problem"], _suggestion(context["word"], context["known"])
    elif kind == "sense":
        mark = positions.of_value((*path, *context["at"]))
        what, next = context["problem"], context["next"]
    else:
        mark = positions.of_value(path)
        what, next = _plain(kind, context, detail["msg"], path, root)
    order = (rank, mark.line, mark.column) if mark is not None else (rank, 0, 0)
    return order, source.fault(mark, what, next)


def _missing(path: Path, root: type[BaseModel]) -> tuple[str, str]:
    word = str(path[-1])
    model = _model_at(path[:-1], root)
    about = next((field.description for name, field in _fields(model) if name == word), None)
    inside = f" in '{_last_word(path[:-1])}'" if _last_word(path[:-1]) else ""
    return f"'{word}' is missing{inside}" + (f": {about}." if about else "."), f"Add a line '{word}: …'."


def _extra(path: Path, root: type[BaseModel]) -> tuple[str, str]:
    word, known = str(path[-1]), [name for name, _ in _fields(_model_at(path[:-1], root))]
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
    "string_pattern_mismatch": "A policy's name is small letters, digits and single hyphens: gangs-matrix-partners",
}


def _plain(kind: str, context: Mapping[str, Any], message: str, path: Path, root: type[BaseModel]) -> tuple[str, str]:
    if kind in _KINDS:
        return _KINDS[kind], ""
    if kind == "literal_error":
        schema = str(context["expected"]).strip("'")
        files = "policy tests" if "-test" in schema else "policies"
        return f"This version of the program reads {files} of schema {schema}.", f"Write: schema: {schema}"
    if kind in {"greater_than_equal", "less_than_equal"}:
        least, most = _range(path, root)
        return f"This must be between {least} and {most}.", ""
    if kind == "too_short":
        return "At least one must be listed here.", ""
    if kind == "too_long":
        return f"These are too many: at most {context.get('max_length')} are allowed.", ""
    # What is left are the schema's own sentences; pydantic's messages do not repeat the value.
    return message if message.endswith(".") else f"{message}.", ""


def _range(path: Path, root: type[BaseModel]) -> tuple[Any, Any]:
    metadata: list[Any] = []
    name = _last_word(path)
    for field_name, field in _fields(_model_at(path[: path.index(name)] if name in path else (), root)):
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


def _model_at(path: Path, root: type[BaseModel]) -> type[BaseModel] | None:
    """The record that the lines below a place in a policy make."""
    model: type[BaseModel] | None = root
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
