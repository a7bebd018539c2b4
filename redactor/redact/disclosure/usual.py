"""What is usually done to show less of a kind of data, for advice; a policy states its own hierarchies."""

from __future__ import annotations

from typing import Final

from redactor.model import Action, Column, DatePart, PostcodePart, Verb

_AGES: Final = {"AGE", "DATE_OF_BIRTH"}
_FIVES: Final = tuple(range(5, 91, 5))
_TENS: Final = tuple(range(10, 91, 10))


def usual_steps(column: Column, action: Action) -> tuple[Action, ...]:
    """Actions that show less and less of a kept column, finest first; none where nothing is usual."""
    if action.verb is Verb.KEEP and column.entity in _AGES:
        return (
            Action(Verb.GENERALISE, "shown in 5-year bands", bands=_FIVES),
            Action(Verb.GENERALISE, "shown in 10-year bands", bands=_TENS),
        )
    if action.verb is Verb.KEEP and column.entity == "UK_POSTCODE":
        return (
            Action(Verb.GENERALISE, "shown as the postcode district", into=PostcodePart("district")),
            Action(Verb.GENERALISE, "shown as the postcode area", into=PostcodePart("area")),
        )
    if action.verb is Verb.KEEP and column.entity == "DATE_TIME":
        parts = ("month", "quarter", "year")
        return tuple(Action(Verb.GENERALISE, f"shown as the {part}", into=DatePart(part)) for part in parts)
    return ()
