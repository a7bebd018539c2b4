"""Seals that recipients can open, and the signed manifest that goes with each."""

from redactor.seal.interface import Sealed, is_sealed, seal, seal_kinds, unseal
from redactor.seal.manifest import (
    LogProof,
    Manifest,
    SignedBy,
    build_manifest,
    check_inclusion,
    read_manifest,
    sign_manifest,
    stated_checkpoint,
)
from redactor.seal.source import decrypt_office

__all__ = [
    "LogProof",
    "Manifest",
    "Sealed",
    "SignedBy",
    "build_manifest",
    "check_inclusion",
    "decrypt_office",
    "is_sealed",
    "read_manifest",
    "seal",
    "seal_kinds",
    "sign_manifest",
    "stated_checkpoint",
    "unseal",
]
