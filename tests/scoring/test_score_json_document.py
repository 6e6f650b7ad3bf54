"""docs/score-json.md names every key and every warning code that a scorecard can hold."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from piano_core.audio import quality
from piano_core.score import AgainstScore, BarMeasure, BeatMeasure, Fault, Measures, Place
from piano_core.scoring import (
    BundleIdentity,
    Character,
    DimensionScore,
    Input,
    Mark,
    Scorecard,
    Standing,
    Warning,
    cautions,
)
from piano_core.transcription import likeness

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "score-json.md").read_text(encoding="utf-8")
SECTIONS = {
    Scorecard: "Top level",
    DimensionScore: "A dimension score",
    Standing: "A standing",
    Character: "A character",
    Mark: "A mark",
    Warning: "A warning",
    Input: "The input",
    AgainstScore: "The score",
    Measures: "The measures",
    Fault: "A fault",
    Place: "A place",
    BarMeasure: "A bar",
    BeatMeasure: "A beat",
    BundleIdentity: "The bundle",
}


def keys_of(section: str) -> set[str]:
    text = (
        DOCUMENT.split(f"## {section}\n", 1)[1]
        .split("\n## ", 1)[0]
        .split("| code |")[0]
        .split("###")[0]
    )
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {key for cell in cells for key in re.findall(r"`(\w+)`", cell)}


@pytest.mark.parametrize("kind", SECTIONS)
def test_the_document_has_exactly_the_keys_of_the_value(kind: type):
    assert keys_of(SECTIONS[kind]) == {field.name for field in fields(kind)}


def test_the_document_has_exactly_the_codes_of_the_warnings():
    source = Path(cautions.__file__).read_text(encoding="utf-8")
    codes = set(re.findall(r'Warning\(\s*"(\w+)"', source))
    table = DOCUMENT.split("| code | when |", 1)[1].split("\n## ", 1)[0]
    assert codes == set(re.findall(r"^\| `(\w+)`", table, re.M))


def test_the_document_has_exactly_the_codes_of_a_recording():
    source = "".join(
        Path(room.__file__).read_text(encoding="utf-8") for room in (quality, likeness)
    )
    codes = set(re.findall(r'QualityWarning\(\s*"(\w+)"', source))
    codes.add(likeness.NOT_A_PIANO)
    table = DOCUMENT.split("| recording | when |", 1)[1].split("\n## ", 1)[0]
    assert codes == set(re.findall(r"^\| `(\w+)`", table, re.M))
