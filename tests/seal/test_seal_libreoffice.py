"""A program nobody here wrote opens what the office seal makes: LibreOffice, without a window.

LibreOffice takes no password on its command line, so a macro in a fresh profile hands it over.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from redactor.model import CleanColumn, CleanSheet, CleanWorkbook
from redactor.seal import seal
from redactor.workbook.build import write_workbook

PASSPHRASE = "cobalt-drop-down-haven-lilac-muster-oxford-plaza"

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Convert(source As String, target As String, password As String)
  On Error Goto Finish
  Dim asked(1) As New com.sun.star.beans.PropertyValue
  asked(0).Name = "Hidden"
  asked(0).Value = True
  asked(1).Name = "Password"
  asked(1).Value = password
  Dim book As Object
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, asked())
  Dim written(1) As New com.sun.star.beans.PropertyValue
  written(0).Name = "FilterName"
  written(0).Value = "Text - txt - csv (StarCalc)"
  written(1).Name = "FilterOptions"
  written(1).Value = "44,34,76"
  book.storeToURL(target, written())
  book.close(True)
Finish:
  StarDesktop.terminate()
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def soffice() -> str:
    found = shutil.which("soffice")
    if found is None:
        message = "LibreOffice (soffice) is not installed, so nobody else opened the sealed file"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{message}; on the build machine it must be")
        pytest.skip(message)
    return found


@pytest.fixture(scope="module")
def profile(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("soffice")
    _run(soffice, folder, "--terminate_after_init")  # the first start would put its own macros over ours
    library = folder / "user" / "basic" / "Standard"
    (library / "Module1.xba").write_text(_MACRO)
    (library / "script.xlb").write_text(_LIBRARY)
    return folder


def _run(soffice: str, profile: Path, *words: str) -> None:
    subprocess.run(
        [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *words],
        check=False,
        timeout=120,
        capture_output=True,
        env={**os.environ, "HOME": str(profile)},
    )


def convert(soffice: str, profile: Path, source: Path, passphrase: str) -> str | None:
    """What LibreOffice reads in ``source``, as CSV; None when it does not open."""
    target = source.with_suffix(".csv")
    _run(soffice, profile, f'macro:///Standard.Module1.Convert("{source.as_uri()}","{target.as_uri()}","{passphrase}")')
    return target.read_text(encoding="utf-8") if target.exists() else None


def _copy(folder: Path, rows: int) -> bytes:
    values = [f"P-0000-0000-{index:04X}"[:16] for index in range(rows)]
    column = CleanColumn("Person", "pseudonym", values)
    path = folder / f"copy-{rows}.xlsx"
    write_workbook(CleanWorkbook((CleanSheet("Table 1", (column,), rows),)), path)
    return path.read_bytes()


@pytest.mark.parametrize("rows", [3, 400])
def test_libreoffice_opens_it_with_the_passphrase(soffice: str, profile: Path, tmp_path: Path, rows: int) -> None:
    sealed = tmp_path / "R-000123.xlsx"
    sealed.write_bytes(seal(_copy(tmp_path, rows), "office", PASSPHRASE).data)
    text = convert(soffice, profile, sealed, PASSPHRASE)
    assert text is not None
    lines = text.split()
    assert (lines[0], lines[1], len(lines)) == ("Person", "P-0000-0000-0000", rows + 1)


def _tiny() -> bytes:
    """A workbook so small that its encrypted package has to be filled up (see ``container``)."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sheet.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="a" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}"><Relationship Id="a" '
        f'Type="{office}/worksheet" Target="sheet.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="T" sheetId="1" '
        'r:id="a"/></sheets></workbook>',
        "xl/sheet.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tiny</t></is>'
        "</c></row></sheetData></worksheet>",
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_libreoffice_opens_one_that_had_to_be_filled_up(soffice: str, profile: Path, tmp_path: Path) -> None:
    assert len(_tiny()) < 4_000
    sealed = tmp_path / "R-000126.xlsx"
    sealed.write_bytes(seal(_tiny(), "office", PASSPHRASE).data)
    assert convert(soffice, profile, sealed, PASSPHRASE) == "Tiny\n"


def test_libreoffice_does_not_open_it_with_another(soffice: str, profile: Path, tmp_path: Path) -> None:
    sealed = tmp_path / "R-000124.xlsx"
    sealed.write_bytes(seal(_copy(tmp_path, 3), "office", PASSPHRASE).data)
    assert convert(soffice, profile, sealed, PASSPHRASE + "s") is None


def test_libreoffice_opens_one_of_more_than_seven_megabytes(soffice: str, profile: Path, tmp_path: Path) -> None:
    import random
    import string

    draw = random.Random(7)
    values = ["".join(draw.choices(string.ascii_letters, k=3_000)) for _ in range(4_500)]
    path = tmp_path / "large.xlsx"
    write_workbook(CleanWorkbook((CleanSheet("Table 1", (CleanColumn("Text", "text", values),), 4_500),)), path)
    sealed = tmp_path / "R-000125.xlsx"
    sealed.write_bytes(seal(path.read_bytes(), "office", PASSPHRASE).data)
    assert sealed.stat().st_size > 8_000_000
    text = convert(soffice, profile, sealed, PASSPHRASE)
    assert text is not None
    assert text.split()[-1] == values[-1]
