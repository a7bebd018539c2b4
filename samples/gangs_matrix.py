"""Makes ``samples/gangs_matrix.xlsx``: a gangs matrix of invented people, with the traps real workbooks have.

Nobody in it exists. Names are drawn at random from lists written by hand in this file, phone numbers lie in the
ranges kept free for drama, postcodes lie in districts (E30 to E39) that have never been given out, and PNC ids are
random numbers with a right check letter. Same arguments, same bytes.

Usage::

    python samples/gangs_matrix.py [PATH]

Needs openpyxl and nothing of redactor.
"""

from __future__ import annotations

import random
import re
import sys
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Final
from xml.sax.saxutils import quoteattr

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

SEED: Final = 2017
ROWS: Final = 203
AS_AT: Final = date(2026, 9, 1)
HEADER_ROW: Final = 4

COLUMNS: Final = (
    "Rank",
    "PNC ID",
    "Surname",
    "Forename",
    "Nickname",
    "Date of birth",
    "Age",
    "Ethnicity",
    "Gang",
    "Home address",
    "Postcode",
    "Harm score",
    "Colour",
    "Prolific firearms offender",
    "Habitual knife carrier",
    "Custody status",
    "Lead officer",
    "Mobile",
    "Intelligence notes",
)

PERSONAL_COLUMNS: Final = {
    "PNC ID": "UK_PNC_ID",
    "Surname": "SURNAME",
    "Forename": "FORENAME",
    "Nickname": "ALIAS",
    "Date of birth": "DATE_OF_BIRTH",
    "Age": "AGE",
    "Ethnicity": "ETHNICITY",
    "Gang": "GANG",
    "Home address": "STREET_ADDRESS",
    "Postcode": "UK_POSTCODE",
    "Harm score": "RISK_SCORE",
    "Colour": "RISK_SCORE",
    "Prolific firearms offender": "OFFENCE",
    "Habitual knife carrier": "OFFENCE",
    "Custody status": "OFFENCE",
    "Lead officer": "PERSON",
    "Mobile": "PHONE_NUMBER",
}
"""Columns whose every cell is personal, and what they hold."""

# --- what people and places are made of -----------------------------------------------------------------

