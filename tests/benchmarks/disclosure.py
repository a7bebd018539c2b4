"""Disclosure control: assessing a large table (and the ratio to pycanon), and suppressing the matrix to k = 5.

``python -m tests.benchmarks.disclosure`` prints the lines that ``make bench`` puts into the page.
"""

from __future__ import annotations

import hashlib
import random
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter

ROWS, QUASI = 100_000, 8
MATRIX = 20_000
POLICY = "gangs-matrix-partners"


def random_table() -> dict[str, list[str]]:
    """A table of eight quasi-identifiers with two to nine values each, and one sensitive attribute."""
    chance = random.Random(5)
    table = {f"q{n}": [f"value {chance.randrange(2 + n)}" for _ in range(ROWS)] for n in range(QUASI)}
    table["s"] = [chance.choice("abcdef") for _ in range(ROWS)]
    return table


def assessed(table: dict[str, list[str]]) -> tuple[float, int | None, int | None]:
    """Seconds, k and l by our own counting, from the values on."""
    from redactor.redact.disclosure.classes import coded, standing

    quasi = [table[f"q{n}"] for n in range(QUASI)]
    begun = perf_counter()
    found = standing(coded([(quasi, range(ROWS))], [[table["s"]]]))[0]
    return perf_counter() - begun, found.smallest, found.least_diverse


def by_pycanon(table: dict[str, list[str]]) -> tuple[float, int]:
    """Seconds and k by pycanon, from a data frame that is made beforehand. Its l takes minutes at this size."""
    import pandas as pd
    from pycanon import anonymity

    frame, quasi = pd.DataFrame(table), [f"q{n}" for n in range(QUASI)]
    begun = perf_counter()
    k = anonymity.k_anonymity(frame, quasi)
    return perf_counter() - begun, k


def suppressed() -> tuple[float, int, int]:
    """Seconds to generalise and suppress the matrix to the policy's k, the rows left out, and the smallest class."""
    from redactor.pipeline import look
    from redactor.redact import rebuild
    from redactor.settings import Settings
    from tests.benchmarks.samples import matrix

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = matrix(folder / "matrix.xlsx", rows=MATRIX, large=True)
        seen = look(path, POLICY, Settings(home=folder / "home"))
        begun = perf_counter()
        made = rebuild(seen.workbook, seen.layout, seen.detection, seen.decision, _label, day=date(2026, 9, 1))
        seconds = perf_counter() - begun
    stands = made.disclosure[0]
    return seconds, stands.suppressed, stands.smallest_class or 0


def _label(_: str, identity: str) -> int:
    return int.from_bytes(hashlib.blake2b(identity.encode(), digest_size=8).digest()) >> 4


def lines() -> list[str]:
    """The figures."""
    table = random_table()
    ours, k, _ = min(assessed(table) for _ in range(3))
    theirs, their_k = by_pycanon(table)
    if k != their_k:
        raise SystemExit("k differs from pycanon's")
    seconds, left_out, smallest = suppressed()
    return [
        f"- k and l of {ROWS:,} rows × {QUASI} quasi-identifiers: {ours:.2f} s (aim: under 1 s); pycanon's k alone "
        f"takes {theirs / ours:.1f} times as long",
        f"- the copy of the {MATRIX:,}-row matrix at k = 5, pseudonyms included: {seconds:.1f} s (aim: under 10 s); "
        f"{left_out:,} rows left out, smallest class {smallest}",
    ]


if __name__ == "__main__":
    print("\n".join(lines()))
