"""A package of parts in a zip archive: what is in it, and how to get at it without believing what it claims."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from redactor.errors import UninspectableError
from redactor.settings import Limits
from redactor.workbook.reading.budget import Budget, over_limit
from redactor.workbook.reading.directory import Directory, Entry, damaged, read_directory

CHUNK = 256 * 1024
_INPUT = 64 * 1024
_RATIO_FLOOR = 1024 * 1024
_STORED, _DEFLATED = 0, 8


class Package:
    """An archive whose directory has been checked. Part names are looked up without regard to case."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.directory: Directory = read_directory(data, limits)
        self._data = memoryview(data)
        self._max_ratio = limits.max_ratio
        self.entries: tuple[Entry, ...] = tuple(
            entry for entry in self.directory.entries if not (entry.name.endswith("/") and not entry.size)
        )
        self._by_name = {entry.name.casefold(): entry for entry in self.entries}

    def find(self, name: str) -> Entry | None:
        """The part of that name, if there is one."""
        return self._by_name.get(name.lstrip("/").casefold())

    @property
    def claimed_size(self) -> int:
        """What all parts together say they unpack to."""
        return sum(entry.size for entry in self.entries)

    def begins(self, entry: Entry, count: int = 4096) -> bytes:
        """The first bytes of a part; empty when they cannot be unpacked (reading the part will say why)."""
        packed = self._data[entry.start : entry.start + min(entry.packed, count * 2)]
        if entry.method == _STORED:
            return bytes(packed[:count])
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, count)
        except zlib.error:
            return b""

    def read(self, entry: Entry, budget: Budget) -> bytes:
        """A whole part. Use it for small ones only."""
        return b"".join(self.chunks(entry, budget))

    def chunks(self, entry: Entry, budget: Budget) -> Iterator[bytes]:
        """A part, piece by piece.

        :raises UninspectableError: when it is damaged, or not as long as the directory says.
        :raises LimitError: when it is compressed too much or the whole file unpacks to too much.
        """
        if entry.method == _STORED:
            pieces = self._stored(entry)
        elif entry.method == _DEFLATED:
            pieces = self._inflated(entry)
        else:
            raise damaged("A part of the file is compressed in a way that no spreadsheet program writes.")
        size, crc = 0, 0
        for piece in pieces:
            size += len(piece)
            if size > entry.size:
                raise _broken(entry)
            if size > _RATIO_FLOOR and size > self._max_ratio * max(entry.packed, 1):
                raise over_limit("A part of the file is compressed more than any real spreadsheet is.", "max_ratio")
            crc = zlib.crc32(piece, crc)
            budget.unpacked(len(piece))
            yield piece
        if size != entry.size or crc != entry.crc:
            raise _broken(entry)

    def _stored(self, entry: Entry) -> Iterator[bytes]:
        if entry.size != entry.packed:
            raise _broken(entry)
        for begin in range(entry.start, entry.start + entry.packed, CHUNK):
            yield bytes(self._data[begin : min(begin + CHUNK, entry.start + entry.packed)])

    def _inflated(self, entry: Entry) -> Iterator[bytes]:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        end = entry.start + entry.packed
        try:
            for begin in range(entry.start, end, _INPUT):
                waiting: bytes | memoryview = self._data[begin : min(begin + _INPUT, end)]
                while len(waiting):
                    piece = inflater.decompress(waiting, CHUNK)
                    if piece:
                        yield piece
                    waiting = inflater.unconsumed_tail
                    if inflater.eof:
                        # Bytes inside a member but behind the end of its stream are read by nobody: a hiding place.
                        if inflater.unused_data or min(begin + _INPUT, end) < end:
                            raise _broken(entry)
                        return
            while piece := inflater.decompress(inflater.unconsumed_tail, CHUNK):
                yield piece
        except zlib.error:
            raise _broken(entry) from None
        if not inflater.eof or inflater.unused_data:
            raise _broken(entry)


def _broken(entry: Entry) -> UninspectableError:
    error = damaged("A part of the file is damaged: it is not what the file's list of parts says.")
    error.where = f"part {entry.number} of the file"
    return error
