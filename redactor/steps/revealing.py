"""The way back: says whom the labels of a copy stand for, where the policy keeps that, and logs that it was asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from redactor.audit import Event
from redactor.errors import UsageError
from redactor.grammar import LABEL_FORM, is_pseudonym
from redactor.policy import Policy, choose_policy, reference
from redactor.progress import Silent
from redactor.redact import Answer, Escrow
from redactor.steps.apart import read_apart
from redactor.steps.workspace import Workspace
from redactor.workbook import read_whole

_LEAST_REASON: Final = 5
"""Characters."""
_LOOKS_LIKE = re.compile(r"P(?:-[0-9A-Z]{4}){3}")
# Crockford's base 32 reads letters that are easily mistaken as the digits they are mistaken for.
_MISREAD: Final = str.maketrans("OIL", "011")
_LABELS = re.compile(rf"(?<![0-9A-Za-z-]){LABEL_FORM}(?![0-9A-Za-z-])")


@dataclass(frozen=True)
class Revealed:
    """An answer for every label, in order; and the number of the log entry that says somebody asked."""

    entry: int
    answers: tuple[Answer, ...] = field(repr=False)


def labels_asked(asked: Sequence[str], work: Workspace, password: str | None = None) -> tuple[str, ...]:
    """The labels meant: those given (however they were typed), and those that stand in the files given.

    :raises UsageError: something is neither a label nor a file, or a file holds no label.
    """
    return tuple(dict.fromkeys(label for item in asked for label in _labels(item, work, password)))


def _labels(item: str, work: Workspace, password: str | None) -> Iterator[str]:
    typed = item.strip().upper()
    if _LOOKS_LIKE.fullmatch(typed):
        label = "P" + typed[1:].translate(_MISREAD)
        if not is_pseudonym(label):
            raise UsageError("This is not a pseudonym: it has a letter that pseudonyms do not have.", where=typed)
        yield label
        return
    if not Path(item).is_file():
        raise UsageError(
            "This is neither a pseudonym nor a file.", where=item, next="A pseudonym looks like P-7K3M-Q2XD-9F4T."
        )
    found = _in_file(Path(item), work, password)
    if not found:
        raise UsageError("There is no pseudonym in this file.", where=item, next="Name the copy that came back.")
    yield from found


def _in_file(path: Path, work: Workspace, password: str | None) -> list[str]:
    data = read_whole(path, work.settings.limits)
    workbook = read_apart(data, path.name, work.settings.limits, Silent(), password)
    columns = (column for sheet in workbook.sheets for column in sheet.columns.values())
    texts = (value for column in columns for value in column.values if isinstance(value, str))
    return list(dict.fromkeys(label for text in texts for label in _LABELS.findall(text)))


def reveal(labels: Sequence[str], policy: str, reason: str, work: Workspace) -> Revealed:
    """Say what the labels stand for. The log holds the request before anything is given out.

    :param reason: why, in the asker's own words.
    :raises UsageError: no reason was given.
    :raises PolicyError: there is no such policy.
    """
    chosen = _policy(policy, work)
    _check_reason(reason)
    answers = Escrow(work.settings.home, work.keyring).reveal(chosen.name, labels, _today())
    counts = {"labels": len(labels), **Counter(answer.state for answer in answers)}
    return Revealed(_record("revealed", chosen, reason, counts, work), answers)


def erase(labels: Sequence[str], policy: str, reason: str, work: Workspace) -> int:
    """Take the way back from these labels away for ever; the number of the log entry.

    :raises UsageError: no reason was given.
    :raises PolicyError: there is no such policy.
    """
    chosen = _policy(policy, work)
    _check_reason(reason)
    entry = _record("erased", chosen, reason, {"labels": len(labels)}, work)
    Escrow(work.settings.home, work.keyring).erase(chosen.name, labels, _today())
    return entry


def _policy(name: str, work: Workspace) -> Policy:
    chosen, _ = choose_policy(name, (), work.policies)
    return chosen


def _check_reason(reason: str) -> None:
    if len(reason.strip()) < _LEAST_REASON:
        raise UsageError(
            "A reason is needed, in a few words.",
            next="Type it when asked, or give it on standard input. It goes into the log.",
        )


def _record(what: str, policy: Policy, reason: str, counts: dict[str, int], work: Workspace) -> int:
    event = Event(
        "reveal", policy=reference(policy), counts=counts, detail={"what": what}, justification=reason.strip()
    )
    return work.log.append(event).number


def _today() -> date:
    return datetime.now(UTC).date()
