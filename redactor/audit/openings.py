"""The side table: what entries stand for but must not hold, each row under a key that can be destroyed.

Two sorts of rows, by ``kind``:

- *identities* (``actor``, ``host``, ``recipient``): the user, computer or address behind a keyed pseudonym that
  stands in entries, one row for each pseudonym, named by it;
- what belongs to one entry, named by its number: its free-text ``justification``, and keyed digests of the
  ``people`` and of the ``rows`` of a release. The entry holds a commitment to it: HMAC-SHA-256 under a key that
  hangs on the row's own, so once that is destroyed nobody can test a guess against the commitment.

A row is encrypted with AES-256-GCM, bound to the log, its kind and its name. Entries, hashes and proofs
never depend on a row: after an erasure every proof holds as before.

Digests are 15 hexadecimal digits, made by ``digest`` with the keyring's fingerprint key: equal for equal texts within
a kind, and telling nothing without the key. ``people`` are digests of names and identifiers (see
``steps.people``), ``rows`` of the values of released rows.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Sequence
from typing import Final

from redactor.errors import LogError
from redactor.keys import Keyring
from redactor.keys.box import close_box, open_box

ACTOR: Final = "actor"
HOST: Final = "host"
RECIPIENT: Final = "recipient"
IDENTITIES: Final = (ACTOR, HOST, RECIPIENT)
JUSTIFICATION: Final = "justification"
PEOPLE: Final = "people"
ROWS: Final = "rows"
DIGESTS: Final = (PEOPLE, ROWS)
OF_AN_ENTRY: Final = (JUSTIFICATION, *DIGESTS)

_DIGEST: Final = re.compile("[0-9a-f]{15}")
_DIGEST_BYTES: Final = 8


def pseudonym(keyring: Keyring, kind: str, identity: str) -> str:
    """What stands in an entry for an ``actor``, a ``host`` or a ``recipient``: 15 hexadecimal digits, keyed.

    Case and surrounding spaces do not count, so that an address typed differently is the same recipient.
    """
    return _keyed(keyring, f"audit/{kind}", identity.strip().casefold())


def digest(keyring: Keyring, kind: str, text: str) -> str:
    """The digest of a text among ``people`` or ``rows``: 15 hexadecimal digits, keyed. The text counts as it is."""
    return _keyed(keyring, f"audit/digest/{kind}", text)


def pseudonyms(keyring: Keyring, kind: str, identity: str) -> frozenset[str]:
    """Every pseudonym that this identity has stood under since the fingerprint key was first made."""
    return _ever_keyed(keyring, f"audit/{kind}", identity.strip().casefold())


def digests(keyring: Keyring, kind: str, text: str) -> frozenset[str]:
    """Every digest that this text has had since the fingerprint key was first made."""
    return _ever_keyed(keyring, f"audit/digest/{kind}", text)


def _ever_keyed(keyring: Keyring, scope: str, text: str) -> frozenset[str]:
    return frozenset(f"{tag:015x}" for tag in keyring.tags(scope, text))


def _keyed(keyring: Keyring, scope: str, text: str) -> str:
    return f"{keyring.tag(scope, text):015x}"


def pack(digests: Sequence[str]) -> bytes:
    """Digests as kept: eight bytes each, in their order.

    :raises LogError: one of them was not made by ``digest``.
    """
    if not all(_DIGEST.fullmatch(item) for item in digests):
        raise LogError(
            "An entry was refused by the audit log, because a digest is not a keyed one.",
            next="This is a fault in the program, not in your file. Please report it.",
        )
    return b"".join(int(item, 16).to_bytes(_DIGEST_BYTES, "big") for item in digests)


def unpack(packed: bytes) -> tuple[str, ...]:
    """The other way."""
    steps = range(0, len(packed), _DIGEST_BYTES)
    return tuple(f"{int.from_bytes(packed[at : at + _DIGEST_BYTES], 'big'):015x}" for at in steps)


def seal(key: bytes, where: tuple[str, str, str], text: bytes) -> bytes:
    """Encrypt a row. ``where`` is the log's origin, the kind and the name: it opens nowhere else.

    The nonce is random, so a row's key may be used again where a transaction was undone.
    """
    return close_box(_derived(key, b"seal"), text, "\n".join(where).encode())


def unseal(key: bytes, where: tuple[str, str, str], sealed: object) -> bytes | None:
    """Decrypt a row; None where it is not what was sealed."""
    return open_box(_derived(key, b"seal"), sealed, "\n".join(where).encode()) if isinstance(sealed, bytes) else None


def commitment(key: bytes, text: bytes) -> str:
    """What stands in the entry for the text of a row with this key: ``hmac-sha256:`` and 64 hexadecimal digits."""
    return "hmac-sha256:" + hmac.digest(_derived(key, b"commit"), text, "sha256").hex()


def _derived(key: bytes, use: bytes) -> bytes:
    return hmac.digest(key, b"redactor/openings/1/" + use, "sha256")
