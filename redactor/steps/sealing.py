"""Which seal a copy gets, and for which keys: what the sender says, what the recipients prefer, what the policy puts
first."""

from __future__ import annotations

from datetime import date, timedelta

from redactor.model import Decision
from redactor.seal import Sealed, seal
from redactor.steps.run import Run


def sealed_for(copy: bytes, decision: Decision, run: Run) -> Sealed:
    """Seal a proved copy for its recipients.

    :raises KeyStoreError: it is to be sealed with age, and the directory holds no key of one of them.
    :raises SealError: the sealed copy does not open again.
    """
    directory = run.work.recipients
    kind = run.seal or directory.preferred_seal(decision.recipients, decision.seals)
    keys = directory.age_keys(decision.recipients) if kind == "age" else ()
    return seal(copy, kind, keys=keys)


def last_day(run: Run) -> date:
    """The last day on which a copy may be used: as the settings say, and no later than its policy works."""
    return min(run.today + timedelta(days=run.work.settings.valid_days), run.policy.review_by)
