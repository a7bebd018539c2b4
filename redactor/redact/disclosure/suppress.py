"""Which counts have to be hidden so that no small one can be worked out (cell suppression).

First every small number. Then, for each that somebody could still tell to be small, or tell exactly, the cheapest set
of other numbers is found that could be otherwise: a linear program that looks for another table which fits everything
shown and in which the number is not small, and pays for each number that it changes (Fischetti and Salazar 2001 give
the exact problem; the programs here are its usual relaxation). What it changes is hidden too. This is repeated until
the attacker can pin down nothing.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from redactor.model import SmallNumbers
from redactor.redact.disclosure.attacker import Attacker, Solver
from redactor.redact.disclosure.relations import Relations

_FREE: Final = 1e-4
"""What it costs to change a number that is hidden already: next to nothing, so that short ways are taken."""
_FAR: Final = 1e7


@dataclass(frozen=True)
class Hidden:
    """Numbers that are hidden: the small ones, and those that protect them. ``safe`` says that the attacker failed."""

    small: frozenset[int]
    protecting: frozenset[int]
    safe: bool


def is_small(value: int | None, rule: SmallNumbers) -> bool:
    """Whether a count is too small to be seen."""
    return value is not None and value < rule.under and not (value == 0 and rule.zeros_shown)


def hide(known: Relations, rule: SmallNumbers) -> Hidden:
    """Every small number, and as many others as it takes."""
    small = frozenset(number for number, value in enumerate(known.values) if is_small(value, rule))
    hidden = set(small)
    hidden.update(number for number, value in enumerate(known.values) if value is None)
    todo = sorted(hidden)
    attacker = _attacker(known, hidden, small, rule)
    while todo:
        weak = todo[0]
        if _holds(attacker, weak, small, rule):  # hiding more never makes it weaker
            todo.pop(0)
            continue
        more = _protectors(known, hidden, weak, rule) - hidden or _all_beside(known, hidden, weak, rule)
        if not more:
            return Hidden(small, frozenset(hidden) - small, safe=False)
        hidden |= more
        todo.extend(sorted(more))
        attacker = _attacker(known, hidden, small, rule)
    return Hidden(small, frozenset(hidden) - small, safe=not weak_numbers(known, hidden, small, rule))


def weak_numbers(known: Relations, hidden: Collection[int], small: frozenset[int], rule: SmallNumbers) -> list[int]:
    """Hidden numbers that somebody can tell to be small, or tell exactly."""
    attacker = _attacker(known, hidden, small, rule)
    return [number for number in attacker.hidden if not _holds(attacker, number, small, rule)]


def _attacker(known: Relations, hidden: Collection[int], small: frozenset[int], rule: SmallNumbers) -> Attacker:
    highest = dict.fromkeys(small, rule.under - 1) if rule.marked_under else {}
    return Attacker(known.values, known.sums, hidden, floor(rule), highest)


def _all_beside(known: Relations, hidden: set[int], weak: int, rule: SmallNumbers) -> set[int]:
    """Every number that adds up with a weak one: what is left where no cheaper way is found."""
    beside = {number for terms in known.sums if weak in terms for number in terms}
    return {number for number in beside - hidden if not _fixed(known, number, rule)}


def floor(rule: SmallNumbers) -> int:
    """The least that a hidden number can be: where noughts are shown, one."""
    return 1 if rule.zeros_shown else 0


def _holds(attacker: Attacker, number: int, small: frozenset[int], rule: SmallNumbers) -> bool:
    """Whether a number cannot be told. One that says itself that it is small need only not be told exactly."""
    marked = rule.marked_under and number in small
    return attacker.can_be(number, floor(rule) if marked else rule.under)


def _fixed(known: Relations, number: int, rule: SmallNumbers) -> bool:
    return known.values[number] == 0 and rule.zeros_shown


def _protectors(known: Relations, hidden: set[int], weak: int, rule: SmallNumbers) -> set[int]:
    """The cheapest numbers that have to be otherwise for a weak one to be so: not small, or not what it is."""
    numbers = [n for n, value in enumerate(known.values) if value is not None and not _fixed(known, n, rule)]
    place = {number: spot for spot, number in enumerate(numbers)}
    count = len(numbers)
    values = [known.values[number] or 0 for number in numbers]
    # Two variables a number: by how much more it is, and by how much less.
    limits = [(0.0, _FAR)] * count + [(0.0, float(max(0, value - floor(rule)))) for value in values]
    rows = []
    for terms in known.sums:
        moving = {place[number]: float(times) for number, times in terms.items() if number in place}
        row = {**moving, **{spot + count: -times for spot, times in moving.items()}}
        if row and all(known.values[number] is not None for number in terms):
            rows.append((row, 0.0, 0.0))
    if weak not in place:
        return set()
    wanted = max(1, rule.under - values[place[weak]])
    rows.append(({place[weak]: 1.0, place[weak] + count: -1.0}, float(wanted), _FAR))
    costs = [
        _FREE if number in hidden else 1.0 + math.log1p(value) for number, value in zip(numbers, values, strict=True)
    ]
    found = Solver(limits, rows).best({spot: costs[spot % count] for spot in range(2 * count)})
    if found is None:
        return set()
    return {number for spot, number in enumerate(numbers) if found[spot] != found[spot + count]}
