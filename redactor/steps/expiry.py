"""What ends soon: policies that must be reviewed, certificates of recipients, and keys old enough to be changed.

A policy stops working after its day (``review_by``). A key does not stop; but one that signs or encrypts should not be
in use for longer than two years (NIST SP 800-57 part 1, 5.3.6: one to three for signatures, two for encryption). The
keys that make pseudonyms and fingerprints are left out: with another one, nobody is recognised any more.

Nobody is asked for a passphrase here. Where approvals cannot be checked without one, every policy counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from redactor.errors import KeyStoreError, RedactorError, UsageError
from redactor.keys import Keyring, certificate_ends, read_recipients
from redactor.policy import find_policies, is_approved
from redactor.settings import Settings

WARNING: Final = timedelta(days=30)
KEY_LIFETIME: Final = timedelta(days=730)
_LASTING: Final = frozenset({"pseudonym", "fingerprint"})


@dataclass(frozen=True, slots=True)
class Ending:
    """Something that ends: its last day, and what to do about it. ``days`` are left from the day that was asked about;
    fewer than none where it is over."""

    what: str
    last: date
    days: int
    advice: str

    @property
    def sentence(self) -> str:
        """For a person."""
        day = f"{self.last.day} {self.last:%B %Y}"
        verb = "ended on" if self.days < 0 else "ends on"
        return f"{self.what} {verb} {day}. {self.advice}"


def ending(settings: Settings, day: date) -> list[Ending]:
    """Everything that ends within 30 days from ``day``, or has ended, soonest first.

    :raises RedactorError: a policy or the recipients' directory cannot be read.
    """
    if not (settings.home / "keys").is_dir():
        return []
    every = [*_policies(settings, day), *_certificates(settings, day), *_keys(settings, day)]
    return sorted((end for end in every if end.days <= WARNING.days), key=lambda end: (end.last, end.what))


def ending_now(settings: Settings) -> list[Ending]:
    """The same from today; nothing where it cannot be found out, as whoever asks wants something else first."""
    try:
        return ending(settings, datetime.now(UTC).date())
    except RedactorError:
        return []


def read_day(text: str) -> date:
    """A day as typed on a command line.

    :raises UsageError: it is none.
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError("This is not a day.", next="Write it like 2026-10-31.") from None


def _policies(settings: Settings, day: date) -> Iterator[Ending]:
    try:
        keyring = Keyring.open(settings.home, create=False)
    except KeyStoreError:
        keyring = None
    for name, policy in find_policies(settings).items():
        if keyring is None or is_approved(policy, settings.home, keyring):
            left = (policy.review_by - day).days
            yield Ending(f"The policy {name}", policy.review_by, left, "Review it, change its review_by, approve it.")


def _certificates(settings: Settings, day: date) -> Iterator[Ending]:
    for address, recipient in read_recipients(settings.home).by_address.items():
        if recipient.certificate is not None:
            last = certificate_ends(recipient.certificate).date()
            advice = "Ask them for the next one: redactor keys add-recipient"
            yield Ending(f"The certificate of {address}", last, (last - day).days, advice)


def _keys(settings: Settings, day: date) -> Iterator[Ending]:
    for key in Keyring.inspect(settings.home):
        made = _day(key.made)
        if key.state == "in use" and key.purpose not in _LASTING and made is not None:
            last = made + KEY_LIFETIME
            advice = f"Change it: redactor keys rotate {key.purpose}"
            yield Ending(f"The two years of the {key.purpose} key", last, (last - day).days, advice)


def _day(made: str) -> date | None:
    try:
        return datetime.fromisoformat(made).date()
    except ValueError:
        return None
