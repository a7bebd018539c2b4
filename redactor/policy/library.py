"""Where policies are kept: shipped with the program, in folders the settings name, in the home folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import redactor
from redactor.errors import PolicyError
from redactor.policy.parse import SUFFIXES, load_policy
from redactor.policy.schema import Policy
from redactor.settings import Settings

HOME_FOLDER = "policies"


def shipped_policies() -> Mapping[str, Policy]:
    """The policies that come with the program, by name.

    :raises PolicyError: when there are none, which means that the installation is broken.
    """
    policies = dict(_in_folder(shipped_folder()))
    if "default" not in policies:
        raise PolicyError("The policy 'default' is missing from this installation.", next="Install the program again.")
    return policies


def shipped_folder() -> Path:
    """The folder the shipped policies are in: beside the code in a wheel, at the top of a checkout.

    :raises PolicyError: when it is in neither place.
    """
    package = Path(redactor.__file__).resolve().parent
    if (package / "policies").is_dir():
        return package / "policies"
    # In site-packages a folder `policies` beside ours would be somebody else's, so look for a checkout's own file too.
    top = package.parent
    if (top / "policies").is_dir() and (top / "pyproject.toml").is_file():
        return top / "policies"
    raise PolicyError("The shipped policies are missing from this installation.", next="Install the program again.")


def find_policies(settings: Settings) -> Mapping[str, Policy]:
    """Every policy there is, by name: the shipped ones, then the organisation's own.

    The organisation's own policy replaces a shipped one of the same name (and releases only once it is approved).

    :raises PolicyError: when one is broken, a named folder is missing, or two of the organisation's have one name.
    """
    own: dict[str, Policy] = {}
    places: dict[str, Path] = {}
    for folder in own_folders(settings):
        for path in _files(folder):
            policy = load_policy(path)
            if policy.name in own:
                raise PolicyError(
                    f"Two policies are called '{policy.name}'.",
                    where=f"{places[policy.name]} and {path}",
                    next="Give one of them another name, or take one away.",
                )
            own[policy.name], places[policy.name] = policy, path
    return {**shipped_policies(), **own}


def policy_files(folder: Path) -> tuple[Path, ...]:
    """The policy files in a folder, by name; tests that lie beside them (``NAME_test.yaml``) are not policies."""
    return tuple(_files(folder))


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """Every policy and every policy test in a folder, by name."""
    return tuple(_yaml_files(folder))


def own_folders(settings: Settings) -> Iterator[Path]:
    """The folders of the organisation's own policies.

    :raises PolicyError: when one that the settings name is not there.
    """
    for folder in settings.policies:
        if not folder.is_dir():
            raise PolicyError(
                "A folder of policies that the settings name is not there.",
                where=str(folder),
                next="Put the path right in redactor.toml.",
            )
        yield folder
    if (settings.home / HOME_FOLDER).is_dir():
        yield settings.home / HOME_FOLDER


def _in_folder(folder: Path) -> Iterator[tuple[str, Policy]]:
    for path in _files(folder):
        policy = load_policy(path)
        yield policy.name, policy


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in _yaml_files(folder) if not path.stem.endswith("_test"))


def _yaml_files(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        raise PolicyError(
            "A folder of policies cannot be read.", where=str(folder), next="Check who may read it."
        ) from None
    return (path for path in found if path.suffix.lower() in SUFFIXES and _is_file(path))


def _is_file(path: Path) -> bool:
    # Editors leave hidden lock and swap files beside the one that is open.
    return path.is_file() and not path.name.startswith(".")
