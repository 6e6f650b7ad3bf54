"""Run configuration of the assets that have some; each is shown in the UI's launchpad.

`study_configs` is what `piano run` uses, and what a later run is compared with.
"""

import dagster as dg
from pydantic import Field


class ReliabilityConfig(dg.Config):
    """How intervals of the coefficients are found."""

    resamples: int = Field(default=100, ge=20, description="Draws of segments for each interval.")
    seed: int = Field(default=0, description="Seed of the draws.")


class SplitConfig(dg.Config):
    """How segments are dealt to folds."""

    folds: int = Field(default=5, ge=2, description="Folds of each cross-validation protocol.")
    seed: int = Field(default=0, description="Seed of the dealing.")


def study_configs(corpus: str, seed: int) -> dict[dg.AssetKey, dg.Config]:
    """The configuration of every asset that has one, with this seed."""
    configs: dict[str, dg.Config] = {
        "reliability_report": ReliabilityConfig(seed=seed),
        "label_splits": SplitConfig(seed=seed),
    }
    return {dg.AssetKey([corpus, name]): config for name, config in configs.items()}
