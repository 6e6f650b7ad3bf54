"""A corpus is opened by name; what is missing is said with how to get it."""

from pathlib import Path

import pytest

from piano_core.corpora import CORPORA, folder_under, open_corpus
from piano_core.errors import CorpusError

NEED_DATA = sorted(set(CORPORA) - {"demo"})


def test_the_demo_corpus_needs_nothing():
    corpus = open_corpus("demo")
    assert corpus.name == "demo"
    assert corpus.synthetic
    assert not CORPORA["demo"].needs_data


@pytest.mark.parametrize("name", NEED_DATA)
def test_a_corpus_that_needs_data_says_what_and_where(name: str):
    assert CORPORA[name].needs_data
    with pytest.raises(CorpusError, match="--data") as caught:
        open_corpus(name)
    assert caught.value.where == f"corpus={name}"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("percepiano", r"JonghoKimSNU/PercePiano.*total_2rounds\.csv"),
        ("asap", r"CPJKU/asap-dataset.*metadata\.csv"),
        ("maestro", r"maestro-v3\.0\.0-midi\.zip.*maestro-v3\.0\.0\.csv"),
        ("maps", r"adasp\.telecom-paris\.fr.*AkPnBcht"),
    ],
)
def test_a_corpus_says_what_to_download_and_where_to_put_it(name: str, what: str):
    with pytest.raises(CorpusError, match=what):
        open_corpus(name)


@pytest.mark.parametrize("name", NEED_DATA)
def test_a_data_folder_that_is_not_there_is_named(name: str, tmp_path: Path):
    with pytest.raises(CorpusError, match="no such folder") as caught:
        open_corpus(name, tmp_path / "nowhere")
    assert caught.value.where == str(tmp_path / "nowhere")


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(CorpusError, match="asap, demo, folder, maestro, maps, percepiano"):
        open_corpus("gramophone")


@pytest.mark.parametrize("name", sorted(CORPORA))
def test_an_entry_is_filed_under_its_own_name(name: str):
    assert CORPORA[name].name == name
    assert CORPORA[name].title


def test_data_folders_are_found_under_the_names_they_come_with(tmp_path: Path):
    (tmp_path / "asap-dataset").mkdir()
    assert folder_under("asap", tmp_path) == tmp_path / "asap-dataset"
    assert folder_under("percepiano", tmp_path) is None
    assert folder_under("folder", tmp_path) is None
