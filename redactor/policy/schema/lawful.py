"""Why the law allows the sharing."""

from __future__ import annotations

from pydantic import Field

from redactor.policy.schema.base import Part, Text


class LawfulBasis(Part):
    """Why the law allows the sharing (UK GDPR and the Data Protection Act 2018)."""

    article_6: Text = Field(description="the UK GDPR Article 6 ground")
    article_9: Text | None = Field(None, description="the Article 9 condition for special category data")
    article_10: Text | None = Field(None, description="the authority for criminal offence data (Article 10)")
    dpa_2018: Text | None = Field(None, description="the schedule of the Data Protection Act 2018")
