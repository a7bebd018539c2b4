"""What a policy is: validated, frozen records of schema ``redactor-policy/1``.

A policy is data. Nothing here reads files or decides; ``parse`` makes these records from YAML and ``decide`` holds
them against what was detected. The description of each field is what an error shows when the field is missing.
The defaults of a schema version never change, because they are not part of a policy's digest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from redactor.errors import UsageError
from redactor.model import Role, Verb
from redactor.policy.recipients import ANYONE, check_pattern
from redactor.policy.vocabulary import ENTITIES, ONLY_IN_TEXT, SEALS, SHAPES

SCHEMA = "redactor-policy/1"
ANYTHING = "anything"
THRESHOLD_FLOOR, THRESHOLD_CEILING = 0.3, 0.6
"""No policy may ask for less certainty than the first (false alarms) or more than the second (misses)."""


def _one_of(kind: str, known: tuple[str, ...]) -> Callable[[object], object]:
    def check(value: object) -> object:
        if isinstance(value, str) and value in known:
            return value
        word = value if isinstance(value, str) else ""
        raise PydanticCustomError(
            "unknown_word", "{problem}", {"problem": f"This is not {kind}.", "word": word, "known": list(known)}
        )

    return check


def _as_list(value: object) -> object:
    """One word may stand where a list of words is meant."""
    return (value,) if isinstance(value, str) else value


def _as_date(value: object) -> object:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_such_day", "There is no such day.") from None
    raise PydanticCustomError("not_a_date", "This must be a date written year-month-day, for example 2027-11-30.")


def _check_pattern(value: str) -> str:
    try:
        return check_pattern(value)
    except UsageError as error:
        raise PydanticCustomError("bad_pattern", "{problem}", {"problem": error.what}) from None


def _enum(kind: str, enum: type[Role] | type[Verb]) -> Callable[[object], object]:
    check = _one_of(kind, tuple(member.value for member in enum))
    return lambda value: enum(str(check(value)))


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Header = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Entity = Annotated[str, BeforeValidator(_one_of("a kind of personal data that is known", ENTITIES))]
TextEntity = Annotated[str, BeforeValidator(_one_of("a kind of personal data that is known", (*ENTITIES, ANYTHING)))]
Shape = Annotated[str, BeforeValidator(_one_of("a shape that columns have", SHAPES))]
Seal = Annotated[str, BeforeValidator(_one_of("a way to seal a copy", SEALS))]
RoleWord = Annotated[Role, BeforeValidator(_enum("a role that columns have", Role))]
VerbWord = Annotated[Verb, BeforeValidator(_enum("something a rule can do", Verb))]
CheckWord = Annotated[str, BeforeValidator(_one_of("something check can do", ("stop", "note")))]
UnlistedWord = Annotated[str, BeforeValidator(_one_of("something that can happen", ("block", "remove")))]
Day = Annotated[date, BeforeValidator(_as_date)]
Pattern = Annotated[str, AfterValidator(_check_pattern)]
Bound = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]

Roles = Annotated[tuple[RoleWord, ...], BeforeValidator(_as_list)]
Entities = Annotated[tuple[Entity, ...], BeforeValidator(_as_list)]
TextEntities = Annotated[tuple[TextEntity, ...], BeforeValidator(_as_list)]
Shapes = Annotated[tuple[Shape, ...], BeforeValidator(_as_list)]
Headers = Annotated[tuple[Header, ...], BeforeValidator(_as_list)]
Patterns = Annotated[tuple[Pattern, ...], BeforeValidator(_as_list)]
Seals = Annotated[tuple[Seal, ...], BeforeValidator(_as_list), Field(min_length=1)]


def _problem(problem: str, *at: str | int, next: str = "") -> PydanticCustomError:
    """A fault that only shows when fields are held against each other; ``at`` is the way to the one to blame."""
    return PydanticCustomError("sense", "{problem}", {"problem": problem, "at": list(at), "next": next})


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)


class LawfulBasis(_Part):
    """Why the law allows the sharing (UK GDPR and the Data Protection Act 2018)."""

    article_6: Text = Field(description="the UK GDPR Article 6 ground")
    article_9: Text | None = Field(None, description="the Article 9 condition for special category data")
    article_10: Text | None = Field(None, description="the authority for criminal offence data (Article 10)")
    dpa_2018: Text | None = Field(None, description="the schedule of the Data Protection Act 2018")


class Recipients(_Part):
    """For whom a policy is: addresses (``a@b.example``), whole domains (``*@b.example``), or ``anyone``."""

    allow: Patterns = Field(description="who may receive a copy", min_length=1)
    never: Patterns = Field((), description="who may never receive one, whatever 'allow' says")
    at_most: int | None = Field(None, ge=1, le=10_000, description="how many recipients one sending may have")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if ANYONE in self.allow and len(self.allow) > 1:
            raise _problem("'anyone' already includes every address.", "allow", next="Write 'allow: anyone' alone.")
        if ANYONE in self.never:
            raise _problem("A policy that never serves anyone serves nobody.", "never")
        return self


class Match(_Part):
    """Which columns a rule is for. Every line must hold; within a line one of the words is enough."""

    role: Roles = Field(())
    entity: Entities = Field(())
    header: Headers = Field(())
    shape: Shapes = Field(())
    sheet: Headers = Field(())
    about_people: bool | None = Field(None)

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if not (self.role or self.entity or self.header or self.shape or self.sheet or self.about_people is not None):
            raise _problem("A rule must say which columns it is for.", next="Name a role, an entity or a header.")
        return self

    @property
    def names_kind(self) -> bool:
        """Whether the rule says itself which kind of data it is for, and does not go by a heading alone."""
        return bool(self.role or self.entity)


class Rule(_Part):
    """What happens to the columns that match. The first rule that matches a column decides."""

    match: Match = Field(description="which columns the rule is for")
    do: VerbWord = Field(description="what happens to them")
    name: Text | None = Field(None, description="the rule in a few words, shown in reports")
    bands: Annotated[tuple[Bound, ...], Field(max_length=100)] = Field((), description="where each band begins")
    rename: Header | None = Field(None, description="the heading in the copy")
    keep_start: int = Field(0, ge=0, le=20)
    keep_end: int = Field(0, ge=0, le=20)
    once: bool = Field(False, description="only for the first such column of a table")
    unless: Entities = Field((), description="not in a table that has a column of these kinds")
    check: CheckWord = Field("stop")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if self.do is Verb.GENERALISE and not self.bands:
            raise _problem("'generalise' needs to know where each band begins.", "do", next="Add: bands: [0, 10, 20]")
        if self.do is not Verb.GENERALISE and self.bands:
            raise _problem("Bands are only used by 'generalise'.", "bands", next="Take them out.")
        if any(high <= low for low, high in zip(self.bands, self.bands[1:], strict=False)):
            raise _problem("Bands must rise from one number to the next.", "bands", next="Put them in order.")
        if self.do is not Verb.MASK and (self.keep_start or self.keep_end):
            raise _problem("Only 'mask' leaves some characters.", "keep_start" if self.keep_start else "keep_end")
        if self.rename is not None and self.do in {Verb.REMOVE_COLUMN, Verb.WITHHOLD, Verb.BLOCK}:
            raise _problem("A column that does not go out needs no heading.", "rename", next="Take the line out.")
        if self.check == "note" and self.do in {Verb.KEEP, Verb.BLOCK}:
            raise _problem("'check: note' is for columns that release removes or changes.", "check")
        if self.once and self.do is Verb.BLOCK:
            raise _problem("'once' is for columns that go out.", "once")
        return self


class Person(_Part):
    """The pseudonym that stands for a person in the copy."""

    header: Header = Field(description="the heading of the pseudonym column")
    identify_by: tuple[Annotated[Entities, Field(min_length=1)], ...] = Field(
        min_length=1, description="what tells people apart, best first"
    )


class DisclosureControl(_Part):
    """How many people must look alike in the copy, and what happens to rows that stand out."""

    k: int = Field(ge=1, le=1_000, description="the smallest group of people who may look alike")
    quasi_identifiers: Entities = Field(description="what somebody could recognise a person by")
    suppress: bool = Field(False, description="true: leave out the rows that stand out; false: stop")


class DetectionLevel(_Part):
    """From which certainty on a find in text counts."""

    threshold: float = Field(0.5, ge=THRESHOLD_FLOOR, le=THRESHOLD_CEILING)


class Expected(_Part):
    """The size of what is usually shared; more of it is a stop."""

    rows_at_most: int | None = Field(None, ge=1, le=10_000_000)


class Output(_Part):
    """How the copy may leave. The first way to seal is used when the sender names none."""

    seal: Seals = Field(("office",))
    keep_order: bool = Field(False)


class Policy(_Part):
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
    unlisted: UnlistedWord = Field("block", description="what happens to columns that no rule matches")
    text_may_hold: TextEntities = Field((), description="what may stand inside kept text, or 'anything'")
    person: Person | None = Field(None, description="the pseudonym column to add")
    disclosure: DisclosureControl | None = Field(None)
    detection: DetectionLevel = Field(default_factory=DetectionLevel)
    expected: Expected = Field(default_factory=Expected)
    output: Output = Field(default_factory=Output)

    @model_validator(mode="after")
    def _sense(self) -> Self:
        headers = [rule.rename.casefold() for rule in self.rules if rule.rename is not None]
        if self.person is not None and self.person.header.casefold() in headers:
            raise _problem("A rule already gives a column this heading.", "person", "header")
        if ANYTHING in self.text_may_hold and self.for_anyone:
            raise _problem("A policy for anyone cannot let anything stand in text.", "text_may_hold")
        return self

    @property
    def for_anyone(self) -> bool:
        """Whether the policy serves every address."""
        return ANYONE in self.recipients.allow

    @property
    def allowed_entities(self) -> frozenset[str]:
        """The kinds of personal data that may stand inside kept text."""
        return frozenset((*ENTITIES, *ONLY_IN_TEXT) if ANYTHING in self.text_may_hold else self.text_may_hold)
