"""What a policy's disclosure control says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from redactor.model import Role
from redactor.policy.english.lists import listed
from redactor.policy.schema.disclosure import DisclosureControl, SmallNumbersControl
from redactor.words import many


def disclosure_sentences(rule: DisclosureControl) -> Iterator[str]:
    """A sentence for each thing it asks for, without a full stop."""
    if rule.k > 1:
        yield from _groups(rule)
    if rule.l_diversity > 1:
        what = listed((*_kinds(rule.sensitive), *_headed(rule.sensitive_headers)))
        yield f"Each such group has at least {rule.l_diversity} different {what}"
    if rule.generalise:
        yield "Before rows are left out, columns are made coarser where that loses less"
    if rule.rows_at_most < 1:
        yield f"If more than {rule.rows_at_most:.0%} of rows would have to be left out, the file is stopped"
    if rule.unique_at_most < 1:
        yield f"If more than {rule.unique_at_most:.0%} of rows are one of a kind, the file is stopped"
    if rule.small_numbers is not None:
        yield from _small_numbers(rule.small_numbers)
    if rule.earlier_releases == "compare":
        yield "A copy that shows who is new since an earlier release to the same people is stopped"


def _groups(rule: DisclosureControl) -> Iterator[str]:
    short = "rows that stand out are left out and counted" if rule.suppress else "otherwise the file is stopped"
    what = listed((*_kinds(rule.quasi_identifiers), *_headed(rule.quasi_headers)))
    yield f"At least {rule.k} people must look alike by {what}; {short}"


def _small_numbers(rule: SmallNumbersControl) -> Iterator[str]:
    zeros = "" if rule.zeros == "show" else ", noughts too,"
    does = "are suppressed, and so is what they would follow from" if rule.suppress else "stop the file"
    yield f"In tables of counts, numbers under {rule.under}{zeros} {does}"


def _kinds(kinds: Iterable[str]) -> Iterator[str]:
    roles = {role.value: role for role in Role}
    return (f"{kind.replace('_', ' ')} columns" if kind in roles else many(kind) for kind in kinds)


def _headed(headings: Iterable[str]) -> Iterator[str]:
    return (f"columns headed '{heading}'" for heading in headings)
