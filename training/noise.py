"""Writes a note the way people type: no capitals, all capitals, short forms, misspellings, missing points."""

from __future__ import annotations

import random
import re
from typing import Final

from training.slots import Piece

_SHORT: Final = {
    "with": ("w/", "w", "wiv", "wth"), "and": ("&", "n", "+", "an"), "near": ("nr",), "because": ("cos", "bc", "becoz"),
    "about": ("abt", "re"), "between": ("btwn",), "school": ("sch", "skl"), "tomorrow": ("tmrw", "tom"), "before": ("b4",),
    "appointment": ("appt", "apt"), "meeting": ("mtg",), "said": ("sed", "stated", "says"), "to": ("2", "to"), "you": ("u",),
    "police": ("pol", "plod"), "attended": ("att", "attnd"), "discussed": ("disc", "disc'd"), "from": ("frm",), "phone": ("fone", "mob"),
    "they": ("dey", "they"), "friend": ("frend", "mate"), "is": ("iz", "is"), "told": ("tld", "told"), "called": ("calld", "rang"),
    "mother": ("mthr", "mum"), "placement": ("plcmt",), "received": ("rec'd", "recieved"), "arrested": ("arr", "arested"),
    "outside": ("o/s",), "known": ("kwn",), "staying": ("stayin",), "living": ("livin",), "the": ("da", "teh", ""),
    "reports": ("rpts",), "referred": ("ref'd", "refered"), "young": ("yng",), "person": ("pers",), "contact": ("cntct", "c/t"),
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z']+")


def noisy(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """The pieces of a note in one writer's style."""
    style = rng.choices(["mixed", "lower", "upper", "title", "start"], [48, 33, 9, 2, 8])[0]
    heavy = rng.choice([0.0, 0.0, 0.02, 0.08])
    drop_apostrophes = rng.random() < 0.25
    made: list[Piece] = []
    for text, label in pieces:
        written = text if label else _shortened(text, rng, heavy)
        if drop_apostrophes and not label:
            written = re.sub(r"'(?=[st]\b)", "", written)
        if style == "mixed" and not label and rng.random() < 0.1:
            written = written.replace(", ", " , " if rng.random() < 0.2 else ",").replace(".", "")
        made.append((_cased(written, label, style, rng), label))
    if style == "start" and made:
        made[0] = (made[0][0][:1].upper() + made[0][0][1:], made[0][1])
    return [piece for piece in made if piece[0]]


def _cased(text: str, label: str, style: str, rng: random.Random) -> str:
    if style == "upper":
        return text.upper()
    if style == "title":
        return _WORD.sub(lambda word: word.group()[:1].upper() + word.group()[1:], text)
    if style == "mixed":
        # Now and then somebody's name or a place without its capital among others that have one.
        return text.lower() if label and rng.random() < 0.06 else text
    if label == "PERSON" and text.isupper() and len(text.replace(".", "")) <= 3 and rng.random() < 0.75:
        return text
    if not label and text.strip().isupper() and rng.random() < 0.5:
        return text
    return text.lower()


def _shortened(text: str, rng: random.Random, heavy: float) -> str:
    def one(match: re.Match[str]) -> str:
        word = match.group()
        short = _SHORT.get(word.lower())
        if short and rng.random() < 0.04 + 2 * heavy:
            return rng.choice(short)
        if len(word) > 4 and rng.random() < heavy:
            at = rng.randrange(1, len(word) - 1)
            return (
                word[:at] + word[at + 1 :]
                if rng.random() < 0.5
                else word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            )
        return word

    return _WORD.sub(one, text)
