"""`piano`: finds subcommands by entry point and turns typed errors into exit code 2."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import EntryPoint, entry_points, version

import click

from piano_core.errors import MissingPartError, PianoError

ENTRY_POINT_GROUP = "piano.commands"
BAD_INPUT = 2

EPILOG = """\b
Examples:
  piano run                      make everything from the bundled demo corpus
  piano score my-take.mid        a scorecard in the terminal
  piano app my-take.mid          the same in a window
  piano doctor                   what is installed, what is missing, how to get it
"""


class Commands(click.Group):
    """Subcommands of every installed package, loaded when they are called or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all subcommands, sorted."""
        return sorted(_entries())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand called `cmd_name`, loaded now; None where there is none."""
        entry = _entries().get(cmd_name)
        if entry is None:
            return None
        command = entry.load()
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("piano-evaluator"), prog_name="piano")
def piano() -> None:
    """Score piano performances, collect ratings people can rely on, train models on them.

    Every command that reports takes --json and then prints one JSON object on standard
    output and nothing else. Errors go to standard error; bad input exits with 2.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 fine, 2 bad input (message on standard error)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        run_command(piano, words, "piano")
    except ModuleNotFoundError as error:
        _fail(_missing_extra(words, error))


def run_command(command: click.Command, words: Sequence[str], name: str) -> None:
    """Run `command` as the program `name`; typed errors become a message and exit code 2."""
    try:
        command.main(args=list(words), prog_name=name, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(BAD_INPUT)
    except click.Abort:
        click.echo("interrupted", err=True)
        sys.exit(130)
    except PianoError as error:
        _fail(error)


def _entries() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=ENTRY_POINT_GROUP)}


def _missing_extra(words: Sequence[str], error: ModuleNotFoundError) -> PianoError:
    """What to install; re-raises where the missing module is one of our own (a bug)."""
    module = (error.name or "").partition(".")[0]
    name = next((word for word in words if not word.startswith("-")), "")
    entry = _entries().get(name)
    if entry is None or module in {"", "piano_core", "orchestration", "desktop_app"}:
        raise error
    extras = ",".join(sorted(entry.extras)) or "desktop"
    return MissingPartError(
        f"needs the package {module}, which is not installed.",
        where=f"piano {name}",
        remedy=f"Install it with: pip install -c constraints.txt -e '.[{extras}]'",
    )


def _fail(error: PianoError) -> None:
    click.echo(f"error: {error}", err=True)
    sys.exit(BAD_INPUT)
