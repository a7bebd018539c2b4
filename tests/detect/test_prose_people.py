"""People in case notes: enough of them found, places and ordinary words left alone. Every person is invented."""

from __future__ import annotations

import re

import pytest

from redactor.detect.prose import LIKELY, shared_finder
from redactor.model import Span

PEOPLE = {"PERSON", "ALIAS", "FORENAME", "SURNAME"}

# [[…]] marks a person.
NOTES = """
seen w/ [[J-Dog]] nr forest gate stn, mum [[abena]] says hes at his nans on barking rd
[[Kwame]]'s mum [[Abena]] rang, he now lives with nan [[Patience]] in Plaistow
[[TK]] was arrested with [[Biggz]] outside the chicken shop, bro [[Kwame]] also present
[[OKAFOR, Chidi]] attended his YOT appointment on time and in good spirits
Home visit to [[Amina Warsame]] and her son [[Liban]], no concerns noted
spoke to [[mrs hussain]] at school re attendance, [[yusuf]] has missed 9 sessions
[[ABDIRAHMAN JAMA]] STOPPED ON GREEN STREET WITH [[MARCUS BOATENG]]
Social worker [[Funmi Adeyemi]] to visit on Tuesday with [[DC Pryce]]
YP disclosed that [[Tyrell]] and [[Zaydan]] had given him the knife
Known to associate with "[[Smiler]]" and [[Lil Reeks]], both linked to the Beckton group
aka [[Ghost]], real name [[Ibrahim Siddiqui]]
mum said [[jerome]] came home at 2am smelling of weed
[[Mr Kowalczyk]] (landlord) reports noise from the flat again
His brother [[Deshawn]] is in HMP Thameside, release due in May
met [[hope]] and her sister [[grace]] at the youth centre
[[Hope]] said she wants to move school because of [[Rayshawn]]
Phone call from [[Mark Osei]], he will not attend today
[[Will]] told staff he was going to his uncle [[Errol]]'s house
Engaging well with mentor [[Shanice]]. No further offences since April.
[[C. Okafor]] and [[K Mensah]] were charged with robbery on 3 March
Partner [[Oluwaseun]] expecting a baby in June
gran [[Hyacinth]] has residence order, mum [[Michelle]] in contact
[[Ngozi Eze]] (14) missing from placement, last seen in Stratford
Threats made by [[MJ]] on snapchat, screenshots sent to PC [[Dhaliwal]]
[[Piotr Nowak]], [[Andrei Popescu]] and [[Rokas]] stopped in a stolen Audi
[[Fatuma]]'s father does not want her to see [[Kyron]] any more
stepdad [[gary]] shouted at him, he left to stay with cousin [[tremaine]]
[[Begum, Rahima]] - mother - speaks Sylheti, interpreter needed
Victim [[Aaliyah Khan]] does not wish to support a prosecution
Intel suggests [[Mehmet]] holds weapons for the elders
Lives with [[Auntie Adwoa]] and two cousins
[[Tomasz]] and [[Kacper]] excluded for fighting in the canteen
he calls himself [[Yung Saint]] on youtube
[[Chantelle]] (mum) works nights, [[Dwayne]] (dad) not in contact
[[Selvakumar]] was seen carrying a machete on Katherine Road
Friend [[AJ]] was stabbed in Canning Town last week
[[Joao Pereira]] to complete reparation hours at the city farm
Teacher [[Ms Vasilescu]] says [[Denisa]] is often tired and hungry
[[Kaya]] turned up late and would not say where she had been
re [[Mohammed Uddin]]: court date moved to 9 June
the fight started when [[Malachi]] pushed [[Ezekiel]] off the bus
[[Precious]] told her teacher that dad hits her
Co-defendants: [[Nathan Frimpong]], [[Luca Bianchi]], [[Ayodeji Balogun]]
[[Blessing Okonkwo]]'s hearing adjourned, solicitor [[Patel]] informed
seen with [[big marcus]] and a boy called [[dre]] by the canal
CONTACT WITH MOTHER [[OLUWAKEMI]] SHE STATES SON IS WITH HIS FATHER
[[Emre Yilmaz]] was found with 14 wraps in his sock
YP's girlfriend [[Skye]] is pregnant
gave his name as [[Daniel Smith]] but is believed to be [[Dominik Szabo]]
[[Justice]] refused to leave the classroom
officers spoke with [[Sunny Gill]] and took a statement
[[Lithuanian male Mantas]] drinking in the park again
Nickname on the street is [[Tiny]]
[[Rabia]] and her mother [[Shazia]] have moved to a refuge
[[Samuel]] keyworker reports he is doing better
He fears [[Jaydon]] will come to the house
[[Xhemal]] admitted the theft
Met [[Nii]] today with his dad [[Kofi Tetteh]]
[[Ruqiya]]: attended. [[Hodan]]: did not attend.
Older sister [[Ifrah]] collects him from school
""".strip().splitlines()

