"""A sound take is listened to once: what was heard is kept with it and used wherever it is read."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest

from desktop_app.services.library import Library, ReferenceFiles
from desktop_app.services.library.heard import HEARD
from desktop_app.services.processes import Worker
from desktop_app.services.scoring import ScoringService
from desktop_app.view_models.wording import speak, tr
from piano_core.audio import QualityWarning, write_wav
from piano_core.bundle import bundle_hash
from piano_core.errors import MissingPartError
from piano_core.performance import Source
from piano_core.sentences import ENGLISH, Sentence, paragraph, say
from piano_core.takes import Listening, Reference, Take
from tests.desktop.samples import by_another, performance

WARNING = QualityWarning("noisy", say("The background is {level:.0f} dB.", level=-30.25))


def quiet(_fraction: float, _doing: str) -> None:
    """Nobody watches."""


def nobody() -> Path:
    raise MissingPartError("there is none here.", remedy="Export one.")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    noise = np.random.default_rng(3).normal(0, 0.1, 6 * 16_000).astype(np.float32)
    write_wav(tmp_path / "sound.wav", noise, 16_000)
    return tmp_path / "sound.wav"


def heard(sound: Path, transcriber_hash: str) -> Take:
    """The file, as if a transcriber had heard the sample performance in it."""
    played = replace(performance(), source=Source.TRANSCRIPTION)
    return Take(sound, played, Listening("ear", transcriber_hash, "CPU", (WARNING,)))


def test_what_was_heard_comes_back_note_by_note(library: Library, sound: Path) -> None:
    take = heard(sound, "a" * 64)
    library.keep(take, None)
    found = library.heard(sound, "a" * 64)
    assert found is not None
    played, listening = found
    assert played.content_hash == take.performance.content_hash
    assert listening == take.listening
    said = listening.warnings[0].sentence
    assert isinstance(said, Sentence) and said.values == {"level": -30.25}


class Loud:
    """A language in which every template stands in capitals around its places."""

    style = ENGLISH

    def text(self, english: str, number: int | None = None) -> str:
        return re.sub(r"[a-z]+(?![^{]*})", lambda word: word[0].upper(), english)


@pytest.fixture
def loud() -> Iterator[None]:
    speak(Loud())
    yield
    speak(None)


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        (
            paragraph(say("{share:.0%} is music.", share=0.25), say("Hear it.")),
            "25% IS MUSIC. HEAR",
        ),
        (
            say("Part is missing. {missing}", missing=say("It ends at {n} s.", n=3)),
            "MISSING. IT ENDS AT 3 S.",
        ),
        (say("Not heard: {names}.", names=(say("left hand"), "Pedal")), "LEFT HAND, Pedal."),
    ],
)
def test_a_warning_kept_is_said_in_the_language_of_the_window(
    library: Library, sound: Path, loud: None, sentence: Sentence, spoken: str
) -> None:
    take = heard(sound, "a" * 64)
    warned = replace(take.listening, warnings=(QualityWarning("noisy", sentence),))
    library.keep(replace(take, listening=warned), None)
    found = library.heard(sound, "a" * 64)
    assert found is not None
    assert found[1] == warned
    said = tr(found[1].warnings[0].sentence)
    assert said == tr(sentence)
    assert spoken in said


def test_a_paragraph_kept_by_an_older_version_is_said_in_english(
    library: Library, sound: Path, loud: None
) -> None:
    told = paragraph(say("There is a hum."), say("Move the cable."))
    take = heard(sound, "a" * 64)
    warned = replace(take.listening, warnings=(QualityWarning("hum", told),))
    kept = library.keep(replace(take, listening=warned), None)
    file = next(sound.parent.glob(f"library/takes/{kept.id}/{HEARD}"))
    content = json.loads(file.read_bytes())
    content["warnings"][0]["values"] = json.dumps({"said": str(tuple(map(str, told.values)))})
    file.write_text(json.dumps(content))
    found = library.heard(sound, "a" * 64)
    assert found is not None
    assert found[1].warnings[0].sentence == "There is a hum. Move the cable."
    assert not isinstance(found[1].warnings[0].sentence, Sentence)


def test_another_transcriber_or_another_sound_is_listened_to(
    library: Library, sound: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = library.keep(heard(sound, "a" * 64), None)
    assert library.heard(sound, "b" * 64) is None
    file = next(sound.parent.glob(f"library/takes/{kept.id}/{HEARD}"))
    file.write_text("{")
    assert library.heard(sound, "a" * 64) is None
    assert "is heard again" in caplog.text
    sound.write_bytes(sound.read_bytes() + b"0")
    assert library.heard(sound, "a" * 64) is None


def test_recorded_keys_keep_nothing_of_the_kind(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "take.mid"
    path.write_bytes(b"MThd")
    kept = library.keep(Take(path, performance()), None)
    assert not (tmp_path / "library" / "takes" / kept.id / HEARD).exists()
    assert library.heard(path, "a" * 64) is None


def test_a_take_and_a_reference_that_were_heard_are_not_heard_again(
    library: Library, sound: Path, tmp_path: Path, tiny_bundle: Path, worker: Worker
) -> None:
    ear = bundle_hash(tiny_bundle)
    other = tmp_path / "other.wav"
    other.write_bytes(sound.read_bytes() + b"0")
    library.keep(heard(sound, ear), None)
    played = replace(by_another(1), source=Source.TRANSCRIPTION)
    theirs = replace(heard(other, ear), performance=played)
    library.keep(theirs, None)

    service = ScoringService(worker, nobody, lambda: tiny_bundle, heard=library)
    take = service.read(sound, None, quiet)
    assert take.performance.content_hash == heard(sound, ear).performance.content_hash
    beside = service.refer(take, [other], quiet)
    assert [type(one) for one in beside.references] == [Reference]
    assert beside.references[0].performance.content_hash == theirs.performance.content_hash


def test_a_reference_that_is_no_take_is_heard_once(
    library: Library, sound: Path, tmp_path: Path, tiny_bundle: Path, worker: Worker
) -> None:
    ear = bundle_hash(tiny_bundle)
    ReferenceFiles(tmp_path / "library").add("Elise", [sound])
    service = ScoringService(worker, nobody, lambda: tiny_bundle, heard=library)
    take = Take(tmp_path / "mine.mid", performance())
    (reference,) = service.refer(take, [sound], quiet).references
    kept = library.heard(sound, ear)
    assert kept is not None
    assert kept[0].content_hash == reference.performance.content_hash
    deaf = copytree(tiny_bundle, tmp_path / "deaf")  # the same transcriber, and cannot listen
    for graph in deaf.glob("*.onnx"):
        graph.unlink()
    again = ScoringService(worker, nobody, lambda: deaf, heard=library)
    (known,) = again.refer(take, [sound], quiet).references
    assert known.performance.content_hash == reference.performance.content_hash
