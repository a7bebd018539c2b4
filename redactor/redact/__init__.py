"""Makes the copy: operators, pseudonyms, disclosure control, and the new workbook built from nothing."""

from redactor.redact.disclosure import measure
from redactor.redact.rebuild import rebuild
from redactor.redact.rows import drop_reasons, people_reasons

__all__ = ["drop_reasons", "measure", "people_reasons", "rebuild"]
