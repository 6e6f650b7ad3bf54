"""Takes on disk: kept, found again, refused and deleted, with real files and real SQLite."""

import json
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.services.library import Library
from desktop_app.services.library.schema import INDEX, MIGRATIONS, index_of
from desktop_app.view_models.library.kept_takes import KeptTake, Source
from piano_core.errors import LibraryError
from piano_core.midi import write_midi
from piano_core.scoring import BundleIdentity
from piano_core.takes import Take
from tests.desktop.samples import compared, performance, scorecard


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Library:
    return Library(folder)


def played(tmp_path: Path, name: str = "Träumerei", seed: int = 0) -> Take:
    path = tmp_path / f"{name}.mid"
    write_midi(performance(seed=seed), path)
    return Take(path, performance(seed=seed))


def the_only(library: Library) -> KeptTake:
    (listed,) = library.takes()
    assert listed.take is not None
    assert listed.problem == ""
    return listed.take


def test_a_kept_take_comes_back_as_it_was_kept(library: Library, tmp_path: Path) -> None:
    take = played(tmp_path)
    kept = library.keep(take, scorecard())
    assert the_only(library) == kept
    assert (kept.title, kept.source, kept.notes) == ("Träumerei", Source.MIDI, 60)
    assert Path(kept.media) == take.path
    (said,) = kept.scorings
    assert said.bundle_hash == "abcdef" * 10
    assert {score.dimension for score in said.scores} >= {"rhythmic_precision", "phrasing"}
    assert (said.scores[0].low, said.scores[0].score, said.scores[0].high) == (51.6, 62.4, 73.5)


def test_the_piece_is_that_of_the_score_until_the_user_says_otherwise(
    library: Library, tmp_path: Path
) -> None:
    take = replace(played(tmp_path), comparison=compared(performance()))
    kept = library.keep(take, None)
    assert kept.piece == "Sample piece"
    library.name_piece(kept.id, "  Kinderszenen 7 ")
    assert library.keep(take, None).piece == "Kinderszenen 7"


def test_the_same_file_elsewhere_is_the_same_take(library: Library, tmp_path: Path) -> None:
    take = played(tmp_path)
    first = library.keep(take, scorecard())
    moved = take.path.rename(tmp_path / "moved.mid")
    (listed,) = library.takes()
    assert "no longer at" in listed.problem
    again = library.keep(replace(take, path=moved), None)
    assert again.id == first.id
    assert the_only(library).media == str(moved)
    assert the_only(library).scorings == first.scorings


def test_a_file_that_changed_is_said_to_have_changed(library: Library, tmp_path: Path) -> None:
    take = played(tmp_path)
    library.keep(take, None)
    write_midi(performance(80), take.path)
    (listed,) = library.takes()
    assert "has changed" in listed.problem


def test_a_model_that_speaks_again_replaces_only_itself(library: Library, tmp_path: Path) -> None:
    take, card = played(tmp_path), scorecard()
    other = replace(card, bundle=BundleIdentity("other", "12" * 32, "x", False, "CPU"))
    for said in (card, other, card):
        library.keep(take, said)
    assert [s.bundle_name for s in the_only(library).scorings] == ["other", "sample"]


def test_a_recorded_take_keeps_its_own_folder(library: Library, folder: Path) -> None:
    own = folder / "takes" / "6f1d1f5e-0f5b-4a7e-8a44-2f9f43f0a001"
    own.mkdir(parents=True)
    write_midi(performance(), own / "played.mid")
    kept = library.keep(Take(own / "played.mid", performance()), None)
    assert kept.id == own.name
    assert kept.title == "Recording"
    library.delete(kept.id)
    assert not own.exists()
    assert library.takes() == ()


def test_deleting_leaves_the_users_own_file(library: Library, folder: Path, tmp_path: Path) -> None:
    take = played(tmp_path)
    library.delete(library.keep(take, scorecard()).id)
    assert take.path.is_file()
    assert list((folder / "takes").iterdir()) == []
    with index_of(folder) as index:
        assert index.execute("SELECT count(*) FROM scores").fetchone() == (0,)


