"""Which policy a sending is held against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from redactor.errors import PolicyError
from redactor.model import Location, Reason, ReasonCode
from redactor.policy.parse import SUFFIXES, load_policy
from redactor.policy.recipients import NO_GROUPS, Directory, names, normal_recipients, serves
from redactor.policy.schema import Policy
from redactor.policy.vocabulary import nearest

DEFAULT = "default"


def choose_policy(
    named: str | Path | None,
    recipients: Sequence[str],
    policies: Mapping[str, Policy],
    directory: Directory = NO_GROUPS,
) -> tuple[Policy, tuple[Reason, ...]]:
    """The policy that is named, or the one that serves every recipient, or else ``default``.

    Recipients who are served by different policies fall under ``default``, which lets nothing personal out; theirs
    must pass besides (``other_policies``). Where two policies serve all of them, the one that names every one of their
    addresses comes before one that names domains; where that does not settle it, the answer is no.

    :param named: a policy's name, or the path of a policy file (a draft, for ``check``).
    :raises PolicyError: when the named policy does not exist or is broken.
    :raises UsageError: for a recipient that is not an address.
    """
    people = normal_recipients(recipients)
    if named is not None:
        return _named(named, policies), ()
    if DEFAULT not in policies:
        raise PolicyError("There is no policy 'default'.", next="Install the program again, or name a policy.")
    default = policies[DEFAULT]
    if not people:
        return default, ()
    fitting = [
        policy
        for policy in policies.values()
        # A policy for anyone applies only when it is named: else it would draw in every unknown address.
        if not policy.for_anyone and all(serves(policy, address, directory) for address in people)
    ]
    exact = [policy for policy in fitting if all(names(policy, address, directory) for address in people)]
    for candidates in (exact, fitting):
        if len(candidates) == 1:
            return candidates[0], ()
        if candidates:
            return default, (_undecided(candidates),)
    return default, ()


def other_policies(
    chosen: Policy, recipients: Sequence[str], policies: Mapping[str, Policy], directory: Directory = NO_GROUPS
) -> tuple[tuple[Policy, tuple[str, ...]], ...]:
    """The policies that must pass besides ``default`` where it was chosen because no one policy serves everybody.

    Each comes with those of the recipients whom it serves.

    :raises UsageError: for a recipient that is not an address.
    """
    if chosen.name != DEFAULT:
        return ()
    served: dict[str, list[str]] = {}
    for address in normal_recipients(recipients):
        policy, _ = choose_policy(None, (address,), policies, directory)
        served.setdefault(policy.name, []).append(address)
    if len(served) < 2:
        return ()
    return tuple((policies[name], tuple(people)) for name, people in served.items() if name != DEFAULT)


def _named(named: str | Path, policies: Mapping[str, Policy]) -> Policy:
    if isinstance(named, str) and named in policies:
        return policies[named]
    path = Path(named)
    if isinstance(named, Path) or path.suffix.lower() in SUFFIXES or len(path.parts) > 1:
        return load_policy(path)
    near = nearest(str(named), policies)
    hint = f"Did you mean '{near}'?" if near else f"There are: {', '.join(sorted(policies))}."
    raise PolicyError("There is no policy of that name.", where=f"--policy {named}", next=hint)


def _undecided(candidates: Sequence[Policy]) -> Reason:
    listed = ", ".join(sorted(policy.name for policy in candidates))
    return Reason(
        ReasonCode.NO_POLICY,
        Location(),
        f"More than one policy serves these recipients ({listed}), so none was chosen.",
        "Say which one with --policy.",
        count=len(candidates),
    )
