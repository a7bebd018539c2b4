"""Opens a file and says what it is, by its content and never by its name."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path

from redactor.errors import EncryptedFileError, RedactorError, UninspectableError, UsageError
from redactor.settings import Limits
from redactor.workbook.reading.budget import over_limit
from redactor.workbook.reading.package import Package

_SAVE_AS = "Open it in Excel or LibreOffice, save it as .xlsx, and try the new file."
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK_BEGINS = re.compile(rb"\x09\x08[\x08\x10]\x00\x00[\x05\x06]")

# What other files begin with. Texts are matched after white space, in lower case.
_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"{\\rtf", "a rich text document"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"Rar!", "an archive (RAR)"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7-Zip)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"SQLite format 3", "a database"),
    (b"\x00\x01\x00\x00Standard", "an Access database"),
    (b"PAR1", "a Parquet data file"),
    (b"\x09\x00\x04\x00", "a very old Excel workbook"),
    (b"\x09\x02\x06\x00", "a very old Excel workbook"),
    (b"\x09\x04\x06\x00", "a very old Excel workbook"),
    (b"\x09\x08\x10\x00", "an Excel workbook of before 2007 (.xls)"),
    (b"\x09\x08\x08\x00", "an Excel workbook of before 1997 (.xls)"),
    (b"-----BEGIN PGP", "an encrypted file (PGP)"),
    (b"age-encryption.org/", "an encrypted file (age)"),
)
_MARKUP = re.compile(
    r"<(?:\?xml|!doctype|!--|html|head|body|table|meta|script|style|svg|workbook|office:|[a-z][\w.-]*:[a-z])",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?:MIME-Version|From|Received|Return-Path|Message-ID|Content-Type): ", re.IGNORECASE)
_LEGACY_TEXT = (("ID;P", "a SYLK file (.slk)"), ("TABLE\r\n0,1", "a DIF file"), ("TABLE\n0,1", "a DIF file"))


class Content(Enum):
    """What can be read."""

    PACKAGE = "package"
    TEXT = "text"
    COMPOUND = "compound file"
    PAGE = "page"
    FLAT = "flat OpenDocument"
    SPREADSHEETML = "XML of 2003"


def open_source(path: Path, limits: Limits) -> bytes:
    """The bytes of a spreadsheet.

    :raises UsageError: when it is missing, a folder, or may not be read.
    :raises UninspectableError: when it is empty or neither a workbook nor text.
    :raises LimitError: when it is larger than ``limits.max_file_bytes``.
    """
    data = read_whole(path, limits)
    sniff(data)
    return data


def read_whole(path: Path, limits: Limits) -> bytes:
    """The bytes of a file of any kind: a spreadsheet, a sealed copy, a manifest.

    :raises UsageError: when it is missing, a folder, or may not be read.
    :raises LimitError: when it is larger than ``limits.max_file_bytes``.
    """
    try:
        if path.is_dir():
            raise UsageError("That is a folder, not a file.", next="Name the spreadsheet itself.")
        with path.open("rb") as file:
            data = file.read(limits.max_file_bytes + 1)
    except FileNotFoundError:
        raise UsageError("There is no such file.", next="Check the name and the folder.") from None
    except (OSError, ValueError):
        raise UsageError("The file could not be read.", next="Check that you may open it.") from None
    if len(data) > limits.max_file_bytes:
        raise over_limit("The file is larger than is safe to read.", "max_file_bytes")
    return data


def opens_with_password(path: Path, limits: Limits) -> bool:
    """Whether a file is an Office file with a password. Errors are left for whoever reads it in earnest."""
    try:
        data = read_whole(path, limits)
        if data.startswith(_OLD_OFFICE):
            sniff(data)
    except EncryptedFileError:
        return True
    except RedactorError:
        return False
    return False


def sniff(data: bytes) -> Content:
    """Tell packages and text from everything else.

    :raises EncryptedFileError: for Office files with a password.
    :raises UninspectableError: for everything else, saying what it is where that can be told.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UninspectableError("The file is empty.", next="Check that it was saved and copied in full.")
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return Content.PACKAGE
    if data.startswith(_OLD_OFFICE):
        return _compound_file(data)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise other_file(what)
    if b"PK\x05\x06" in data[-65_557:] and b"PK\x03\x04" in data and b"\0" in data:
        # An archive with something before it. Programs open it, so it is opened here, and all of it looked at.
        return Content.PACKAGE
    return _text_kind(data)


