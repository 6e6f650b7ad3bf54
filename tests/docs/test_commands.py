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


def typed() -> list[tuple[str, str]]:
    """Every line of a code block, and everything in backticks, as (page, what stands there)."""
    found: list[tuple[str, str]] = []
    for page, text in texts():
        blocks = re.findall(r"```\w*\n(.*?)```", text, re.S)
        lines = [line.strip() for block in blocks for line in block.splitlines()]
        prose = re.sub(r"```.*?```", "", text, flags=re.S)
        lines += [" ".join(words.split()) for words in re.findall(r"`([^`]+)`", prose)]
        lines += [line.strip() for line in re.findall(r"^    (\S.*)$", prose, re.M)]
        found += [(page, re.sub(r"^\.venv[\\/](bin|Scripts)[\\/]", "", line)) for line in lines]
    return sorted(set(found))


def piano_lines() -> list[tuple[str, str]]:
    """Every `piano ...`, as (page, command line)."""
    return [
        (page, line.split("#")[0].strip()) for page, line in typed() if re.match(r"piano \w", line)
    ]


def script_lines() -> list[tuple[str, str]]:
    """Every `python benchmarks/...`, and every benchmark named alone, as (page, words after it)."""
    script = r"(?:\w+=\S+ )*(?:python )?((?:(?:benchmarks|scripts|packaging)/\w+|bench_\w+)\.py.*)"
    found = [(page, re.fullmatch(script, line)) for page, line in typed()]
    lines = [(page, line[1]) for page, line in found if line]
    return [(page, f"benchmarks/{x}" if x.startswith("bench_") else x) for page, x in lines]


def paths() -> list[tuple[str, str]]:
    """Every file or folder of ours in backticks."""
    roots = "piano_core|orchestration|desktop_app|tests|benchmarks|scripts|packaging|docs"
    return [(page, line) for page, line in typed() if re.fullmatch(rf"({roots})/[\w./-]+", line)]


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


@pytest.mark.parametrize(("page", "line"), script_lines())
def test_a_documented_script_knows_its_options(page: str, line: str):
    script, *words = shlex.split(line, comments=True)
    text = (ROOT / script).read_text(encoding="utf-8")
    for word in words:
        if word.startswith("--"):
            assert f'"{word}"' in text, f"{page}: no option {word} in {script}"


def test_a_file_that_is_named_is_there():
    gone = [f"{page}: {path}" for page, path in paths() if not (ROOT / path).exists()]
    assert not gone


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
    assert len(script_lines()) >= 20
    assert len(paths()) >= 20
    assert len(make_targets()) >= 3
