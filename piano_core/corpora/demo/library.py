"""The pieces that come with the package, read from its own data."""

from __future__ import annotations

from importlib import resources

from piano_core.corpora.demo.notation import parse_piece
from piano_core.corpora.demo.piece import Piece
from piano_core.errors import CorpusError


def piece_names() -> tuple[str, ...]:
    """Names of all pieces, in alphabetical order."""
    folder = resources.files("piano_core.corpora.demo") / "scores"
    return tuple(
        sorted(item.name[: -len(".txt")] for item in folder.iterdir() if item.name.endswith(".txt"))
    )


def load_piece(name: str) -> Piece:
    """The piece called `name`; `CorpusError` where there is none."""
    if name not in piece_names():
        raise CorpusError(
            f"there is no piece called {name}",
            where="demo corpus",
            remedy=f"Choose one of {', '.join(piece_names())}.",
        )
    path = resources.files("piano_core.corpora.demo") / "scores" / f"{name}.txt"
    return parse_piece(path.read_text(encoding="utf-8"), name)
