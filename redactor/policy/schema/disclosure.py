"""Disclosure control: how many people must look alike."""

from __future__ import annotations

from pydantic import Field

from redactor.policy.schema.base import Entities, Part


class DisclosureControl(Part):
    """How many people must look alike in the copy, and what happens to rows that stand out."""

    k: int = Field(ge=1, le=1_000, description="the smallest group of people who may look alike")
    quasi_identifiers: Entities = Field(description="what somebody could recognise a person by")
    suppress: bool = Field(False, description="true: leave out the rows that stand out; false: stop")
