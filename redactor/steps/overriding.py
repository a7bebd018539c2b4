"""Setting a reason aside: who may, which, and never a direct identifier that the policy removes.

A policy names roles and reason codes (``override: with_justification``). The person is the account of the operating
system; whose role it is, the settings say. The justification goes into the log's erasable side table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from redactor.audit import Event
from redactor.errors import BlockedError, UsageError
from redactor.model import Decision, DisclosureRule, Reason, ReasonCode
from redactor.policy import OVERRIDABLE, Policy, WithJustification
from redactor.settings import Settings

_SHORTEST_JUSTIFICATION = 10

_NEVER_DIRECT = frozenset(
    {
        "AGE", "DATE_TIME", "LOCATION", "ORGANIZATION", "NRP", "GANG", "ETHNICITY", "RELIGION", "HEALTH",
        "SEXUAL_ORIENTATION", "NATIONALITY", "SEX", "SCHOOL", "OFFENCE", "RISK_SCORE",
    }
)  # fmt: skip
"""Kinds of data that do not say by themselves who somebody is. A find of any other kind is never set aside."""


@dataclass(frozen=True)
class Override:
    """Reasons that somebody wants set aside, and why."""

    codes: frozenset[ReasonCode]
    justification: str = field(repr=False)


def override_of(
    codes: Iterable[str], justify: Callable[[], str], policy: Policy, who: str, settings: Settings
) -> Override:
    """What may be set aside under a policy by an account.

    :param justify: gives the justification; asked only once it is known that the account may.

    :raises UsageError: a code that can never be set aside, or no justification.
    :raises BlockedError: the policy does not let this account set these reasons aside.
    """
    wanted = frozenset(_code(code) for code in codes)
    allowed = policy.override.with_justification
    if allowed is None:
        raise BlockedError(
            f"The policy {policy.name} lets nobody set a reason aside.",
            next=f"Put the file right, or ask {policy.owner}.",
        )
    _check_allowed(wanted, allowed, policy, who, settings)
    justification = justify()
    if len(justification.strip()) < _SHORTEST_JUSTIFICATION:
        raise UsageError(
            "There is no justification, or it says next to nothing.",
            next="Say in a sentence why the reason may be set aside. It is kept with the log.",
        )
    return Override(wanted, justification.strip())


def _code(text: str) -> ReasonCode:
    if text not in {code.value for code in OVERRIDABLE}:
        raise UsageError(
            "That is not a reason that can be set aside.",
            next=f"Known are: {', '.join(code.value for code in OVERRIDABLE)}.",
        )
    return ReasonCode(text)


def _check_allowed(
    wanted: frozenset[ReasonCode], allowed: WithJustification, policy: Policy, who: str, settings: Settings
) -> None:
    if refused := sorted(code.value for code in wanted if code.value not in allowed.codes):
        raise BlockedError(
            f"The policy {policy.name} lets nobody set {' or '.join(refused)} aside.",
            next=f"Put the file right, or ask {policy.owner}.",
        )
    if not any(who in settings.roles.get(role, ()) for role in allowed.roles):
        raise BlockedError(
            f"Your account has none of the roles that may set a reason aside under {policy.name}: "
            f"{', '.join(allowed.roles)}.",
            next="Ask somebody who has one, or whoever looks after redactor to put you into [roles] of the settings.",
        )


def standing(reasons: Sequence[Reason], override: Override | None) -> tuple[Reason, ...]:
    """The reasons that nobody has set aside."""
    return tuple(reason for reason in reasons if not _is_covered(reason, override))


def set_aside(reasons: Sequence[Reason], override: Override | None) -> tuple[Reason, ...]:
    """The reasons that somebody has set aside."""
    return tuple(reason for reason in reasons if _is_covered(reason, override))


def letting_stand(decision: Decision, reasons: Sequence[Reason]) -> Decision:
    """The decision with what was found in kept text and set aside among what may stand there."""
    found = {reason.entity for reason in reasons if reason.code is ReasonCode.RESIDUAL_IDENTIFIER and reason.entity}
    return replace(decision, allowed_entities=decision.allowed_entities | found) if found else decision


def promised(decision: Decision, reasons: Sequence[Reason]) -> DisclosureRule:
    """What disclosure control still promises of a copy for which these reasons were set aside."""
    codes, rule = {reason.code for reason in reasons}, decision.disclosure
    if ReasonCode.SMALL_GROUP in codes:
        rule = replace(rule, k=1, l_diversity=1)
    return replace(rule, small_numbers=None) if ReasonCode.SMALL_NUMBER in codes else rule


def overridden(reasons: Sequence[Reason], override: Override, decision: Decision) -> Event:
    """What the log says of reasons that were set aside: which, how often, under which policy, and why."""
    counts = Counter(reason.code.value for reason in reasons)
    return Event(
        "override",
        verdict="clear",
        reasons=counts,
        policy=decision.policy,
        recipients=decision.recipients,
        justification=override.justification,
    )


def override_notes(reasons: Sequence[Reason]) -> tuple[str, ...]:
    """A sentence for each reason that was set aside."""
    return tuple(f"Set aside, with a justification ({reason.code.value}): {reason.message}" for reason in reasons)


def _is_covered(reason: Reason, override: Override | None) -> bool:
    if override is None or reason.code not in override.codes:
        return False
    # Where more than one kind was found, a direct identifier may be among them.
    return reason.code is not ReasonCode.RESIDUAL_IDENTIFIER or reason.entity in _NEVER_DIRECT
