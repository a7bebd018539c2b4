"""A second person's review of redacted prose: what they are shown, what they sign, and whether that counts.

The person is the account of the operating system, and the reviewer key of the home folder they work in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from redactor.audit import Event
from redactor.errors import UsageError
from redactor.files import prepare_folder, write_atomically
from redactor.keys import REVIEWER, Keyring, reviewers
from redactor.model import Location, Reason, ReasonCode, RedactedText, Review, TextChange
from redactor.policy import Policy, reference
from redactor.redact import Binding, Changed, Draft, Receipt, SignedTexts, rebuild
from redactor.redact.receipt import ACCEPTED, NOT_NAMES, REFUSED
from redactor.settings import Settings
from redactor.steps.run import Run, Seen

VALID_DAYS: Final = 30


@dataclass(frozen=True)
class TextAnswer:
    """What a reviewer wants changed in a text: words to take out too; marks (from 0) that are no names, with why."""

    redact: tuple[str, ...] = field(default=(), repr=False)
    not_names: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answers:
    """What a reviewer answered: ``accepted`` or ``refused``, with changes by the text's place in what was shown."""

    answer: str
    changes: Mapping[int, TextAnswer] = field(default_factory=dict)


@dataclass(frozen=True)
class Reviewed:
    """A signed receipt as written, and how much was looked at and changed."""

    path: Path
    entry: int
    answer: str
    texts: int
    changed: int
    expires: datetime


Asking = Callable[[Sequence[RedactedText], Callable[[Answers], Sequence[RedactedText]]], Answers]
"""Shows texts to a person and gives what they answer; with the second argument one can see what changes would give."""


def texts_of(seen: Seen, run: Run, review: Review | None = None) -> tuple[RedactedText, ...]:
    """Every different text of prose that would leave, those in which something was taken out first."""
    found: dict[tuple[str, str, tuple[object, ...]], RedactedText] = {}

    def told(text: RedactedText) -> None:
        found.setdefault((text.source, text.result, text.marks), text)

    label = run.work.keyring.label
    rebuild(seen.workbook, seen.layout, seen.detection, seen.decision, label, day=run.today, review=review, told=told)
    return tuple(sorted(found.values(), key=lambda text: not text.marks))


def changes_of(texts: Sequence[RedactedText], answers: Answers) -> dict[str, tuple[TextChange, tuple[str, ...]]]:
    """The changes a reviewer asked for, by source text, with the reason of each mark that stays.

    :raises UsageError: a text, a mark or a reason that there is not, a word that does not stand in the text, or a mark
        that is an identifier of somebody in the same file.
    """
    made: dict[str, tuple[TextChange, tuple[str, ...]]] = {}
    for number, answer in answers.changes.items():
        if not 0 <= number < len(texts):
            raise UsageError(f"There is no text {number + 1}: {len(texts)} were shown.")
        text = texts[number]
        more = tuple(place for words in answer.redact for place in _places(words, text.source, number))
        not_names = tuple(_mark(text, mark, number) for mark in answer.not_names)
        why = tuple(_why(word) for word in answer.not_names.values())
        if more or not_names:
            before, reasons = made.get(text.source, (TextChange(), ()))
            change = TextChange((*before.more, *more), (*before.not_names, *not_names))
            made[text.source] = (change, (*reasons, *why))
    return made


