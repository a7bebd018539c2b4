"""The officer's approval of a policy: a signature over its digest, kept in the home folder.

An approval is made for exact content. A policy that is changed by one word has another digest and no approval.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from redactor.errors import DeliveryError, KeyStoreError
from redactor.files import write_atomically
from redactor.model import PolicyRef
from redactor.policy.digest import reference
from redactor.policy.library import shipped_policies
from redactor.policy.schema import Policy

if TYPE_CHECKING:
    from redactor.keys import Keyring

SCHEMA = "redactor-approval/1"
FOLDER = "approvals"
_OFFICER = "officer"
_MAX_BYTES = 10_000
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_FIELDS = {"schema", "policy", "version", "digest", "approved", "key", "signature"}


def approve(policy: Policy, home: Path, keyring: Keyring) -> None:
    """Approve a policy as it is now with the officer's key.

    :raises KeyStoreError: when there is no such key here or the approval cannot be written.
    """
    statement = {
        "schema": SCHEMA,
        "policy": policy.name,
        "version": policy.version,
        "digest": reference(policy).digest,
        "approved": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "key": keyring.key_id(_OFFICER),
    }
    signature = base64.b64encode(keyring.sign(_OFFICER, _signed_bytes(statement))).decode("ascii")
    content = _canonical({**statement, "signature": signature}) + b"\n"
    path = _path(statement["digest"], home)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(path, content)
    except (OSError, DeliveryError) as error:
        raise KeyStoreError(
            "The approval could not be written.",
            where=str(home / FOLDER),
            next="Check that there is space and that you may write there.",
        ) from error


def is_approved(policy: Policy, home: Path, keyring: Keyring) -> bool:
    """Whether the officer's key, or an earlier one that is still believed, has signed for exactly this policy.

    Anything odd about the approval means no.
    """
    return reference_is_approved(reference(policy), home, keyring)


def reference_is_approved(policy: PolicyRef, home: Path, keyring: Keyring) -> bool:
    """The same for a policy that is only named, as the manifest of another organisation's release names it."""
    if not _DIGEST.fullmatch(policy.digest):
        return False
    statement = _read(_path(policy.digest, home))
    if statement is None:
        return False
    signature = statement.pop("signature")
    expected = {"schema": SCHEMA, "policy": policy.name, "version": policy.version, "digest": policy.digest}
    if any(statement[key] != value for key, value in expected.items()):
        return False
    try:
        signature_bytes = base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        return False
    signed = _signed_bytes(statement)
    return any(keyring.check_signature(key, signed, signature_bytes) for key in keyring.public_keys(_OFFICER))


def approve_shipped(home: Path, keyring: Keyring) -> tuple[str, ...]:
    """Approve the shipped policies on the first use of a home folder, and say which.

    Only then: a later version of the program brings changed policies, and those an officer has to look at.
    """
    if _OFFICER not in keyring.created and (home / FOLDER).is_dir():
        return ()
    policies = shipped_policies()
    for policy in policies.values():
        approve(policy, home, keyring)
    return tuple(sorted(policies))


def _path(digest: str, home: Path) -> Path:
    return home / FOLDER / f"{digest.removeprefix('sha256:')}.json"


def _canonical(content: dict[str, str]) -> bytes:
    import rfc8785

    return bytes(rfc8785.dumps(content))


def _signed_bytes(statement: dict[str, str]) -> bytes:
    # The schema stands first so that no signature made for something else can ever pass for an approval.
    return SCHEMA.encode("ascii") + b"\n" + _canonical(statement)


def _read(path: Path) -> dict[str, str] | None:
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
        content: Any = json.loads(data.decode("utf-8")) if len(data) <= _MAX_BYTES else None
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or set(content) != _FIELDS:
        return None
    return content if all(isinstance(value, str) for value in content.values()) else None
