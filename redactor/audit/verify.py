"""Proving the log: nothing that is stored is believed until it has been worked out again.

One pass over the three tables side by side, so memory does not grow with the log. For entry n:

1. its body is there, and its hash is the leaf that was stored when it was written;
2. its body is canonical, of a known schema, and says that it is entry n;
3. the tree nodes it completes are those stored;
4. the checkpoint made with it is signed with the log's key and states the root just worked out;
5. a checkpoint of that size kept elsewhere states the same root.

Steps 1 to 4 find every change by somebody without the key. Only step 5 finds a log that was written anew with the
key, cut short together with its checkpoints, or put back to an earlier day.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from redactor.audit.entry import check_body
from redactor.audit.note import Checkpoint, parse_checkpoint
from redactor.audit.rows import EntryReader, EntryRows
from redactor.audit.store import Store
from redactor.audit.tree import HASH_SIZE, Frontier, leaf_hash
from redactor.audit.trouble import is_damage
from redactor.errors import LogError
from redactor.progress import Progress

MOST_PROBLEMS: Final = 100
_PROGRESS_EVERY: Final = 512


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in plain English, and the first entry that it is wrong with (None: no one entry)."""

    entry: int | None
    what: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a verification found. Problems are in the order of the entries, those of no one entry last.

    ``notes`` are worth knowing but prove nothing wrong (a clock that went back). ``checkpoints`` is how many of
    the checkpoints given from elsewhere were found to hold.
    """

    entries: int
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    checkpoints: int = 0

    @property
    def ok(self) -> bool:
        """Whether the log is proved."""
        return not self.problems


def verify_log(
    store: Store, public_key: bytes, expected_origin: str | None, given: Sequence[str], progress: Progress
) -> Verification:
    """Prove a log. Tampering is told in the answer.

    :param expected_origin: the log that belongs here, where that is known.
    :param given: signed notes kept elsewhere.
    :raises LogError: the log cannot be read for reasons outside it.
    """
    verifier = _Verifier(store.origin(), public_key)
    with store.reading():
        if expected_origin is not None and expected_origin != verifier.origin:
            verifier.problem(None, "This is another log than the one that belongs here.")
        verifier.take_checkpoints(given)
        try:
            total = store.count()
            reader = EntryReader(store)
            for rows in reader:
                verifier.take(rows)
                if rows.number % _PROGRESS_EVERY == 0:
                    progress.advance(rows.number, total)
            verifier.end(leftover=reader.leftover)
            progress.advance(total, total)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            verifier.damaged()
    return verifier.result()


class _Verifier:
    """Holds what must be remembered from one entry to the next: the edge of the tree and little else."""

    def __init__(self, origin: str, public_key: bytes) -> None:
        self.origin = origin
        self._public_key = public_key
        self._frontier: Frontier | None = Frontier()  # None once the tree can no longer be followed
        self._given: dict[int, set[bytes]] = {}
        self._given_held = 0
        self._proved = 0  # size of the largest given checkpoint found to hold
        self._last = 0  # the last number seen
        self._missing_from = 0
        self._entries = 0
        self._last_time: datetime | None = None
        self._problems: list[Problem] = []
        self._notes: list[Problem] = []

    def result(self) -> Verification:
        problems = sorted(self._problems, key=lambda item: (item.entry is None, item.entry or 0))
        return Verification(self._entries, tuple(problems), tuple(self._notes), self._given_held)

    def problem(self, entry: int | None, what: str) -> None:
        if len(self._problems) < MOST_PROBLEMS:
            self._problems.append(Problem(entry, what))
        elif len(self._problems) == MOST_PROBLEMS:
            self._problems.append(Problem(None, "There are more problems than are listed here."))

    def take_checkpoints(self, given: Sequence[str]) -> None:
        """Look at every checkpoint kept elsewhere; only those that this log's key signed say anything about it."""
        for place, note in enumerate(given, 1):
            called = "The checkpoint given" if len(given) == 1 else f"Checkpoint {place} of those given"
            try:
                checkpoint = parse_checkpoint(note)
            except LogError:
                self.problem(None, f"{called} is not a checkpoint, or was changed.")
                continue
            if checkpoint.origin != self.origin:
                self.problem(None, f"{called} is of another log: one of the two was put in the place of the right one.")
            elif not checkpoint.is_signed_by(self.origin, self._public_key):
                self.problem(None, f"{called} was not signed with this log's key, or was changed.")
            else:
                self._given.setdefault(checkpoint.size, set()).add(checkpoint.root)

    def take(self, rows: EntryRows) -> None:
        """Everything that is stored for the next entry."""
        number = rows.number
        if rows.strays:
            self.problem(number, f"Before entry {number} the log holds something that belongs to no entry.")
        if number > self._last + 1:  # nothing at all is left of those in between
            self._missing_from = self._missing_from or self._last + 1
            self._frontier = None
        if rows.body is None:
            self._missing_from = self._missing_from or number
        else:
            self._report_missing(number - 1)
            self._entries += 1
        self._last = number
        self._check_tree(rows, told=self._check_body(rows))
        self._check_checkpoint(rows)

    def end(self, *, leftover: bool) -> None:
        """After the last entry."""
        self._report_missing(self._last)
        if self._last == 0:
            self.problem(1, "The log is empty: even its first entry is missing.")
        if leftover:
            self.problem(None, "After its last entry the log holds something that belongs to no entry.")
        promised = max(self._given, default=0)
        if promised > self._last:
            self.problem(
                self._last + 1,
                f"{_range(self._last + 1, promised)} missing: a checkpoint kept elsewhere says that there were "
                f"{promised}. The log was cut short or put back to an earlier state.",
            )

    def damaged(self) -> None:
        """The database cannot be read on."""
        number = self._last + 1
        self._report_missing(self._last)
        self.problem(number, f"The database is damaged: entry {number} and what follows it cannot be read.")

    def _report_missing(self, last: int) -> None:
        if self._missing_from:
            self.problem(self._missing_from, f"{_range(self._missing_from, last)} missing.")
        self._missing_from = 0

    def _check_body(self, rows: EntryRows) -> bool:
        """Steps 1 and 2. True when there is nothing more to be said about this entry."""
        number = rows.number
        if rows.body is None:
            return True
        if not isinstance(rows.body, bytes) or not rows.nodes or leaf_hash(rows.body) != rows.nodes[0]:
            self.problem(number, f"Entry {number} is not what was recorded: it was changed or put in another's place.")
            return True
        time, trouble = check_body(number, rows.body)
        if trouble:
            self.problem(number, f"Entry {number} {trouble}.")
        if time is not None and self._last_time is not None and time < self._last_time:
            self._notes.append(Problem(number, f"The clock went back before entry {number} was written."))
        self._last_time = time or self._last_time
        return bool(trouble)

    def _check_tree(self, rows: EntryRows, *, told: bool) -> None:
        """Step 3. The tree grows by the stored leaf, which step 1 has held against the body.

        So where one body was changed the others can still be proved; and whoever changed the stored leaf as well is
        found by the checkpoint.
        """
        leaf = rows.nodes[0] if rows.nodes else None
        if self._frontier is None or not isinstance(leaf, bytes) or len(leaf) != HASH_SIZE:
            self._frontier = None
            return
        if self._frontier.add(leaf) != list(rows.nodes) and not told:
            self.problem(rows.number, f"The hashes of the tree stored with entry {rows.number} were changed.")

    def _check_checkpoint(self, rows: EntryRows) -> None:
        """Steps 4 and 5."""
        number = rows.number
        root = self._frontier.root() if self._frontier is not None else None
        checkpoint = self._stored_checkpoint(number, rows.note)
        if checkpoint is not None and root is not None and checkpoint.root != root:
            self.problem(number, f"Entry {number} is not what was signed when it was written.")
            self._frontier = root = None
        roots = self._given.pop(number, None)
        if roots is None or root is None:
            return
        if roots == {root}:
            self._proved, self._given_held = number, self._given_held + 1
            return
        first = self._proved + 1
        which = f"Entry {number} was" if first == number else f"One or more of entries {first} to {number} were"
        self.problem(
            first,
            f"{which} changed, removed, added or moved: the checkpoint of {number} entries kept elsewhere differs.",
        )
        self._frontier = None

    def _stored_checkpoint(self, number: int, note: object | None) -> Checkpoint | None:
        if not isinstance(note, str):
            self.problem(number, f"Entry {number} has no signed checkpoint: this program did not write it.")
            return None
        try:
            checkpoint = parse_checkpoint(note)
        except LogError:
            self.problem(number, f"The checkpoint signed with entry {number} was changed.")
            return None
        if checkpoint.origin != self.origin or checkpoint.size != number:
            self.problem(number, f"The checkpoint stored with entry {number} belongs to another place.")
        elif not checkpoint.is_signed_by(self.origin, self._public_key):
            self.problem(
                number, f"The checkpoint of entry {number} was not signed with this log's key, or was changed."
            )
        else:
            return checkpoint
        return None


def _range(first: int, last: int) -> str:
    return f"Entry {first} is" if first == last else f"Entries {first} to {last} are"
