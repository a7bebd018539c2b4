"""A condition on a cell, for rules that leave rows out."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StrictBool, StrictFloat, StrictInt, model_validator

from redactor.policy.schema.base import ONE_OR_MORE, Day, Header, Part, problem

Number = Annotated[StrictInt | StrictFloat, Field(ge=-1_000_000_000, le=1_000_000_000)]
CellWords = Annotated[tuple[Header, ...], ONE_OR_MORE]


class Where(Part):
    """What must hold of a cell for its row to be left out. One of these words.

    Texts are compared without regard to case and spaces around them. On a column of dates of birth, ``below`` and
    ``at_least`` go by the age. A cell that cannot be compared (``n/k`` where a number is asked for) counts as one for
    which the condition holds, so that its row is left out too.
    """

    is_: CellWords = Field((), alias="is", description="the cell says one of these words")
    is_not: CellWords = Field((), description="the cell says none of these words")
    below: Number | None = Field(None, description="the number, or the age, is less than this")
    at_least: Number | None = Field(None, description="the number, or the age, is this or more")
    before: Day | None = Field(None, description="the date is before this day")
    after: Day | None = Field(None, description="the date is after this day")
    empty: StrictBool | None = Field(None, description="true: the cell is empty; false: something stands in it")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if len(self.model_fields_set) != 1:
            known = ", ".join(field.alias or name for name, field in type(self).model_fields.items())
            raise problem("A condition is exactly one of these words.", next=f"Write one of: {known}.")
        if not self.is_ and not self.is_not and (self.below, self.at_least, self.before, self.after, self.empty) == (
            None, None, None, None, None,
        ):  # fmt: skip
            raise problem("The condition says nothing.", next="Write what the cell is held against.")
        return self
