"""Looks for the marker in a file that some program made: in its name, its bytes, and every part of it unpacked."""

from __future__ import annotations

import io
import zipfile

PIECES = ("zebedee", "quillfeather", "900461", "1234567b")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp037", "utf-7")
_NEEDLES = {piece.encode(encoding) for piece in PIECES for encoding in ENCODINGS} | {
    piece.upper().encode("cp037") for piece in PIECES
}


def left_in(data: bytes, name: str) -> list[str]:
    """Pieces of the marker in a file, in any encoding; archives within it are unpacked too."""
    texts = [name.casefold().encode(), *_unpacked(data)]
    lowered = [text.lower() for text in texts]
    return [str(needle) for needle in _NEEDLES for text in lowered if needle in text]


def _unpacked(data: bytes) -> list[bytes]:
    texts = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                texts += [member.filename.encode(), *_unpacked(archive.read(member))]
    return texts
