"""Tests of a policy: files of schema ``redactor-policy-test/1``, kept beside the policy as ``NAME_test.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr, model_validator

from redactor.errors import PolicyError
from redactor.model import ReasonCode
from redactor.policy.parse import read_document, read_policy_text
from redactor.policy.positions import PolicyFileError
from redactor.policy.schema.base import ONE_OR_MORE, Day, Header, Part, Text, one_of, problem
from redactor.policy.schema.output import Seal
from redactor.policy.schema.recipients import Patterns

SCHEMA: Final = "redactor-policy-test/1"
SUFFIX: Final = "_test.yaml"
KINDS: Final = ("pseudonym", "band", "placeholder", "masked", "category", "number", "date", "text", "redacted_text")

Cell = StrictStr | StrictInt | StrictFloat | StrictBool | None
Headers = Annotated[tuple[Header, ...], ONE_OR_MORE]
Addresses = Annotated[tuple[StrictStr, ...], ONE_OR_MORE]
Code = Annotated[str, one_of("a reason that reports give", tuple(code.value for code in ReasonCode))]
Codes = Annotated[tuple[Code, ...], ONE_OR_MORE]
CheckWord = Annotated[str, one_of("an answer of check", ("clear", "blocked"))]
ReleaseWord = Annotated[str, one_of("an outcome of release", ("released", "blocked"))]
Values = Annotated[tuple[Cell, ...], Field(max_length=10_000)]


class Expect(Part):
    """What must come of a case. Everything that is said must hold."""

    check: CheckWord | None = Field(None, description="what check must say of the file as it is")
    release: ReleaseWord | None = Field(None, description="whether release must make a copy")
    because: Codes = Field((), description="the reasons that must be given for a 'blocked'; there may be more")
    columns: Headers | None = Field(None, description="the headings of the copy, all of them, from the left")
    becomes: dict[str, Values] = Field({}, description="for a heading of the copy, the different values it must hold")
    kinds: dict[str, str] = Field({}, description=f"for a heading of the copy, its kind: {', '.join(KINDS)}")
    stays: Headers = Field((), description="headings of the source whose values must stand in the copy as they were")
    gone: Headers = Field((), description="headings of the source of which no value may be anywhere in the copy")
    rows: int | None = Field(None, ge=0, description="how many rows the copy must have")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if not self.model_fields_set:
            raise problem("A case must say what is expected.", next="Add: release: released")
        if self.because and "blocked" not in {self.check, self.release}:
            raise problem("Reasons are given for a 'blocked' only.", "because", next="Add: release: blocked")
        of_the_copy = self.model_fields_set & {"columns", "becomes", "kinds", "stays", "gone", "rows"}
        if of_the_copy and self.release != "released":
            at = sorted(of_the_copy)[0]
            raise problem("There is no copy to look at unless it is released.", at, next="Add: release: released")
        for heading, kind in self.kinds.items():
            if kind not in KINDS:
                raise problem("This is not a kind of value.", "kinds", heading, next=f"Known are: {', '.join(KINDS)}.")
        return self


class Case(Part):
    """A small workbook, whom it is for, and what must come of it."""

    name: Text = Field(description="the case in a few words")
    to: Addresses = Field((), description="who it is for")
    rows: int | None = Field(None, ge=0, description="how many rows the sender states")
    on: Day | None = Field(None, description="the day on which it happens; today if not said")
    seal: Seal | None = Field(None, description="how the sender wants it sealed")
    reviewed: bool = Field(False, description="true: as if a second person had looked at the copy and signed")
    tables: dict[str, dict[str, Values]] = Field({}, description="sheets by name, and in each the columns by heading")
    workbook: Text | None = Field(None, description="a workbook, by its path from this file, in place of tables")
    expect: Expect = Field(description="what must come of it")

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if bool(self.tables) is bool(self.workbook):
            raise problem("A case has either tables or a workbook.", next="Add: tables:")
        for sheet, columns in self.tables.items():
            if not columns or len({len(values) for values in columns.values()}) != 1:
                raise problem("The columns of a table must have as many values as each other.", "tables", sheet)
        return self


class PolicyTest(Part):
    """The cases of a policy."""

    schema_: Literal["redactor-policy-test/1"] = Field(alias="schema", description=f"write: {SCHEMA}")
    groups: dict[str, Patterns] = Field({}, description="who is in the groups that the policy names, for these cases")
    cases: Annotated[tuple[Case, ...], Field(min_length=1, max_length=500)] = Field(description="the cases")


def load_cases(path: Path) -> PolicyTest:
    """Read a test file.

    :raises PolicyError: for the first fault, with file, line, column, the line and a caret.
    """
    test, faults = _read(path)
    if test is None:
        raise faults[0]
    return test


def lint_cases(path: Path) -> tuple[PolicyError, ...]:
    """Every fault of a test file.

    :raises PolicyError: when it cannot be read at all.
    """
    return _read(path)[1]


def _read(path: Path) -> tuple[PolicyTest | None, tuple[PolicyFileError, ...]]:
    return read_document(read_policy_text(path), str(path), PolicyTest, SCHEMA, "a policy test")


def cases_beside(policy: Path) -> Path:
    """Where the tests of a policy file are kept."""
    return policy.with_name(policy.stem + SUFFIX)
