"""What a transformation does, in plain words."""

from __future__ import annotations

from redactor.model import Verb
from redactor.policy.english.lists import listed, written_day
from redactor.policy.schema import Rule

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
    if rule.do is not Verb.GENERALISE:
        return ""
    if rule.into == "age":
        day = f" on {written_day(rule.on)}" if rule.on else ""
        return f"shown as the age{day}" + (" in bands" if rule.bands else " in years")
    return _INTO.get(rule.into or "") or _numbers(rule) or _words(rule)


def _numbers(rule: Rule) -> str:
    if rule.nearest is not None:
        return f"rounded to the nearest {rule.nearest:,}"
    ends = [f"{rule.bottom:,} or less"] if rule.bottom is not None else []
    ends += [f"{rule.top:,} or more"] if rule.top is not None else []
    return f"kept as a number, but for '{listed(ends)}' put together" if ends else ""


def _words(rule: Rule) -> str:
    if rule.table is not None:
        return f"looked up in the table {rule.table}"
    if not rule.categories:
        return ""
    rest = f", and '{rule.others}' for any other" if rule.others else ""
    return f"put under wider words ({listed(rule.categories)}{rest})"
