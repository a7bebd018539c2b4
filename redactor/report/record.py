"""The report record: a verdict with the ways to write it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from redactor.errors import ExitCode
from redactor.model import Reason, Verdict, VerdictKind

_EXIT = {
    VerdictKind.CLEAR: ExitCode.OK,
    VerdictKind.BLOCKED: ExitCode.BLOCKED,
    VerdictKind.UNINSPECTABLE: ExitCode.UNINSPECTABLE,
}


@dataclass(frozen=True)
class Report:
    """The answer for one file. ``verdict`` is ``clear``, ``blocked`` or ``uninspectable``; only the first is a yes."""

    details: Verdict

    @property
    def verdict(self) -> str:
        """The answer in one word."""
        return self.details.kind.value

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why not, in order of harm."""
        return self.details.reasons

    @property
    def exit_code(self) -> ExitCode:
        """What the command line answers with."""
        return _EXIT[self.details.kind]

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data, schema ``redactor/report/1``."""
        from redactor.report.document import document

        return document(self.details)

    def to_json(self) -> str:
        """The report as one JSON document."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)

    def to_html(self) -> str:
        """The report as a page of HTML."""
        from redactor.report.html import html

        return html(self.details)

    def to_text(self, *, verbose: bool = False) -> str:
        """The report for people: one sentence, then why and what to do."""
        from redactor.report.text import text

        return text(self.details, verbose=verbose)
