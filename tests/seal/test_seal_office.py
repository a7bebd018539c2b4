"""The office seal: strong, opened by others, and refused when a single byte differs."""

from __future__ import annotations

import functools
import io
import logging
import zipfile
from collections.abc import Iterator

import olefile
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msoffcrypto.format.ooxml import OOXMLFile
from msoffcrypto.method import ecma376_agile as agile

from redactor.errors import SealError, UsageError
from redactor.seal import interface, office, seal, seal_kind_of, seal_kinds, unseal
from redactor.seal.container import Streams, read_streams, write_container

PASSPHRASE = "cobalt-drop-down-haven-lilac-muster-oxford-plaza"


def package(size: int = 6_000) -> bytes:
    """A zip archive of about that size."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(zipfile.ZipInfo("xl/workbook.xml"), bytes(index * 31 % 251 for index in range(size)))
    return target.getvalue()


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal(package(), "office", PASSPHRASE).data


def test_what_was_sealed_comes_out_again(sealed: bytes) -> None:
    assert unseal(sealed, PASSPHRASE) == package()


@pytest.mark.parametrize(
    "typed",
    [
        PASSPHRASE,
        PASSPHRASE.upper(),
        "  " + PASSPHRASE.replace("-", " ") + "\n",
        "Cobalt Drop-down Haven  Lilac Muster Oxford Plaza",
    ],
)
def test_a_passphrase_read_out_over_the_phone_opens_however_it_is_typed(sealed: bytes, typed: str) -> None:
    assert unseal(sealed, typed) == package()


@pytest.mark.parametrize("wrong", ["", "cobalt", PASSPHRASE[:-1], PASSPHRASE + "s", "пароль", "x" * 5_000])
def test_a_wrong_passphrase_is_called_that(sealed: bytes, wrong: str) -> None:
    with pytest.raises(SealError, match="passphrase is wrong"):
        unseal(sealed, wrong)


def test_the_package_key_is_random_in_all_its_32_bytes(sealed: bytes) -> None:
    keys = []
    for data in (sealed, seal(package(), "office", PASSPHRASE).data):
        book = OOXMLFile(io.BytesIO(data))
        book.load_key(password=PASSPHRASE, verify_password=True)
        keys.append(book.secret_key)
    assert [len(key) for key in keys] == [32, 32]
    assert keys[0] != keys[1]
    for key in keys:
        assert key[16:] != b"\x36" * 16  # what the library's own encrypt() leaves there
        assert len(set(key[16:])) > 4


def test_what_is_said_of_the_encryption_is_what_is_used(sealed: bytes) -> None:
    streams = read_streams(sealed)
    assert streams is not None
    text = streams.info[8:].decode()
    assert 'spinCount="100000"' in text
    assert text.count('keyBits="256"') == 2
    assert text.count('hashAlgorithm="SHA512"') == 2
    assert "ChainingModeCBC" in text


def test_the_librarys_own_reader_opens_it_and_its_integrity_value_holds(sealed: bytes) -> None:
    book = OOXMLFile(io.BytesIO(sealed))
    book.load_key(password=PASSPHRASE, verify_password=True)
    target = io.BytesIO()
    book.decrypt(target, verify_integrity=True)
    assert target.getvalue() == package()


def test_neither_content_nor_passphrase_stand_in_the_sealed_file(sealed: bytes) -> None:
    assert package()[30:60] not in sealed
    for form in (PASSPHRASE.encode(), PASSPHRASE.encode("utf-16-le")):
        assert form not in sealed


def test_the_container_says_nothing_about_when_it_was_made(sealed: bytes) -> None:
    with olefile.OleFileIO(io.BytesIO(sealed)) as container:
        times = [(entry.createTime, entry.modifyTime) for entry in container.direntries if entry is not None]
    assert set(times) == {(0, 0)}


# --- tampering --------------------------------------------------------------------------------------------


def _spots(data: bytes) -> Iterator[int]:
    """Every byte of what steers the file, and every 97th of the encrypted bulk."""
    streams = read_streams(data)
    assert streams is not None
    bulk = data.find(streams.package[:512])
    assert bulk > 0
    yield from range(0, bulk, 7)
    yield from range(bulk, bulk + 24)
    yield from range(bulk + 24, len(data), 97)
    yield len(data) - 1


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same derivation, its slow loop run once for each passphrase and salt."""
    monkeypatch.setattr(office, "_rounds", functools.cache(office._rounds))


def _refusal(data: bytes) -> str:
    with pytest.raises(SealError) as caught:
        unseal(data, PASSPHRASE)
    return caught.value.what


@pytest.mark.usefixtures("quick")
def test_a_flipped_byte_anywhere_is_refused_and_never_called_a_wrong_passphrase(sealed: bytes) -> None:
    spots = list(_spots(sealed))
    assert len(spots) > 600
    for spot in spots:
        damaged = bytearray(sealed)
        damaged[spot] ^= 0x01
        assert "passphrase is wrong" not in _refusal(bytes(damaged)), f"byte {spot}"


