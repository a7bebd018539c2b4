"""Reads the archive of a copy so strictly that there is no room in it for anything else.

A zip archive has many places that its usual readers skip: bytes before, between and after its entries, comments,
extra fields, a second header for every entry that need not agree with the first, entries that the directory leaves
out, bytes after the end of a compressed stream. Here every byte must be accounted for: the entries' local headers
and streams follow one another from the first byte on, then the directory, then its end, and nothing else.

Format: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple

from redactor.verify.doubt import doubt

MOST_ENTRIES: Final = 10_000
MOST_UNPACKED: Final = 2 * 1024 * 1024 * 1024

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DEFLATED = 8
_VERSION = 20
_NO_TIME = (0, 0x21)  # midnight of 1 January 1980: the copy does not say when it was made
_OWNER_ONLY = 0o600 << 16


class _Entry(NamedTuple):
    name: bytes
    shared: tuple[int, ...]
    """What both headers say: version, flags, method, time, date, check sum, two sizes."""
    offset: int

    @property
    def packed(self) -> int:
        return self.shared[6]


def read_package(data: bytes) -> Mapping[str, bytes]:
    """Every part of the archive, by name.

    :raises VerificationError: for any byte that need not be there.
    """
    entries, directory = _directory(data)
    parts: dict[str, bytes] = {}
    position = unpacked = 0
    for entry in entries:
        start = _local(data, entry, position)
        position = start + entry.packed
        content = _inflated(data[start:position], entry)
        unpacked += len(content)
        name = entry.name.decode("ascii", errors="replace")
        if name in parts or unpacked > MOST_UNPACKED:
            raise doubt("the archive holds a part twice, or far too much")
        parts[name] = content
    if position != directory:
        raise doubt("the archive holds bytes between its parts and its directory")
    _second_opinion(data, list(parts))
    return parts


def _directory(data: bytes) -> tuple[list[_Entry], int]:
    """The entries of the directory, and where it begins."""
    if len(data) < _END.size:
        raise doubt("it is not a whole archive")
    signature, *numbers = _END.unpack_from(data, len(data) - _END.size)
    disk, directory_disk, here, count, size, start, comment = numbers
    end = len(data) - _END.size
    if signature != b"PK\x05\x06" or (disk, directory_disk, comment) != (0, 0, 0) or here != count:
        raise doubt("the archive does not end as it should: it has a comment, or bytes after its end")
    if start + size != end or count > MOST_ENTRIES:
        raise doubt("the archive's directory does not lie where it should")
    entries, position = [], start
    for _ in range(count):
        entry, position = _central(data, position, end)
        entries.append(entry)
    if position != end:
        raise doubt("the archive's directory holds bytes of no entry")
    return entries, start


def _central(data: bytes, position: int, end: int) -> tuple[_Entry, int]:
    if position + _CENTRAL.size > end:
        raise doubt("the archive's directory is cut off")
    signature, made_by, *rest = _CENTRAL.unpack_from(data, position)
    shared, (name_length, extra, comment, disk, internal, external, offset) = tuple(rest[:8]), rest[8:]
    if signature != b"PK\x01\x02":
        raise doubt("the archive's directory is damaged")
    version, flags, method, *time_of_day = shared[:5]
    if (made_by, version, flags, method) != (_VERSION, _VERSION, 0, _DEFLATED) or tuple(time_of_day) != _NO_TIME:
        raise doubt("an entry of the archive was not written by redactor")
    if (extra, comment, disk, internal) != (0, 0, 0, 0) or external != _OWNER_ONLY:
        raise doubt("an entry of the archive has a comment, an extra field or attributes")
    following = position + _CENTRAL.size + name_length
    if following > end:
        raise doubt("the archive's directory is cut off")
    return _Entry(data[position + _CENTRAL.size : following], shared, offset), following


def _local(data: bytes, entry: _Entry, position: int) -> int:
    """Check the header before an entry's bytes; where those begin."""
    if entry.offset != position or position + _LOCAL.size > len(data):
        raise doubt("the archive holds bytes before, between or after its parts")
    signature, *rest = _LOCAL.unpack_from(data, position)
    shared, (name_length, extra) = tuple(rest[:8]), rest[8:]
    start = position + _LOCAL.size + name_length
    if signature != b"PK\x03\x04" or shared != entry.shared or extra:
        raise doubt("the two headers of an entry of the archive do not agree")
    if data[position + _LOCAL.size : start] != entry.name:
        raise doubt("the two headers of an entry of the archive name different parts")
    return int(start)


def _inflated(packed: bytes, entry: _Entry) -> bytes:
    checksum, packed_size, size = entry.shared[5:]
    if size > MOST_UNPACKED or len(packed) != packed_size:
        raise doubt("a part of the archive is cut off or far too large")
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = stream.decompress(packed, size + 1)
    except zlib.error:
        raise doubt("a part of the archive is damaged") from None
    if len(content) != size or not stream.eof or stream.unused_data or stream.unconsumed_tail:
        raise doubt("a part of the archive is not as long as it says, or is followed by other bytes")
    if zlib.crc32(content) != checksum:
        raise doubt("a part of the archive does not fit its check sum")
    return content


def _second_opinion(data: bytes, names: list[str]) -> None:
    """Two readers that see different archives in the same bytes are how things get past a gate."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            same = archive.namelist() == names and not archive.comment
    except (zipfile.BadZipFile, OSError, ValueError):
        same = False
    if not same:
        raise doubt("two readers see different parts in the archive")
