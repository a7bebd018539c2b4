"""What every page of HTML has: nothing is loaded from anywhere, there is no script, and it prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

STYLE: Final = """
body { font-family: Arial, sans-serif; color: #0b0c0c; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { border-left: .6rem solid; padding-left: .8rem } .no { border-color: #d4351c } .yes { border-color: #00703c }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #b1b4b6 }
code { background: #f3f2f1; padding: 0 .2rem; overflow-wrap: anywhere }
td { min-width: 9rem }
""".strip()

REPORT_STYLE: Final = (
    STYLE
    + """
td { min-width: 5rem; overflow-wrap: break-word } time { white-space: nowrap }
td.n { min-width: 0 } td.n, th.n { text-align: right; white-space: nowrap }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0 }
.figures div { border: 1px solid #b1b4b6; padding: .6rem 1rem; flex: 1 }
.figures b { display: block; font-size: 1.8rem }
.draft { border: .2rem solid #d4351c; padding: .6rem 1rem; font-weight: bold }
svg { width: 100%; height: auto; margin: .5rem 0 } section { margin-top: 2rem }
@page { size: A4; margin: 15mm }
@media print { body { margin: 0; max-width: none; font-size: 10pt } svg, tr, .figures { break-inside: avoid }
h2 { break-after: avoid } svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
"""
)


def page(title: str, style: str, body: Iterable[str]) -> Iterator[str]:
    """A whole page; ``body`` is HTML whose texts are escaped already."""
    yield '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{escape(title)}</title><style>{style}</style></head><body><main>"
    yield from body
    yield "</main></body></html>"


def table(header: Iterable[str], rows: Iterable[Iterable[str]], numbers: frozenset[int] = frozenset()) -> str:
    """A table of cells that are HTML already; those in the columns ``numbers`` stand to the right."""
    heads = _cells('th scope="col"', "th", header, numbers)
    body = "".join(f"<tr>{_cells('td', 'td', row, numbers)}</tr>" for row in rows)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _cells(opening: str, closing: str, cells: Iterable[str], numbers: frozenset[int]) -> str:
    return "".join(
        f"<{opening}{' class=n' if place in numbers else ''}>{cell}</{closing}>" for place, cell in enumerate(cells)
    )
