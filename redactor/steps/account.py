"""Whose account of the operating system this is."""

from __future__ import annotations

import getpass
import os
from contextlib import suppress


def account() -> str:
    """The account by the operating system's own word; only where it has none by the environment, which anybody sets."""
    with suppress(ImportError, KeyError, AttributeError):
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    return getpass.getuser()
