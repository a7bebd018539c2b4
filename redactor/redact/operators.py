"""Our operators for presidio-anonymizer, registered beside its own.

Import this module only when there is text to redact: Presidio takes about a second to import.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, get_args

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import InvalidParamError, OperatorConfig, RecognizerResult
from presidio_anonymizer.operators import Operator, OperatorType

from redactor.grammar import PLACEHOLDER, PSEUDONYM, person_placeholder, placeholder
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
    """``[name]`` where a name was; with ``number`` the person's within a text: ``[person 1]``."""

    name = PLACEHOLDER

    def operate(self, text: str, params: Params = None) -> str:
        """Say what kind of value stood here."""
        values = params or {}
        return person_placeholder(values["number"]) if "number" in values else placeholder(values.get("entity_type"))


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


def text_redactor() -> Callable[[str, Sequence[Span], Sequence[int | None]], str]:
    """A function that puts a placeholder where each span is: ``[person 1]`` where it has a number, else its kind.

    Spans must lie in the text and not overlap; the numbers go with them.
    """
    anonymizer = engine()

    def redact(text: str, spans: Sequence[Span], numbers: Sequence[int | None]) -> str:
        operators = {"DEFAULT": OperatorConfig(PLACEHOLDER)}
        found = []
        for span, number in zip(spans, numbers, strict=True):
            # Presidio chooses the operator by entity, and joins neighbours of one entity: so one for each person.
            entity = span.entity if number is None else f"PERSON {number}"
            found.append(RecognizerResult(entity, span.start, span.end, span.score))
            if number is not None:
                operators[entity] = OperatorConfig(PLACEHOLDER, {"number": number})
        return str(anonymizer.anonymize(text, found, operators).text)

    return redact
