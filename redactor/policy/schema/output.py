"""How the copy may leave."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from redactor.policy.schema.base import ONE_OR_MORE, Headers, Part, one_of, problem
from redactor.policy.vocabulary import FORMATS, SEALS

Seal = Annotated[str, one_of("a way to seal a copy", SEALS)]
Seals = Annotated[tuple[Seal, ...], ONE_OR_MORE, Field(min_length=1)]
FormatWord = Annotated[str, one_of("a kind of file that a copy can be", FORMATS)]


class Output(Part):
    """How the copy may leave. The first way to seal is used when the sender names none."""

    format: FormatWord = Field("xlsx", description="xlsx for a workbook, csv for one table as plain text")
    seal: Seals = Field(("office",), description="how the copy may be sealed, the usual way first")
    keep_order: bool = Field(False, description="true: rows stay in the order of the source")
    order: Headers = Field((), description="headings of the copy, the leftmost first; others follow")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if self.format == "csv" and "office" in self.seal:
            raise problem("A password for Excel cannot be put on a CSV file.", "seal", next="Write: seal: none")
        return self
