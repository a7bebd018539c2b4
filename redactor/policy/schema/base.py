"""What every part of a policy is made of: the frozen record, types of words and texts, and faults."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic_core import PydanticCustomError, core_schema

from redactor.model import Role
from redactor.policy.vocabulary import ENTITIES, SHAPES

SCHEMA = "redactor-policy/1"
ANYTHING = "anything"


class Part(BaseModel):
    """A part of a policy: frozen, strict, and without words that are not known."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)


def problem(what: str, *at: str | int, next: str = "") -> PydanticCustomError:
    """A fault that only shows when fields are held against each other; ``at`` is the way to the one to blame."""
    return PydanticCustomError("sense", "{problem}", {"problem": what, "at": list(at), "next": next})


def one_of(kind: str, known: tuple[str, ...]) -> BeforeValidator:
    """A word of a fixed list. A fault says that the word is not ``kind`` and suggests the nearest that is."""
    return BeforeValidator(_known(kind, known), json_schema_input_type=_words(known))


def member_of(kind: str, enum: type[Enum]) -> BeforeValidator:
    """The same for a word that stands for a member of an enumeration."""
    known = tuple(str(member.value) for member in enum)
    check = _known(kind, known)
    return BeforeValidator(lambda value: enum(str(check(value))), json_schema_input_type=_words(known))


def _known(kind: str, known: tuple[str, ...]) -> Callable[[object], object]:
    def check(value: object) -> object:
        if isinstance(value, str) and value in known:
            return value
        word = value if isinstance(value, str) else ""
        raise PydanticCustomError(
            "unknown_word", "{problem}", {"problem": f"This is not {kind}.", "word": word, "known": list(known)}
        )

    return check


def _words(known: tuple[str, ...]) -> object:
    """The words as an editor is told of them."""
    return Annotated[str, Field(json_schema_extra={"enum": list(known)})]


class _OneOrMore:
    """One word may stand where a list of words is meant; editors are told so too."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        as_list = handler(schema)
        return {"anyOf": [as_list["items"], as_list]}


def _as_list(value: object) -> object:
    return (value,) if isinstance(value, str) else value


ONE_OR_MORE = _OneOrMore()
"""One word may stand where a list of words is meant."""


def _as_date(value: object) -> object:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_such_day", "There is no such day.") from None
    raise PydanticCustomError("not_a_date", "This must be a date written year-month-day, for example 2027-11-30.")


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Header = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Day = Annotated[date, BeforeValidator(_as_date)]
Entity = Annotated[str, one_of("a kind of personal data that is known", ENTITIES)]
Shape = Annotated[str, one_of("a shape that columns have", SHAPES)]
RoleWord = Annotated[Role, member_of("a role that columns have", Role)]

Roles = Annotated[tuple[RoleWord, ...], ONE_OR_MORE]
Entities = Annotated[tuple[Entity, ...], ONE_OR_MORE]
Shapes = Annotated[tuple[Shape, ...], ONE_OR_MORE]
Headers = Annotated[tuple[Header, ...], ONE_OR_MORE]
