"""From which certainty on a find in text counts."""

from __future__ import annotations

from pydantic import Field

from redactor.policy.schema.base import Part

THRESHOLD_FLOOR, THRESHOLD_CEILING = 0.3, 0.6
"""No policy may ask for less certainty than the first (false alarms) or more than the second (misses)."""


class DetectionLevel(Part):
    """From which certainty on a find in text counts."""

    threshold: float = Field(
        0.5, ge=THRESHOLD_FLOOR, le=THRESHOLD_CEILING, description="from which certainty on a find counts (0 to 1)"
    )