# Ethnicity as recorded, forenames, surnames.
_COMMUNITIES: Final = (
    (
        "Bangladeshi",
        "Rayhan Tahmid Shuhel Nayeem Faizul Jubair Mahfuz Tanvir Shafiq Ruhel Anis Sadia",
        "Miah|Choudhury|Uddin|Begum|Talukdar|Islam|Rahman Khan|Bakth|Siddique|Laskar|Mozumder|Haque",
    ),
    (
        "Pakistani",
        "Zeeshan Hamza Bilal Usman Danyal Faisal Imran Awais Kashif Sohail Rizwan Hira",
        "Mahmood|Akhtar|Butt|Qureshi|Sheikh|Raja|Malik|Hussain|Bhatti|Chaudhry|Gondal|Mirza",
    ),
    (
        "Black African",
        "Tobi Chidi Emeka Kunle Femi Kwabena Kofi Yaw Kojo Ebuka Seun Temitope",
        "Adeyinka|Okonjo|Balogun|Nwachukwu|Ofosu|Boateng|Asante|Owusu-Ansah|Olatunji|Eze|Mensah|Danjuma",
    ),
    (
        "Black African",
        "Abdirahman Mohamud Liban Sharmarke Guled Abshir Yonis Mahad Bashir Hodan Ayanle Zakariye",
        "Warsame|Jama|Abdullahi|Farah|Hersi|Duale|Mohamoud|Egal|Nuur|Samatar|Gedi|Abdi Ali",
    ),
    (
        "Black African",
        "Exauce Glody Christian Merveille Jonathan Plamedi Dieumerci Herve Trésor Benoît Gloire Naomie",
        "Mbuyi|Kabongo|Ilunga|Mukendi|Nzuzi|Tshibangu|Lukaku Mbala|Kanza|Makiese|Luzolo|Bokota|Ngoma",
    ),
    (
        "Black Caribbean",
        "Tyrell Jermaine Dwayne Rashaan Kymani Romario Leon Shaquille Demari Nathaniel Justice Keisha",
        "Campbell|Osbourne|Gayle|Bogle|Grant|Pinnock|St Louis|Francis|Blackwood|McKenzie|Reid|Dacosta",
    ),
    (
        "White British",
        "Callum Reece Kieran Bradley Liam Ashley Connor Lewis Will Archie Billy Amber",
        "Harding|Pocock|Sparrow|Young|White|Tanner|Webb|Gooch|Stannard|Mott|Pettit|Clements-Hall",
    ),
    (
        "White Irish",
        "Declan Cormac Padraig Shane Eoin Brendan Fergal Niall Martin Darragh Oisín Siobhán",
        "O'Driscoll|Keane|McDonagh|Ward|Connors|O'Rourke|Doherty|Sweeney|Mac Mahon|Gallagher|Maughan|Joyce",
    ),
    (
        "White other",
        "Łukasz Kacper Dawid Marcin Szymon Jakub Piotr Oskar Tomasz Wiktor Patryk Zuzanna",
        "Wojciechowski|Zając|Kowalczyk|Sikora|Brzeziński|Lis|Mazurek|Dudek|Pawlak|Górski|Wrona|Sobczak",
    ),
    (
        "White other",
        "Andrei Ionuț Cosmin Razvan Marius Darius Mantas Lukas Rokas Ervin Besmir Ardit",
        "Popescu|Munteanu|Ciobanu|Dragomir|Lungu|Kazlauskas|Petrauskas|Stankus|Hoxha|Gjoka|Shehu|Marku",
    ),
    (
        "Turkish",
        "Kemal Emre Özgür Burak Serkan Tolga Deniz Volkan Mert Yusuf Baran Elif",
        "Yıldırım|Aslan|Karataş|Demirci|Çelik|Doğan|Polat|Özdemir|Kaya|Şimşek|Bulut|Aydın",
    ),
    (
        "Indian",
        "Harpreet Gurdeep Jasdeep Arjun Rohan Nikhil Manraj Sukhdev Vikram Karan Dev Simran",
        "Singh Gill|Dhaliwal|Sandhu|Patel|Sharma|Parmar|Bains|Solanki|Mistry|Grewal|Rana|Chauhan",
    ),
    (
        "Asian other",
        "Kavin Thushan Nirojan Pirathap Sujan Minh Hoang Duc Rajeevan Tharshan Ngoc Anh",
        "Sivakumar|Selvarajah|Thevarajah|Kandiah|Nguyen|Tran|Pham|Balasingham|Le|Ponnampalam|Vo|Yogan",
    ),
    (
        "Mixed",
        "Jaden Malachi Tyrese Kai Zane Elijah Isaac Marlon Corey Aaliyah Hope Theo",
        "Bright-Amadi|Fletcher|Hassan-Cole|Lindo|Park|Mendes|Ferreira|Silva Rocha|Dixon|Peters|Stone|Okafor-Lee",
    ),
)

_NICKNAMES: Final = (
    "Smalls Trigz Ghost K-Dot Biggz Tizzy Youngs Snipes Blitz JJ TK Ruckus Lil'Mo Bambino Spanna Fuego Swerve Dutchy "
    "Skengz Mad-T Choppa Teddy Rambo Slim Wizz Cash Banga Riko Mayhem Pablo Shifty Dredz Lanky Bossman Yungin Razor "
    "Sneaks Toothy Bones Mazza Jiggy Frosty Capo Nines Doughboy Loopy Stretch Mooks Bugz Peanut Ace Kilo Zed Smiler "
    "Twin Bucky Tiny Savage Prince Milkz Drizz Shanks"
)
_STREETS: Final = (
    "Larkhanger|Quillmore|Tansybank|Ferrybridge|Oxbarrow|Pellitory|Swandrift|Marlgate|Copperwick|Hollinrake|"
    "Sallowfield|Ettrick Mill|Brambledown|Wharfinger|Lanternside|Teasel|Ropewalk|Saltpan|Old Cooperage|Featherstitch|"
    "Kilnyard|Dovehouse"
)
_STREET_KINDS: Final = "Road|Street|Avenue|Close|Gardens|Lane|Way|Terrace|Grove"
_BLOCKS: Final = "Plover House|Bittern Court|Avocet Point|Curlew Tower|Dunlin House|Wigeon Court"

_OFFICERS: Final = (
    "PC Hannah Threadgold|DC Marcus Oyelaran|PC Iwona Lisowska|DS Graham Pollitt|PC Sabeen Rehman|DC Tom Ashdown|"
    "PC Leanne Murtagh|PC Dilip Vora|DC Rachel Obeng|PC Stephen Craddock"
)
_AUTHOR: Final = "Philippa Marchbanks"

