"""What in a file's markup nobody wrote: numbers, references, identifiers, settings, and what every program puts there.

Everything these functions do not recognise is a text of the file and gets looked at. So they may be too narrow; they
must not be too wide.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from redactor.workbook.reading.words import TOKENS

_SMALL_NUMBER = re.compile(r"[-+]?(?:\d{1,5}(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?%?\Z")
_CELL = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_REFERENCES = re.compile(rf"(?:{_CELL}(?::{_CELL})?|\$?[A-Z]{{1,3}}:\$?[A-Z]{{1,3}}|\$?\d{{1,7}}:\$?\d{{1,7}})\Z")
_GUID = r"\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\}?"
_MECHANICAL = re.compile(
    rf"""(?:
      [-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{{1,3}})?(?:pt|px|in|mm|cm|em|ex|emu|f|fd|%)?  # numbers, lengths
    | (?:\d{{1,3}}_(?:ncr:\d+_)?)?{_GUID}
    | [0-9A-F]{{20}}  # the shape of a font
    | (?:rId|R|id|rIdEmb)[0-9a-f]{{0,16}}  # relationship ids
    | \#?(?:[0-9A-Fa-f]{{3}}|[0-9A-Fa-f]{{6}}|[0-9A-Fa-f]{{8}})(?:\ \[\d+\])?  # colours
    | _x0000_[a-z]+\d+ | _x0000_[a-z]+\d+_s?\d+ | \#_x0000_t\d+ | t | f | [-\d.,:;\ @fd]+  # VML ids, paths
    | (?:window|windowText|infoBackground|infoText|buttonFace|black|white|red|blue|none)(?:\ \[\d+\])?
    | \d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?
    | [a-z]{{2}}-[A-Z]{{2}} | [a-z]{{2}}
    )\Z""",
    re.VERBOSE,
)
_PHONE_LIKE = re.compile(r"(?<![\d.])0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}(?!\d)")
"""Ten or eleven digits with a nought before them: no size and no position is written so."""
_STYLE_SET = re.compile(r"(?:Table|Pivot|Slicer|TimeSlicer)Style(?:Light|Medium|Dark|Other|Pred)\d{1,2}\Z")
_CODE_NAME = re.compile(r"(?:Sheet|Chart|Module|ThisWorkbook)\d*\Z")
_PROGRAM = re.compile(
    r"Microsoft Excel Compatible / Openpyxl [\d.]+|LibreOffice/[\d.]+\$[A-Za-z0-9_]+ LibreOffice_project/[0-9a-f]+"
)
_ONLY_GUID = re.compile(rf"{_GUID}\Z")
_THEME_EFFECT = re.compile(r"(?:20%|40%|60%) - Accent[1-6]\Z|Accent[1-6]\Z|Heading [1-4]\Z")
# What begins like something else comes first and nothing is tried twice: an odd code must not take exponential time.
_FORMAT_CODES = re.compile(
    r"(?:General|\[\$[£$€]?-?[0-9A-Fa-f,]*\]|\[Red\]|[#0?.,%@;_()\\/:\- \[\]*+EeAaPpMmDdYyHhSs£$€\"])*+\Z"
)
_CSS_VALUE = re.compile(r"(?:-?[\d.]+(?:pt|px|in|%)?|[a-z-]{1,20})\Z")
_CSS_NAME = re.compile(
    r"(?:position|margin(?:-[a-z]+)?|width|height|z-index|visibility|rotation|flip|direction|text-align|v-text-anchor"
    r"|layout-flow|mso-[a-z-]+|left|top|tab-interval)\Z"
)
_DEFAULT_NAME = re.compile(
    r"(?:Picture|Image|Graphic|Chart|Text ?Box|Rectangle|Oval|Line|Straight (?:Arrow )?Connector|Connector|Shape|Group"
    r"|Table|PivotTable|Pivot Table|Comment|Note|Drop Down|Check Box|Option Button|Button|List Box|Spinner|Label|Object"
    r"|CheckBox|ComboBox|OptionButton|CommandButton|ListBox|ToggleButton|SpinButton|ScrollBar|Frame|Name"
    r"|Drawing|Slicer|Arrow: [A-Za-z ]{1,20}|Query|Connection|View|Legacy Drawing|Column|Series|Vml)[ _]?\d{1,4}\Z"
)
_SCHEMA = re.compile(
    r"""(?!.*\d[\d.-]{8})(?:https?://(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org/ooxml|purl\.org/dc|www\.w3\.org
      |schemas\.libreoffice\.org|schemas\.xmlsoap\.org)(?:/[A-Za-z0-9.-]+)*/?(?:\#[A-Za-z]+)?
    |urn:schemas-microsoft-com:(?:vml|office:(?:office|excel|word|powerpoint)|mac:vml)|http://macVmlSchemaUri
    |urn:microsoft\.com/office/officeart/\d{4}/\d{1,2}/(?:layout|quickstyle|colors)/[a-z]{2,20}\d{0,2}(?:_\d)?)\Z""",
    re.VERBOSE,
)
_CONTENT_TYPE = re.compile(
    r"(?!.*\d[\d.-]{8})(?:application|image|text|audio|video)/(?:vnd\.(?:openxmlformats-(?:officedocument|package)|ms-(?:office|excel)|oasis)[A-Za-z0-9.+-]*"
    r"|xml|x-[a-z]+|png|jpe?g|gif|bmp|tiff|svg\+xml|vnd\.ms-photo|inkml\+xml|octet-stream|bin|vml)\Z"
)

_CSS_WORDS = frozenset(
    {"auto", "absolute", "relative", "hidden", "visible", "left", "right", "center", "top", "bottom", "none", "middle"}
    | {"always", "t", "f", "tight", "square"}
)


def _listed(names: str) -> frozenset[str]:
    return frozenset(re.split(r"[|\n]", names))


FONTS: Final = _listed(
    """Aptos|Aptos Display|Aptos Narrow|Arial|Arial Black|Arial Narrow|Bahnschrift|Book Antiqua|Bookman Old Style
