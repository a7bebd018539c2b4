"""Merged, hidden, narrow and far-away cells, and what a table says of itself."""

from __future__ import annotations

from layout_tools import draw, layout_of, loose_texts, outline, sheet_of

from redactor.model import Location, Merge


def test_merged_upper_heading_counts_for_the_columns_it_covers() -> None:
    drawing = """
Surname|Contact||Ward|
|Phone|Email||Score
Aldous|7700900001|a@mail.example|Beckton|4
Brightwell|7700900002|b@mail.example|Plaistow|5
"""
    merges = [Merge(1, 2, 1, 3), Merge(1, 1, 2, 1), Merge(1, 4, 2, 4)]
    assert outline(layout_of(sheet_of(draw(drawing), merges))) == ["Surname,Contact Phone,Contact Email,Ward,Score x2"]


def test_title_merged_over_the_whole_table_is_no_heading() -> None:
    drawing = """
Gangs list|||
Surname|Forename|Age|Ward
Aldous|Priya|15|Beckton
Brightwell|Tomasz|16|Plaistow
"""
    layout = layout_of(sheet_of(draw(drawing), [Merge(1, 1, 1, 4)]))
    assert outline(layout) == ["Surname,Forename,Age,Ward x2"]
    assert layout.tables[0].titles == ("Gangs list",)


def test_one_merged_upper_heading_alone_still_counts() -> None:
    drawing = """
|||Weapons|
Surname|Forename|Age|Firearm|Knife
Aldous|Priya|15|Y|N
Brightwell|Tomasz|16|N|Y
Cray|Adaeze|17|N|N
Dunmore|Yusuf|17|N|N
"""
    layout = layout_of(sheet_of(draw(drawing), [Merge(1, 4, 1, 5)]))
    assert outline(layout) == ["Surname,Forename,Age,Weapons Firearm,Weapons Knife x4"]
    assert layout.tables[0].header == Location(sheet=0, row=1, column=1, last_row=2, last_column=5)


def test_form_with_merged_labels_and_answers_far_to_the_right() -> None:
    drawing = """
Surname|||||Aldous
Forename|||||Priya
Date of birth|||||2001-04-03
"""
    merges = [Merge(row, 1, row, 5) for row in (1, 2, 3)]
    assert outline(layout_of(sheet_of(draw(drawing), merges))) == ["~Surname,Forename,Date of birth x1"]


def test_hidden_column_inside_a_table_belongs_to_it() -> None:
    drawing = """
Surname|NHS number|Age
Aldous|9990000018|15
Brightwell|9990000026|16
"""
    assert outline(layout_of(sheet_of(draw(drawing), hidden_columns=[2]))) == ["Surname,NHS number,Age x2"]


def test_two_empty_columns_part_tables_unless_nobody_sees_them() -> None:
    drawing = """
Surname|Age|||Ward|Count
Aldous|15|||Beckton|4
Brightwell|16|||Plaistow|7
"""
    assert outline(layout_of(sheet_of(draw(drawing)))) == ["Surname,Age x2", "Ward,Count x2"]
    assert outline(layout_of(sheet_of(draw(drawing), hidden_columns=[3, 4]))) == ["Surname,Age,Ward,Count x2"]
    assert outline(layout_of(sheet_of(draw(drawing), widths={3: 1.0, 4: 0.5}))) == ["Surname,Age,Ward,Count x2"]


def test_titles_stand_above_and_below_their_own_table_only() -> None:
    drawing = """
People of January
Surname|Forename|Age
Aldous|Priya|15
Brightwell|Tomasz|16
Source: the team's list


Places of January
Ward|Team|Count
Beckton|North|4
Plaistow|South|7
"""
    people, places = layout_of(sheet_of(draw(drawing))).tables
    assert people.titles[:2] == ("People of January", "Source: the team's list")
    assert places.titles == ("Places of January",)


def test_places_of_values_headers_and_blocks() -> None:
    drawing = """

|Surname|Age
|Aldous|15

|Brightwell|16
"""
    table = layout_of(sheet_of({(r + 1, c): v for (r, c), v in draw(drawing).items()})).tables[0]
    assert table.header is not None
    assert table.header.cells == "B2:C2"
    assert list(table.records) == [3, 5]
    assert table.location(1).cells == "C3:C5"
    assert table.location(1, 1).cells == "C5"


def test_cell_in_the_last_corner_of_the_sheet_costs_nothing_and_is_not_lost() -> None:
    cells = draw("Surname|Forename|Age\nAldous|Priya|15\nBrightwell|Tomasz|16")
    cells[1_048_576, 16_384] = "Cray"
    layout = layout_of(sheet_of(cells))
    assert outline(layout) == ["Surname,Forename,Age x2"]
    assert loose_texts(layout) == ["Cray"]


def test_cells_of_spaces_shape_nothing_and_are_not_lost() -> None:
    cells = draw("Surname|Forename|Age\nAldous|Priya|15\nBrightwell||16")
    cells |= {(3, 2): " ", (4, 1): "  ", (2, 5): "\t", (7, 2): "\n"}
    layout = layout_of(sheet_of(cells))
    assert outline(layout) == ["Surname,Forename,Age x2"]
    assert layout.tables[0].fields[1].values == ["Priya", " "]
    assert len(layout.loose) == 3


def test_sheets_are_told_apart() -> None:
    first = sheet_of(draw("Surname|Age\nAldous|15\nCray|16"))
    second = sheet_of(draw("Ward|Count\nBeckton|4\nPlaistow|7"), index=1)
    empty = sheet_of({}, index=2)
    layout = layout_of(first, second, empty)
    assert [table.sheet for table in layout.tables] == [0, 1]


def test_nothing_known_of_headings_still_tells_texts_over_numbers() -> None:
    cells = draw("Abc|Def|Ghi\nAldous|15|2017-01-03\nBrightwell|16|2017-01-04")
    assert outline(layout_of(sheet_of(cells), score=lambda text: 0.0)) == ["Abc,Def,Ghi x2"]


def test_record_that_is_taken_for_no_header() -> None:
    cells = draw("Aldous|Priya|E6 0AA\nBrightwell|Tomasz|E6 0AB\nCray|Adaeze|E6 0AD")
    assert outline(layout_of(sheet_of(cells), score=lambda text: 0.0)) == [",, x3"]
