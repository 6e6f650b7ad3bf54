"""MAPS's file names: `MAPS_<KIND>_<what>_<instrument>`, with a hyphen behind `MUS`.

Emiya et al., "MAPS - A piano database for multipitch estimation and automatic
transcription of music", INRIA research report 00544155, 2010. The instruments are seven
software pianos and two recordings of a Disklavier (`ENSTDkAm`, `ENSTDkCl`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

KINDS = {
    "ISOL": "single notes and runs of one",
    "RAND": "random chords",
    "UCHO": "usual chords",
    "MUS": "pieces of music",
}

_NAME = re.compile(
    r"MAPS_(?P<kind>ISOL|RAND|UCHO|MUS)[-_](?P<what>.+)_(?P<instrument>[A-Za-z0-9]+)"
)

# How pieces begin that say their composer by surname elsewhere (`composers`).
_COMPOSERS = {
    "alb": "Albéniz",
    "bach": "Bach",
    "chp": "Chopin",
    "chpn": "Chopin",
    "deb": "Debussy",
    "grieg": "Grieg",
    "hay": "Haydn",
    "liz": "Liszt",
    "mendel": "Mendelssohn",
    "muss": "Mussorgsky",
    "mz": "Mozart",
    "schub": "Schubert",
    "scn": "Schumann",
    "ty": "Tchaikovsky",
}


@dataclass(frozen=True)
class MapsName:
    """What a file name says.

    kind: one of `KINDS`. what: the notes, chords or the piece, as MAPS abbreviates it.
    instrument: such as `AkPnBcht` or `ENSTDkCl`.
    """

    kind: str
    what: str
    instrument: str

    @property
    def is_music(self) -> bool:
        """A piece, not notes or chords for measuring."""
        return self.kind == "MUS"

    @property
    def piece(self) -> str:
        """The piece or the pattern of notes, the same on every instrument."""
        return f"{self.kind}/{self.what}"

    @property
    def work(self) -> str:
        """The work: `mz_331_1` and `mz_331_2` are movements of one."""
        parts = self.what.split("_")
        return "MUS/" + "_".join(parts[:2]) if self.is_music else self.piece

    @property
    def composer(self) -> str | None:
        """The composer's surname; None where the name does not tell."""
        return _COMPOSERS.get(re.split(r"[_\d-]", self.what)[0]) if self.is_music else None


def parse_name(stem: str) -> MapsName | None:
    """What the stem of a file says; None where it does not have the corpus's form."""
    match = _NAME.fullmatch(stem)
    return MapsName(match["kind"], match["what"], match["instrument"]) if match else None
