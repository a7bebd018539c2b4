"""Makes the copy: operators, pseudonyms, disclosure control, and the new workbook built from nothing."""

from redactor.redact.columns import CARRIED
from redactor.redact.dates import to_day
from redactor.redact.disclosure import measure
from redactor.redact.escrow import Answer, Escrow
from redactor.redact.identity import USUAL, identities, normalised
from redactor.redact.preview import preview
from redactor.redact.rebuild import rebuild
from redactor.redact.receipt import Binding, Changed, Draft, Receipt, SignedTexts, read_receipt
from redactor.redact.rows import drop_reasons, people_reasons
from redactor.redact.way_back import way_back

__all__ = [
    "CARRIED",
    "USUAL",
    "Answer",
    "Binding",
    "Changed",
    "Draft",
    "Escrow",
    "Receipt",
    "SignedTexts",
    "drop_reasons",
    "identities",
    "measure",
    "normalised",
    "people_reasons",
    "preview",
    "read_receipt",
    "rebuild",
    "to_day",
    "way_back",
]