# People named in notes who have no row of their own.
_OUTSIDE: Final = (
    "Denise Applewhite|Kelvin Adomako|Shazia Parveen|Bronwen Tull|Marlene Pryce|Yetunde Akinola|Gary Stebbings|"
    "Lorraine Fenwick|Hakan Erdem|Nasima Khatun|Winston Laidlaw|Agnieszka Rybak|Patrice Mboma|Colette Duggan|"
    "Farhan Warraich|Ivy Blessington|Sunita Thakrar|Delroy Hinds|Mihaela Stoica|Amina Dirie"
)

# Gang, age from and to, harm score from and to, how many of 203. Sizes are such that a table of age band, harm band and
# gang with groups of five or more keeps most people, and loses some; 80 score nought, as in the breach this recalls.
_SHAPE: Final = (
    ("Marlbrook", 15, 17, 0, 0, 14),
    ("Marlbrook", 15, 17, 1, 19, 12),
    ("Marlbrook", 18, 20, 0, 0, 11),
    ("Marlbrook", 18, 20, 1, 19, 9),
    ("Marlbrook", 18, 20, 20, 49, 8),
    ("Marlbrook", 21, 24, 20, 49, 6),
    ("Marlbrook", 21, 24, 0, 0, 6),
    ("Marlbrook", 25, 31, 50, 79, 3),
    ("Marlbrook", 13, 14, 0, 0, 3),
    ("Kestrel Row", 15, 17, 0, 0, 12),
    ("Kestrel Row", 15, 17, 1, 19, 10),
    ("Kestrel Row", 18, 20, 0, 0, 9),
    ("Kestrel Row", 18, 20, 20, 49, 7),
    ("Kestrel Row", 21, 24, 1, 19, 7),
    ("Kestrel Row", 21, 24, 50, 79, 6),
    ("Kestrel Row", 25, 33, 20, 49, 4),
    ("Kestrel Row", 25, 33, 80, 124, 2),
    ("Ferry Lot", 15, 17, 0, 0, 8),
    ("Ferry Lot", 18, 20, 1, 19, 9),
    ("Ferry Lot", 18, 20, 0, 0, 7),
    ("Ferry Lot", 21, 24, 20, 49, 6),
    ("Ferry Lot", 21, 24, 1, 19, 5),
    ("Ferry Lot", 25, 29, 50, 79, 3),
    ("Ferry Lot", 13, 14, 1, 19, 3),
    ("Tansy Yard", 18, 20, 0, 0, 7),
    ("Tansy Yard", 15, 17, 1, 19, 6),
    ("Tansy Yard", 21, 24, 20, 49, 5),
    ("Tansy Yard", 18, 20, 20, 49, 4),
    ("Tansy Yard", 25, 35, 80, 131, 2),
    ("Quill Lane", 15, 17, 0, 0, 3),
    ("Quill Lane", 18, 20, 1, 19, 3),
    ("Quill Lane", 21, 24, 20, 49, 3),
)