Calibri|Calibri Light|Cambria|Cambria Math|Candara|Century|Century Gothic|Comic Sans MS|Consolas|Constantia
Corbel|Courier|Courier New|DaunPenh|DejaVu Sans|DokChampa|Ebrima|Estrangelo Edessa|Euphemia
Franklin Gothic Book|Garamond|Gautami|Geneva|Georgia|Gill Sans MT|Helvetica|Impact|Iskoola Pota|Javanese Text
Kalinga|Kartika|Latha|Leelawadee UI|Liberation Sans|Liberation Serif|Lohit Devanagari|Lucida Console
Lucida Sans|Lucida Sans Unicode|MS Gothic|MS PGothic|MS Sans Serif|MS Serif|MV Boli|Mangal|Microsoft Himalaya
Microsoft JhengHei|Microsoft New Tai Lue|Microsoft Sans Serif|Microsoft Tai Le|Microsoft Uighur
Microsoft YaHei|Microsoft Yi Baiti|Mongolian Baiti|MoolBoran|Myanmar Text|Nirmala UI|Noto Sans
Noto Sans CJK SC|Nyala|Palatino Linotype|Phagspa|Plantagenet Cherokee|Raavi|Segoe UI|Segoe UI Emoji
Segoe UI Light|Segoe UI Semibold|Segoe UI Symbol|Shruti|SimSun|Sylfaen|Symbol|Tahoma|Times|Times New Roman
Trebuchet MS|Tunga|Verdana|Vrinda|Webdings|Wingdings|Wingdings 2|Wingdings 3|宋体|新細明體|游ゴシック
游ゴシック Light|等线|等线 Light|맑은 고딕|ＭＳ Ｐゴシック|ＭＳ ゴシック|Noto Sans CJK SC Regular|Open Sans
Roboto|+mn-lt|+mn-ea|+mn-cs|+mj-lt|+mj-ea|+mj-cs"""
)
"""Fonts that come with Windows, Office, macOS and LibreOffice."""

CONSTANTS: Final = FONTS | _listed(
    """Normal|Comma|Comma [0]|Currency|Currency [0]|Percent|Hyperlink|Followed Hyperlink|Good|Bad|Neutral
