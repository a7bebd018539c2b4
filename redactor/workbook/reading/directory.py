"""The central directory of a zip archive, read strictly.

Two readers of one archive must not be able to see two different sets of parts, so whatever is ambiguous is refused:
duplicate names, names that differ only in case, members that overlap, local headers that contradict the directory.
Bytes that belong to no member are handed back so that they can be looked at.
(APPNOTE.TXT 6.3.10; OPC: ECMA-376 part 2.)
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field

from redactor.errors import EncryptedFileError, UninspectableError
from redactor.settings import Limits
from redactor.workbook.reading.budget import over_limit

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1 | 0x40
_HAS_DESCRIPTOR = 0x8
_RATIO_FLOOR = 1024 * 1024  # a part this small may be as repetitive as it likes

# Extra fields that hold times, sizes, owners' numbers or padding: zip64, NTFS times, Unix times and numbers, and the
# padding Office leaves for growth (ECMA-376 part 2, annex C). Any other is looked at as text.
_DULL_EXTRAS = frozenset({0x0001, 0x000A, 0x5455, 0x5855, 0x7855, 0x7875, 0xA220})


_LONGEST_DULL = 32
_WORDS = re.compile(rb"[\x20-\x7e]{8}|(?:[\x20-\x7e]\0){5}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A member of the archive. ``start`` and ``packed`` are where its data are; ``size`` and ``crc`` are claims."""

    number: int
    name: str = field(repr=False)
    start: int
    packed: int
    size: int
    crc: int
    method: int


@dataclass(frozen=True)
class Directory:
    """All members, and every piece of the archive besides them (comments, odd extra fields, unclaimed bytes)."""

    entries: tuple[Entry, ...]
    comments: tuple[bytes, ...] = field(default=(), repr=False)
    unclaimed: tuple[bytes, ...] = field(default=(), repr=False)


def read_directory(data: bytes, limits: Limits) -> Directory:
    """List an archive.

    :raises UninspectableError: when it is damaged or ambiguous.
    :raises EncryptedFileError: when a member is encrypted.
    :raises LimitError: when it has too many members or claims to unpack to too much.
    """
    try:
        return _Reader(data, limits).read()
    except (struct.error, UnicodeDecodeError, ValueError, OverflowError):
        raise damaged() from None


def damaged(what: str = "The file is a damaged or cut-off archive.") -> UninspectableError:
    """The archive cannot be trusted to say what it holds."""
    return UninspectableError(
        what, next="Open it in Excel or LibreOffice, save it again as .xlsx, and try the new file."
    )


