"""The options of `piano rate new`, and what they make: candidates and a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from piano_core.cli.output import settings_of_this_process
from piano_core.errors import CampaignError

if TYPE_CHECKING:
    from piano_core.campaigns.making import CampaignPlan
    from piano_core.campaigns.sources import Candidate

_Command = TypeVar("_Command", bound=Callable[..., Any])
_PATH = click.Path(path_type=Path, exists=True)
_LESSONS = click.Choice(("0", "1-3", "4-7", "8+"))

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option("--corpus", help="Rate segments of demo, folder or percepiano, rendered."),
    click.option("--data", type=_PATH, help="Folder of that corpus."),
    click.option(
        "--queue", is_flag=True, help="What the corpus's annotation queue asks for, best first."
    ),
    click.option("--audio", type=_PATH, help="Or rate the sound files in this folder."),
    click.option("--segments", default=40, show_default=True, help="How many are chosen."),
    click.option(
        "--dimensions",
        default="all",
        show_default=True,
        help="all, technical, interpretive, or names with commas between.",
    ),
    click.option(
        "--panel",
        type=click.Choice(("friends", "crowd")),
        default="friends",
        show_default=True,
        help="Who rates: friends get repeats after a week, a crowd in a later sitting.",
    ),
    click.option("--raters", default=5, show_default=True, help="Raters a segment."),
    click.option("--known", type=_PATH, help="CSV file with your own answers."),
    click.option("--strata", type=_PATH, help="CSV file with difficulty, period and so on."),
    click.option("--scores", type=_PATH, help="Folder with PNGs named as segment or recording."),
    click.option("--title", default="How is it played?", show_default=True, help="On every page."),
    click.option("--researcher", default="The researcher", help="Your name, as raters read it."),
    click.option("--contact", default="whoever sent you the link", help="How to reach you."),
    click.option("--pay", default=0, show_default=True, help="For a batch, in cents."),
    click.option("--currency", default="EUR", show_default=True, help="Of the pay."),
    click.option("--fee", default=0.0, help="Platform's share on top of the pay: 0.33, say."),
    click.option("--completion-code", default="", help="Shown to raters after a batch."),
    click.option("--least-lessons", type=_LESSONS, default="0", help="Fewer: not asked to rate."),
    click.option(
        "--golden-tolerance",
        type=float,
        help="Mean error on the golden sample above which a rater is let go; off by default.",
    ),
    click.option("--seed", default=0, show_default=True, help="Of every random choice."),
)


def campaign_options(command: _Command) -> _Command:
    """The command with every option that describes a campaign."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def plan_of(name: str, options: Mapping[str, Any]) -> CampaignPlan:
    """What the options ask for; `CampaignError` for one that cannot be."""
    from piano_core.campaigns import POLICIES, Lessons, Pay, Screening
    from piano_core.campaigns.making import CampaignPlan

    policy = replace(POLICIES[options["panel"]], raters_per_segment=options["raters"])
    lessons = Lessons(options["least_lessons"])
    return CampaignPlan(
        name=name,
        title=options["title"],
        corpus=_corpus_name(options),
        panel=options["panel"],
        synthetic=options["audio"] is None,
        dimensions=_dimensions(options["dimensions"]),
        segments=options["segments"],
        policy=policy,
        screening=Screening(lessons, options["golden_tolerance"]),
        pay=Pay(options["pay"], options["currency"], options["fee"], options["completion_code"]),
        researcher=options["researcher"],
        contact=options["contact"],
        seed=options["seed"],
    )


def candidates_of(options: Mapping[str, Any]) -> tuple[Candidate, ...]:
    """Every segment that could be rated, with strata, known answers and score where given."""
    from piano_core.campaigns import sources
    from piano_core.corpora import open_corpus
    from piano_core.rating_files import read_ratings_csv
    from piano_core.tables import AnnotationQueue
    from piano_core.warehouse import Warehouse

    name = _corpus_name(options)
    if options["audio"] is not None:
        candidates = sources.sound_candidates(options["audio"], name)
    else:
        corpus = open_corpus(name, options["data"])
        candidates = sources.corpus_candidates(corpus)
        candidates = sources.with_planted(candidates, corpus)
    if options["queue"]:
        queue = Warehouse(settings_of_this_process().warehouse).read(AnnotationQueue, name)
        candidates = sources.queued(candidates, queue, options["segments"])
    if options["known"] is not None:
        own = read_ratings_csv(
            options["known"], corpus=name, targets=_dimensions("all"), ignore=("notes",)
        )
        candidates = sources.with_known(candidates, own)
    if options["strata"] is not None:
        candidates = sources.with_strata(candidates, options["strata"])
    if options["scores"] is not None:
        candidates = sources.with_score_images(candidates, options["scores"])
    return candidates


def _corpus_name(options: Mapping[str, Any]) -> str:
    if (options["corpus"] is None) == (options["audio"] is None):
        raise CampaignError(
            "needs either --corpus or --audio.",
            where="piano rate new",
            remedy="Say --corpus demo to try it, or --audio with a folder of recordings.",
        )
    return options["corpus"] or "folder"


def _dimensions(words: str) -> tuple[str, ...]:
    from piano_core.dimensions import DIMENSION_NAMES, DIMENSIONS

    chosen = tuple(d.name for d in DIMENSIONS if words in ("all", d.family.value))
    if chosen:
        return chosen
    named = tuple(word.strip() for word in words.split(","))
    unknown = [name for name in named if name not in DIMENSION_NAMES]
    if unknown or len(set(named)) < len(named):
        raise CampaignError(
            f"{', '.join(unknown) or 'a dimension named twice'} cannot be asked.",
            where=f"--dimensions {words}",
            remedy=f"Use all, technical, interpretive, or some of {', '.join(DIMENSION_NAMES)}.",
        )
    return tuple(name for name in DIMENSION_NAMES if name in named)
