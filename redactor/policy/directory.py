"""Groups of recipients as the settings list them: one implementation of ``recipients.Directory``."""

from __future__ import annotations

from collections.abc import Mapping

from redactor.errors import SettingsError, UsageError
from redactor.policy.recipients import ANYONE, check_pattern, is_group


class SettingsDirectory:
    """The groups of ``redactor.toml``: ``[groups]`` and a list of addresses for each name."""

    def __init__(self, groups: Mapping[str, tuple[str, ...]]) -> None:
        """:raises SettingsError: when a member is neither an address nor a domain."""
        self._groups = {name: tuple(_member(name, text) for text in members) for name, members in groups.items()}

    def members(self, group: str) -> tuple[str, ...] | None:
        """The members of a group; None where the settings have no such group."""
        return self._groups.get(group)


def _member(group: str, text: str) -> str:
    try:
        pattern = check_pattern(text)
    except UsageError as error:
        raise SettingsError(
            f"In the group '{group}': {error.what}", next="Put the address right in [groups]."
        ) from None
    if is_group(pattern) or pattern == ANYONE:
        raise SettingsError(
            f"The group '{group}' holds another group or 'anyone'.", next="List addresses and domains in [groups]."
        )
    return pattern
