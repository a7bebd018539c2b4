"""The keyring of a home folder: one key for each purpose, and used for nothing else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from redactor.errors import KeyStoreError
from redactor.keys import signature
from redactor.keys.box import close_box, open_box
from redactor.keys.changing import rotate_key
from redactor.keys.describe import KeyInfo, describe_keys
from redactor.keys.files import KeyFile
from redactor.keys.home import keys_folder
from redactor.keys.lock import Ask, nobody_asks
from redactor.keys.mac import finished, id_of, started
from redactor.keys.opening import Opened, open_keys
from redactor.keys.purposes import AES_256_GCM, ED25519, FINGERPRINT, HMAC_SHA256, PSEUDONYM, PURPOSES
from redactor.keys.trust import TrustedKey, enrol, enrolled, to_record
from redactor.keys.vault import Vault

_LABEL_BITS = 60


class Keyring:
    """The keys of one home folder, open. Secrets stay inside: nothing here returns or prints one."""

    def __init__(self, opened: Opened) -> None:
        self.home = opened.home
        self.created = opened.created
        self.absent = opened.absent
        self._opened = opened
        self._signers: dict[str, Callable[[bytes], bytes]] = {}
        self._public: dict[str, tuple[bytes, ...]] = {}
        self._hmac = {purpose: started(key) for purpose, key in opened.keys.items() if key.algorithm != ED25519}

    def __repr__(self) -> str:
        return f"Keyring({str(self.home)!r})"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a keyring does not travel")

    @classmethod
    def open(
        cls,
        home: Path,
        create: bool = True,
        ask: Ask = nobody_asks,
        *,
        protect: str | None = None,
        without: Collection[str] = (),
    ) -> Keyring:
        """Open the keys under ``home``; on first use (and with ``create``) make them.

        Safe to call from two processes at once on first use: both end with the same keys.
        ``created`` names the purposes whose key this call made.

        :param ask: asks for the passphrase, where the keys are locked with one and none was left for a service.
        :param protect: on first use, what to lock the keys with (``LOCK_KINDS``); else what is usual here.
        :param without: on first use, the keys that live on another machine (``SERVER_ONLY``).
        :raises KeyStoreError: the home folder or a key file may be read by others, a key is missing, lost, locked,
            damaged or cannot be written, or the home folder is on a drive that others read.
        """
        return cls(open_keys(home.absolute(), create=create, ask=ask, protect=protect, without=without))

    def rotate(self, purpose: str, *, revoke: bool = False, ask: Ask = nobody_asks) -> Keyring:
        """Make a new key for a purpose and keep the old one for checking; returns the keyring as it is then.

        :param revoke: the old key may be in the wrong hands: nothing it signed is believed any more.
        :raises KeyStoreError: there is no such key here, or it cannot be kept.
        """
        rotate_key(self.home, purpose, revoke=revoke, ask=ask)
        return Keyring.open(self.home, create=False, ask=ask)

    @staticmethod
    def inspect(home: Path, ask: Ask = nobody_asks) -> tuple[KeyInfo, ...]:
        """What there is under ``home``, good or bad, without refusing anything: for a health check."""
        return tuple(describe_keys(Vault(keys_folder(home.absolute()), ask)))

    def sign(self, purpose: str, data: bytes) -> bytes:
        """64 bytes: an Ed25519 signature over ``data`` with the ``signing`` or ``officer`` key."""
        if purpose not in self._signers:
            self._signers[purpose] = signature.signer(self._key(purpose, ED25519).secret)
        return self._signers[purpose](data)

    def public_key(self, purpose: str) -> bytes:
        """The 32 raw bytes of the public half of the ``signing`` or ``officer`` key in use."""
        return self.public_keys(purpose)[0]

    def public_keys(self, purpose: str) -> tuple[bytes, ...]:
        """The public half of the key in use, then those of earlier keys that are still believed, newest first."""
        if purpose not in self._public:
            keys = [self._key(purpose, ED25519), *(one.key for one in self._opened.retired[purpose] if one.believed)]
            self._public[purpose] = tuple(signature.public_half(key.secret) for key in keys)
        return self._public[purpose]

    def revoked_keys(self, purpose: str) -> tuple[bytes, ...]:
        """The public halves of earlier keys that are not believed any more: what they signed proves nothing alone."""
        self._key(purpose, ED25519)
        gone = [one.key for one in self._opened.retired[purpose] if not one.believed]
        return tuple(signature.public_half(key.secret) for key in gone)

    def public_pem(self, purpose: str) -> str:
        """The public half as PEM, as openssl takes it."""
        return signature.to_pem(self.public_key(purpose))

    def public_record(self, purpose: str, name: str) -> str:
        """The public half as a ``redactor-public-key/1`` file for another organisation to trust."""
        return to_record(name, self.public_key(purpose))

    def key_id(self, purpose: str) -> str:
        """A name for a key that gives nothing away: its algorithm and 32 hex digits."""
        return id_of(self._any_key(purpose))

    @staticmethod
    def check_signature(public_key: bytes, data: bytes, signed: bytes) -> bool:
        """Whether ``signed`` over ``data`` was made by the owner of ``public_key``; never raises."""
        return signature.check_signature(public_key, data, signed)

    def label(self, scope: str, identity: str) -> int:
        """A 60-bit number for ``identity`` within ``scope``: always the same, and telling nothing without the key."""
        mac = self._mac(PSEUDONYM, b"label", (scope.encode(), identity.encode("utf-8", "surrogatepass")))
        return int.from_bytes(mac[:8], "big") >> (64 - _LABEL_BITS)

    def tag(self, scope: str, identity: str) -> int:
        """Like ``label``, with the key for fingerprints: for what must be recognised on every machine (the log)."""
        mac = self._mac(FINGERPRINT, b"tag", (scope.encode(), identity.encode("utf-8", "surrogatepass")))
        return int.from_bytes(mac[:8], "big") >> (64 - _LABEL_BITS)

    def tags(self, scope: str, identity: str) -> frozenset[int]:
        """Its tag under the key in use and under every earlier one: by one of them it stands in an older log."""
        earlier = (started(one.key) for one in self._opened.retired[FINGERPRINT])
        parts = (scope.encode(), identity.encode("utf-8", "surrogatepass"))
        macs = [self._mac(FINGERPRINT, b"tag", parts), *(finished(begun, b"tag", parts) for begun in earlier)]
        return frozenset(int.from_bytes(mac[:8], "big") >> (64 - _LABEL_BITS) for mac in macs)

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
        keys = [self._key(purpose, AES_256_GCM), *(one.key for one in self._opened.retired[purpose])]
        for key in keys:
            if (data := open_box(key.secret, box, context)) is not None:
                return data
        raise KeyStoreError(
            f"Something kept under the {purpose} key does not open.",
            next="It was changed, or the key is another one. Restore both from the same backup.",
        )

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
        """What may be shown of every key, retired ones last."""
        return tuple(describe_keys(self._opened.vault))

    def _any_key(self, purpose: str) -> KeyFile:
        if purpose in self.absent:
            raise KeyStoreError(
                f"The {purpose} key is not kept on this machine.",
                next="Do this on the server that holds it. Checking works here.",
            )
        if purpose not in self._opened.keys:
            raise KeyStoreError(f"There is no key for '{purpose}'.", next=f"Known are: {', '.join(PURPOSES)}.")
        return self._opened.keys[purpose]

    def _key(self, purpose: str, algorithm: str) -> KeyFile:
        key = self._any_key(purpose)
        if key.algorithm != algorithm:
            fitting = [name for name, kind in PURPOSES.items() if kind == algorithm]
            raise KeyStoreError(f"The {purpose} key is not for this.", next=f"Use: {', '.join(fitting)}.")
        return key

    def _mac(self, purpose: str, use: bytes, parts: tuple[bytes, ...]) -> bytes:
        if purpose not in self._hmac:
            self._any_key(purpose)
        return finished(self._hmac[purpose], use, parts)