# {own…} is the person of the row, {peer…} another row's, {out…} somebody with no row. Everything in braces is planted.
_NOTES: Final = (
    "Seen with {peer_nick} and {out_full} outside the leisure centre on Friday evening. Not stopped.",
    "Mum {out_fore} says he is home by ten. School confirm attendance is better this term.",
    "{own_nick} in a music video posted at the weekend, standing next to {peer_full}.",
    "Lives with nan {out_full}; {peer_sur} stays there too when he falls out with his dad.",
    "Stopped on foot with {peer_full}. Small amount of cannabis found, community resolution.",
    "bro {out_fore} was in the car with him, plate {reg}. they say they were going to football",
    "{peer_nick} owes {own_nick} money over a bike. Expect trouble at the youth club if both attend.",
    "Text from {phone} to {peer_fore}: told to stay off the estate. Number is a girlfriend's, {out_full}.",
    "Has moved in with {out_full} at {postcode}. Address to be confirmed by the housing team.",
    "{own_SUR} and {peer_SUR} both named by the shopkeeper, who will not make a statement.",
    "Intelligence is old and ungraded. No contact since spring.",
    "Handle {handle} taunting {peer_nick}. Screenshot held.",
    "{officer} visited. {own_fore} was polite, wants help with a college place.",
    "Reported missing twice in June; found at the flat of {out_full} in Colchester, linked to a county line.",
    "No new information.",
    "Victim of robbery in May, declined to name {peer_fore} but cousin {out_fore} did.",
    "Cousin of {peer_full}. {out_sur} family asked for a move out of borough.",
    "{own_nick} and {peer_nick} (brothers, mum is {out_full}) no longer speak.",
    "Not seen. Thought to be with an aunt in Luton, {out_full}, tel {phone}.",
    "Curfew met all month. Mentor {out_full} says he is doing well.",
    "ok with {peer_fore} again after mediation run by {out_full}",
    "Girlfriend {out_fore} {out2_sur} is due in January. Moved to {postcode} to be near her.",
    "Ex-partner {out_full} reports damage to her door. {officer} dealing.",
    "Found with a lock knife in a bag belonging to {peer_fore} {peer_sur}. No further action.",
    "Drives a grey Astra, {reg}, registered to his uncle {out_full}.",
    "Lost interest since {peer_nick} went inside. Good candidate for the boxing scheme.",
    "Asked the youth worker, {out_fore}, for a reference. Nothing else to add.",
    "Wears a tag. Breached once: at {peer_sur}'s house after seven.",
    "Anonymous call: {own_fore} holds things for {peer_nick}. Caller would not give a name.",
    'Named in a letter found in {peer_full}\'s cell. Letter signed "{own_nick}".',
)
_PLAIN_NOTES: Final = (
    "No new information.",
    "Not seen this month.",
    "Curfew met. Next review in six weeks.",
    "Home visit made, nobody in.",
    "Attending college three days a week.",
    "Intelligence is old and ungraded. No contact since spring.",
    "Referred to the boxing scheme.",
    "Awaiting sentence.",
)
_SLOT_ENTITY: Final = {
    "nick": "ALIAS",
    "phone": "PHONE_NUMBER",
    "postcode": "UK_POSTCODE",
    "reg": "UK_VEHICLE_REGISTRATION",
    "handle": "SOCIAL_MEDIA_HANDLE",
}


@dataclass(frozen=True)
class Planted:
    """Something personal at ``text[start:end]`` of a note. ``whose``: own, peer, out (no row), officer, or other."""

    start: int
    end: int
    text: str
    entity: str
    whose: str


@dataclass(frozen=True)
class Person:
    """One invented person: a value for every column, and what is planted in the note."""

    values: tuple[object, ...]
    planted: tuple[Planted, ...] = ()

    def __getitem__(self, header: str) -> object:
        """The value under a header."""
        return self.values[COLUMNS.index(header)]


@dataclass
class _Draft:
    gang: str
    age: int
    score: int
    ethnicity: str
    forename: str
    surname: str
    nickname: str | None
    note: str = ""
    planted: list[Planted] = field(default_factory=list)


def pnc_id(random_: random.Random, age: int) -> str:
    """An invented PNC id with its check letter: two-digit or four-digit year, padded serial."""
    year = AS_AT.year - max(0, random_.randint(0, max(1, age - 11)))
    serial = random_.randint(1, 999_999)
    letter = "ZABCDEFGHJKLMNPQRTUVWXY"[int(f"{year % 100:02d}{serial:07d}") % 23]
    return f"{year if random_.random() < 0.7 else f'{year % 100:02d}'}/{serial:07d}{letter}"


def people(rows: int = ROWS, seed: int = SEED, *, varied_notes: bool = True) -> list[Person]:
    """The invented people in the order of their rank.

    :param varied_notes: every note is made for its person; otherwise all but a few repeat a handful of texts.
    """
    random_ = random.Random(seed)
    shapes = [shape for shape in _SHAPE for _ in range(shape[5])]
    random_.shuffle(shapes)
    drafts = _drafts(random_, [shapes[index % len(shapes)] for index in range(rows)])
    for draft in drafts:
        if varied_notes or random_.random() < 0.02:
            draft.note, draft.planted = _note(random_, draft, drafts)
        else:
            draft.note = random_.choice(_PLAIN_NOTES)
    drafts.sort(key=lambda draft: -draft.score)
    return [_person(random_, rank, draft) for rank, draft in enumerate(drafts, 1)]


def _drafts(random_: random.Random, shapes: Iterable[tuple[str, int, int, int, int, int]]) -> list[_Draft]:
    drafts, seen = [], set[tuple[str, str]]()
    for gang, young, old, low, high, _ in shapes:
        for _attempt in range(50):
            ethnicity, forenames, surnames = random_.choice(_COMMUNITIES)
            name = (random_.choice(forenames.split()), _one(random_, surnames))
            if name not in seen:
                break
        seen.add(name)
        nickname = random_.choice(_NICKNAMES.split()) if random_.random() < 0.72 else None
        drafts.append(
            _Draft(gang, random_.randint(young, old), random_.randint(low, high), ethnicity, *name, nickname=nickname)
        )
    return drafts


