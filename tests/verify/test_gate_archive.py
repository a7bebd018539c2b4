"""Sabotage of the archive itself: everything a usual reader of zip skips, and the gate must not."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest
from gate_copy import proved, unpack
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redactor.errors import VerificationError
from redactor.verify.package import read_package

NAME = b"Zephaniah Testerley"
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def _end(data: bytes, added: int = 0, entries: int = 0, comment: bytes = b"") -> bytes:
    """The end record of ``data`` for a directory that begins ``added`` bytes later."""
    end = bytearray(data[-22:])
    count, size, start = struct.unpack_from("<HII", end, 10)
    struct.pack_into("<HHII", end, 8, count + entries, count + entries, size, start + added)
    struct.pack_into("<H", end, 20, len(comment))
    return bytes(end) + comment


def _directory(data: bytes) -> tuple[bytes, bytes]:
    start = struct.unpack_from("<I", data, len(data) - 6)[0]
    return data[:start], data[start:-22]


def _moved(directory: bytes, by: int, after: int = -1) -> bytes:
    """The directory with the offsets of entries that begin after a point moved."""
    moved, spot = bytearray(directory), 0
    while spot < len(moved):
        name, extra, comment = struct.unpack_from("<HHH", moved, spot + 28)
        offset = struct.unpack_from("<I", moved, spot + 42)[0]
        if offset > after:
            struct.pack_into("<I", moved, spot + 42, offset + by)
        spot += 46 + name + extra + comment
    return bytes(moved)


def _local_entry(name: bytes, content: bytes) -> bytes:
    worker = zlib.compressobj(wbits=-15)
    packed = worker.compress(content) + worker.flush()
    sums = zlib.crc32(content), len(packed), len(content)
    return struct.pack("<4s5H3I2H", LOCAL, 20, 0, 8, 0, 33, *sums, len(name), 0) + name + packed


def bytes_before(data: bytes) -> bytes:
    return NAME + data


def bytes_before_with_offsets_put_right(data: bytes) -> bytes:
    body, directory = _directory(data)
    return NAME + body + _moved(directory, len(NAME)) + _end(data, len(NAME))


def bytes_after(data: bytes) -> bytes:
    return data + NAME


def a_comment(data: bytes) -> bytes:
    return data[:-22] + _end(data, comment=NAME)


def a_comment_that_the_end_denies(data: bytes) -> bytes:
    return data[:-2] + b"\0\0" + NAME


def a_second_archive_behind(data: bytes) -> bytes:
    return data + data


def bytes_between_entries(data: bytes) -> bytes:
    body, directory = _directory(data)
    second = body.index(LOCAL, 4)
    moved = _moved(directory, len(NAME), after=second - 1)
    return body[:second] + NAME + body[second:] + moved + _end(data, len(NAME))


def bytes_before_the_directory(data: bytes) -> bytes:
    body, directory = _directory(data)
    return body + NAME + directory + _end(data, len(NAME))


def bytes_after_the_directory(data: bytes) -> bytes:
    body, directory = _directory(data)
    return body + directory + NAME + _end(data)


def an_entry_that_the_directory_leaves_out(data: bytes) -> bytes:
    body, directory = _directory(data)
    hidden = _local_entry(b"xl/notes.xml", b"<x>" + NAME + b"</x>")
    return body + hidden + directory + _end(data, len(hidden))


def an_entry_left_out_at_the_front(data: bytes) -> bytes:
    body, directory = _directory(data)
    hidden = _local_entry(b"xl/notes.xml", b"<x>" + NAME + b"</x>")
    return hidden + body + _moved(directory, len(hidden)) + _end(data, len(hidden))


def another_name_in_the_local_header(data: bytes) -> bytes:
    return data.replace(b"docProps/app.xml", b"docProps/zep.xml", 1)


def another_name_in_the_directory(data: bytes) -> bytes:
    body, directory = _directory(data)
    return body + directory.replace(b"docProps/app.xml", b"docProps/zep.xml") + data[-22:]


def _patched(data: bytes, header: bytes, spot: int, value: bytes) -> bytes:
    at = data.index(header) + spot
    return data[:at] + value + data[at + len(value) :]


def _longer(data: bytes, extra: bool) -> bytes:
    """An extra field, or a comment, on the first entry of the directory."""
    body, directory = _directory(data)
    name = struct.unpack_from("<H", directory, 28)[0]
    grown = bytearray(directory[: 46 + name] + NAME + directory[46 + name :])
    struct.pack_into("<H", grown, 30 if extra else 32, len(NAME))
    end = bytearray(_end(data))
    struct.pack_into("<I", end, 12, len(grown))
    return body + bytes(grown) + bytes(end)


def an_extra_field_in_the_local_header(data: bytes) -> bytes:
    field = struct.pack("<HH", 0x5A5A, len(NAME)) + NAME
    body, directory = _directory(data)
    name = struct.unpack_from("<H", body, 26)[0]
    grown = bytearray(body[: 30 + name] + field + body[30 + name :])
    struct.pack_into("<H", grown, 28, len(field))
    return bytes(grown) + _moved(directory, len(field), after=0) + _end(data, len(field))


def bytes_after_a_stream_has_ended(data: bytes) -> bytes:
    """Counted as part of the entry by both headers, and read by nobody."""
    body, directory = _directory(data)
    name, size = struct.unpack_from("<H", body, 26)[0], struct.unpack_from("<I", body, 18)[0]
    stop = 30 + name + size
    grown = bytearray(body[:stop] + NAME + body[stop:])
    struct.pack_into("<I", grown, 18, size + len(NAME))
    moved = bytearray(_moved(directory, len(NAME), after=0))
    struct.pack_into("<I", moved, 20, size + len(NAME))
    return bytes(grown) + bytes(moved) + _end(data, len(NAME))


def a_longer_size_than_content(data: bytes) -> bytes:
    size = struct.unpack_from("<I", data, 22)[0] + 1
    return _patched(_patched(data, LOCAL, 22, struct.pack("<I", size)), CENTRAL, 24, struct.pack("<I", size))


def a_wrong_check_sum(data: bytes) -> bytes:
    return _patched(_patched(data, LOCAL, 14, b"Zeph"), CENTRAL, 16, b"Zeph")


def another_way_of_packing(data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in unpack(data).items():
            info = zipfile.ZipInfo(name)
            info.create_system = 0
            archive.writestr(info, content)
    return target.getvalue()


def as_somebody_elses_program_packs(data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in unpack(data).items():
            archive.writestr(name, content)
    return target.getvalue()


def sizes_after_the_bytes(data: bytes) -> bytes:
    class NoSeek(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise io.UnsupportedOperation

        def tell(self) -> int:
            raise io.UnsupportedOperation

    target = NoSeek()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for name, content in unpack(data).items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


SABOTAGE: list[Callable[[bytes], bytes]] = [
    *(bytes_before, bytes_before_with_offsets_put_right, bytes_after, a_comment, a_comment_that_the_end_denies),
    *(a_second_archive_behind, bytes_between_entries, bytes_before_the_directory, bytes_after_the_directory),
    *(an_entry_that_the_directory_leaves_out, an_entry_left_out_at_the_front, another_name_in_the_local_header),
    *(another_name_in_the_directory, an_extra_field_in_the_local_header, bytes_after_a_stream_has_ended),
    *(a_longer_size_than_content, a_wrong_check_sum, another_way_of_packing, as_somebody_elses_program_packs),
    sizes_after_the_bytes,
]
HEADER_FIELDS = {
    "an extra field in the directory": lambda data: _longer(data, extra=True),
    "a comment of an entry": lambda data: _longer(data, extra=False),
    "a time in one header": lambda data: _patched(data, LOCAL, 10, b"Ze"),
    "a time in both": lambda data: _patched(_patched(data, LOCAL, 10, b"Ze"), CENTRAL, 12, b"Ze"),
    "another date": lambda data: _patched(_patched(data, LOCAL, 12, b"Ze"), CENTRAL, 14, b"Ze"),
    "flags": lambda data: _patched(_patched(data, LOCAL, 6, b"\x01\0"), CENTRAL, 8, b"\x01\0"),
    "internal attributes": lambda data: _patched(data, CENTRAL, 36, b"Ze"),
    "external attributes": lambda data: _patched(data, CENTRAL, 38, b"Zeph"),
    "who made it": lambda data: _patched(data, CENTRAL, 4, b"\x14\x03"),
    "version needed": lambda data: _patched(_patched(data, LOCAL, 4, b"Ze"), CENTRAL, 6, b"Ze"),
    "the disk of an entry": lambda data: _patched(data, CENTRAL, 34, b"Ze"),
    "the disk of the end": lambda data: _patched(data, END, 4, b"Ze"),
    "fewer entries": lambda data: _patched(data, END, 8, b"\x09\0\x09\0"),
    "more entries": lambda data: _patched(data, END, 8, b"\x0b\0\x0b\0"),
    "far more entries": lambda data: _patched(data, END, 8, b"\xff\xff\xff\xff"),
}


@pytest.mark.parametrize("sabotage", SABOTAGE, ids=lambda function: function.__name__)
def test_what_usual_readers_skip_is_refused(good: bytes, sabotage: Callable[[bytes], bytes]) -> None:
    changed = sabotage(good)
    assert changed != good
    with pytest.raises(VerificationError, match="could not be proved clean"):
        proved(changed)


@pytest.mark.parametrize("field", HEADER_FIELDS)
def test_every_field_of_every_header_counts(good: bytes, field: str) -> None:
    with pytest.raises(VerificationError, match="could not be proved clean"):
        proved(HEADER_FIELDS[field](good))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_flipped_bit_is_refused_or_changes_nothing_that_can_be_read(good: bytes, data: st.DataObject) -> None:
    spot = data.draw(st.integers(0, len(good) - 1))
    changed = bytearray(good)
    changed[spot] ^= 1 << data.draw(st.integers(0, 7))
    try:
        parts = read_package(bytes(changed))
    except VerificationError:
        return
    assert parts == unpack(good)  # the last bits of a stream, which only fill its last byte


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_rubbish_is_refused_and_never_crashes(data: bytes) -> None:
    for text in (data, LOCAL + data, data + END + b"\0" * 18, LOCAL + data + CENTRAL + data + END + b"\0" * 18):
        with pytest.raises(VerificationError):
            proved(text)


def test_a_part_that_unpacks_to_far_more_than_it_says_is_not_unpacked(good: bytes) -> None:
    body, directory = _directory(good)
    name = struct.unpack_from("<H", body, 26)[0]
    bomb = _local_entry(b"docProps/app.xml", b"\0" * 50_000_000)
    rest = body[body.index(LOCAL, 4) :]
    grown = bytearray(bomb + rest)
    struct.pack_into("<I", grown, 22, 205)  # says that it is small
    shift = len(grown) - len(body)
    moved = bytearray(_moved(directory, shift, after=0))
    moved[16:28] = grown[14:26]
    assert name == 16
    with pytest.raises(VerificationError, match="not as long as it says"):
        proved(bytes(grown) + bytes(moved) + _end(good, shift))


def test_the_message_is_for_a_person(good: bytes) -> None:
    with pytest.raises(VerificationError) as caught:
        proved(good + b"x")
    text = caught.value.explain()
    assert re.search(r"could not be proved clean: .*bytes after its end", text)
    assert "What to do: Nothing was released." in text
