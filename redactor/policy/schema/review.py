"""Whether a second person must look before a copy leaves."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from redactor.policy.schema.base import ONE_OR_MORE, Part, Slug, one_of

ReviewWord = Annotated[str, one_of("a time for a review", ("prose", "always"))]
Accounts = Annotated[tuple[Slug, ...], ONE_OR_MORE]


class Review(Part):
    """Whether a second person must confirm a release. Nobody ever reviews what they send themselves."""

    second_person: ReviewWord = Field(
        "prose", description="'prose': where redacted free text leaves (that is the least); 'always': every release"
    )
    reviewers: Accounts = Field((), description="roles (from the settings) whose members may review; anybody if none")
    never: Accounts = Field((), description="roles whose members may not review what leaves under this policy")
