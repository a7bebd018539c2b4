"""``redactor audit witness``: on another machine than the log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App
from redactor.cli.audit_verify import one_line
from redactor.errors import UsageError
from redactor.files import write_atomically

if TYPE_CHECKING:
    from redactor.audit.witness import Witness
    from redactor.audit.witness_request import Request

_SQLITE = b"SQLite format 3\x00"


@click.command()
@click.argument("source", required=False, type=click.Path(path_type=Path))
@click.option(
    "--state", type=click.Path(path_type=Path), help="The witness's own folder (else 'witness' in the home folder)."
)
@click.option("--name", default="redactor/witness", show_default=True, help="What a new witness is called.")
@click.option("--trust", metavar="KEY|PATH", help="The log's public key, when it is first seen or has a new one.")
@click.option("--output", type=click.Path(path_type=Path), help="Write the cosigned checkpoint to this file.")
@click.pass_obj
def witness(
    app: App, source: Path | None, state: Path | None, name: str, trust: str | None, output: Path | None
) -> None:
    """Cosign a log's checkpoint, if the log goes on from what was seen before.

    Run it on a second machine, or on the officer's laptop. SOURCE is a copy of the log, or what 'redactor audit
    checkpoint --since SIZE' wrote. Without SOURCE the witness's public key is printed, to verify its cosignatures with.
    """
    from redactor.audit.log import now
    from redactor.audit.witness import Witness

    own = Witness.open(state or app.settings().home / "witness", name)
    if source is None:
        click.echo(own.line)
        return
    note = own.cosign(_request(source, own), None if trust is None else one_line(trust), now)
    if output is None:
        click.echo(note, nl=False)
    else:
        write_atomically(output, note.encode("utf-8"))
        app.advise(f"The cosigned checkpoint is in {output}. Verify the log against it from time to time.")


def _request(source: Path, own: Witness) -> Request:
    from redactor.audit.stores.sqlite import SqliteStore
    from redactor.audit.witness_request import parse_request, request_of

    try:
        data = source.read_bytes() if source.stat().st_size < 2**20 else source.open("rb").read(len(_SQLITE))
    except OSError as error:
        raise UsageError("The file could not be read.", where=str(source), next="Check its path.") from error
    if not data.startswith(_SQLITE):
        return parse_request(data.decode("utf-8", "replace"))
    store = SqliteStore.open(source)
    try:
        return request_of(store, own.size_seen(store.origin()))
    finally:
        store.close()
