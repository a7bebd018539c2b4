"""A review receipt: what a second person signed for, without a word of it.

``redactor-review/1`` is JSON. Texts and results are in it as HMACs under a key made of the file that was reviewed, so
that whoever holds the file can hold it against the receipt, in whichever home folder, and whoever holds only the
receipt can try out no names. It is signed with the reviewer's key (Ed25519) over its canonical form (RFC 8785).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from redactor.errors import UsageError
from redactor.model import PolicyRef, TextChange

SCHEMA: Final = "redactor-review/1"
ACCEPTED, REFUSED = "accepted", "refused"
NOT_NAMES: Final = {
    "word": "an ordinary word",
    "place": "a place",
    "organisation": "an organisation",
    "thing": "a thing",
    "public": "somebody in public life",
    "worker": "a worker in their job",
}
"""Why a mark may be taken off. A list, because a reason in somebody's own words could hold the name."""

_FIELDS: Final = {
    "schema", "source", "policy", "reviewer", "account", "made", "expires", "answer", "changes", "results", "signature",
}  # fmt: skip
_MAX_BYTES: Final = 64 * 1024 * 1024
_TIME: Final = "%Y-%m-%dT%H:%M:%SZ"


class Binding:
    """Makes the digests of one reviewed file."""

    def __init__(self, source: bytes) -> None:
        self._key = hashlib.sha256(SCHEMA.encode("ascii") + b"\0" + source).digest()

    def digest(self, kind: str, text: str) -> str:
        """``hmac-sha256:…`` of a text, which is a ``text``, a ``result``, an ``account`` or the ``source`` itself."""
        data = f"{kind}\0{text}".encode("utf-8", "surrogatepass")
        return f"hmac-sha256:{hmac.new(self._key, data, hashlib.sha256).hexdigest()}"


@dataclass(frozen=True)
class Changed:
    """One text that was changed, by its digest. ``why`` are words of ``NOT_NAMES``, one for each of ``not_names``."""

    text: str
    change: TextChange
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Receipt:
    """What was signed. ``reviewer`` is the id of their key, ``account`` the digest of their account."""

    source: str
    policy: PolicyRef
    reviewer: str
    account: str
    made: datetime
    expires: datetime
    answer: str
    changes: tuple[Changed, ...]
    results: frozenset[str]
    signature: bytes = field(default=b"", repr=False)

    def body(self) -> dict[str, Any]:
        """All but the signature, as plain data."""
        return {
            "schema": SCHEMA,
            "source": self.source,
            "policy": {"name": self.policy.name, "version": self.policy.version, "digest": self.policy.digest},
            "reviewer": self.reviewer,
            "account": self.account,
            "made": self.made.strftime(_TIME),
            "expires": self.expires.strftime(_TIME),
            "answer": self.answer,
            "changes": [_change_record(changed) for changed in self.changes],
            "results": sorted(self.results),
        }

    def signed_bytes(self) -> bytes:
        """What the signature is over. The schema stands first, so that no other signature can pass for this one."""
        import rfc8785

        return SCHEMA.encode("ascii") + b"\n" + bytes(rfc8785.dumps(self.body()))

    def to_bytes(self) -> bytes:
        """The receipt as a file."""
        record = {**self.body(), "signature": base64.b64encode(self.signature).decode("ascii")}
        return json.dumps(record, indent=1).encode("ascii") + b"\n"


class SignedTexts:
    """A receipt held against the file it is for: implements ``model.Review``."""

    def __init__(self, receipt: Receipt, binding: Binding) -> None:
        self._results = receipt.results
        self._changes = {changed.text: changed.change for changed in receipt.changes}
        self._binding = binding

    def change(self, text: str) -> TextChange | None:
        """What the reviewer changed in a source text."""
        return self._changes.get(self._binding.digest("text", text))

    def signed(self, result: str) -> bool:
        """Whether they signed for exactly this text."""
        return self._binding.digest("result", result) in self._results


class Draft:
    """Changes before anything is signed: implements ``model.Review`` and signs for nothing."""

    def __init__(self, changes: Mapping[str, TextChange]) -> None:
        self._changes = changes

    def change(self, text: str) -> TextChange | None:
        """What is to be changed in a source text."""
        return self._changes.get(text)

    def signed(self, result: str) -> bool:
        """Nothing is signed yet."""
        return False


def _change_record(changed: Changed) -> dict[str, Any]:
    places = zip(changed.change.not_names, changed.why, strict=True)
    return {
        "text": changed.text,
        "more": [list(place) for place in changed.change.more],
        "not_names": [[*place, why] for place, why in places],
    }


def read_receipt(data: bytes, where: str) -> Receipt:
    """A receipt from its file. Nothing about it is believed yet.

    :raises UsageError: it is no receipt, or one of a later version.
    """
    try:
        record: Any = json.loads(data) if len(data) <= _MAX_BYTES else None
        receipt = _receipt(record)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error):
        receipt = None
    if receipt is None:
        raise UsageError(
            "This is not a review receipt that this version can read.",
            where=where,
            next="Name the file that 'redactor review' wrote.",
        )
    return receipt


def _receipt(record: Any) -> Receipt | None:
    if not isinstance(record, dict) or set(record) != _FIELDS or record["schema"] != SCHEMA:
        return None
    policy = record["policy"]
    return Receipt(
        _text(record["source"]),
        PolicyRef(_text(policy["name"]), _text(policy["version"]), _text(policy["digest"])),
        _text(record["reviewer"]),
        _text(record["account"]),
        _time(record["made"]),
        _time(record["expires"]),
        _text(record["answer"]),
        tuple(_changed(item) for item in record["changes"]),
        frozenset(_text(item) for item in record["results"]),
        base64.b64decode(record["signature"], validate=True),
    )


def _changed(item: Mapping[str, Any]) -> Changed:
    not_names = item["not_names"]
    change = TextChange(_places(item["more"]), _places([place[:2] for place in not_names]))
    return Changed(_text(item["text"]), change, tuple(_text(place[2]) for place in not_names))


def _places(items: Sequence[Sequence[Any]]) -> tuple[tuple[int, int], ...]:
    if not all(len(item) == 2 and all(type(number) is int for number in item) for item in items):
        raise ValueError("not places in a text")
    return tuple((item[0], item[1]) for item in items)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value


def _time(value: object) -> datetime:
    return datetime.strptime(_text(value), _TIME).replace(tzinfo=UTC)
