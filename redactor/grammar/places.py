"""Postcodes and their parts.

The 124 areas are those of Royal Mail's Postcode Address File, with the Crown dependencies; the forms are those of
BS 7666. A closed list keeps room numbers, product codes and initials out.
"""

from __future__ import annotations

import re
from typing import Final

AREA_FORM: Final = (
    "(?:"
    "AB|AL|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC"
    "|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME"
    "|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY"
    "|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|B|E|G|L|M|N|S|W"
    ")"
)
"""The postcode areas, longer first."""
OUTWARD_FORM: Final = rf"{AREA_FORM}\d[0-9A-HJKMNP-Y]?"
INWARD_FORM: Final = r"\d[ABD-HJLNP-UW-Z]{2}"

DISTRICT, AREA = "district", "area"
_FORMS: Final = {DISTRICT: re.compile(OUTWARD_FORM), AREA: re.compile(AREA_FORM)}
_READ = re.compile(rf"(?P<district>(?P<area>{AREA_FORM})\d[0-9A-HJKMNP-Y]?)(?:\s*{INWARD_FORM})?", re.IGNORECASE)


def is_part(part: str, text: str) -> bool:
    """Whether ``text`` is exactly a postcode district (``E30``) or area (``E``)."""
    return _FORMS[part].fullmatch(text) is not None


def part_of(part: str, text: str) -> str | None:
    """The district or area of a whole postcode, of a district alone, or of an area already taken; else None."""
    if is_part(part, text.strip().upper()):
        return text.strip().upper()
    found = _READ.fullmatch(text.strip())
    return found[part].upper() if found else None
