"""The study of the research stack that the stage assets of a corpus share: settings and folder.

The first stage opens it, and every later one goes on with what that one recorded, so that all
have the same settings and labels. Each combination of them has a folder of its own: a run that
was killed finds its state there, and what an earlier study left stays until it is superseded.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import dagster as dg

from orchestration.config import StackTrainingConfig
from orchestration.provenance import current_version, rooms_version
from orchestration.resources import Workplace
from piano_core.artefacts import table_hash
from piano_core.errors import PianoError
from piano_core.files import value_hash, write_json

if TYPE_CHECKING:
    from piano_core.preparation.rated_corpus import RatedCorpus
    from piano_core.training.stages import StagesConfig
    from piano_core.training.stages.release import Release

STACK_ROOMS = ("piano_core.training.stages.rated", "piano_core.training.stages.presets")
STACK_DATA = ("performances", "segments", "pseudo_labels", "consensus_labels", "label_splits")
"""What every stage learns from; whatever of it changes, all stages are made again."""


@dataclass(frozen=True)
class MadeFrom:
    """What a study was made from, as it is kept beside its folder.

    config: of `StackTrainingConfig`. code: of `STACK_ROOMS`. data: data versions of `STACK_DATA`
    by name. music: hash of what lies in each corpus of `config["music"]`.
    """

    config: Mapping[str, Any]
    code: str
    data: Mapping[str, str | None]
    music: Mapping[str, str]

    @property
    def folder(self) -> str:
        """Name of the study's folder."""
        return value_hash(asdict(self))[:16]


@dataclass(frozen=True, eq=False)
class Study:
    """A study opened: what it was made from, its settings, and the release split it learns."""

    made_from: MadeFrom
    config: StackTrainingConfig
    stages: StagesConfig
    rated: RatedCorpus
    release: Release


def begin_study(
    instance: dg.DagsterInstance, workplace: Workplace, corpus: str, config: StackTrainingConfig
) -> Study:
    """A study with these settings, on labels and notes as they are now."""
    music = {name: table_hash(workplace.corpus(name).recordings()) for name in config.music}
    now = _data_now(instance, corpus)
    made_from = MadeFrom(config.model_dump(), rooms_version(STACK_ROOMS), now, music)
    return _opened(workplace, corpus, made_from)


def keep_study(workplace: Workplace, corpus: str, study: Study) -> None:
    """From now on later stages go on with this study."""
    write_json(_pointer(workplace, corpus), asdict(study.made_from))


def current_study(instance: dg.DagsterInstance, workplace: Workplace, corpus: str) -> Study:
    """The study that the first stage kept.

    Raises `PianoError` where there is none, or where code, labels or notes have changed since.
    """
    path, first = _pointer(workplace, corpus), f"{corpus}/pretrained_checkpoint"
    if not path.is_file():
        raise PianoError(
            "no study of the stack was begun.", where=str(path), remedy=f"Materialize {first}."
        )
    made_from = MadeFrom(**json.loads(path.read_text(encoding="utf-8")))
    changed = [
        name
        for name, version in _data_now(instance, corpus).items()
        if made_from.data.get(name) != version
    ]
    if made_from.code != rooms_version(STACK_ROOMS):
        changed.append("the code of the stages")
    if changed:
        raise PianoError(
            f"{', '.join(changed)} changed since the first stage was made.",
            where=first,
            remedy=f"Materialize {first} again, then what follows it.",
        )
    return _opened(workplace, corpus, made_from)


def _opened(workplace: Workplace, corpus: str, made_from: MadeFrom) -> Study:
    from piano_core.models import no_progress
    from piano_core.preparation.rated_corpus import rated_corpus
    from piano_core.training.stages.listening import ear_of
    from piano_core.training.stages.rated import release_of
    from piano_core.training.stages.release import StackFolder

    config, settings = StackTrainingConfig(**made_from.config), workplace.settings()
    rated, stages = rated_corpus(settings, corpus), config.stages()
    root = workplace.artefacts(corpus).folder("stack", made_from.folder)
    ear = ear_of(rated, stages, settings, no_progress)
    release = release_of(rated, StackFolder(root, corpus, stages.stack.hears), ear)
    return Study(made_from, config, stages, rated, release)


def _data_now(instance: dg.DagsterInstance, corpus: str) -> dict[str, str | None]:
    return {name: current_version(instance, dg.AssetKey([corpus, name])) for name in STACK_DATA}


def _pointer(workplace: Workplace, corpus: str) -> Any:
    return workplace.artefacts(corpus).folder("stack", "current.json")
