"""For whom a policy is."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from redactor.errors import UsageError
from redactor.policy.recipients import ANYONE, check_pattern
from redactor.policy.schema.base import ONE_OR_MORE, Part, problem


def _check_pattern(value: str) -> str:
    try:
        return check_pattern(value)
    except UsageError as error:
        raise PydanticCustomError("bad_pattern", "{problem}", {"problem": error.what}) from None


Pattern = Annotated[str, AfterValidator(_check_pattern)]
Patterns = Annotated[tuple[Pattern, ...], ONE_OR_MORE]


class Recipients(Part):
    """For whom a policy is: ``a@b.example``, everybody at ``*@b.example``, a ``group:NAME``, or ``anyone``."""

    allow: Patterns = Field(description="who may receive a copy", min_length=1)
    never: Patterns = Field((), description="who may never receive one, whatever 'allow' says")
    at_most: int | None = Field(None, ge=1, le=10_000, description="how many recipients one sending may have")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if ANYONE in self.allow and len(self.allow) > 1:
            raise problem("'anyone' already includes every address.", "allow", next="Write 'allow: anyone' alone.")
        if ANYONE in self.never:
            raise problem("A policy that never serves anyone serves nobody.", "never")
        return self
