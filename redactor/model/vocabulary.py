"""The fixed words: roles, verbs, verdicts, reason codes, kinds of places; and where something is in a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

CellValue = str | int | float | bool | datetime | date | time
"""A cell's value. An empty cell is ``None`` wherever a position has to be filled."""


class Role(StrEnum):
    """What a column is to the person it is about (DESIGN: roles)."""

    DIRECT_IDENTIFIER = "direct_identifier"
    QUASI_IDENTIFIER = "quasi_identifier"
    SPECIAL_CATEGORY = "special_category"
    CRIMINAL_OFFENCE = "criminal_offence"
    SENSITIVE = "sensitive"
    PROFESSIONAL = "professional"
    FREE_TEXT = "free_text"
    NON_PERSONAL = "non_personal"
    UNKNOWN = "unknown"


class Verb(StrEnum):
    """What a policy does with a column or a kind of text."""

    KEEP = "keep"
    REMOVE_COLUMN = "remove_column"
    REMOVE_VALUE = "remove_value"
    MASK = "mask"
    GENERALISE = "generalise"
    PSEUDONYMISE = "pseudonymise"
    SHIFT = "shift"
    WITHHOLD = "withhold"
    REDACT_TEXT = "redact_text"
    DROP_ROWS = "drop_rows"
    BLOCK = "block"


ENTITIES: Final = (
    # Presidio's own names
    "PERSON",
    "LOCATION",
    "PHONE_NUMBER",
    "EMAIL_ADDRESS",
    "UK_NHS",
    "UK_NINO",
    "UK_POSTCODE",
    "UK_PASSPORT",
    "UK_DRIVING_LICENCE",
    "UK_VEHICLE_REGISTRATION",
    "IBAN_CODE",
    "CREDIT_CARD",
    "IP_ADDRESS",
    "URL",
    "DATE_TIME",
    # ours
    "FORENAME",
    "SURNAME",
    "ALIAS",
    "DATE_OF_BIRTH",
    "AGE",
    "STREET_ADDRESS",
    "UK_PNC_ID",
    "UK_CRO_NUMBER",
    "UK_ARREST_SUMMONS_NUMBER",
    "UK_PRISON_NUMBER",
    "UK_PROBATION_CRN",
    "UK_UPN",
    "UK_ULN",
    "UK_UPRN",
    "UK_BANK_ACCOUNT",
    "CASE_REFERENCE",
    "SOCIAL_MEDIA_HANDLE",
    "DEVICE_ID",
    "GANG",
    "ETHNICITY",
    "RELIGION",
    "HEALTH",
    "SEXUAL_ORIENTATION",
    "NATIONALITY",
    "SEX",
    "SCHOOL",
    "OFFENCE",
    "RISK_SCORE",
    "FREE_TEXT",
)
"""Every kind of personal data that detection can name."""

ONLY_IN_TEXT: Final = ("ORGANIZATION", "NRP")
"""What detection may also find inside text, but never takes a whole column for."""


class VerdictKind(StrEnum):
    """The answer. Anything but ``CLEAR`` is a no."""

    CLEAR = "clear"
    BLOCKED = "blocked"
    UNINSPECTABLE = "uninspectable"


class ReasonCode(StrEnum):
    """Why the answer is no. Scripts rely on these words and on no others."""

    UNLISTED_COLUMN = "unlisted-column"
    UNREDACTED_VALUE = "unredacted-value"
    RESIDUAL_IDENTIFIER = "residual-identifier"
    HIDDEN_CONTENT = "hidden-content"
    ACTIVE_CONTENT = "active-content"
    UNINSPECTABLE_PART = "uninspectable-part"
    UNREVIEWED_FREE_TEXT = "unreviewed-free-text"
    SMALL_GROUP = "small-group"
    SMALL_NUMBER = "small-number"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_RECIPIENTS = "too-many-recipients"
    RECIPIENT_NOT_PERMITTED = "recipient-not-permitted"
    NO_POLICY = "no-policy"
    POLICY_NOT_APPROVED = "policy-not-approved"
    POLICY_EXPIRED = "policy-expired"
    SOURCE_ALSO_ATTACHED = "source-also-attached"
    DIFFERS_FROM_EARLIER_RELEASE = "differs-from-earlier-release"
    LIMIT_EXCEEDED = "limit-exceeded"
    NOT_SEALED = "not-sealed"


class Visibility(StrEnum):
    """Whether a sheet shows its tab."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very hidden"


class PlaceKind(StrEnum):
    """Where text can be besides the grid. The value is how a person is told."""

    COMMENT = "comment"
    COMMENT_AUTHOR = "comment author"
    PIVOT_CACHE = "pivot table's stored copy of its source"
    PIVOT_TABLE = "pivot table"
    DEFINED_NAME = "defined name"
    PROPERTY = "file property"
    HEADER_FOOTER = "page header or footer"
    HYPERLINK = "link"
    VALIDATION = "data validation list or message"
    DRAWING = "drawing or text box"
    CHART = "chart"
    EXTERNAL_LINK = "link to another workbook"
    TABLE_NAME = "table or column name"
    STYLE_NAME = "style or number format"
    SHARED_STRING = "text that no cell shows"
    FORMULA = "formula"
    SHEET_SETTING = "sheet setting"
    RELATIONSHIP = "relationship"
    TRACKED_CHANGE = "tracked change"
    PART_NAME = "name of a part inside the file"
    ARCHIVE = "zip comment or bytes outside the archive"
    BINARY = "binary part"
    OTHER = "other part"


class PartTrouble(StrEnum):
    """Why a part of a file is a problem by itself, whatever it says."""

    ACTIVE = "active"
    UNREADABLE = "unreadable"


def column_letter(index: int) -> str:
    """Spreadsheet letters for a 1-based column (1 is ``A``, 28 is ``AB``)."""
    letters = ""
    while index > 0:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Location:
    """Somewhere in a file, as a person would point at it.

    Either cells of a sheet (``sheet`` is the 0-based index of the sheet in the workbook, rows and columns are
    1-based and inclusive) or a part of the package with what is inside it. Sheets go by index here because a
    sheet's name may itself be personal; ``report`` puts in the name it may show.
    """

    sheet: int | None = None
    row: int | None = None
    column: int | None = None
    last_row: int | None = None
    last_column: int | None = None
    part: str | None = None
    inside: str | None = None

    @property
    def cells(self) -> str:
        """``A2`` or ``A2:A204``; empty for a whole sheet or a part."""
        if self.row is None or self.column is None:
            return ""
        first = f"{column_letter(self.column)}{self.row}"
        last = f"{column_letter(self.last_column or self.column)}{self.last_row or self.row}"
        return first if first == last else f"{first}:{last}"
