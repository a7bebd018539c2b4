"""The compound file around an encrypted workbook, written so that the same streams always give the same bytes.

Because of that, a sealed file can be checked to its last byte: take its two streams, write them again, compare.
A container format has slack that no integrity value covers; here there is nothing in it.

Sources: [MS-CFB] for the container, [MS-OFFCRYPTO] 2.1 for the streams in it. Built on msoffcrypto-tool's writer,
which is pinned exactly; what is put right here is said where it is.
"""

from __future__ import annotations

import io
from struct import pack
from typing import Any, Final, NamedTuple

import olefile
from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted, Header, SectorTypes

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SMALLEST_PACKAGE: Final = 4097
"""The writer always puts the package into full sectors, where readers look only from this length on."""

_INFO = "EncryptionInfo"
_PACKAGE = "EncryptedPackage"


class Streams(NamedTuple):
    """The two streams that matter."""

    info: bytes
    package: bytes


class _Container(ECMA376Encrypted):  # type: ignore[misc]  # the library is not typed
    def _get_directory_entries(self) -> Any:
        # The library notes when each stream was made. Neutral instead: the same content is the same container.
        entries = super()._get_directory_entries()
        for entry in entries:
            entry.CreationTime = entry.ModificationTime = 0
        return entries

    def _write_DIFAT(self, obuf: Any, layout: Any) -> None:  # noqa: N802
        # The library lists one sector too many where a file is larger than about 7 MB ([MS-CFB] 2.5).
        per_sector = layout.sectorSize // 4 - 1
        rest = [layout.fatPos + number for number in range(Header.FIRSTNUMDIFAT, layout.fatSectorNum)]
        for index in range(layout.difatSectorNum):
            here = rest[index * per_sector : (index + 1) * per_sector]
            here += [SectorTypes.FREESECT] * (per_sector - len(here))
            last = index == layout.difatSectorNum - 1
            following = SectorTypes.ENDOFCHAIN if last else layout.difatPos + index + 1
            obuf.seek(layout.offsetDifat(index))
            obuf.write(pack(f"<{per_sector + 1}I", *here, following))


def write_container(streams: Streams) -> bytes:
    """The compound file of two streams, always the same."""
    target = io.BytesIO()
    _Container(streams.package, streams.info).write_to(target)
    return target.getvalue()


def read_streams(data: bytes) -> Streams | None:
    """The two streams, or None where ``data`` is not a compound file that holds them or cannot be read."""
    if not data.startswith(MAGIC):
        return None
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            if not (container.exists(_INFO) and container.exists(_PACKAGE)):
                return None
            return Streams(container.openstream(_INFO).read(), container.openstream(_PACKAGE).read())
    except Exception:  # olefile meets a hostile file with whatever its parsing happens to raise
        return None


def is_compound_file(data: bytes) -> bool:
    """Whether the bytes begin as a compound file does."""
    return data.startswith(MAGIC)