def _one(random_: random.Random, choices: str) -> str:
    return random_.choice(choices.split("|"))


def _note(random_: random.Random, own: _Draft, drafts: Sequence[_Draft]) -> tuple[str, list[Planted]]:
    others = [random_.choice(drafts) for _ in range(6)]
    peer = next((draft for draft in others if draft is not own), own)
    slots = _slots(random_, own, peer)
    text, planted = "", []
    for literal, slot, _, _ in Formatter().parse(random_.choice(_NOTES)):
        text += literal
        if slot:
            value = slots[slot]
            whose, _, kind = slot.partition("_")
            entity = _SLOT_ENTITY.get(kind or whose, "PERSON")
            if entity == "ALIAS" and value not in (own.nickname, peer.nickname):
                entity = "PERSON"
            belongs = whose.rstrip("2") if kind or whose == "officer" else "other"
            planted.append(Planted(len(text), len(text) + len(value), value, entity, belongs))
            text += value
    return text, planted


def _slots(random_: random.Random, own: _Draft, peer: _Draft) -> dict[str, str]:
    slots: dict[str, str] = {}
    for whose, draft in (("own", own), ("peer", peer)):
        slots |= {
            f"{whose}_fore": draft.forename,
            f"{whose}_sur": draft.surname,
            f"{whose}_SUR": draft.surname.upper(),
            f"{whose}_full": f"{draft.forename} {draft.surname}",
            f"{whose}_nick": draft.nickname or draft.forename,
        }
    out, out2 = _one(random_, _OUTSIDE), _one(random_, _OUTSIDE)
    slots |= {"out_full": out, "out_fore": out.split()[0], "out_sur": out.split()[1], "out2_sur": out2.split()[1]}
    handle = f"@{(peer.nickname or peer.forename).lower().replace('-', '')}_{random_.randint(10, 99)}"
    officer = _one(random_, _OFFICERS).split(maxsplit=1)[1]
    letters = "ABCDEFGHJKLMNOPRSTUVWXY"
    plate = f"{random_.choice('LKG')}{random_.choice(letters)}{random_.randint(51, 75)} " + "".join(
        random_.choice(letters) for _ in range(3)
    )
    return slots | {
        "phone": _mobile(random_),
        "postcode": _postcode(random_),
        "handle": handle,
        "officer": officer,
        "reg": plate,
    }


def _mobile(random_: random.Random) -> str:
    tail = random_.randint(0, 999)
    return random_.choice(("07700 900{:03d}", "07700900{:03d}", "+44 7700 900{:03d}")).format(tail)


