"""Vehicle registration marks: current, prefix, suffix and Northern Irish series (DVLA INF104)."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer, compact

_CURRENT = r"[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d){gap}[A-HJ-PR-Z]{{3}}"
_PREFIX = r"[A-HJ-NPR-TV-Y]\d{{1,3}}{gap}[A-HJ-PR-Y][A-HJ-PR-Z]{{2}}"
_SUFFIX = r"[A-HJ-PR-Y][A-HJ-PR-Z]{{2}}{gap}\d{{1,3}}{gap}[A-HJ-NPR-TV-Y]"
_IRISH = r"[A-Z]{{1,2}}[IZ]|[A-Z]?[IZ][A-Z]"
_WHOLE = re.compile(
    "|".join(form.format(gap="") for form in (_CURRENT, _PREFIX, _SUFFIX)) + rf"|(?:{_IRISH.format()})\d{{1,4}}"
)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is a registration mark of one of the series."""
    return _WHOLE.fullmatch(compact(text)) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class UkVehicleRegistrationRecognizer(IdentifierRecognizer):
    """Registration marks. The older series look like other codes and need a cue."""

    ENTITY = "UK_VEHICLE_REGISTRATION"
    PATTERNS = (
        Pattern("current", rf"(?<![\w-]){_CURRENT.format(gap='[ ]?')}(?![\w-])", 0.7),
        Pattern("prefix", rf"(?<![\w-]){_PREFIX.format(gap='[ ]?')}(?![\w-])", 0.35),
        Pattern("suffix", rf"(?<![\w-]){_SUFFIX.format(gap='[ ]?')}(?![\w-])", 0.35),
        Pattern("northern irish", r"(?<![\w-])(?:[A-Z]{1,2}[IZ]|[A-Z]?[IZ][A-Z])[ ]?\d{1,4}(?![\w-])", 0.1),
    )
    CUES = (
        "reg", "vrm", "vrn", "registration", "reg no", "index", "number plate", "plate", "plates", "vehicle", "car",
        "van", "moped", "motorbike", "bmw", "audi", "mercedes", "vw", "golf", "corsa", "fiesta", "ford", "vauxhall",
        "toyota", "prius", "driving", "driver of",
    )  # fmt: skip
    MIN_DIGITS = 1
