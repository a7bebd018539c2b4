"""Ten kinds of person-level tables whose headings are drawn from many ways of writing each, in any order and place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import WARDS, Maker

_WAYS: Final = {
    "forename": "First name|Fname|Forename(s)|FIRST|Given name|f_name|Christian name|1st Name",
    "surname": "Surname|Last name|Family name|SNAME|l/name|Surname (legal)|Lastname|2nd name",
    "name": "Name|Full Name|Client name|YP|Young person|NAME OF CHILD|Subject name|Service user|Who",
    "known_as": "Known as|a.k.a.|Nickname|Alias|AKA(s)|Street name|Pref. name",
    "birth": "DOB|D.O.B.|Date of Birth|Birth date|D of B|dob (dd/mm/yy)|Born|date_of_birth",
    "age": "Age|Age (yrs)|AGE NOW|Age at referral|Yrs",
    "sex": "Sex|Gender|M/F|Gndr|Gender identity",
    "ethnicity": "Ethnicity|Eth|Ethnic origin|Ethnic grp|Self-defined ethnicity|IC/SDE",
    "address": "Address|Home addr|Addr1|Street & number|Address Line 1|Lives at|Res. address|H/Address",
    "postcode": "Postcode|Post code|P/code|PCODE|Pst code|Home postcode",
    "phone": "Mobile|Tel|Phone no.|Contact number|Mob no|Telephone (home)|TEL.|Ph",
    "email": "Email|E-mail|email address|Mail addr",
    "parent": "Mum|Mother's name|Parent/Carer|P/C name|Next of kin|NOK|Guardian|Carer name",
    "parent_phone": "Mum's tel|Parent mobile|Carer phone|NOK contact no|Emergency tel",
    "nhs": "NHS No|NHS number|NHS #|nhs_no|NHSNo.",
    "pnc": "PNC|PNCID|PNC No.|PNC id|PNC Ref",
    "worker": "Allocated SW|OIC|Case worker|Key wkr|Officer|Lead prof.|Alloc worker",
    "school": "School|Sch/College|Education prov.|School attended",
    "ward": "Ward|Area|Locality|Neighbourhood",
    "day": "Date|Opened|Ref date|Start|Date in|Rec'd",
    "status": "Status|Open/closed|Stage|Outcome|Current position",
    "offence": "Offence|Off.|Main offence|Index offence|Charge",
    "health": "Diagnosis|SEN need|Medical|Health needs|Disability|Medical condition(s)",
    "score": "Score|Points|Risk score|Total pts",
    "notes": "Notes|Comments|Update|Remarks|Case note|Summary",
}
_ETHNICITIES: Final = ("White British", "Black Caribbean", "Bangladeshi", "Mixed White and Asian", "Any other Black")
_OFFENCES: Final = ("Robbery", "Theft from shop", "Possession of bladed article", "ABH", "PWITS Class B")
_HEALTH: Final = ("ADHD", "Asthma", "Autism", "None known", "Type 1 diabetes", "Depression")
_TABLES: Final = {
    "youth_offending": "surname forename birth sex ethnicity offence worker status day",
    "gangs": "pnc surname forename known_as birth ethnicity address postcode score notes",
    "school_roll": "name birth sex parent parent_phone address school health",
    "housing": "name phone email address postcode status day",
    "early_help": "name age parent parent_phone ward worker notes",
    "health_visits": "nhs forename surname birth address postcode worker day",
    "safeguarding": "name age school parent status day notes",
    "missing": "surname forename age sex day status worker",
    "holiday_club": "forename surname age parent phone health day",
    "substance_use": "name nhs birth ethnicity health worker status",
}
_NOT_PERSONAL: Final = {"worker", "school", "ward", "day", "status", "score"}
_TITLES: Final = ("Caseload as at 1 June 2026", "OFFICIAL-SENSITIVE", "Spring return", "Team North", "")


def _value(m: Maker, key: str) -> object:
    draw: dict[str, Callable[[], object]] = {
        "forename": m.forename,
        "surname": m.surname,
        "name": m.name,
        "known_as": lambda: m.one([m.forename()[:4], m.forename()[0] + m.surname()[0], "Lil " + m.forename()]),
        "birth": m.birth,
        "age": lambda: m.number(10, 18),
        "sex": lambda: m.one("MF"),
        "ethnicity": lambda: m.one(_ETHNICITIES),
        "address": m.address,
        "postcode": m.postcode,
        "phone": m.phone,
        "email": m.email,
        "parent": m.name,
        "parent_phone": m.phone,
        "nhs": m.nhs,
        "pnc": lambda: f"{m.number(10, 26)}/{m.number(10**4, 10**6)}{m.one('ABCDEFGHJKLMNPQRTUVWXYZ')}",
        "worker": m.name,
        "school": lambda: m.one(["Marlpit High", "Netherby Academy", "Quayside School"]),
        "ward": lambda: m.one(WARDS),
        "day": m.day,
        "status": lambda: m.one(["Open", "Closed", "On hold"]),
        "offence": lambda: m.one(_OFFENCES),
        "health": lambda: m.one(_HEALTH),
        "score": lambda: m.number(0, 90),
        "notes": m.note,
    }
    value = draw[key]()
    return value if key in _NOT_PERSONAL else P(value)


def _heading(m: Maker, key: str) -> str:
    way = str(m.one(_WAYS[key].split("|")))
    return str(m.one([way, way, way.upper(), way.lower(), f" {way} ", f"{way}:"]))


def _made(m: Maker, keys: list[str]) -> Book:
    m.r.shuffle(keys)
    head = [_heading(m, key) for key in keys]
    rows = [head, *([_value(m, key) for key in keys] for _ in range(m.number(5, 25)))]
    at = m.number(1, 6), m.number(1, 4)
    book = Book(m.one(["xlsx", "xlsx", "csv"]) if at == (1, 1) else "xlsx")
    book.sheet(m.one(["Sheet1", "Data", "List", "2026"]), rows, at)
    title = m.one(_TITLES)
    if title and at[0] > 2:
        book.put([[title]], (1, at[1]))
    return book


def _kind(name: str, keys: str) -> None:
    def make(m: Maker) -> Book:
        return _made(m, keys.split())

    make.__name__ = f"shuffled_{name}"
    personal(make)


for _name, _keys in _TABLES.items():
    _kind(_name, _keys)
