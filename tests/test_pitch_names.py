"""What a key is called, with and without a key signature."""

import pytest

from piano_core.pitch_names import note_name

BLACK = (61, 63, 66, 68, 70)


def names(pitches: tuple[int, ...], fifths: int | None = None) -> list[str]:
    return [str(note_name(pitch, fifths)) for pitch in pitches]


def test_without_a_key_black_keys_are_sharps():
    assert names((21, 60, 71, 108)) == ["A0", "C4", "B4", "C8"]
    assert names(BLACK) == ["C♯4", "D♯4", "F♯4", "G♯4", "A♯4"]


def test_a_key_names_its_own_notes_as_they_are_written():
    assert names((66, 68, 70, 71, 73, 75, 77), -6) == [
        "G♭4", "A♭4", "B♭4", "C♭5", "D♭5", "E♭5", "F5",
    ]  # fmt: skip
    assert names((66, 68, 70, 71, 73, 75, 77), 6) == [
        "F♯4", "G♯4", "A♯4", "B4", "C♯5", "D♯5", "E♯5",
    ]  # fmt: skip


def test_leading_tones_are_sharp_and_lowered_thirds_flat():
    assert names((68, 63), 0) == ["G♯4", "E♭4"]
    assert names((66,), -2) == ["F♯4"]


@pytest.mark.parametrize("fifths", range(-7, 8))
def test_every_name_says_which_key_it_is(fifths: int):
    steps = dict(zip("CDEFGAB", (0, 2, 4, 5, 7, 9, 11), strict=True))
    for pitch in range(21, 109):
        name = str(note_name(pitch, fifths))
        bent = name.count("♯") - name.count("♭")
        assert 12 * (int(name[-1]) + 1) + steps[name[0]] + bent == pitch
