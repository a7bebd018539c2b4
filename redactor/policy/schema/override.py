"""Which reasons a person may set aside, and who."""

from __future__ import annotations

from typing import Annotated, Any, Final, Self

from pydantic import Field, GetJsonSchemaHandler, ModelWrapValidatorHandler, model_validator
from pydantic_core import PydanticCustomError, core_schema

from redactor.model import ReasonCode
from redactor.policy.schema.base import ONE_OR_MORE, Part, Slug, one_of

NOT_ALLOWED: Final = "not_allowed"

OVERRIDABLE: Final = (
    ReasonCode.TOO_MANY_ROWS,
    ReasonCode.TOO_MANY_RECIPIENTS,
    ReasonCode.SMALL_GROUP,
    ReasonCode.SMALL_NUMBER,
    ReasonCode.DIFFERS_FROM_EARLIER_RELEASE,
    ReasonCode.RESIDUAL_IDENTIFIER,
    ReasonCode.UNLISTED_COLUMN,
)
"""The reasons that a policy may let somebody set aside. Never among them: whom a copy is for, whether the policy is
approved and in date, what could not be inspected, free text that nobody reviewed, cells that are not redacted."""

Code = Annotated[str, one_of("a reason that can be set aside", tuple(code.value for code in OVERRIDABLE))]
Roles = Annotated[tuple[Slug, ...], ONE_OR_MORE, Field(min_length=1)]
Codes = Annotated[tuple[Code, ...], ONE_OR_MORE, Field(min_length=1)]


class WithJustification(Part):
    """Who may set which reasons aside, saying why. A direct identifier that the policy removes never goes out."""

    roles: Roles = Field(description="roles (from the settings) whose members may do so")
    codes: Codes = Field(description="the reasons that may be set aside")


class Override(Part):
    """Whether anybody may set a reason aside: ``not_allowed``, or ``with_justification`` by these roles."""

    with_justification: WithJustification | None = Field(
        None, description="who may set which reasons aside, saying why"
    )

    @model_validator(mode="wrap")
    @classmethod
    def _word(cls, value: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(value, str):
            return handler(value)
        if value == NOT_ALLOWED:
            return handler({})
        raise PydanticCustomError(
            "unknown_word",
            "{problem}",
            {
                "problem": "This is not a kind of override.",
                "word": value,
                "known": [NOT_ALLOWED, "with_justification"],
            },
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"const": NOT_ALLOWED}, handler(schema)]}
