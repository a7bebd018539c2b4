"""The size and shape of what is usually shared."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from redactor.policy.schema.base import Headers, Part, problem

Count = Annotated[int, Field(ge=1, le=10_000_000)]


class Expected(Part):
    """The size and shape of what is usually shared; more of it is a stop."""

    rows: Count | None = Field(None, description="how many rows a file usually holds; with more the sender must say so")
    rows_at_most: Count | None = Field(None, description="the most rows a file may hold, whatever the sender says")
    rows_must_be_stated: bool = Field(False, description="true: the sender must say how many rows there are (--rows)")
    people: Count | None = Field(
        None, description="how many people a file is usually about; with more the sender must say so"
    )
    people_at_most: Count | None = Field(None, description="the most people a file may be about")
    sheets: Headers = Field((), description="the sheets that are wanted, where '*' stands for anything; others stay")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        for usual, most, word in (
            (self.rows, self.rows_at_most, "rows"),
            (self.people, self.people_at_most, "people"),
        ):
            if usual is not None and most is not None and usual > most:
                raise problem(f"More {word} are expected than there may be at most.", word)
        return self
