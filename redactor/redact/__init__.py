"""Makes the copy: operators, pseudonyms, disclosure control, and the new workbook built from nothing."""

from redactor.redact.disclosure import measure
from redactor.redact.rebuild import rebuild

__all__ = ["measure", "rebuild"]
