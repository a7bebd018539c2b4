"""Our operators for presidio-anonymizer, registered beside its own.

Import this module only when there is text to redact: Presidio takes about a second to import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import InvalidParamError, OperatorConfig, RecognizerResult
from presidio_anonymizer.operators import Operator, OperatorType

from redactor.grammar import BAND, MASKED, PLACEHOLDER, PSEUDONYM
from redactor.model import Span
from redactor.redact.pseudonyms import value_label
from redactor.redact.values import to_band, to_mask, to_placeholder

Params = dict[str, Any] | None


class _Ours(Operator):
    """What all of ours have in common. Presidio puts the entity into the parameters as ``entity_type``."""

    name = ""
    needs: tuple[str, ...] = ()

    def validate(self, params: Params = None) -> None:
        """Refuse a call in which a parameter is missing.

        :raises InvalidParamError: naming the parameter.
        """
        missing = [need for need in self.needs if need not in (params or {})]
        if missing:
            raise InvalidParamError(f"The operator {self.name} needs {missing[0]}.")

    def operator_name(self) -> str:
        """How a policy and Presidio call it."""
        return self.name

    def operator_type(self) -> OperatorType:
        """It takes away; nothing here gives back."""
        return OperatorType.Anonymize


class Placeholder(_Ours):
    """``[name]`` where a name was."""

    name = PLACEHOLDER

    def operate(self, text: str, params: Params = None) -> str:
        """Say what kind of value stood here."""
        return to_placeholder((params or {}).get("entity_type"))


class Mask(_Ours):
    """``E30****``: some characters in clear. Unlike Presidio's own ``mask`` it does not tell how many it hides."""

    name = MASKED

    def operate(self, text: str, params: Params = None) -> str:
        """Hide all but ``keep_start`` and ``keep_end`` characters."""
        values = params or {}
        return to_mask(text, values.get("keep_start", 0), values.get("keep_end", 0))


class Band(_Ours):
    """``15 to 17`` where a number was. Takes ``bands``; with ``born_by`` the text is a date of birth."""

    name = BAND
    needs = ("bands",)

    def operate(self, text: str, params: Params = None) -> str:
        """Say in which band the number lies."""
        values = params or {}
        return to_band(text, values["bands"], values.get("born_by"))


class Pseudonym(_Ours):
    """``P-7K3M-Q2XD-9F4T`` where an identifier was. Takes ``label`` (keyed) and ``scope``."""

    name = PSEUDONYM
    needs = ("label", "scope")

    def operate(self, text: str, params: Params = None) -> str:
        """The label of the value."""
        values = params or {}
        return value_label(text, values.get("entity_type"), values["scope"], values["label"])


OURS: tuple[type[_Ours], ...] = (Placeholder, Mask, Band, Pseudonym)


def engine() -> AnonymizerEngine:
    """Presidio's engine with our operators added to its own."""
    made = AnonymizerEngine()  # type: ignore[no-untyped-call]
    for operator in OURS:
        made.add_anonymizer(operator)
    return made


def text_redactor() -> Callable[[str, Iterable[Span]], str]:
    """A function that puts a typed placeholder where each span is. Spans must lie in the text and not overlap."""
    anonymizer = engine()
    operators = {"DEFAULT": OperatorConfig(PLACEHOLDER)}

    def redact(text: str, spans: Iterable[Span]) -> str:
        found = [RecognizerResult(span.entity, span.start, span.end, span.score) for span in spans]
        return str(anonymizer.anonymize(text, found, operators).text)

    return redact
