"""`Campaign`: what is rated by whom under which rules, as one value that never changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from piano_core.campaigns.policy import AssignmentPolicy
from piano_core.campaigns.raters import Screening


class Role(StrEnum):
    """What a segment is for in this campaign."""

    ORDINARY = "ordinary"
    ANCHOR = "anchor"
    """Rated by everyone, so that raters who share nothing else can be compared."""
    HONEYPOT = "honeypot"
    """Its answer is known with confidence; raters cannot tell it from the others."""
    CALIBRATION = "calibration"
    """An example to learn the scales on; the known answer is shown afterwards."""
    GOLDEN = "golden"
    """Rated by everyone before their first batch; its answer is known."""


@dataclass(frozen=True)
class Strata:
    """What a segment stands for in the mix; None where it is not known.

    score_band: fifth of 0-100 in which its score is expected: `0-20` ... `80-100`.
    """

    difficulty: str | None = None
    period: str | None = None
    recording_quality: str | None = None
    score_band: str | None = None


@dataclass(frozen=True)
class Clip:
    """One segment as raters hear it.

    clip: opaque name, all that a browser ever sees of it.
    segment_id: the segment in its corpus.
    duration_s: length of the sound, which may ring on after the segment's end.
    known: the researcher's own answers by dimension, 0-100; empty where there are none.
    score_image: file of its notation beside the sound; None without one.
    """

    clip: str
    segment_id: str
    duration_s: float
    role: Role
    strata: Strata
    known: dict[str, float]
    score_image: str | None = None

    @property
    def audio_file(self) -> str:
        """Sound inside the campaign's folder."""
        return f"audio/{self.clip}.flac"

    @property
    def peaks_file(self) -> str:
        """Outline of the sound, for drawing."""
        return f"audio/{self.clip}.json"


@dataclass(frozen=True)
class Pay:
    """What raters get, and what a platform takes.

    per_batch_minor: for a batch, in the currency's smallest unit; 0 for friends.
    currency: ISO 4217.
    platform_fee: share of the pay that goes to the platform on top of it.
    completion_code: what raters enter at the platform after a batch; blank without one.
    """

    per_batch_minor: int = 0
    currency: str = "EUR"
    platform_fee: float = 0.0
    completion_code: str = ""


@dataclass(frozen=True)
class Campaign:
    """All that stays the same while people rate.

    identifier: random, so that two campaigns of one name are told apart.
    panel: where raters are found, `friends` or `crowd`.
    synthetic: performances are made or rendered by a program; raters are told.
    dimensions: what is asked about every segment.
    researcher, contact: who asks, and how to reach them; raters read both.
    seed: of every random choice; choices are recorded where they are made.
    """

    identifier: str
    name: str
    title: str
    corpus: str
    panel: str
    synthetic: bool
    dimensions: tuple[str, ...]
    clips: tuple[Clip, ...]
    policy: AssignmentPolicy
    screening: Screening
    pay: Pay
    researcher: str
    contact: str
    seed: int
    created_at: str

    def by_role(self, role: Role) -> tuple[Clip, ...]:
        """The segments with this role, in the campaign's order."""
        return tuple(clip for clip in self.clips if clip.role is role)

    def clip(self, name: str) -> Clip:
        """The clip of this opaque name; `KeyError` where there is none."""
        return {clip.clip: clip for clip in self.clips}[name]

    @property
    def pages_wanted(self) -> int:
        """Ratings that complete the campaign: k for every ordinary segment."""
        return len(self.by_role(Role.ORDINARY)) * self.policy.raters_per_segment
