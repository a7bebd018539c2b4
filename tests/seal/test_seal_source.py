"""Password-protected workbooks that somebody else made."""

from __future__ import annotations

import hashlib
import io
import logging
import zipfile
from struct import pack

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from msoffcrypto.method.ecma376_agile import ECMA376Agile
from msoffcrypto.method.ecma376_standard import ECMA376Standard

from redactor.errors import EncryptedFileError, LimitError, UninspectableError
from redactor.seal import decrypt_office
from redactor.seal.container import Streams, read_streams, write_container

PASSWORD = "Amber/Testword 7"


def package() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(zipfile.ZipInfo("xl/workbook.xml"), "<workbook/>" * 700)
    return target.getvalue()


@pytest.fixture(scope="module")
def agile() -> bytes:
    return ECMA376Agile.encrypt(PASSWORD, io.BytesIO(package()))


@pytest.fixture(scope="module")
def standard() -> bytes:
    """[MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9, written here because nothing installed writes it."""
    salt, verifier = bytes(range(16)), bytes(range(16, 32))
    key = ECMA376Standard.makekey_from_password(PASSWORD, 0x660E, 0x8004, 0x18, 128, 16, salt)

    def encrypted(data: bytes) -> bytes:
        worker = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
        return worker.update(data.ljust(-(-len(data) // 16) * 16, b"\0")) + worker.finalize()

    provider = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    header = pack("<IIIIIIII", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0) + provider
    checks = pack("<I", 16) + salt + encrypted(verifier) + pack("<I", 20) + encrypted(hashlib.sha1(verifier).digest())
    info = pack("<HHII", 4, 2, 0x24, len(header)) + header + checks
    return write_container(Streams(info, pack("<Q", len(package())) + encrypted(package())))


def test_agile_and_standard_open(agile: bytes, standard: bytes) -> None:
    assert decrypt_office(agile, PASSWORD) == package()
    assert decrypt_office(standard, PASSWORD) == package()


@pytest.mark.parametrize("kind", ["agile", "standard"])
@pytest.mark.parametrize("wrong", ["", "amber/testword 7", PASSWORD + " "])
def test_a_wrong_password_is_called_that(kind: str, wrong: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(EncryptedFileError, match="password does not open"):
        decrypt_office(request.getfixturevalue(kind), wrong)


def test_a_changed_package_is_told_from_a_wrong_password(agile: bytes) -> None:
    streams = read_streams(agile)
    assert streams is not None
    changed = bytearray(streams.package)
    changed[2_000] ^= 1
    with pytest.raises(UninspectableError, match="damaged or was changed") as caught:
        decrypt_office(write_container(Streams(streams.info, bytes(changed))), PASSWORD)
    assert not isinstance(caught.value, EncryptedFileError)


def _with_info(data: bytes, old: bytes, new: bytes) -> bytes:
    streams = read_streams(data)
    assert streams is not None
    assert old in streams.info
    return write_container(Streams(streams.info.replace(old, new), streams.package))


def test_absurd_work_is_refused_at_once(agile: bytes) -> None:
    with pytest.raises(LimitError, match="too long"):
        decrypt_office(_with_info(agile, b'spinCount="100000"', b'spinCount="9999999"'), PASSWORD)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'spinCount="100000"', b'spinCount="many"'),
        (b"<keyEncryptors>", b"<keyEncryptor>"),
        (b'keyBits="256"', b'keyBits="255"'),
        (b"<encryption ", b'<!DOCTYPE e [<!ENTITY a "b">]><encryption '),
    ],
)
def test_broken_parameters_are_called_broken(agile: bytes, old: bytes, new: bytes) -> None:
    with pytest.raises(UninspectableError):
        decrypt_office(_with_info(agile, old, new), PASSWORD)


def test_rights_management_is_named(agile: bytes) -> None:
    streams = read_streams(agile)
    assert streams is not None
    with pytest.raises(UninspectableError, match="password alone"):
        decrypt_office(write_container(Streams(pack("<HH", 3, 3) + streams.info[4:], streams.package)), PASSWORD)


def test_an_old_workbook_of_another_protection_is_told_to_be_saved_anew(agile: bytes) -> None:
    legacy = agile.replace("EncryptionInfo".encode("utf-16-le"), "Workbook\0\0\0\0\0\0".encode("utf-16-le"))
    legacy = legacy.replace(pack("<H", 30) + b"\x02", pack("<H", 18) + b"\x02")
    with pytest.raises(UninspectableError, match=r"old workbook \(\.xls\)"):
        decrypt_office(legacy, PASSWORD)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a zip", b"Name,Age\n", b"%PDF-1.7"])
def test_what_is_not_protected_is_said(data: bytes) -> None:
    with pytest.raises(UninspectableError, match="not a password-protected workbook"):
        decrypt_office(data, PASSWORD)


def test_neither_password_nor_key_reach_a_log(agile: bytes, standard: bytes, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for data in (agile, standard):
        decrypt_office(data, PASSWORD)
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize("kind", ["agile", "standard"])
def test_no_message_holds_the_password(kind: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(UninspectableError) as caught:
        decrypt_office(request.getfixturevalue(kind), "not-the-right-one")
    assert "not-the-right-one" not in caught.value.explain()
