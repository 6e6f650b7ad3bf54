"""Recordings that are sound alone: the bundle that hears them, and what hangs on it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator
from pathlib import Path

import dagster as dg
import numpy as np
import pytest

from orchestration.assets.transcription import TRANSCRIPTION_BUNDLE
from orchestration.build import corpus_graph
from orchestration.provenance import current_version, recorded_provenance
from orchestration.refreshing import Refreshed, Wanted, refresh
from orchestration.resources import Workplace, remember_data
from orchestration.running import Runner
from piano_core.audio import write_wav
from piano_core.bundle.verify import bundle_hash
from piano_core.errors import MissingPartError
from piano_core.midi import write_midi
from piano_core.performance import Source
from piano_core.preparation import transcriber
from piano_core.preparation.performances import read_performance
from piano_core.scoring.choice import chosen_transcriber
from piano_core.tables import Segments, SoundQuality
from tests.orchestration.small_corpus import SmallCorpus

FOLDER = corpus_graph("folder")
RATE = 8000


@pytest.fixture(autouse=True)
def no_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Transkun is not installed; what listens was brought along, or is not there."""

    def missing() -> None:
        raise MissingPartError(
            "is not installed.", where="package transkun", remedy="pip install it"
        )

    monkeypatch.setattr(transcriber, "_installed_weights", missing)


@pytest.fixture
def place(tmp_path: Path) -> Generator[Workplace]:
    """A folder with a MIDI take and a noise of 45 s with a pause after 25 s; no transcriber."""
    takes, corpus = tmp_path / "takes", SmallCorpus(works=1, performers=1)
    takes.mkdir()
    write_midi(corpus.performance("demo/w00_p00"), takes / "keys.mid")
    sound = np.random.default_rng(1).normal(0, 0.1, 45 * RATE).astype(np.float32)
    sound[25 * RATE : 26 * RATE] = 0.0
    write_wav(takes / "phone.wav", sound, RATE)
    workplace = Workplace(home=str(tmp_path / "home"))
    remember_data(workplace.settings(), "folder", takes)
    yield workplace


def made(place: Workplace, instance: dg.DagsterInstance) -> Refreshed:
    return refresh(FOLDER, Wanted(), Runner(place, instance, lambda *_: None))


def names(done: Refreshed) -> set[str]:
    return {key.path[-1] for key in done.made}


def test_without_a_transcriber_everything_but_the_sound_is_made_and_the_remedy_said(
    place: Workplace, instance: dg.DagsterInstance
):
    done = made(place, instance)
    assert names(done) == {
        "recordings",
        "sound_quality",
        "performances",
        "segments",
        "features",
        "pseudo_labels",
    }
    assert place.warehouse().read(Segments, "folder")["recording_id"].to_list() == [
        "folder/keys.mid"
    ]
    bundle, sound = done.failed
    assert bundle.recording_id == "transcription_bundle" and "pip install it" in bundle.problem
    assert sound.recording_id == "folder/phone.wav" and "transcription_bundle" in sound.remedy


def test_sound_is_transcribed_cut_at_its_pause_and_followed_to_features(
    place: Workplace,
    instance: dg.DagsterInstance,
    tiny_bundle: Path,
):
    shutil.copytree(tiny_bundle, place.settings().transcriber)
    done = made(place, instance)
    assert "transcription_bundle" in names(done) and done.failed == ()
    artefacts = place.artefacts("folder")
    heard = read_performance(artefacts, "folder/phone.wav")
    assert heard.source is Source.TRANSCRIPTION and len(heard)
    segments = place.warehouse().read(Segments, "folder").to_dicts()
    cuts = [row for row in segments if row["recording_id"] == "folder/phone.wav"]
    assert cuts[0]["end_s"] == pytest.approx(26.0, abs=0.06) and len(cuts) == 2
    assert len({row["content_hash"] for row in cuts}) == 2
    rows = artefacts.read_features(["folder/keys.mid", "folder/phone.wav"])
    assert sorted(rows["segment_id"]) == [row["segment_id"] for row in segments]
    (quality,) = place.warehouse().read(SoundQuality, "folder").to_dicts()
    assert quality["duration_s"] == pytest.approx(45.0)
    assert names(made(place, instance)) == set()


