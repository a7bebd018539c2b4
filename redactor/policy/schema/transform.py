"""What the verbs that change values have to be told: a record for the words that go together.

``Rule`` takes these words beside its own, because ``Transformation`` is one of its bases. To give a verb parameters,
write a record that names its ``verbs``, and put it into ``Transformation`` and ``PARAMETERS``. ``Rule`` refuses the
words of a record for every other verb, and asks the record whether they make sense.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Final

from pydantic import Field

from redactor.model import Verb
from redactor.policy.schema.base import Part, problem

Bound = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]


class Parameters(Part):
    """Words that only some verbs take."""

    verbs: ClassVar[frozenset[Verb]] = frozenset()

    def sense(self, do: Verb) -> None:
        """Raise the fault of a rule whose verb is one of ``verbs`` (``base.problem``), if it has one."""


class Generalise(Parameters):
    """Bands of numbers and ages."""

    verbs = frozenset({Verb.GENERALISE})
    bands: Annotated[tuple[Bound, ...], Field(max_length=100)] = Field((), description="where each band begins")

    def sense(self, do: Verb) -> None:
        """There are bands, and they rise."""
        if not self.bands:
            raise problem("'generalise' needs to know where each band begins.", "do", next="Add: bands: [0, 10, 20]")
        if any(high <= low for low, high in zip(self.bands, self.bands[1:], strict=False)):
            raise problem("Bands must rise from one number to the next.", "bands", next="Put them in order.")


class Mask(Parameters):
    """How much of a masked value stays in clear."""

    verbs = frozenset({Verb.MASK})
    keep_start: int = Field(0, ge=0, le=20, description="how many characters at the start stay in clear")
    keep_end: int = Field(0, ge=0, le=20, description="how many characters at the end stay in clear")


class Transformation(Generalise, Mask):
    """All of these words."""


PARAMETERS: Final[tuple[type[Parameters], ...]] = (Generalise, Mask)
