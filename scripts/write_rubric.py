"""Write docs/rubric.md from the rubric in piano_core/rubric.py."""

from pathlib import Path

from piano_core.files import write_text
from piano_core.rubric import rubric_markdown

if __name__ == "__main__":
    write_text(Path(__file__).resolve().parent.parent / "docs" / "rubric.md", rubric_markdown())
