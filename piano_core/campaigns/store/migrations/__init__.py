"""The steps that bring a campaign's file to the layout this version expects.

Each is one `NNNN_what.sql`, numbered from 0001 without gaps and never edited once landed.
"""

from __future__ import annotations

from importlib import resources


def steps() -> tuple[str, ...]:
    """The SQL of every step, in order."""
    files = sorted(
        (file for file in resources.files(__name__).iterdir() if file.name.endswith(".sql")),
        key=lambda file: file.name,
    )
    return tuple(file.read_text(encoding="utf-8") for file in files)
