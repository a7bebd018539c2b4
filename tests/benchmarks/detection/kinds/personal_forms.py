"""Forms, one person's details in labels and values, and what people filled in on line."""

from __future__ import annotations

from tests.benchmarks.detection.book import Book, P, personal
from tests.benchmarks.detection.maker import WARDS, Maker
from tests.benchmarks.detection.names import FORENAMES, SURNAMES


@personal
def referral_form(m: Maker) -> Book:
    lines = [
        ("Surname", m.surname()),
        ("First name(s)", m.forename()),
        ("Date of birth", m.birth()),
        ("Address", m.address()),
        ("Post code", m.postcode()),
        ("Home tel", m.phone()),
        ("School / college", m.one(["Marlpit High", "Netherby Academy"])),
        ("Parent / carer", m.name()),
        ("Referred by", m.name()),
        ("Reason for referral", m.note() + " Concerned about debts to older peers in the area."),
    ]
    m.r.shuffle(lines)
    rows = [
        [k + (":" if m.number(2) else ""), P(v) if k != "School / college" and k != "Referred by" else v]
        for k, v in lines
    ]
    return Book().sheet("Referral", [["Request for support"], [None], *rows])


@personal
def form_right_labels(m: Maker) -> Book:
    b = Book().sheet("Form", [[None, None, "CHILD'S DETAILS"]])
    lines = [
        ("Full name", m.name()),
        ("Known as", m.forename()),
        ("Born", m.birth()),
        ("NHS no", m.nhs()),
        ("GP", None),
        ("Mother", m.name()),
        ("Mobile", m.phone()),
        ("Lives with", m.one([m.name(), "gran, " + m.name()])),
    ]
    b.put([[k, None, P(v) if v else None] for k, v in lines], (3, 2))
    return b


@personal
def form_two_pairs(m: Maker) -> Book:
    return Book().sheet(
        "Sheet1",
        [
            ["INITIAL ASSESSMENT"],
            ["Surname", P(m.surname()), "Forename", P(m.forename())],
            ["D.O.B", P(m.birth()), "Gender", P(m.one("MF"))],
            ["Ethnic origin", P(m.one(["White Irish", "Somali"])), "Religion", P("Muslim")],
            ["Tel", P(m.phone()), "E-mail", P(m.email())],
            ["Emergency contact", P(m.name()), "Relationship", "Aunt"],
        ],
    )


@personal
def one_row(m: Maker) -> Book:
    return Book().sheet("Sheet1", [["Client", "Visit", "Outcome"], [P(m.name()), m.day(), "No answer"]])


@personal
def sticky_records(m: Maker) -> Book:
    rows = []
    for _ in range(6):
        rows += [[P(m.name())], [P(m.address())], [P(m.postcode())], [P(m.phone())], [""]]
    return Book().sheet("Labels", rows)


@personal
def title_contains_name(m: Maker) -> Book:
    n = m.one(FORENAMES) + " " + m.one(SURNAMES)
    return Book().sheet(
        "Plan",
        [
            [P(f"Support plan for {n}")],
            ["Step", "By when", "Done"],
            ["Register with GP", m.day(), "N"],
            ["Apply for college", m.day(), "N"],
            ["Open bank account", m.day(), "Y"],
        ],
    )


@personal
def colon_in_cell(m: Maker) -> Book:
    return Book().sheet(
        "Form",
        [
            [P(f"Name: {m.name()}")],
            [P(f"DOB: {m.day_text()}")],
            [P(f"Address: {m.address()}, {m.postcode()}")],
            [P(f"Tel: {m.phone()}")],
        ],
    )


@personal
def several_forms_below(m: Maker) -> Book:
    rows = []
    for _ in range(4):
        rows += [["Name", P(m.name())], ["Address", P(m.address())], ["Phone", P(m.phone())], [None]]
    return Book().sheet("Cards", rows)


@personal
def horizontal_people(m: Maker) -> Book:
    n = m.number(4, 9)
    return Book().sheet(
        "Compare",
        [
            ["Name", *[P(m.name()) for _ in range(n)]],
            ["DOB", *[P(m.birth()) for _ in range(n)]],
            ["Ward", *[m.one(WARDS) for _ in range(n)]],
            ["Score", *[m.number(1, 50) for _ in range(n)]],
        ],
    )


@personal
def forms_side(m: Maker) -> Book:
    b = Book().sheet("Twins", [["Child 1"], ["Name", P(m.name())], ["DOB", P(m.birth())], ["School", "Marlpit High"]])
    b.put([["Child 2"], ["Name", P(m.name())], ["DOB", P(m.birth())], ["School", "Marlpit High"]], (1, 4))
    return b


@personal
def long_headers(m: Maker) -> Book:
    return Book().sheet(
        "Form responses 1",
        m.table(
            [
                "Timestamp",
                "What is your child's full name?",
                "What is your child's date of birth?",
                "Does your child have any medical needs?",
                "Emergency contact name and number",
            ],
            [
                [
                    m.day(),
                    P(m.name()),
                    P(m.birth()),
                    P(m.one(["No", "Asthma", "Peanut allergy"])),
                    P(f"{m.name()} {m.phone()}"),
                ]
                for _ in range(8)
            ],
        ),
    )


@personal
def survey_named(m: Maker) -> Book:
    return Book().sheet(
        "Form responses 1",
        m.table(
            ["Timestamp", "Your name", "How did you hear about us?", "Rating"],
            [[m.day(), P(m.name()), m.one(["Poster", "Friend"]), m.number(1, 6)] for _ in range(8)],
        ),
    )


@personal
def bold_key_col(m: Maker) -> Book:
    return Book().sheet(
        "S",
        [
            ["Client", "", P(m.name())],
            ["Worker", "", m.name()],
            ["Start", "", m.day()],
            ["Address", "", P(m.address())],
        ],
    )


@personal
def two_cells(m: Maker) -> Book:
    return Book().sheet("S", [[P(m.one(FORENAMES) + " " + m.one(SURNAMES))], [P(m.phone())]])


@personal
def siblings(m: Maker) -> Book:
    h = ["Family", "Mum", "Dad", "Child 1", "Child 2", "Child 3", "SW"]

    def row() -> list[object]:
        family = m.surname()
        return [
            P(family),
            P(m.forename()),
            P(m.forename()),
            P(m.forename()),
            P(m.forename()) if m.number(2) else None,
            P(m.forename()) if m.number(3) == 0 else None,
            m.name(),
        ]

    return Book().sheet("Families", m.table(h, [row() for _ in range(12)]))


@personal
def merged_titles(m: Maker) -> Book:
    b = Book().sheet(
        "Report",
        [
            ["Health visiting - universal plus caseload", "", "", ""],
            ["Printed 4 May 2026", "", "", ""],
            ["", "", "", ""],
            ["Baby", "EDD/DOB", "Mum", "HV"],
            *[[P(m.name()), P(m.birth(0, 2)), P(m.name()), m.name()] for _ in range(9)],
        ],
    )
    b.merge("A1:D1")
    b.merge("A2:D2")
    return b


@personal
def two_row_header(m: Maker) -> Book:
    b = Book().sheet(
        "Cohort",
        [
            ["Child", "", "Parent / carer", "", "Home", ""],
            ["First", "Last", "Name", "Tel", "Addr", "PC"],
            *[
                [P(m.forename()), P(m.surname()), P(m.name()), P(m.phone()), P(m.address()), P(m.postcode())]
                for _ in range(10)
            ],
        ],
    )
    for ref in ("A1:B1", "C1:D1", "E1:F1"):
        b.merge(ref)
    return b
