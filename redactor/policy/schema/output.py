"""How the copy may leave."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from redactor.policy.schema.base import ONE_OR_MORE, Part, one_of
from redactor.policy.vocabulary import SEALS

Seal = Annotated[str, one_of("a way to seal a copy", SEALS)]
Seals = Annotated[tuple[Seal, ...], ONE_OR_MORE, Field(min_length=1)]


class Output(Part):
    """How the copy may leave. The first way to seal is used when the sender names none."""

    seal: Seals = Field(("office",), description="how the copy may be sealed, the usual way first")
    keep_order: bool = Field(False, description="true: rows stay in the order of the source")
