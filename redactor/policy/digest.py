"""A policy's digest: what approvals are made for, and what reports, manifests and log entries name."""

from __future__ import annotations

import hashlib
from typing import Any

from redactor.model import PolicyRef
from redactor.policy.schema import Policy


def canonical(policy: Policy) -> bytes:
    """A policy as canonical JSON (RFC 8785): what it says, whatever its comments, order of lines and layout.

    What is left at its default is left out, so that a later version of the program, which knows more words, makes the
    same digest of the same policy. The defaults of a schema version therefore never change.
    """
    import rfc8785

    content: dict[str, Any] = policy.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return bytes(rfc8785.dumps(content))


def digest(policy: Policy) -> str:
    """``sha256:`` and 64 hexadecimal digits over the canonical form."""
    return f"sha256:{hashlib.sha256(canonical(policy)).hexdigest()}"


def reference(policy: Policy) -> PolicyRef:
    """How a policy is named in a decision and everything after it."""
    return PolicyRef(policy.name, policy.version, digest(policy))
