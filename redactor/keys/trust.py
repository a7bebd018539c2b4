"""Public keys of other organisations whose releases are accepted here.

A key comes in as a ``redactor-public-key/1`` file (what ``public_record`` writes), as PEM, or as the one-line
verifier key of a C2SP signed note (``name+hash+key``). Each is kept in ``keys/trusted`` under its key id.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from redactor.errors import KeyStoreError
from redactor.keys.files import read_private, write_once
from redactor.keys.signature import from_pem, public_key_id

SCHEMA = "redactor-public-key/1"
_LENGTH = 32
_MAX_FILE = 64 * 1024
_NOTE_ED25519 = b"\x01"


class TrustedKey(NamedTuple):
    """Whose key it is, and its 32 raw bytes."""

    name: str
    public_key: bytes


def to_record(name: str, public_key: bytes) -> str:
    """A public key as a file to hand to another organisation."""
    record = {
        "schema": SCHEMA,
        "name": _plain(name),
        "algorithm": "ed25519",
        "key_id": public_key_id(public_key),
        "public_key": base64.b64encode(public_key).decode("ascii"),
    }
    return json.dumps(record, indent=1, ensure_ascii=False) + "\n"


def enrol(keys: Path, source: Path) -> str:
    """Read a public key from ``source`` and keep it; returns its key id. Enrolling twice changes nothing.

    :raises KeyStoreError: not readable, or no Ed25519 public key.
    """
    key = read_public_key(source, "Ask the other organisation for what 'redactor keys show' prints.")
    key_id = public_key_id(key.public_key)
    keep_public(keys / "trusted", _file_name(key_id), to_record(key.name, key.public_key).encode())
    return key_id


def read_public_key(source: Path, advice: str) -> TrustedKey:
    """A public key from a file, in any of the three forms.

    :param advice: what to do where the file holds none.
    :raises KeyStoreError: not readable, or no Ed25519 public key.
    """
    try:
        with source.open("rb") as file:
            data = file.read(_MAX_FILE + 1)
    except OSError as error:
        raise KeyStoreError(
            f"The public key could not be read: {error.strerror or 'unknown reason'}.", where=str(source)
        ) from error
    key = parse(data, default_name=source.stem) if len(data) <= _MAX_FILE else None
    if key is None:
        raise KeyStoreError("This is not a public key.", where=str(source), next=advice)
    return key


def keep_public(folder: Path, name: str, content: bytes) -> None:
    """Keep what is known of a public key, once.

    :raises KeyStoreError: it cannot be written.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        write_once(folder / name, content)
    except OSError as error:
        raise KeyStoreError(
            f"The public key could not be kept: {error.strerror or 'unknown reason'}.", where=str(folder)
        ) from error


def enrolled(keys: Path) -> Mapping[str, TrustedKey]:
    """Every enrolled key by key id.

    :raises KeyStoreError: one is damaged, renamed or open to others: then none is believed.
    """
    found: dict[str, TrustedKey] = {}
    folder = keys / "trusted"
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        key = parse(read_private(path), default_name=path.stem)
        if key is None or _file_name(public_key_id(key.public_key)) != path.name:
            raise KeyStoreError(
                "An enrolled public key is damaged.", where=str(path), next="Remove it and enrol again."
            )
        found[public_key_id(key.public_key)] = key
    return MappingProxyType(found)


def parse(data: bytes, default_name: str) -> TrustedKey | None:
    """A public key in any of the three forms, or None."""
    text = data.strip()
    if text.startswith(b"-----BEGIN"):
        try:
            return TrustedKey(_plain(default_name), from_pem(text))
        except KeyStoreError:
            return None
    return _from_record(text) if text.startswith(b"{") else _from_verifier(text)


def _from_record(text: bytes) -> TrustedKey | None:
    try:
        record = json.loads(text)
        if record["schema"] != SCHEMA or record["algorithm"] != "ed25519":
            return None
        key = base64.b64decode(record["public_key"], validate=True)
        name = _plain(record["name"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if len(key) != _LENGTH or record.get("key_id", public_key_id(key)) != public_key_id(key):
        return None
    return TrustedKey(name, key)


def _from_verifier(text: bytes) -> TrustedKey | None:
    try:
        name, _hash, encoded = text.decode().split("+", 2)
        key = base64.b64decode(encoded, validate=True)
    except (UnicodeDecodeError, binascii.Error, ValueError):
        return None
    if not name or key[:1] != _NOTE_ED25519 or len(key) != _LENGTH + 1:
        return None
    return TrustedKey(_plain(name), key[1:])


def _plain(name: str) -> str:
    """A name that is safe to print on a terminal."""
    return re.sub(r"[^\w .,&'()/-]", "", str(name), flags=re.UNICODE).replace("\n", " ").strip()[:100] or "unnamed"


def _file_name(key_id: str) -> str:
    return key_id.replace(":", "-") + ".json"
