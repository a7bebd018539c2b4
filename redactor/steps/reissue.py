"""Seals a release again whose passphrase was lost: the same copy for the same people, or nothing."""

from __future__ import annotations

from redactor.audit import pseudonym
from redactor.errors import UsageError
from redactor.steps.run import Ready, Run


def check_reissue(ready: Ready, run: Run) -> None:
    """Where a release is to be repeated, hold the copy that was made again against the log's entry of it.

    :raises UsageError: it is not the entry of a release, or what was made now is not that very copy.
    """
    if (number := run.reissue) is None:
        return
    earlier = run.work.log.entry(number) if 1 <= number <= len(run.work.log) else None
    if earlier is None or earlier.action != "release-intended":
        raise UsageError(f"Log entry {number} is not a release.", next="Take the number in the copy's name: R-000123.")
    decision = ready.seen.decision
    recipients = {pseudonym(run.work.keyring, "recipient", address) for address in decision.recipients}
    differs = [
        what
        for what, same in (
            ("the file", earlier.fingerprints.get("source") == ready.seen.fingerprint),
            ("the policy", earlier.policy == decision.policy),
            ("the recipients", set(earlier.recipients) == recipients),
            ("what comes out of it", earlier.fingerprints.get("result") == ready.fingerprint),
        )
        if not same
    ]
    if differs:
        raise UsageError(
            f"This is not the copy of release {number}: {' and '.join(differs[:2])} differ{'s' * (len(differs) == 1)}.",
            next="Make a new release, without --reissue.",
        )
