"""The whole of a policy."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from redactor.policy.recipients import ANYONE
from redactor.policy.schema.base import ANYTHING, ONE_OR_MORE, SCHEMA, Day, Part, Slug, Text, one_of, problem
from redactor.policy.schema.detection import DetectionLevel
from redactor.policy.schema.disclosure import DisclosureControl
from redactor.policy.schema.expected import Expected
from redactor.policy.schema.lawful import LawfulBasis
from redactor.policy.schema.match import Match
from redactor.policy.schema.output import Output
from redactor.policy.schema.override import Override
from redactor.policy.schema.person import Person
from redactor.policy.schema.pseudonyms import Pseudonyms
from redactor.policy.schema.recipients import Recipients
from redactor.policy.schema.review import Review
from redactor.policy.schema.rule import Rule
from redactor.policy.vocabulary import ENTITIES, ONLY_IN_TEXT

TextEntity = Annotated[str, one_of("a kind of personal data that is known", (*ENTITIES, ANYTHING))]
TextEntities = Annotated[tuple[TextEntity, ...], ONE_OR_MORE]
UnlistedWord = Annotated[str, one_of("something that can happen", ("block", "remove"))]


class Policy(Part):
    """What may leave, for whom, why, and in what form."""

    schema_: Literal["redactor-policy/1"] = Field(alias="schema", description=f"write: {SCHEMA}")
    name: Slug = Field(description="a short name, as given with --policy")
    version: Text = Field(description="which version of the policy this is, in quotation marks")
    owner: Text = Field(description="who answers for the policy, and can be asked about it")
    purpose: Text = Field(description="what the sharing is for")
    lawful_basis: LawfulBasis = Field(description="why the law allows it")
    sharing_agreement: Text | None = Field(None, description="the agreement it is part of")
    review_by: Day = Field(description="the last day on which the policy works, for example 2027-11-30")
    retention: Text | None = Field(None, description="how long the recipient may keep the copy")
    recipients: Recipients = Field(description="for whom it is")
    rules: Annotated[tuple[Rule, ...], Field(min_length=1, max_length=500)] = Field(
        description="what happens to which columns"
    )
    only: Annotated[tuple[Match, ...], Field(max_length=100)] = Field(
        (), description="the only columns the copy may have; all others are left out before any rule is asked"
    )
    unlisted: UnlistedWord = Field("block", description="what happens to columns that no rule matches")
    text_may_hold: TextEntities = Field((), description="what may stand inside kept text, or 'anything'")
    person: Person | None = Field(None, description="the pseudonym column to add")
    pseudonyms: Pseudonyms = Field(default_factory=Pseudonyms, description="for whom pseudonyms are the same")
    disclosure: DisclosureControl | None = Field(None, description="how many people must look alike in the copy")
    detection: DetectionLevel = Field(default_factory=DetectionLevel, description="how sure a find must be")
    expected: Expected = Field(default_factory=Expected, description="how large a file usually is")
    output: Output = Field(default_factory=Output, description="how the copy may leave")
    review: Review = Field(default_factory=Review, description="whether a second person must confirm a release")
    override: Override = Field(default_factory=Override, description="whether anybody may set a reason aside")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        headers = [rule.rename.casefold() for rule in self.rules if rule.rename is not None]
        if self.person is not None and self.person.header.casefold() in headers:
            raise problem("A rule already gives a column this heading.", "person", "header")
        if ANYTHING in self.text_may_hold and self.for_anyone:
            raise problem("A policy for anyone cannot let anything stand in text.", "text_may_hold")
        return self

    @property
    def for_anyone(self) -> bool:
        """Whether the policy serves every address."""
        return ANYONE in self.recipients.allow

    @property
    def allowed_entities(self) -> frozenset[str]:
        """The kinds of personal data that may stand inside kept text."""
        return frozenset((*ENTITIES, *ONLY_IN_TEXT) if ANYTHING in self.text_may_hold else self.text_may_hold)
