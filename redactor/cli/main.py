"""``redactor``: the group of commands, and the one place where failures become exit codes.

Commands are loaded when they are called, so that ``redactor --help`` answers at once.
"""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from pathlib import Path
from typing import Final

import click

from redactor import __version__
from redactor.cli.app import App
from redactor.errors import ExitCode, RedactorError

_COMMANDS: Final = {
    "check": ("redactor.cli.check", "check", "May this spreadsheet be sent to these people?"),
    "release": ("redactor.cli.release", "release", "Make, prove and seal the copy that may be sent."),
    "open": ("redactor.cli.open", "open_", "Unseal a copy that somebody released to you."),
    "review": ("redactor.cli.review", "review", "A second person looks at redacted prose and signs a receipt."),
    "reveal": ("redactor.cli.reveal", "reveal", "Say whom pseudonyms stand for, where a policy keeps that."),
    "policy": ("redactor.cli.policy", "policy", "What each recipient may see: list, show, lint, approve."),
    "audit": ("redactor.cli.audit", "audit", "The log: list, show, verify, checkpoint."),
    "keys": ("redactor.cli.keys", "keys", "The keys that sign and make labels: init, show, trust."),
    "demo": ("redactor.cli.demo", "demo", "Show the whole way on an invented gangs matrix."),
    "doctor": ("redactor.cli.doctor", "doctor", "Say whether this installation is fit for use."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and one line, and imports one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which a user meets them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module."""
        if cmd_name not in _COMMANDS:
            return None
        module, attribute, _ = _COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, _, line) in _COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", type=click.Path(path_type=Path), help="Settings file (redactor.toml).")
@click.option("--home", type=click.Path(path_type=Path), help="Folder of the log and the keys (also REDACTOR_HOME).")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no advice.")
@click.option("--verbose", "-v", is_flag=True, help="Say why, column by column.")
@click.version_option(__version__, prog_name="redactor")
@click.pass_context
def cli(ctx: click.Context, config: Path | None, home: Path | None, quiet: bool, verbose: bool) -> None:
    """Nothing personal leaves in a spreadsheet.

    Every outgoing spreadsheet goes through detection of personal data, redaction by policy, sealing and an audit
    log. Exit codes: 0 yes, 1 no, 2 used wrongly, 3 could not be fully looked into, 4 failed, 130 stopped.
    """
    ctx.obj = App(config=config, home=home, quiet=quiet, verbose=verbose)


def main() -> None:
    """The program. Never ends with a traceback, and never with an exit code that means something else."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command line and give its exit code."""
    try:
        outcome = cli.main(args=arguments, prog_name="redactor", standalone_mode=False)
        _flush()
    except click.exceptions.Exit as done:
        return int(done.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _say("Stopped. Nothing was released.")
        return ExitCode.INTERRUPTED
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except RedactorError as error:
        _say(error.explain())
        return error.exit_code
    except BrokenPipeError:
        _close_pipes()
        return ExitCode.FAILED
    except MemoryError:
        _say(
            "The file needs more memory than there is. Nothing was released.\nWhat to do: split it into smaller files."
        )
        return ExitCode.UNINSPECTABLE
    except Exception as error:
        _say(_unexpected(error))
        return ExitCode.FAILED
    return int(outcome) if isinstance(outcome, int) else ExitCode.OK


def _unexpected(error: Exception) -> str:
    """Where it failed and with what kind of error; never the error's own words, which may quote a cell."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "redactor" in frame.filename]
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown"
    return (
        f"The program failed ({type(error).__name__} at {where}). Nothing was released.\n"
        "What to do: try again; if it fails again, tell whoever looks after redactor this line."
    )


def _say(text: str) -> None:
    try:
        click.echo(text, err=True)
    except OSError:
        _close_pipes()


def _flush() -> None:
    sys.stdout.flush()


def _close_pipes() -> None:
    """Keep the interpreter from complaining at exit about a reader that went away."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


if __name__ == "__main__":
    main()
