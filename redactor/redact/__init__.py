"""Makes the copy: operators, pseudonyms, disclosure control, and the new workbook built from nothing."""

from redactor.redact.disclosure import measure
from redactor.redact.escrow import Answer, Escrow
from redactor.redact.preview import preview
from redactor.redact.rebuild import rebuild
from redactor.redact.rows import drop_reasons, people_reasons
from redactor.redact.way_back import way_back

__all__ = ["Answer", "Escrow", "drop_reasons", "measure", "people_reasons", "preview", "rebuild", "way_back"]
