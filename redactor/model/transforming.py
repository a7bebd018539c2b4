"""What an operator is told: one frozen record a transformation.

A policy says it in plain words, ``redact`` carries it out, and ``verify`` proves from the same record that a cell is of
the kind that the transformation makes (``redactor.grammar.made_by``).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, TypeAlias


@dataclass(frozen=True, slots=True)
class Age:
    """An age in whole years on the day ``on`` (the day of the release without it), or the band it lies in."""

    name: ClassVar[str] = "age"
    on: date | None = None
    bands: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DatePart:
    """The ``year`` of a date (``2008``), its ``quarter`` (``2008 Q3``) or its ``month`` (``2008 M09``)."""

    name: ClassVar[str] = "date_part"
    part: str


@dataclass(frozen=True, slots=True)
class DateShift:
    """The date moved by a keyed number of days, up to ``days`` either way and never nought: one number a person."""

    name: ClassVar[str] = "date_shift"
    days: int


@dataclass(frozen=True, slots=True)
class PostcodePart:
    """The ``district`` of a postcode (``E30``) or its ``area`` (``E``)."""

    name: ClassVar[str] = "postcode_part"
    part: str


@dataclass(frozen=True, slots=True)
class LookUp:
    """What a table that the policy names gives for the value (a postcode's ward). ``rows`` go by packed spelling."""

    name: ClassVar[str] = "look_up"
    digest: str
    rows: Mapping[str, str] = dataclasses.field(repr=False, compare=False, hash=False)


@dataclass(frozen=True, slots=True)
class Rounded:
    """The multiple of ``nearest`` that lies nearest; halves go away from nought."""

    name: ClassVar[str] = "rounded"
    nearest: int


@dataclass(frozen=True, slots=True)
class Coded:
    """Bottom and top coding: ``10 or less``, the number itself in between, ``90 or more``."""

    name: ClassVar[str] = "coded"
    bottom: int | None = None
    top: int | None = None


@dataclass(frozen=True, slots=True)
class CategoryMap:
    """Words put together under wider ones. What is not among ``words`` becomes ``others``, if that is given."""

    name: ClassVar[str] = "category_map"
    words: tuple[tuple[str, str], ...]
    others: str | None = None


@dataclass(frozen=True, slots=True)
class Initials:
    """The first letters of a name: ``K.M.``."""

    name: ClassVar[str] = "initials"


@dataclass(frozen=True, slots=True)
class Masked:
    """Four asterisks, with so many characters of the value in clear before and behind them."""

    name: ClassVar[str] = "masked"
    keep_start: int = 0
    keep_end: int = 0


Transform: TypeAlias = (
    Age | DatePart | DateShift | PostcodePart | LookUp | Rounded | Coded | CategoryMap | Initials | Masked
)
