"""Street addresses: number and street, flat, house or estate, ``c/o``; a street without a number beside a cue."""

from __future__ import annotations

import re

from presidio_analyzer import Pattern

from redactor.detect.recognisers.base import IdentifierRecognizer

_STREET = (
    "road|rd|street|st|avenue|ave|av|lane|ln|close|cl|court|ct|crescent|cres|drive|dr|gardens|gdns|grove|gr|green|hill"
    "|mews|park|place|pl|rise|row|square|sq|terrace|terr|view|vale|walk|way|wharf|broadway|parade|path|approach|quay"
    "|common|circus|embankment|gate|point|heights|villas|cottages|mansions|buildings|estate"
)
_BUILDING = "house|court|point|tower|lodge|mansions|heights|apartments|apts|villas|cottage|building|block"
_NAMED_HOUSE = "house|cottage|lodge|farm|barn|villa|court"
_NOT_IN_NAME = (
    "on|in|at|near|nr|the|and|to|from|by|of|off|with|for|is|was|were|are|or|his|her|their|had|has|then|when|seen|people"
    "|persons?|males?|females?|boys?|girls?|youths?|times?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|yrs?"
    "|yo|am|pm|police|incidents?|offences?|others?|cars?|buses|bus|flats?|units?|x|due|via|outside|opp|opposite|down|up"
    "|along|around|who|that|lives?|living|men|women|officers|members|friends|mates|knives|knife"
)
_WORD = rf"(?!(?:{_NOT_IN_NAME})\b)[A-Za-z][A-Za-z'’.-]*"
_NAME = rf"(?:St\.?\s+)?{_WORD}(?:\s+{_WORD}){{0,3}}?"
_NUMBER = r"\d{1,4}\s?[A-Za-z]?(?:\s?[-–/&]\s?\d{1,4}[A-Za-z]?)?"
_FLAT = (
    r"(?:flat|flt|apartment|apt|unit|room|rm|studio|maisonette)\s*(?:no\.?\s*)?(?:\d{1,4}[A-Za-z]?|[A-Za-z])"
    r"(?:\s?[-/]\s?\d{1,4})?\b"
)
_STREETS = rf"(?:{_STREET})(?:\s+(?:{_STREET}))?(?:\s+(?:north|south|east|west))?\b"
_NUMBERED = rf"{_NUMBER},?\s+(?:The\s+\w+|{_NAME}\s+{_STREETS})\b\.?"
_CLEAR = (
    "road|rd|street|st|avenue|ave|lane|ln|close|court|crescent|cres|drive|gardens|gdns|grove|mews|square|sq|terrace|walk|way"
    "|wharf|estate|house|lodge|towers?|villas?|cottages?|mansions|buildings"
)
_TOWN = r"(?-i:London|Newham|[A-Z][a-z]{2,}(?:\s[A-Z][a-z]{2,})?)(?=\s*(?:[,.;)\n]|\Z|[A-Z]{1,2}\d))"
STREET_NAME = rf"(?:St\.?\s+)?{_WORD}(?:\s+{_WORD}){{0,2}}?\s+(?:{_CLEAR})\b(?:,\s*{_TOWN})?"
"""A street or a building without a number, in a pattern that ignores case."""
_DISTRICT = r"(?-i:[A-Z]{1,2}\d{1,2}[A-Z]?)\b(?!\s*\d)"
_ON = rf"(?:,\s*(?:{_NAME}\s+(?:{_CLEAR})\b\.?))?(?:(?:,|\s)\s*{_TOWN}){{0,2}}(?:,?\s+{_DISTRICT})?"
"""What goes on behind an address: another street, a town, a postcode district."""
_HOUSE = rf"(?:{_NUMBER},?\s+)?{_NAME}\s+(?:{_BUILDING})\b"
_REST = r"(?:,?\s+(?:London|Newham|Stratford|Ilford|Barking|Romford|Dagenham))?"
_WHOLE = re.compile(
    rf"(?:c/o\s+.{{2,60}}|(?:{_FLAT}\s*[,/]?\s*)?(?:{_HOUSE}\s*,\s*)?(?:{_NUMBERED}|{_HOUSE})(?:[,\s].{{0,80}})?|{_FLAT}(?:[,\s].{{0,80}})?)",
    re.IGNORECASE | re.DOTALL,
)
_STREET_ONLY = re.compile(rf"{_NAME}\s+(?:{_STREET})\.?", re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether the whole of ``text`` is an address (over several lines or with a town and postcode after it too)."""
    return _WHOLE.fullmatch(text.strip()) is not None


def fits_street(text: str) -> bool:
    """Whether the whole of ``text`` is a street or a building without a number."""
    return _STREET_ONLY.fullmatch(text.strip()) is not None


def valid(text: str) -> bool | None:  # noqa: ARG001 - one signature for all
    """There is no check digit."""
    return None


class StreetAddressRecognizer(IdentifierRecognizer):
    """Street addresses in prose, lower case too. ``Barking Road`` alone is a place, not an address."""

    ENTITY = "STREET_ADDRESS"
    PATTERNS = (
        Pattern("flat", rf"(?<![\w/]){_FLAT}\s*[,/]?\s*(?:{_HOUSE}\s*,\s*{_NUMBERED}|{_NUMBERED}|{_HOUSE}){_ON}", 0.9),
        Pattern("number and street", rf"(?<![\w/.£-])(?:{_HOUSE}\s*,\s*)?{_NUMBERED}{_ON}", 0.8),
        Pattern("number and building", rf"(?<![\w/.£-]){_NUMBER},?\s+{_NAME}\s+(?:{_BUILDING})\b(?!\s*:){_ON}", 0.65),
        Pattern("house and street", rf"(?<![\w/]){_WORD}\s+(?:{_NAMED_HOUSE}),\s*{_NAME}\s+(?:{_STREET})\b", 0.45),
        Pattern("flat alone", rf"(?<![\w/]){_FLAT}\b", 0.3),
        Pattern(
            "flat of somebody",
            rf"\b(?:at|from|of|@|in|tenants?|occupier|lives?|living|visit(?:ed)?(?:\s+to)?)\s+(?P<value>{_FLAT})\b",
            0.6,
        ),
        Pattern("care of", r"\bc/o\s+(?P<value>[A-Z][^,;.\n]{2,50})", 0.3),
        Pattern(
            "lives",
            r"\b(?:lives?|living|stay(?:s|ing)|resid(?:es|ing)|moved|address(?: is)?|addr|home|based)"
            r"\s*(?:at|on|in|to|of|:|is)?\s*"
            rf"(?:the\s+)?(?P<value>{_NAME}\s+(?:{_STREET}|{_BUILDING}))\b",
            0.75,
        ),
    )
    CUES = (
        "lives",
        "living",
        "address",
        "addr",
        "home",
        "resides",
        "staying",
        "moved to",
        "flat",
        "nfa",
        "curfew",
        "c/o",
    )
    WITH_CUE = 0.85
    MIN_DIGITS = 0

    def weigh(self, text: str, start: int, end: int, score: float) -> float:
        """An address says itself what it is; a flat alone, a named house or a care-of needs a cue."""
        if score >= 0.65:
            return score
        return self.WITH_CUE if self.cued(text, start, end) else score
