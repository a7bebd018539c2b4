"""Disclosure control: k-anonymity, l-diversity, small numbers, and what was released before."""

from redactor.redact.disclosure.as_is import measure
from redactor.redact.disclosure.control import Candidate, Controlled, Released, control
from redactor.redact.disclosure.quasi import is_quasi, is_sensitive

__all__ = ["Candidate", "Controlled", "Released", "control", "is_quasi", "is_sensitive", "measure"]
