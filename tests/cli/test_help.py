"""Every command teaches: help has a sentence and an example, and loads without its extra."""

from collections.abc import Iterator
from importlib.metadata import entry_points

import click
import pytest

from piano_core.cli.main import ENTRY_POINT_GROUP, piano


def leaves(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Paths of all commands that do something."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from leaves(child, (*path, name))
    else:
        yield path


ALL = sorted(leaves(piano))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_help_has_a_sentence_and_an_example(path: tuple[str, ...]):
    command: click.Command = piano
    for name in path:
        assert isinstance(command, click.Group)
        command = command.get_command(click.Context(command), name) or command
    assert command.help and command.help.strip().endswith((".", '"}', "}"))
    assert f"piano {' '.join(path)}" in (command.epilog or "")


def test_every_package_contributes_its_commands():
    names = {entry.name for entry in entry_points(group=ENTRY_POINT_GROUP)}
    assert {"run", "score", "features", "ratings", "bundle", "ui", "app", "doctor"} <= names
