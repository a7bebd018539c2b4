"""Words that speak for or against a person in a case note, for ``person_rules.py``."""

from __future__ import annotations

from typing import Final

SPEECH: Final = frozenset(
    [
        "said", "says", "stated", "states", "told", "tells", "admitted", "admits", "denied", "denies", "reported",
        "reports", "disclosed", "discloses", "explained", "explains", "claimed", "claims", "confirmed", "confirms",
        "replied", "refused", "attended", "missed", "presented", "engaged", "apologised", "agreed", "turned",
        "arrived", "shouted", "threatened", "punched", "stabbed", "messaged", "texted", "phoned", "rang",
        "believes", "thinks", "wants", "knows", "feels", "lives", "hates", "misses", "went", "came", "ran", "moved",
        "ignored", "pushed", "hit", "slapped", "grabbed", "chased", "followed", "robbed", "assaulted", "bullied",
        "swore", "cried", "laughed", "smiled", "screamed", "absconded", "failed", "breached", "excluded",
        "introduced",
    ]
)  # fmt: skip
"""What only people do."""
STATES: Final = frozenset(
    [
        "upset", "angry", "arrested", "seen", "stopped", "charged", "excluded", "late", "rude", "polite", "calm",
        "tearful", "aggressive", "spoken", "wearing", "carrying", "pregnant", "homeless", "unwell", "ill", "asleep",
        "crying", "drunk", "stabbed", "assaulted", "attacked", "robbed", "bullied", "scared", "worried",
        "frightened", "violent", "abusive", "reported", "refused", "attended", "missed", "told", "admitted",
        "sentenced", "remanded", "released", "bailed", "injured", "drinking", "smoking", "laughing", "shouting",
        "living", "staying", "fighting",
    ]
)  # fmt: skip
"""What only people are."""
DOING: Final = SPEECH | frozenset(
    [
        "was", "is", "has", "had", "hasn't", "hasnt", "wasnt", "isnt", "didnt", "doesnt", "did", "does", "didn't",
        "doesn't", "wasn't", "isn't", "left", "got", "gave", "took", "made", "sent", "needs", "seems", "looked",
        "seemed", "appeared", "appears", "asked", "asks", "called", "saw", "met", "spoke", "seen", "spotted",
        "arrested", "stopped", "charged", "carrying", "known", "wearing", "also", "continues", "became", "started",
        "kicked", "remains", "keeps", "kept", "still", "then", "never", "always", "and", "who", "aged",
    ]
)  # fmt: skip
"""What often follows the name of a person."""
PLACE_BEFORE: Final = frozenset(
    [
        "in", "at", "near", "nr", "outside", "opp", "opposite", "around", "through", "via", "off", "along",
        "across", "to", "into", "from", "on", "down", "towards", "between", "behind", "st", "the",
    ]
)  # fmt: skip
"""Prepositions that stand before places."""
STRONG_PLACE_BEFORE: Final = PLACE_BEFORE - {"to", "from", "on"}
MONTHS: Final = frozenset(
    [
        "april", "may", "june", "august", "jan", "monday", "friday", "saturday", "sunday", "autumn", "summer",
        "winter", "easter",
    ]
)  # fmt: skip
"""Those that hardly ever stand before people."""
"""Names that are days and seasons far more often."""
ALSO_SURNAMES: Final = frozenset(
    [
        "wood", "woods", "hill", "green", "field", "fields", "west", "north", "marsh", "heath", "hall", "lane",
        "cross", "church",
    ]
)  # fmt: skip
"""Words of place names that are family names as well."""
JOINING: Final = frozenset(
    [
        "de", "da", "dos", "van", "von", "el", "al", "bin", "ibn", "bint", "abu", "mac", "mc", "o", "la", "le",
        "st",
    ]
)  # fmt: skip
"""Small words inside names."""
NAMING: Final = frozenset(["name", "surname", "forename", "firstname", "fullname", "nickname", "named", "names"])
SMALL: Final = frozenset(
    [
        "of", "called", "named", "is", "was", "s", "who", "older", "younger", "big", "little", "step", "him", "her",
        "them", "me",
    ]
)  # fmt: skip
"""Words after which a name is told."""
"""What may stand between a cue and the name it announces."""
BEFORE_THINGS: Final = frozenset(
    [
        "attend", "attends", "attended", "attending", "visit", "visits", "visited", "visiting", "project",
        "programme", "operation", "op", "company", "firm", "brand", "app", "team", "school", "college", "hmp",
        "hmyoi", "yoi", "a", "an", "this", "using", "use", "used", "watching", "playing", "via", "speak", "speaks",
        "speaking", "language", "called", "north", "south", "east", "west", "central", "new", "upper", "lower",
        "great", "little", "old", "supports",
    ]
)  # fmt: skip
"""Words after which a strange capitalised word is a project, a firm or a place."""
ACRONYMS: Final = frozenset(
    [
        "YP", "PC", "DC", "DS", "DI", "SW", "GP", "CP", "CC", "TV", "ID", "UK", "US", "EU", "PE", "IT", "HR", "OT",
        "FC", "AM", "PM", "OK", "NA", "TT", "LA", "YJ", "YC", "PO", "PS", "DV", "MH", "RO", "AP", "EH", "DT", "RE",
        "CS", "BF", "GF", "WW", "CD", "KS", "RI", "DN", "EP", "FM", "IV", "MP", "VS", "VR", "ST", "RD", "SE", "NE",
        "NW", "EC", "WC", "HV", "SN", "CT", "BB", "PP", "AA", "FT", "QR", "TF", "NB", "RA", "SA", "NI", "NQ", "CL",
        "BW", "IR", "DA", "GT", "DJ", "MC", "HQ", "PA", "PR", "CV", "AI", "IQ", "IM", "DM", "FB", "IG", "SC", "XL",
        "UN", "LAC", "NHS", "YOT", "YOS", "YJS", "YRO", "DTO", "OIC", "CPS", "CIN", "SEN", "IRO", "SLT", "EWO",
        "CCE", "CSE", "NRM", "MET", "ASB", "PRU", "TBC", "TBA", "DNA", "WNB", "NFA", "RTA", "ABH", "GBH", "TDA",
        "DOB", "AKA", "CCTV", "RJ", "NOSP", "ROSH", "ROSHA", "MAPPA", "MARAC", "MASH", "MASE", "CAMHS", "EHCP", "PEX",
        "ICPC", "LADO", "DSL", "HOY", "SENCO", "TAF", "TAC", "NEET", "ETE", "YOI", "ISS", "NMO", "UASC", "NRPF", "UCAS",
        "GCSE", "BTEC", "BTP", "MPS", "HMP", "YJB", "EMS", "DBS", "PIP", "ESA", "JSA", "UC", "DWP", "JCP", "CBT",
        "ADHD",
        "ASD", "PTSD", "DSH", "SI", "OD", "NOK", "POVA", "ABE", "BWV", "PCN", "CPN", "CIC", "CLA", "SGO", "ICO", "PLO",
        "LPA", "FGC", "FGM", "HBV", "DASH", "CSC", "EHA", "EHM", "SALT", "CSCS", "ESOL", "PSHE", "PRS", "EBSA", "HSB",
        "AIM", "SHPO", "CBO", "ABC", "PSPO", "DPPO", "VRU", "GLA", "MOPAC", "ISO", "KPI", "IOM", "PPO", "RIC", "PSR",
        "SSR", "PACE", "VPS", "FPN", "NIP", "RUI", "VOLO", "NFA", "PWITS", "VW", "BMW", "LEA", "AST", "BST", "GMT",
        "NINO", "OOB", "DL", "IDVA", "ISVA", "ITU", "ICU", "PTI", "DTOC", "LRM", "IRH", "OCG", "SOCO", "MISPER", "UNK",
        "NKA", "BLK", "WHT", "VEH", "REG", "SUSP", "VIC", "WIT", "SUBJ", "ASAP", "FYI", "FAO", "PTO", "EOD",
    ]
)  # fmt: skip
"""Capitals that are nobody's initials in a case note."""
