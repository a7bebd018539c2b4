"""For whom a pseudonym is the same, and whether there is a way back from it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from redactor.policy.schema.base import Part, Slug, one_of

AUDIENCES = ("recipients", "organisation", "everyone")
AudienceWord = Annotated[str, one_of("somebody for whom pseudonyms can be the same", AUDIENCES)]


class Pseudonyms(Part):
    """What pseudonyms are good for. Under one policy a person has one, in every sheet, file and month."""

    purpose: Slug | None = Field(None, description="a word for what they are for; for another purpose they are others")
    same_for: AudienceWord = Field(
        "recipients",
        description="'recipients': others for any other recipients; 'organisation': the same for all addresses of the "
        "same domains; 'everyone': the same for all whom the policy serves, who can then put their copies together",
    )
    way_back_days: Annotated[int, Field(ge=1, le=3_650)] | None = Field(
        None, description="for how many days 'redactor reveal' can say whom a pseudonym stands for; without it never"
    )
