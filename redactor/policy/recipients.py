"""Addresses and the patterns of a policy that they are held against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from redactor.errors import UsageError

if TYPE_CHECKING:
    from redactor.policy.schema import Policy

ANYONE: Final = "anyone"

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
    """A policy's pattern in normal form: an address, ``*@domain``, or ``anyone``.

    :raises UsageError: when it is none of these.
    """
    normal = pattern.strip().lower()
    if normal == ANYONE or (normal.isascii() and _ANY_AT_DOMAIN.match(normal)):
        return normal
    try:
        return normal_address(pattern)
    except UsageError:
        raise UsageError(
            "This is neither an address (a@b.example), nor everybody at a domain ('*@b.example'), nor 'anyone'."
        ) from None


def matches_pattern(address: str, pattern: str) -> bool:
    """Whether a normal address is one that a normal pattern means. ``*@b.example`` does not mean ``a@x.b.example``."""
    if pattern in {ANYONE, address}:
        return True
    return pattern.startswith("*@") and address.rpartition("@")[2] == pattern[2:]


def matches_any(address: str, patterns: Iterable[str]) -> bool:
    """Whether an address is meant by one of the patterns."""
    return any(matches_pattern(address, pattern) for pattern in patterns)


def serves(policy: Policy, address: str) -> bool:
    """Whether a policy lets a normal address have a copy."""
    who = policy.recipients
    return matches_any(address, who.allow) and not matches_any(address, who.never)


def names(policy: Policy, address: str) -> bool:
    """Whether a policy names this very address, and not only its domain."""
    return address in policy.recipients.allow and serves(policy, address)
