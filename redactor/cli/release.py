"""``redactor release``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App, ask_password, ask_reason, read_secret, refuse_values_elsewhere
from redactor.cli.changes import change_lines
from redactor.errors import UsageError
from redactor.files import prepare_folder, write_atomically

if TYPE_CHECKING:
    from redactor.pipeline import Release


@click.command()
@click.argument("file")
@click.option("--to", "recipients", multiple=True, required=True, metavar="ADDRESS", help="Who it is for.")
@click.option("--policy", metavar="NAME|PATH", help="The policy; without it the recipients choose it.")
@click.option("--rows", type=click.IntRange(min=0), help="How many people you believe the file holds.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path(), help="Folder for the copy (here, if not given)."
)
@click.option(
    "--seal", type=click.Choice(["office", "age", "none"]), help="How to seal the copy, where the policy allows it."
)
@click.option("--review", type=click.Path(path_type=Path), help="The receipt of a second person's review of prose.")
@click.option("--reissue", type=click.IntRange(min=0), help="Log entry of a release to seal again (lost passphrase).")
@click.option(
    "--override", multiple=True, metavar="CODE", help="Set a reason aside where the policy lets you; asks why."
)
@click.option("--dry-run", is_flag=True, help="Everything but the last step: nothing is sealed or written.")
@click.option("--show-values", is_flag=True, help="With --dry-run: show values before and after; on a terminal only.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@click.option("--password-file", metavar="PATH|-", help="File with the workbook's password, or - for standard input.")
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="Write the passphrase here, not on the screen."
)
@click.pass_obj
def release(
    app: App,
    file: str,
    recipients: tuple[str, ...],
    policy: str | None,
    rows: int | None,
    out: Path,
    seal: str | None,
    review: Path | None,
    reissue: int | None,
    override: tuple[str, ...],
    dry_run: bool,
    show_values: bool,
    form: str,
    password_file: str | None,
    passphrase_file: Path | None,
) -> int:
    """Make the copy that may be sent: redacted by policy, proved clean, sealed and recorded.

    The passphrase is shown once. Tell it to the recipient by phone, never in the same e-mail.
    """
    from redactor.pipeline import release as run

    if show_values:
        refuse_values_elsewhere()
        if not dry_run:
            raise UsageError("--show-values goes with --dry-run.", next="Add --dry-run, or leave it out.")
    settings = app.settings()
    given = read_secret(password_file, "Password of the workbook") if password_file else None
    password = given if password_file else ask_password(file, settings)
    if passphrase_file is not None:
        prepare_folder(passphrase_file.absolute().parent)
    with app.progress() as progress:
        done = run(
            file,
            policy,
            recipients,
            out,
            seal,
            settings,
            rows=rows,
            password=password,
            dry_run=dry_run,
            override=override,
            justify=lambda: ask_reason("Why may this be set aside? It is kept with the log"),
            review=review,
            reissue=reissue,
            progress=progress,
            notify=app.advise,
        )
    if passphrase_file is not None and done.passphrase:
        write_atomically(passphrase_file, (done.passphrase + "\n").encode("utf-8"))
    if form == "json":
        click.echo(json.dumps(_document(done), ensure_ascii=False, indent=2))
        _show_passphrase(done, passphrase_file, err=True)
        return done.report.exit_code
    if done.report.exit_code:
        click.echo(done.report.to_text(verbose=app.verbose))
        click.echo("\nNothing was released.")
        return done.report.exit_code
    _tell(done, recipients, dry_run=dry_run)
    if dry_run:
        for line in change_lines(done.report.details, done.changes, show_values=show_values):
            click.echo(line)
    _show_passphrase(done, passphrase_file, err=False)
    return 0


def _tell(done: Release, recipients: tuple[str, ...], *, dry_run: bool) -> None:
    policy = done.report.details.policy
    click.echo(
        f"{'This would be released' if dry_run else 'Released'} to {', '.join(recipients)}, policy {policy.name}."
    )
    click.echo(f"  What the copy holds: {done.rows:,} rows; columns: {', '.join(done.headers)}.")
    if done.suppressed:
        click.echo(f"  Left out because they would stand almost alone: {done.suppressed:,} rows.")
    for note in done.report.details.notes:
        click.echo(f"  Worth knowing:       {note}")
    if done.delivered is not None:
        click.echo(f"  Send this file:      {done.delivered.file}")
        click.echo(f"  With its manifest:   {done.delivered.manifest}")
        click.echo(f"  Log entry:           {done.delivered.number}")


def _show_passphrase(done: Release, path: Path | None, *, err: bool) -> None:
    """Once, on the terminal; never in the manifest, the log, or the list of processes."""
    if not done.passphrase:
        return
    if path is not None:
        click.echo(f"  The passphrase is in {path}. Delete it when you have passed it on.", err=err)
        return
    click.echo(f"  Passphrase:          {done.passphrase}", err=err)
    click.echo("  Tell it by phone. It is not kept anywhere and is not shown again.", err=True)
    sys.stderr.flush()


def _document(done: Release) -> dict[str, object]:
    delivered = done.delivered
    return {
        "schema": "redactor/release-result/1",
        "released": delivered is not None,
        "file": str(delivered.file) if delivered else None,
        "manifest": str(delivered.manifest) if delivered else None,
        "entry": delivered.number if delivered else None,
        "rows": done.rows,
        "suppressed": done.suppressed,
        "columns": list(done.headers),
        **({"changes": _changes(done)} if done.changes else {}),
        "report": done.report.to_dict(),
    }


def _changes(done: Release) -> list[dict[str, object]]:
    """What a dry run saw: headings and kinds, never values."""
    columns = done.report.details.columns
    return [
        {"column": columns[change.column].header, "becomes": change.header, "kind": change.grammar}
        for change in done.changes
    ]
