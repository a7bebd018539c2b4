"""age (https://age-encryption.org/v1): for recipients who keep a key of their own instead of being told a passphrase.

ChaCha20-Poly1305 in chunks of 64 KB under a file key that is wrapped for every recipient: X25519 keys (``age1…``)
and SSH keys (``ssh-ed25519``, ``ssh-rsa``). It authenticates what is inside, and names no sender: the manifest does.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from redactor.errors import SealBrokenError, SealError, UsageError, WrongPassphraseError

if TYPE_CHECKING:
    from pyrage import ssh, x25519

MAGIC: Final = b"age-encryption.org/v1\n"
_X25519, _SSH = "age1", ("ssh-ed25519 ", "ssh-rsa ")
_PRIVATE_LINE = "AGE-SECRET-KEY-1"
_MAC_LINE = b"\n--- "
_LARGEST_IDENTITY: Final = 64 * 1024


class AgeSeal:
    """Seals for keys. A copy that cannot be opened by a key made for the purpose, and thrown away, is not released."""

    kind = "age"
    needs_passphrase = False

    def __init__(self, keys: Sequence[str]) -> None:
        """:param keys: the recipients' public keys.

        :raises UsageError: there is none, or one of them is no key.
        """
        if not keys:
            raise UsageError(
                "To seal with age, a key of every recipient is needed.",
                next="Add it with 'redactor keys add-recipient ADDRESS --age-key KEY', or use another seal.",
            )
        self._recipients = [_recipient(key) for key in dict.fromkeys(keys)]

    def close(self, content: bytes, passphrase: str) -> bytes:
        """Encrypt ``content`` for the recipients, and for one key more with which ``open`` tries it."""
        import pyrage

        self._trial = pyrage.x25519.Identity.generate()
        target = io.BytesIO()
        try:
            pyrage.encrypt_io(io.BytesIO(content), target, [*self._recipients, self._trial.to_public()])
        except pyrage.EncryptError:
            raise SealError(
                "The copy could not be sealed for one of the recipients' keys.",
                next="Ask the recipient for an age key (age1…) or an SSH key of kind ed25519 or RSA.",
            ) from None
        return target.getvalue()

    def open(self, sealed: bytes, passphrase: str) -> bytes:
        """Decrypt what this very seal closed, and count whom it was closed for.

        :raises SealBrokenError: it does not open, or is not for as many keys as were asked for.
        """
        if _stanzas(sealed) != len(self._recipients) + 1:
            raise SealBrokenError("The sealed copy is not for every recipient, so it was not released.")
        return _decrypted(sealed, [self._trial])


def is_age_sealed(data: bytes) -> bool:
    """Whether the bytes are a file of age's, in its binary form."""
    return data.startswith(MAGIC)


def open_with_identity(sealed: bytes, identity: bytes) -> bytes:
    """Decrypt with the private key in an identity file: age's own, or OpenSSH's.

    :raises WrongPassphraseError: the file is not for this key.
    :raises SealBrokenError: the file was changed since it was sealed.
    :raises UsageError: there is no usable private key in ``identity``.
    """
    return _decrypted(sealed, _identities(identity))


def check_age_key(text: str) -> str:
    """A recipient's public key as it is kept: one line, an SSH key without its comment.

    :raises UsageError: it is none.
    """
    key = " ".join(text.split()[:2]) if text.strip().startswith(_SSH) else text.strip()
    _recipient(key)
    return key


def _recipient(key: str) -> x25519.Recipient | ssh.Recipient:
    import pyrage

    try:
        if key.startswith(_X25519):
            return pyrage.x25519.Recipient.from_str(key)
        if key.startswith(_SSH):
            return pyrage.ssh.Recipient.from_str(key)
    except pyrage.RecipientError:
        pass
    raise UsageError(
        "This is not a public key that age seals for.",
        next="Ask for a line that begins with age1, ssh-ed25519 or ssh-rsa. Never ask for a private key.",
    )


def _identities(data: bytes) -> list[x25519.Identity | ssh.Identity]:
    import pyrage

    try:
        if data.lstrip().startswith(b"-----BEGIN"):
            return [pyrage.ssh.Identity.from_buffer(data)]
        lines = [line.strip() for line in data[:_LARGEST_IDENTITY].decode("utf-8").splitlines()]
        found = [pyrage.x25519.Identity.from_str(line) for line in lines if line.upper().startswith(_PRIVATE_LINE)]
    except (pyrage.IdentityError, UnicodeDecodeError):
        found = []
    if not found:
        raise UsageError(
            "There is no private key in this file that opens a file sealed with age.",
            next="Name the file that age-keygen made, or an OpenSSH private key without a passphrase.",
        )
    return list(found)


def _decrypted(sealed: bytes, identities: Sequence[x25519.Identity | ssh.Identity]) -> bytes:
    import pyrage

    target = io.BytesIO()
    try:
        pyrage.decrypt_io(io.BytesIO(sealed), target, identities)
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise WrongPassphraseError(
                "This file is not sealed for this key.",
                next="Try your other key, or ask the sender which key it was sealed for.",
            ) from None
        raise _broken() from None
    except OSError:  # what a chunk that does not authenticate comes as
        raise _broken() from None
    return target.getvalue()


def _stanzas(sealed: bytes) -> int:
    """How many recipients the header names (age v1: each stanza begins with ``-> ``; one that is ``grease`` is not)."""
    header = sealed[: sealed.find(_MAC_LINE)]
    return sum(line.startswith((b"-> X25519 ", b"-> ssh-")) for line in header.split(b"\n"))


def _broken() -> SealBrokenError:
    return SealBrokenError(
        "The file is not as it was sealed: it was changed or damaged since.",
        next="Do not use it. Ask the sender for the file again.",
    )
