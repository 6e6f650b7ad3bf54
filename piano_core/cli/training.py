"""What `piano train` does: opens corpora, and runs stages one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from piano_core.cli.output import ProgressReport
from piano_core.corpora import folder_under, open_corpus
from piano_core.preparation.rated_corpus import rated_corpus
from piano_core.progress import Progress
from piano_core.settings import Settings
from piano_core.stack.config import FusionName, Hears
from piano_core.training.stages.config import EncoderName, StagesConfig
from piano_core.training.stages.listening import ear_of
from piano_core.training.stages.presets import preset_on
from piano_core.training.stages.rated import RATED_STAGES, has_material, release_of
from piano_core.training.stages.release import StackFolder, StageDone, train_masked
from piano_core.training.stages.sources import music_of


@dataclass(frozen=True)
class Asked:
    """The options of the command. named: whether the stages were, so that one which the preset
    or the corpus has nothing for is an error and not left out."""

    preset: str
    stages: tuple[str, ...]
    named: bool
    corpus: str | None
    music: tuple[str, ...]
    device: str | None
    seed: int
    hears: Hears | None = None
    fusion: FusionName | None = None
    encoder: EncoderName | None = None


def run_stages(settings: Settings, asked: Asked, progress: ProgressReport) -> list[StageDone]:
    """Each stage in its order. Raises `PianoError` as the stages and the corpora do."""
    config = preset_on(asked.preset, asked.device).hearing(asked.hears, asked.fusion, asked.encoder)
    heard, root = config.stack.hears, settings.home / "stack" / asked.preset
    folder = StackFolder(root, asked.corpus or "", heard)
    release = None
    if asked.corpus is not None:
        rated = rated_corpus(settings, asked.corpus)
        release = release_of(rated, folder, ear_of(rated, config, settings, progress))
    jobs: list[tuple[str, Callable[[Progress], StageDone]]] = []
    for name in asked.stages:
        if name == "masked":
            jobs.append((name, partial(_masked, settings, asked, config, folder)))
        elif release is not None and (asked.named or has_material(config, release, name)):
            jobs.append((name, partial(RATED_STAGES[name], config, release, asked.seed)))
    done: list[StageDone] = []
    for index, (_, run) in enumerate(jobs):
        begun = index / len(jobs)
        done.append(run(lambda part, doing, begun=begun: progress(begun + part / len(jobs), doing)))
    return done


def _masked(
    settings: Settings,
    asked: Asked,
    config: StagesConfig,
    folder: StackFolder,
    progress: Progress,
) -> StageDone:
    data = settings.data
    corpora = [open_corpus(name, data and folder_under(name, data)) for name in asked.music]
    music = music_of(corpora, progress)
    return train_masked(config, music, folder, asked.seed, progress)
