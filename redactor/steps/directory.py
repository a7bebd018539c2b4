"""Changes to the recipients' directory: checked, kept, and logged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from redactor.audit import Event
from redactor.errors import UsageError
from redactor.keys import Recipient, certificate_ends, keep_recipients
from redactor.policy import normal_address
from redactor.seal import check_age_key
from redactor.settings import Settings
from redactor.steps.workspace import Workspace, open_workspace

_GROUP_NEXT = "Use small letters, digits and hyphens, as in: gang-panel"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be said of an address. What is left empty stays as it stands in the directory."""

    groups: tuple[str, ...] = ()
    age_keys: tuple[str, ...] = ()
    certificate: str | None = None
    seal: str | None = None


def enter(address: str, entry: Entry, settings: Settings, notify: Callable[[str], None]) -> bool:
    """Add an address, or change what stands there; gives whether it did stand there before.

    :raises UsageError: the address, a key, a group's name or the certificate is none.
    """
    recipient = normal_address(address)
    keys = tuple(dict.fromkeys(check_age_key(key) for key in entry.age_keys))
    groups = tuple(dict.fromkeys(_group(name) for name in entry.groups))
    if entry.certificate is not None:
        certificate_ends(entry.certificate)
    with open_workspace(settings, notify) as work:
        known = work.recipients.by_address.get(recipient)
        before = known or Recipient(recipient)
        after = Recipient(
            recipient,
            groups or before.groups,
            keys or before.age_keys,
            entry.certificate or before.certificate,
            entry.seal or before.seal,
        )
        if after.seal == "age" and not after.age_keys:
            raise UsageError("To prefer age, the recipient needs a key.", next="Add it with --age-key or --key-file.")
        _kept(work, {**work.recipients.by_address, recipient: after}, "recipient-added", recipient)
    return known is not None


def leave(address: str, settings: Settings, notify: Callable[[str], None]) -> None:
    """Take an address out.

    :raises UsageError: it is not in.
    """
    recipient = normal_address(address)
    with open_workspace(settings, notify) as work:
        rest = {key: one for key, one in work.recipients.by_address.items() if key != recipient}
        if len(rest) == len(work.recipients.by_address):
            raise UsageError("This address is not in the recipients' directory.", next="See: redactor keys recipients")
        _kept(work, rest, "recipient-removed", recipient)


def _kept(work: Workspace, recipients: dict[str, Recipient], action: str, address: str) -> None:
    """Logged first: a change that the log does not know of would seal copies for a stranger."""
    work.log.append(Event(action, recipients=(address,)))
    keep_recipients(work.settings.home, recipients.values())


def _group(name: str) -> str:
    text = name.strip().casefold()
    if not text.replace("-", "").isalnum() or not text.isascii() or len(text) > 60:
        raise UsageError("This is not a name for a group.", next=_GROUP_NEXT)
    return text
