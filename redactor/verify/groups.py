"""Recounts, on the cells as they are written, what disclosure control promised: how many people share each combination,
how many sensitive values each group has, and that no small number is shown or follows from what is.

It takes from ``redact`` only which columns are which, and counts by itself.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from redactor.grammar import COUNT, PSEUDONYM, is_mark
from redactor.model import CleanSheet, DisclosureRule, SmallNumbers
from redactor.verify.doubt import doubt

Cells = Sequence[Sequence[str]]
"""The texts of the cells of a sheet below its heading, row by row, an empty text for an empty cell."""

_TOTAL: Final = re.compile(r"\b(?:sub[- ]?)?totals?\b|\ball\b|\boverall\b|\bsum\b", re.IGNORECASE)
_UNBOUNDED: Final = 1e7


NO_GROUPS: Final = DisclosureRule()
"""Nothing was promised, so nothing is counted."""


def check_groups(read: Callable[[], Sequence[Cells]], sheets: Sequence[CleanSheet], rule: DisclosureRule) -> None:
    """Recount the groups of people and the small numbers of a copy.

    :param read: gives the cells of every sheet; called only where there is something to count.
    :raises VerificationError: where a group or a number is too small, or a suppressed number can be worked out.
    """
    if rule.k < 2 and rule.l_diversity < 2 and rule.small_numbers is None:
        return
    written = read()
    if rule.k > 1 or rule.l_diversity > 1:
        _check_people(written, sheets, rule)
    if rule.small_numbers is not None:
        for number, (cells, sheet) in enumerate(zip(written, sheets, strict=True), 1):
            counting = [place for place, column in enumerate(sheet.columns) if column.grammar == COUNT]
            if counting:
                _check_counts(cells, sheet, counting, rule.small_numbers, f"sheet {number} of the copy")


# --- people ---------------------------------------------------------------------------------------------------------


def _check_people(written: Sequence[Cells], sheets: Sequence[CleanSheet], rule: DisclosureRule) -> None:
    """A person is a pseudonym where there is one, else a row; what is released of a person is a profile."""
    profiles: dict[object, set[tuple[int, tuple[str, ...]]]] = defaultdict(set)
    rows: list[tuple[object, int, tuple[str, ...], tuple[str, ...]]] = []
    for number, (cells, sheet) in enumerate(zip(written, sheets, strict=True), 1):
        quasi = [place for place, column in enumerate(sheet.columns) if column.quasi]
        secret = [place for place, column in enumerate(sheet.columns) if column.sensitive]
        label = next((place for place, column in enumerate(sheet.columns) if column.grammar == PSEUDONYM), None)
        for index, row in enumerate(cells if quasi else ()):
            person: object = (number, index) if label is None or not row[label] else row[label]
            shown = tuple(row[place] for place in quasi)
            profiles[person].add((number, shown))
            rows.append((person, number, shown, tuple(row[place] for place in secret)))
    sizes = Counter(frozenset(profile) for profile in profiles.values())
    if any(size < rule.k for size in sizes.values()):
        raise doubt(f"fewer than {rule.k} people share what is shown of some of them")
    values: dict[object, list[set[str]]] = {}
    for person, number, shown, secrets in rows:
        group = (frozenset(profiles[person]), number, shown)
        for seen, secret_value in zip(values.setdefault(group, [set() for _ in secrets]), secrets, strict=True):
            seen.add(secret_value)
    if any(len(seen) < rule.l_diversity for group in values.values() for seen in group):
        raise doubt(f"a group of people has fewer than {rule.l_diversity} different sensitive values")


# --- counts ---------------------------------------------------------------------------------------------------------


def _check_counts(cells: Cells, sheet: CleanSheet, counting: Sequence[int], rule: SmallNumbers, where: str) -> None:
    table = [[_number(row[place], rule, where) for place in counting] for row in cells]
    labels = [place for place in range(len(sheet.columns)) if place not in counting]
    row_says = [any(_TOTAL.search(row[place]) for place in labels) for row in cells]
    column_says = [bool(_TOTAL.search(sheet.columns[place].header)) for place in counting]
    sums = [[(row, column) for row in line] for line in _lines(table, row_says) for column in range(len(counting))] + [
        [(row, column) for column in line]
        for line in _lines([list(column) for column in zip(*table, strict=True)], column_says)
        for row in range(len(table))
    ]
    hidden = {
        (row, column): place
        for place, (row, column) in enumerate(
            (row, column) for row, line in enumerate(table) for column, value in enumerate(line) if value is None
        )
    }
    if hidden:
        _check_hidden(table, sums, hidden, cells, counting, rule, where)


def _number(text: str, rule: SmallNumbers, where: str) -> float | None:
    """The number of a cell; None for a suppressed one. An empty cell counts as nought."""
    if is_mark(text):
        return None
    value = float(text or 0)
    if text and value < rule.under and not (value == 0 and rule.zeros_shown):
        raise doubt(f"a number under {rule.under} is shown in a table of counts", where)
    return value


def _lines(table: Sequence[Sequence[float | None]], says: Sequence[bool]) -> Iterator[tuple[int, ...]]:
    """Lines that are sums of others: the line that is the sum, then those it adds up."""
    plain = [line for line, total in enumerate(says) if not total]
    since: list[int] = []
    for line, total in enumerate(says):
        if not total:
            since.append(line)
            continue
        for parts in {tuple(since), tuple(plain)}:
            if parts and _is_sum(table, line, parts):
                yield (line, *parts)
        since = []


def _is_sum(table: Sequence[Sequence[float | None]], total: int, parts: Sequence[int]) -> bool:
    for place, value in enumerate(table[total]):
        adding = [table[part][place] for part in parts]
        if value is not None and None not in adding and value != sum(one for one in adding if one is not None):
            return False
    return True


def _check_hidden(
    table: Sequence[Sequence[float | None]],
    sums: Sequence[Sequence[tuple[int, int]]],
    hidden: dict[tuple[int, int], int],
    cells: Cells,
    counting: Sequence[int],
    rule: SmallNumbers,
    where: str,
) -> None:
    """Solve, as a reader could, for the least and the most that each suppressed number can be."""
    import highspy

    model: Any = highspy._core._Highs()  # not ``Highs``, which writes to standard output
    model.setOptionValue("output_flag", False)
    model.setOptionValue("parallel", "off")
    least = 1.0 if rule.zeros_shown else 0.0
    marked = {cell: cells[cell[0]][counting[cell[1]]] != "[suppressed]" for cell in hidden}
    for cell in hidden:
        model.addVar(least, rule.under - 1.0 if marked[cell] else _UNBOUNDED)
    for total, *parts in sums:
        signed = [(total, -1.0), *((part, 1.0) for part in parts)]
        unknown = [(hidden[cell], sign) for cell, sign in signed if cell in hidden]
        known = sum(sign * (table[row][column] or 0.0) for (row, column), sign in signed)
        if unknown:
            places, signs = zip(*unknown, strict=True)
            model.addRow(-known, -known, len(places), list(places), list(signs))
    for cell, place in hidden.items():
        low, high = (_extreme(model, place, sign, where) for sign in (1.0, -1.0))
        if high - low < 0.5 or (high < rule.under and not marked[cell]):
            raise doubt("a suppressed number can be worked out from those that are shown", where)


def _extreme(model: Any, place: int, sign: float, where: str) -> float:
    import highspy

    model.changeColCost(place, sign)
    model.run()
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise doubt("its numbers do not add up", where)
    found = float(model.getSolution().col_value[place])
    model.changeColCost(place, 0.0)
    return found