Calculation|Check Cell|Explanatory Text|Input|Linked Cell|Note|Output|Title|Total|Warning Text|Default
Headline|Standard|Office|Office Theme|Office 2007 - 2010|Office 2013 - 2022|Office Classic|Office Classic 2
Office Theme 2013 - 2022|Microsoft Excel|Microsoft Macintosh Excel|Microsoft Office Excel|LibreOffice
openpyxl|redactor|Worksheets|Worksheet|Charts|Named Ranges|dcterms:W3CDTF|microsoft.com:RD|microsoft.com:FV
microsoft.com:Single|microsoft.com:CNMTM|Microsoft Excel Online|microsoft.com:LET_WF|microsoft.com:LAMBDA_WF
microsoft.com:ARRAYTEXT_WF|xl|calc|edit|msoleg|1.0|UTF-8|yes|no|#REF!|#N/A|#DIV/0!|#VALUE!|#NAME?|#NUM!
#NULL!|standalone|phClr|Office Theme 2007 - 2010|_xlnm.Print_Area|_xlnm.Print_Titles|_xlnm._FilterDatabase
_xlnm.Criteria|_xlnm.Extract|_xlnm.Consolidate_Area|_xlnm.Database|_xlnm.Sheet_Title|SHA-512|SHA-256|SHA-1
XLDAPR|XLMDX|XLRICHVALUE|main|position:absolute|text-align:left|mso-direction-alt:auto
mso-direction-alt:auto;mso-fit-shape-to-text:t|m,l,21600r21600,l21600,xe|m@4@5l@4@11@9@11@9@5xe"""
)
"""Texts that Excel, LibreOffice and openpyxl put into every file, in places where they say nothing."""


def is_small_number(text: str) -> bool:
    """A number of at most five whole digits: alone and without a column it identifies nobody."""
    return _SMALL_NUMBER.match(text) is not None


def is_references(text: str) -> bool:
    """Cell references and nothing else (``A1:B3 D4``)."""
    return all(_REFERENCES.match(piece) for piece in text.replace(",", " ").split())


def is_setting(text: str) -> bool:
    """A value as only a setting has it: a word of the schema, a number, a length, a colour, an identifier."""
    if _PHONE_LIKE.search(text):
        return False
    return (
        text in TOKENS
        or text in CONSTANTS
        or _MECHANICAL.match(text) is not None
        or is_references(text)
        or all(word in TOKENS or _REFERENCES.match(word) for word in text.split())
    )


@lru_cache(maxsize=4096)
def is_boilerplate(text: str) -> bool:
    """What programs write and no person does: schema addresses, style sets, default names, plain format codes."""
    return (
        text in CONSTANTS
        or _SCHEMA.match(text) is not None
        or _CONTENT_TYPE.match(text) is not None
        or _STYLE_SET.match(text) is not None
        or _CODE_NAME.match(text) is not None
        or _THEME_EFFECT.match(text) is not None
        or _DEFAULT_NAME.match(text) is not None
        or _PROGRAM.fullmatch(text) is not None
        or _ONLY_GUID.match(text) is not None
    )


def is_plain_format_code(text: str) -> bool:
    """A number format code without a word of its own."""
    return _FORMAT_CODES.match(text) is not None and re.search(r'"[^"]*[A-Za-z]{2}', text) is None


def is_plain_css(text: str) -> bool:
    """Positions and sizes of a VML shape."""
    return all(_is_plain_declaration(pair) for pair in text.split(";") if pair.strip())


def _is_plain_declaration(pair: str) -> bool:
    name, _, value = (piece.strip() for piece in pair.partition(":"))
    if _CSS_NAME.match(name) is None:
        return False
    return value in _CSS_WORDS or value in TOKENS or (not value.isalpha() and _CSS_VALUE.match(value) is not None)


def is_schema(uri: str) -> bool:
    """A namespace that the file formats define."""
    return _SCHEMA.match(uri) is not None
