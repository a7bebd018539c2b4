"""The signed envelope around a manifest: DSSE, the Dead Simple Signing Envelope, version 1.

A signature is over ``DSSEv1 SP len(type) SP type SP len(body) SP body`` (the protocol's pre-authentication encoding),
so what is signed says what it is. Source: github.com/secure-systems-lab/dsse, protocol.md and envelope.md.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any, Final

from redactor.errors import UninspectableError

LARGEST: Final = 1024 * 1024
"""A manifest is a few kilobytes. More is not read."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A payload, what it is, and one signature with the id of the key that made it."""

    payload_type: str
    payload: bytes
    key_id: str
    signature: bytes

    @property
    def signed_bytes(self) -> bytes:
        """What the signature is over."""
        return pre_authentication_encoding(self.payload_type, self.payload)


def pre_authentication_encoding(payload_type: str, payload: bytes) -> bytes:
    """The bytes to sign."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def write_envelope(envelope: Envelope) -> bytes:
    """The envelope as JSON, one line."""
    document = {
        "payloadType": envelope.payload_type,
        "payload": base64.b64encode(envelope.payload).decode(),
        "signatures": [{"keyid": envelope.key_id, "sig": base64.b64encode(envelope.signature).decode()}],
    }
    return json.dumps(document).encode() + b"\n"


def read_envelope(data: bytes) -> Envelope:
    """Take an envelope apart. The signature is not checked here.

    :raises UninspectableError: when it is not an envelope with exactly one signature.
    """
    if len(data) > LARGEST:
        raise _not_an_envelope("it is too large")
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        raise _not_an_envelope("it is not JSON") from None
    if not isinstance(document, dict) or set(document) != {"payloadType", "payload", "signatures"}:
        raise _not_an_envelope("it is not a signed envelope")
    signatures = document["signatures"]
    if not isinstance(signatures, list) or len(signatures) != 1 or not isinstance(signatures[0], dict):
        raise _not_an_envelope("it does not hold exactly one signature")
    return Envelope(
        _text(document, "payloadType"),
        _bytes(document, "payload"),
        _text(signatures[0], "keyid"),
        _bytes(signatures[0], "sig"),
    )


def _text(document: dict[str, Any], key: str) -> str:
    value = document.get(key)
    if not isinstance(value, str):
        raise _not_an_envelope(f"'{key}' is missing")
    return value


def _bytes(document: dict[str, Any], key: str) -> bytes:
    try:
        return base64.b64decode(_text(document, key), validate=True)
    except (binascii.Error, ValueError):
        raise _not_an_envelope(f"'{key}' is not base64") from None


def _not_an_envelope(why: str) -> UninspectableError:
    return UninspectableError(
        f"The manifest could not be read: {why}.",
        next="Use the .release.json file that came with the sealed file, unchanged.",
    )
