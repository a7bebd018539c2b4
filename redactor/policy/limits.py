"""What a policy says about a sending as a whole: for whom, how many, how much, until when, how sealed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from redactor.model import Column, Layout, Location, Reason, ReasonCode
from redactor.policy.english.lists import written_day
from redactor.policy.recipients import NO_GROUPS, Directory, serves, unknown_groups
from redactor.policy.schema import Expected, Policy

_SEAL_WORDS = {"office": "password-protected for Excel", "age": "sealed with age", "none": "not sealed"}


def sending_reasons(
    policy: Policy, recipients: Sequence[str], *, today: date, seal: str | None, directory: Directory = NO_GROUPS
) -> Iterator[Reason]:
    """Why this policy does not serve these recipients (in normal form), today, in this envelope."""
    if today > policy.review_by:
        yield _reason(
            ReasonCode.POLICY_EXPIRED,
            f"The policy {policy.name} was to be reviewed by {written_day(policy.review_by)} and no longer works.",
            f"Ask its owner ({policy.owner}) to review it and approve it again.",
        )
    refused = [address for address in recipients if not serves(policy, address, directory)]
    if refused:
        yield _reason(
            ReasonCode.RECIPIENT_NOT_PERMITTED,
            f"The policy {policy.name} does not let {', '.join(refused)} have a copy.",
            f"Take the address out, or ask the policy's owner ({policy.owner}) whether it may be added.",
            count=len(refused),
        )
    if unknown := unknown_groups(policy, directory):
        yield _reason(
            ReasonCode.RECIPIENT_NOT_PERMITTED,
            f"The policy {policy.name} names recipients that this installation does not know: {', '.join(unknown)}.",
            "Ask whoever looks after redactor to list the group in the settings ([groups]).",
            count=len(unknown),
        )
    most = policy.recipients.at_most
    if most is not None and len(recipients) > most:
        yield _reason(
            ReasonCode.TOO_MANY_RECIPIENTS,
            f"{len(recipients)} recipients; the policy {policy.name} allows at most {most} at a time.",
            "Send it only to those who need it.",
            count=len(recipients),
        )
    if seal is not None and seal not in policy.output.seal:
        ways = " or ".join(_SEAL_WORDS[way] for way in policy.output.seal)
        yield _reason(
            ReasonCode.NOT_SEALED,
            f"The policy {policy.name} lets a copy leave only {ways}.",
            f"Use release with --seal {policy.output.seal[0]}.",
        )


def row_reasons(
    policy: Policy,
    columns: Sequence[Column],
    layout: Layout,
    *,
    sheets: Collection[int] | None,
    rows_stated: int | None,
) -> Iterator[Reason]:
    """Why there are more rows than the sender said or the policy expects.

    Counted are the records of every table about people, added up: a hidden tab with far more rows than the sender
    believed is the case this is for. Where no table is about people, all tables count.
    """
    about_people = {column.table for column in columns if column.about_people}
    tables = [
        table
        for number, table in enumerate(layout.tables)
        if (not about_people or number in about_people) and (sheets is None or table.sheet in sheets)
    ]
    rows = sum(len(table.records) for table in tables)
    most = policy.expected.rows_at_most
    where = max(tables, key=lambda table: len(table.records)).block if tables else Location()
    usual = policy.expected.rows
    if rows_stated is None and policy.expected.rows_must_be_stated:
        yield _reason(
            ReasonCode.TOO_MANY_ROWS,
            f"The policy {policy.name} wants the sender to say how many rows the file holds, and nobody said it.",
            "Count the rows you mean to send and state the number with --rows.",
            where=where,
            count=rows,
        )
    elif rows_stated is None and usual is not None and rows > usual:
        yield _reason(
            ReasonCode.TOO_MANY_ROWS,
            f"The file holds {rows:,} rows, and the policy {policy.name} expects {usual:,} or fewer.",
            "Look for hidden sheets, hidden rows and filters. If all of them are meant, state the number with --rows.",
            where=where,
            count=rows,
        )
    if rows_stated is not None and rows > rows_stated:
        yield _reason(
            ReasonCode.TOO_MANY_ROWS,
            f"The file holds {rows:,} rows, and the sender expects {rows_stated:,}.",
            "Look for hidden sheets, hidden rows and filters; send only the rows that were meant.",
            where=where,
            count=rows,
        )
    if most is not None and rows > most:
        yield _reason(
            ReasonCode.TOO_MANY_ROWS,
            f"The file holds {rows:,} rows, and the policy {policy.name} allows at most {most:,}.",
            f"Send only the rows that are needed, or ask the policy's owner ({policy.owner}).",
            where=where,
            count=rows,
        )


def most_people(expected: Expected, rows_stated: int | None) -> int | None:
    """How many people a file may be about. A sender who says how many rows there are has said so of people too."""
    usual = expected.people if rows_stated is None else None
    return min((limit for limit in (usual, expected.people_at_most) if limit is not None), default=None)


def _reason(code: ReasonCode, message: str, remedy: str, *, where: Location | None = None, count: int = 1) -> Reason:
    return Reason(code, where or Location(), message, remedy, count=count)
