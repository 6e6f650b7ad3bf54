"""Excerpts beside the report: cut from sound, rendered from notes, or said to be missing."""

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

import numpy as np
import polars as pl
import pytest
import soundfile

from piano_core.audio import write_wav
from piano_core.cli.main import piano
from piano_core.cli.ratings.sounds import linked_excerpts, write_excerpts
from piano_core.corpora import open_corpus
from piano_core.tables import Recordings, Segments
from piano_core.warehouse import Warehouse
from tests.campaigns.small import small_campaign

RATE = 8_000


@pytest.fixture
def store(tmp_path: Path) -> Warehouse:
    """Three recordings of a studio: one as sound, one whose file is gone, none of notes."""
    write_wav(tmp_path / "take 1.wav", np.full((4 * RATE, 1), 0.25), RATE)
    given = {"corpus": "studio", "content_hash": "h", "work": "w", "deadpan": False}
    recordings = [
        given
        | {"recording_id": f"studio/{name}", "kind": "audio", "path": str(tmp_path / file)}
        | {"synthetic": False}
        for name, file in (("take 1", "take 1.wav"), ("gone", "gone.wav"))
    ]
    group = {"note_count": 5, "passage": "p", "performer": "n", "overlap_group": "g"}
    segments = [
        given
        | group
        | {"recording_id": row["recording_id"]}
        | {"segment_id": f"{row['recording_id']}#0", "start_s": 1.0, "end_s": 3.0}
        for row in recordings
    ]
    made = Warehouse(tmp_path / "w.duckdb")
    for schema, rows in ((Recordings, recordings), (Segments, segments)):
        columns = schema.create_empty().schema
        full = [{name: row.get(name) for name in columns} for row in rows]
        made.append(schema, schema.validate(pl.DataFrame(full, schema=columns, orient="row")))
    return made


def test_a_stretch_of_sound_lies_beside_the_page_and_is_linked_from_there(
    store: Warehouse, tmp_path: Path
):
    page = tmp_path / "out" / "for anna.html"
    names = ["studio/take 1#0", "studio/gone#0"]
    found = write_excerpts(store, "studio", tmp_path, names, page, lambda *_: None)
    link = found["studio/take 1#0"].sound
    assert link is not None and link.startswith("for%20anna-sounds/")
    samples, rate = soundfile.read(page.parent / unquote(link))
    assert (len(samples), rate) == (2 * RATE, RATE) and np.median(samples) == 0.25
    gone = found["studio/gone#0"]
    assert gone.sound is None and gone.missing == tmp_path / "gone.wav"


def test_notes_that_code_makes_are_rendered(tmp_path: Path):
    corpus, store = open_corpus("demo", None), Warehouse(tmp_path / "w.duckdb")
    store.replace(Recordings, corpus.recordings(), "demo")
    store.replace(Segments, corpus.segments(), "demo")
    first = corpus.segments().row(0, named=True)
    found = write_excerpts(
        store, "demo", tmp_path, [first["segment_id"]], tmp_path / "r.html", lambda *_: None
    )
    link = found[first["segment_id"]].sound
    assert link is not None
    samples, rate = soundfile.read(tmp_path / unquote(link))
    # What sounds when the segment ends rings on.
    assert first["end_s"] - first["start_s"] <= len(samples) / rate
    assert np.abs(samples).max() > 0.05


def test_what_raters_of_a_campaign_heard_is_linked_and_copied(tmp_path: Path):
    campaign = small_campaign(tmp_path / "campaigns" / "trial")
    store = Warehouse(tmp_path / "w.duckdb")
    store.append(Segments, Segments.create_empty())
    page, clip = tmp_path / "out" / "r.html", campaign.clips[0]
    linked = linked_excerpts(store, "folder", tmp_path / "campaigns", page)[clip.segment_id]
    assert linked.sound == f"../campaigns/trial/{clip.audio_file}"
    names = [clip.segment_id, "folder/nobody knows it#1"]
    found = write_excerpts(store, "folder", tmp_path / "campaigns", names, page, lambda *_: None)
    assert list(found) == [clip.segment_id]
    copied = page.parent / unquote(str(found[clip.segment_id].sound))
    assert copied.read_bytes() == (tmp_path / "campaigns/trial" / clip.audio_file).read_bytes()


def test_clips_lie_where_a_task_for_label_studio_looks_for_them(
    store: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
):
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    words = ("--corpus", "studio", "--warehouse", str(store.path))
    piano.main(["ratings", "label-studio", "sounds", "clips", *words], standalone_mode=False)
    told = capsys.readouterr()
    assert "clips: 1 sounds" in told.out and "gone.wav is not there" in told.err
    address = ("--sounds", "http://localhost:8000/clips")
    piano.main(["ratings", "label-studio", "tasks", *words, *address], standalone_mode=False)
    tasks = json.loads(capsys.readouterr().out)
    paths = [unquote(urlsplit(task["data"]["audio"]).path)[1:] for task in tasks]
    assert [(tmp_path / path).is_file() for path in paths] == [False, True]  # gone, take 1
