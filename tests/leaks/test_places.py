"""No place of a workbook hides a person: ``check`` never says clear, and ``release`` leaves nothing of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from leak_package import everyday, zipped
from leftover import ENCODINGS, PIECES, left_in
from places import MARKER, PERSON, Place, every_place

from redactor import check, release
from redactor.errors import UninspectableError, VerificationError
from redactor.report import Report
from redactor.settings import Settings, load_settings

PLACES = tuple(every_place())
_NAMES = {"PERSON", "FORENAME", "SURNAME", "ALIAS"}
_NUMBERS = {"PHONE_NUMBER", "UK_PNC_ID"}

Look = Callable[[str, bytes], Report]
of_each_place = pytest.mark.parametrize("place", [pytest.param(place, id=place.name) for place in PLACES])


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return load_settings(home=tmp_path_factory.mktemp("places") / "home", environ={})


@pytest.fixture
def look(settings: Settings, tmp_path: Path) -> Look:
    def checked(suffix: str, data: bytes) -> Report:
        path = tmp_path / f"counts{suffix}"
        path.write_bytes(data)
        return check(path, settings=settings)

    return checked


def entities(report: Report) -> set[str]:
    return {finding["entity"] for finding in report.to_dict()["findings"]}


def said(report: Report) -> str:
    return (report.to_json() + report.to_text(verbose=True) + report.to_html()).casefold()


def test_the_workbook_without_a_marker_is_clear(look: Look) -> None:
    report = look(".xlsx", zipped(everyday()))
    assert report.verdict == "clear"
    assert not report.details.places


def test_no_place_is_tried_twice_and_all_kinds_are_tried() -> None:
    assert len({place.name for place in PLACES}) == len(PLACES) > 156


@of_each_place
def test_check_refuses_it_and_says_where(place: Place, look: Look) -> None:
    report = look(place.suffix, place.workbook())
    where = [reason["location"] for reason in report.to_dict()["reasons"]]
    assert report.verdict in {"blocked", "uninspectable"}
    assert any(location.startswith(place.part) for location in where), where
    assert not place.found or entities(report) & _NUMBERS
    assert not [piece for piece in PIECES if piece in said(report)]


@pytest.mark.parametrize("place", [pytest.param(place, id=place.name) for place in PLACES if place.named])
def test_a_name_alone_is_found_where_a_person_writes(place: Place, look: Look) -> None:
    report = look(place.suffix, place.workbook(PERSON))
    assert entities(report) & _NAMES
    assert place.worker or report.verdict != "clear"
    assert "zebedee" not in said(report)
    if report.verdict == "clear":
        noted = [found for found in report.to_dict()["places"] if found["action"] == "noted"]
        assert [found["part"] for found in noted] == [place.part]


@of_each_place
def test_release_leaves_nothing_of_it(place: Place, settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / f"counts{place.suffix}"
    path.write_bytes(place.workbook())
    out = tmp_path / "out"
    try:
        outcome = release(path, out=out, seal="none", settings=settings)
    except (UninspectableError, VerificationError) as error:
        refusal = error.explain().casefold()
        made = list(out.glob("*"))
    else:
        refusal = said(outcome.report)
        made = list(out.glob("*")) if outcome.delivered is not None else []
    assert not [piece for piece in PIECES if piece in refusal]
    for file in made:
        assert not left_in(file.read_bytes(), file.name)


def test_what_is_searched_for_would_be_seen() -> None:
    for encoding in ENCODINGS:
        assert left_in(MARKER.encode(encoding), "x")
    assert left_in(zipped({"a.xml": MARKER.encode()}), "x")
    assert left_in(b"", PERSON)
