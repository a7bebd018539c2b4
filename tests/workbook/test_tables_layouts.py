"""Layouts as people make them: what is a table, what is its header, what stands beside it."""

from __future__ import annotations

import pytest
from layout_tools import draw, layout_of, loose_texts, outline, sheet_of

# name: (drawing, the tables, the loose texts)
LAYOUTS: dict[str, tuple[str, list[str], list[str]]] = {
    "plain": (
        """
Surname|Forename|Age|Ward
Aldous|Priya|15|Beckton
Brightwell|Tomasz|16|Plaistow
Cray|Adaeze|17|Beckton
""",
        ["Surname,Forename,Age,Ward x3"],
        [],
    ),
    "title rows touching the header": (
        """
Gangs list|||
January|||
Surname|Forename|Age|Ward
Aldous|Priya|15|Beckton
Brightwell|Tomasz|16|Plaistow
""",
        ["Surname,Forename,Age,Ward x2"],
        ["Gangs list", "January"],
    ),
    "title rows and an empty row": (
        """
|Gangs list||

|Not for onward use||

|Surname|Forename|Age
|Aldous|Priya|15
|Brightwell|Tomasz|16
""",
        ["Surname,Forename,Age x2"],
        ["Gangs list", "Not for onward use"],
    ),
    "lines of pairs above the header": (
        """
Prepared by:|A Clerk||
Date:|2017-01-03||
Surname|Forename|Age|Ward
Aldous|Priya|15|Beckton
Brightwell|Tomasz|16|Plaistow
""",
        ["Surname,Forename,Age,Ward x2"],
        ["2017-01-03", "A Clerk", "Date:", "Prepared by:"],
    ),
    "an empty row between header and records": (
        """
Surname|Forename|Age

Aldous|Priya|15
Brightwell|Tomasz|16
""",
        ["Surname,Forename,Age x2"],
        [],
    ),
    "empty rows inside": (
        """
Surname|Forename|Age
Aldous|Priya|15

Brightwell|Tomasz|16
Cray|Adaeze|17


Dunmore|Yusuf|15
""",
        ["Surname,Forename,Age x4"],
        [],
    ),
    "the header again after a page break": (
        """
Surname|Forename|Age
Aldous|Priya|15
Brightwell|Tomasz|16

Surname|Forename|Age
Cray|Adaeze|17
Surname|Forename|Age
Dunmore|Yusuf|15
""",
        ["Surname,Forename,Age x4"],
        ["Age", "Age", "Forename", "Forename", "Surname", "Surname"],
    ),
    "an empty column inside": (
        """
Surname|Forename||Age|Ward
Aldous|Priya||15|Beckton
Brightwell|Tomasz||16|Plaistow
Cray|Adaeze||17|Beckton
""",
        ["Surname,Forename,Age,Ward x3"],
        [],
    ),
    "an empty column and then one with holes": (
        """
Surname|Age||Notes
Aldous|15||
Brightwell|16||Seen at the park with others
Cray|17||
Dunmore|15||
""",
        ["Surname,Age,Notes x4"],
        [],
    ),
    "side by side, different lengths": (
        """
Surname|Age||Ward|Count
Aldous|15||Beckton|4
Brightwell|16||Plaistow|7
Cray|17||
Dunmore|15||
""",
        ["Surname,Age x4", "Ward,Count x2"],
        [],
    ),
    "side by side, one under its own title": (
        """
Surname|Age|||Wards|
Aldous|15|||Ward|Count
Brightwell|16|||Beckton|4
Cray|17|||Plaistow|7
Dunmore|15|||Custom House|3
""",
        ["Surname,Age x4", "Ward,Count x3"],
        ["Wards"],
    ),
    "side by side, the same headings again": (
        """
Surname|Age||Surname|Age
Aldous|15||Cray|17
Brightwell|16||Dunmore|15
""",
        ["Surname,Age x2", "Surname,Age x2"],
        [],
    ),
    "side by side under one title over the gap": (
        """
||A title||
Surname|Age||Ward|Count
Aldous|15||Beckton|4
Brightwell|16||Plaistow|7
Cray|17||
""",
        ["Surname,Age x3", "Ward,Count x2"],
        ["A title"],
    ),
    "side by side, both with an empty row at the same place": (
        """
Surname|Age|||Ward|Count
Aldous|15|||Beckton|4
Brightwell|16|||Plaistow|7

Cray|17|||Canning Town|9
Dunmore|15|||
""",
        ["Surname,Age x4", "Ward,Count x3"],
        [],
    ),
    "stacked, different headings": (
        """
Surname|Forename|Age
Aldous|Priya|15
Brightwell|Tomasz|16

Ward|Count
Beckton|4
Plaistow|7
""",
        ["Surname,Forename,Age x2", "Ward,Count x2"],
        [],
    ),
    "stacked without an empty row": (
        """
Surname|Forename|Age
Aldous|Priya|15
Brightwell|Tomasz|16
Ward|Team|Count
Beckton|North|4
Plaistow|South|7
""",
        ["Surname,Forename,Age x2", "Ward,Team,Count x2"],
        [],
    ),
    "stacked, each under a title": (
        """
People
Surname|Forename|Age
Aldous|Priya|15
Brightwell|Tomasz|16

Places
Ward|Team|Count
Beckton|North|4
Plaistow|South|7
""",
        ["Surname,Forename,Age x2", "Ward,Team,Count x2"],
        ["People", "Places"],
    ),
    "stacked, the second without a header and of another shape": (
        """
Surname|Forename|Age
Aldous|Priya|15
Brightwell|Tomasz|16

12|Beckton Lane|2017-01-03|Seen|4
13|Plaistow Road|2017-01-04|Seen|5
""",
        ["Surname,Forename,Age x2", ",,,, x2"],
        [],
    ),
    "no header": (
        """
Aldous|Priya|15|Beckton
Brightwell|Tomasz|16|Plaistow
Cray|Adaeze|17|Beckton
""",
        [",,, x3"],
        [],
    ),
    "no header, all text": (
        """
Aldous|Priya|Beckton
Brightwell|Tomasz|Plaistow
Cray|Adaeze|Beckton
""",
        [",, x3"],
        [],
    ),
    "numbers only": (
        """
3|4|5
6|7|8
9|1|2
""",
        [",, x3"],
        [],
    ),
    "years over counts": (
        """
Ward|2015|2016|2017
Beckton|4|5|6
Plaistow|7|8|9
""",
        ["Ward,2015,2016,2017 x2"],
        [],
    ),
    "age bands over counts, corner empty": (
        """
|10-14|15-17|18-24
Beckton|4|5|6
Plaistow|7|8|9
""",
        [",10-14,15-17,18-24 x2"],
        [],
    ),
    "all text, told by its words alone": (
        """
Surname|Forename|Ward
Aldous|Priya|Beckton
Brightwell|Tomasz|Plaistow
Cray|Adaeze|Custom House
""",
        ["Surname,Forename,Ward x3"],
        [],
    ),
    "unknown headings over numbers and codes": (
        """
Xqz|Vrm|Plk
A12 3BC|15|2017-01-03
A13 4BD|16|2017-01-04
""",
        ["Xqz,Vrm,Plk x2"],
        [],
    ),
    "some headings missing": (
        """
Surname|||Ward
Aldous|Priya|15|Beckton
Brightwell|Tomasz|16|Plaistow
Cray|Adaeze|17|Beckton
""",
        ["Surname,,,Ward x3"],
        [],
    ),
    "a heading over an empty column": (
        """
Surname|Forename|Age|Comments
Aldous|Priya|15|
Brightwell|Tomasz|16|
""",
        ["Surname,Forename,Age x2"],
        ["Comments"],
    ),
    "header and nothing else": (
        """
Surname|Forename|Date of birth
""",
        [],
        ["Date of birth", "Forename", "Surname"],
    ),
    "one record": (
        """
Surname|Forename|Ward
Aldous|Priya|Beckton
""",
        ["Surname,Forename,Ward x1"],
        [],
    ),
    "two header rows": (
        """
Surname|Home||Work|
|Address|Phone|Address|Phone
Aldous|1 Elm Row|7700900001|2 Oak Way|7700900002
Brightwell|3 Elm Row|7700900003|4 Oak Way|7700900004
""",
        ["Surname,Home Address,Home Phone,Work Address,Work Phone x2"],
        [],
    ),
    "a row of units below the header": (
        """
Surname|Score|Start
|(0 to 100)|(date)
Aldous|15|2017-01-03
Brightwell|16|2017-01-04
""",
        ["Surname,Score (0 to 100),Start (date) x2"],
        [],
    ),
    "a total below": (
        """
Ward|Count|Cost
Beckton|4|40
Plaistow|7|70
Total|11|110
""",
        ["Ward,Count,Cost x2"],
        ["11", "110", "Total"],
    ),
    "a total below an empty row": (
        """
Ward|Count|Cost
Beckton|4|40
Plaistow|7|70

Grand total|11|110
""",
        ["Ward,Count,Cost x2"],
        ["11", "110", "Grand total"],
    ),
    "subtotals between": (
        """
Team|Ward|Count
North|Beckton|4
Subtotal||4
South|Plaistow|7
Subtotal||7
""",
        ["Team,Ward,Count x2"],
        ["4", "7", "Subtotal", "Subtotal"],
    ),
    "notes below": (
        """
Surname|Forename|Age
Aldous|Priya|15
Brightwell|Tomasz|16
* age at the first of January
Source: the team's own list

Do not forward this list to anybody outside the team.
""",
        ["Surname,Forename,Age x2"],
        [
            "* age at the first of January",
            "Do not forward this list to anybody outside the team.",
            "Source: the team's own list",
        ],
    ),
    "a list without a heading": (
        """
Priya Aldous
Tomasz Brightwell
Adaeze Cray
Yusuf Dunmore
""",
        [" x4"],
        [],
    ),
    "a list with a heading": (
        """
Full name
Priya Aldous
Tomasz Brightwell
Adaeze Cray
""",
        ["Full name x3"],
        [],
    ),
    "a list of numbers with an unknown heading": (
        """
Zqx
9990000018
9990000026
9990000034
""",
        ["Zqx x3"],
        [],
    ),
    "prose in one column": (
        """
This list was made by the team in January and is not to be copied.
Whoever holds it must keep it locked away at all times please.
Ask the team before you send it on to any other body.
""",
        [],
        [
            "Ask the team before you send it on to any other body.",
            "This list was made by the team in January and is not to be copied.",
            "Whoever holds it must keep it locked away at all times please.",
        ],
    ),
    "a form": (
        """
Surname|Aldous
Forename|Priya
Date of birth|2001-04-03
Postcode|E6 0AA
Ward|Beckton
""",
        ["~Surname,Forename,Date of birth,Postcode,Ward x1"],
        [],
    ),
    "a form with colons and words nobody knows": (
        """
Qrst:|Aldous
Uvwx:|Priya
Yzab:|12
""",
        ["~Qrst:,Uvwx:,Yzab: x1"],
        [],
    ),
    "a form for several people": (
        """
Surname|Aldous|Brightwell|Cray
Forename|Priya|Tomasz|Adaeze
Age|15|16|17
Ward|Beckton|Plaistow|Beckton
""",
        ["~Surname,Forename,Age,Ward x3"],
        [],
    ),
    "a form with its answers a column away": (
        """
Surname||Aldous
Forename||Priya
Age||15
""",
        ["~Surname,Forename,Age x1"],
        [],
    ),
    "a form in two columns of pairs": (
        """
Surname:|Aldous|Forename:|Priya
Age:|15|Ward:|Beckton
Phone:|7700900001|Team:|North
""",
        ["~Surname:,Age:,Phone: x1", "~Forename:,Ward:,Team: x1"],
        [],
    ),
    "a form with a title, a section and a question not answered": (
        """
Referral

Surname|Aldous
Forename|Priya
Nickname|
Address|1 Elm Row
|Beckton
Postcode|E6 0AA
""",
        ["~Surname,Forename,Address,Address,Postcode x1"],
        ["Nickname", "Referral"],
    ),
    "forms one below the other": (
        """
Surname|Aldous
Forename|Priya
Age|15

Surname|Brightwell
Forename|Tomasz
Age|16

Surname|Cray
Forename|Adaeze
Age|17
""",
        ["~Surname,Forename,Age x1"] * 3,
        [],
    ),
    "forms with nothing between them": (
        """
Surname|Aldous
Forename|Priya
Surname|Brightwell
Forename|Tomasz
""",
        ["~Surname,Forename x1"] * 2,
        [],
    ),
    "a form above a table": (
        """
Team:|North
Officer:|A Clerk

Surname|Forename|Age
Aldous|Priya|15
Brightwell|Tomasz|16
""",
        ["~Team:,Officer: x1", "Surname,Forename,Age x2"],
        [],
    ),
    "two columns are no form": (
        """
Name|Phone
Priya Aldous|7700900001
Tomasz Brightwell|7700900002
""",
        ["Name,Phone x2"],
        [],
    ),
    "names and numbers without a header are no form": (
        """
Priya Aldous|7700900001
Tomasz Brightwell|7700900002
Adaeze Cray|7700900003
""",
        [", x3"],
        [],
    ),
    "a dictionary of fields is no form": (
        """
Field|Meaning
Surname|What the person is called after the family
Age|How old the person was on the day
Ward|Where in the borough the person lives
""",
        ["Field,Meaning x3"],
        [],
    ),
    "a title above two columns": (
        """
Whom to call
Name|Phone
Priya Aldous|7700900001
Tomasz Brightwell|7700900002
""",
        ["Name,Phone x2"],
        ["Whom to call"],
    ),
    "values of a .csv are all texts": (
        """
"Surname|"Age|"Seen
Aldous|"15"|"2017"
Brightwell|"16"|"2016"
""".replace('"', ""),
        ["Surname,Age,Seen x2"],
        [],
    ),
    "records across, with a line that numbers the people": (
        """
|Person 1|Person 2|Person 3
Name|Priya Aldous|Tomasz Brightwell|Ada Cray
Date of birth|2001-04-03|2000-04-03|1999-04-03
Gang|Reds|Blues|Reds
""",
        ["~,Name,Date of birth,Gang x3"],
        [],
    ),
    "rows that name groups of records": (
        """
Surname|Forename|Age
North side
Aldous|Priya|15
Brightwell|Tomasz|16

South side
Cray|Adaeze|17
""",
        ["Surname,Forename,Age x5"],
        [],
    ),
    "a rota": (
        """
Rota for the week of 2 January
Name|Mon|Tue|Wed
A Osei|Early|Late|Off
T Birch|Late|Early|Off
L Marsh|Off|Late|Early
J Frost|Off|Late|Early
""",
        ["Name,Mon,Tue,Wed x4"],
        ["Rota for the week of 2 January"],
    ),
    "a timetable": (
        """
Stop|Bus 1|Bus 2
Manor bus station|07:15|07:30
Elm Park|07:25|07:40
""",
        ["Stop,Bus 1,Bus 2 x2"],
        [],
    ),
    "cards one below the other are no list with a heading": (
        """
Priya Aldous
1 Elm Row
07700 900001

Tomasz Brightwell
2 Elm Row
07700 900002
""",
        [" x6"],
        [],
    ),
    "lists of different lengths side by side without a gap": (
        """
Gang|Ethnicity|Colour
Reds|Asian|Red
Blues|White|Amber
|Black|Green
""",
        ["Gang,Ethnicity,Colour x3"],
        [],
    ),
    "a record of one person and nothing else": (
        """
Aldous|Priya|2001-04-03
""",
        [",, x1"],
        [],
    ),
    "a table told by a surname that is also a heading": (
        """
Surname|Ward
Forename|Priya
Gang|Reds
Score|10
""",
        ["~Surname,Forename,Gang,Score x1"],
        [],
    ),
    "two forms beside each other, a column apart": (
        """
Surname:|Aldous||Surname:|Brightwell
Forename:|Priya||Forename:|Tomasz
Age:|15||Age:|16
""",
        ["~Surname:,Forename:,Age: x1"] * 2,
        [],
    ),
    "a table, notes and a form of who signed it": (
        """
Surname|Forename|Age|Ward
Aldous|Priya|15|Beckton
Brightwell|Tomasz|16|Plaistow

Signed by:|A Clerk
Date:|2017-01-03
""",
        ["Surname,Forename,Age,Ward x2", "~Signed by:,Date: x1"],
        [],
    ),
    "a lone cell": ("Hello", [], ["Hello"]),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_is_read_as_a_person_would(name: str) -> None:
    drawing, tables, loose = LAYOUTS[name]
    layout = layout_of(sheet_of(draw(drawing)))
    assert outline(layout) == tables
    assert loose_texts(layout) == sorted(loose)


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_far_from_the_corner_is_the_same(name: str) -> None:
    drawing, tables, loose = LAYOUTS[name]
    moved = {(row + 500, column + 60): value for (row, column), value in draw(drawing).items()}
    layout = layout_of(sheet_of(moved))
    assert outline(layout) == tables
    assert loose_texts(layout) == sorted(loose)
