"""``redactor keys``."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import click

from redactor.cli.app import App, ask_passphrase, console
from redactor.errors import UsageError

_PROTECT = click.Choice(["passphrase", "keyring", "files"])
_LOCKED = {
    "passphrase": "a passphrase",
    "keyring": "this computer's keyring",
    "files": "nothing but that only their owner may read them",
}


@click.group()
def keys() -> None:
    """The keys that sign the log and make labels. No command here ever shows a secret."""


@keys.command()
@click.option(
    "--protect", type=_PROTECT, help="What to lock the keys with (this computer's keyring, where it has one)."
)
@click.option(
    "--without", multiple=True, type=click.Choice(["pseudonym", "escrow"]), help="A key that lives on the server only."
)
@click.pass_obj
def init(app: App, protect: str | None, without: tuple[str, ...]) -> None:
    """Make the keys, start the log, and approve the shipped policies. Does nothing where that is done.

    Without --protect the keys are locked with this computer's keyring where it has one; else only their owner may
    read the files, and nothing more protects them.
    """
    from redactor.steps.workspace import FirstUse, open_workspace

    told: list[str] = []
    settings = app.settings(confirm=protect == "passphrase")
    with open_workspace(settings, told.append, FirstUse(protect, without)) as work:
        lines = told or [f"The keys in {work.settings.home} are there already."]
        if not told and (protect or without):
            raise UsageError("The keys are there already.", next="Change their lock with 'redactor keys protect'.")
    for line in lines:
        click.echo(line)


@keys.command()
@click.option("--with", "kind", type=_PROTECT, required=True, help="What to lock the keys with from now on.")
@click.pass_obj
def protect(app: App, kind: str) -> None:
    """Lock the keys with something else. A passphrase is asked for, or read as for a service (docs/it.md)."""
    from redactor.audit import Event
    from redactor.keys import Keyring, change_lock
    from redactor.steps.workspace import open_workspace

    settings = app.settings()
    Keyring.open(settings.home, create=False, ask=settings.ask_passphrase)  # the old lock opens, or nothing is done
    change_lock(settings.home, kind, settings.ask_passphrase, partial(ask_passphrase, confirm=True))
    with open_workspace(settings, app.advise) as work:
        work.log.append(Event("key-protected", detail={"lock": kind}))
    click.echo(f"The keys are now locked with {_LOCKED[kind]}. Backups of the keys folder are as they were.")


@keys.command()
@click.argument("purpose")
@click.option("--compromised", is_flag=True, help="The old key may be in the wrong hands: believe nothing it signed.")
@click.pass_obj
def rotate(app: App, purpose: str, compromised: bool) -> None:
    """Make a new key for a purpose. The old one is kept, so that what it signed or closed can still be checked."""
    from redactor.audit import Event
    from redactor.steps.workspace import open_workspace

    settings = app.settings()
    with open_workspace(settings, app.advise) as work:
        before = work.keyring.key_id(purpose)
        after = work.keyring.rotate(purpose, revoke=compromised, ask=settings.ask_passphrase).key_id(purpose)
    with open_workspace(settings, app.advise) as work:
        detail = {"purpose": purpose, "old": before, "new": after, "revoked": "yes" if compromised else "no"}
        work.log.append(Event("key-rotated", detail=detail))
    click.echo(f"The {purpose} key is now {after}.\n  Before it: {before}, kept for checking.")
    for line in _AFTER_ROTATION.get(purpose, ()):
        click.echo(line, err=True)


_AFTER_ROTATION = {
    "signing": ("Give the new public key to those who trust yours: redactor keys show --public signing",),
    "officer": ("Where the old key is not believed any more, approve your policies again.",),
    "pseudonym": ("From now on people have other labels than in earlier copies.",),
    "fingerprint": ("Files that were released before today are not recognised by their fingerprint any more.",),
}


@keys.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@click.option("--public", metavar="PURPOSE", help="Print the public half of a signing key, to be enrolled elsewhere.")
@click.option("--pem", is_flag=True, help="With --public: as PEM, for openssl.")
@click.pass_obj
def show(app: App, form: str, public: str | None, pem: bool) -> None:
    """What keys there are: purpose, algorithm, id, when made, whether kept safely."""
    from redactor.keys import Keyring

    settings = app.settings()
    keyring = Keyring.open(settings.home, create=False, ask=settings.ask_passphrase)
    if public is not None:
        click.echo(keyring.public_pem(public) if pem else keyring.public_record(public, "redactor"), nl=False)
        return
    infos = keyring.describe()
    if form == "json":
        rows = [
            {
                "purpose": key.purpose,
                "algorithm": key.algorithm,
                "id": key.key_id,
                "made": key.made,
                "safe": key.mode_ok,
                "state": key.state,
                "locked_with": key.locked_with,
            }
            for key in infos
        ]
        click.echo(json.dumps({"schema": "redactor/keys/1", "keys": rows, "absent": sorted(keyring.absent)}, indent=2))
        return
    from rich.table import Table

    table = Table("Purpose", "Algorithm", "Id", "Made", "Kept safely", "State", "Locked with", box=None)
    for key in infos:
        safe = "yes" if key.mode_ok else "NO"
        table.add_row(key.purpose, key.algorithm, key.key_id or "-", key.made, safe, key.state, key.locked_with)
    console().print(table)
    for purpose in sorted(keyring.absent):
        click.echo(f"The {purpose} key is kept on another machine.")


@keys.command("add-recipient")
@click.argument("address")
@click.option("--group", "groups", multiple=True, help="A group that policies may name.")
@click.option("--age-key", "age_keys", multiple=True, help="A public key: age1…, or an SSH key in quotation marks.")
@click.option("--key-file", type=click.Path(path_type=Path), help="File with public keys, one a line (id_ed25519.pub).")
@click.option("--certificate", type=click.Path(path_type=Path), help="The recipient's certificate (PEM), to be warned.")
@click.option("--seal", type=click.Choice(["office", "age", "none"]), help="How this recipient opens files best.")
@click.pass_obj
def add_recipient(
    app: App,
    address: str,
    groups: tuple[str, ...],
    age_keys: tuple[str, ...],
    key_file: Path | None,
    certificate: Path | None,
    seal: str | None,
) -> None:
    """Put an address into the recipients' directory, or change what stands there. Compare keys by phone first."""
    from redactor.steps.directory import Entry, enter

    lines = _lines(key_file) if key_file else ()
    entry = Entry(groups, (*age_keys, *lines), _text(certificate) if certificate else None, seal)
    known = enter(address, entry, app.settings(), app.advise)
    click.echo("Changed in the recipients' directory." if known else "Added to the recipients' directory.")


