"""PercePiano's file names: `<work>_<N>bars_<PERFORMER>_<SEGMENT>`.

The corpus's own README gives another order and is wrong. `Score` and `Score2` in the
performer's place are deadpan renders of the notation. `work` carries the variation
(`Beethoven_WoO80_var27`); segment numbers count through the whole work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from piano_core.corpora.composers import full_name, period_of

DEADPAN_PERFORMERS = ("Score", "Score2")

_NAME = re.compile(
    r"(?P<part>[^_].*)_(?P<bars>\d+)bars_(?P<performer>[^_]+)_(?P<segment>\d+)", re.IGNORECASE
)
_VARIATION = re.compile(r"_(thema|var\d+)$", re.IGNORECASE)


@dataclass(frozen=True)
class SegmentName:
    """What a file name says.

    part: work with its variation, `Beethoven_WoO80_var27` or `Schubert_D960_mv2`.
    bars: length of the window in bars, 8 or 16.
    performer: number of a pianist, or one of `DEADPAN_PERFORMERS`.
    segment: number of the window, as written (`07` is not `7` in a file name).
    """

    part: str
    bars: int
    performer: str
    segment: str

    @property
    def text(self) -> str:
        """The name as it is written, without folder and suffix."""
        return f"{self.part}_{self.bars}bars_{self.performer}_{self.segment}"

    @property
    def work(self) -> str:
        """The work (movement, or whole set of variations): what protocol `work` holds out."""
        return _VARIATION.sub("", self.part)

    @property
    def passage(self) -> str:
        """The window of music, whoever plays it: part, bars and segment number.

        The bars belong to it: window 3 of 8 bars is other music than window 3 of 16.
        """
        return f"{self.part}_{self.bars}bars_{self.segment}"

    @property
    def deadpan(self) -> bool:
        """A render of the notation, played by nobody."""
        return self.performer in DEADPAN_PERFORMERS

    @property
    def composer(self) -> str:
        """The composer's name."""
        return full_name(self.part.split("_")[0])

    @property
    def period(self) -> str | None:
        """Period of the composer; None where it is not known."""
        return period_of(self.part.split("_")[0])

    def played_by(self, performer: str) -> SegmentName:
        """The same passage by somebody else."""
        return SegmentName(self.part, self.bars, performer, self.segment)


def parse_name(text: str) -> SegmentName | None:
    """What the stem of a file says; None where it does not have the corpus's form.

    Space around the name is dropped and `score` is `Score`, as both occur in the ratings.
    """
    match = _NAME.fullmatch(text.strip())
    if match is None:
        return None
    performer = match["performer"]
    by_case = {name.casefold(): name for name in DEADPAN_PERFORMERS}
    return SegmentName(
        match["part"],
        int(match["bars"]),
        by_case.get(performer.casefold(), performer),
        match["segment"],
    )


def rated_recording(name: SegmentName) -> SegmentName:
    """The recording that an answer filed under `name` is about.

    For Beethoven's segments 5-16 raters heard the `Score2` render also where the answer
    says `Score` (the corpus's own label script maps them so); elsewhere `name` itself.
    """
    renamed = name.work == "Beethoven_WoO80" and 5 <= int(name.segment) <= 16
    return name.played_by("Score2") if renamed and name.performer == "Score" else name
