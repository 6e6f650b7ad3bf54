"""MAESTRO's titles, spelled in many ways: what is the same music is in one group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from piano_core.corpora.maestro.titles import numbers, same_music, same_work, tonality

SCHUBERT, BEETHOVEN, LISZT = "Franz Schubert", "Ludwig van Beethoven", "Franz Liszt"


def works(composer: str, *titles: str) -> int:
    return len(set(same_work([(composer, title) for title in titles]).values()))


def music(composer: str, *titles: str) -> int:
    return len(set(same_music([(composer, title) for title in titles]).values()))


@pytest.mark.parametrize(
    ("composer", "titles"),
    [
        (
            SCHUBERT,
            (
                "Impromptu Op. 90 No. 3 in G-flat",
                "Impromptu Op. 90, No. 3, in G-flat Major, D899",
                "Impromptus Op. 90, No. 3",
                "Impromptu Op.90 No.3, in G-Flat Major",
            ),
        ),
        (SCHUBERT, ("Impromptus Op. 90", "Impromptu Op. 90 No. 3", "Impromptu Op. 90 No. 1")),
        (
            BEETHOVEN,
            (
                "Sonata No. 21 in C Major, Op. 53, First Movement",
                "Sonata in C Major, Op. 53 'Waldstein'",
                "Sonata No. 21, Op. 53, “Waldstein,” I. Allegro con brio",
            ),
        ),
        (
            BEETHOVEN,
            (
                "Sonata No. 26 in 3-flat Major, Op. 81a (2nd & 3rd Movements)",
                "Sonata No. 26 in E-flat Major, Op. 81a, I. Das Lebewohl",
            ),
        ),
        (
            BEETHOVEN,
            (
                "Thirty-Two Variaions in C Minor, WoO80",
                "Thirty-Two Variations in C minor, WoO 80    ",
            ),
        ),
        ("Muzio Clementi", ("Sonata Op. 24/2", "Sonata in B-flat Major, Op.24, No. 2")),
        (
            LISZT,
            (
                'Études d\'exécution transcendante, No. 4, "Mazeppa" S.139/4',
                'Transcendental Etude No. 8, "Wilde Jagd", S. 139/8',
            ),
        ),
    ],
)
def test_spellings_of_one_work_are_one(composer: str, titles: tuple[str, ...]):
    assert works(composer, *titles) == 1


def test_numbers_of_one_opus_stay_apart_unless_a_title_names_it_whole():
    assert works(SCHUBERT, "Impromptu Op. 90 No. 3", "Impromptu Op. 90 No. 1") == 2
    assert works(BEETHOVEN, "Sonata in C, Op. 2 No. 3", "Sonata in F Minor, Op. 2 No. 1") == 2


def test_one_number_by_two_composers_is_two_works():
    pieces = [(SCHUBERT, "Sonata Op. 53"), (BEETHOVEN, "Sonata Op. 53")]
    assert len(set(same_work(pieces).values())) == 2
    assert len(set(same_music(pieces).values())) == 2


def test_an_arrangers_version_is_the_composers_music():
    pieces = [("Johann Sebastian Bach", "Chaconne, BWV 1004")]
    pieces.append(("Johann Sebastian Bach / Ferruccio Busoni", "Chaconne in D Minor, BWV1004"))
    assert len(set(same_work(pieces).values())) == 1


def test_two_catalogues_and_wrong_numbers_are_linked_by_form_and_tonality():
    assert music(SCHUBERT, "Sonata in A Major, D. 664, I.", "Sonata in A Major, Op. 120, I.") == 1
    assert music(SCHUBERT, "Son. in Bb D.960", "Son. in Bb D.961", "Son. in Bb D.962") == 1
    assert works(SCHUBERT, "Son. in Bb D.960", "Son. in Bb D.961") == 2


def test_other_tonalities_and_forms_are_other_music():
    assert music(SCHUBERT, "Sonata in A Minor, D. 845", "Sonata in A Major, D. 664") == 2
    assert music(SCHUBERT, "Sonata in A Major", "Impromptu in A Major") == 2


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Sonata in F# Min", {"sonata f sharp minor"}),
        ("Sonata in F-sharp minor, op. 25 no. 5", {"sonata f sharp minor"}),
        ("Son. in Bb D.960", {"sonata b flat major"}),
        ("Sonata in B Minor", {"sonata b  minor"}),
        ("Études in A", {"etude a  major"}),
        ("Venezia e Napoli", set()),
        ("Sonata Op. 78", set()),
    ],
)
def test_tonality_is_read_in_every_spelling(title: str, key: set[str]):
    assert tonality(title) == key


def test_numbers_are_those_of_catalogues_opuses_and_forms():
    title = "Sonata No. 3 in C Major, Op. 2 No. 3, I. Allegro con brio"
    assert numbers(title) == {"sonata no 3", "op 2 no 3"}
    assert numbers("Sonata Hob. XVI: 52") == {"hob xvi52"}
    assert numbers("Sonata in C Minor, K457") == numbers("Sonata in C Minor, KV 457")


Pieces = st.lists(
    st.tuples(st.sampled_from(["A", "B", "A / C"]), st.text("opusn. 12dw/", max_size=12)),
    max_size=12,
    unique=True,
)


@given(Pieces)
def test_works_never_straddle_groups_of_music_nor_depend_on_order(pieces: list[tuple[str, str]]):
    work, group = same_work(pieces), same_music(pieces)
    assert same_work(pieces[::-1]) == work
    for one in pieces:
        for other in pieces:
            assert work[one] != work[other] or group[one] == group[other]
