"""Disclosure control: k-anonymity, l-diversity, small numbers, and what was released before."""

from redactor.redact.disclosure.as_is import measure
from redactor.redact.disclosure.control import Candidate, Controlled, Released, control
from redactor.redact.disclosure.quasi import is_quasi, is_sensitive
from redactor.redact.disclosure.small import without_small_numbers
from redactor.redact.disclosure.totals import in_order, with_totals

__all__ = [
    "Candidate",
    "Controlled",
    "Released",
    "control",
    "in_order",
    "is_quasi",
    "is_sensitive",
    "measure",
    "with_totals",
    "without_small_numbers",
]
