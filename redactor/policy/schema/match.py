"""Which columns a rule is for."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from redactor.policy.schema.base import Entities, Headers, Part, Roles, Shapes, problem


class Match(Part):
    """Which columns a rule is for. Every line must hold; within a line one of the words is enough."""

    role: Roles = Field((), description="what the column is to the person it is about")
    entity: Entities = Field((), description="which kind of data it holds")
    header: Headers = Field((), description="its heading, where '*' stands for anything")
    shape: Shapes = Field((), description="what its values are like")
    sheet: Headers = Field((), description="the name of its sheet, where '*' stands for anything")
    about_people: bool | None = Field(None, description="whether the rows of its table are people")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if not (self.role or self.entity or self.header or self.shape or self.sheet or self.about_people is not None):
            raise problem("A rule must say which columns it is for.", next="Name a role, an entity or a header.")
        return self

    @property
    def names_kind(self) -> bool:
        """Whether the rule says itself which kind of data it is for, and does not go by a heading alone."""
        return bool(self.role or self.entity)
