"""Every identifier: what is found, what is missed on purpose, and what only looks like it. All numbers are invented."""

from __future__ import annotations

from importlib import import_module

import pytest

from redactor.detect.recognisers import RECOGNISERS, recogniser_classes
from redactor.detect.recognisers.base import IdentifierRecognizer

LIKELY = 0.5

# entity: (texts in which the part in «» is found, texts in which nothing of the kind is found)
TABLE: dict[str, tuple[list[str], list[str]]] = {
    "UK_PNC_ID": (
        ["«2012/0345678U»", "PNC «14/1234567H» on file", "pncid: «03/45678V»", "«12/345678K» (wrong letter)",
         "pnc «141234567H»", "his PNC is «2012/345678u»", "«2012/0345678 U»"],
        ["3/4B", "Flat 12/3A", "24/7", "12/2017", "2012/13", "year 2012/0345678", "order 12/345678/9"],
    ),
    "UK_CRO_NUMBER": (
        ["«123456/08T»", "CRO «2345/11V»", "cro no: «SF93/123456X»", "«123456/08A» (wrong letter)", "CRO «12/08C»"],
        ["1234/08", "12/08C", "SF93", "room 123/45", "A123456/08T5"],
    ),
    "UK_ARREST_SUMMONS_NUMBER": (
        ["«17/01KF/01/00000123456U»", "ASN «17/01KF/01/123456U»", "asn «1701KF0100000123456U»",
         "«17/01KF/01/00000123456A» (wrong letter)"],
        ["17/01/01/123", "01/2017/01", "17/01KF/01"],
    ),
    "UK_PRISON_NUMBER": (
        ["«A1234BC»", "prison no a1234bc → «A1234BC»", "NOMIS «A9876XY» HMP Pentonville", "prison number «AB1234»"],
        ["A123BC", "A12345BC", "AB1234", "part A1234BCD", "X-A1234BC-9"],
    ),
    "UK_PROBATION_CRN": (
        ["CRN «X123456»", "Delius: «D654321»", "probation number «x123456»"],
        ["X123456", "stock code A123456", "CRN X12345", "X1234567"],
    ),
    "UK_NHS": (
        ["«999 000 1235»", "NHS no «9990001235»", "seen at GP, «9997654323» given", "nhs «999 000 1236» (mistyped)",
         "«999-765-4323»"],
        ["9990001235", "999 000 1236", "999000123", "+44 999 000 1235", "£9990001235"],
    ),
    "UK_NINO": (
        ["«AB123456C»", "NI no: «QQ 12 34 56 C»", "«ab 12 34 56 c»", "nino «AB123456» given"],
        ["AB123456E", "AB12345C", "AB123456", "ABC123456C", "XAB123456CX"],
    ),
    "UK_UPN": (
        ["«N801200001234»", "UPN «N801200001234»", "pupil number «A801200001234» (wrong letter)", "«N80120000123A»"],
        ["N80120000123", "801200001234", "NN801200001234"],
    ),
    "UK_ULN": (
        ["ULN «1000000124»", "learner number: «1000000125»", "unique learner number «9999999999»"],
        ["1000000124", "call 1000000124", "ULN 12345"],
    ),
    "UK_UPRN": (
        ["UPRN «10008765432»", "uprn: «46007654»", "property ref «100087654321»"],
        ["10008765432", "UPRN pending", "UPRN 12"],
    ),
    "UK_BANK_ACCOUNT": (
        ["«12-34-56 12345678»", "sort code «12-34-56»", "account no «12345678»", "«12-34-56, a/c 12345678»"],
        ["12-34-56", "12345678", "01-02-2017", "12-34-567"],
    ),
    "UK_DRIVING_LICENCE": (
        ["«OKAFO903137C99AB»", "licence «MENSA 903137 C99AB» shown", "«okafo903137c99ab»"],
        ["OKAFO993137C99AB", "OKAFO903137C99A", "ABCDEFGHIJKLMNOP", "9KAFO903137C99AB"],
    ),
    "UK_VEHICLE_REGISTRATION": (
        ["«AB12 CDE»", "drove off in AB12CDE → «AB12CDE»", "car reg «A123 BCD»", "plate «ABC 123D»",
         "vehicle «ABZ 1234»"],
        ["A123 BCD", "ABC 123D", "AB99 CDE", "ABZ 1234", "AB12 3DE"],
    ),
    "UK_PASSPORT": (
        ["passport «123456789»", "Passport no: «AB1234567»", "travel document «987654321»"],
        ["123456789", "AB1234567", "passport expired 2019"],
    ),
    "PHONE_NUMBER": (
        ["«07700 900123»", "«+44 7700 900123»", "«020 7946 0123»", "tel «(020) 7946 0123»", "mum mob «7700 900 456»",
         "«07700-900-123»", "«0044 7700 900123»", "call «+48 601 234 567»", "«+44 (0)20 7946 0123»",
         "ring «7946 0123»"],
        ["7946 0123", "0207", "12/03/2017", "1234567890123456", "£07700.90", "10:30-11:30", "2016 2017",
         "0.7700900123"],
    ),
    "EMAIL_ADDRESS": (
        ["«jo.bloggs@mail.example»", "mail <«a_b+c@sub.school.example»>", "«JO@MAIL.EXAMPLE»",
         "«o'neil@mail.example»"],
        ["jo.bloggs", "@mail", "a@b", "price @ 2.50", "x@y@z"],
    ),
    "UK_POSTCODE": (
        ["«E15 4LZ»", "lives e7 8ab → «e7 8ab»", "«EC1A 1BB»", "at «SW1A1AA» today", "postcode «E15»", "«e154lz»"],
        ["E15", "Room A1 2B", "QX1 1AA", "E15 4L", "ABC12 3DE", "M25", "so2 3am"],
    ),
    "STREET_ADDRESS": (
        ["«12 Romford Road»", "«flat 3, 12 romford rd»", "at «22a St Mary's Close, Stratford»",
         "«Flat A, Rose Court»",
         "lives on «Barking Road»", "moved to the «Carpenters Estate»", "«14-16 High Street North»",
         "c/o «Mrs Ahmed», her address", "«5 Kingsley House»", "«Unit 4, 100 Abbey Lane»",
         "stays at «Ashdown House»"],
        ["Barking Road", "2 people on Barking Road", "10 males near Romford Road", "3 incidents in Green Street",
         "Forest Gate station", "12 months", "5 year plan", "25 bus to Ilford", "the way to school",
         "10 hours at Star Lane"],
    ),
    "DATE_OF_BIRTH": (
        ["dob «3/4/07»", "D.O.B: «03-04-2007»", "born on «3rd April 2007»", "born «2007»", "(«03/04/2007» dob)",
         "date of birth «2007-04-03»", "birthday is «3 April 2007»", "DOB «03042007»"],
        ["3/4/07", "03/04/2007", "born in Newham", "date 3/4/07", "dob unknown", "dob 45/13/2007"],
    ),
    "AGE": (
        ["«15yo»", "a «14 year old»", "aged «15»", "«13 y/o» male", "age: «17»", "turned «18» last week",
         "«16-year-old»"],
        ["15", "aged 15-17", "5 year plan", "aged 10 to 14", "15 years", "page 15", "aged 15 months", "Year 10"],
    ),
    "CASE_REFERENCE": (
        ["«4207123/17»", "«01YE0123417»", "custody «01KF/1234/17»", "crime ref «5201234/19»", "CAD «1234/12MAR17»",
         "Mosaic ID «1234567»", "ref: «ABC/12345»", "URN «01KF12345»"],
        ["12/03/2017", "2016/17", "24/7", "ref to CAMHS", "case closed", "1/2", "court 3"],
    ),
    "SOCIAL_MEDIA_HANDLE": (
        ["«@jdog_e15»", "insta: «jdog_e15»", "snap is «tk.e7x»", "his instagram «kofi_99» shows",
         "tiktok = «lil_reeks»"],
        ["snapchat is down", "jo@mail.example", "instagram was used", "posted on snapchat last night", "@ 10am",
         "instagram posts"],
    ),
    "IP_ADDRESS": (
        ["«192.0.2.17»", "from «2001:db8::17»", "«198.51.100.200» logged"],
        ["version 1.2.3.4", "1.2.3", "300.1.1.1", "10:15:30", "12.30.45", "1.2.3.4.5"],
    ),
    "URL": (
        ["«https://instagram.com/jdog_e15»", "«facebook.com/kofi.tetteh.9»", "«https://kofi@files.example/x»"],
        ["https://www.newham.gov.uk/schools", "www.school.example/term-dates", "e.g. this", "youtube.com/watch?v=1"],
    ),
    "IBAN_CODE": (
        ["«GB82 WEST 1234 5698 7654 32»", "«GB82WEST12345698765432»", "IBAN «GB83WEST12345698765432» (mistyped)"],
        ["GB83WEST12345698765432", "GB82", "AB12CDEF"],
    ),
    "CREDIT_CARD": (
        ["«4111 1111 1111 1111»", "«4111111111111111»", "card «4111 1111 1111 1112» (mistyped)"],
        ["4111 1111 1111 1112", "1234 5678 9012 3456", "4111 1111"],
    ),
    "DEVICE_ID": (
        ["imei «490154203237519» (mistyped)", "«00:1A:2B:3C:4D:5E»"],
        ["490154203237519", "00:1A:2B", "12:30:45"],
    ),
    "LOCATION": (
        ["«51.5432, -0.0123»", "at «///filled.count.soap»"],
        ["51.5, -0.1", "51.5432", "12.345, 67.890", "and/or/if.then.else"],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def recognisers() -> dict[str, IdentifierRecognizer]:
    return {made.ENTITY: made for made in (recogniser() for recogniser in recogniser_classes())}


def hits() -> list[tuple[str, str]]:
    return [(entity, text) for entity, (found, _) in TABLE.items() for text in found]


def misses() -> list[tuple[str, str]]:
    return [(entity, text) for entity, (_, missed) in TABLE.items() for text in missed]


@pytest.mark.parametrize(("entity", "marked"), hits())
def test_is_found(recognisers: dict[str, IdentifierRecognizer], entity: str, marked: str) -> None:
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    likely = [(span.start, span.end) for span in recognisers[entity].spans(text) if span.score >= LIKELY]
    assert (start, end) in likely, likely


@pytest.mark.parametrize(("entity", "text"), misses())
def test_is_not_found(recognisers: dict[str, IdentifierRecognizer], entity: str, text: str) -> None:
    assert [text[span.start : span.end] for span in recognisers[entity].spans(text) if span.score >= LIKELY] == []


def test_every_recogniser_is_in_the_table() -> None:
    assert {recogniser.ENTITY for recogniser in recogniser_classes()} == set(TABLE)


@pytest.mark.parametrize("entity", sorted(TABLE))
def test_presidio_gets_the_same(recognisers: dict[str, IdentifierRecognizer], entity: str) -> None:
    text = TABLE[entity][0][0].replace("«", "").replace("»", "")
    results = recognisers[entity].analyze(text, [entity])
    spans = list(recognisers[entity].spans(text))
    assert [(result.start, result.end, result.score, result.entity_type) for result in results] == [
        (span.start, span.end, span.score, entity) for span in spans
    ]
    assert spans


@pytest.mark.parametrize("module", sorted(RECOGNISERS))
def test_every_module_answers_for_whole_texts(module: str) -> None:
    loaded = import_module(f"redactor.detect.recognisers.{module}")
    entity = getattr(loaded, RECOGNISERS[module]).ENTITY
    marked = TABLE[entity][0][0]
    value = marked[marked.index("«") + 1 : marked.index("»")]
    assert loaded.fits(f" {value} ") or module in {"date_of_birth", "device_id"}
    assert not loaded.fits("no such thing")
    assert loaded.valid(value) in {True, False, None}


CHECKED = [
    ("uk_pnc_id", "2012/0345678U", "2012/0345678V"),
    ("uk_pnc_id", "03/45678V", "03/45678W"),
    ("uk_cro_number", "123456/08T", "123456/08U"),
    ("uk_cro_number", "SF93/123456X", "SF93/123456Y"),
    ("uk_arrest_summons_number", "17/01KF/01/00000123456U", "17/01KF/01/00000123456V"),
    ("uk_nhs", "999 000 1235", "999 000 1236"),
    ("uk_nino", "AB123456C", "QQ123456C"),
    ("uk_upn", "N801200001234", "A801200001234"),
    ("uk_uln", "1000000124", "1000000125"),
    ("iban_code", "GB82 WEST 1234 5698 7654 32", "GB83 WEST 1234 5698 7654 32"),
    ("credit_card", "4111111111111111", "4111111111111112"),
    ("device_id", "490154203237518", "490154203237519"),
    ("date_of_birth", "29/02/2008", "29/02/2007"),
    ("ip_address", "192.0.2.17", "192.0.2.256"),
    ("phone_number", "07700 900123", "07700 90"),
]


@pytest.mark.parametrize(("module", "right", "wrong"), CHECKED)
def test_checks(module: str, right: str, wrong: str) -> None:
    loaded = import_module(f"redactor.detect.recognisers.{module}")
    assert loaded.valid(right) is True
    assert loaded.valid(wrong) is False


def test_a_mistyped_number_is_still_reported_with_less_confidence(
    recognisers: dict[str, IdentifierRecognizer],
) -> None:
    right, wrong = "2012/0345678U", "2012/0345678V"
    scores = [max(span.score for span in recognisers["UK_PNC_ID"].spans(text)) for text in (right, wrong)]
    assert scores[0] > scores[1] >= LIKELY


def test_presidios_registry_can_make_ours_as_it_makes_its_own() -> None:
    for recogniser in recogniser_classes():
        made = recogniser(supported_language="en", name="Ours", supported_entity=recogniser.ENTITY)
        assert made.name == "Ours" and made.supported_entities == [recogniser.ENTITY]
