"""Making a campaign: segments are chosen, given their roles, and written so that they play."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from piano_core.campaigns.campaign import Campaign, Clip, Pay, Role
from piano_core.campaigns.file import write_campaign
from piano_core.campaigns.policy import AssignmentPolicy
from piano_core.campaigns.raters import Screening
from piano_core.campaigns.roles import assign_roles
from piano_core.campaigns.sound import write_clip
from piano_core.campaigns.sources import Candidate
from piano_core.campaigns.store import STORE_FILE, Database
from piano_core.campaigns.strata import choose_by_quota
from piano_core.errors import CampaignError
from piano_core.files import atomic_directory
from piano_core.progress import Progress, no_progress


@dataclass(frozen=True)
class CampaignPlan:
    """What the researcher wants; fields as in `Campaign`. segments: how many are chosen."""

    name: str
    title: str
    corpus: str
    panel: str
    synthetic: bool
    dimensions: tuple[str, ...]
    segments: int
    policy: AssignmentPolicy
    screening: Screening
    pay: Pay
    researcher: str
    contact: str
    seed: int


def make_campaign(
    folder: Path,
    plan: CampaignPlan,
    candidates: Sequence[Candidate],
    progress: Progress = no_progress,
) -> Campaign:
    """Make the folder of a campaign, complete or not at all, and return the campaign.

    Raises `CampaignError` where the folder is there already or there is nothing to rate.
    """
    if folder.exists():
        raise CampaignError(
            "there is a campaign of this name already.",
            where=str(folder),
            remedy="Choose another name: ratings are never overwritten.",
        )
    if not candidates:
        raise CampaignError("there is no segment to rate.", where=plan.corpus)
    rng = np.random.default_rng(plan.seed)
    rows = choose_by_quota([item.strata for item in candidates], plan.segments, rng)
    chosen = {secrets.token_hex(6): candidates[i] for i in rows}
    clips = assign_roles(
        [_clip(name, item, plan.dimensions) for name, item in chosen.items()], plan.policy, rng
    )
    with atomic_directory(folder) as temporary:
        written: list[Clip] = []
        for number, clip in enumerate(clips):
            progress(number / len(clips), f"sound {number + 1} of {len(clips)}")
            written.append(_write(clip, chosen[clip.clip], temporary))
        campaign = _campaign(plan, tuple(written))
        write_campaign(campaign, temporary)
        Database(temporary / STORE_FILE).create()
    progress(1.0, "campaign made")
    return campaign


def _clip(name: str, item: Candidate, dimensions: Sequence[str]) -> Clip:
    known = {name: item.known[name] for name in dimensions if name in item.known}
    return Clip(name, item.segment_id, 0.0, Role.ORDINARY, item.strata, known)


def _write(clip: Clip, item: Candidate, folder: Path) -> Clip:
    samples, rate = item.sound()
    seconds = write_clip(samples, rate, folder / clip.audio_file, folder / clip.peaks_file)
    if item.score_image is None:
        return replace(clip, duration_s=seconds)
    image = f"scores/{clip.clip}.png"
    (folder / "scores").mkdir(exist_ok=True)
    shutil.copyfile(item.score_image, folder / image)
    return replace(clip, duration_s=seconds, score_image=image)


def _campaign(plan: CampaignPlan, clips: tuple[Clip, ...]) -> Campaign:
    return Campaign(
        identifier=secrets.token_hex(8),
        name=plan.name,
        title=plan.title,
        corpus=plan.corpus,
        panel=plan.panel,
        synthetic=plan.synthetic,
        dimensions=plan.dimensions,
        clips=clips,
        policy=plan.policy,
        screening=plan.screening,
        pay=plan.pay,
        researcher=plan.researcher,
        contact=plan.contact,
        seed=plan.seed,
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