@keys.command("remove-recipient")
@click.argument("address")
@click.pass_obj
def remove_recipient(app: App, address: str) -> None:
    """Take an address out of the recipients' directory."""
    from redactor.steps.directory import leave

    leave(address, app.settings(), app.advise)
    click.echo("Removed from the recipients' directory.")


@keys.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@click.pass_obj
def recipients(app: App, form: str) -> None:
    """Who is in the recipients' directory, with their groups, keys and preferred seal."""
    from dataclasses import asdict

    from redactor.keys import read_recipients

    found = read_recipients(app.settings().home).by_address.values()
    if form == "json":
        rows = [asdict(one) for one in found]
        click.echo(json.dumps({"schema": "redactor/recipients/1", "recipients": rows}, ensure_ascii=False, indent=2))
        return
    from rich.table import Table

    table = Table("Address", "Groups", "age keys", "Certificate", "Seal", box=None)
    for one in found:
        held = "yes" if one.certificate else ""
        table.add_row(one.address, ", ".join(one.groups), str(len(one.age_keys)), held, one.seal or "")
    console().print(table)


def _lines(path: Path) -> tuple[str, ...]:
    lines = [line.strip() for line in _text(path).splitlines()]
    return tuple(line for line in lines if line and not line.startswith("#"))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("The file could not be read.", where=str(path), next="Check its path.") from error


@keys.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def trust(app: App, path: Path) -> None:
    """Enrol the public key of somebody whose releases you receive. Compare its id with them by phone first."""
    from redactor.audit import Event
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        key_id = work.keyring.trust(path)
        work.log.append(Event("key-trusted", detail={"key": key_id}))
    click.echo(f"Enrolled: {key_id}")


@keys.command("add-reviewer")
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def add_reviewer(app: App, path: Path) -> None:
    """Vouch, with the officer's key, for somebody who may review redacted prose. Compare the key's id with them first.

    They print their key with 'redactor keys show --public reviewer' from their own account.
    """
    from redactor.audit import Event
    from redactor.keys import enrol_reviewer
    from redactor.steps.workspace import open_workspace

    with open_workspace(app.settings(), app.advise) as work:
        key_id = enrol_reviewer(work.keyring, path)
        work.log.append(Event("key-trusted", detail={"key": key_id, "for": "review"}))
    click.echo(f"May review: {key_id}")
