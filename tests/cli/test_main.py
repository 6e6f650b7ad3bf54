"""The `piano` command: found by entry point, typed errors on stderr, exit code 2, no traceback."""

from importlib.metadata import EntryPoint

import click
import pytest

from piano_core.cli import main as command_line
from piano_core.errors import PianoError


@click.command()
def failing() -> None:
    """Fail as bad input does."""
    raise PianoError("this is not a take.", where="take.mid", remedy="Record it again.")


@click.command()
def needy() -> None:
    """Need something that is not installed."""
    raise ModuleNotFoundError("No module named 'qtish'", name="qtish")


@click.command()
def broken() -> None:
    """Import a module of our own that is not there: a bug, not a missing extra."""
    raise ModuleNotFoundError("No module named 'piano_core.gone'", name="piano_core.gone")


@pytest.fixture(autouse=True)
def subcommands(monkeypatch: pytest.MonkeyPatch) -> None:
    def entries() -> dict[str, EntryPoint]:
        words = {"failing": "", "needy": " [desktop]", "broken": ""}
        return {
            name: EntryPoint(name, f"{__name__}:{name}{extra}", command_line.ENTRY_POINT_GROUP)
            for name, extra in words.items()
        }

    monkeypatch.setattr(command_line, "_entries", entries)


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        command_line.main(words)
    return int(stopped.value.code or 0)


def test_bad_input_exits_with_2_and_says_where_and_what_to_do(capsys: pytest.CaptureFixture[str]):
    assert run("failing") == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "error: take.mid: this is not a take. Record it again.\n"


def test_a_missing_package_names_the_extra_that_brings_it(capsys: pytest.CaptureFixture[str]):
    assert run("needy") == 2
    error = capsys.readouterr().err
    assert "qtish" in error
    assert "[desktop]" in error


def test_a_missing_module_of_our_own_is_a_bug_and_not_hidden():
    with pytest.raises(ModuleNotFoundError):
        command_line.main(["broken"])


def test_an_unknown_subcommand_exits_with_2(capsys: pytest.CaptureFixture[str]):
    assert run("nonsense") == 2
    assert "nonsense" in capsys.readouterr().err


def test_an_unknown_option_exits_with_2():
    assert run("failing", "--nonsense") == 2
