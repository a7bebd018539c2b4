"""What is personal in a workbook, and where. Presidio and spaCy live here and are loaded on first use."""

from redactor.detect.headers import looks_like_label
from redactor.detect.prose import find
from redactor.detect.scan import detect, find_short

__all__ = ["detect", "find", "find_short", "looks_like_label"]
