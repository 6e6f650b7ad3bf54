"""What the page for rating says."""

from __future__ import annotations

from desktop_app.view_models.rating.rating import RatingState
from desktop_app.view_models.rating.rating_forms import Consistency
from desktop_app.view_models.states import Problem
from desktop_app.view_models.wording import marked, plural, together, tr
from piano_core.dimensions import dimension

HOW = marked(
    "Stretches of 20 to 30 seconds come in random order and without their names. Listen to each "
    "one as often as you like and say what you hear on twelve scales. Every answer is kept as "
    "you give it. Some stretches come back after a week, so that you can see how far you agree "
    "with yourself. Nothing leaves this computer unless you export it."
)


def progress_words(state: RatingState) -> str:
    """How far the series has come."""
    return tr("{rated} of {all} stretches rated", rated=state.rated, all=state.stretches)


def problem_words(problem: Problem | None) -> str:
    """A problem on one line; "" for none."""
    if problem is None:
        return ""
    said = (f"{problem.title}.", problem.where, problem.what, problem.remedy)
    return together(*said)


def repeats_words(found: Consistency | None) -> str:
    """How far the rater's second answers lie from the first."""
    if found is None:
        return tr("How far you agree with yourself is shown once a stretch has come back.")
    whole = plural(
        "You rated {n} stretch twice. Your answers differ by {points:.0f} points on average.",
        "You rated {n} stretches twice. Your answers differ by {points:.0f} points on average.",
        found.stretches,
        points=found.difference,
    )
    widest = max(found.by_dimension, key=lambda name: found.by_dimension[name])
    most = tr(
        "Most on {scale}: {points:.0f} points.",
        scale=tr(dimension(widest).label),
        points=found.by_dimension[widest],
    )
    return f"{whole} {most}"
