"""The rules by which a word of a note begins, goes on being, or is not the name of a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from redactor.detect.cues import LINKS, RELATIONS, ROLES, TITLES
from redactor.detect.recognisers.person_words import Word, known

SPEECH: Final = frozenset(
    [
        "said", "says", "stated", "states", "told", "tells", "admitted", "admits", "denied", "denies", "reported",
        "reports", "disclosed", "discloses", "explained", "explains", "claimed", "claims", "confirmed", "confirms",
        "replied", "refused", "attended", "missed", "presented", "engaged", "apologised", "agreed", "turned",
        "arrived", "shouted", "threatened", "punched", "stabbed", "messaged", "texted", "phoned", "rang", "believes",
        "thinks", "wants", "knows", "says", "feels", "lives", "hates", "misses", "went", "came", "ran", "moved",
        "ignored", "pushed", "hit", "slapped", "grabbed", "chased", "followed", "robbed", "assaulted", "bullied",
        "swore", "cried", "laughed", "smiled", "screamed", "absconded", "failed", "breached", "excluded", "introduced",
    ]
)  # fmt: skip
"""What only people do."""
STATES: Final = frozenset(
    [
        "upset", "angry", "arrested", "seen", "stopped", "charged", "excluded", "late", "rude", "polite", "calm", "tearful",
        "aggressive", "spoken", "wearing", "carrying", "pregnant", "homeless", "unwell", "ill", "asleep", "crying", "drunk",
        "stabbed", "assaulted", "attacked", "robbed", "bullied", "scared", "worried", "frightened", "violent", "abusive",
        "reported", "refused", "attended", "missed", "told", "admitted", "sentenced", "remanded", "released", "bailed",
        "injured", "drinking", "smoking", "crying", "laughing", "shouting", "living", "staying", "fighting",
    ]
)  # fmt: skip
"""What only people are."""
DOING: Final = SPEECH | frozenset(
    [
        "was", "is", "has", "had", "hasn't", "hasnt", "wasnt", "isnt", "didnt", "doesnt", "did", "does", "didn't",
        "doesn't", "wasn't", "isn't", "left", "got", "gave", "took", "made", "sent", "needs", "seems", "looked", "seemed",
        "appeared", "appears", "asked", "asks", "called", "saw", "met", "spoke", "seen", "spotted", "arrested",
        "stopped", "charged", "carrying", "known", "wearing", "also", "continues", "became", "started", "kicked",
        "remains", "keeps", "kept", "still", "then", "never", "always", "and", "who", "aged",
    ]
)  # fmt: skip
"""What often follows the name of a person."""
PLACE_BEFORE: Final = frozenset(
    [
        "in", "at", "near", "nr", "outside", "opp", "opposite", "around", "through", "via", "off", "along", "across", "to",
        "into", "from", "on", "down", "towards", "between", "behind", "st", "the",
    ]
)  # fmt: skip
_STRONG_PLACE_BEFORE: Final = PLACE_BEFORE - {"to", "from", "on"}
_MONTHS: Final = frozenset(
    "april may june august jan monday friday saturday sunday autumn summer winter easter".split()
)  # noqa: SIM905
_ALSO_SURNAMES: Final = frozenset(
    [
        "wood",
        "woods",
        "hill",
        "green",
        "field",
        "fields",
        "west",
        "north",
        "marsh",
        "heath",
        "hall",
        "lane",
        "cross",
        "church",
    ]
)
_NAMED_AFTER: Final = frozenset(
    {"harold", "victoria", "albert", "royal", "st", "saint", "prince", "king", "queen", "george", "upton"}
)
_JOINING: Final = frozenset(
    ["de", "da", "dos", "van", "von", "el", "al", "bin", "ibn", "bint", "abu", "mac", "mc", "o", "la", "le", "st"]
)
_NAMING: Final = frozenset(["name", "surname", "forename", "firstname", "fullname", "nickname", "named", "names"])
_SMALL: Final = frozenset(
    ["of", "called", "named", "is", "was", "s", "who", "older", "younger", "big", "little", "step"]
)
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_BEFORE_THINGS: Final = frozenset(
    [
        "attend", "attends", "attended", "attending", "visit", "visits", "visited", "visiting", "project", "programme",
        "operation", "op", "company", "firm", "brand", "app", "team", "school", "college", "hmp", "hmyoi", "yoi", "a", "an",
        "this", "using", "use", "used", "watching", "playing", "via", "speak", "speaks", "speaking", "language", "called",
        "north", "south", "east", "west", "central", "new", "upper", "lower", "great", "little", "old", "supports",
    ]
)  # fmt: skip
ACRONYMS: Final = frozenset(
    [
        "YP",
        "PC",
        "DC",
        "DS",
        "DI",
        "SW",
        "GP",
        "CP",
        "CC",
        "TV",
        "ID",
        "UK",
        "US",
        "EU",
        "PE",
        "IT",
        "HR",
        "OT",
        "FC",
        "AM",
        "PM",
        "OK",
        "NA",
        "TT",
        "LA",
        "YJ",
        "YC",
        "PO",
        "PS",
        "DV",
        "MH",
        "RO",
        "AP",
        "EH",
        "DT",
        "RE",
        "CS",
        "BF",
        "GF",
        "WW",
        "CD",
        "KS",
        "RI",
        "DN",
        "EP",
        "FM",
        "IV",
        "MP",
        "VS",
        "VR",
        "ST",
        "RD",
        "SE",
        "NE",
        "NW",
        "SW",
        "EC",
        "WC",
        "HV",
        "SN",
        "CT",
        "BB",
        "PP",
        "AA",
        "FT",
        "QR",
        "TF",
        "NB",
        "RA",
        "SA",
        "NI",
        "NQ",
        "CL",
        "BW",
        "IR",
        "DA",
        "GT",
        "DJ",
        "MC",
        "HQ",
        "PA",
        "PR",
        "CV",
        "AI",
        "IQ",
        "IM",
        "DM",
        "FB",
        "IG",
        "SC",
        "XL",
        "UN",
        "LAC",
        "NHS",
        "YOT",
        "YOS",
        "YJS",
        "YRO",
        "DTO",
        "OIC",
        "CPS",
        "CIN",
        "SEN",
        "IRO",
        "SLT",
        "EWO",
        "CCE",
        "CSE",
        "NRM",
        "MET",
        "ASB",
        "PRU",
        "TBC",
        "TBA",
        "DNA",
        "WNB",
        "NFA",
        "RTA",
        "ABH",
        "GBH",
        "TDA",
        "DOB",
        "AKA",
    ]
)
_INITIALS = re.compile(r"[A-Z]{2}\Z")
_LONGER_INITIALS = re.compile(r"[A-Z]{3}\Z")

_NICK = r"[A-Z][\w-]*(?:[ -](?:[A-Z][\w-]*|\d{1,2}))?"
NICKNAMES: Final = (
    (
        re.compile(
            r"(?P<cue>\b(?i:aka|a\.k\.a\.?|also known as|known as|goes by|street ?name|nick ?name[ds]?|tag(?:ged)?|alias|moniker|called)\b"
            r"(?i:\s*(?:is|as|of|the name|:|-))*\s*)[\"'“‘]?(?P<name>[A-Za-z][\w-]*(?:[ -][A-Z][\w-]*)?)"
        ),
        0.8,
    ),
    (re.compile(r"(?P<cue>\b(?i:nick ?name|tag|street name)(?:\s+\w+){1,4}?\s+(?:is|was)\s+)(?P<name>[A-Z][\w-]*)"), 0.8),
    (re.compile(rf"(?P<cue>(?<=[a-z] ))?(?<!\w)[\"“'‘](?P<name>{_NICK})[\"”'’](?!\w)"), 0.7),
    (re.compile(r"(?<![\w-])(?P<name>[A-Z]{1,2}-[A-Z][a-z]+)(?![\w-])"), 0.7),
    (re.compile(r"(?<![\w-])(?P<name>(?i:lil|yung|lil'|big|young|baby|mad|ghetto)[ -][A-Z][\w-]*)(?![\w-])"), 0.65),
    (re.compile(r"(?<![\w-])(?P<name>(?i:lil|yung)[ -][a-z]\w*)(?![\w-])"), 0.65),
)
"""Patterns of nicknames; one with a ``cue`` that matched is believed more."""
_NOT_NICKNAMES: Final = re.compile(
    r"(?i)[a-z]-(?:shirt|ray|level|mail|turn|scooter|bike|pop|road|class|star|wing|team|section|safe|type|plan|word|tag|ten)s?\Z"
)


def starts_name(words: Sequence[Word], index: int, case: str) -> float:
    """How sure it is that a name of a person begins at ``words[index]``; 0 where none does."""
    word = words[index]
    if not word.written[0].isalpha():
        return 0.0
    cue = _cue(words, index)
    if len(word.written) <= 3 and word.known.upper and case != "upper" and not word.known.forename:
        return _initials(words, index, cue)
    if len(word.written) == 1:
        return _initial_with_surname(words, index)
    if cue in {"relation", "title"}:
        score = _after_cue(words, index, case, cue)
        if score:
            return score
    return _by_itself(words, index, case, cue)


def _cue(words: Sequence[Word], index: int) -> str:
    """What the words before say: ``relation``, ``title``, ``role``, ``link``, ``place`` or nothing."""
    back = index - 1
    while (
        back >= 0
        and index - back <= 2
        and words[back].known.folded in _SMALL
        and words[back + 1].gap.strip() in {"", ",", ":"}
    ):
        back -= 1
    if back < 0:
        return ""
    gap = words[back + 1].gap.strip()
    folded = words[back].known.folded
    if gap not in {"", ",", ":", "-", "(", "/", "=", ".", '"', "'"} or (gap == "." and folded not in TITLES):
        return ""
    if folded in RELATIONS:
        return "relation"
    if (folded in TITLES or folded in _NAMING) and gap != ",":
        return "title"
    if folded in ROLES:
        return "role"
    if folded in LINKS and gap != ",":
        return "link"
    return ""


def _next(words: Sequence[Word], index: int) -> Word | None:
    """The word after, where nothing but a space stands between."""
    if index + 1 < len(words) and words[index + 1].gap.strip() in {"", "-"}:
        return words[index + 1]
    return None


def _follows(words: Sequence[Word], index: int, wanted: frozenset[str]) -> bool:
    following = _next(words, index)
    return following is not None and following.known.folded in wanted


def _initials(words: Sequence[Word], index: int, cue: str) -> float:
    """Two capitals are a person only beside a cue or where they do what people do."""
    written = words[index].written
    if written in ACRONYMS:
        return 0.0
    if _INITIALS.match(written):
        told = cue in {"relation", "link", "role"} or _before(words, index) in SPEECH
        if told or _follows(words, index, SPEECH):
            return 0.65
        return 0.55 if _follows(words, index, DOING) else 0.0
    if _LONGER_INITIALS.match(written) and (cue == "relation" or _before(words, index) in {"aka", "alias", "nickname"}):
        return 0.55
    return 0.0


def _before(words: Sequence[Word], index: int) -> str:
    return words[index - 1].known.folded if index else ""


def _initial_with_surname(words: Sequence[Word], index: int) -> float:
    """``K Mensah``, ``C. Okafor``."""
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None or following.gap not in {" ", ". ", "."} or not words[index].known.capital:
        return 0.0
    is_name = following.known.surname and not following.known.ordinary and len(following.written) > 2
    return 0.7 if is_name and following.known.capital else 0.0


def _after_cue(words: Sequence[Word], index: int, case: str, cue: str) -> float:
    """A word after a relation or a title."""
    word, following = words[index], _next(words, index)
    lists = word.known
    if lists.place or lists.folded in RELATIONS | TITLES | ROLES or lists.folded in DOING:
        return 0.0
    capital = lists.capital and case == "mixed"
    if lists.listed and not lists.plain:
        return 0.9 if lists.capital else 0.8
    if capital:
        if not lists.plain:
            return 0.85
        return 0.75 if lists.listed or (cue == "title" and not lists.ordinary) else 0.0
    if lists.forename and not lists.plain:
        return 0.8
    if lists.forename and following is not None and following.known.folded in SPEECH and lists.folded not in LINKS:
        return 0.6 if lists.folded not in {"will", "may", "mark", "see"} else 0.0
    unknown = not lists.plain and len(word.written) >= 4 and lists.folded not in DOING
    return 0.6 if unknown and not word.gap.strip() else 0.0


def _by_itself(words: Sequence[Word], index: int, case: str, cue: str) -> float:
    """A word without a relation or title before it."""
    word = words[index]
    lists = word.known
    if lists.folded in _MONTHS and not _next_is_surname(words, index):
        return 0.0
    if lists.folded in RELATIONS or lists.folded in TITLES:
        return 0.0
    told = cue in {"link", "role"} or _follows(words, index, DOING)
    if case in {"upper", "title"} or not lists.capital:
        return _without_capitals(words, index, case, told)
    if lists.upper and len(word.written) < 4 and not lists.forename:
        return 0.0
    if not lists.plain and lists.listed:
        if _before(words, index) in _STRONG_PLACE_BEFORE and not lists.forename and word.adjacent:
            return 0.0
        return 0.75 if lists.forename else 0.65
    if lists.plain:
        return _ordinary_name(words, index, cue)
    if lists.upper:
        return 0.0
    return _unknown(words, index, told)


def _without_capitals(words: Sequence[Word], index: int, case: str, told: bool) -> float:
    """A word whose case says nothing: only the lists speak."""
    word = words[index]
    lists = word.known
    if lists.plain or (_before(words, index) in _STRONG_PLACE_BEFORE and not lists.forename):
        return 0.0
    if lists.forename and len(word.written) >= (3 if told else 4):
        return 0.7 if told or case != "mixed" else (0.6 if len(word.written) >= 5 else 0.0)
    if lists.surname and len(word.written) >= 5 and (told or case != "lower"):
        return 0.6
    return 0.0


def _next_is_surname(words: Sequence[Word], index: int) -> bool:
    following = _next(words, index)
    if following is None or not following.known.capital:
        return False
    return following.known.surname and not (following.known.place and following.known.folded not in _ALSO_SURNAMES)


def _ordinary_name(words: Sequence[Word], index: int, cue: str) -> float:
    """A name that is an ordinary word as well (Hope, Will, Mark, Young)."""
    word = words[index]
    lists = word.known
    if not lists.forename or lists.place:
        return 0.0
    following = _next(words, index)
    if (
        _next_is_surname(words, index)
        and following is not None
        and not (following.known.ordinary and word.starts_sentence)
    ):
        return 0.75
    if len(word.written) > 2 and (_follows(words, index, SPEECH) or _is_in_a_state(words, index)):
        return 0.6
    if word.starts_sentence or not word.adjacent or (lists.ordinary and _before(words, index) in {"the", "a", "an", "this", "in", "on", "at"}):
        return 0.0
    if cue in {"link", "role"} and not (following is not None and following.known.capital and following.known.plain):
        return 0.65
    return 0.0


def _is_in_a_state(words: Sequence[Word], index: int) -> bool:
    """``Rose was upset``, ``Ebony and Amber``: what is said only of people."""
    if index + 2 >= len(words) or not words[index + 2].adjacent or not words[index + 1].adjacent:
        return False
    following, after = words[index + 1].known, words[index + 2].known
    if following.folded in {"and", "&"}:
        return after.forename and after.capital and not after.place
    return following.folded in {"was", "is", "has", "were", "got", "seems", "seemed", "been"} and after.folded in STATES


def _unknown(words: Sequence[Word], index: int, told: bool) -> float:
    """A capitalised word in no list at all: a rare name, a place or a firm."""
    word = words[index]
    if len(word.written) < 3 or _INNER_CAPITAL.search(word.written):
        return 0.0
    place = _before(words, index) in PLACE_BEFORE
    following = _next(words, index)
    if following is not None and following.known.capital and not following.known.upper and not following.known.plain:
        if len(following.written) > 2:
            return 0.55 if place else 0.65
    if place:
        return 0.0
    if word.starts_sentence:
        labels = index + 1 < len(words) and words[index + 1].gap.startswith(":")
        return 0.6 if labels or _follows(words, index, DOING) else 0.0
    if told:
        return 0.6
    return 0.55 if _before(words, index) not in _BEFORE_THINGS else 0.0


def extend(words: Sequence[Word], index: int, case: str) -> int:
    """The last word of the name that begins at ``words[index]``."""
    last = index
    while last + 1 < len(words) and last - index < 4:
        word = words[last + 1]
        comma = (
            last == index
            and word.gap == ", "
            and words[index].known.surname
            and word.known.forename
            and word.known.capital
        )
        if not (word.adjacent or comma or (len(words[last].written) == 1 and word.gap == ".")):
            break
        if word.gap == ". " and len(words[last].written) > 2:
            break
        if word.gap == "\n" or not _goes_on(words, last + 1, case):
            break
        last += 1
    while (
        last > index
        and (words[last].known.folded in _JOINING or len(words[last].written) == 1)
        and not words[last].known.capital
    ):
        last -= 1
    return last


def _goes_on(words: Sequence[Word], index: int, case: str) -> bool:
    word = words[index]
    lists = word.known
    if lists.folded in _JOINING and index + 1 < len(words) and words[index + 1].known.surname:
        return True
    if not word.written[0].isalpha() or lists.folded in _MONTHS or lists.folded in RELATIONS or lists.folded in DOING:
        return False
    if case == "mixed" and not lists.capital:
        return False
    if case != "mixed" and lists.plain:
        return lists.surname and not lists.ordinary and not lists.place
    if len(word.written) == 1:
        return lists.capital
    if lists.upper and word.written in ACRONYMS:
        return False
    if lists.place:
        return lists.folded in _ALSO_SURNAMES
    return lists.listed or not lists.plain


def is_place(words: Sequence[Word], first: int, last: int, case: str) -> bool:
    """Whether what looks like a name is a street, a station, a school called after somebody."""
    before = _before(words, first) if words[first].gap.strip() == "" else ""
    if before in {"st", "saint", "st."} and words[first].adjacent:
        return True
    following = _next(words, last)
    if following is not None and following.known.place:
        capitals = case == "mixed"
        if not capitals or following.known.capital or before in PLACE_BEFORE or before == "":
            cued = before in RELATIONS or before in TITLES
            return not (cued and not following.known.capital)
    if last > first and words[last].known.folded in _ALSO_SURNAMES:
        return words[first].known.folded in _NAMED_AFTER or before in _STRONG_PLACE_BEFORE
    if before == "the" and last == first:
        return True
    return before in {"in", "near", "nr", "outside"} and last == first and not words[first].known.forename


def may_be_person(words: Sequence[Word], first: int, last: int, case: str) -> bool:
    """Whether the words of what a language model calls a person speak against it."""
    if is_place(words, first, last, case) or any(word.known.place for word in words[first:last]):
        return False
    if last > first and words[last].known.place and words[last].known.folded not in _ALSO_SURNAMES:
        return False
    if last == first:
        lists = words[first].known
        if lists.upper and (words[first].written in ACRONYMS or len(words[first].written) < 4) and case != "upper":
            return False
        if lists.plain:
            return lists.forename and not lists.ordinary and lists.capital and not words[first].starts_sentence
        if _before(words, first) in _STRONG_PLACE_BEFORE and not lists.forename:
            return False
    return any(
        (word.known.listed and not word.known.plain)
        or (not word.known.plain and word.known.capital and not word.written[0].isdigit())
        for word in words[first : last + 1]
    ) or (
        last > first and words[first].known.forename and words[last].known.surname and not words[first].known.ordinary
    )


def is_nickname(name: str, *, cued: bool) -> bool:
    """Whether a word or two in a place where nicknames stand is one."""
    first = name.split(maxsplit=1)[0]
    lists = known(first)
    if _NOT_NICKNAMES.match(name) or first.upper() in ACRONYMS:
        return False
    if cued:
        return lists.capital or not lists.plain
    if name.casefold().startswith(("lil", "yung")):
        return True
    if name.casefold().startswith(("big", "young", "baby", "mad", "ghetto")) and " " in name:
        second = known(name.rsplit(maxsplit=1)[-1])
        return not second.plain or len(second.folded) == 1 or (second.forename and not second.ordinary)
    return "-" in name or not lists.plain
