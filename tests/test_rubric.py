"""The rubric covers what is rated, and its document says what the code says."""

from pathlib import Path

from piano_core.dimensions import DIMENSION_NAMES
from piano_core.rubric import RUBRIC, rubric_markdown

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "rubric.md"


def test_every_dimension_has_five_different_anchors():
    assert tuple(item.dimension for item in RUBRIC) == DIMENSION_NAMES
    assert all(len(set(item.anchors)) == 5 for item in RUBRIC)


def test_the_document_is_made_from_the_rubric():
    assert DOCUMENT.read_text(encoding="utf-8") == rubric_markdown()
