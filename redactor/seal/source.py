"""Opens password-protected workbooks that somebody else made, so that they can be looked at."""

from __future__ import annotations

import io
import logging
from typing import Any, Final

import olefile

from redactor.errors import EncryptedFileError, LimitError, UninspectableError
from redactor.seal.container import is_compound_file, read_streams

MOST_ROUNDS: Final = 1_000_000
"""Excel writes 100,000 rounds. The format allows ten million, which would keep a processor busy for a minute."""

_LEGACY_STREAMS = ("Workbook", "Book")


def decrypt_office(data: bytes, password: str) -> bytes:
    """Decrypt a password-protected workbook: ECMA-376 Agile with its integrity value checked; Standard, which has none;
    or an .xls file (RC4, RC4 with CryptoAPI, XOR; [MS-XLS] 2.2.10).

    :returns: the bytes of the workbook inside; what they are is for the reader to judge.
    :raises EncryptedFileError: the password is wrong.
    :raises UninspectableError: it is not such a file, was changed since, or is protected in another way.
    :raises LimitError: opening it would take too long.
    """
    streams = read_streams(data)
    if streams is None and is_compound_file(data) and _has_legacy_stream(data):
        return _legacy(data, password)
    if streams is None:
        raise _not_ours(data)
    if b"<!" in streams.info:  # a document type could hold an entity bomb
        raise _broken()
    book = _parsed(data)
    _load_key(book, password)
    return _decrypted(book)


def _parsed(data: bytes) -> Any:
    from msoffcrypto import exceptions
    from msoffcrypto.format.ooxml import OOXMLFile

    # At debug level the library logs the password itself.
    logging.getLogger("msoffcrypto.method.ecma376_standard").disabled = True
    try:
        book = OOXMLFile(io.BytesIO(data))
    except exceptions.DecryptionError:
        raise UninspectableError(
            "The file is protected in a way that a password alone does not open (rights management or an add-in).",
            next="Ask whoever protected it for a copy without that protection.",
        ) from None
    except Exception:  # whatever the library's parsing happens to raise
        raise _broken() from None
    if book.type == "agile" and book.info["spinValue"] > MOST_ROUNDS:
        raise LimitError(
            "Opening this file would take too long: its password protection asks for an unusual amount of work.",
            next="Open it in Excel with the password and save it again.",
        )
    return book


def _load_key(book: Any, password: str) -> None:
    from msoffcrypto import exceptions

    try:
        book.load_key(password=password, verify_password=True)
    except (exceptions.InvalidKeyError, exceptions.DecryptionError):
        raise _wrong_password() from None
    except Exception:  # damaged parameters: wrong lengths, unknown algorithms
        raise _broken() from None


def _decrypted(book: Any) -> bytes:
    target = io.BytesIO()
    try:
        book.decrypt(target, verify_integrity=book.type == "agile")
    except Exception:  # a failed integrity value, or a package that does not decrypt to a zip archive
        raise _broken() from None
    return target.getvalue()


def _not_ours(data: bytes) -> UninspectableError:
    if not is_compound_file(data):
        return _unprotected()
    return _broken()


def _legacy(data: bytes, password: str) -> bytes:
    from msoffcrypto import exceptions
    from msoffcrypto.format import xls97

    # The library puts the decrypted file into a temporary one; here it stays in memory.
    xls97.tempfile = _InMemory
    target = io.BytesIO()
    try:
        book = xls97.Xls97File(io.BytesIO(data))
        if not book.is_encrypted():
            raise _unprotected()
        book.load_key(password=password)
        book.decrypt(target)
    except UninspectableError:
        raise
    except (exceptions.InvalidKeyError, exceptions.DecryptionError):
        raise _wrong_password() from None
    except Exception:  # whatever the library's parsing happens to raise
        raise UninspectableError(
            "The password protection of this old workbook (.xls) is of a kind that is not opened here.",
            next="Open it in Excel with the password, save it as .xlsx, and try again.",
        ) from None
    return target.getvalue()


class _InMemory:
    """Stands in for the module ``tempfile``."""

    TemporaryFile = io.BytesIO


def _has_legacy_stream(data: bytes) -> bool:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            return any(container.exists(name) for name in _LEGACY_STREAMS)
    except Exception:  # whatever olefile's parsing happens to raise
        return False


def _unprotected() -> UninspectableError:
    return UninspectableError(
        "The file is not a password-protected workbook.", next="Leave out --password-file for it."
    )


def _wrong_password() -> EncryptedFileError:
    return EncryptedFileError(
        "The password does not open this file.", next="Check the password file: one password, on its first line."
    )


def _broken() -> UninspectableError:
    return UninspectableError(
        "The password-protected file is damaged or was changed since it was protected.",
        next="Ask for the file again, or open it in Excel and save it again.",
    )
