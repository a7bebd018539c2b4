"""Addresses and the patterns of a policy that they are held against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, Protocol

from redactor.errors import UsageError

if TYPE_CHECKING:
    from redactor.policy.schema import Policy

ANYONE: Final = "anyone"

_GROUP = re.compile(r"group:(?P<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\Z")
_LOCAL = r"[a-z0-9!#$%&'+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'+/=?^_`{|}~-]+)*"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = rf"{_LABEL}(?:\.{_LABEL})+"
_ADDRESS = re.compile(rf"(?P<local>{_LOCAL})@(?P<domain>{_DOMAIN})\Z")
_ANY_AT_DOMAIN = re.compile(rf"\*@(?P<domain>{_DOMAIN})\Z")


def normal_address(text: str, which: str = "A recipient") -> str:
    """An address in the one form that is compared: lower case, without spaces around it.

    A dot-atom at a domain of two labels or more in ASCII (RFC 5321 4.1.2, without quoted local parts and address
    literals): what is refused here could be read one way by us and another way by a mail server.

    :raises UsageError: when it is not one plain address. The message does not repeat it, because it may be anything.
    """
    address = text.strip().lower()
    matched = _ADDRESS.match(address) if address.isascii() and len(address) <= 254 else None
    if matched is None or len(matched["local"]) > 64:
        raise UsageError(
            f"{which} is not a plain e-mail address.",
            next="Give one address at a time, without a name, brackets or quotes: worker@voluntary.example",
        )
    return address


def normal_recipients(recipients: Sequence[str]) -> tuple[str, ...]:
    """Every recipient once, in normal form, in the order given.

    :raises UsageError: naming which of them is not an address.
    """
    if len(recipients) == 1:
        return (normal_address(recipients[0], "The recipient"),)
    return tuple(
        dict.fromkeys(normal_address(text, f"Recipient number {n}") for n, text in enumerate(recipients, start=1))
    )


def check_pattern(pattern: str) -> str:
    """A policy's pattern in normal form: an address, ``*@domain``, ``group:name``, or ``anyone``.

    :raises UsageError: when it is none of these.
    """
    normal = pattern.strip().lower()
    if normal == ANYONE or is_group(normal) or (normal.isascii() and _ANY_AT_DOMAIN.match(normal)):
        return normal
    try:
        return normal_address(pattern)
    except UsageError:
        raise UsageError(
            "This is neither an address (a@b.example), nor everybody at a domain ('*@b.example'), nor a group "
            "(group:name), nor 'anyone'."
        ) from None


def matches_pattern(address: str, pattern: str) -> bool:
    """Whether a normal address is one that a normal pattern means. ``*@b.example`` does not mean ``a@x.b.example``."""
    if pattern in {ANYONE, address}:
        return True
    return pattern.startswith("*@") and address.rpartition("@")[2] == pattern[2:]


def matches_any(address: str, patterns: Iterable[str]) -> bool:
    """Whether an address is meant by one of the patterns."""
    return any(matches_pattern(address, pattern) for pattern in patterns)


class Directory(Protocol):
    """Who is in a named group of recipients. Groups come from the settings, or from elsewhere one day."""

    def members(self, group: str) -> tuple[str, ...] | None:
        """The members of a group as normal patterns (addresses, ``*@domain``); None where there is no such group."""


class _NoGroups:
    def members(self, group: str) -> tuple[str, ...] | None:
        """No group is known."""
        return None


NO_GROUPS: Final[Directory] = _NoGroups()
"""Every group is unknown, so nobody is in one."""


def is_group(pattern: str) -> bool:
    """Whether a pattern names a group (``group:youth-justice``)."""
    return _GROUP.match(pattern) is not None


def serves(policy: Policy, address: str, directory: Directory = NO_GROUPS) -> bool:
    """Whether a policy lets a normal address have a copy. Nobody is in a group that the directory does not know."""
    who = policy.recipients
    if any(members(pattern, directory) is None for pattern in who.never):
        return False  # nobody can say who may never have one
    return _is_meant(address, who.allow, directory) and not _is_meant(address, who.never, directory)


def names(policy: Policy, address: str, directory: Directory = NO_GROUPS) -> bool:
    """Whether a policy names this very address, by itself or in a group, and not only its domain."""
    named = {pattern for entry in policy.recipients.allow for pattern in members(entry, directory) or ()}
    return address in named and serves(policy, address, directory)


def members(pattern: str, directory: Directory) -> tuple[str, ...] | None:
    """What a pattern stands for: itself, or a group's members; None for a group that is not known."""
    found = _GROUP.match(pattern)
    return directory.members(found["name"]) if found else (pattern,)


def unknown_groups(policy: Policy, directory: Directory) -> tuple[str, ...]:
    """The groups a policy names that the directory does not know."""
    every = (*policy.recipients.allow, *policy.recipients.never)
    return tuple(dict.fromkeys(pattern for pattern in every if members(pattern, directory) is None))


def _is_meant(address: str, patterns: Iterable[str], directory: Directory) -> bool:
    return any(matches_any(address, members(pattern, directory) or ()) for pattern in patterns)
