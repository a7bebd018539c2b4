"""From a policy's disclosure control to what ``redact`` is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from redactor.model import Action, DisclosureRule, Role, SmallNumbers, Verb
from redactor.policy.english.into import generalised_words
from redactor.policy.english.lists import listed
from redactor.policy.match import Subject, any_matches, fits_but_for_shape
from redactor.policy.schema.disclosure import DisclosureControl, Hierarchy, SmallNumbersControl, Step
from redactor.policy.transformations import generalised

_UNTOUCHED = {Verb.REMOVE_COLUMN, Verb.WITHHOLD, Verb.BLOCK, Verb.REDACT_TEXT, Verb.REMOVE_VALUE}


def disclosure_rule(wanted: DisclosureControl | None) -> DisclosureRule:
    """What must hold of a release; a policy that says nothing asks for nothing."""
    if wanted is None:
        return DisclosureRule()
    return DisclosureRule(
        k=wanted.k,
        quasi_identifiers=_entities(wanted.quasi_identifiers),
        suppress=wanted.suppress,
        l_diversity=wanted.l_diversity,
        sensitive=_entities(wanted.sensitive),
        rows_at_most=wanted.rows_at_most,
        unique_at_most=wanted.unique_at_most,
        row_weight=wanted.row_weight,
        small_numbers=_small_numbers(wanted.small_numbers),
        compared=wanted.earlier_releases == "compare" and (wanted.k > 1 or wanted.small_numbers is not None),
    )


def told_of_groups(action: Action, subject: Subject, wanted: DisclosureControl | None) -> Action:
    """The action with what its column is to disclosure control, and the coarser forms it may be given."""
    if wanted is None or action.verb in _UNTOUCHED:
        return action
    role = subject.column.role.value
    quasi = role in wanted.quasi_identifiers or any_matches(wanted.quasi_headers, subject.header)
    sensitive = role in wanted.sensitive or any_matches(wanted.sensitive_headers, subject.header)
    hierarchy = next((one for one in wanted.generalise if fits_but_for_shape(one.match, subject)), None)
    coarser = _coarser(action, hierarchy) if hierarchy is not None else ()
    return replace(action, quasi=quasi, sensitive=sensitive, coarser=coarser)


def _coarser(action: Action, hierarchy: Hierarchy) -> tuple[Action, ...]:
    made = [
        replace(
            action,
            verb=Verb.GENERALISE,
            rule=_words(step),
            bands=step.bands,
            into=generalised(step),
            keep_start=0,
            keep_end=0,
        )
        for step in hierarchy.steps
    ]
    left_out = [replace(action, verb=Verb.REMOVE_COLUMN, rule="left out", bands=(), into=None)]
    return (*made, *(left_out if hierarchy.remove else ()))


def _words(step: Step) -> str:
    if step.bands:
        return f"shown in bands that begin at {listed(map(str, step.bands))}"
    return generalised_words(step) or "shown in a coarser form"


def _entities(kinds: Iterable[str]) -> tuple[str, ...]:
    roles = {role.value for role in Role}
    return tuple(kind for kind in kinds if kind not in roles)


def _small_numbers(wanted: SmallNumbersControl | None) -> SmallNumbers | None:
    if wanted is None:
        return None
    return SmallNumbers(wanted.under, wanted.suppress, wanted.zeros == "show", wanted.mark == "under")
