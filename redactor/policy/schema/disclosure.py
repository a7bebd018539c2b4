"""Disclosure control: how many people must look alike, which numbers are too small, and what was released before."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from redactor.model import Role, Verb
from redactor.policy.schema.base import ONE_OR_MORE, Headers, Part, one_of, problem
from redactor.policy.schema.match import Match
from redactor.policy.schema.transform import Generalise
from redactor.policy.vocabulary import ENTITIES

_KINDS = (*ENTITIES, *(role.value for role in Role))
Kinds = Annotated[tuple[Annotated[str, one_of("a kind of personal data or a role", _KINDS)], ...], ONE_OR_MORE]
Share = Annotated[float, Field(ge=0, le=1)]
ZerosWord = Annotated[str, one_of("something that can happen to noughts", ("show", "suppress"))]
MarkWord = Annotated[str, one_of("a way to mark a small number", ("suppressed", "under"))]
EarlierWord = Annotated[str, one_of("something that can happen with earlier releases", ("compare", "ignore"))]


class Step(Generalise):
    """One step of a hierarchy: into what a value is generalised, in the words of a rule that generalises."""

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if self.table is not None:
            raise problem("A look-up table cannot be a step.", "table", next="Look it up in a rule instead.")
        self.sense(Verb.GENERALISE)
        return self


class Hierarchy(Part):
    """How a column is made coarser, step by step, where that is needed to hide people among others."""

    match: Match = Field(description="which columns it is for")
    steps: Annotated[tuple[Step, ...], Field(max_length=20)] = Field(
        (), description="coarser and coarser forms, the finest first; the rule's own form comes before the first"
    )
    remove: bool = Field(True, description="whether the column may be left out where the last step is not enough")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if not self.steps and not self.remove:
            raise problem("A hierarchy without a step changes nothing.", next="Add steps, or 'remove: true'.")
        return self


class SmallNumbersControl(Part):
    """Counts that are too small to be seen in a table of counts, and must not follow from its totals either."""

    under: int = Field(ge=2, le=1_000, description="counts below this are small numbers")
    suppress: bool = Field(False, description="true: suppress them, and what they would follow from; false: stop")
    zeros: ZerosWord = Field("show", description="'suppress': noughts are small numbers too")
    mark: MarkWord = Field("suppressed", description="'under': write [under 5] where a small number stood")


class DisclosureControl(Part):
    """How many people must look alike in the copy, and what happens to rows that stand out."""

    k: int = Field(1, ge=1, le=1_000, description="the smallest group of people who may look alike")
    quasi_identifiers: Kinds = Field((), description="what somebody could recognise a person by: kinds or roles")
    quasi_headers: Headers = Field((), description="the same by heading, where '*' stands for anything")
    l_diversity: int = Field(1, ge=1, le=100, description="how many sensitive values each such group must have")
    sensitive: Kinds = Field((), description="what must stay uncertain within a group: kinds or roles")
    sensitive_headers: Headers = Field((), description="the same by heading, where '*' stands for anything")
    suppress: bool = Field(False, description="true: leave out the rows that stand out; false: stop")
    generalise: Annotated[tuple[Hierarchy, ...], Field(max_length=50)] = Field(
        (), description="how columns may be made coarser, so that fewer rows are left out"
    )
    rows_at_most: Share = Field(1.0, description="which share of rows may be left out, for example 0.2")
    unique_at_most: Share = Field(1.0, description="which share of rows may be one of a kind")
    row_weight: float = Field(1.0, ge=1, le=100, description="what a row that is left out costs")
    small_numbers: SmallNumbersControl | None = Field(None, description="which numbers are too small to be seen")
    earlier_releases: EarlierWord = Field(
        "compare", description="'ignore': do not hold the copy against what the same people received before"
    )

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if self.k > 1 and not (self.quasi_identifiers or self.quasi_headers):
            raise problem("'k' needs to know by what people could be recognised.", "k", next="Add: quasi_identifiers")
        if self.l_diversity > 1 and not (self.sensitive or self.sensitive_headers):
            raise problem("'l_diversity' needs to know what is sensitive.", "l_diversity", next="Add: sensitive")
        if self.generalise and not self.suppress:
            what = "Hierarchies are only gone up where rows may be left out."
            raise problem(what, "generalise", next="Add: suppress: true")
        return self
