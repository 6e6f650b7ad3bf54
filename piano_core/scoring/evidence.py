"""When a number may be shown at all, and what to say where it may not."""

from __future__ import annotations

import numpy as np

from piano_core.bundle import EvidenceLimits, Part
from piano_core.performance import Performance, Source
from piano_core.score import AgainstScore
from piano_core.scoring.estimate import Estimate
from piano_core.scoring.input_kind import pedal_figures
from piano_core.scoring.windows import played_span
from piano_core.sentences import say


def lacking(performance: Performance, limits: EvidenceLimits) -> str:
    """Why nothing can be said about this performance, as a sentence; empty where it can."""
    start, end = played_span(performance)
    if not len(performance):
        return say("Nothing was played.")
    if end - start < limits.shortest_s:
        return say(
            "{seconds:.1f} s were played; this model needs {needed:g} s.",
            seconds=end - start,
            needed=limits.shortest_s,
        )
    if len(performance) < limits.fewest_notes:
        return say(
            "{notes} notes were played; this model needs {needed}.",
            notes=len(performance),
            needed=limits.fewest_notes,
        )
    return ""


def unfamiliar(said: Estimate, part: Part) -> str:
    """Why a part does not speak of playing that it has nothing to compare with; else empty."""
    if part.most_novel is None or float(said.novelty.mean()) <= part.most_novel:
        return ""
    return say(
        "The playing is too unlike what listeners rated for the model to say what they would."
    )


def too_careless(overall: float | None, part: Part) -> str:
    """Why a part does not speak of playing worse than any it learned from; else empty.

    Its raters told good playing from good playing, and what they would say of a take full of
    slips was never asked.
    """
    if part.least_overall is None or overall is None or overall >= part.least_overall:
        return ""
    return say(
        "Listeners never rated playing with so many slips, so what they would say is not known."
    )


def notes_unfound(score: AgainstScore | None) -> bool:
    """Whether a score was given of which the take is not recognised as a performance."""
    return score is not None and not score.same_music


def one_loudness(performance: Performance) -> bool:
    """Whether all velocities are the same, as keyboards without touch and notation programs
    write them; nobody plays so evenly."""
    return len(np.unique(performance.notes["velocity"])) == 1


def unheard(names: tuple[str, ...], performance: Performance, limits: EvidenceLimits) -> str:
    """Why a dimension or output of these names cannot be heard here; empty where it can."""
    if "pedaling" in names and not pedal_figures(performance)[1]:
        return say("No pedal was taken, and nothing says whether one was wanted.")
    if "dynamics_control" in names and one_loudness(performance):
        return say(
            "Every note has the same loudness: how hard the keys were struck was not recorded."
        )
    if performance.source is Source.TRANSCRIPTION and set(names) & set(limits.needs_pedal):
        share, presses = pedal_figures(performance)
        return say(
            "Heard, not recorded: a transcriber hears too little of the pedal to "
            "judge it (here down {share:.0%} of the time, pressed {presses} "
            "times).",
            share=share,
            presses=presses,
        )
    return ""