def _places(words: str, source: str, number: int) -> list[tuple[int, int]]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = (
        [match.span() for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", source, re.IGNORECASE)] if pattern else []
    )
    if not found:
        raise UsageError(f"The words to take out do not stand in text {number + 1}.", next="Type them as they stand.")
    return found


def _mark(text: RedactedText, mark: int, number: int) -> tuple[int, int]:
    if not 0 <= mark < len(text.marks):
        raise UsageError(f"Text {number + 1} has no mark {mark + 1}.")
    if text.watched[mark]:
        raise UsageError(
            f"Mark {mark + 1} of text {number + 1} is an identifier of somebody in this file, so it stays out.",
            next="Leave it. Where the column is wrong, change the file.",
        )
    return text.marks[mark].start, text.marks[mark].end


def _why(word: str) -> str:
    if word not in NOT_NAMES:
        raise UsageError("That is not a reason for which a mark can stay.", next=f"Known are: {', '.join(NOT_NAMES)}.")
    return word


def drafted(seen: Seen, run: Run, texts: Sequence[RedactedText], answers: Answers) -> tuple[RedactedText, ...]:
    """The texts as they would leave after the changes."""
    changes = {source: change for source, (change, _) in changes_of(texts, answers).items()}
    return texts_of(seen, run, Draft(changes))


def signed(data: bytes, seen: Seen, run: Run, answers: Answers, who: str) -> Receipt:
    """A receipt over exactly what the changes give, signed with this home folder's reviewer key."""
    texts = texts_of(seen, run)
    changes = changes_of(texts, answers)
    results = drafted(seen, run, texts, answers) if answers.answer == ACCEPTED else ()
    binding, now = Binding(data), datetime.now(UTC).replace(microsecond=0)
    keyring = run.work.keyring
    draft = Receipt(
        binding.digest("source", ""),
        reference(run.policy),
        keyring.key_id(REVIEWER),
        binding.digest("account", who),
        now,
        now + timedelta(days=VALID_DAYS),
        answers.answer,
        tuple(Changed(binding.digest("text", source), change, why) for source, (change, why) in changes.items()),
        frozenset(binding.digest("result", text.result) for text in results),
    )
    return replace(draft, signature=keyring.sign(REVIEWER, draft.signed_bytes()))


def kept(receipt: Receipt, seen: Seen, run: Run, texts: int, out: Path) -> Reviewed:
    """Log the review, then write the receipt under the log entry's number."""
    data = receipt.to_bytes()
    counts = {"texts": texts, "changed": len(receipt.changes)}
    fingerprints = {"source": seen.fingerprint, "receipt": run.work.keyring.fingerprint(data, "receipt")}
    verdict = "clear" if receipt.answer == ACCEPTED else "blocked"
    event = Event("review", verdict, policy=receipt.policy, fingerprints=fingerprints, counts=counts)
    entry = run.work.log.append(event).number
    path = prepare_folder(out) / f"V-{entry:06d}.review.json"
    write_atomically(path, data, replace=False)
    return Reviewed(path, entry, receipt.answer, texts, len(receipt.changes), receipt.expires)


def review_of(receipt: Receipt, data: bytes) -> SignedTexts:
    """What a receipt says, held against the file."""
    return SignedTexts(receipt, Binding(data))


def receipt_reasons(receipt: Receipt, data: bytes, policy: Policy, run: Run, who: str) -> Iterator[Reason]:
    """Why a receipt does not count for this file, policy and sender."""
    work, binding = run.work, Binding(data)
    if not _is_signed(receipt, work.keyring):
        yield _not(
            "was not signed by a reviewer who is known here, or was changed since",
            "Have the reviewer's key enrolled ('redactor keys add-reviewer'), or ask for the receipt again.",
        )
        return
    if receipt.source != binding.digest("source", ""):
        yield _not("is for another file, or the file was changed since", "Ask for a review of the file as it is now.")
        return
    if receipt.policy != reference(policy):
        yield _not("is for another policy, or the policy was changed since", "Ask for a review under this policy.")
    if receipt.answer == REFUSED:
        yield _not("says that the reviewer refused", "Ask the reviewer why.")
    if receipt.expires <= datetime.now(UTC):
        yield _not(f"expired on {receipt.expires:%d %B %Y}", "Ask for a new review.")
    if receipt.account == binding.digest("account", who):
        yield _not("is the sender's own", "Somebody else must review it.")
    yield from _role_reasons(receipt, binding, policy, work.settings)


def _is_signed(receipt: Receipt, keyring: Keyring) -> bool:
    key = reviewers(keyring).get(receipt.reviewer)
    return key is not None and keyring.check_signature(key.public_key, receipt.signed_bytes(), receipt.signature)


def _role_reasons(receipt: Receipt, binding: Binding, policy: Policy, settings: Settings) -> Iterator[Reason]:
    def among(roles: Sequence[str]) -> bool:
        accounts = (account for role in roles for account in settings.roles.get(role, ()))
        return any(receipt.account == binding.digest("account", account) for account in accounts)

    if policy.review.reviewers and not among(policy.review.reviewers):
        yield _not("is by somebody who may not review under this policy", f"Ask one of {policy.owner}'s reviewers.")
    elif among(policy.review.never):
        yield _not("is by somebody who may not review under this policy", "Ask somebody else.")


def _not(what: str, remedy: str) -> Reason:
    return Reason(ReasonCode.UNREVIEWED_FREE_TEXT, Location(inside="review receipt"), f"The receipt {what}.", remedy)
