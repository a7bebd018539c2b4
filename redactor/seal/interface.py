"""The port: what a seal does, which seals there are, and the only way to make a sealed file."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Sequence
from dataclasses import InitVar, dataclass, field
from typing import Final, Protocol

from redactor.errors import SealError, UsageError
from redactor.seal.age import AgeSeal, is_age_sealed, open_with_identity
from redactor.seal.none import NoSeal
from redactor.seal.office import OfficeSeal, is_office_sealed
from redactor.seal.passphrase import generate_passphrase

__all__ = ["Seal", "Sealed", "generate_passphrase", "seal", "seal_kind_of", "seal_kinds", "unseal", "unseal_for_key"]

_MAKERS: Final[dict[str, Callable[[Sequence[str]], Seal]]] = {
    "office": lambda _: OfficeSeal(),
    "age": AgeSeal,
    "none": lambda _: NoSeal(),
}
_MADE_HERE: Final = object()


class Seal(Protocol):
    """One format. ``kind`` is its word on the command line."""

    @property
    def kind(self) -> str:
        """``office``, ``none`` …"""

    @property
    def needs_passphrase(self) -> bool:
        """Whether a passphrase opens it."""

    def close(self, content: bytes, passphrase: str) -> bytes:
        """Seal ``content``."""

    def open(self, sealed: bytes, passphrase: str) -> bytes:
        """Open as the recipient would.

        :raises SealError: "passphrase" is wrong, or the file is not as it was sealed.
        """


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file that was sealed, opened again and compared. Only ``seal`` can make one.

    ``content_sha256`` is the hex digest of what is inside, which must be that of the proof. ``passphrase`` is None
    where none is needed.
    """

    data: bytes = field(repr=False)
    kind: str
    content_sha256: str
    passphrase: str | None = field(repr=False, compare=False)
    made_by: InitVar[object] = None

    def __post_init__(self, made_by: object) -> None:
        if made_by is not _MADE_HERE:
            raise TypeError("a Sealed is made by redactor.seal.seal and by nothing else")

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a Sealed holds a passphrase and is not written anywhere")

    @property
    def sha256(self) -> str:
        """Hex digest of the sealed file, by which recipients and gateways recognise it."""
        return hashlib.sha256(self.data).hexdigest()


def seal_kinds() -> tuple[str, ...]:
    """The words for the seals there are, the usual one first."""
    return tuple(_MAKERS)


def seal(proof_data: bytes, kind: str, passphrase: str | None = None, keys: Sequence[str] = ()) -> Sealed:
    """Seal proved bytes, open the result again as its recipients would, and compare.

    :param kind: one of ``seal_kinds()``.
    :param passphrase: made here when the seal needs one and none is given.
    :param keys: the recipients' public keys, for a seal that is opened with a key.
    :raises UsageError: for a seal that does not exist.
    :raises SealError: when the sealed file does not open to exactly ``proof_data``.
    """
    if kind not in _MAKERS:
        raise UsageError(f"There is no seal called {kind!r}.", next=f"Choose one of: {', '.join(_MAKERS)}.")
    maker = _MAKERS[kind](keys)
    if maker.needs_passphrase and not passphrase:
        passphrase = generate_passphrase()
    word = passphrase if maker.needs_passphrase and passphrase else ""
    data = maker.close(proof_data, word)
    opened = maker.open(data, word)
    if not hmac.compare_digest(hashlib.sha256(opened).digest(), hashlib.sha256(proof_data).digest()):
        raise SealError(
            "The sealed copy did not open to what was put in, so it was not released.",
            next="Try again. If it happens twice, run 'redactor doctor' and tell whoever looks after redactor.",
        )
    content = hashlib.sha256(proof_data).hexdigest()
    return Sealed(data, kind, content, word or None, made_by=_MADE_HERE)


def seal_kind_of(data: bytes) -> str:
    """How the bytes are sealed: ``office``, ``age``, or ``none``."""
    if is_age_sealed(data):
        return "age"
    return "office" if is_office_sealed(data) else "none"


def unseal_for_key(data: bytes, identity: bytes) -> bytes:
    """Open a file that is sealed with age.

    :param identity: what is in the recipient's identity file, or in their OpenSSH private key.
    :raises SealError: it is for another key, or was changed since.
    :raises UsageError: there is no private key in ``identity``.
    """
    return open_with_identity(data, identity)


def unseal(data: bytes, passphrase: str) -> bytes:
    """Open a sealed file as its recipient would.

    :raises SealError: the passphrase is wrong; or the file was changed since it was sealed; or it is not sealed.
    """
    if not is_office_sealed(data):
        raise SealError(
            "This file is not sealed with a passphrase, or its beginning is damaged.",
            next="A copy released with '--seal none' opens by itself. Otherwise ask the sender for the file again.",
        )
    return OfficeSeal().open(data, passphrase)
