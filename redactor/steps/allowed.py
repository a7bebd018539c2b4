"""What a policy lets stand is not searched for in the copy: a full copy for the police holds names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from redactor.detect import find_short
from redactor.model import Span, Watch

Find = Callable[[Sequence[str]], list[list[Span]]]


class _Allowed:
    """A watch list without the entities that may stand."""

    def __init__(self, watch: Watch, allowed: frozenset[str]) -> None:
        self._watch = watch
        self._allowed = allowed

    def search(self, text: str, *, context: bool = True) -> list[Span]:
        """Watched values in ``text`` that may not stand."""
        return [span for span in self._watch.search(text, context=context) if span.entity not in self._allowed]

    def __len__(self) -> int:
        return len(self._watch)


def allowed_watch(watch: Watch, allowed: frozenset[str]) -> Watch:
    """``watch`` without hits on entities in ``allowed``."""
    return _Allowed(watch, allowed) if allowed else watch


def allowed_finder(allowed: frozenset[str]) -> Find:
    """Looks for personal data in the texts of the copy, but for entities in ``allowed``."""

    def find(texts: Sequence[str]) -> list[list[Span]]:
        return [[span for span in spans if span.entity not in allowed] for spans in find_short(texts)]

    return find
