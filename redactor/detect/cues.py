"""Words that tell whether a name beside them is a person's: relations, titles, and what makes a name a place's."""

from __future__ import annotations

from typing import Final

RELATIONS: Final = frozenset(
    [
        "mum", "mums", "mom", "mother", "mummy", "dad", "dads", "father", "daddy", "nan", "nana", "nans", "gran",
        "granny", "grandma", "grandad", "granddad", "grandfather", "grandmother", "bro", "brother", "sis", "sister",
        "son", "daughter", "uncle", "aunt", "auntie", "aunty", "cousin", "cuz", "nephew", "niece", "stepdad",
        "stepmum", "stepfather", "stepmother", "stepbrother", "stepsister", "partner", "husband", "wife",
        "girlfriend", "boyfriend", "gf", "bf", "ex", "friend", "mate", "pal", "twin", "baby", "carer", "guardian",
        "fiance", "bestie", "godmother", "godfather", "halfbrother", "sibling", "child", "mam", "papa", "fam",
    ]
)  # fmt: skip
"""Family and friends, as case notes call them."""

TITLES: Final = frozenset(
    [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "lady", "lord", "master", "pc", "dc", "ps",
        "ds", "di", "dci", "insp", "sgt", "cllr", "imam", "pastor", "fr", "hajji", "alhaji", "sheikh", "nurse",
        "pcso", "inspector", "sergeant", "constable", "detective", "det", "councillor", "judge", "hhj", "doctor",
        "supt", "rabbi", "madam", "mdm", "hon", "dame",
    ]
)  # fmt: skip
"""Titles and ranks that stand before names."""

HONORIFICS: Final = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr"])
"""Those after which one letter is somebody (``Ms B``)."""

ROLES: Final = frozenset(
    [
        "sw", "worker", "officer", "yjo", "keyworker", "caseworker", "manager", "teacher", "tutor", "mentor",
        "coach", "solicitor", "gp", "psychologist", "senco", "head", "client", "yp", "victim", "suspect", "witness",
        "defendant", "complainant", "subject", "pupil", "student", "patient", "male", "female", "informant",
        "neighbour", "landlord", "associate", "elder", "younger", "nominal", "offender",
    ]
)  # fmt: skip
"""What somebody is, written before who it is."""

LINKS: Final = frozenset(
    [
        "with", "w", "named", "called", "aka", "alias", "nickname", "nicknamed", "and", "told", "saw", "met",
        "phoned", "rang", "texted", "spoke", "asked", "by", "from", "to", "hi", "dear", "cc", "re", "ref", "knows",
    ]
)  # fmt: skip
"""Words after which a capitalised word is often a person."""

_PLACE_WORDS: Final = frozenset(
    [
        "road", "rd", "street", "st", "avenue", "ave", "lane", "ln", "close", "court", "ct", "house", "hse", "park",
        "station", "stn", "school", "academy", "college", "hospital", "centre", "center", "library", "surgery",
        "church", "mosque", "temple", "green", "hill", "way", "drive", "gardens", "gdns", "square", "sq", "estate",
        "ward", "hall", "lodge", "bridge", "common", "field", "fields", "wood", "woods", "town", "village",
        "crescent", "cres", "terrace", "grove", "place", "parade", "broadway", "market", "wharf", "quay", "point",
        "gate", "north", "south", "east", "west", "city", "county", "fc", "university", "primary", "clinic",
        "pharmacy", "flats", "heath", "line", "tower", "towers", "high", "junior", "infants", "nursery", "arms",
        "pub", "cafe", "hotel", "hostel", "unit", "team", "mews", "walk", "row", "rise", "circus", "arcade",
        "retail", "shopping", "leisure", "youth", "community", "foundation", "trust", "ltd", "limited", "plc",
        "secondary", "sixth", "prison", "yoi", "island", "docks", "dock", "marshes", "marsh", "bus", "train",
        "tube", "dlr", "overground", "a&e", "medical", "practice", "roundabout", "junction", "underpass", "canal",
        "playground", "gym", "barbers", "stores", "supermarket", "cemetery", "farm", "stadium", "ground",
        "district", "borough", "council", "crown", "magistrates", "police", "custody", "ridge", "vale", "rail",
        "cross", "end", "corner", "bakery", "grill", "chicken", "pizza", "kebab", "newsagents", "class", "campus",
        "block", "hub", "group", "wing",
    ]
)  # fmt: skip


def is_title(word: str) -> bool:
    """Whether a folded word is a title or rank."""
    return word in TITLES


def is_relation(word: str) -> bool:
    """Whether a folded word says how somebody is related."""
    return word in RELATIONS


def is_cue(word: str) -> bool:
    """Whether a name may be expected after a folded word."""
    return word in RELATIONS or word in TITLES or word in ROLES or word in _STRONG_LINKS


_STRONG_LINKS: Final = LINKS - {"and", "to", "by", "from", "re", "ref"}


def is_place_word(word: str) -> bool:
    """Whether a folded word, after a name, makes it the name of a place or an organisation."""
    return word in _PLACE_WORDS


_NAMESAKES: Final = frozenset(
    [
        "harold", "victoria", "albert", "royal", "st", "saint", "prince", "king", "queen", "george", "elizabeth",
        "upton",
    ]
)  # fmt: skip


def names_places(word: str) -> bool:
    """Whether many places are called after a folded word (``Victoria``, ``Albert``)."""
    return word in _NAMESAKES