def test_another_bundle_hears_sound_again_and_reads_no_midi(
    place: Workplace,
    instance: dg.DagsterInstance,
    tiny_bundle: Path,
):
    directory = place.settings().transcriber
    shutil.copytree(tiny_bundle, directory)
    made(place, instance)
    key = dg.AssetKey(["folder", "performances"])
    version, content = current_version(instance, key), bundle_hash(directory)
    assert current_version(instance, TRANSCRIPTION_BUNDLE) == content
    recorded = recorded_provenance(instance.get_latest_materialization_event(key))
    assert recorded is not None and recorded.inputs["transcription_bundle"] == content
    files = [
        place.artefacts("folder").performance_file(f"folder/{name}")
        for name in ("keys.mid", "phone.wav")
    ]
    before = [file.stat().st_mtime_ns for file in files]
    manifest = directory / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"name": "another"}))
    assert {"transcription_bundle", "performances"} <= names(made(place, instance))
    after = [file.stat().st_mtime_ns for file in files]
    assert after[0] == before[0] and after[1] > before[1]
    assert current_version(instance, key) != version


def test_a_corpus_of_midi_needs_no_transcriber_and_does_not_hang_on_one(
    place: Workplace,
    instance: dg.DagsterInstance,
    tiny_bundle: Path,
):
    (place.corpus("folder").data / "phone.wav").unlink()  # type: ignore[attr-defined]
    assert "transcription_bundle" not in names(made(place, instance))
    shutil.copytree(tiny_bundle, place.settings().transcriber)
    assert made(place, instance).made == {}


@pytest.mark.slow
def test_the_bundle_lies_where_the_command_and_the_app_look_for_it(
    place: Workplace,
    instance: dg.DagsterInstance,
    monkeypatch: pytest.MonkeyPatch,
):
    pytest.importorskip("torch", reason="a bundle is exported with torch")
    from tests.transcription.tiny import tiny_weights

    monkeypatch.setattr(transcriber, "_installed_weights", tiny_weights)
    assert made(place, instance).failed == ()
    directory = chosen_transcriber(place.settings())
    event = instance.get_latest_materialization_event(TRANSCRIPTION_BUNDLE)
    assert event is not None and event.asset_materialization is not None
    metadata = event.asset_materialization.metadata
    assert metadata["bundle"].value == bundle_hash(directory)
    assert metadata["licence"].value == "none"  # of random weights
    parity = {name: v.value for name, v in metadata.items() if "difference from torch" in name}
    assert metadata["precision"].value == "int8"
    assert len(parity) == 6 and max(parity.values()) < 0.03  # rounding; a broken graph: about 1
    assert [p.name for p in directory.parent.iterdir() if p.name.startswith(".trans")] == []


def test_a_damaged_sound_is_named_and_what_is_left_of_another_is_used(
    place: Workplace,
    instance: dg.DagsterInstance,
    tiny_bundle: Path,
):
    shutil.copytree(tiny_bundle, place.settings().transcriber)
    takes = place.corpus("folder").data  # type: ignore[attr-defined]
    whole = (takes / "phone.wav").read_bytes()
    (takes / "half.wav").write_bytes(whole[: len(whole) // 2])
    (takes / "page.mp3").write_bytes(b"<html>not found</html>")
    done = made(place, instance)
    assert {failure.recording_id for failure in done.failed} == {"folder/page.mp3"}
    codes = dict(
        place.warehouse().read(SoundQuality, "folder").select("recording_id", "codes").rows()
    )
    assert "cut_short" in codes["folder/half.wav"]
    cut = place.warehouse().read(Segments, "folder")["recording_id"].unique().sort().to_list()
    assert cut == ["folder/half.wav", "folder/keys.mid", "folder/phone.wav"]
