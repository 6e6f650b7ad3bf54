"""`piano run` and `piano ui` as typed: what they print, and how they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from orchestration.build import CORPORA as GRAPHS
from orchestration.commands import run, ui
from piano_core.corpora import CORPORA
from piano_core.errors import CorpusError, SettingsError
from piano_core.midi import write_midi
from tests.orchestration.small_corpus import SmallCorpus


@pytest.fixture
def takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two takes; the home is a temporary folder beside it."""
    for name in ("PIANO_DATA", "PIANO_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    # What a run sets for Dagster is put back after the test.
    for name in ("DAGSTER_HOME", "DAGSTER_EVENT_BATCH_SIZE", "DAGSTER_DISABLE_TELEMETRY"):
        monkeypatch.setenv(name, "0")
    folder, corpus = tmp_path / "takes", SmallCorpus(works=2, performers=1)
    folder.mkdir()
    for name in corpus.recordings()["recording_id"]:
        write_midi(corpus.performance(name), folder / f"{name.rpartition('/')[2]}.mid")
    return folder


def asked(*words: str) -> Result:
    return CliRunner().invoke(run, words, catch_exceptions=False)


def test_a_run_tells_what_it_made_and_the_next_remembers_where_the_data_are(takes: Path):
    first = json.loads(asked("--corpus", "folder", "--data", str(takes), "--json").stdout)
    assert set(first["made"]) == {
        f"folder/{name}"
        for name in (
            "recordings",
            "sound_quality",
            "performances",
            "segments",
            "features",
            "pseudo_labels",
        )
    }
    assert first["failed"] == []
    second = asked("--corpus", "folder")
    assert "Everything is up to date; nothing was made." in second.stdout
    forced = json.loads(asked("--corpus", "folder", "--force", "--json").stdout)
    assert set(forced["made"].values()) == {"asked for"}


def test_a_file_that_cannot_be_read_is_named_at_the_end_and_in_the_exit_status(takes: Path):
    (takes / "broken.mid").write_bytes(b"no notes here")
    done = asked("--corpus", "folder", "--data", str(takes))
    assert done.exit_code == 1
    assert "Could not be used (1)" in done.stdout and "broken.mid" in done.stdout
    told = asked("--corpus", "folder", "--json")
    assert told.exit_code == 1  # nothing is left to make, and it is still said
    (failure,) = json.loads(told.stdout)["failed"]
    assert failure["recording_id"] == "folder/broken.mid" and failure["remedy"]


def test_a_corpus_without_data_says_how_to_get_it(takes: Path):
    with pytest.raises(CorpusError, match="needs a folder to read"):
        asked("--corpus", "percepiano")


def test_every_corpus_has_a_graph_and_can_be_run():
    option = next(param for param in run.params if param.name == "corpus")
    assert sorted(option.type.choices) == sorted(CORPORA)  # type: ignore[attr-defined]
    assert sorted(graph.name for graph in GRAPHS) == sorted(CORPORA)


@pytest.mark.parametrize("name", ["maestro", "maps", "asap"])
def test_a_corpus_that_is_elsewhere_says_what_to_download(takes: Path, name: str):
    with pytest.raises(CorpusError, match=r"(Download|Ask for|Clone) .* --data"):
        asked("--corpus", name)


def test_a_data_folder_that_is_not_there_is_refused_and_not_remembered(takes: Path):
    with pytest.raises(SettingsError, match="no such folder"):
        asked("--corpus", "folder", "--data", str(takes / "nowhere"))
    assert not (takes.parent / "home" / "corpora.json").exists()


@pytest.mark.parametrize("command", [run, ui])
def test_help_ends_with_examples(command: object):
    shown = CliRunner().invoke(command, ["--help"])  # type: ignore[arg-type]
    assert shown.exit_code == 0 and "Examples:" in shown.stdout
