"""The pseudonym that stands for a person."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from redactor.policy.schema.base import Entities, Header, Part


class Person(Part):
    """The pseudonym that stands for a person in the copy."""

    header: Header = Field(description="the heading of the pseudonym column")
    identify_by: tuple[Annotated[Entities, Field(min_length=1)], ...] = Field(
        min_length=1, description="what tells people apart, best first"
    )