def _postcode(random_: random.Random) -> str:
    inward = "".join(random_.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    return f"E{random_.randint(30, 39)} {random_.randint(0, 9)}{inward}"


def _address(random_: random.Random) -> str:
    street = f"{_one(random_, _STREETS)} {_one(random_, _STREET_KINDS)}"
    if random_.random() < 0.35:
        return f"Flat {random_.randint(1, 64)}, {_one(random_, _BLOCKS)}, {street}"
    return f"{random_.randint(1, 240)}{random_.choice(('', '', '', 'A', 'B'))} {street}"


def _born(random_: random.Random, age: int) -> date:
    latest = AS_AT.replace(year=AS_AT.year - age)
    return latest - timedelta(days=random_.randint(0, 364))


def _person(random_: random.Random, rank: int, draft: _Draft) -> Person:
    score = draft.score
    custody = ("Community", "Community", "Community", "On licence", "Remanded", "In custody")
    values = (
        rank,
        pnc_id(random_, draft.age),
        draft.surname,
        draft.forename,
        draft.nickname,
        _born(random_, draft.age),
        draft.age,
        draft.ethnicity,
        draft.gang,
        _address(random_),
        _postcode(random_),
        score,
        "Red" if score >= 50 else "Amber" if score >= 20 else "Green",
        "Yes" if score >= 60 or random_.random() < 0.03 else "No",
        "Yes" if score >= 30 and random_.random() < 0.5 else "No",
        random_.choice(custody),
        _one(random_, _OFFICERS),
        _mobile(random_) if random_.random() < 0.88 else None,
        draft.note,
    )
    return Person(values, tuple(draft.planted))


def planted(rows: int = ROWS, seed: int = SEED, *, varied_notes: bool = True) -> dict[int, tuple[Planted, ...]]:
    """What is personal in each note, keyed by the sheet row of the note (column S of the first sheet)."""
    made = people(rows, seed, varied_notes=varied_notes)
    return {HEADER_ROW + number: person.planted for number, person in enumerate(made, 1)}


# --- the workbook ----------------------------------------------------------------------------------------

_WIDTHS: Final = (6, 14, 20, 15, 13, 13, 6, 17, 14, 36, 10, 11, 9, 13, 13, 14, 22, 17, 70)
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ZIP_TIME: Final = (2026, 9, 1, 9, 0, 0)


def make(
    path: Path, rows: int = ROWS, seed: int = SEED, varied_notes: bool = True, *, traps: bool = True
) -> list[Person]:
    """Write the workbook and say who is in it.

    :param traps: whether it has the hidden sheet, pivot table, comments and names, which a table for measuring speed
        need not have.
    :raises OSError: when ``path`` cannot be written.
    """
    made = people(rows, seed, varied_notes=varied_notes)
    book = Workbook()
    matrix = book.active
    assert isinstance(matrix, Worksheet)
    matrix.title = "Matrix"
    _fill_matrix(matrix, made)
    if traps:
        _add_comments(matrix, made)
        _fill_summary(book.create_sheet("Summary"), made)
        _fill_raw(book.create_sheet("Raw"), made, seed)
        _add_name(book, made)
        book.properties.creator = _AUTHOR
        book.properties.lastModifiedBy = _OFFICERS.split("|")[0].split(maxsplit=1)[1]
        book.properties.title = "Gangs matrix"
        matrix.oddFooter.left.text = f"Printed for {_AUTHOR}"  # type: ignore[union-attr]
    book.properties.created = datetime(2026, 9, 1, 9)
    saved = BytesIO()
    book.save(saved)
    extra = _pivot_parts(made) if traps else {}
    path.write_bytes(_pack(saved.getvalue(), extra))
    return made


def _fill_matrix(sheet: Worksheet, made: Sequence[Person]) -> None:
    sheet["A1"] = "Gangs matrix: joint tasking list"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = f"Official sensitive. {len(made)} nominals as at {AS_AT:%d %B %Y}. Do not forward."
    header_fill = PatternFill("solid", fgColor="FF1F3864")
    side = Side(style="thin", color="FFBFBFBF")
    thin = Border(left=side, right=side, top=side, bottom=side)
    for index, (title, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True), 1):
        cell = sheet.cell(HEADER_ROW, index, title)
        cell.font, cell.fill = Font(bold=True, color="FFFFFFFF"), header_fill
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(index)].width = width
    fills = {name: PatternFill("solid", fgColor=code) for name, code in _COLOURS.items()}
    wrap = Alignment(wrap_text=True, vertical="top")
    colour, born, notes = (COLUMNS.index(name) + 1 for name in ("Colour", "Date of birth", "Intelligence notes"))
    for row, person in enumerate(made, HEADER_ROW + 1):
        for index, value in enumerate(person.values, 1):
            if value is not None:
                sheet.cell(row, index, value).border = thin  # type: ignore[call-overload]
        sheet.cell(row, colour).fill = fills[str(person["Colour"])]
        sheet.cell(row, born).number_format = "dd/mm/yyyy"
        sheet.cell(row, notes).alignment = wrap
    sheet.freeze_panes = f"A{HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(len(COLUMNS))}{HEADER_ROW + len(made)}"


_COLOURS: Final = {"Red": "FFFF9999", "Amber": "FFFFE699", "Green": "FFC6E0B4"}


def _add_comments(sheet: Worksheet, made: Sequence[Person]) -> None:
    for offset, text in ((0, "Ask {fore} about the car"), (4, "Same as {sur} on the old list?"), (9, "Check DOB")):
        if offset < len(made):
            person = made[offset]
            words = text.format(fore=person["Forename"], sur=person["Surname"])
            author = _OFFICERS.split("|")[offset].split(maxsplit=1)[1]
            sheet.cell(HEADER_ROW + 1 + offset, 3).comment = Comment(words, author)


