"""Proving the log: nothing that is stored is believed until it has been worked out again.

One pass over the tables side by side, so memory does not grow with the log. For entry n:

1. its body is there, and its hash is the leaf that was stored when it was written;
2. its body is canonical, of a known schema, and says that it is entry n;
3. the tree nodes it completes are those stored;
4. the checkpoint of n entries (there is one for every 64th and for the last) is signed with the log's key and
   states the root just worked out;
5. a checkpoint of that size kept elsewhere states the same root;
6. what it says of the side table is there and is what was sealed, or was erased and an entry says so (``verify_side``).

Steps 1 to 4 find every change by somebody without the key. Only step 5 finds a log that was written anew with the
key, cut back to one of its checkpoints, or put back to an earlier day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from redactor.audit.entry import check_body
from redactor.audit.given import Given, promises
from redactor.audit.note import Checkpoint, parse_checkpoint
from redactor.audit.problem import Problem, Problems
from redactor.audit.rows import EntryReader, EntryRows
from redactor.audit.sides import SideTable
from redactor.audit.signers import Signers
from redactor.audit.stores import KEPT_EVERY, Store
from redactor.audit.tree import HASH_SIZE, Frontier, leaf_hash
from redactor.audit.verify_side import SideVerifier
from redactor.errors import LogError
from redactor.progress import Progress

_PROGRESS_EVERY: Final = 512


@dataclass(frozen=True, slots=True)
class Verification:
    """What a verification found. Problems are in the order of the entries, those of no one entry last.

    ``notes`` are worth knowing but prove nothing wrong (a clock that went back). ``checkpoints`` is how many of
    the checkpoints given from elsewhere were found to hold, ``cosignatures`` how many cosignatures on them.
    ``erased`` rows of the side table are gone on the record; ``side_table`` is false where its row keys are not here,
    so that what it holds could not be looked at.
    """

    entries: int
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    checkpoints: int = 0
    cosignatures: int = 0
    erased: int = 0
    side_table: bool = True

    @property
    def ok(self) -> bool:
        """Whether the log is proved."""
        return not self.problems


def verify_log(
    store: Store,
    signers: Signers,
    expected_origin: str | None,
    given: Given,
    progress: Progress,
    side: SideTable | None = None,
) -> Verification:
    """Prove a log. Tampering is told in the answer.

    :param expected_origin: the log that belongs here, where that is known.
    :param given: signed notes kept elsewhere, and the witnesses asked for.
    :param side: the side table, where its row keys are here.
    :raises LogError: the log cannot be read for reasons outside it.
    """
    verifier = _Verifier(store, signers, side, given)
    with store.reading():
        if expected_origin is not None and expected_origin != verifier.origin:
            verifier.problems.add(None, "This is another log than the one that belongs here.")
        try:
            total = store.count()
            reader = EntryReader(store)
            for rows in reader:
                verifier.take(rows)
                if rows.number % _PROGRESS_EVERY == 0:
                    progress.advance(rows.number, total)
            verifier.end(leftover=reader.leftover)
            progress.advance(total, total)
        except Exception as error:
            if not store.is_damage(error):
                raise
            verifier.damaged()
    return verifier.result()


class _Verifier:
    """Holds what must be remembered from one entry to the next: the edge of the tree and little else."""

    def __init__(self, store: Store, signers: Signers, side: SideTable | None, given: Given) -> None:
        self.origin = store.origin()
        self.problems = Problems()
        self._signers = signers
        self._side = SideVerifier(store, side, self.problems)
        self._side_is_here = side is not None
        self._frontier: Frontier | None = Frontier()  # None once the tree can no longer be followed
        self._given_held = 0
        self._proved = 0  # size of the largest checkpoint found to hold
        self._proved_elsewhere = 0  # of those kept elsewhere
        self._signed = 0  # size of the last stored checkpoint that was looked at
        self._last = 0  # the last number seen
        self._last_key = b""  # the key that signed the last stored checkpoint
        self._bad_note = False  # whether the last stored checkpoint was no good
        self._told = False  # whether a fault since the last checkpoint that held was told already
        self._missing_from = 0
        self._entries = 0
        self._last_time: datetime | None = None
        self._notes: list[Problem] = []
        promised = promises(given, self.origin, signers, self.problems, self._notes)
        self._given, self._cosignatures = promised.roots, promised.cosignatures

    def result(self) -> Verification:
        return Verification(
            self._entries,
            self.problems.in_order(),
            tuple(self._notes),
            self._given_held,
            self._cosignatures,
            self._side.erased,
            self._side_is_here,
        )

    def take(self, rows: EntryRows) -> None:
        """Everything that is stored for the next entry."""
        number = rows.number
        if rows.strays:
            self.problems.add(number, f"Before entry {number} the log holds something that belongs to no entry.")
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
        if self._signed < self._last and not self._bad_note:
            first, which = self._signed + 1, _several(self._signed + 1, self._last)
            what = (
                "not under a checkpoint signed with this log's key: the log was cut short, or added to by another hand"
            )
            self.problems.add(first, f"{which} {what}.", self._last)
        if self._last_key in self._signers.revoked:
            self.problems.add(None, "The end of the log was signed with a key that is not believed any more.")
        if self._last == 0:
            self.problems.add(1, "The log is empty: even its first entry is missing.")
        if leftover:
            self.problems.add(None, "After its last entry the log holds something that belongs to no entry.")
        promised = max(self._given, default=0)
        if promised > self._last:
            self.problems.add(
                self._last + 1,
                f"{_range(self._last + 1, promised)} missing: a checkpoint kept elsewhere says that there were "
                f"{promised}. The log was cut short or put back to an earlier state.",
            )
        self._side.end()

    def damaged(self) -> None:
        """The database cannot be read on."""
        number = self._last + 1
        self._report_missing(self._last)
        self.problems.add(number, f"The database is damaged: entry {number} and what follows it cannot be read.")

    def _report_missing(self, last: int) -> None:
        if self._missing_from:
            self.problems.add(self._missing_from, f"{_range(self._missing_from, last)} missing.")
        self._missing_from = 0

    def _check_body(self, rows: EntryRows) -> bool:
        """Steps 1 and 2. True when there is nothing more to be said about this entry."""
        number = rows.number
        if rows.body is None:
            return True
        if not isinstance(rows.body, bytes) or not rows.nodes or leaf_hash(rows.body) != rows.nodes[0]:
            self.problems.add(
                number, f"Entry {number} is not what was recorded: it was changed or put in another's place."
            )
            return True
        entry, trouble = check_body(number, rows.body)
        if trouble:
            self.problems.add(number, f"Entry {number} {trouble}.")
        elif entry is not None:
            self._side.take(entry)
        if entry is not None:
            if self._last_time is not None and entry.time < self._last_time:
                self._notes.append(Problem(number, f"The clock went back before entry {number} was written."))
            self._last_time = entry.time
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
        wrong = [step for step, node in enumerate(self._frontier.add(leaf)) if rows.nodes[step : step + 1] != (node,)]
        if wrong and not told:
            # the smallest subtree that does not fit: one of its entries, or what is stored of it
            self._range_problem(
                rows.number - (1 << wrong[0]) + 1, rows.number, "not what the stored hashes of the tree were made of"
            )
        self._told = self._told or told or bool(wrong)

    def _check_checkpoint(self, rows: EntryRows) -> None:
        """Steps 4 and 5."""
        number = rows.number
        if rows.note is None and number not in self._given and number % KEPT_EVERY:
            return
        root = self._frontier.root() if self._frontier is not None else None
        if rows.note is not None:
            checkpoint = self._stored_checkpoint(number, rows.note)
            self._signed, self._bad_note = (number, False) if checkpoint is not None else (self._signed, True)
            if checkpoint is not None and root is not None:
                root = self._held(number, root, {checkpoint.root}, self._proved, "signed when it was written")
        elif number % KEPT_EVERY == 0:
            self.problems.add(number, f"The checkpoint signed with entry {number} is missing.")
        roots = self._given.pop(number, None)
        # whoever has the key can make stored checkpoints fit: what lies between two kept elsewhere may all be new
        if roots and root and self._held(number, root, roots, self._proved_elsewhere, "kept elsewhere"):
            self._proved_elsewhere, self._given_held = number, self._given_held + 1

    def _held(self, number: int, root: bytes, stated: set[bytes], proved: int, which: str) -> bytes | None:
        """The root, where every checkpoint of this size states it. Else what lies between the last that held and this
        one was changed, and the tree is followed no further."""
        if stated == {root}:
            self._proved, self._told = number, False
            return root
        if not self._told:
            self._range_problem(proved + 1, number, f"not what the checkpoint of {number} entries {which} is of")
        self._frontier = None
        return None

    def _range_problem(self, first: int, last: int, what: str) -> None:
        self.problems.add(first, f"{_several(first, last)} {what}: changed, removed, added or moved.", last)

    def _stored_checkpoint(self, number: int, note: object) -> Checkpoint | None:
        try:
            checkpoint = parse_checkpoint(note if isinstance(note, str) else "")
        except LogError:
            self.problems.add(number, f"The checkpoint signed with entry {number} was changed.")
            return None
        if checkpoint.origin != self.origin or checkpoint.size != number:
            self.problems.add(number, f"The checkpoint stored with entry {number} belongs to another place.")
        elif (key := self._signers.signed(checkpoint, self.origin)) is None:
            self.problems.add(
                number, f"The checkpoint of entry {number} was not signed with this log's key, or was changed."
            )
        else:
            self._last_key = key
            return checkpoint
        return None


def _several(first: int, last: int) -> str:
    return f"Entry {first} is" if first == last else f"One or more of entries {first} to {last} are"


def _range(first: int, last: int) -> str:
    return f"Entry {first} is" if first == last else f"Entries {first} to {last} are"
