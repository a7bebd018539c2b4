"""What a transformation does, in plain words."""

from __future__ import annotations

from redactor.model import Verb
from redactor.policy.english.lists import listed, written_day
from redactor.policy.schema import Rule
from redactor.policy.schema.transform import Generalise

_INTO = {
    "year": "shown as the year",
    "quarter": "shown as the quarter of the year (2008 Q3)",
    "month": "shown as the month (2008 M09)",
    "postcode_district": "shown as the postcode district (E30)",
    "postcode_area": "shown as the postcode area (E)",
    "initials": "shown as initials (K.M.)",
}


def into_words(rule: Rule) -> str:
    """``shown as the year``: no subject, no full stop; empty for a rule that says no more than its verb."""
    if rule.days is not None:
        return f"moved by up to {rule.days} days either way, all dates of a person by the same number"
    return generalised_words(rule) if rule.do is Verb.GENERALISE else ""


def generalised_words(into: Generalise) -> str:
    """The same for the words that say into what a value is generalised; empty for plain bands."""
    if into.into == "age":
        day = f" on {written_day(into.on)}" if into.on else ""
        return f"shown as the age{day}" + (" in bands" if into.bands else " in years")
    return _INTO.get(into.into or "") or _numbers(into) or _words(into)


def _numbers(rule: Generalise) -> str:
    if rule.nearest is not None:
        return f"rounded to the nearest {rule.nearest:,}"
    ends = [f"{rule.bottom:,} or less"] if rule.bottom is not None else []
    ends += [f"{rule.top:,} or more"] if rule.top is not None else []
    return f"kept as a number, but for '{listed(ends)}' put together" if ends else ""


def _words(rule: Generalise) -> str:
    if rule.table is not None:
        return f"looked up in the table {rule.table}"
    if not rule.categories:
        return ""
    rest = f", and '{rule.others}' for any other" if rule.others else ""
    return f"put under wider words ({listed(rule.categories)}{rest})"