def other_file(what: str) -> UninspectableError:
    """The error for a file of another kind."""
    return UninspectableError(f"The file is {what}, which cannot be looked into.", next=_SAVE_AS)


def needs_password() -> EncryptedFileError:
    """The error for a file that is encrypted as a whole."""
    return EncryptedFileError(
        "The file needs a password, so it cannot be looked into.",
        next="Save a copy without a password, or give the password with --password-file.",
    )


def package_kind(package: Package) -> str:
    """``ooxml``, ``xlsb`` or ``ods``.

    :raises UninspectableError: when it is something else, saying what.
    """
    names = {entry.name.casefold() for entry in package.entries}
    if package.find("mimetype") is not None or "content.xml" in names:
        return _opendocument(package)
    if "xl/workbook.bin" in names:
        return "xlsb"
    if not any(name.startswith("xl/") for name in names) and "[content_types].xml" in names:
        folders = {name.partition("/")[0] for name in names}
        if "word" in folders:
            raise other_file("a Word document")
        if "ppt" in folders:
            raise other_file("a PowerPoint presentation")
    elif "[content_types].xml" not in names:
        raise other_file("an archive (zip) and not a workbook")
    return "ooxml"


def _opendocument(package: Package) -> str:
    manifest = package.find("META-INF/manifest.xml")
    if manifest is not None and b"encryption-data" in package.begins(manifest, 65_536):
        raise EncryptedFileError(
            "The file is an OpenDocument spreadsheet (.ods) with a password, which is not opened here.",
            next="Open it in LibreOffice with the password, save it as .xlsx, and try the new file.",
        )
    mimetype = package.find("mimetype")
    kind = package.begins(mimetype, 200) if mimetype is not None else b""
    if kind and b"opendocument.spreadsheet" not in kind:
        raise other_file("an OpenDocument file that is no spreadsheet" if b"opendocument" in kind else "an archive")
    return "ods"


def _compound_file(data: bytes) -> Content:
    """Let old workbooks through, and say what else a compound file is. Its directory holds names as UTF-16."""
    names = {name: name.encode("utf-16-le") + b"\0\0" in data for name in ("EncryptedPackage", "Workbook", "Book")}
    if names["EncryptedPackage"]:
        raise needs_password()
    if names["Workbook"] or names["Book"]:
        if any(_is_locked(data, found.start()) for found in _WORKBOOK_BEGINS.finditer(data)):
            raise needs_password()
        return Content.COMPOUND
    raise other_file("an old Office file of another kind")


def _is_locked(data: bytes, position: int) -> bool:
    """Whether a FILEPASS record (0x2F) is among the first records of a BIFF stream ([MS-XLS] 2.4.117)."""
    for _ in range(12):
        kind = int.from_bytes(data[position : position + 2], "little")
        length = int.from_bytes(data[position + 2 : position + 4], "little")
        if kind == 0x2F and length >= 2:
            return True
        position += 4 + length
    return False


def _text_kind(data: bytes) -> Content:
    head = data[:4096].replace(b"\0", b"").decode("latin-1").lstrip("\xef\xbb\xbf\xff\xfe \t\r\n")
    if _MARKUP.match(head):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in data[:65_536].replace(b"\0", b"") and "<html" not in head:
            return Content.SPREADSHEETML
        if "urn:oasis:names:tc:opendocument" in head:
            return Content.FLAT
        if re.search(r"<(?:html|table|!doctype html)", head, re.IGNORECASE):
            return Content.PAGE
        raise other_file("an XML file")
    if head.startswith("<") and re.match(r"<[A-Za-z][^<>]*>", head):
        raise other_file("an XML file")
    if _MAIL.match(head) and re.search(
        r"^(?:MIME-Version|Message-ID|Content-Type): ", head, re.IGNORECASE | re.MULTILINE
    ):
        raise other_file("a mail message or web archive")
    for begins, what in _LEGACY_TEXT:
        if head.startswith(begins):
            raise other_file(what)
    return Content.TEXT
