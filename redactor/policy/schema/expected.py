"""The size of what is usually shared."""

from __future__ import annotations

from pydantic import Field

from redactor.policy.schema.base import Part


class Expected(Part):
    """The size of what is usually shared; more of it is a stop."""

    rows_at_most: int | None = Field(None, ge=1, le=10_000_000, description="the most rows a file may hold")
