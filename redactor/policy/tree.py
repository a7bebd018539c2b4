"""Reads YAML 1.2 into plain values with the position of each, and refuses what a policy has no use for.

Built from ruamel.yaml's *events*, not its loader: anchors, aliases, tags and depth are refused before anything is
constructed, so there is nothing for a hostile file to expand, and scalars mean what YAML 1.2's core schema says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from redactor.policy.positions import Mark, Path, PolicyFileError, Positions, Source

MAX_CHARACTERS = 200_000
_MAX_DEPTH = 12
_MAX_VALUES = 20_000

_UNWANTED = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010fffd]"
)
"""Control characters, separators that some programs take for a line's end, halves of surrogate pairs, and marks that
turn the direction of text: with those a policy could read differently from what it does."""

_INTEGER = re.compile(r"[-+]?[0-9]{1,15}\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?\Z")
_NOTHING = {"", "~", "null", "Null", "NULL"}
_TRUE, _FALSE = {"true", "True", "TRUE"}, {"false", "False", "FALSE"}

Value = Any
"""A mapping, a tuple, text, a number, a truth value or None."""


def read_tree(source: Source) -> tuple[Value, Positions]:
    """The values of a policy's text and where they stand.

    :raises PolicyFileError: for anything that is not one plain YAML 1.2 document.
    """
    _refuse_odd_characters(source)
    positions = Positions()
    builder = _Builder(source, positions)
    value = builder.document(_events(source))
    return value, positions


def _refuse_odd_characters(source: Source) -> None:
    if len(source.text) > MAX_CHARACTERS:
        raise source.fault(
            None, f"The file is too large for a policy: more than {MAX_CHARACTERS:,} characters.", "Check the path."
        )
    found = _UNWANTED.search(source.text)
    if found:
        before = source.text[: found.start()]
        mark = Mark(before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1)
        raise source.fault(
            mark,
            f"A character that cannot be seen stands here (U+{ord(found.group()):04X}).",
            "Delete it, or type the line again.",
        )


def _events(source: Source) -> Iterator[Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    try:
        yield from yaml.parse(source.text)
    except MarkedYAMLError as error:
        raise _syntax_fault(source, error) from None
    except PolicyFileError:
        raise
    except (YAMLError, ValueError, OverflowError, LookupError, AttributeError, AssertionError, TypeError):
        # The scanner answers some broken escapes and directives with errors of its own inside.
        raise source.fault(
            None, "The file cannot be read as YAML.", "Check quotation marks and what stands after a backslash."
        ) from None


_SYNTAX = (
    ("could not find expected ':'", "A colon is missing on this line, or a quotation mark before it."),
    (
        "mapping values are not allowed",
        "A colon cannot stand here. Either the indentation is wrong, or the text holds ': ' and needs quotation marks.",
    ),
    ("found unexpected end of stream", "A quotation mark is opened here and never closed."),
    ("expected <block end>", "The indentation does not fit the lines above."),
    ("found undefined tag", "A word beginning with '!' cannot stand here. Put the text in quotation marks."),
    ("unknown escape character", "A backslash in double quotation marks means something special. Use single ones."),
    ("expected escape sequence", "A backslash in double quotation marks means something special. Use single ones."),
    ("expected ',' or ']'", "A comma or a closing bracket is missing in this list."),
    ("expected ',' or '}'", "A comma or a closing brace is missing here."),
    ("duplicate", "This word stands here twice."),
)


def _syntax_fault(source: Source, error: Any) -> PolicyFileError:
    problem = str(error.problem or "")
    context = str(error.context or "")
    at = error.problem_mark or error.context_mark
    if "end of stream" in problem and error.context_mark is not None:
        at = error.context_mark
    mark = _mark(at) if at is not None else None
    line = source.text.split("\n")[mark.line - 1] if mark and mark.line <= source.text.count("\n") + 1 else ""
    if "\\t" in problem or (mark and line[mark.column - 1 : mark.column] == "\t"):
        return source.fault(mark, "A tab stands here; YAML is indented with spaces.", "Put spaces in its place.")
    if "alias" in context or "anchor" in context:
        return source.fault(error_mark(error, mark), _STAR, _QUOTE_IT)
    if mark and "expected <block end>" in problem and line[: mark.column - 1].rstrip().endswith(("'", '"')):
        return source.fault(mark, _AFTER_QUOTE, "Close the earlier one, or put the whole text in the other kind.")
    english = next((words for known, words in _SYNTAX if known in problem), None)
    return source.fault(mark, english or "The file is not written as YAML here.", "Put the line right and try again.")


_STAR = "Text that begins with '*' or '&' must stand in quotation marks; anchors and aliases are not used in policies."
_AFTER_QUOTE = "Text stands behind a closing quotation mark; perhaps an earlier one was never closed."
_QUOTE_IT = "Write it like this: '*@voluntary.example'."


def error_mark(error: Any, fallback: Mark | None) -> Mark | None:
    """Where the thing being scanned began, which is what a person has to put right."""
    return _mark(error.context_mark) if error.context_mark is not None else fallback


def _mark(mark: Any, end: Any = None) -> Mark:
    length = max(1, end.column - mark.column) if end is not None and end.line == mark.line else 1
    return Mark(mark.line + 1, mark.column + 1, length)


class _Builder:
    """Turns events into values. One instance reads one document."""

    def __init__(self, source: Source, positions: Positions) -> None:
        self._source = source
        self._positions = positions
        self._count = 0

    def document(self, events: Iterable[Any]) -> Value:
        """The one document of the file."""
        stream = iter(events)
        value: Value = None
        documents = 0
        for event in stream:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    raise self._source.fault(
                        _mark(event.start_mark), "A second document begins here; a file holds one policy."
                    )
                if (event.version and tuple(event.version) != (1, 2)) or event.tags:
                    raise self._source.fault(_mark(event.start_mark), "Lines that begin with '%' are not used here.")
            elif kind not in {"StreamStartEvent", "StreamEndEvent", "DocumentEndEvent", "CommentEvent"}:
                value = self._value(event, stream, ())
        return value

    def _value(self, event: Any, stream: Iterator[Any], path: Path) -> Value:
        self._refuse(event, path)
        kind = type(event).__name__
        if kind == "ScalarEvent":
            self._positions.values[path] = _mark(event.start_mark, event.end_mark)
            return _scalar(event)
        self._positions.values[path] = _mark(event.start_mark)
        return self._mapping(stream, path) if kind == "MappingStartEvent" else self._sequence(stream, path)

    def _refuse(self, event: Any, path: Path) -> None:
        mark = _mark(event.start_mark)
        self._count += 1
        if self._count > _MAX_VALUES:
            raise self._source.fault(mark, f"The policy is too long: more than {_MAX_VALUES:,} values.")
        if type(event).__name__ == "AliasEvent" or event.anchor is not None:
            raise self._source.fault(mark, _STAR, _QUOTE_IT)
        if event.tag is not None:
            raise self._source.fault(
                mark, "Words that begin with '!' (tags) are not used in policies.", "Take it out, or quote the text."
            )
        if len(path) > _MAX_DEPTH:
            raise self._source.fault(mark, "Lists within lists are too deep here for a policy.")

    def _sequence(self, stream: Iterator[Any], path: Path) -> tuple[Value, ...]:
        items: list[Value] = []
        for event in stream:
            if type(event).__name__ == "SequenceEndEvent":
                break
            items.append(self._value(event, stream, (*path, len(items))))
        return tuple(items)

    def _mapping(self, stream: Iterator[Any], path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in stream:
            if type(event).__name__ == "MappingEndEvent":
                break
            key = self._key(event, path)
            if key in values:
                first = self._positions.keys[(*path, key)]
                raise self._source.fault(
                    _mark(event.start_mark, event.end_mark),
                    f"'{_short(key)}' stands here a second time; the first is on line {first.line}.",
                    "Keep one of the two.",
                )
            here = (*path, key)
            self._positions.keys[here] = _mark(event.start_mark, event.end_mark)
            values[key] = self._value(next(stream), stream, here)
            if values[key] is None:  # nothing was written, so the word before the colon is what can be pointed at
                self._positions.values[here] = self._positions.keys[here]
        return values

    def _key(self, event: Any, path: Path) -> str:
        self._refuse(event, path)
        if type(event).__name__ != "ScalarEvent":
            raise self._source.fault(_mark(event.start_mark), "Before a colon there must be one word.")
        return str(event.value)


def _scalar(event: Any) -> Value:
    """What a scalar means: quoted text is text; plain text goes by YAML 1.2's core schema (10.3.2), dates stay text."""
    text = str(event.value)
    if event.style is not None:
        return text
    if text in _NOTHING:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text


def _short(word: str) -> str:
    return word if len(word) <= 40 else word[:39] + "…"
