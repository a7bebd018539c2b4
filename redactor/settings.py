"""Settings: ``redactor.toml`` and ``REDACTOR_*`` variables, read once, passed in.

Precedence is flag, environment, file, default.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from redactor.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be before it is refused unread. Sizes are in bytes."""

    max_file_bytes: int = 100 * 1024 * 1024
    max_unpacked_bytes: int = 2 * 1024 * 1024 * 1024
    max_ratio: int = 200
    max_parts: int = 5_000
    max_cells: int = 10_000_000
    max_text_bytes: int = 64 * 1024 * 1024
    max_texts: int = 300_000
    max_xml_depth: int = 200
    max_seconds: int = 300
    max_memory_bytes: int = 1024 * 1024 * 1024


_MOST_DAYS = 3_650


def _nobody(_: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. ``home`` is the folder that holds the log and the keys.

    ``groups`` are recipients by the group's name: addresses, or ``*@domain``. ``roles`` are the accounts of people
    who work with the program, by the role that policies name them by. ``ask_passphrase`` asks a person for a
    passphrase; it gives None where there is nobody to ask. ``syslog`` is where entries of the log are sent as
    they are written; empty for nowhere. ``log`` is where the log is kept: empty for a file in the home folder, else the
    address of a PostgreSQL database.
    """

    home: Path
    policies: tuple[Path, ...] = ()
    limits: Limits = field(default_factory=Limits)
    contact: str = "your data protection officer"
    syslog: str = ""
    log: str = field(default="", repr=False)
    valid_days: int = 90
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ask_passphrase: Callable[[str], str | None] = field(default=_nobody, repr=False, compare=False)


def default_home() -> Path:
    """Where the log and the keys live when nobody says otherwise."""
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "redactor"


def load_settings(
    config: Path | None = None,
    home: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """Read settings.

    :param config: a ``redactor.toml``; without it ``REDACTOR_CONFIG`` and then ``HOME/redactor.toml`` are tried.
    :param home: the home folder, as given on the command line.
    :raises SettingsError: when the file is missing, is not TOML, or holds a word that is not known.
    """
    env = os.environ if environ is None else environ
    named = config or (Path(env["REDACTOR_CONFIG"]) if env.get("REDACTOR_CONFIG") else None)
    early_home = home or (Path(env["REDACTOR_HOME"]) if env.get("REDACTOR_HOME") else None)
    path = named or ((early_home or default_home()) / "redactor.toml")
    values = _read_toml(path, required=named is not None)
    chosen_home = early_home or (Path(_text(values, "home", path)).expanduser() if "home" in values else default_home())
    settings = Settings(home=chosen_home.absolute())
    return _limits_from_env(_from_file(settings, values, path), env)


def _read_toml(path: Path, *, required: bool) -> dict[str, object]:
    if not required and not path.is_file():
        return {}
    try:
        return dict(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise SettingsError(
            "The settings file could not be read.", where=str(path), next="Check the path given with --config."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The settings file is not valid TOML: {error}", where=str(path), next="Put the line right and try again."
        ) from error


def _text(values: Mapping[str, object], key: str, path: Path) -> str:
    value = values[key]
    if not isinstance(value, str):
        raise SettingsError(f"'{key}' must be text.", where=str(path), next="Put it in quotation marks.")
    return value


def _from_file(settings: Settings, values: Mapping[str, object], path: Path) -> Settings:
    known = {"home", "policies", "limits", "contact", "syslog", "log", "valid_days", "groups", "roles"}
    if unknown := sorted(set(values) - known):
        raise SettingsError(
            f"The settings file holds a word that is not known: {unknown[0]}",
            where=str(path),
            next=f"Known are: {', '.join(sorted(known))}.",
        )
    if "contact" in values:
        settings = replace(settings, contact=_text(values, "contact", path))
    if "syslog" in values:
        settings = replace(settings, syslog=_text(values, "syslog", path))
    if "log" in values:
        settings = replace(settings, log=_text(values, "log", path))
    if "valid_days" in values:
        settings = replace(settings, valid_days=_days(values["valid_days"], path))
    settings = replace(settings, groups=_lists(values, "groups", path), roles=_lists(values, "roles", path))
    folders = values.get("policies", [])
    if not isinstance(folders, list) or not all(isinstance(item, str) for item in folders):
        raise SettingsError("'policies' must be a list of folders.", where=str(path))
    settings = replace(settings, policies=tuple(Path(item).expanduser() for item in folders))
    limits = values.get("limits", {})
    if not isinstance(limits, dict):
        raise SettingsError("'limits' must be a table.", where=str(path))
    return replace(settings, limits=_limits(settings.limits, limits, str(path)))


def _days(value: object, path: Path) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _MOST_DAYS:
        raise SettingsError(f"'valid_days' must be a whole number from 1 to {_MOST_DAYS}.", where=str(path))
    return value


def _lists(values: Mapping[str, object], key: str, path: Path) -> dict[str, tuple[str, ...]]:
    """A table of lists of words: ``[groups]`` and ``[roles]``."""
    table = values.get(key, {})
    if not isinstance(table, dict):
        raise SettingsError(f"'{key}' must be a table.", where=str(path), next=f"Write [{key}] on a line of its own.")
    for name, words in table.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise SettingsError(f"'{name}' in [{key}] must be a list of words.", where=str(path))
    return {name: tuple(words) for name, words in table.items()}


def _limits(limits: Limits, values: Mapping[str, object], where: str) -> Limits:
    known = {item.name for item in fields(Limits)}
    for key, value in values.items():
        if key not in known:
            raise SettingsError(
                f"There is no limit called {key}.", where=where, next=f"Known are: {', '.join(sorted(known))}."
            )
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise SettingsError(f"The limit {key} must be a whole number above nought.", where=where)
        limits = replace(limits, **{key: value})
    return limits


def _limits_from_env(settings: Settings, env: Mapping[str, str]) -> Settings:
    values: dict[str, object] = {}
    for item in fields(Limits):
        text = env.get(f"REDACTOR_{item.name.upper()}")
        if text is not None:
            values[item.name] = int(text) if text.isdecimal() else text
    return replace(settings, limits=_limits(settings.limits, values, "environment"))