def test_a_lost_index_is_made_anew_from_the_folders(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    kept = library.keep(played(tmp_path), scorecard())
    (folder / INDEX).unlink()
    assert the_only(library) == kept


def test_a_library_of_a_newer_version_is_refused_and_left_alone(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    library.keep(played(tmp_path), None)
    with sqlite3.connect(folder / INDEX) as index:
        index.execute("PRAGMA user_version = 99")
    index.close()
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    for use in (library.takes, lambda: library.keep(played(tmp_path, "b", 1), None)):
        with pytest.raises(LibraryError, match="version 99, and this app knows 2"):
            use()
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_a_file_that_is_no_index_is_refused_and_left_alone(library: Library, folder: Path) -> None:
    folder.mkdir()
    (folder / INDEX).write_bytes(b"not a database" * 100)
    with pytest.raises(LibraryError, match=r"damaged.*Move this file away"):
        library.takes()
    assert (folder / INDEX).read_bytes() == b"not a database" * 100


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE takes SET kept_at = 'yesterday'",
        "UPDATE takes SET source = 'wax'",
        "UPDATE takes SET seconds = -1",
        "UPDATE scores SET low = 99",
        "UPDATE takes SET tags = CAST(x'5b22bb225d21' AS TEXT)",
    ],
)
def test_a_damaged_row_is_shown_as_such_and_the_others_stay(
    library: Library, folder: Path, tmp_path: Path, damage: str
) -> None:
    bad = library.keep(played(tmp_path), scorecard())
    with sqlite3.connect(folder / INDEX) as index:
        index.execute(damage)
    index.close()
    good = library.keep(played(tmp_path, "other", 1), None)
    by_id = {listed.id: listed for listed in library.takes()}
    assert by_id[good.id].take == good
    assert by_id[bad.id].take is None
    assert "makes no sense" in by_id[bad.id].problem


@pytest.mark.parametrize("text", ["", "{}", '{"version": 1}', '{"version": 3}', "[1]"])
def test_a_damaged_entry_is_shown_and_never_overwritten(
    library: Library, folder: Path, tmp_path: Path, text: str
) -> None:
    take = played(tmp_path)
    kept = library.keep(take, None)
    entry = folder / "takes" / kept.id / "entry.json"
    entry.write_text(text)
    with pytest.raises(LibraryError):
        library.keep(take, scorecard())
    assert entry.read_text() == text
    (folder / INDEX).unlink()
    (listed,) = library.takes()
    assert listed.take is None
    assert str(entry) in listed.problem


def test_an_id_cannot_lead_out_of_the_library(library: Library, tmp_path: Path) -> None:
    outside = tmp_path / "precious"
    outside.mkdir()
    with pytest.raises(LibraryError, match="not the name of a take"):
        library.delete("../../precious")
    assert outside.is_dir()


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(LibraryError, match="folder writable"):
        Library(blocked / "library").takes()


def test_an_index_that_cannot_be_written_says_so(
    library: Library, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = library.keep(played(tmp_path), None)
    connect = sqlite3.connect

    # Permissions do not bind root, as whom tests may run; SQLite's own read-only mode does.
    def read_only(path: Path, **options: object) -> sqlite3.Connection:
        return connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    assert the_only(library) == kept
    with pytest.raises(LibraryError, match=r"readonly.*writable"):
        library.delete(kept.id)
    assert (folder / "takes" / kept.id).is_dir()


def test_two_instances_keep_takes_at_once(folder: Path, tmp_path: Path) -> None:
    takes = [played(tmp_path, f"take {n}", n) for n in range(8)]
    failures: list[Exception] = []

    def instance(mine: list[Take]) -> None:
        library = Library(folder)
        try:
            for take in mine:
                library.keep(take, scorecard())
        except LibraryError as error:
            failures.append(error)

    threads = [threading.Thread(target=instance, args=(takes[n::2],)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    listed = Library(folder).takes()
    assert {one.take.title for one in listed if one.take} == {t.title for t in takes}
    with index_of(folder) as index:
        assert index.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_entry_is_plain_json(library: Library, folder: Path, tmp_path: Path) -> None:
    kept = library.keep(played(tmp_path), scorecard())
    value = json.loads((folder / "takes" / kept.id / "entry.json").read_text(encoding="utf-8"))
    assert value["title"] == "Träumerei"
    assert value["scorings"][0]["bundle_name"] == "sample"


def test_tags_and_notes_are_kept_when_the_take_is_opened_again(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    take = played(tmp_path)
    kept = library.keep(take, None)
    library.describe(kept.id, ("slow", "für Elise?"), "  second half\nunsure ")
    library.keep(take, scorecard())
    (folder / INDEX).unlink()
    again = the_only(library)
    assert again.tags == ("slow", "für Elise?")
    assert again.comment == "second half\nunsure"


def test_a_library_of_the_version_before_is_read_and_brought_up(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    kept = library.keep(played(tmp_path), scorecard())
    entry = folder / "takes" / kept.id / "entry.json"
    value = json.loads(entry.read_text(encoding="utf-8"))
    del value["tags"], value["comment"]
    entry.write_text(json.dumps({**value, "version": 1}))
    (folder / INDEX).unlink()
    with sqlite3.connect(folder / INDEX) as index:
        for statement in MIGRATIONS[0]:
            index.execute(statement)
        index.execute("PRAGMA user_version = 1")
    index.close()
    assert the_only(library) == kept
    library.describe(kept.id, ("slow",), "")
    assert the_only(library).tags == ("slow",)
