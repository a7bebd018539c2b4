"""What the key files are locked with, besides their mode: a passphrase, or the operating system's keyring.

One port (``interface``), one file a kind. A lock gives one 32-byte key, under which the secret in every key file is
encrypted; the lock itself is described in ``keys/lock.json``, which holds nothing secret.
"""

from redactor.keys.lock.interface import Ask, Lock, nobody_asks
from redactor.keys.lock.kept import FILES, LOCK_KINDS, lock_first, new_lock, read_locks, usual_kind, write_locks

__all__ = [
    "FILES",
    "LOCK_KINDS",
    "Ask",
    "Lock",
    "lock_first",
    "new_lock",
    "nobody_asks",
    "read_locks",
    "usual_kind",
    "write_locks",
]
