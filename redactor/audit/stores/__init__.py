"""Where a log is kept: one interface, one module a database."""

from redactor.audit.stores.interface import KEPT_EVERY, Head, Opening, Store

__all__ = ["KEPT_EVERY", "Head", "Opening", "Store"]
