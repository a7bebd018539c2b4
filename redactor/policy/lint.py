"""What is worth a second look in a policy that is written correctly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from redactor.errors import PolicyError
from redactor.model import Role, Verb
from redactor.policy.cases import SUFFIX, lint_cases
from redactor.policy.parse import read_policy, read_policy_text
from redactor.policy.positions import PolicyFileError
from redactor.policy.schema import Match, Policy
from redactor.policy.strictness import strictness
from redactor.policy.tables import with_tables

_SOON_DAYS = 60


def lint_file(path: Path, *, today: date) -> tuple[tuple[PolicyError, ...], tuple[str, ...]]:
    """Every fault of a policy file (each of them makes it unusable), and advice if there is none.

    A file called ``NAME_test.yaml`` is linted as the test of a policy.
    """
    try:
        if path.name.endswith(SUFFIX):
            return lint_cases(path), ()
        policy, faults = read_policy(read_policy_text(path), str(path))
        policy = policy and with_tables(policy, path.parent)
    except PolicyFileError as fault:
        return (fault,), ()
    except PolicyError as error:
        return (error,), ()
    return (faults, ()) if policy is None else ((), tuple(advice(policy, today=today)))


def advice(policy: Policy, *, today: date) -> list[str]:
    """Plain sentences about what an officer may not have meant."""
    return [*_dates(policy, today), *_unreachable(policy), *_loose(policy), *_override(policy)]


def _dates(policy: Policy, today: date) -> Iterator[str]:
    left = (policy.review_by - today).days
    if left < 0:
        yield "The review date has passed: the policy no longer works."
    elif left <= _SOON_DAYS:
        yield f"The review date is in {left} days."


def _unreachable(policy: Policy) -> Iterator[str]:
    for number, rule in enumerate(policy.rules):
        if rule.do is Verb.DROP_ROWS:
            continue
        for earlier_number, earlier in enumerate(policy.rules[:number]):
            decides = earlier.do is not Verb.DROP_ROWS and not (earlier.once or earlier.unless)
            if decides and _covers(earlier.match, rule.match):
                yield f"Rule {number + 1} never decides: rule {earlier_number + 1} fits all its columns first."
                break


def _covers(wide: Match, narrow: Match) -> bool:
    """Whether every column that fits ``narrow`` also fits ``wide``. Headings with ``*`` are compared as written."""
    pairs = ((wide.role, narrow.role), (wide.entity, narrow.entity), (wide.header, narrow.header))
    others = ((wide.shape, narrow.shape), (wide.sheet, narrow.sheet))
    inside = all(not mine or (theirs and set(theirs) <= set(mine)) for mine, theirs in (*pairs, *others))
    return bool(inside) and (wide.about_people is None or wide.about_people is narrow.about_people)


def _override(policy: Policy) -> Iterator[str]:
    allowed = policy.override.with_justification
    if allowed is not None and policy.for_anyone:
        yield "Reasons may be set aside for copies that go to anyone."


def _loose(policy: Policy) -> Iterator[str]:
    kept = [
        number
        for number, rule in enumerate(policy.rules, start=1)
        if rule.do is not Verb.DROP_ROWS
        and Role.DIRECT_IDENTIFIER in rule.match.role
        and strictness(rule.do) < strictness(Verb.GENERALISE)
    ]
    numbers = ", ".join(str(number) for number in kept)
    if kept and policy.for_anyone:
        yield f"Direct identifiers go out to anyone (rule {numbers})."
    if kept and "none" in policy.output.seal:
        yield f"Direct identifiers may leave unsealed (rule {numbers})."
    if policy.recipients.at_most is None and not policy.for_anyone:
        yield "There is no limit on the number of recipients ('at_most')."
    if policy.unlisted == "remove":
        yield "Columns that no rule fits are left out without a stop; 'unlisted: block' is safer."
    bands = any(rule.bands for rule in policy.rules)
    if bands and policy.disclosure is None:
        yield "Bands are shown, but nothing says how many people must look alike ('disclosure')."
