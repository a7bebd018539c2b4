"""Who may review: public keys that the officer's key has vouched for, each in ``keys/reviewers``.

A key that is trusted for releases may not review, and the other way round: the two lists are apart.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from redactor.keys.files import read_private
from redactor.keys.home import keys_folder
from redactor.keys.keyring import Keyring
from redactor.keys.purposes import OFFICER, REVIEWER
from redactor.keys.signature import public_key_id
from redactor.keys.trust import TrustedKey, keep_public, read_public_key

SCHEMA: Final = "redactor-reviewer/1"
_FOLDER: Final = "reviewers"
_MAX_FILE: Final = 64 * 1024


def enrol_reviewer(keyring: Keyring, source: Path) -> str:
    """Vouch with the officer's key for a reviewer's public key from a file; returns its key id.

    :raises KeyStoreError: the file cannot be read, is no Ed25519 public key, or the officer's key is not here.
    """
    key = read_public_key(source, "Ask the reviewer for what 'redactor keys show --public reviewer' prints.")
    key_id = public_key_id(key.public_key)
    record = {
        "schema": SCHEMA,
        "name": key.name,
        "public_key": base64.b64encode(key.public_key).decode("ascii"),
        "vouched": base64.b64encode(keyring.sign(OFFICER, _vouched(key))).decode("ascii"),
    }
    content = json.dumps(record, ensure_ascii=False).encode() + b"\n"
    keep_public(keys_folder(keyring.home) / _FOLDER, f"{key_id.replace(':', '-')}.json", content)
    return key_id


def reviewers(keyring: Keyring) -> Mapping[str, TrustedKey]:
    """Everybody whose review counts here, by key id: those vouched for, and this home folder's own reviewer key.

    What was not vouched for with the officer's key does not count, whoever put it there.

    :raises KeyStoreError: a file is open to others.
    """
    own = keyring.public_key(REVIEWER)
    found = {public_key_id(own): TrustedKey("this home folder", own)}
    folder = keys_folder(keyring.home) / _FOLDER
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        key = _read(read_private(path), keyring)
        if key is not None:
            found[public_key_id(key.public_key)] = key
    return found


def _read(data: bytes, keyring: Keyring) -> TrustedKey | None:
    try:
        record: Any = json.loads(data)
        key = TrustedKey(str(record["name"]), base64.b64decode(record["public_key"], validate=True))
        vouched = base64.b64decode(record["vouched"], validate=True)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    good = any(keyring.check_signature(public, _vouched(key), vouched) for public in keyring.public_keys(OFFICER))
    return key if good and record.get("schema") == SCHEMA else None


def _vouched(key: TrustedKey) -> bytes:
    return f"{SCHEMA}\n{key.name}\n".encode() + key.public_key
