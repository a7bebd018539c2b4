"""Look-up tables that a policy names: CSV files beside it, whose digests are part of the policy's own.

A council supplies them (postcode to ward, to LSOA). The first column is what is looked up, the second what it gives;
the first line is a heading.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from redactor.errors import PolicyError
from redactor.grammar import packed
from redactor.policy.schema import Policy, Rule

_MAX_BYTES: Final = 32 * 1024 * 1024
_MAX_WORD: Final = 100


def with_tables(policy: Policy, folder: Path) -> Policy:
    """The policy with its look-up tables read, and their digests in it.

    :param folder: where the policy's file is.
    :raises PolicyError: a table is missing, is no table, or has another digest than the policy says.
    """
    if not any(rule.table for rule in policy.rules):
        return policy
    rules = tuple(_with_table(rule, folder) if rule.table else rule for rule in policy.rules)
    return policy.model_copy(update={"rules": rules})


def _with_table(rule: Rule, folder: Path) -> Rule:
    path = folder / str(rule.table)
    data = _read(path)
    found = f"sha256:{hashlib.sha256(data).hexdigest()}"
    if rule.table_digest not in (None, found):
        raise PolicyError(
            "The look-up table is not the one that the policy was written for.",
            where=str(path),
            next="Put the right table there, or take the line 'table_digest' out and have the policy approved again.",
        )
    made = rule.model_copy(update={"table_digest": found})
    made._rows = _rows(data, path)
    return made


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError:
        raise PolicyError(
            "A look-up table that the policy names cannot be read.",
            where=str(path),
            next="Keep it beside the policy's file, under the name that the policy gives.",
        ) from None
    if len(data) > _MAX_BYTES:
        raise _fault(path, None, "The look-up table is too large.", "Keep only the places that you need.")
    return data


def _rows(data: bytes, path: Path) -> Mapping[str, str]:
    try:
        lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        rows: dict[str, str] = {}
        for number, cells in enumerate(lines, 1):
            if number > 1 and any(cell.strip() for cell in cells):
                _add(rows, cells, number, path)
    except UnicodeDecodeError:
        raise _fault(path, None, "The look-up table is not plain UTF-8 text.", "Save it as CSV UTF-8.") from None
    except csv.Error:
        raise _fault(path, None, "The look-up table is not a proper CSV file.", "Save it as CSV again.") from None
    if not rows:
        raise _fault(path, None, "The look-up table is empty.", "Its first line is a heading; entries follow.")
    return rows


def _add(rows: dict[str, str], cells: list[str], number: int, path: Path) -> None:
    said, gives = (cells[0].strip(), cells[1].strip()) if len(cells) > 1 else ("", "")
    key = packed(said)
    if not key or not gives or len(gives) > _MAX_WORD:
        raise _fault(path, number, "This line does not give one short word for another.", "Two columns are needed.")
    if rows.setdefault(key, gives) != gives:
        raise _fault(path, number, "This line gives another answer than an earlier one.", "Take one of them out.")


def _fault(path: Path, line: int | None, what: str, next: str) -> PolicyError:
    return PolicyError(what, where=f"{path}:{line}" if line else str(path), next=next)
