"""Beginners' pieces that come with the package, in the text form of the demo's scores."""

from __future__ import annotations

from importlib import resources

from piano_core.corpora.demo.library import load_piece
from piano_core.corpora.demo.notation import parse_piece
from piano_core.corpora.demo.piece import Piece
from piano_core.errors import CorpusError

_SUFFIX = ".txt"

LENT = (
    "bach_invention_1",
    "bach_prelude_846",
    "beethoven_elise",
    "brahms_lullaby",
    "haydn_surprise",
    "mozart_sonata_331",
    "mozart_sonata_545",
    "pachelbel_canon",
    "petzold_minuet",
    "satie_gymnopedie_1",
)
"""Pieces of the demo corpus that learners play."""


def simple_piece_names() -> tuple[str, ...]:
    """Names of all pieces, in alphabetical order: tunes, exercises, and those the demo lends."""
    folder = resources.files("piano_core.amateurs") / "pieces"
    own = [i.name.removesuffix(_SUFFIX) for i in folder.iterdir() if i.name.endswith(_SUFFIX)]
    return tuple(sorted([*own, *LENT]))


def load_simple_piece(name: str) -> Piece:
    """The piece called `name`; `CorpusError` where there is none."""
    if name not in simple_piece_names():
        raise CorpusError(
            f"there is no piece called {name}",
            where="beginners' pieces",
            remedy=f"Choose one of {', '.join(simple_piece_names())}.",
        )
    if name in LENT:
        return load_piece(name)
    path = resources.files("piano_core.amateurs") / "pieces" / f"{name}{_SUFFIX}"
    return parse_piece(path.read_text(encoding="utf-8"), name)
