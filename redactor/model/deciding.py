"""What ``policy`` decides: an action for every column, and reasons."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date

from redactor.model.disclosing import DisclosureRule
from redactor.model.transforming import Transform
from redactor.model.vocabulary import Location, ReasonCode, Verb


@dataclass(frozen=True, slots=True)
class Action:
    """What happens to a column. ``rule`` names the line of the policy that said so, in plain English, and ``number``
    is its number from 1 (None where no rule of the policy decided).

    ``bands`` are the lower bounds of number bands (``generalise``); ``into`` is any other transformation (of
    ``generalise`` and ``shift``); ``rename`` is the released header;
    ``keep_start`` and ``keep_end`` are how many characters a mask leaves in clear;
    ``numbered`` says that people in a redacted text are told apart (``[person 1]``);
    ``noted`` says that ``check`` only notes the column and does not stop for it; ``quasi`` and ``sensitive`` are what
    the column is to disclosure control; ``coarser`` are the steps of its hierarchy beyond this one, finest first.
    """

    verb: Verb
    rule: str
    bands: tuple[int, ...] = ()
    rename: str | None = None
    keep_start: int = 0
    keep_end: int = 0
    noted: bool = False
    number: int | None = None
    into: Transform | None = None
    numbered: bool = False
    quasi: bool = False
    sensitive: bool = False
    coarser: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonLabel:
    """A pseudonym column to add: its header and the groups of entities that tell people apart, best first."""

    header: str
    identify_by: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class LabelRule:
    """What pseudonyms are the same for: a ``purpose``, and ``same_for`` the same recipients, organisation or everyone.

    ``way_back_days`` is how long the way back from a label to a person is kept; None where there is none.
    """

    purpose: str = ""
    same_for: str = "recipients"
    way_back_days: int | None = None


@dataclass(frozen=True, slots=True)
class RowDrop:
    """Rows to leave out: those in which ``test`` holds of a cell of one of the columns.

    ``columns`` are indexes of ``Detection.columns``. ``test`` is ``is``, ``is_not`` (``operand`` is a tuple of words),
    ``below``, ``at_least`` (a number; an age where the column holds dates of birth), ``before``, ``after`` (a date) or
    ``empty`` (whether it is). ``rule`` names the line of the policy that said so,
    and ``number`` is its number from 1.
    """

    columns: tuple[int, ...]
    test: str
    operand: tuple[str, ...] | float | date | bool
    rule: str
    number: int


@dataclass(frozen=True, slots=True)
class PolicyRef:
    """Which policy decided. ``digest`` is ``sha256:…`` over its canonical form."""

    name: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the answer is no. ``message`` and ``remedy`` are plain English and never quote the file."""

    code: ReasonCode
    location: Location
    message: str
    remedy: str
    entity: str | None = None
    count: int = 1


@dataclass(frozen=True)
class Decision:
    """A policy held against a detection: an action for every column, in the order of ``Detection.columns``.

    ``allowed_entities`` are those that the policy lets stand wherever they are found in text (a full copy for the
    police). ``drops`` are rows to leave out; ``heading_order`` the headings of the copy, leftmost first; ``format`` is
    ``xlsx`` or ``csv``; ``most_people`` is how many people the file may be about. ``professional_noted`` says that
    workers' names and file properties are noted by ``check``, not blocked.
    """

    policy: PolicyRef
    recipients: tuple[str, ...]
    actions: tuple[Action, ...]
    reasons: tuple[Reason, ...] = ()
    threshold: float = 0.5
    label: PersonLabel | None = None
    labels: LabelRule = LabelRule()
    disclosure: DisclosureRule = dataclasses.field(default_factory=DisclosureRule)
    notes: tuple[str, ...] = ()
    seals: tuple[str, ...] = ("office",)
    keeps_order: bool = False
    allowed_entities: frozenset[str] = frozenset()
    professional_noted: bool = False
    drops: tuple[RowDrop, ...] = ()
    heading_order: tuple[str, ...] = ()
    format: str = "xlsx"
    most_people: int | None = None
