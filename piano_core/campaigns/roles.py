"""Which segments of a campaign are anchors, honeypots, examples and the golden sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from piano_core.campaigns.campaign import Clip, Role
from piano_core.campaigns.policy import AssignmentPolicy


def assign_roles(
    clips: Sequence[Clip], policy: AssignmentPolicy, rng: np.random.Generator
) -> tuple[Clip, ...]:
    """The same segments with their roles, in random order.

    Only segments with a known answer become golden sample, examples or honeypots, in this
    order; examples span the known answers from low to high. Anchors are a share of the
    rest. So a campaign without known answers has anchors and ordinary segments only.
    """
    order = [clips[i] for i in rng.permutation(len(clips))]
    known = [clip for clip in order if clip.known]
    golden = known[: policy.golden_segments]
    left = sorted(known[policy.golden_segments :], key=_level)
    examples = _spread(left, policy.calibration_segments)
    named = {clip.clip for clip in (*golden, *examples)}
    rest = [clip for clip in order if clip.clip not in named]
    wanted = round(policy.honeypot_share * len(rest))
    honeypots = [clip for clip in rest if clip.known][:wanted]
    named_honeypots = {clip.clip for clip in honeypots}
    ordinary = [clip for clip in rest if clip.clip not in named_honeypots]
    anchors = {clip.clip for clip in ordinary[: round(policy.anchor_share * len(rest))]}
    role = {clip.clip: Role.GOLDEN for clip in golden}
    role |= {clip.clip: Role.CALIBRATION for clip in examples}
    role |= dict.fromkeys(named_honeypots, Role.HONEYPOT) | dict.fromkeys(anchors, Role.ANCHOR)
    return tuple(replace(clip, role=role.get(clip.clip, Role.ORDINARY)) for clip in order)


def _level(clip: Clip) -> float:
    return sum(clip.known.values()) / len(clip.known)


def _spread(ordered: Sequence[Clip], count: int) -> list[Clip]:
    """`count` of the clips at even distances from first to last."""
    if count >= len(ordered):
        return list(ordered)
    places = np.linspace(0, len(ordered) - 1, count).round().astype(int)
    return [ordered[i] for i in places]
