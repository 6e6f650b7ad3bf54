"""The arms of the study, each one stack, and the questions that compare two of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from piano_core.errors import SettingsError
from piano_core.training.stages.config import EncoderName, StagesConfig

MEMBERS = 3
"""Of the ensemble, as many as the roadmap gives a specialist."""


@dataclass(frozen=True)
class Arm:
    """One stack. config: None where it cannot be trained here, and then `lacking` says why.

    begun: file of an encoder of notes that knows other music, from which pretraining goes on.
    """

    name: str
    config: StagesConfig | None
    members: int = 1
    lacking: str = ""
    begun: Path | None = None


@dataclass(frozen=True)
class Question:
    """Is the arm `more` better than `less`? expected: what the roadmap (5.3) expects of it."""

    name: str
    asked: str
    more: str
    less: str
    expected: str = ""


NOTES, SOUND, KEYS, BOTH = "notes", "sound", "sound, constant-Q", "sound and notes"
_PLAIN, _AS_IS, _HEARD_AS_IS = "not pretrained", "not varied", "sound, not varied"
_BEGUN, _UNMEASURED = "begun on other music", "not measured"
_MANY, _DEEP = f"{MEMBERS} members", "twice the layers"
_LARGE, _BASE = "MERT-330M", "MERT-95M"
_PUBLISHED: dict[str, EncoderName] = {_BASE: "MERT-v1-95M", _LARGE: "MERT-v1-330M"}
_ALONE = "The preset leaves pretraining out, so that there is nothing to compare."
_NO_MEASURES = "The preset measures nothing of the notes as a whole."

QUESTIONS = (
    Question("notes beside sound", "Notes beside sound", BOTH, SOUND, "+15-20 % from MIDI"),
    Question("sound beside notes", "Sound beside notes", BOTH, NOTES),
    Question("sound or notes", "Sound instead of notes", SOUND, NOTES),
    Question("pretraining", "Pretraining", NOTES, _PLAIN, "+20-30 %"),
    Question("other music", "Other music before", _BEGUN, NOTES, "+20-30 %"),
    Question("augmentation", "Augmentation", NOTES, _AS_IS, "+10-15 %"),
    Question("augmentation of sound", "Augmentation", SOUND, _HEARD_AS_IS, "+10-15 %"),
    Question("measures", "Measures of the notes", NOTES, _UNMEASURED),
    Question("ensemble", "Ensemble", _MANY, NOTES, "+15-20 % on interpretive dimensions"),
    Question("encoder of notes", "Size of the encoder of notes", _DEEP, NOTES),
    Question("spectrogram", "Constant-Q instead of log-mel", KEYS, SOUND),
    Question("encoder of sound", "Size of the encoder of sound", _LARGE, _BASE, "+5-10 %"),
)


def chosen_questions(names: tuple[str, ...]) -> tuple[Question, ...]:
    """The questions of these names, all for none; raises `SettingsError` for another name."""
    known = {one.name: one for one in QUESTIONS}
    for name in names:
        if name not in known:
            raise SettingsError(
                "there is no such question.", where=name, remedy=f"Use {', '.join(known)}."
            )
    return tuple(one for one in QUESTIONS if not names or one.name in names)


@dataclass(frozen=True)
class Given:
    """What arms need that is not trained by them.

    weights: folder with published networks, each in a folder of its name. encoder: file of an
    encoder of notes that fits the preset, see `load_encoder`.
    """

    weights: Path
    encoder: Path


def arms_of(preset: StagesConfig, given: Given) -> dict[str, Arm]:
    """Every arm by name, each one change away from the preset on notes; what concerns sound alone
    is one change away from the preset on sound.

    No arm has specialists: they are an ensemble in themselves, and cost as much as all else.
    """
    base = replace(preset.hearing("notes"), specialists=None)
    sound = base.hearing("sound", encoder="log_mel")
    symbolic = replace(base.symbolic, layers=2 * base.symbolic.layers)
    plain = replace(base, masked=None, pseudo=None)
    arms = [
        Arm(NOTES, base),
        Arm(_PLAIN, plain) if plain != base else Arm(_PLAIN, None, lacking=_ALONE),
        _begun(base, given.encoder),
        Arm(_AS_IS, _as_is(base)),
        _unmeasured(base),
        Arm(_MANY, base, MEMBERS),
        Arm(_DEEP, replace(base, symbolic=symbolic)),
        Arm(SOUND, sound),
        Arm(_HEARD_AS_IS, _as_is(sound)),
        Arm(KEYS, base.hearing("sound", encoder="constant_q")),
        Arm(BOTH, base.hearing("both", encoder="log_mel")),
        *(_of_published(base, name, given.weights) for name in _PUBLISHED),
    ]
    return {arm.name: arm for arm in arms}


def _as_is(whole: StagesConfig) -> StagesConfig:
    return replace(whole, expert=replace(whole.expert, augment=not whole.expert.augment))


def _unmeasured(base: StagesConfig) -> Arm:
    if not base.symbolic.measured:
        return Arm(_UNMEASURED, None, lacking=_NO_MEASURES)
    return Arm(_UNMEASURED, replace(base, symbolic=replace(base.symbolic, measured=False)))


def _begun(base: StagesConfig, encoder: Path) -> Arm:
    """From an encoder that heard other music, where there is one."""
    if base.masked is None:
        return Arm(_BEGUN, None, lacking=_ALONE)
    if not encoder.is_file():
        lacking = (
            f"Needs an encoder of notes that knows other music, at {encoder}: "
            "make it with `piano train --preset NAME --stage masked --music asap`."
        )
        return Arm(_BEGUN, None, lacking=lacking)
    return Arm(_BEGUN, base, begun=encoder)


def _of_published(base: StagesConfig, name: str, weights: Path) -> Arm:
    """On sound with a published network that stays as it is, where its weights are there."""
    network = _PUBLISHED[name]
    if not (weights / network).is_dir():
        lacking = (
            f"Needs weights: put those of m-a-p/{network} (CC BY-NC 4.0) into {weights / network}; "
            "docs/audio-encoders.md says how."
        )
        return Arm(name, None, lacking=lacking)
    return Arm(name, base.hearing("sound", encoder=network))
