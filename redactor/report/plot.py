"""Small plots as SVG, drawn here: nothing is loaded, no script, and the page prints as it looks on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

COLOURS: Final = ("#1d70b8", "#d4351c")
"""Of the first and the second series: told apart in print by how dark they are, too."""

_WIDTH: Final = 720
_LEFT: Final = 40
_HEIGHT: Final = 180
_WIDEST: Final = 60
_ROW: Final = 26
_NAMES: Final = 260


def columns(title: str, labels: Sequence[str], series: Sequence[tuple[str, Sequence[int]]]) -> str:
    """Standing bars, stacked: one for each label, a colour for each series of as many counts."""
    return "\n".join(_columns(title, labels, series))


def rows(
    title: str,
    items: Sequence[tuple[str, Sequence[int]]],
    names: Sequence[str],
    colours: Sequence[str] = COLOURS,
) -> str:
    """Lying bars, stacked: one for each named item; ``names`` and ``colours`` are those of the series."""
    return "\n".join(_rows(title, items, names, colours))


def _columns(title: str, labels: Sequence[str], series: Sequence[tuple[str, Sequence[int]]]) -> Iterator[str]:
    most = max((sum(counts) for counts in zip(*(values for _, values in series), strict=True)), default=0)
    scale, step = _HEIGHT / max(most, 1), (_WIDTH - _LEFT) / max(len(labels), 1)
    wide = min(step * 0.7, _WIDEST)
    yield _open(title, _HEIGHT + 70)
    yield from _legend([name for name, _ in series], COLOURS)
    for count in sorted({0, most // 2, most}):
        y = 30 + _HEIGHT - count * scale
        yield f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{_WIDTH}" y2="{y:.1f}" stroke="#b1b4b6"/>'
        yield _text(_LEFT - 6, y + 4, f"{count:,}", "end")
    every = -(-len(labels) // 12)
    for place, label in enumerate(labels):
        x, y = _LEFT + place * step, 30.0 + _HEIGHT
        for colour, (_, counts) in zip(COLOURS, series, strict=False):
            y -= counts[place] * scale
            yield _bar(x + (step - wide) / 2, y, wide, counts[place] * scale, colour)
        if place % every == 0:
            yield _text(x + step / 2, _HEIGHT + 50, label, "middle")
    yield "</svg>"


def _rows(
    title: str, items: Sequence[tuple[str, Sequence[int]]], names: Sequence[str], colours: Sequence[str]
) -> Iterator[str]:
    most = max((sum(counts) for _, counts in items), default=0)
    scale = (_WIDTH - _NAMES - 60) / max(most, 1)
    yield _open(title, 34 + _ROW * len(items))
    yield from _legend(names, colours)
    for place, (label, counts) in enumerate(items):
        x, y = float(_NAMES), 30 + place * _ROW
        yield _text(_NAMES - 8, y + 15, label if len(label) < 40 else label[:38] + "…", "end")
        for colour, count in zip(colours, counts, strict=False):
            yield _bar(x, y, count * scale, _ROW - 8, colour)
            x += count * scale
        yield _text(x + 6, y + 15, f"{sum(counts):,}", "start")
    yield "</svg>"


def _open(title: str, height: int) -> str:
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="{escape(title)}" font-family="Arial, sans-serif" font-size="12">'
    )


def _legend(names: Sequence[str], colours: Sequence[str]) -> Iterator[str]:
    for place, (name, colour) in enumerate(zip(names, colours, strict=False)):
        yield _bar(_LEFT + place * 160, 4, 12, 12, colour)
        yield _text(_LEFT + place * 160 + 18, 14, name, "start")


def _bar(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="#0b0c0c">{escape(text)}</text>'
