"""What a check says, for people and for programs."""

from redactor.report.record import Report

__all__ = ["Report"]
