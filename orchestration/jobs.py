"""Jobs: named selections of the graph that people launch. No schedules here."""

from __future__ import annotations

import dagster as dg

from orchestration.assets.declare import group_of

RATINGS_GROUPS = ("ratings",)
MODEL_GROUPS = ("model_training", "model_evaluation", "model_export")
TRANSCRIBER_JOB = "transcriber"
QUEUE_ASSETS = ("annotation_queue", "annotation_batch")
STACK_ASSETS = (
    "pretrained_checkpoint",
    "expert_checkpoint",
    "specialist_ensemble",
    "stack_evaluation",
)
"""The research stack: too slow for a first run, so that it is made where it is asked for."""
DECIDED_ASSETS = (
    "leaderboard",
    "champion",
    "onnx_bundle",
    "promoted_bundle",
    "unlabeled_predictions",
    *QUEUE_ASSETS,
)
"""What follows from which model won, for which the stack is judged as well."""
STUDY_ASSETS = ("ablation_report", "human_comparison")
SLOW_ASSETS = (*STACK_ASSETS, *STUDY_ASSETS)
"""What a refresh leaves as it is unless it is asked for."""


SHARED_JOBS: dict[str, tuple[dg.AssetSelection, str]] = {
    TRANSCRIBER_JOB: (
        dg.AssetSelection.groups("transcription"),
        "The bundle that turns sound into notes, for all corpora.",
    )
}
"""Selection and description of the jobs that belong to no corpus, by job name."""


def refresh_job_name(corpus: str) -> str:
    """The job that makes everything of a corpus."""
    return f"{corpus}_refresh"


def queue_job_name(corpus: str) -> str:
    """The job that looks for what to have rated next."""
    return f"{corpus}_annotation_queue"


def stack_job_name(corpus: str) -> str:
    """The job that trains the research stack of a corpus and puts it on the leaderboard."""
    return f"{corpus}_train_stack"


def studies_job_name(corpus: str) -> str:
    """The job that tells what the stack's parts are worth, and how models stand beside people."""
    return f"{corpus}_studies"


def corpus_jobs(corpus: str) -> dict[str, tuple[dg.AssetSelection, str]]:
    """Selection and description of each job of a corpus, by job name."""
    slow = _assets(corpus, *SLOW_ASSETS)
    quick = dg.AssetSelection.key_prefixes([corpus]) - slow
    queue = _assets(corpus, "unlabeled_predictions", *QUEUE_ASSETS)
    return {
        refresh_job_name(corpus): (
            quick,
            "Everything but the research stack, from recordings to the bundle.",
        ),
        f"{corpus}_ratings": (
            _groups(corpus, *RATINGS_GROUPS),
            "Rating batches to consensus labels and splits, after an import.",
        ),
        f"{corpus}_train_and_export": (
            _groups(corpus, *MODEL_GROUPS) - slow,
            "Training, calibration, evaluation, bundle and promotion, on labels as they are.",
        ),
        stack_job_name(corpus): (
            _assets(corpus, *STACK_ASSETS, *DECIDED_ASSETS),
            "The research stack stage by stage, its row on the leaderboard, and whichever model "
            "won then, to its promotion; slow.",
        ),
        studies_job_name(corpus): (
            _assets(corpus, *STUDY_ASSETS),
            "Ablations of the research stack (slow), and the champion beside human raters.",
        ),
        queue_job_name(corpus): (queue, "What to have rated next, from the model as it is."),
    }


def _assets(corpus: str, *names: str) -> dg.AssetSelection:
    return dg.AssetSelection.assets(*([corpus, name] for name in names))


def _groups(corpus: str, *groups: str) -> dg.AssetSelection:
    return dg.AssetSelection.groups(*(group_of(corpus, group) for group in groups))
