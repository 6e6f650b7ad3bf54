"""What the documents tell people to type exists: commands, options, make targets, links."""

import re
import shlex
from pathlib import Path

import click
import pytest

from piano_core.cli.main import piano

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])


def texts() -> list[tuple[str, str]]:
    return [(page.name, page.read_text(encoding="utf-8")) for page in PAGES]


def piano_lines() -> list[tuple[str, str]]:
    """Every `piano ...` in a code block or in backticks, as (page, command line)."""
    found: list[tuple[str, str]] = []
    for page, text in texts():
        lines = [
            line.strip()
            for block in re.findall(r"```\w*\n(.*?)```", text, re.S)
            for line in block.splitlines()
        ]
        lines += re.findall(r"`(piano [^`]+)`", text)
        commands = [re.sub(r"^\.venv[\\/](bin|Scripts)[\\/]", "", line) for line in lines]
        found += [
            (page, line.split("#")[0].strip()) for line in commands if re.match(r"piano \w", line)
        ]
    return sorted(set(found))


def make_targets() -> list[tuple[str, str]]:
    return sorted(
        {
            (page, target)
            for page, text in texts()
            for target in re.findall(r"^\s*make (\w+)|`make (\w+)`", text, re.M)
            for target in target
            if target
        }
    )


@pytest.mark.parametrize(("page", "line"), piano_lines())
def test_a_documented_command_is_understood(page: str, line: str):
    words = shlex.split(line)[1:]
    command: click.Command = piano
    context = click.Context(piano, info_name="piano")
    while isinstance(command, click.Group) and words:
        child = command.get_command(context, words[0])
        assert child is not None, f"{page}: no command {words[0]!r} in {line!r}"
        command, words = child, words[1:]
    known = {option for item in command.get_params(context) for option in item.opts}
    for word in words:
        if word.startswith("--"):
            assert word.partition("=")[0] in known, f"{page}: no option {word} in {line!r}"


@pytest.mark.parametrize(("page", "target"), make_targets())
def test_a_documented_make_target_exists(page: str, target: str):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.M), f"{page}: no make target {target}"


def test_links_between_documents_lead_somewhere():
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            if "://" not in link:
                assert (page.parent / link).exists(), f"{page.name}: {link} is not there"


def test_the_documents_found_commands_to_check():
    assert len(piano_lines()) >= 5
    assert len(make_targets()) >= 3