@pytest.mark.usefixtures("quick")
def test_every_byte_of_the_encryption_parameters_counts(sealed: bytes) -> None:
    streams = read_streams(sealed)
    assert streams is not None
    for spot in range(len(streams.info)):
        damaged = bytearray(streams.info)
        damaged[spot] ^= 0x02
        changed = write_container(Streams(bytes(damaged), streams.package))
        assert "passphrase is wrong" not in _refusal(changed), f"byte {spot}"


@pytest.mark.parametrize(
    "tamper",
    [
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data + b"\0",
        lambda data: data + data,
        lambda data: data[:600],
        lambda data: data[:8],
    ],
    ids=["one byte short", "half", "one byte more", "twice", "header only", "magic only"],
)
def test_cut_and_lengthened_files_are_refused(sealed: bytes, tamper) -> None:
    with pytest.raises(SealError) as caught:
        unseal(tamper(sealed), PASSPHRASE)
    assert "passphrase is wrong" not in caught.value.what


def test_a_package_of_another_sealed_file_is_refused(sealed: bytes) -> None:
    other = read_streams(seal(package(7_000), "office", PASSPHRASE).data)
    mine = read_streams(sealed)
    assert other is not None
    assert mine is not None
    with pytest.raises(SealError, match="not as it was sealed"):
        unseal(write_container(Streams(mine.info, other.package)), PASSPHRASE)


def test_a_shortened_length_at_the_beginning_is_refused(sealed: bytes) -> None:
    streams = read_streams(sealed)
    assert streams is not None
    cut = (int.from_bytes(streams.package[:8], "little") - 20).to_bytes(8, "little") + streams.package[8:]
    with pytest.raises(SealError, match="not as it was sealed"):
        unseal(write_container(Streams(streams.info, cut)), PASSPHRASE)


def test_the_librarys_own_encryption_is_not_taken_for_ours() -> None:
    theirs = agile.ECMA376Agile.encrypt(PASSPHRASE, io.BytesIO(package()))
    with pytest.raises(SealError, match="not as it was sealed"):
        unseal(theirs, PASSPHRASE)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"hello", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5_000])
def test_other_files_are_not_sealed(data: bytes) -> None:
    assert seal_kind_of(data) == "none"
    with pytest.raises(SealError, match="not sealed"):
        unseal(data, PASSPHRASE)


# --- sizes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [1, 100, 3_970, 3_980, 4_090, 4_096, 8_192, 65_000])
def test_sizes_around_segments_and_sectors(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "SPIN_COUNT", 10)
    content = package(size)
    data = office.OfficeSeal().close(content, PASSPHRASE)
    assert office.OfficeSeal().open(data, PASSPHRASE) == content
    streams = read_streams(data)
    assert streams is not None
    assert len(streams.package) > 4096  # shorter ones would have to be kept elsewhere in the container


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(min_size=1, max_size=12_000), passphrase=st.text(min_size=1, max_size=60))
def test_any_content_and_passphrase_come_back(content: bytes, passphrase: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "SPIN_COUNT", 10)
    try:
        passphrase.encode("utf-16-le")
    except UnicodeEncodeError:
        return
    assert office.OfficeSeal().open(office.OfficeSeal().close(content, passphrase), passphrase) == content


def test_a_container_of_more_than_seven_megabytes_lists_its_sectors_rightly() -> None:
    big = Streams(b"i" * 1_500, bytes(range(256)) * 4 * 10_000)  # 10 MB: past the 109 sectors the header can list
    data = write_container(big)
    assert read_streams(data) == big
    extra = int.from_bytes(data[68:72], "little")
    first, count = 512 + extra * 512, int.from_bytes(data[72:76], "little")
    fat_sectors = int.from_bytes(data[44:48], "little")
    listed = [
        int.from_bytes(data[spot : spot + 4], "little")
        for start in range(first, first + count * 512, 512)
        for spot in range(start, start + 508, 4)
    ]
    assert sum(number < 0xFFFFFFFA for number in listed) == fat_sectors - 109


# --- the port ---------------------------------------------------------------------------------------------


def test_none_hands_the_copy_on_as_it_is() -> None:
    result = seal(package(), "none")
    assert (result.data, result.kind, result.passphrase) == (package(), "none", None)


def test_a_passphrase_is_made_when_none_is_given_and_never_shown_in_a_repr() -> None:
    result = seal(package(), "office")
    assert result.passphrase is not None
    assert result.passphrase not in repr(result)
    assert unseal(result.data, result.passphrase) == package()


def test_an_unknown_seal_is_refused() -> None:
    with pytest.raises(UsageError, match="no seal called"):
        seal(package(), "wax")
    assert seal_kinds()[0] == "office"


def test_only_seal_makes_a_sealed_file() -> None:
    with pytest.raises(TypeError):
        interface.Sealed(b"", "none", "", None)


class _Forgetful:
    kind = "forgetful"
    needs_passphrase = False

    def close(self, content: bytes, passphrase: str) -> bytes:
        return content[:-1]

    def open(self, sealed: bytes, passphrase: str) -> bytes:
        return sealed


def test_a_seal_that_does_not_open_to_what_went_in_releases_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(interface._MAKERS, "forgetful", lambda _: _Forgetful())
    with pytest.raises(SealError, match="did not open"):
        seal(package(), "forgetful")


def test_no_secret_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    unseal(seal(package(), "office", PASSPHRASE).data, PASSPHRASE)
    assert PASSPHRASE not in caplog.text
