"""The report as plain data (schema ``redactor/report/1``). It holds locations, counts and kinds, never a value."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from redactor import __version__
from redactor.model import Column, Disclosure, Finding, Role, Verdict, column_letter
from redactor.report.places import written

SCHEMA = "redactor/report/1"


def document(verdict: Verdict) -> dict[str, Any]:
    """Everything a verdict says, ready for ``json.dumps``."""
    return {
        "schema": SCHEMA,
        "verdict": verdict.kind.value,
        "file": {
            "name": verdict.file_name,
            "format": verdict.format,
            "bytes": verdict.size,
            "fingerprint": verdict.fingerprint,
        },
        "policy": {
            "name": verdict.policy.name,
            "version": verdict.policy.version,
            "digest": verdict.policy.digest,
        },
        "recipients": list(verdict.recipients),
        "reasons": [
            {
                "code": reason.code.value,
                "location": written(reason.location, verdict),
                "entity": reason.entity,
                "count": reason.count,
                "message": reason.message,
                "remedy": reason.remedy,
            }
            for reason in verdict.reasons
        ],
        "tables": _tables(verdict),
        "findings": _findings(verdict),
        "places": [
            {"place": place.kind.value, "part": place.part, "count": place.count, "action": place.action}
            for place in verdict.places
        ],
        "disclosure": _disclosure(verdict),
        "notes": list(verdict.notes),
        "seconds": {step: round(seconds, 3) for step, seconds in verdict.seconds.items()},
        "redactor": __version__,
    }


def _tables(verdict: Verdict) -> list[dict[str, Any]]:
    columns: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for column, action in zip(verdict.columns, verdict.actions, strict=True):
        table = verdict.tables[column.table]
        field = table.fields[column.field]
        columns[column.table].append(
            {
                "letter": str(field.position) if table.sideways else column_letter(field.position),
                "header": column.header,
                "entity": column.entity,
                "role": column.role.value,
                "confidence": round(column.confidence, 2),
                "action": action.verb.value,
                "rule": action.rule,
                "cells": sum(1 for value in field.values if value is not None),
                "reasons": list(column.reasons),
            }
        )
    return [
        {
            "sheet": verdict.sheet_names[table.sheet],
            "range": table.block.cells,
            "records": len(table.records),
            "columns": columns[index],
        }
        for index, table in enumerate(verdict.tables)
    ]


def _findings(verdict: Verdict) -> list[dict[str, Any]]:
    """Whole columns first, then what was found inside texts, by column or part and kind."""
    whole = [
        {
            "location": written(column.location, verdict),
            "entity": column.entity,
            "score": round(column.confidence, 2),
            "count": _cells(verdict, column),
        }
        for column in verdict.columns
        if column.role not in {Role.NON_PERSONAL, Role.UNKNOWN, Role.FREE_TEXT} and column.entity
    ]
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in verdict.findings:
        groups[_group(verdict, finding), finding.span.entity].append(finding)
    inside = [
        {
            "location": location,
            "entity": entity,
            "score": round(max(finding.span.score for finding in group), 2),
            "count": len(group),
        }
        for (location, entity), group in groups.items()
    ]
    return whole + inside


def _cells(verdict: Verdict, column: Column) -> int:
    return sum(1 for value in verdict.tables[column.table].fields[column.field].values if value is not None)


def _group(verdict: Verdict, finding: Finding) -> str:
    if finding.table is not None and finding.field is not None:
        return written(verdict.tables[finding.table].location(finding.field), verdict)
    return finding.location.part or written(finding.location, verdict)


def _disclosure(verdict: Verdict) -> dict[str, Any] | None:
    if verdict.disclosure is None:
        return None
    return {
        "k": verdict.disclosure.k,
        "smallest_class": verdict.disclosure.smallest_class,
        "quasi_identifiers": list(verdict.disclosure.quasi_identifiers),
        "suppressed": verdict.disclosure.suppressed,
        **_further(verdict.disclosure),
    }


def _further(stands: Disclosure) -> dict[str, Any]:
    """What is added to the three fixed words. ``loss`` is from 0 to 1; ``loss_bound`` is the least that it could be."""
    return {
        "l": stands.l_diversity,
        "least_diverse": stands.least_diverse,
        "rows": stands.rows,
        "unique_rows": stands.unique_rows,
        "unique_share": round(stands.unique_rows / stands.rows, 4) if stands.rows else 0.0,
        "singled_out": [{"columns": list(one.columns), "rows": one.rows} for one in stands.singled],
        "generalised": list(stands.generalised),
        "loss": round(stands.loss, 4),
        "loss_bound": round(stands.loss_bound, 4),
        "options": [{"what": one.what, "left_out": one.left_out, "loss": round(one.loss, 4)} for one in stands.options],
        "small_cells": stands.small_cells,
        "protecting_cells": stands.protecting_cells,
    }
