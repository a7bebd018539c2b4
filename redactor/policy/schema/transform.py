"""What the verbs that change values have to be told: a record for the words that go together.

``Rule`` takes these words beside its own, because ``Transformation`` is one of its bases. To give a verb parameters,
write a record that names its ``verbs``, and put it into ``Transformation`` and ``PARAMETERS``. ``Rule`` refuses the
words of a record for every other verb, and asks the record whether they make sense.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final

from pydantic import Field, PrivateAttr, StringConstraints

from redactor.model import Verb
from redactor.policy.schema.base import ONE_OR_MORE, Day, Header, Part, one_of, problem

INTO: Final = ("age", "year", "quarter", "month", "postcode_district", "postcode_area", "initials")

_OWN_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "bands": frozenset({"bands"}),
    "nearest": frozenset({"nearest"}),
    "bottom and top": frozenset({"bottom", "top"}),
    "categories": frozenset({"categories", "others"}),
    "table": frozenset({"table"}),
}
"""What says by its own words into what a value is generalised."""

Bound = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
Step = Annotated[int, Field(ge=2, le=1_000_000)]
IntoWord = Annotated[str, one_of("something that values can be generalised into", INTO)]
PeopleWord = Annotated[str, one_of("a way to show people in a text", ("numbered",))]
CategoryWords = Annotated[tuple[Header, ...], ONE_OR_MORE, Field(min_length=1, max_length=1_000)]
TableName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_. -]{0,99}\.csv$")]
Digest = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]


class Parameters(Part):
    """Words that only some verbs take."""

    verbs: ClassVar[frozenset[Verb]] = frozenset()

    def sense(self, do: Verb) -> None:
        """Raise the fault of a rule whose verb is one of ``verbs`` (``base.problem``), if it has one."""


class Generalise(Parameters):
    """Into what a value is generalised: a word of ``INTO``, or the words of one of the others by themselves."""

    verbs = frozenset({Verb.GENERALISE})
    into: IntoWord | None = Field(None, description=f"into what: {', '.join(INTO)}; the other words say it themselves")
    bands: Annotated[tuple[Bound, ...], Field(max_length=100)] = Field((), description="where each band begins")
    on: Day | None = Field(None, description="for ages: the day on which they are taken; without it that of release")
    nearest: Step | None = Field(None, description="numbers are rounded to multiples of this")
    bottom: Bound | None = Field(None, description="numbers up to this are put together")
    top: Bound | None = Field(None, description="numbers from this on are put together")
    categories: dict[Header, CategoryWords] = Field(
        {}, description="wider words, each with the words that it stands for"
    )
    others: Header | None = Field(None, description="the word for what is in none of the categories")
    table: TableName | None = Field(None, description="a CSV file beside the policy: what is looked up, what it gives")
    table_digest: Digest | None = Field(None, description="the table's digest; filled in when the policy is read")
    _rows: Mapping[str, str] = PrivateAttr(default_factory=dict)

    @property
    def rows(self) -> Mapping[str, str]:
        """The look-up table as read; nothing before ``policy.tables`` has read it."""
        return self._rows

    def sense(self, do: Verb) -> None:
        """It is generalised into one thing, with the words that go with it."""
        kinds = [kind for kind, words in _OWN_WORDS.items() if words & self.model_fields_set]
        if self.into is not None:
            kinds = [kind for kind in kinds if not (kind == "bands" and self.into == "age")]
            if kinds:
                word = next(word for word in sorted(_OWN_WORDS[kinds[0]]) if word in self.model_fields_set)
                raise problem(f"'{word}' does not go with 'into: {self.into}'.", word, next="Take one of them out.")
        elif len(kinds) > 1:
            raise problem("A value is generalised into one thing.", "do", next=f"Keep one of: {', '.join(kinds)}.")
        elif not kinds:
            raise problem(
                "'generalise' needs to know into what, for example where each band begins.",
                "do",
                next="Add: bands: [0, 10, 20] (or into: age, nearest: 5 …)",
            )
        self._sense_of_words()

    def _sense_of_words(self) -> None:
        if "bands" in self.model_fields_set and not self.bands:
            raise problem("'generalise' needs to know where each band begins.", "bands", next="Add: bands: [0, 10, 20]")
        if any(high <= low for low, high in zip(self.bands, self.bands[1:], strict=False)):
            raise problem("Bands must rise from one number to the next.", "bands", next="Put them in order.")
        if self.on is not None and self.into != "age":
            raise problem("Only ages are taken on a day.", "on", next="Write: into: age")
        if self.bottom is not None and self.top is not None and self.bottom >= self.top:
            raise problem("The bottom must lie below the top.", "bottom", next="Put them in order.")
        if self.others is not None and not self.categories:
            raise problem("'others' needs categories beside it.", "others", next="Add: categories")
        if self.table_digest is not None and self.table is None:
            raise problem("There is no table that this is the digest of.", "table_digest", next="Take the line out.")
        said = [word.casefold() for words in self.categories.values() for word in words]
        if len(set(said)) != len(said):
            raise problem("A word is in two categories.", "categories", next="Take it out of one of them.")


class Shift(Parameters):
    """How far the dates of a person may move."""

    verbs = frozenset({Verb.SHIFT})
    days: Annotated[int, Field(ge=1, le=3_650)] | None = Field(
        None, description="by how many days at most, either way; one number for all dates of a person"
    )

    def sense(self, do: Verb) -> None:
        """There is a number of days."""
        if self.days is None:
            raise problem("'shift' needs to know by how many days at most.", "do", next="Add: days: 60")


class Mask(Parameters):
    """How much of a masked value stays in clear."""

    verbs = frozenset({Verb.MASK})
    keep_start: int = Field(0, ge=0, le=20, description="how many characters at the start stay in clear")
    keep_end: int = Field(0, ge=0, le=20, description="how many characters at the end stay in clear")


class Prose(Parameters):
    """How people are shown in redacted text."""

    verbs = frozenset({Verb.REDACT_TEXT})
    people: PeopleWord | None = Field(
        None, description="'numbered': [person 1], [person 2] … within a text; without it [name] for everybody"
    )


class Transformation(Generalise, Shift, Mask, Prose):
    """All of these words."""


PARAMETERS: Final[tuple[type[Parameters], ...]] = (Generalise, Shift, Mask, Prose)
