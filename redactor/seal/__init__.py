"""Seals that recipients can open, and the signed manifest that goes with each."""

from redactor.seal.age import check_age_key
from redactor.seal.interface import Sealed, seal, seal_kind_of, seal_kinds, unseal, unseal_for_key
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
    "check_age_key",
    "check_inclusion",
    "decrypt_office",
    "read_manifest",
    "seal",
    "seal_kind_of",
    "seal_kinds",
    "sign_manifest",
    "stated_checkpoint",
    "unseal",
    "unseal_for_key",
]
