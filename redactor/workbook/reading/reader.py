"""Reads a spreadsheet: whatever it calls itself, by its content, as if it were hostile."""

from __future__ import annotations

from redactor.errors import RedactorError, UninspectableError
from redactor.model import Workbook
from redactor.progress import Progress, Silent
from redactor.settings import Limits
from redactor.workbook.reading.binary_book import read_binary_book
from redactor.workbook.reading.budget import over_limit
from redactor.workbook.reading.compound import read_compound
from redactor.workbook.reading.delimited import read_delimited
from redactor.workbook.reading.ooxml import read_ooxml
from redactor.workbook.reading.opendocument import read_flat, read_opendocument
from redactor.workbook.reading.package import Package
from redactor.workbook.reading.page import read_page
from redactor.workbook.reading.source import Content, package_kind, sniff
from redactor.workbook.reading.spreadsheetml import read_spreadsheetml


def read_workbook(
    data: bytes, name: str, limits: Limits, progress: Progress | None = None, *, values: bool = True
) -> Workbook:
    """Read everything in a file.

    :param data: the file's bytes, as ``open_source`` gives them.
    :param name: the file's own name; it is kept and never trusted to say what the file is.
    :param values: whether to read the cells of formats that a library reads, which may abort the whole process.
    :raises EncryptedFileError: when it needs a password.
    :raises LimitError: when it is larger, deeper or more compressed than is safe, or takes too long.
    :raises UninspectableError: when it is no spreadsheet, or could not be read in full. Nothing else is raised.
    """
    progress = progress or Silent()
    try:
        if len(data) > limits.max_file_bytes:
            raise over_limit("The file is larger than is safe to read.", "max_file_bytes")
        return _read(data, sniff(data), name, limits, progress, values=values)
    except RedactorError:
        raise
    except MemoryError:
        raise over_limit("The file needs more memory to be read than is safe.", "max_memory_bytes") from None
    except RecursionError:
        raise over_limit("The file is too deeply nested to read.", "max_xml_depth") from None
    except Exception:
        # The file is hostile until shown otherwise: a failure nobody foresaw is a no, and its text may quote the file.
        raise UninspectableError(
            "The file could not be read in full.", next="Open it in Excel or LibreOffice and save it again as .xlsx."
        ) from None


def _read(data: bytes, content: Content, name: str, limits: Limits, progress: Progress, *, values: bool) -> Workbook:
    if content is Content.COMPOUND:
        return read_compound(data, name, limits, progress, values=values)
    package = Package(data, limits) if content is Content.PACKAGE else None
    if package is not None and (kind := package_kind(package)) == "xlsb":
        return read_binary_book(package, data, name, limits, progress, values=values)
    if not values:
        raise UninspectableError("The file could not be read.")
    if package is not None:
        read = read_opendocument if kind == "ods" else read_ooxml
        return read(package, len(data), name, limits, progress)
    if content is Content.FLAT:
        return read_flat((data,), len(data), name, limits, progress)
    if content is Content.SPREADSHEETML:
        return read_spreadsheetml((data,), len(data), name, limits, progress)
    read_text = read_page if content is Content.PAGE else read_delimited
    return read_text(data, name, limits, progress)
