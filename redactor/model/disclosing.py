"""Disclosure control: what a policy asks for, and how a release stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SmallNumbers:
    """Counts under ``under`` may not be seen in a table of counts, nor worked out from what is.

    ``zeros_shown`` leaves noughts as they are. ``marked_under`` writes ``[under 5]`` where a small number was instead
    of ``[suppressed]``; cells that are left out only to protect others are always ``[suppressed]``.
    """

    under: int
    suppress: bool = False
    zeros_shown: bool = True
    marked_under: bool = False


@dataclass(frozen=True, slots=True)
class DisclosureRule:
    """What must hold of a release, and whether to generalise and leave out rows until it does (``suppress``).

    ``k`` people share each combination of the quasi-identifiers: columns whose entity is listed or whose action says
    so. Each such group has ``l_diversity`` values of every sensitive attribute. At most the share ``rows_at_most`` of
    rows may be left out, and ``unique_at_most`` of rows may be one of a kind. ``row_weight`` is what a row that is left
    out costs, in rows of which every quasi-identifier is. ``compared`` says that a release is held against
    earlier ones to the same people.
    """

    k: int = 1
    quasi_identifiers: tuple[str, ...] = ()
    suppress: bool = False
    l_diversity: int = 1
    sensitive: tuple[str, ...] = ()
    rows_at_most: float = 1.0
    unique_at_most: float = 1.0
    row_weight: float = 1.0
    small_numbers: SmallNumbers | None = None
    compared: bool = False


@dataclass(frozen=True, slots=True)
class Singled:
    """How many rows are one of a kind by some columns (their headings as they may be shown)."""

    columns: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Change:
    """What could be done, or was: ``what`` in plain English, rows left out then, and the loss from 0 to 1."""

    what: str
    left_out: int
    loss: float


@dataclass(frozen=True, slots=True)
class Disclosure:
    """How alone people are in a table of what is released. ``smallest_class`` is None where there are no records.

    ``rows`` and ``unique_rows`` are of the table before anything was generalised or left out; ``singled`` says which
    columns make rows unique; ``generalised`` is what was done; ``loss`` and ``loss_bound`` are of the whole release,
    and equal where what was done is proved to lose least; ``options`` is what could be done where it fell short.
    """

    k: int
    smallest_class: int | None
    quasi_identifiers: tuple[str, ...]
    suppressed: int = 0
    l_diversity: int = 1
    least_diverse: int | None = None
    rows: int = 0
    unique_rows: int = 0
    singled: tuple[Singled, ...] = ()
    generalised: tuple[str, ...] = ()
    loss: float = 0.0
    loss_bound: float = 0.0
    options: tuple[Change, ...] = ()
    small_cells: int = 0
    protecting_cells: int = 0
