"""What happened in a period, as a page for the officer: figures, and plots each with its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from html import escape
from statistics import median

from redactor.model import NearMiss, Period
from redactor.report import plot
from redactor.report.page import REPORT_STYLE, page, table
from redactor.words import counted

_SERIES = ("released", "stopped")
_MOST_PLOTTED = 15
_HOURS = ((1, "under 1 hour"), (4, "1 to 4 hours"), (24, "4 to 24 hours"), (72, "1 to 3 days"))


def period_page(period: Period, ends: tuple[str, ...] = ()) -> str:
    """A whole page. Everything in it is escaped; it loads nothing and holds no script.

    :param ends: sentences on what ends soon.
    """
    title = f"Releases from {_day(period.first)} to {_day(period.last)}"
    return "\n".join(page(title, REPORT_STYLE, _body(period, ends))) + "\n"


def _body(period: Period, ends: tuple[str, ...]) -> Iterator[str]:
    yield f'<h1 class="{"no" if period.state.problems else "yes"}">What left, and what was stopped</h1>'
    yield f"<p>From {_day(period.first)} to {_day(period.last)} (UTC), from log entries 1 to {period.as_of:,}.</p>"
    yield from _figures(period)
    yield from _state(period)
    yield from _ends(ends)
    yield from _weeks(period)
    yield from _reasons(period)
    yield from _split("Policies", "Policy", period.policies)
    yield from _split("Recipients", "Recipient", period.recipients)
    yield from _near_misses(period)
    yield from _overrides(period)
    yield from _reviews(period)


def _figures(period: Period) -> Iterator[str]:
    hours = [review.hours for review in period.reviews]
    figures = [
        (f"{period.released:,}", "releases"),
        (f"{period.stopped:,}", "times a file was stopped"),
        (f"{len(period.near_misses):,}", "different files stopped"),
        (f"{len(period.overrides):,}", "reasons set aside"),
        (_hours(median(hours)) if hours else "–", "median time to review"),
    ]
    yield '<div class="figures">' + "".join(f"<div><b>{n}</b> {what}</div>" for n, what in figures) + "</div>"


def _state(period: Period) -> Iterator[str]:
    state = period.state
    yield "<section><h2>Is the log intact?</h2>"
    if state.problems:
        yield "<p><b>No.</b> Keep the file as it is, and find out what happened.</p><ul>"
        yield from (f"<li>{escape(problem)}</li>" for problem in state.problems)
        yield "</ul>"
    else:
        yield f"<p>Yes: all {state.entries:,} entries are as they were written.</p>"
    held = f"{state.elsewhere:,} checkpoints kept elsewhere" if state.elsewhere else "no checkpoint kept elsewhere"
    more = "" if state.elsewhere else ", so it cannot show whether entries were cut off at the end"
    yield f"<p>It was held against {held}{more}.</p></section>"


def _ends(ends: tuple[str, ...]) -> Iterator[str]:
    if ends:
        yield "<section><h2>What ends soon</h2><ul>"
        yield from (f"<li>{escape(line)}</li>" for line in ends)
        yield "</ul></section>"


def _weeks(period: Period) -> Iterator[str]:
    yield "<section><h2>By week</h2>"
    labels = [f"{week.monday:%d %b}" for week in period.weeks]
    released, stopped = [week.released for week in period.weeks], [week.stopped for week in period.weeks]
    yield plot.columns("Releases and stops by week", labels, [("released", released), ("stopped", stopped)])
    rows = [(_day(week.monday), f"{week.released:,}", f"{week.stopped:,}") for week in period.weeks]
    yield table(("Week from", "Released", "Stopped"), rows, frozenset({1, 2}))
    yield "</section>"


def _reasons(period: Period) -> Iterator[str]:
    yield "<section><h2>Why files were stopped</h2>"
    if period.reasons:
        yield plot.rows(
            "Reasons", [(code, (count,)) for code, count in period.reasons.items()], _SERIES[1:], plot.COLOURS[1:]
        )
        rows = [(escape(code), f"{count:,}") for code, count in period.reasons.items()]
        yield table(("Reason", "Times"), rows, frozenset({1}))
    else:
        yield "<p>No file was stopped.</p>"
    yield "</section>"


def _split(title: str, what: str, counts: Mapping[str, tuple[int, int]]) -> Iterator[str]:
    yield f"<section><h2>{title}</h2>"
    if counts:
        yield plot.rows(title, list(counts.items())[:_MOST_PLOTTED], _SERIES)
        rows = [(escape(name), f"{made:,}", f"{held:,}") for name, (made, held) in counts.items()]
        yield table((what, "Released", "Stopped"), rows, frozenset({1, 2}))
    else:
        yield "<p>None in this period.</p>"
    yield "</section>"


def _near_misses(period: Period) -> Iterator[str]:
    yield "<section><h2>Near misses: what would have gone</h2>"
    if period.near_misses:
        yield "<p>Each file once, by its fingerprint. Counts are of places where something stood in the way: "
        yield "the same value can stand in several.</p>"
        heads = ("Entry", "When (UTC)", "To", "Records", "What would have gone", "What came of it")
        yield table(heads, map(_near_miss, period.near_misses), frozenset({0, 3}))
    else:
        yield "<p>None in this period.</p>"
    yield "</section>"


def _near_miss(miss: NearMiss) -> tuple[str, ...]:
    kinds = [counted(count, entity) for entity, count in miss.stopped.items()]
    would = ", ".join(kinds) or ", ".join(miss.reasons)
    looks = f"stopped {miss.looks} times" if miss.looks > 1 else "stopped"
    after = f"; later released clean (entry {miss.released})" if miss.released is not None else ""
    to = ", ".join(miss.recipients) or "nobody named"
    return (
        f"{miss.entry:,}",
        _when(miss.time),
        escape(to),
        f"{miss.records:,}",
        escape(would),
        looks + after,
    )


def _overrides(period: Period) -> Iterator[str]:
    yield "<section><h2>Overrides</h2>"
    if period.overrides:
        rows = [
            (
                f"{one.entry:,}",
                _when(one.time),
                escape(one.who),
                escape(one.policy.name if one.policy else "none"),
                escape(", ".join(one.reasons)),
            )
            for one in period.overrides
        ]
        yield table(("Entry", "When (UTC)", "By", "Policy", "Reasons set aside"), rows, frozenset({0}))
    else:
        yield "<p>No reason was set aside.</p>"
    yield "</section>"


def _reviews(period: Period) -> Iterator[str]:
    yield "<section><h2>Time to review</h2>"
    if period.reviews:
        bands = _bands([review.hours for review in period.reviews])
        yield plot.columns("Time to review", list(bands), [("reviews", list(bands.values()))])
        yield table(("From asking to deciding", "Reviews"), [(k, f"{v:,}") for k, v in bands.items()], frozenset({1}))
    else:
        yield "<p>Nobody had to review anything, or the log does not say since when they had to.</p>"
    yield "</section>"


def _bands(hours: list[float]) -> dict[str, int]:
    bands = {label: 0 for _, label in _HOURS} | {"over 3 days": 0}
    for took in hours:
        bands[next((label for limit, label in _HOURS if took < limit), "over 3 days")] += 1
    return bands


def _hours(hours: float) -> str:
    return f"{hours * 60:.0f} min" if hours < 1 else f"{hours:.0f} h" if hours < 72 else f"{hours / 24:.0f} days"


def _when(at: datetime) -> str:
    return f"<time>{at:%d %b %Y %H:%M}</time>"


def _day(day: object) -> str:
    return f"{day:%d %B %Y}".lstrip("0")
