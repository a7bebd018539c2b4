"""Our operators for presidio-anonymizer, registered beside its own.

Import this module only when there is text to redact: Presidio takes about a second to import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, get_args

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import InvalidParamError, OperatorConfig, RecognizerResult
from presidio_anonymizer.operators import Operator, OperatorType

from redactor.grammar import PLACEHOLDER, PSEUDONYM, placeholder
from redactor.model import Span, Transform
from redactor.redact.pseudonyms import value_label
from redactor.redact.transforms import transformed
from redactor.redact.values import as_text

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
        return placeholder((params or {}).get("entity_type"))


class _Transforming(_Ours):
    """One transformation: takes its record as ``into``, and what else it has to know as ``around``.

    What cannot be read is replaced by the typed placeholder of its entity, never left.
    """

    needs = ("into", "around")

    def operate(self, text: str, params: Params = None) -> str:
        """What the transformation makes of the text."""
        values = params or {}
        made = transformed(values["into"], text, values["around"], values.get("record", 0))
        return placeholder(values.get("entity_type")) if made is None else as_text(made)


def _operator(record: type[Transform]) -> type[_Transforming]:
    """The operator for a kind of transformation, under the name of its record."""
    return type(record.__name__, (_Transforming,), {"name": record.name, "__doc__": record.__doc__})


class Pseudonym(_Ours):
    """``P-7K3M-Q2XD-9F4T`` where an identifier was. Takes ``label`` (keyed) and ``scope``."""

    name = PSEUDONYM
    needs = ("label", "scope")

    def operate(self, text: str, params: Params = None) -> str:
        """The label of the value."""
        values = params or {}
        return value_label(text, values.get("entity_type"), values["scope"], values["label"])


TRANSFORMING: tuple[type[_Transforming], ...] = tuple(_operator(record) for record in get_args(Transform))
OURS: tuple[type[_Ours], ...] = (Placeholder, Pseudonym, *TRANSFORMING)


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
