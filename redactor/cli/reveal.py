"""``redactor reveal``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redactor.cli.app import App, ask_reason, read_secret
from redactor.errors import ExitCode
from redactor.files import write_atomically

if TYPE_CHECKING:
    from redactor.redact import Answer


@click.command()
@click.argument("asked", nargs=-1, required=True, metavar="PSEUDONYM|FILE...")
@click.option("--policy", required=True, metavar="NAME", help="The policy under which the copy was released.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@click.option("--output", type=click.Path(path_type=Path), help="Write the answer to this file, for its owner alone.")
@click.option("--erase", is_flag=True, help="Take the way back away for ever, instead of showing it.")
@click.option("--password-file", metavar="PATH", help="File with the workbook's password.")
@click.pass_obj
def reveal(
    app: App,
    asked: tuple[str, ...],
    policy: str,
    form: str,
    output: Path | None,
    erase: bool,
    password_file: str | None,
) -> int:
    """Say whom pseudonyms stand for, or those in a workbook that came back, where the policy keeps a way back.

    It asks for the reason, on the terminal or as a line of standard input; the log records the request. Exit code 1:
    not every one can be told, because its time is over, it was erased, or nothing was kept.
    """
    from redactor.steps import revealing
    from redactor.steps.workspace import open_workspace

    password = read_secret(password_file, "Password of the workbook") if password_file else None
    with open_workspace(app.settings(), app.advise) as work:
        labels = revealing.labels_asked(asked, work, password)
        reason = ask_reason("Why do you need to know? This goes into the log")
        if erase:
            entry = revealing.erase(labels, policy, reason, work)
            click.echo(f"Erased the way back from {len(labels):,} pseudonyms. Log entry: {entry}")
            return ExitCode.OK
        revealed = revealing.reveal(labels, policy, reason, work)
    text = _json(revealed.answers) if form == "json" else "\n".join(_line(answer) for answer in revealed.answers)
    if output is None:
        click.echo(text)
    else:
        write_atomically(output, (text + "\n").encode("utf-8"))
        click.echo(f"The answer is in {output}. Delete it when it is no longer needed.")
    app.advise(f"Log entry: {revealed.entry}")
    return ExitCode.OK if all(answer.state == "known" for answer in revealed.answers) else ExitCode.BLOCKED


def _line(answer: Answer) -> str:
    from redactor.words import one

    match answer.state:
        case "known":
            told = "; ".join(f"{one(kind).split(' ', 1)[1]}: {value}" for kind, value in answer.values.items())
            return f"{answer.label}  {told}"
        case "expired":
            return f"{answer.label}  cannot be told: its time was over on {answer.day}, and what it stood for is gone"
        case "erased":
            return f"{answer.label}  cannot be told: it was erased on {answer.day}"
        case _:
            return f"{answer.label}  cannot be told: nothing was kept for it under this policy"


def _json(answers: tuple[Answer, ...]) -> str:
    rows = [
        {"pseudonym": answer.label, "state": answer.state, "day": answer.day or None, "values": dict(answer.values)}
        for answer in answers
    ]
    return json.dumps({"schema": "redactor/revealed/1", "pseudonyms": rows}, ensure_ascii=False, indent=2)