class _Reader:
    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data = data
        self._limits = limits
        self._comments: list[bytes] = []
        self._extents: list[tuple[int, int]] = []

    def read(self) -> Directory:
        end, directory_start, count, shift = self._locate()
        if count > self._limits.max_parts:
            raise over_limit("The file has more parts than is safe to open.", "max_parts")
        entries, position = [], directory_start
        for number in range(1, count + 1):
            entry, position = self._central(position, shift, number)
            entries.append(entry)
        if position != end:
            raise damaged("The file's list of parts is damaged.")
        self._check_names(entries)
        self._check_claims(entries)
        unclaimed = self._gaps(directory_start)
        return Directory(tuple(entries), tuple(comment for comment in self._comments if comment), unclaimed)

    def _locate(self) -> tuple[int, int, int, int]:
        """Where the directory ends and starts, how many members it lists, and how far the archive was pushed along."""
        data = self._data
        position = data.rfind(b"PK\x05\x06")
        while position >= 0:
            if position + _END.size <= len(data):
                record = _END.unpack_from(data, position)
                if position + _END.size + record[7] <= len(data):
                    break
            position = data.rfind(b"PK\x05\x06", 0, position)
        else:
            raise damaged()
        count, size, offset, comment = record[4], record[5], record[6], record[7]
        self._comments.append(data[position + _END.size : position + _END.size + comment])
        self._extents.append((position, position + _END.size + comment))
        end = position
        if record[1] or record[2] or record[3] != count:
            raise damaged("The file is one piece of an archive in several pieces.")
        if position >= _LOCATOR64.size and data[position - _LOCATOR64.size :][:4] == b"PK\x06\x07":
            end, count, size, offset = self._locate64(position)
        start = end - size
        if start < offset:
            raise damaged()
        self._extents.append((start, end))
        return end, start, count, start - offset

    def _locate64(self, end_position: int) -> tuple[int, int, int, int]:
        locator = end_position - _LOCATOR64.size
        position = locator - _END64.size
        if position < 0:
            raise damaged()
        record = _END64.unpack_from(self._data, position)
        if record[0] != b"PK\x06\x06" or record[6] != record[7]:
            raise damaged()
        self._extents.append((position, end_position))
        return position, record[7], record[8], record[9]

    def _central(self, position: int, shift: int, number: int) -> tuple[Entry, int]:
        """The entry at ``position`` and where the next one starts."""
        record = _CENTRAL.unpack_from(self._data, position)
        if record[0] != b"PK\x01\x02":
            raise damaged()
        flags, method, crc, packed, size = record[3], record[4], record[7], record[8], record[9]
        name_end = position + _CENTRAL.size + record[10]
        extra_end = name_end + record[11]
        raw_name = self._data[position + _CENTRAL.size : name_end]
        extras = self._extras(self._data[name_end:extra_end])
        self._comments.append(self._data[extra_end : extra_end + record[12]])
        size, packed, offset = _zip64(extras, size, packed, record[16])
        if flags & _ENCRYPTED:
            raise EncryptedFileError(
                "The file needs a password: parts of it are encrypted.",
                next="Save a copy without a password, or give the password with --password-file.",
            )
        start = self._local(offset + shift, raw_name, flags, packed, crc)
        name = _part_name(raw_name.decode("utf-8" if flags & _UTF8_NAME else "cp437"))
        return Entry(number, name, start, packed, size, crc, method), extra_end + record[12]

    def _local(self, position: int, name: bytes, flags: int, packed: int, crc: int) -> int:
        """Check a local header against the directory and claim its bytes; gives where the data start."""
        record = _LOCAL.unpack_from(self._data, position)
        name_end: int = position + _LOCAL.size + record[9]
        start: int = name_end + record[10]
        if record[0] != b"PK\x03\x04" or self._data[position + _LOCAL.size : name_end] != name:
            raise damaged("The file's list of parts does not agree with its parts.")
        if start + packed > len(self._data):
            raise damaged()
        self._extras(self._data[name_end:start])
        end = start + packed
        if flags & _HAS_DESCRIPTOR:
            end += self._descriptor(end, crc)
        self._extents.append((position, end))
        return start

    def _descriptor(self, position: int, crc: int) -> int:
        """The length of the data descriptor behind a member: 4 bytes more with a signature, 8 more for zip64."""
        signed = 4 if self._data[position : position + 4] == b"PK\x07\x08" else 0
        if self._data[position + signed : position + signed + 4] != struct.pack("<L", crc):
            return 0
        following = self._data[position + signed + 12 :][:2]
        return signed + (12 if following == b"PK" else 20)

    def _extras(self, raw: bytes) -> dict[int, bytes]:
        fields: dict[int, bytes] = {}
        position = 0
        while position + 4 <= len(raw):
            kind, length = struct.unpack_from("<2H", raw, position)
            fields[kind] = raw[position + 4 : position + 4 + length]
            if kind not in _DULL_EXTRAS or _is_odd(fields[kind]):
                self._comments.append(fields[kind])
            position += 4 + length
        if raw[position:].strip(b"\0"):
            self._comments.append(raw[position:])
        return fields

    def _check_names(self, entries: list[Entry]) -> None:
        seen: set[str] = set()
        for entry in entries:
            # Part names are compared without regard to case (OPC, ECMA-376 part 2, 6.3.5).
            folded = entry.name.casefold()
            if folded in seen:
                raise damaged("Two parts of the file have the same name, so programs may read different things in it.")
            seen.add(folded)

    def _check_claims(self, entries: list[Entry]) -> None:
        if sum(entry.size for entry in entries) > self._limits.max_unpacked_bytes:
            raise over_limit("The file unpacks to more than is safe to read.", "max_unpacked_bytes")
        for entry in entries:
            if entry.size > _RATIO_FLOOR and entry.size > self._limits.max_ratio * max(entry.packed, 1):
                raise over_limit("A part of the file is compressed more than any real spreadsheet is.", "max_ratio")

    def _gaps(self, directory_start: int) -> tuple[bytes, ...]:
        """Bytes that nothing claims: before, between, after."""
        gaps, position = [], 0
        for start, end in sorted(self._extents):
            if start < position:
                raise damaged("Parts of the file lie on top of each other.")
            if start > position and self._data[position:start].strip(b"\0"):
                gaps.append(self._data[position:start])
            position = end
        if self._data[position:].strip(b"\0"):
            gaps.append(self._data[position:])
        return tuple(gaps)


def _is_odd(extra: bytes) -> bool:
    """Whether a field of times or sizes holds more than these: it is long, or there are words in it."""
    return (len(extra) > _LONGEST_DULL and bool(extra.strip(b"\0"))) or _WORDS.search(extra) is not None


def _zip64(extras: dict[int, bytes], size: int, packed: int, offset: int) -> tuple[int, int, int]:
    """Sizes and offset, taken from the zip64 field where the directory says that they did not fit."""
    wide = extras.get(0x0001, b"")
    values = [size, packed, offset]
    position = 0
    for index, value in enumerate(values):
        if value == 0xFFFFFFFF:
            (values[index],) = struct.unpack_from("<Q", wide, position)
            position += 8
    return values[0], values[1], values[2]


def _part_name(name: str) -> str:
    """A member's name as a part name. Some writers use backslashes, some a leading slash."""
    plain = name.replace("\\", "/").lstrip("/")
    if not plain or "\0" in plain or any(step in {"..", "."} for step in plain.split("/")):
        raise damaged("A part of the file has a name that could lead outside the file.")
    return plain
