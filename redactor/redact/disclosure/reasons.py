"""Why people who stand too alone stop a file, in plain English and without a value."""

from __future__ import annotations

from collections.abc import Sequence

from redactor.model import Change, Disclosure, DisclosureRule, Reason, ReasonCode, Singled, Table

_SHOWN = 4


def small_group(table: Table, count: int, rule: DisclosureRule, stands: Disclosure) -> Reason:
    """Rows stand too alone, and the policy does not say that they are to be left out."""
    many = count != 1
    shortfall = f"fewer than {rule.k} people"
    if rule.l_diversity > 1:
        shortfall += f", or with people of whom fewer than {rule.l_diversity} different sensitive values are known"
    return Reason(
        code=ReasonCode.SMALL_GROUP,
        location=table.block,
        message=(
            f"{count:,} {'rows share their' if many else 'row shares its'} combination of released values with "
            f"{shortfall}, so somebody who knows a little could tell who they are.{_which(stands)}"
        ),
        remedy=(
            "Release it with a policy that suppresses small groups or has wider bands, or leave out a column."
            + _costs(stands.options)
        ),
        count=count,
    )


def nothing_left(table: Table, count: int, rule: DisclosureRule, stands: Disclosure) -> Reason:
    """Suppression leaves nothing of a table."""
    return Reason(
        code=ReasonCode.SMALL_GROUP,
        location=table.block,
        message=(
            f"Every row belongs to a group of fewer than {rule.k} people"
            + (" or says the same sensitive thing of all of them" if rule.l_diversity > 1 else "")
            + f", so nothing of the table would be left.{_which(stands)}"
        ),
        remedy="Use wider bands or fewer columns, or send counts instead of rows." + _costs(stands.options),
        count=count,
    )


def too_many_left_out(table: Table, count: int, rule: DisclosureRule, stands: Disclosure) -> Reason:
    """More rows would have to be left out than the policy allows."""
    return Reason(
        code=ReasonCode.SMALL_GROUP,
        location=table.block,
        message=(
            f"{count:,} of {stands.rows:,} rows would have to be left out, and the policy allows "
            f"{rule.rows_at_most:.0%}.{_which(stands)}"
        ),
        remedy="Use wider bands or fewer columns, or send counts instead of rows." + _costs(stands.options),
        count=count,
    )


def too_many_unique(table: Table, rule: DisclosureRule, stands: Disclosure) -> Reason:
    """More rows are one of a kind than the policy allows."""
    return Reason(
        code=ReasonCode.SMALL_GROUP,
        location=table.block,
        message=(
            f"{stands.unique_rows:,} of {stands.rows:,} rows are one of a kind, and the policy allows "
            f"{rule.unique_at_most:.0%}.{_which(stands)}"
        ),
        remedy="Use wider bands or fewer columns." + _costs(stands.options),
        count=stands.unique_rows,
    )


def _which(stands: Disclosure) -> str:
    """Which columns do it, the worst first."""
    worst = [one for one in stands.singled if one.rows][:_SHOWN]
    if not worst:
        return ""
    said = "; ".join(f"{_named(one)} {one.rows:,}" for one in worst)
    return f" Of {stands.rows:,} rows these make unique: {said}."


def _named(one: Singled) -> str:
    names = [f"'{name}'" for name in one.columns]
    return f"{names[0]} alone" if len(names) == 1 else f"{', '.join(names[:-1])} with {names[-1]}"


def _costs(options: Sequence[Change]) -> str:
    """What could be done, and what it would cost."""
    if not options:
        return ""
    costs = [f"{one.what}: {one.left_out:,} left out, {one.loss:.0%} of detail lost" for one in options[:_SHOWN]]
    return f" What it would cost: {'; '.join(costs)}."
