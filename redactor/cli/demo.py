"""``redactor demo``: the Newham case on an invented matrix, with the very commands a user would type."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import click

from redactor.cli.app import App
from redactor.errors import RedactorError

_POLICY = "gangs-matrix-partners"
_PARTNER = "worker@voluntary.example"


@click.command()
@click.option("--keep", type=click.Path(path_type=Path), help="Folder to leave everything in, to look at afterwards.")
@click.pass_obj
def demo(app: App, keep: Path | None) -> None:
    """Show the whole way: a gangs matrix goes in, a safe and sealed copy comes out, and the log proves it."""
    folder = keep or Path(tempfile.mkdtemp(prefix="redactor-demo-"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _Show(folder, quiet=app.quiet).run()
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)


class _Show:
    """Runs commands in this process, as the command line would, and holds each to the exit code it must give."""

    def __init__(self, folder: Path, *, quiet: bool) -> None:
        self.folder = folder
        self.quiet = quiet
        self.sender = folder / "sender-home"
        self.partner = folder / "partner-home"

    def run(self) -> None:
        matrix = self._sample()
        sent, words = self.folder / "sent", self.folder / "passphrase.txt"
        self._title("1. May the matrix be sent to the voluntary sector as it is?")
        self._command(self.sender, ["check", str(matrix), "--to", _PARTNER, "--policy", _POLICY], expect=1)
        self._title("2. Make the copy that may.")
        arguments = ["release", str(matrix), "--policy", _POLICY, "--to", _PARTNER, "--out", str(sent)]
        self._command(self.sender, [*arguments, "--passphrase-file", str(words)], expect=0)
        sealed = next(sent.glob("R-*.xlsx"))
        click.echo(f"  (The passphrase, told by phone: {words.read_text(encoding='utf-8').strip()})")
        self._title("3. The partner enrols the sender's key, opens the copy, and checks it for the same policy.")
        self._enrol()
        opened = self.folder / "opened.xlsx"
        arguments = ["open", str(sealed), "--passphrase-file", str(words), "--output", str(opened)]
        self._command(self.partner, arguments, expect=0)
        self._command(self.partner, ["check", str(opened), "--to", _PARTNER, "--policy", _POLICY], expect=0)
        self._title("4. The log shows what happened, and proves it.")
        self._command(self.sender, ["audit", "list"], expect=0)
        self._command(self.sender, ["audit", "verify"], expect=0)
        self._title("5. One byte changed in a copy of the log.")
        self._command(self.sender, ["audit", "verify", "--log", str(self._tampered())], expect=1)
        self._title("That is the whole way.")

    def _sample(self) -> Path:
        from redactor.steps.samples import make_gangs_matrix

        self._title("A gangs matrix of 203 invented people (made by samples/gangs_matrix.py).")
        return make_gangs_matrix(self.folder / "gangs_matrix.xlsx")

    def _enrol(self) -> None:
        from redactor.keys import Keyring

        key = self.folder / "sender-key.json"
        key.write_text(Keyring.open(self.sender).public_record("signing", "sender"), encoding="utf-8")
        self._command(self.partner, ["keys", "trust", str(key)], expect=0)

    def _tampered(self) -> Path:
        """A copy of the log with one byte of one entry's body changed."""
        copy = self.folder / "tampered.db"
        with closing(sqlite3.connect(self.sender / "audit.db")) as log, closing(sqlite3.connect(copy)) as target:
            log.backup(target)
        data = bytearray(copy.read_bytes())
        place = data.index(b'"action":"release-intended"') + len(b'"action":"release-i')
        data[place] ^= 1
        copy.write_bytes(bytes(data))
        return copy

    def _title(self, text: str) -> None:
        click.echo(f"\n=== {text}\n")

    def _command(self, home: Path, arguments: list[str], *, expect: int) -> None:
        from redactor.cli.main import run

        shown = " ".join(item.replace(str(self.folder) + "/", "") for item in arguments)
        click.echo(f"$ redactor {shown}")
        sys.stdout.flush()
        code = run([*(["--quiet"] if self.quiet else []), "--home", str(home), *arguments])
        click.echo(f"[exit code {code}]\n")
        if code != expect:
            raise RedactorError(
                f"The demo expected exit code {expect} here and got {code}.", next="Run 'redactor doctor'."
            )