NOBODY = """
Meeting at Forest Gate library about the summer programme
Bus stop on Barking Road near Upton Park station moved
Victoria Park was busy over the bank holiday
Knife found in Harold Wood station toilets
The amber alert was lifted on Monday
Hope to see improvement by April
Will attend court on Friday and will bring ID
Mark as complete when the form is signed
Angel Lane closed for repairs until May
No further action. Case closed.
Referred to CAMHS and the Youth Justice Service
YP did not attend. Warning letter sent.
Risk rated Red, reviewed by panel, now Amber
Stratford Park and Westfield are hot spots on Saturdays
Attendance at Kingsford Community School is 84%
Police attended Prince Regent Lane after reports of fighting
Grant funding agreed for Chance programme
mum reports he is doing well at college
dad will not engage with the service
nan says no to the visit
White British males aged 15 to 17 were over-represented
Robbery in Green Street, two suspects ran towards East Ham
The Olympic Park, Carpenters Road and Pudding Mill Lane
Section 47 enquiry started, strategy meeting held
St Mary's Church hall booked for the holiday club
Elizabeth line delays meant that most were late
Jubilee Line and District Line trains suspended
Weapon: kitchen knife. Injury: minor.
Summer holiday activities at Newham Leisure Centre
Bail condition not to enter E7 or E12
Faith groups and Black churches to be invited
Early help assessment completed on Tuesday
The court made a Youth Rehabilitation Order
Speaks English and Bengali at home
Case transferred to Tower Hamlets
King George Avenue residents complained about mopeds
Monday to Friday 9am to 5pm, London
Robin Hood Gardens demolished
June figures are lower than May
""".strip().splitlines()


def people(spans: list[Span]) -> list[Span]:
    return [span for span in spans if span.entity in PEOPLE and span.score >= LIKELY]


def marked(note: str) -> tuple[str, list[tuple[int, int]]]:
    """The note without its marks, and where the people are."""
    text, where = "", []
    for piece in re.split(r"(\[\[.*?\]\])", note):
        if piece.startswith("[["):
            where.append((len(text), len(text) + len(piece) - 4))
            text += piece[2:-2]
        else:
            text += piece
    return text, where


@pytest.fixture(scope="module")
def read() -> list[tuple[str, list[tuple[int, int]], list[Span]]]:
    notes = [marked(note) for note in NOTES]
    found = shared_finder().find([text for text, _ in notes])
    return [(text, where, people(spans)) for (text, where), spans in zip(notes, found, strict=True)]


def test_nine_in_ten_people_are_found(read: list[tuple[str, list[tuple[int, int]], list[Span]]]) -> None:
    missed = [
        text[start:end]
        for text, where, spans in read
        for start, end in where
        if not any(span.start < end and start < span.end for span in spans)
    ]
    total = sum(len(where) for _, where, _ in read)
    assert total > 90
    assert len(missed) <= 0.06 * total, missed


def test_what_is_found_is_people(read: list[tuple[str, list[tuple[int, int]], list[Span]]]) -> None:
    wrong = [
        text[span.start : span.end]
        for text, where, spans in read
        for span in spans
        if not any(span.start < end and start < span.end for start, end in where)
    ]
    found = sum(len(spans) for _, _, spans in read)
    assert len(wrong) <= 0.06 * found, wrong


def test_a_name_is_covered_to_its_end(read: list[tuple[str, list[tuple[int, int]], list[Span]]]) -> None:
    """The last word of a name is its surname more often than not: half a name hidden is a name shown."""
    cut = [
        (text[start:end], text[span.start : span.end])
        for text, where, spans in read
        for start, end in where
        for span in spans
        if span.start < end and start < span.end and span.end < end
    ]
    total = sum(len(where) for _, where, _ in read)
    assert len(cut) <= 0.03 * total, cut


def test_places_and_ordinary_words_are_nobody() -> None:
    found = shared_finder().find(NOBODY)
    wrong = [
        (text, text[span.start : span.end]) for text, spans in zip(NOBODY, found, strict=True) for span in people(spans)
    ]
    assert len(wrong) <= 1, wrong
