"""Entries: what is stored of an event, as canonical JSON (RFC 8785), schema ``redactor-log/2``.

The bytes of a body are what the tree hashes, so there must be exactly one way to write each entry: keys that hold
nothing are left out, and the rest is written in the canonical form.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime

import orjson
import rfc8785

from redactor.audit.event import LARGEST_INTEGER, Event, check_event
from redactor.errors import LogError
from redactor.model import PolicyRef

SCHEMA = "redactor-log/2"
_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"
_TIME_LENGTH = len("2026-01-01T00:00:00.000000Z")


@dataclass(frozen=True, slots=True)
class Sides:
    """What of an entry goes through the side table: keyed pseudonyms, and a commitment for each kind of row."""

    actor: str
    host: str
    recipients: tuple[str, ...] = ()
    commitments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as read back. ``time`` is UTC; ``actor``, ``host`` and ``recipients`` are keyed pseudonyms.

    ``sealed`` holds the commitment to each row of the side table that belongs to this entry, by kind.
    """

    number: int
    time: datetime
    action: str
    actor: str
    host: str
    verdict: str | None = None
    reasons: Mapping[str, int] = field(default_factory=dict)
    policy: PolicyRef | None = None
    recipients: tuple[str, ...] = ()
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    refers_to: int | None = None
    detail: Mapping[str, str] = field(default_factory=dict)
    sealed: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)

    def to_dict(self) -> dict[str, object]:
        """The body as it is stored, for JSON output."""
        stored: dict[str, object] = json.loads(self.body)
        return stored


_KEYS = {"schema"} | {item.name for item in fields(Entry)} - {"body"}


def make_body(number: int, time: datetime, event: Event, sides: Sides) -> bytes:
    """The canonical body of entry ``number``. ``sides`` stands for what the event says of people and in free text.

    :raises LogError: the event holds something that an entry may not hold.
    """
    check_event(event)
    policy = event.policy
    body: dict[str, object] = {
        "schema": SCHEMA,
        "number": number,
        "time": time.astimezone(UTC).strftime(_TIME),
        "action": event.action,
        "actor": sides.actor,
        "host": sides.host,
        "verdict": str(event.verdict) if event.verdict is not None else None,
        "reasons": {str(code): count for code, count in event.reasons.items()},
        "policy": {"name": policy.name, "version": policy.version, "digest": policy.digest} if policy else None,
        "recipients": sorted(set(sides.recipients)),
        "fingerprints": dict(event.fingerprints),
        "counts": dict(event.counts),
        "refers_to": event.refers_to,
        "detail": dict(event.detail),
        "sealed": dict(sides.commitments),
    }
    return _canonical({key: value for key, value in body.items() if value not in (None, {}, [])})


def read_body(number: int, body: object) -> Entry:
    """Take a stored body apart.

    :raises LogError: it is not one. The message never quotes it.
    """
    parsed = _parse(body) if isinstance(body, bytes) else None
    if parsed is None:
        raise LogError(
            f"Entry {number} of the audit log cannot be read.",
            next="Run 'redactor audit verify' to see what is wrong with it, and tell your data protection officer.",
        )
    return parsed[0]


def check_body(number: int, body: bytes) -> tuple[Entry | None, str]:
    """The entry that a body is (None where it is none), and what is wrong with it (empty when nothing is)."""
    parsed = _parse(body)
    if parsed is None:
        return None, "cannot be read"
    entry, record = parsed
    if record.get("schema") != SCHEMA or not record.keys() <= _KEYS:
        return entry, "was written by another version, which this one cannot check"
    if not _is_canonical(record, body):
        return entry, "is not written in the one way in which entries are written"
    if entry.number != number:
        return entry, "says that it is another entry"
    return entry, ""


def _parse(body: bytes) -> tuple[Entry, dict[str, object]] | None:
    try:
        record: dict[str, object] = orjson.loads(body)
        return _entry(record, body), record
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _is_canonical(record: dict[str, object], body: bytes) -> bool:
    """Whether these bytes are the one way to write what they say."""
    try:
        return _canonical(record) == body
    except ValueError:
        return False


def _canonical(record: object) -> bytes:
    """The canonical form of what ``_entry`` can read: no fractions, and hardly ever anything but ASCII.

    For those orjson gives the canonical form, a hundred times as fast.
    """
    try:
        text = orjson.dumps(record, option=orjson.OPT_SORT_KEYS)
    except TypeError as error:
        raise ValueError("not JSON") from error
    if text.isascii():
        return text
    try:
        return rfc8785.dumps(record)  # type: ignore[arg-type]
    except rfc8785.CanonicalizationError as error:
        raise ValueError("not canonical JSON") from error


def _entry(record: dict[str, object], body: bytes) -> Entry:
    policy = _mapping(record.get("policy"))
    refers_to = record.get("refers_to")
    verdict = record.get("verdict")
    return Entry(
        number=_whole(record["number"]),
        time=_time(record["time"]),
        action=_text(record["action"]),
        actor=_text(record["actor"]),
        host=_text(record["host"]),
        verdict=None if verdict is None else _text(verdict),
        reasons=_numbers(record.get("reasons")),
        policy=PolicyRef(_text(policy["name"]), _text(policy["version"]), _text(policy["digest"])) if policy else None,
        recipients=tuple(map(_text, _list(record.get("recipients")))),
        fingerprints=_texts(record.get("fingerprints")),
        counts=_numbers(record.get("counts")),
        refers_to=None if refers_to is None else _whole(refers_to),
        detail=_texts(record.get("detail")),
        sealed=_texts(record.get("sealed")),
        body=body,
    )


def _time(value: object) -> datetime:
    if not isinstance(value, str) or len(value) != _TIME_LENGTH or not value.endswith("Z"):
        raise TypeError("not a time in UTC")
    return datetime.fromisoformat(value)


def _mapping(value: object) -> Mapping[str, object]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value


def _numbers(value: object) -> Mapping[str, int]:
    """Whole numbers by name. Types are compared all at once: this is where verification spends its time."""
    if value is None:
        return {}
    numbers = _mapping(value)
    if set(map(type, numbers.values())) != {int} or any(abs(item) > LARGEST_INTEGER for item in numbers.values()):  # type: ignore[arg-type]
        raise TypeError("not whole numbers")
    return numbers  # type: ignore[return-value]


def _texts(value: object) -> Mapping[str, str]:
    if value is None:
        return {}
    texts = _mapping(value)
    if set(map(type, texts.values())) != {str}:
        raise TypeError("not texts")
    return texts  # type: ignore[return-value]


def _list(value: object) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise TypeError("not an array")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > LARGEST_INTEGER:
        raise TypeError("not a whole number")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value