def _fill_summary(sheet: Worksheet, made: Sequence[Person]) -> None:
    """What the pivot table shows; the table itself is added to the package afterwards."""
    sheet["A1"] = "People by gang"
    sheet.append([])
    sheet.append(["Row Labels", "Count of PNC ID"])
    for gang in _gangs(made):
        sheet.append([gang, sum(person["Gang"] == gang for person in made)])
    sheet.append(["Grand Total", len(made)])
    sheet.column_dimensions["A"].width = 18


def _fill_raw(sheet: Worksheet, made: Sequence[Person], seed: int) -> None:
    """The list the matrix was made from: other headers, other order, hidden."""
    sheet.append(["Nominal", "PNC", "DOB", "Last known address", "Tel", "AKA", "Score"])
    shuffled = list(made)
    random.Random(seed + 1).shuffle(shuffled)
    for person in shuffled:
        name = f"{str(person['Surname']).upper()}, {person['Forename']}"
        address = f"{person['Home address']}, London, {person['Postcode']}"
        sheet.append(
            [
                name,
                person["PNC ID"],
                person["Date of birth"],
                address,
                person["Mobile"],
                person["Nickname"],
                person["Harm score"],
            ]
        )
    sheet.sheet_state = "hidden"


def _add_name(book: Workbook, made: Sequence[Person]) -> None:
    if made:
        row = min(len(made), 6)
        person = made[row - 1]
        name = re.sub(r"[^A-Za-z]+", "_", f"{person['Forename']}_{person['Surname']}")
        book.defined_names[name] = DefinedName(name, attr_text=f"Matrix!$A${HEADER_ROW + row}:$S${HEADER_ROW + row}")


def _gangs(made: Iterable[Person]) -> list[str]:
    return sorted({str(person["Gang"]) for person in made})


# --- the pivot table, which openpyxl cannot make ---------------------------------------------------------


def _pivot_parts(made: Sequence[Person]) -> dict[str, str]:
    """New parts of the package: the cache (a copy of the matrix), its records, and the table on the second sheet."""
    rel = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELS}/{{}}" Target={{}}/></Relationships>'
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    cache = "xl/pivotCache/pivotCacheDefinition1.xml"
    return {
        cache: head + _cache_definition(made),
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": head
        + rel.format("pivotCacheRecords", '"pivotCacheRecords1.xml"'),
        "xl/pivotCache/pivotCacheRecords1.xml": head + _cache_records(made),
        "xl/pivotTables/pivotTable1.xml": head + _pivot_table(made),
        "xl/pivotTables/_rels/pivotTable1.xml.rels": head + rel.format("pivotCacheDefinition", f'"/{cache}"'),
        "xl/worksheets/_rels/sheet2.xml.rels": head + rel.format("pivotTable", '"/xl/pivotTables/pivotTable1.xml"'),
    }


_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"


def _cache_definition(made: Sequence[Person]) -> str:
    fields = "".join(
        f'<cacheField name={quoteattr(title)} numFmtId="{14 if title == "Date of birth" else 0}">'
        f"{_shared_items(title, [person[title] for person in made], made)}</cacheField>"
        for title in COLUMNS
    )
    return (
        f'<pivotCacheDefinition xmlns="{_MAIN}" xmlns:r="{_RELS}" r:id="rId1" refreshedBy={quoteattr(_AUTHOR)} '
        f'refreshedDate="46266" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" '
        f'recordCount="{len(made)}">'
        f'<cacheSource type="worksheet"><worksheetSource ref="A{HEADER_ROW}:S{HEADER_ROW + len(made)}" sheet="Matrix"/>'
        f'</cacheSource><cacheFields count="{len(COLUMNS)}">{fields}</cacheFields></pivotCacheDefinition>'
    )


def _shared_items(title: str, values: Sequence[object], made: Sequence[Person]) -> str:
    if title == "Gang":
        gangs = _gangs(made)
        return (
            f'<sharedItems count="{len(gangs)}">'
            + "".join(f"<s v={quoteattr(gang)}/>" for gang in gangs)
            + "</sharedItems>"
        )
    numbers = [value for value in values if isinstance(value, int)]
    if numbers:
        return (
            '<sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" '
            f'minValue="{min(numbers)}" maxValue="{max(numbers)}"/>'
        )
    days = [value for value in values if isinstance(value, date)]
    if days:
        return (
            '<sharedItems containsSemiMixedTypes="0" containsNonDate="0" containsDate="1" containsString="0" '
            f'minDate="{min(days)}T00:00:00" maxDate="{max(days) + timedelta(days=1)}T00:00:00"/>'
        )
    return '<sharedItems containsBlank="1"/>' if None in values else "<sharedItems/>"


