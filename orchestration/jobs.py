"""Jobs: named selections of the graph that people launch. No schedules here."""

from __future__ import annotations

import dagster as dg

RATINGS_GROUPS = ("ratings",)


def refresh_job_name(corpus: str) -> str:
    """The job that makes everything of a corpus."""
    return f"{corpus}_refresh"


def corpus_jobs(corpus: str) -> dict[str, tuple[dg.AssetSelection, str]]:
    """Selection and description of each job of a corpus, by job name."""
    everything = dg.AssetSelection.key_prefixes([corpus])
    return {
        refresh_job_name(corpus): (everything, "Everything, from recordings to the bundle."),
        f"{corpus}_ratings": (
            everything & dg.AssetSelection.groups(*RATINGS_GROUPS),
            "Rating batches to consensus labels and splits, after an import.",
        ),
    }
