"""What each key is for, and the algorithm it is made for.

- ``signing`` signs the log's checkpoints and release manifests (Ed25519).
- ``officer`` signs approvals of policies (Ed25519).
- ``reviewer`` signs receipts for redacted prose (Ed25519); it is the key of whoever this home folder belongs to.
- ``pseudonym`` makes labels for people (HMAC-SHA-256).
- ``fingerprint`` makes fingerprints of files, and of whoever stands in the log (HMAC-SHA-256).
- ``escrow`` keeps the way back from a label to a person, where a policy wants one (AES-256-GCM).
- ``quarantine`` keeps held messages (AES-256-GCM).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ED25519: Final = "ed25519"
HMAC_SHA256: Final = "hmac-sha256"
AES_256_GCM: Final = "aes-256-gcm"

SIGNING: Final = "signing"
OFFICER: Final = "officer"
REVIEWER: Final = "reviewer"
PSEUDONYM: Final = "pseudonym"
FINGERPRINT: Final = "fingerprint"
ESCROW: Final = "escrow"
QUARANTINE: Final = "quarantine"

PURPOSES: Final[Mapping[str, str]] = {
    SIGNING: ED25519,
    OFFICER: ED25519,
    REVIEWER: ED25519,
    PSEUDONYM: HMAC_SHA256,
    FINGERPRINT: HMAC_SHA256,
    ESCROW: AES_256_GCM,
    QUARANTINE: AES_256_GCM,
}
"""Every purpose and its algorithm."""

SERVER_ONLY: Final = frozenset({PSEUDONYM, ESCROW})
"""The keys that lead back to people. A workplace can do without them: it checks, and the server releases."""
