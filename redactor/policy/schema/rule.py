"""A rule: which columns, and what happens to them."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from redactor.model import Verb
from redactor.policy.schema.base import Entities, Header, Part, Text, member_of, one_of, problem
from redactor.policy.schema.match import Match
from redactor.policy.schema.transform import PARAMETERS, Parameters, Transformation
from redactor.policy.schema.where import Where

VerbWord = Annotated[Verb, member_of("something a rule can do", Verb)]
CheckWord = Annotated[str, one_of("something check can do", ("stop", "note"))]
ReviewedWord = Annotated[str, one_of("something that a review can be", ("required",))]

_NOT_IN_THE_COPY = {Verb.REMOVE_COLUMN, Verb.WITHHOLD, Verb.BLOCK, Verb.DROP_ROWS}


class Rule(Transformation):
    """What happens to the columns that match. The first rule that matches a column decides."""

    match: Match = Field(description="which columns the rule is for")
    do: VerbWord = Field(description="what happens to them")
    name: Text | None = Field(None, description="the rule in a few words, shown in reports")
    rename: Header | None = Field(None, description="the heading in the copy")
    once: bool = Field(False, description="only for the first such column of a table")
    unless: Entities = Field((), description="not in a table that has a column of these kinds")
    where: Where | None = Field(
        None, description="for 'drop_rows': what must hold of the cell for its row to be left out"
    )
    reviewed: ReviewedWord | None = Field(
        None, description="for 'redact_text': 'required', because a second person always looks at redacted prose"
    )
    check: CheckWord = Field("stop", description="'note': check only mentions the column and does not stop for it")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        for record in PARAMETERS:
            if self.do in record.verbs:
                record.sense(self, self.do)
            elif used := sorted(_words(record) & self.model_fields_set):
                verbs = " and ".join(f"'{verb}'" for verb in sorted(record.verbs))
                raise problem(f"'{used[0]}' is only used by {verbs}.", used[0], next="Take the line out.")
        if self.where is None and self.do is Verb.DROP_ROWS:
            raise problem("'drop_rows' needs to know which rows.", "do", next="Add: where: {at_least: 18}")
        if self.where is not None and self.do is not Verb.DROP_ROWS:
            raise problem("'where' is only used by 'drop_rows'.", "where", next="Write: do: drop_rows")
        if self.reviewed is not None and self.do is not Verb.REDACT_TEXT:
            raise problem("'reviewed' is only used by 'redact_text'.", "reviewed", next="Take the line out.")
        if self.rename is not None and self.do in _NOT_IN_THE_COPY:
            raise problem("A column that does not go out needs no heading.", "rename", next="Take the line out.")
        if self.check == "note" and self.do in {Verb.KEEP, Verb.BLOCK, Verb.DROP_ROWS}:
            raise problem("'check: note' is for columns that release removes or changes.", "check")
        if self.once and self.do in {Verb.BLOCK, Verb.DROP_ROWS}:
            raise problem("'once' is for columns that go out.", "once")
        return self


def _words(record: type[Part]) -> set[str]:
    """The words a record of parameters brings."""
    return set(record.model_fields) - set(Parameters.model_fields)
