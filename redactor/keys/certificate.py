"""Certificates of recipients (X.509, RFC 5280): when they end. What they certify is between the mail servers."""

from __future__ import annotations

from datetime import datetime

from redactor.errors import UsageError


def certificate_ends(pem: str) -> datetime:
    """When a certificate ends, in UTC.

    :raises UsageError: it is no certificate in PEM.
    """
    from cryptography.x509 import load_pem_x509_certificate

    try:
        return load_pem_x509_certificate(pem.encode("utf-8")).not_valid_after_utc
    except ValueError:
        raise UsageError(
            "This is not a certificate in PEM.", next="It begins with -----BEGIN CERTIFICATE-----."
        ) from None