def _cache_records(made: Sequence[Person]) -> str:
    gangs = {gang: index for index, gang in enumerate(_gangs(made))}
    rows = "".join(
        "<r>"
        + "".join(
            _record_item(value) if title != "Gang" else f'<x v="{gangs[str(value)]}"/>'
            for title, value in zip(COLUMNS, person.values, strict=True)
        )
        + "</r>"
        for person in made
    )
    return f'<pivotCacheRecords xmlns="{_MAIN}" xmlns:r="{_RELS}" count="{len(made)}">{rows}</pivotCacheRecords>'


def _record_item(value: object) -> str:
    if value is None:
        return "<m/>"
    if isinstance(value, date):
        return f'<d v="{value}T00:00:00"/>'
    return f'<n v="{value}"/>' if isinstance(value, int) else f"<s v={quoteattr(str(value))}/>"


def _pivot_table(made: Sequence[Person]) -> str:
    count = len(_gangs(made))
    items = "".join(f'<item x="{index}"/>' for index in range(count))
    shown = "".join(f'<i><x v="{index}"/></i>' if index else "<i><x/></i>" for index in range(count))
    plain = '<pivotField showAll="0"/>'
    special = {
        "Gang": f'<pivotField axis="axisRow" showAll="0"><items count="{count + 1}">{items}'
        '<item t="default"/></items></pivotField>',
        "PNC ID": '<pivotField dataField="1" showAll="0"/>',
    }
    fields = "".join(special.get(title, plain) for title in COLUMNS)
    return (
        f'<pivotTableDefinition xmlns="{_MAIN}" name="PivotTable1" cacheId="1" applyNumberFormats="0" '
        'applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" '
        'applyWidthHeightFormats="1" dataCaption="Values" updatedVersion="6" minRefreshableVersion="3" '
        'createdVersion="6" '
        'useAutoFormatting="1" itemPrintTitles="1" indent="0" outline="1" outlineData="1" multipleFieldFilters="0">'
        f'<location ref="A3:B{4 + count}" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        f'<pivotFields count="{len(COLUMNS)}">{fields}</pivotFields>'
        f'<rowFields count="1"><field x="{COLUMNS.index("Gang")}"/></rowFields>'
        f'<rowItems count="{count + 1}">{shown}<i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>'
        f'<dataFields count="1"><dataField name="Count of PNC ID" fld="{COLUMNS.index("PNC ID")}" subtotal="count" '
        'baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" '
        'showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>'
    )


def _pack(saved: bytes, extra: dict[str, str]) -> bytes:
    """The saved package with the extra parts wired in, and nothing in it that depends on the time of day."""
    with zipfile.ZipFile(BytesIO(saved)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(r"(<dcterms:modified[^>]*>)[^<]*", r"\g<1>2026-09-01T09:00:00Z", core).encode()
    if extra:
        _wire(parts)
        parts |= {name: text.encode() for name, text in extra.items()}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return packed.getvalue()


def _wire(parts: dict[str, bytes]) -> None:
    """Tell content types, the workbook and its relationships about the pivot table's parts."""
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    overrides = "".join(
        f'<Override PartName="/xl/{part}1.xml" ContentType="{kinds}{kind}+xml"/>'
        for part, kind in (
            ("pivotCache/pivotCacheDefinition", "pivotCacheDefinition"),
            ("pivotCache/pivotCacheRecords", "pivotCacheRecords"),
            ("pivotTables/pivotTable", "pivotTable"),
        )
    )
    rel = (
        f'<Relationship Id="rIdPivot" Type="{_RELS}/pivotCacheDefinition" '
        'Target="/xl/pivotCache/pivotCacheDefinition1.xml"/>'
    )
    cache = f'<pivotCaches><pivotCache xmlns:r="{_RELS}" cacheId="1" r:id="rIdPivot"/></pivotCaches>'
    for part, end, new in (
        ("[Content_Types].xml", "</Types>", overrides),
        ("xl/_rels/workbook.xml.rels", "</Relationships>", rel),
        ("xl/workbook.xml", "</workbook>", cache),
    ):
        parts[part] = parts[part].decode().replace(end, new + end).encode()


def main(arguments: Sequence[str]) -> None:
    """Write the sample where asked, or beside this file."""
    path = Path(arguments[0]) if arguments else Path(__file__).with_name("gangs_matrix.xlsx")
    made = make(path)
    print(f"{path}: {len(made)} invented people, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
