"""Disclosure control of a release: generalises along the policy's hierarchies and leaves rows out until everybody is
hidden among enough others, with the least loss; or says what falls short and what it would cost to mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from redactor.model import Action, Change, CleanColumn, Column, Disclosure, DisclosureRule, Reason, Table
from redactor.redact.disclosure.classes import NO_LIMIT, Coded, Standing, standing
from redactor.redact.disclosure.coding import Codes, encode, encode_people
from redactor.redact.disclosure.explain import singled_out, unique_rows
from redactor.redact.disclosure.lattice import Aim, Found, Lattice, Microdata, Outcome, Scale
from redactor.redact.disclosure.loss import forms, nested
from redactor.redact.disclosure.options import Asked, Way, options
from redactor.redact.disclosure.quasi import LEFT_OUT, entities
from redactor.redact.disclosure.reasons import nothing_left, small_group, too_many_left_out, too_many_unique
from redactor.redact.disclosure.usual import usual_steps

Make = Callable[[Action], CleanColumn]
"""Makes a column of the copy by another action than the one that was decided; not there for a file as it stands."""


@dataclass(frozen=True)
class Released:
    """A column on its way into the copy, as its action gives it."""

    column: Column
    action: Action
    clean: CleanColumn
    make: Make | None = None
    quasi: bool = False
    sensitive: bool = False

    def at(self, action: Action) -> CleanColumn | None:
        """The column by another action; None where that leaves it out."""
        return None if action.verb in LEFT_OUT or self.make is None else self.make(action)


@dataclass(frozen=True)
class Candidate:
    """A table on its way into the copy. ``people`` go with the values of the columns."""

    table: Table
    columns: Sequence[Released]
    people: Sequence[Hashable]

    @property
    def quasi(self) -> list[Released]:
        """The quasi-identifiers."""
        return [one for one in self.columns if one.quasi]


@dataclass(frozen=True)
class Controlled:
    """What became of a table: its columns (None: left out), the positions of the rows that stay, and how it stands."""

    columns: tuple[CleanColumn | None, ...]
    keep: tuple[int, ...]
    disclosure: Disclosure | None = None
    reasons: tuple[Reason, ...] = ()


def control(tables: Sequence[Candidate], rule: DisclosureRule, *, linked: bool) -> list[Controlled]:
    """Hold every table against the rule. Tables without a quasi-identifier pass as they are.

    :param linked: one label stands for a person in every table, so all that is released of a person counts.
    """
    measured = [table for table in tables if table.quasi]
    done = iter(_Release(measured, rule, linked=linked).controlled() if measured else ())
    return [next(done) if table.quasi else _as_it_is(table) for table in tables]


def _as_it_is(table: Candidate) -> Controlled:
    return Controlled(tuple(one.clean for one in table.columns), tuple(range(len(table.people))))


class _Release:
    """The tables of one release that have quasi-identifiers."""

    def __init__(self, tables: Sequence[Candidate], rule: DisclosureRule, *, linked: bool) -> None:
        self.tables, self.rule, self.linked = tables, rule, linked
        self.hierarchies = list(
            dict.fromkeys(one.action.coarser for table in tables for one in table.quasi if one.action.coarser)
        )
        self.people = encode_people([table.people for table in tables])
        self.steps = [[_steps(one) for one in table.quasi] for table in tables]
        self.aim = Aim(rule.k, rule.l_diversity, rule.rows_at_most, rule.row_weight)
        self.lattice = self._lattice()
        self.first = self.lattice.outcome((0,) * len(self.hierarchies))

    def controlled(self) -> Iterator[Controlled]:
        """Every table after what was done."""
        found = self.lattice.search() if self.rule.suppress else Found(self.first, self.first.loss, 1)
        options = self._options() if self._falls_short(found.best) else ()
        for place, table in enumerate(self.tables):
            yield self._table(place, table, found, options)

    def _falls_short(self, best: Outcome) -> bool:
        short = any(rows.all() for rows in best.out) or not best.allowed
        return short or (not self.rule.suppress and best.left_out > 0) or self.rule.unique_at_most < 1

    # --- one table --------------------------------------------------------------------------------------------------

    def _table(self, place: int, table: Candidate, found: Found, options: tuple[Change, ...]) -> Controlled:
        point, out = found.best.point, found.best.out[place]
        keep = tuple((~out).nonzero()[0].tolist()) if self.rule.suppress else tuple(range(len(out)))
        columns, said = self._columns(table, point)
        stands = replace(
            self._stands(place, point, keep),
            suppressed=len(out) - len(keep),
            generalised=said,
            loss=found.best.loss,
            loss_bound=found.bound,
            options=options,
        )
        return Controlled(columns, keep, stands, tuple(self._reasons(table, int(out.sum()), found.best, stands)))

    def _columns(
        self, table: Candidate, point: Sequence[int]
    ) -> tuple[tuple[CleanColumn | None, ...], tuple[str, ...]]:
        """The columns at a point of the lattice, and what was done to them in words."""
        made: list[CleanColumn | None] = []
        said = []
        for one in table.columns:
            step = self._step(one, point) if one.quasi else 0
            action = one.action if step == 0 else one.action.coarser[step - 1]
            made.append(one.clean if step == 0 else one.at(action))
            if step:
                said.append(f"{one.clean.header}: {action.rule}")
        return tuple(made), tuple(said)

    def _step(self, one: Released, point: Sequence[int]) -> int:
        coarser = one.action.coarser
        return min(point[self.hierarchies.index(coarser)], len(coarser)) if coarser else 0

    def _stands(self, place: int, point: Sequence[int], keep: Sequence[int]) -> Disclosure:
        table, rows = self.tables[place], list(keep)
        quasi = table.quasi
        codes = [self.steps[place][spot][self._step(one, point)] for spot, one in enumerate(quasi)]
        now = self._kept_standing(place, point, rows)
        first = [steps[0] for steps in self.steps[place] if steps[0] is not None]
        people = self.people[place]
        return Disclosure(
            k=self.rule.k,
            smallest_class=now.smallest,
            quasi_identifiers=entities(
                one.column for one, released in zip(quasi, codes, strict=True) if released is not None
            ),
            l_diversity=self.rule.l_diversity,
            least_diverse=None if now.least_diverse in (None, NO_LIMIT) else now.least_diverse,
            rows=len(people),
            unique_rows=unique_rows(first, people),
            singled=singled_out(first, [one.clean.header for one in quasi], people),
        )

    def _kept_standing(self, place: int, point: Sequence[int], rows: list[int]) -> Standing:
        """How alone people are in what is left of a table, counted again on that alone."""
        at = [self._step(one, point) for one in self.tables[place].quasi]
        codes = [steps[step] for steps, step in zip(self.steps[place], at, strict=True)]
        kept = tuple(one[rows] for one in codes if one is not None)
        secrets = tuple(one[rows] for one in self._sensitive(place))
        return standing([Coded(kept, self.people[place][rows], secrets)])[0]

    def _reasons(self, table: Candidate, count: int, best: Outcome, stands: Disclosure) -> Iterator[Reason]:
        if count and count == stands.rows:
            yield nothing_left(table.table, count, self.rule, stands)
        elif count and not self.rule.suppress:
            yield small_group(table.table, count, self.rule, stands)
        elif count and not best.allowed:
            yield too_many_left_out(table.table, count, self.rule, stands)
        if stands.unique_rows > self.rule.unique_at_most * stands.rows and not self.rule.suppress:
            yield too_many_unique(table.table, self.rule, stands)

    # --- the lattice ------------------------------------------------------------------------------------------------

    def _lattice(self) -> Lattice:
        tables = [
            Microdata(
                tuple(
                    Scale(
                        forms(steps),
                        self.hierarchies.index(one.action.coarser) if one.action.coarser else None,
                        nested(steps),
                    )
                    for one, steps in zip(table.quasi, self.steps[place], strict=True)
                ),
                self.people[place],
                self._sensitive(place),
            )
            for place, table in enumerate(self.tables)
        ]
        return Lattice(tables, [len(steps) for steps in self.hierarchies], self.aim, linked=self.linked)

    def _sensitive(self, place: int) -> tuple[Codes, ...]:
        return tuple(encode(one.clean.values) for one in self.tables[place].columns if one.sensitive)

    def _options(self) -> tuple[Change, ...]:
        asked = [
            Asked(
                tuple(_way(one, steps) for one, steps in zip(table.quasi, self.steps[place], strict=True)),
                self.people[place],
                self._sensitive(place),
            )
            for place, table in enumerate(self.tables)
        ]
        return options(asked, self.aim, linked=self.linked)


def _way(one: Released, steps: Sequence[Codes | None]) -> Way:
    """The ways to show less of a column: those of the policy, or else what is usual for such data; or none of it."""
    header, coarser = one.clean.header, one.action.coarser
    codes, words = list(steps), [f"with '{header}' {action.rule}" for action in coarser]
    if not coarser and one.make is not None:
        for action in usual_steps(one.column, one.action):
            codes.append(encode(one.make(action).values))
            words.append(f"with '{header}' {action.rule}")
    if codes[-1] is not None:
        codes.append(None)
        words.append("")
    words[-1] = f"without '{header}'"
    return Way(coarser or (one.column.entity, header), tuple(codes), tuple(words))


def _steps(one: Released) -> list[Codes | None]:
    """The codes of a column at each step of its hierarchy, finest first."""
    made: list[Codes | None] = [encode(one.clean.values)]
    for action in one.action.coarser:
        column = one.at(action)
        made.append(None if column is None else encode(column.values))
    return made
