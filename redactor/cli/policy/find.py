"""A policy by its name or its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from redactor.policy import Policy
    from redactor.steps.workspace import Workspace


def find_policy(name: str, work: Workspace) -> Policy:
    """The policy that is meant.

    :raises PolicyError: when there is none, or it is broken.
    """
    from redactor.policy import choose_policy

    chosen, _ = choose_policy(name, (), work.policies)
    return chosen
