"""Recognisers: one small file an identifier, each a Presidio recogniser with ``fits()`` and ``valid()`` beside it.

Which come from where is said in ``README``. Nothing is imported here until it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from redactor.detect.recognisers.base import IdentifierRecognizer

RECOGNISERS: Final = {
    "email_address": "EmailAddressRecognizer",
    "url": "UrlRecognizer",
    "social_media_handle": "SocialMediaHandleRecognizer",
    "uk_pnc_id": "UkPncIdRecognizer",
    "uk_cro_number": "UkCroNumberRecognizer",
    "uk_arrest_summons_number": "UkArrestSummonsNumberRecognizer",
    "uk_prison_number": "UkPrisonNumberRecognizer",
    "uk_probation_crn": "UkProbationCrnRecognizer",
    "uk_nhs": "UkNhsRecognizer",
    "uk_nino": "UkNinoRecognizer",
    "uk_upn": "UkUpnRecognizer",
    "uk_uln": "UkUlnRecognizer",
    "uk_uprn": "UkUprnRecognizer",
    "uk_bank_account": "UkBankAccountRecognizer",
    "uk_driving_licence": "UkDrivingLicenceRecognizer",
    "uk_vehicle_registration": "UkVehicleRegistrationRecognizer",
    "uk_passport": "UkPassportRecognizer",
    "uk_postcode": "UkPostcodeRecognizer",
    "street_address": "StreetAddressRecognizer",
    "phone_number": "PhoneNumberRecognizer",
    "date_of_birth": "DateOfBirthRecognizer",
    "age": "AgeRecognizer",
    "case_reference": "CaseReferenceRecognizer",
    "ip_address": "IpAddressRecognizer",
    "iban_code": "IbanCodeRecognizer",
    "credit_card": "CreditCardRecognizer",
    "device_id": "DeviceIdRecognizer",
    "coordinates": "CoordinatesRecognizer",
}
"""Module and class of every recogniser that needs no language model."""


def recogniser_classes() -> tuple[type[IdentifierRecognizer], ...]:
    """The recognisers' classes, imported now."""
    return tuple(
        getattr(import_module(f"redactor.detect.recognisers.{module}"), name) for module, name in RECOGNISERS.items()
    )
