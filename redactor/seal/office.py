"""Excel's own file encryption: what a partner with nothing but Excel or LibreOffice can open.

ECMA-376 Agile Encryption ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15): AES-256 in CBC mode, SHA-512, 100,000 rounds over the
passphrase, an HMAC over the whole encrypted package. Two things differ from what msoffcrypto-tool's own ``encrypt``
would make:

- The package key is 32 random bytes. The library's is 16 random bytes followed by sixteen known ones.
- The salt of the package is a digest of the passphrase block (salts, verifiers, encrypted key) and thus a public check
  of it: that is how a damaged passphrase block is told from a wrong passphrase. The digest is over fresh random
  values, so it is as unique as a random salt, which is all a salt has to be.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import secrets
from typing import Any, Final

from msoffcrypto.format.ooxml import _parseinfo
from msoffcrypto.method import ecma376_agile as agile

from redactor.errors import SealBrokenError, SealError, WrongPassphraseError
from redactor.seal.container import SMALLEST_PACKAGE, Streams, read_streams, write_container
from redactor.seal.passphrase import tidy_passphrase

SPIN_COUNT: Final = 100_000
KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
HASH: Final = "SHA512"
SEGMENT: Final = 4096

_CHANGED = "The file is not as it was sealed: it was changed, damaged, or saved again since."
_ASK_AGAIN = "Do not use it. Ask the sender for the file again."


class OfficeSeal:
    """Seals as a password-protected workbook."""

    kind = "office"
    needs_passphrase = True

    def close(self, content: bytes, passphrase: str) -> bytes:
        """Encrypt ``content`` under ``passphrase``."""
        if not passphrase:
            raise SealError("A password-protected workbook needs a passphrase.")
        info, key = _passphrase_block(passphrase)
        info.keyData.saltValue = _public_check(_block_values(info))
        package = _encrypt(content, info, key)
        info_stream = agile.ECMA376Agile.get_encryption_information(info, package, key)
        return write_container(Streams(info_stream, package))

    def open(self, sealed: bytes, passphrase: str) -> bytes:
        """Decrypt what ``close`` made.

        :raises WrongPassphraseError: the passphrase does not open it.
        :raises SealBrokenError: any byte of the file is not as it was sealed.
        """
        streams = read_streams(sealed)
        info = None if streams is None else _own_info(streams)
        if streams is None or info is None or write_container(streams) != sealed:
            raise SealBrokenError(_CHANGED, next=_ASK_AGAIN)
        key = _key(info, passphrase)
        if key is None:
            raise WrongPassphraseError(
                "The passphrase is wrong.", next="Check every word with the sender; the file itself looks unharmed."
            )
        # The integrity value covers the whole stream, the length at its beginning included.
        if not _is_intact(info, key, streams.package):
            raise SealBrokenError(_CHANGED, next=_ASK_AGAIN)
        content = agile.ECMA376Agile.decrypt(key, info["keyDataSalt"], HASH, io.BytesIO(streams.package))
        return bytes(content)


def is_office_sealed(data: bytes) -> bool:
    """Whether the bytes are an encrypted workbook."""
    return read_streams(data) is not None


def _passphrase_block(passphrase: str) -> tuple[Any, bytes]:
    """Encryption parameters and the package key ([MS-OFFCRYPTO] 2.3.4.11 to 2.3.4.13)."""
    info = agile.ECMA376AgileEncryptionInfo()
    info.spinCount = SPIN_COUNT
    salt = info.encryptedKey.saltValue = secrets.token_bytes(SALT_BYTES)
    rounds = _rounds(passphrase, salt)
    verifier = secrets.token_bytes(SALT_BYTES)
    key = secrets.token_bytes(KEY_BYTES)
    info.encryptedVerifierHashInput = agile._encrypt_aes_cbc(
        verifier, _derived(rounds, agile.blkKey_VerifierHashInput), salt
    )
    info.encryptedVerifierHashValue = agile._encrypt_aes_cbc(
        hashlib.sha512(verifier).digest(), _derived(rounds, agile.blkKey_encryptedVerifierHashValue), salt
    )
    info.encryptedKeyValue = agile._encrypt_aes_cbc(key, _derived(rounds, agile.blkKey_encryptedKeyValue), salt)
    return info, key


def _rounds(passphrase: str, salt: bytes) -> bytes:
    digest = agile.ECMA376Agile._derive_iterated_hash_from_password(passphrase, salt, HASH, SPIN_COUNT)
    return bytes(digest.digest())


def _derived(rounds: bytes, purpose: bytearray) -> bytes:
    return bytes(agile.ECMA376Agile._derive_encryption_key(rounds, purpose, HASH, KEY_BYTES * 8))


def _encrypt(content: bytes, info: Any, key: bytes) -> bytes:
    package = agile.ECMA376Agile.encrypt_payload(io.BytesIO(content), info.encryptedKey, key, info.keyData.saltValue)
    if len(package) < SMALLEST_PACKAGE:
        # A full first segment. Readers stop at the length that stands at the beginning.
        filled = io.BytesIO(content.ljust(SEGMENT, b"\0"))
        padded = agile.ECMA376Agile.encrypt_payload(filled, info.encryptedKey, key, info.keyData.saltValue)
        package = len(content).to_bytes(8, "little") + padded[8:]
    return bytes(package)


def _block_values(info: Any) -> tuple[bytes, ...]:
    return (
        info.encryptedKey.saltValue,
        info.encryptedVerifierHashInput,
        info.encryptedVerifierHashValue,
        info.encryptedKeyValue,
    )


def _public_check(values: tuple[bytes, ...]) -> bytes:
    digest = hashlib.sha512(b"redactor/office/1")
    for value in (*values, SPIN_COUNT.to_bytes(4, "little")):
        digest.update(len(value).to_bytes(4, "little") + value)
    return digest.digest()[:SALT_BYTES]


def _own_info(streams: Streams) -> dict[str, Any] | None:
    """The parameters, or None where they are not exactly as ``close`` writes them."""
    if b"<!" in streams.info:  # no document type, so no entities
        return None
    try:
        _, found = _parseinfo(io.BytesIO(streams.info))
        info = agile.ECMA376AgileEncryptionInfo()
        info.spinCount = found["spinValue"]
        info.keyData.saltValue = found["keyDataSalt"]
        info.encryptedKey.saltValue = found["passwordSalt"]
        for name in ("encryptedHmacKey", "encryptedHmacValue", "encryptedVerifierHashInput"):
            setattr(info, name, found[name])
        info.encryptedVerifierHashValue = found["encryptedVerifierHashValue"]
        info.encryptedKeyValue = found["encryptedKeyValue"]
        written = info.getEncryptionDescriptorHeader() + info.toEncryptionDescriptor().encode()
    except Exception:  # the library meets a damaged descriptor with whatever its parsing happens to raise
        return None
    whole = written == streams.info and found["spinValue"] == SPIN_COUNT
    return dict(found) if whole and _public_check(_block_values(info)) == found["keyDataSalt"] else None


def _key(info: dict[str, Any], passphrase: str) -> bytes | None:
    """The package key, or None for a wrong passphrase. Also tried as it was made, however it was typed."""
    for word in dict.fromkeys((passphrase, tidy_passphrase(passphrase))):
        rounds = _rounds(word, info["passwordSalt"])
        verifier = _opened(info, rounds, "encryptedVerifierHashInput", agile.blkKey_VerifierHashInput)
        expected = _opened(info, rounds, "encryptedVerifierHashValue", agile.blkKey_encryptedVerifierHashValue)
        if hmac.compare_digest(hashlib.sha512(verifier).digest(), expected):
            return _opened(info, rounds, "encryptedKeyValue", agile.blkKey_encryptedKeyValue)
    return None


def _opened(info: dict[str, Any], rounds: bytes, name: str, purpose: bytearray) -> bytes:
    return bytes(agile._decrypt_aes_cbc(info[name], _derived(rounds, purpose), info["passwordSalt"]))


def _is_intact(info: dict[str, Any], key: bytes, package: bytes) -> bool:
    return bool(
        agile.ECMA376Agile.verify_integrity(
            key,
            info["keyDataSalt"],
            HASH,
            SALT_BYTES,
            info["encryptedHmacKey"],
            info["encryptedHmacValue"],
            io.BytesIO(package),
        )
    )
