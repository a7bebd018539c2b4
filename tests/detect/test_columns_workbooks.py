"""Generated workbooks of many kinds with headings nobody tuned for: every personal column is covered."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any

import pytest
from column_tables import classify, classify_fields
from column_values import ETHNICITIES, FORENAMES, GANGS, NICKNAMES, ROADS, SCHOOLS, SURNAMES, WARDS, Maker

from redactor.model import Role

ROWS = 40
Make = Callable[[Maker], Any]

FIELDS: dict[str, tuple[str, tuple[str, ...], Make]] = {
    "name": (
        "PERSON",
        ("Name", "Full name", "YP", "Client", "Pupil name", "Subject", "Nominal", "Tenant", "SU name", "Person"),
        lambda m: m.name(),
    ),
    "name_comma": (
        "PERSON",
        ("Name", "Surname, forename", "Pupil", "Patient", "Nom"),
        lambda m: f"{m.one(SURNAMES).upper()}, {m.one(FORENAMES)}",
    ),
    "forename": (
        "FORENAME",
        ("Forename", "f/name", "First nm", "Given name", "FNAME", "Christian name", "Fornames"),
        lambda m: m.one(FORENAMES),
    ),
    "surname": (
        "SURNAME",
        ("Surname", "SNAME", "l/name", "Last Name", "Family name", "Surnmae"),
        lambda m: m.one(SURNAMES).upper(),
    ),
    "alias": (
        "ALIAS",
        ("aka", "Nickname", "Street name", "Known as", "Moniker", "Alias/es"),
        lambda m: m.one(NICKNAMES),
    ),
    "birth": ("DATE_OF_BIRTH", ("DOB", "D.O.B.", "Date of Brith", "Born", "Birth dt", "yp_dob"), lambda m: m.birth()),
    "birth_text": (
        "DATE_OF_BIRTH",
        ("DOB", "D O B", "date of birth"),
        lambda m: m.birth().strftime(m.one(["%d/%m/%Y", "%d/%m/%y", "%d %b %Y"])),
    ),
    "age": ("AGE", ("Age", "Age (yrs)", "AGE AT OFFENCE"), lambda m: m.random.randrange(10, 26)),
    "address": (
        "STREET_ADDRESS",
        ("Address", "Addr1", "Home addr", "Lives at", "Residential Adress"),
        lambda m: m.address(),
    ),
    "postcode": ("UK_POSTCODE", ("Postcode", "p/code", "PCODE", "Post Code"), lambda m: m.postcode()),
    "mobile": (
        "PHONE_NUMBER",
        ("Mobile", "Mob.", "Tel no", "Contact no", "Mum's tel", "Phone 1"),
        lambda m: m.mobile(),
    ),
    "mobile_int": ("PHONE_NUMBER", ("Mobile", "Tel", "Phone"), lambda m: int(m.mobile().replace(" ", ""))),
    "email": ("EMAIL_ADDRESS", ("Email", "E-mail addr", "Parent email"), lambda m: m.email()),
    "pnc": ("UK_PNC_ID", ("PNC", "PNCID/CRO", "PNC no", "Ref", "ID", ""), lambda m: m.pnc()),
    "nhs": ("UK_NHS", ("NHS No", "NHS", "Ref", "Number", ""), lambda m: m.nhs()),
    "nhs_int": ("UK_NHS", ("NHS number", "ID", ""), lambda m: int(m.nhs())),
    "nhs_spaced": ("UK_NHS", ("NHS num", "Code"), lambda m: f"{(n := m.nhs())[:3]} {n[3:6]} {n[6:]}"),
    "ethnicity": (
        "ETHNICITY",
        ("Ethnicity", "Ethnicty", "Eth", "Self-defined ethnicity", ""),
        lambda m: m.one(ETHNICITIES),
    ),
    "sex": ("SEX", ("Sex", "Gender", "M/F"), lambda m: m.one(["M", "F"])),
    "gang": ("GANG", ("Gang", "Gang affiliation"), lambda m: m.one(GANGS)),
    "offence": (
        "OFFENCE",
        ("Offence", "Index offence", "Offence type", ""),
        lambda m: m.one(["Theft", "Robbery", "Affray", "Burglary"]),
    ),
    "risk": ("RISK_SCORE", ("Harm score", "Risk score"), lambda m: m.random.randrange(100)),
    "colour": ("RISK_SCORE", ("Colour", "RAG", "Risk level"), lambda m: m.one(["Red", "Amber", "Green"])),
    "school": ("SCHOOL", ("School", "Name of school", "Education provider"), lambda m: m.one(SCHOOLS)),
    "notes": ("FREE_TEXT", ("Notes", "Comments", "Intel", "", "Status"), lambda m: m.note()),
    "worker": ("PERSON", ("OIC", "Allocated SW", "Lead officer", "Key worker", "Class teacher"), lambda m: m.name()),
}

KINDS: dict[str, tuple[str, ...]] = {
    "youth offending team": ("name", "alias", "birth", "pnc", "ethnicity", "offence", "address", "worker", "notes"),
    "gangs matrix": (
        "pnc",
        "surname",
        "forename",
        "alias",
        "birth",
        "gang",
        "risk",
        "colour",
        "address",
        "postcode",
        "mobile",
    ),
    "school": ("name_comma", "birth_text", "sex", "ethnicity", "school", "mobile", "email", "worker"),
    "housing": ("name", "address", "postcode", "mobile_int", "email", "notes"),
    "police": ("surname", "forename", "birth", "pnc", "offence", "ethnicity", "worker"),
    "social care": ("name", "birth_text", "nhs_spaced", "address", "postcode", "worker", "notes"),
    "health": ("nhs_int", "name", "birth", "sex", "postcode", "mobile"),
    "identifiers only": ("nhs", "age", "sex", "notes"),
    "names only": ("forename", "surname"),
    "people without names": ("age", "sex", "ethnicity", "offence", "gang"),
}


def _generated(kind: str, seed: int) -> tuple[list[str], list[str], list[list[Any]]]:
    shuffled = random.Random(f"{kind}{seed}")
    keys = list(KINDS[kind])
    shuffled.shuffle(keys)
    maker = Maker(seed)
    headers = [shuffled.choice(FIELDS[key][1]) for key in keys]
    rows = [[FIELDS[key][2](maker) for key in keys] for _ in range(ROWS)]
    return keys, headers, rows


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("kind", KINDS)
def test_every_personal_column_is_covered(kind: str, seed: int) -> None:
    keys, headers, rows = _generated(kind, seed)
    for key, column in zip(keys, classify(headers, rows), strict=True):
        assert column.about_people
        assert column.entity == FIELDS[key][0], (key, column.header, column.reasons)
        assert column.role not in {Role.NON_PERSONAL, Role.UNKNOWN}
        assert column.confidence >= 0.5
        assert column.reasons


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"people without names"}])
def test_without_headings_nothing_personal_is_called_harmless(kind: str, seed: int) -> None:
    keys, _, rows = _generated(kind, seed)
    for key, column in zip(keys, classify([""] * len(keys), rows), strict=True):
        assert column.role is not Role.NON_PERSONAL, key
        if key in {
            "name",
            "name_comma",
            "forename",
            "surname",
            "pnc",
            "nhs",
            "nhs_int",
            "email",
            "postcode",
            "address",
            "mobile",
        }:
            assert column.role is Role.DIRECT_IDENTIFIER, key


def test_gangs_matrix_as_it_was() -> None:
    m = Maker(7)
    columns = classify_fields(
        {
            "Rank": list(range(1, 61)),
            "PNC ID": [m.pnc() for _ in range(60)],
            "Surname": [m.one(SURNAMES).upper() for _ in range(60)],
            "Forename": [m.one(FORENAMES) for _ in range(60)],
            "Nickname": [m.one(NICKNAMES) if i % 3 else None for i in range(60)],
            "Date of birth": [m.birth() for _ in range(60)],
            "Age": [m.random.randrange(12, 28) for _ in range(60)],
            "Ethnicity": [m.one(ETHNICITIES) for _ in range(60)],
            "Gang": [m.one(GANGS) for _ in range(60)],
            "Home address": [m.address() for _ in range(60)],
            "Postcode": [m.postcode() for _ in range(60)],
            "Harm score": [m.random.randrange(100) for _ in range(60)],
            "Colour": [m.one(["Red", "Amber", "Green"]) for _ in range(60)],
            "Prolific firearms offender": [m.one(["Y", "N"]) for _ in range(60)],
            "Habitual knife carrier": [m.one(["Y", "N"]) for _ in range(60)],
            "Custody status": [m.one(["At liberty", "Remand", "HMP"]) for _ in range(60)],
            "Lead officer": ["PC " + m.name() for _ in range(60)],
            "Mobile": [m.mobile() for _ in range(60)],
            "Intelligence notes": [m.note() for _ in range(60)],
        }
    )
    expected = {
        "Rank": (None, Role.QUASI_IDENTIFIER),
        "PNC ID": ("UK_PNC_ID", Role.DIRECT_IDENTIFIER),
        "Surname": ("SURNAME", Role.DIRECT_IDENTIFIER),
        "Forename": ("FORENAME", Role.DIRECT_IDENTIFIER),
        "Nickname": ("ALIAS", Role.DIRECT_IDENTIFIER),
        "Date of birth": ("DATE_OF_BIRTH", Role.QUASI_IDENTIFIER),
        "Age": ("AGE", Role.QUASI_IDENTIFIER),
        "Ethnicity": ("ETHNICITY", Role.SPECIAL_CATEGORY),
        "Gang": ("GANG", Role.CRIMINAL_OFFENCE),
        "Home address": ("STREET_ADDRESS", Role.DIRECT_IDENTIFIER),
        "Postcode": ("UK_POSTCODE", Role.DIRECT_IDENTIFIER),
        "Harm score": ("RISK_SCORE", Role.CRIMINAL_OFFENCE),
        "Colour": ("RISK_SCORE", Role.CRIMINAL_OFFENCE),
        "Prolific firearms offender": ("OFFENCE", Role.CRIMINAL_OFFENCE),
        "Habitual knife carrier": ("OFFENCE", Role.CRIMINAL_OFFENCE),
        "Custody status": ("OFFENCE", Role.CRIMINAL_OFFENCE),
        "Lead officer": ("PERSON", Role.PROFESSIONAL),
        "Mobile": ("PHONE_NUMBER", Role.DIRECT_IDENTIFIER),
        "Intelligence notes": ("FREE_TEXT", Role.FREE_TEXT),
    }
    assert {header: (column.entity, column.role) for header, column in columns.items()} == expected
    assert columns["Harm score"].shape == "number"
    assert columns["Colour"].shape == "category"
    assert columns["Colour"].vocabulary == {"Red", "Amber", "Green"}
    assert columns["Gang"].vocabulary == set(GANGS)
    assert columns["Surname"].vocabulary == frozenset()
    assert columns["Lead officer"].subject == "other"


def test_release_of_our_own_is_recognised() -> None:
    m = Maker(2)
    columns = classify_fields(
        {
            "Person": [f"P-7K3M-Q2XD-{i:04d}" for i in range(40)],
            "Age band": [m.one(["10 to 14", "15 to 17", "25 or more"]) for _ in range(40)],
            "Harm score band": [m.one(["0", "1 to 19", "20 to 49", "80 or more"]) for _ in range(40)],
            "Gang": [m.one(GANGS) for _ in range(40)],
        }
    )
    assert [column.entity for column in columns.values()] == [None, "AGE", "RISK_SCORE", "GANG"]
    assert columns["Person"].role is Role.NON_PERSONAL
    assert all(column.about_people for column in columns.values())


LYING: dict[str, tuple[str, Make, str | None]] = {
    "Ref full of PNC ids": ("Ref", lambda m: m.pnc(), "UK_PNC_ID"),
    "Status full of phones": ("Status", lambda m: m.mobile(), "PHONE_NUMBER"),
    "Ward full of people": ("Ward", lambda m: m.name(), "PERSON"),
    "Cost centre full of NHS numbers": ("Cost centre", lambda m: m.nhs(), "UK_NHS"),
    "Description full of addresses": ("Description", lambda m: m.address(), "STREET_ADDRESS"),
    "Product full of e-mail addresses": ("Product", lambda m: m.email(), "EMAIL_ADDRESS"),
    "Team full of postcodes": ("Team", lambda m: m.postcode(), "UK_POSTCODE"),
    "Name full of roads": ("Name", lambda m: m.one(ROADS), "LOCATION"),
    "Age full of births": ("Age", lambda m: m.birth(), "DATE_OF_BIRTH"),
    "DOB full of ages": ("DOB", lambda m: m.random.randrange(10, 18), "AGE"),
    "Date full of births": ("Date", lambda m: m.birth(), "DATE_OF_BIRTH"),
    "Status full of prose": ("Status", lambda m: m.note(), "FREE_TEXT"),
    "Name full of prose": ("Name", lambda m: m.note(), "FREE_TEXT"),
}


@pytest.mark.parametrize("case", LYING)
def test_headings_that_lie(case: str) -> None:
    header, make, entity = LYING[case]
    m = Maker(11)
    columns = classify(["Client", header], [[m.name(), make(m)] for _ in range(30)])
    assert columns[1].entity == entity


NOT_PEOPLE: dict[str, Make] = {
    "wards": lambda m: m.one(WARDS),
    "roads": lambda m: m.one(ROADS),
    "schools": lambda m: m.one(SCHOOLS),
    "products": lambda m: m.one(
        ["Stapler", "A4 paper (ream)", "Blue pens", "Toner cartridge", "Desk lamp", "Notebook"]
    ),
    "teams": lambda m: m.one(["Early Help Team", "Youth Justice Service", "Housing Options", "Adult Services"]),
    "companies": lambda m: m.one(
        ["Acme Ltd", "Lea Valley Cleaning Services", "Northway Contractors", "Bridge Solutions plc"]
    ),
}


@pytest.mark.parametrize("what", NOT_PEOPLE)
def test_name_of_things_is_no_person(what: str) -> None:
    m = Maker(13)
    columns = classify(["Name", "Quantity"], [[NOT_PEOPLE[what](m), i] for i in range(30)])
    assert columns[0].entity != "PERSON"
    assert columns[0].role is Role.NON_PERSONAL
    assert not columns[0].about_people


CELLS: dict[str, list[str]] = {
    "SURNAME, First": ["OKAFOR, Chidi", "BEGUM, Amina", "HENDERSON, Callum", "KOWALSKI, Marek", "MENSAH, Kofi"],
    "capitals": ["CHIDI OKAFOR", "AMINA BEGUM", "CALLUM HENDERSON", "MAREK KOWALSKI", "KOFI MENSAH"],
    "lower case": ["chidi okafor", "amina begum", "callum henderson", "marek kowalski", "kofi mensah"],
    "titles and suffixes": [
        "Mr Chidi Okafor",
        "Mrs A Begum",
        "Dr Callum Henderson",
        "Marek Kowalski Jnr",
        "Miss K Mensah",
    ],
    "several in a cell": [
        "Chidi Okafor; Amina Begum",
        "Callum Henderson / Marek Kowalski",
        "Kofi Mensah & Nadia Ali",
        "Sofia Costa, Ravi Patel, Liam Murphy",
        "Grace Osei and Hassan Ali",
    ],
    "with an alias": [
        "Chidi Okafor (J-Dog)",
        "Amina Begum aka Mina",
        "Callum Henderson (Cal)",
        "Marek Kowalski",
        "Kofi 'Kay' Mensah",
    ],
    "initials": ["C Okafor", "A. Begum", "C.J. Henderson", "M Kowalski", "K Mensah"],
    "accents": ["Zoë O'Connor", "José García", "Siân Davies", "François Dubois", "Ayşe Yılmaz"],
}


@pytest.mark.parametrize("form", CELLS)
@pytest.mark.parametrize("header", ["Name", "Client", ""])
def test_names_however_written(form: str, header: str) -> None:
    (column,) = classify([header], [[text] for text in CELLS[form] * 2])
    assert column.entity == "PERSON"
    assert column.role is Role.DIRECT_IDENTIFIER


def test_unlisted_names_under_an_exact_heading_stay_names() -> None:
    made_up = ["Qhixa", "Zzyvek", "Brontu", "Ixlapo", "Vrench", "Oompli"]
    columns = classify(["Surname", "DOB"], [[text, Maker(i).birth()] for i, text in enumerate(made_up)])
    assert columns[0].entity == "SURNAME"


def test_victims_alone_are_the_people_of_the_rows() -> None:
    m = Maker(3)
    columns = classify(["Victim name", "Crime ref"], [[m.name(), f"42{i:05d}/17"] for i in range(20)])
    assert columns[0].subject == "record"
    both = classify(
        ["Name", "Mum's tel", "Mother", "OIC"], [[m.name(), m.mobile(), m.name(), m.name()] for _ in range(20)]
    )
    assert [column.subject for column in both] == ["record", "other", "other", "other"]
    assert both[3].role is Role.PROFESSIONAL


def test_the_odd_name_is_not_part_of_a_vocabulary() -> None:
    m = Maker(4)
    status = [m.one(["Open", "Closed", "Amber"]) for _ in range(60)] + ["Chidi Okafor"]
    columns = classify(["Client", "Status"], [[m.name(), value] for value in status])
    assert columns[1].shape == "category"
    assert columns[1].vocabulary == {"Open", "Closed", "Amber"}


def test_house_numbers_and_running_numbers_identify_nobody_alone() -> None:
    m = Maker(5)
    columns = classify_fields(
        {
            "Name": [m.name() for _ in range(30)],
            "House no": [m.random.randrange(1, 200) for _ in range(30)],
            "ID": list(range(1, 31)),
            "Client ID": list(range(100_001, 100_031)),
            "Postcode": [f"E{m.random.randrange(6, 17)}" for _ in range(30)],
        }
    )
    assert (columns["House no"].entity, columns["House no"].role) == ("STREET_ADDRESS", Role.QUASI_IDENTIFIER)
    assert (columns["ID"].entity, columns["ID"].role) == (None, Role.QUASI_IDENTIFIER)
    assert (columns["Client ID"].entity, columns["Client ID"].role) == ("CASE_REFERENCE", Role.DIRECT_IDENTIFIER)
    assert (columns["Postcode"].entity, columns["Postcode"].role) == ("LOCATION", Role.QUASI_IDENTIFIER)


def test_births_as_serials_years_and_text() -> None:
    m = Maker(6)
    births = [m.birth() for _ in range(30)]
    for values in (
        [(day - day.replace(year=1899, month=12, day=30)).days for day in births],
        [day.year for day in births],
        [day.strftime("%d%m%Y") for day in births],
        [day.strftime("%d-%b-%y") for day in births],
    ):
        columns = classify(["Name", "DOB"], [[m.name(), value] for value in values])
        assert columns[1].entity == "DATE_OF_BIRTH"


def test_unknown_columns_among_people_are_unknown() -> None:
    m = Maker(8)
    columns = classify(
        ["Name", "Zqx", "Wibble"], [[m.name(), f"{i}-kk", "blue" if i % 2 else "thing"] for i in range(20)]
    )
    assert [column.role for column in columns[1:]] == [Role.UNKNOWN, Role.UNKNOWN]


@pytest.mark.parametrize("blank", ["[name]", "****", "REDACTED", "XXXXX"])
def test_blanked_columns_keep_the_meaning_of_their_heading(blank: str) -> None:
    columns = classify(["Name", "Age", "Gang"], [[blank, 15, "E7 Crew"] for _ in range(10)])
    assert columns[0].entity == "PERSON"


@pytest.mark.parametrize("values", [[None] * 5, [""] * 5, ["   "] * 5])
def test_empty_fields(values: list[str | None]) -> None:
    m = Maker(9)
    columns = classify(["Name", "Notes"], [[m.name(), value] for value in values])
    assert columns[1].shape == "empty"


HOSTILE = [
    "x" * 32_767,
    "\u202e" + "abc",
    "a\x00b",
    "\n\n\n",
    "'" * 50,
    "=1+1",
    "🙂" * 20,
    "ａｂｃ",
    "١٢٣",
    "-" * 300,
    "((((((" * 50,
    "1" * 400,
]


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_do_not_crash(value: str) -> None:
    columns = classify([value, "Name"], [[value, value] for _ in range(5)])
    assert len(columns) == 2


def test_mixed_types_and_odd_numbers() -> None:
    rows: list[list[Any]] = [[True, float("nan")], [False, float("inf")], [3, -1e300], ["x", 10**30], [None, 0]]
    assert len(classify(["A", "B"], rows)) == 2


def test_reasons_never_quote_a_value() -> None:
    m = Maker(10)
    secret = "Zebulon"
    columns = classify(
        ["Name", "Notes", "Ref"], [[f"{secret} {m.one(SURNAMES)}", f"{secret} came in " * 5, secret] for _ in range(10)]
    )
    assert all(secret not in reason for column in columns for reason in column.reasons)


def test_form_of_one_record() -> None:
    headers = ["Name", "DOB", "Address", "Allocated worker", "Tel", "Ethnicity"]
    columns = classify(
        headers, [["Chidi Okafor", "12/03/2008", "12 Barking Road", "Nadia Ali", "07700 900123", "Black African"]]
    )
    assert [column.entity for column in columns] == [
        "PERSON",
        "DATE_OF_BIRTH",
        "STREET_ADDRESS",
        "PERSON",
        "PHONE_NUMBER",
        "ETHNICITY",
    ]
    assert all(column.about_people and not column.vocabulary for column in columns)


def test_people_along_the_top() -> None:
    m = Maker(12)
    headers = ["Week", "Chidi Okafor", "Amina Begum", "Callum Henderson", "Sofia Costa"]
    columns = classify(headers, [[week, *(m.random.randrange(5) for _ in range(4))] for week in range(1, 12)])
    assert all(column.about_people for column in columns)
    assert all(column.role is not Role.NON_PERSONAL for column in columns)


def test_twenty_thousand_rows_in_a_moment() -> None:
    m = Maker(14)
    made = [[FIELDS[key][2](m) for key in KINDS["gangs matrix"]] for _ in range(500)]
    rows = [[f"{value}{i}" if j == 3 else value for j, value in enumerate(made[i % 500])] for i in range(20_000)]
    started = time.process_time()
    columns = classify([FIELDS[key][1][0] for key in KINDS["gangs matrix"]], rows)
    assert time.process_time() - started < 3
    assert columns[0].entity == "UK_PNC_ID"


@pytest.mark.parametrize(
    "header",
    ["OIC", "Supplier ref", "Officer email", "Company", "Staff number", "Venue", "DOB verified", "Product code"],
)
@pytest.mark.parametrize("key", ["pnc", "nhs", "nhs_int"])
def test_no_heading_loosens_an_identifier(header: str, key: str) -> None:
    m = Maker(15)
    (column,) = classify([header], [[FIELDS[key][2](m)] for _ in range(30)])
    assert (column.entity, column.role) == (FIELDS[key][0], Role.DIRECT_IDENTIFIER)


@pytest.mark.parametrize("header", ["Supplier", "Ward", "Product", "School", "Cost centre", "Status"])
def test_no_heading_loosens_names(header: str) -> None:
    m = Maker(16)
    columns = classify([header, "Amount"], [[m.name(), i] for i in range(30)])
    assert (columns[0].entity, columns[0].role) == ("PERSON", Role.DIRECT_IDENTIFIER)


def test_members_of_staff_are_the_people_of_a_payroll() -> None:
    m = Maker(17)
    columns = classify(["Employee", "NI number", "Salary"], [[m.name(), "QQ123456C", 30_000 + i] for i in range(20)])
    assert (columns[0].role, columns[0].subject) == (Role.DIRECT_IDENTIFIER, "record")


def test_first_names_beside_phones_in_a_rota_are_workers() -> None:
    rows = [
        ["5 Jan", "Bukola A.", "020 7946 0101", "Martyn", "020 7946 0102"],
        ["12 Jan", "Siân", "020 7946 0103", "Bukola A.", "020 7946 0101"],
        ["19 Jan", "Martyn", "020 7946 0102", "Siân", "020 7946 0103"],
    ]
    columns = classify(["Week", "1st on call", "Home tel", "2nd", "Home tel"], rows, sheet="Rota")
    assert [columns[index].role for index in (1, 3)] == [Role.PROFESSIONAL, Role.PROFESSIONAL]
