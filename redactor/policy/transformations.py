"""From the words of a rule to the record of its transformation."""

from __future__ import annotations

from redactor.errors import PolicyError
from redactor.model import (
    Age,
    CategoryMap,
    Coded,
    DatePart,
    DateShift,
    Initials,
    LookUp,
    PostcodePart,
    Rounded,
    Transform,
    Verb,
)
from redactor.policy.schema import Rule
from redactor.policy.schema.transform import Generalise


def transformation_of(rule: Rule) -> Transform | None:
    """What a rule's values become; None for verbs without a transformation, and for plain bands.

    :raises PolicyError: the rule's look-up table was not read (``policy.tables``).
    """
    if rule.do is Verb.SHIFT and rule.days is not None:
        return DateShift(rule.days)
    return generalised(rule) if rule.do is Verb.GENERALISE else None


def generalised(rule: Generalise) -> Transform | None:
    """Into what values are generalised; None for plain bands.

    :raises PolicyError: the look-up table was not read.
    """
    match rule.into:
        case "age":
            return Age(rule.on, rule.bands)
        case "year" | "quarter" | "month":
            return DatePart(rule.into)
        case "postcode_district" | "postcode_area":
            return PostcodePart(rule.into.removeprefix("postcode_"))
        case "initials":
            return Initials()
    if rule.nearest is not None:
        return Rounded(rule.nearest)
    if rule.bottom is not None or rule.top is not None:
        return Coded(rule.bottom, rule.top)
    if rule.categories:
        words = tuple((word, wider) for wider, said in rule.categories.items() for word in said)
        return CategoryMap(words, rule.others)
    return _looked_up(rule) if rule.table is not None else None


def _looked_up(rule: Generalise) -> LookUp:
    if not rule.rows or rule.table_digest is None:
        raise PolicyError(
            "A look-up table of the policy was not read.",
            where=rule.table or "",
            next="Keep the table beside the policy's file.",
        )
    return LookUp(rule.table_digest, rule.rows)
