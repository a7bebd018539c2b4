"""Maintainer's script: writes ``forenames.txt`` and ``surnames.txt`` again from Faker's locales and ``additions/``.

Run ``python redactor/detect/data/make_names.py`` with Faker installed. The product never runs or imports this file.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path

from redactor.detect.names import fold

HERE = Path(__file__).parent
LATIN_LOCALES = (
    "en_GB,en_IE,en_US,en_IN,en_NG,en_PK,en_KE,en_NZ,tw_GH,yo_NG,ig_NG,ha_NG,sw,zu_ZA,pl_PL,ro_RO,lt_LT,lv_LV,"
    "tr_TR,pt_PT,pt_BR,es_ES,es_CO,fr_FR,fr_DZ,it_IT,hu_HU,sk_SK,cs_CZ"
)
FURTHER_LOCALES = "de_DE,nl_NL,sv_SE,no_NO,da_DK,fi_FI,hr_HR,is_IS,et_EE,sl_SI"
"""Lists with many words in them: taken without what an English dictionary holds."""
OTHER_SCRIPTS = "bn_BD,ar_AA,ar_DZ,ta_IN,fa_IR,hi_IN,gu_IN,uk_UA,bg_BG"
PARTICLES = "al,el,de,da,do,dos,das,del,della,di,du,la,le,van,von,der,den,bin,ibn,bint,st,san"


def provider_names(locale: str, kinds: Iterable[str]) -> set[str]:
    """Every name a Faker person provider holds under the attributes ``kinds``."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    return {name for kind in kinds for name in (getattr(provider, kind, None) or ())}


def words(names: Iterable[str]) -> set[str]:
    """Single folded words of names, without particles and single letters."""
    parts = (fold(part.strip("'’.-")) for name in names for part in name.replace("-", " ").split())
    particles = set(PARTICLES.split(","))
    return {part for part in parts if len(part) > 1 and part not in particles and part.replace("'", "").isalpha()}


def additions(name: str) -> set[str]:
    """Hand-written names of one file in ``additions/``: one community a line, after a colon."""
    lines = (HERE / "additions" / name).read_text(encoding="utf-8").splitlines()
    return {word for line in lines if ":" in line for word in line.split(":", 1)[1].split()}


def write(name: str, kinds: tuple[str, ...]) -> None:
    """Write one list, one folded name a line, sorted."""
    found: set[str] = set()
    for locale in f"{LATIN_LOCALES},{OTHER_SCRIPTS}".split(","):
        found |= words(provider_names(locale, kinds))
    further = {word for locale in FURTHER_LOCALES.split(",") for word in words(provider_names(locale, kinds))}
    english = set((HERE / "english_words.txt").read_text(encoding="utf-8").split())
    found |= {word for word in further if word not in english and len(word) > 2}
    found |= words(additions(name))
    refused = additions("not_names.txt")
    (HERE / name).write_text("\n".join(sorted(found - refused)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write("forenames.txt", ("first_names", "first_names_male", "first_names_female", "first_romanized_names"))
    write("surnames.txt", ("last_names", "last_names_male", "last_names_female", "last_romanized_names"))
