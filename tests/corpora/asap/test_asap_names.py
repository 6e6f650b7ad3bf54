"""Pieces, works and performers from (n)ASAP's names: what belongs together is together."""

import pytest

from piano_core.corpora.asap.names import performer_of, piece_of, work_of


@pytest.mark.parametrize(
    ("folder", "piece"),
    [
        ("Beethoven/Piano_Sonatas/17-1_no_repeat", "Beethoven/Piano_Sonatas/17-1"),
        ("Beethoven/Piano_Sonatas/24-1_no_2_repeat", "Beethoven/Piano_Sonatas/24-1"),
        ("Beethoven/Piano_Sonatas/9-2_no_trio", "Beethoven/Piano_Sonatas/9-2"),
        (
            "Liszt/Gran_Etudes_de_Paganini/6_Theme_and_Variations_repeat",
            "Liszt/Gran_Etudes_de_Paganini/6_Theme_and_Variations",
        ),
        ("Chopin/Barcarolle", "Chopin/Barcarolle"),
    ],
)
def test_a_piece_is_one_whichever_repeats_its_notation_has(folder: str, piece: str):
    assert piece_of(folder) == piece


@pytest.mark.parametrize(
    ("folders", "work"),
    [
        (
            ("Beethoven/Piano_Sonatas/31-2", "Beethoven/Piano_Sonatas/31-3_4"),
            "Beethoven/Piano_Sonatas/31",
        ),
        (("Bach/Prelude/bwv_848", "Bach/Fugue/bwv_848"), "Bach/bwv_848"),
        (("Chopin/Sonata_2/1st_no_repeat", "Chopin/Sonata_2/4th"), "Chopin/Sonata_2"),
        (("Schumann/Kreisleriana/2", "Schumann/Kreisleriana/5"), "Schumann/Kreisleriana"),
        (("Chopin/Ballades/1",), "Chopin/Ballades/1"),
        (("Chopin/Barcarolle",), "Chopin/Barcarolle"),
        (("Scriabin/Sonatas/5",), "Scriabin/Sonatas/5"),
        (("Schubert/Piano_Sonatas/894-2_no_repeat",), "Schubert/Piano_Sonatas/894"),
    ],
)
def test_movements_and_pairs_are_one_work(folders: tuple[str, ...], work: str):
    assert {work_of(folder) for folder in folders} == {work}


def test_collections_of_a_kind_are_not_one_work():
    assert work_of("Chopin/Ballades/1") != work_of("Chopin/Ballades/4")
    assert work_of("Mozart/Piano_Sonatas/12-1") != work_of("Mozart/Piano_Sonatas/11-3")


@pytest.mark.parametrize(
    ("stem", "performer"),
    [
        ("LeeSH08M", "leesh"),
        ("Bult-ItoS02M", "bult-itos"),
        ("FALIKS02_2004", "faliks"),
        ("Faliks03", "faliks"),
        ("HUAN_J01", "huan_j"),
        ("Yarden09", "yarden"),
        ("Anonymous", "anonymous"),
    ],
)
def test_a_performer_is_one_whatever_the_number_of_the_track(stem: str, performer: str):
    assert performer_of(stem) == performer
