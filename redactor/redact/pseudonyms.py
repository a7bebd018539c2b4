"""Labels that stand for people. A label is a keyed number, so nobody without the key can make or undo it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from redactor.grammar import is_pseudonym, pseudonym
from redactor.model import CellValue, Decision, Field, Table
from redactor.redact.identity import normalised
from redactor.redact.values import as_text, is_blank

Label = Callable[[str, str], int]
"""``label(scope, identity)``: 60 bits of a keyed HMAC (``keys.Keyring.label``)."""

_BETWEEN: Final = "\x1f"


def label_scope(decision: Decision) -> str:
    """Within what one person has one label: the policy, its purpose, and whoever is to see the same labels."""
    rule = decision.labels
    match rule.same_for:
        case "everyone":
            audience: Sequence[str] = ()
        case "organisation":
            audience = sorted({address.rpartition("@")[2] for address in decision.recipients})
        case _:
            audience = sorted(decision.recipients)
    return _BETWEEN.join((decision.policy.name, rule.purpose, *audience))


def shift_scope(decision: Decision) -> str:
    """Within what the dates of a person move by the same number of days: the policy and its purpose."""
    return _BETWEEN.join((decision.policy.name, decision.labels.purpose, "date-shift"))


def value_label(value: CellValue, entity: str | None, scope: str, label: Label) -> str:
    """The pseudonym of one value. A value that is a pseudonym already stays."""
    if isinstance(value, str) and is_pseudonym(value.strip()):
        return value.strip()
    kind = entity or "VALUE"
    spelt = normalised(kind, value) or as_text(value).strip()
    return pseudonym(label(scope, f"{kind}={spelt}"))


def record_labels(table: Table, keys: Sequence[str], records: Sequence[int], scope: str, label: Label) -> list[str]:
    """A pseudonym for each of ``records``.

    A record that cannot be told has a label made of everything in it and its place, so that records of two files that
    stand in the same row are not taken for one person.
    """
    made: dict[str, str] = {}
    labels = []
    for record in records:
        key = keys[record] or record_key(table.fields, record)
        if key not in made:
            made[key] = pseudonym(label(scope, key))
        labels.append(made[key])
    return labels


def shift_days(key: str, scope: str, label: Label, most: int) -> int:
    """By how many days the dates of the person with this key move: from -``most`` to ``most``, never nought."""
    drawn = label(scope, key) % (2 * most)
    return drawn - most if drawn < most else drawn - most + 1


def record_key(fields: Sequence[Field], record: int) -> str:
    """What stands for the person of a record that cannot be told: everything in it, and its place."""
    values = (field.values[record] for field in fields)
    parts = (as_text(value) if value is not None and not is_blank(value) else "" for value in values)
    return f"RECORD={record}{_BETWEEN}{_BETWEEN.join(parts)}"
