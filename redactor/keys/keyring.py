"""The keyring of a home folder: one key for each purpose, and used for nothing else."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from redactor.errors import KeyStoreError
from redactor.keys import signature
from redactor.keys.box import close_box, open_box
from redactor.keys.files import KeyFile, new_key, read_key, read_private, write_key, write_once
from redactor.keys.home import check_home, is_private, keys_folder, prepare_home
from redactor.keys.purposes import AES_256_GCM, ED25519, FINGERPRINT, HMAC_SHA256, PSEUDONYM, PURPOSES
from redactor.keys.trust import TrustedKey, enrol, enrolled, to_record

_LABEL_BITS = 60
_COMPLETE = "keyring.json"
_COMPLETE_SCHEMA = "redactor-keyring/1"


@dataclass(frozen=True, slots=True)
class KeyInfo:
    """What may be shown of a key. ``made`` is UTC, ISO 8601; empty when the file cannot be read."""

    purpose: str
    algorithm: str
    key_id: str | None
    made: str
    mode_ok: bool


class Keyring:
    """The keys of one home folder, open. Secrets stay inside: nothing here returns or prints one."""

    def __init__(self, home: Path, keys: Mapping[str, KeyFile], created: tuple[str, ...]) -> None:
        self.home = home
        self.created = created
        self._keys = dict(keys)
        self._public: dict[str, bytes] = {}
        self._signers: dict[str, Callable[[bytes], bytes]] = {}
        self._hmac = {
            purpose: hmac.new(key.secret, digestmod=hashlib.sha256)
            for purpose, key in self._keys.items()
            if key.algorithm != ED25519
        }

    def __repr__(self) -> str:
        return f"Keyring({str(self.home)!r})"

    @classmethod
    def open(cls, home: Path, create: bool = True) -> Keyring:
        """Open the keys under ``home``; on first use (and with ``create``) make them.

        Safe to call from two processes at once on first use: both end with the same keys.
        ``created`` names the purposes whose key this call made.

        :raises KeyStoreError: the home folder or a key file may be read by others, a key is missing, lost,
            damaged or cannot be written.
        """
        home = home.absolute()
        if create:
            prepare_home(home)
        else:
            check_home(home)
        promised = _promised(home)
        found: dict[str, KeyFile] = {}
        created: list[str] = []
        for purpose in PURPOSES:
            found[purpose] = _read_or_make(home, purpose, create and purpose not in promised, created)
        if create and not promised:
            _promise(home)
        return cls(home, found, tuple(created))

    @staticmethod
    def inspect(home: Path) -> tuple[KeyInfo, ...]:
        """What there is under ``home``, good or bad, without refusing anything: for a health check."""
        return tuple(_inspect(home.absolute()))

    def sign(self, purpose: str, data: bytes) -> bytes:
        """64 bytes: an Ed25519 signature over ``data`` with the ``signing`` or ``officer`` key."""
        if purpose not in self._signers:
            self._signers[purpose] = signature.signer(self._key(purpose, ED25519).secret)
        return self._signers[purpose](data)

    def public_key(self, purpose: str) -> bytes:
        """The 32 raw bytes of the public half of the ``signing`` or ``officer`` key."""
        if purpose not in self._public:
            self._public[purpose] = signature.public_half(self._key(purpose, ED25519).secret)
        return self._public[purpose]

    def public_pem(self, purpose: str) -> str:
        """The public half as PEM, as openssl takes it."""
        return signature.to_pem(self.public_key(purpose))

    def public_record(self, purpose: str, name: str) -> str:
        """The public half as a ``redactor-public-key/1`` file for another organisation to trust."""
        return to_record(name, self.public_key(purpose))

    def key_id(self, purpose: str) -> str:
        """A name for a key that gives nothing away: its algorithm and 32 hex digits."""
        key = self._any_key(purpose)
        if key.algorithm == ED25519:
            return signature.public_key_id(self.public_key(purpose))
        return f"{key.algorithm}:{self._mac(purpose, b'key-id', ())[:16].hex()}"

    @staticmethod
    def check_signature(public_key: bytes, data: bytes, signed: bytes) -> bool:
        """Whether ``signed`` over ``data`` was made by the owner of ``public_key``; never raises."""
        return signature.check_signature(public_key, data, signed)

    def label(self, scope: str, identity: str) -> int:
        """A 60-bit number for ``identity`` within ``scope``: always the same, and telling nothing without the key."""
        mac = self._mac(PSEUDONYM, b"label", (scope.encode(), identity.encode("utf-8", "surrogatepass")))
        return int.from_bytes(mac[:8], "big") >> (64 - _LABEL_BITS)

    def fingerprint(self, data: bytes, scope: str = "file") -> str:
        """``hmac-sha256:`` and 64 hex digits over ``data``: recognises a file, tells nothing about it."""
        return f"{HMAC_SHA256}:{self._mac(FINGERPRINT, b'fingerprint', (scope.encode(), data)).hex()}"

    def encrypt(self, purpose: str, data: bytes, context: bytes) -> bytes:
        """Encrypt with the ``escrow`` or ``quarantine`` key (AES-256-GCM).

        :param context: what the data is and where it belongs, to be given again when it is decrypted.
        """
        return close_box(self._key(purpose, AES_256_GCM).secret, data, context)

    def decrypt(self, purpose: str, box: bytes, context: bytes) -> bytes:
        """What ``encrypt`` was given.

        :raises KeyStoreError: another key or context, or it was changed since.
        """
        data = open_box(self._key(purpose, AES_256_GCM).secret, box, context)
        if data is None:
            raise KeyStoreError(
                f"Something kept under the {purpose} key does not open.",
                next="It was changed, or the key is another one. Restore both from the same backup.",
            )
        return data

    def trust(self, path: Path) -> str:
        """Enrol another organisation's public key from a file; returns its key id.

        :raises KeyStoreError: the file cannot be read or is no Ed25519 public key.
        """
        return enrol(keys_folder(self.home), path)

    def trusted(self) -> Mapping[str, TrustedKey]:
        """Enrolled keys: key id to (name, public key).

        :raises KeyStoreError: one of them is damaged or open to others.
        """
        return enrolled(keys_folder(self.home))

    def describe(self) -> tuple[KeyInfo, ...]:
        """What may be shown of every key."""
        return tuple(
            KeyInfo(purpose, key.algorithm, self.key_id(purpose), key.made, _mode_ok(_path(self.home, purpose)))
            for purpose, key in self._keys.items()
        )

    def _any_key(self, purpose: str) -> KeyFile:
        if purpose not in self._keys:
            raise KeyStoreError(f"There is no key for '{purpose}'.", next=f"Known are: {', '.join(PURPOSES)}.")
        return self._keys[purpose]

    def _key(self, purpose: str, algorithm: str) -> KeyFile:
        key = self._any_key(purpose)
        if key.algorithm != algorithm:
            fitting = [name for name, kind in PURPOSES.items() if kind == algorithm]
            raise KeyStoreError(f"The {purpose} key is not for this.", next=f"Use: {', '.join(fitting)}.")
        return key

    def _mac(self, purpose: str, use: bytes, parts: tuple[bytes, ...]) -> bytes:
        """HMAC over a use and its parts. Each but the last is preceded by its length, so that no two lists of
        parts give the same bytes ("ab" + "c" is not "a" + "bc")."""
        mac = self._hmac[purpose].copy()
        mac.update(b"redactor/1/" + use + b"\0")
        for part in parts[:-1]:
            mac.update(len(part).to_bytes(8, "big") + part)
        for part in parts[-1:]:
            mac.update(part)
        return mac.digest()


def _path(home: Path, purpose: str) -> Path:
    return keys_folder(home) / f"{purpose}.json"


def _read_or_make(home: Path, purpose: str, may_make: bool, created: list[str]) -> KeyFile:
    path = _path(home, purpose)
    try:
        return read_key(path, purpose)
    except FileNotFoundError:
        if not may_make:
            raise KeyStoreError(
                f"The {purpose} key is missing.",
                where=str(path),
                next="Restore the keys folder from a backup. Where there never was one, run 'redactor keys init'.",
            ) from None
    if write_key(path, new_key(purpose, PURPOSES[purpose])):
        created.append(purpose)
    return read_key(path, purpose)  # read back: another process may have been first, and the disk is the truth


def _promised(home: Path) -> frozenset[str]:
    """Purposes whose keys were once all made here: one that is gone now was lost, and is not made anew in silence."""
    path = keys_folder(home) / _COMPLETE
    try:
        record = json.loads(read_private(path))
        purposes = record["purposes"] if record["schema"] == _COMPLETE_SCHEMA else None
    except FileNotFoundError:
        return frozenset()
    except (ValueError, KeyError, TypeError, RecursionError):
        purposes = None
    if not isinstance(purposes, list):
        raise KeyStoreError(
            "The list of keys is damaged.", where=str(path), next="Restore the keys folder from a backup."
        )
    return frozenset(str(purpose) for purpose in purposes)


def _promise(home: Path) -> None:
    record = {"schema": _COMPLETE_SCHEMA, "purposes": list(PURPOSES)}
    path = keys_folder(home) / _COMPLETE
    try:
        write_once(path, json.dumps(record).encode("ascii") + b"\n")
    except OSError as error:
        raise KeyStoreError(
            f"The list of keys could not be kept: {error.strerror or 'unknown reason'}.", where=str(path)
        ) from error


def _mode_ok(path: Path) -> bool:
    try:
        return is_private(path.stat())
    except OSError:
        return False


def _inspect(home: Path) -> Iterator[KeyInfo]:
    for purpose, algorithm in PURPOSES.items():
        path = _path(home, purpose)
        key_id, made = None, ""
        try:
            key = read_key(path, purpose)
            made = key.made
            key_id = Keyring(home, {purpose: key}, ()).key_id(purpose)
        except (OSError, KeyStoreError):
            pass
        if path.exists():
            yield KeyInfo(purpose, algorithm, key_id, made, _mode_ok(path))
