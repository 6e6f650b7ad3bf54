"""Notes become tokens and back into what a reader can check; encoder and pretraining learn."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.stack.encoded import mean_over_time
from piano_core.stack.symbolic import (
    MaskedNotes,
    Masking,
    SymbolicEncoder,
    notes_of,
)
from piano_core.stack_inputs import FIELDS, TIME_BINS, tokens

NAMES = [field.name for field in FIELDS]


def performance(rows: list[tuple[float, float, int, int]], pedals: object = ()) -> Performance:
    return Performance(note_array(rows), pedal_array(pedals), 0.0)


def scale(count: int, step: float = 0.25, first: int = 60) -> Performance:
    return performance(
        [(i * step, i * step + 0.2, first + i % 12, 40 + i % 40) for i in range(count)]
    )


def column(played: Performance, name: str) -> list[int]:
    return tokens(played)[:, NAMES.index(name)].tolist()


def test_notes_of_a_chord_have_no_time_between_them() -> None:
    played = performance([(0, 1, 60, 80), (0.01, 1, 64, 80), (0.5, 1, 67, 80)])
    intervals = column(played, "interval")
    assert intervals[:2] == [0, 0]
    assert intervals[2] > 0


def test_longer_notes_have_higher_numbers_up_to_the_last() -> None:
    lengths = [0.001, 0.05, 0.5, 4.0, 8.0, 60.0]
    played = performance([(i, i + s, 60 + i, 64) for i, s in enumerate(lengths)])
    numbers = column(played, "duration")
    assert numbers == sorted(numbers)
    assert numbers[-1] == numbers[-2] == TIME_BINS


def test_pedals_are_told_at_the_moment_of_the_onset() -> None:
    moves = [(0.5, Pedal.SUSTAIN, 127), (1.5, Pedal.SUSTAIN, 0), (1.9, Pedal.SOFT, 90)]
    played = performance([(t, t + 0.1, 60, 64) for t in (0.0, 0.5, 1.0, 2.0)], moves)
    assert column(played, "sustain") == [0, 1, 1, 0]
    assert column(played, "soft") == [0, 0, 0, 1]


rows = st.tuples(st.floats(0, 60), st.floats(0, 20), st.integers(0, 127), st.integers(1, 127)).map(
    lambda row: (row[0], row[0] + row[1], row[2], row[3])
)


@given(st.lists(rows, min_size=0, max_size=20))
@settings(deadline=None, max_examples=60)
def test_every_number_lies_below_its_fields_values(notes: list[tuple[float, float, int, int]]):
    found = tokens(performance(notes))
    assert found.shape == (len(notes), len(FIELDS))
    assert (found >= 0).all()
    assert (found < np.array([field.values for field in FIELDS])).all()


@given(st.integers(-30, 30))
@settings(deadline=None, max_examples=20)
def test_a_transposition_changes_pitches_alone(semitones: int) -> None:
    low, high = tokens(scale(8)), tokens(scale(8, first=60 + semitones))
    assert (high[:, 0] - low[:, 0] == semitones).all()
    assert (high[:, 1:] == low[:, 1:]).all()


def test_a_batch_is_padded_with_numbers_that_no_note_has() -> None:
    batch = notes_of([scale(3), performance([])])
    assert batch.mask.tolist() == [[True] * 3, [False] * 3]
    assert batch.fields[1, 0].tolist() == [field.padding for field in FIELDS]


def test_a_note_is_encoded_alike_however_long_the_batch_is() -> None:
    torch.manual_seed(0)
    encoder = SymbolicEncoder(16, layers=1, heads=2, width=4).eval()
    alone, beside = encoder(notes_of([scale(5)])), encoder(notes_of([scale(5), scale(9)]))
    torch.testing.assert_close(
        mean_over_time(alone)[0], mean_over_time(beside)[0], atol=1e-5, rtol=1e-5
    )


def test_about_the_share_is_hidden_and_never_in_the_padding() -> None:
    notes = notes_of([scale(400), scale(100)])
    shown, hidden = Masking().hide(notes, torch.Generator().manual_seed(0))
    assert not hidden[1, 100:].any()
    assert float(hidden[0].float().mean()) == pytest.approx(0.15, abs=0.05)
    assert torch.equal(shown.fields[~hidden], notes.fields[~hidden])
    masked = shown.fields[0, :, 0][hidden[0, :, 0]] == FIELDS[0].mask
    assert 0.6 < float(masked.float().mean()) < 0.95


def test_pretraining_learns_to_tell_what_is_hidden() -> None:
    torch.manual_seed(0)
    notes = notes_of([scale(48, step) for step in (0.2, 0.25, 0.3, 0.5)])
    model = MaskedNotes(SymbolicEncoder(32, layers=1, heads=2, width=8, dropout=0.0), 32)
    optimizer = torch.optim.Adam(model.parameters(), 0.01)
    generator = torch.Generator().manual_seed(1)
    losses: list[float] = []
    for _ in range(60):
        shown, hidden = Masking().hide(notes, generator)
        loss = model(notes, shown, hidden)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert np.mean(losses[-5:]) < np.mean(losses[:5]) / 2


def test_nothing_hidden_costs_nothing() -> None:
    notes = notes_of([performance([])])
    model = MaskedNotes(SymbolicEncoder(16, layers=1, heads=2, width=4), 16)
    shown, hidden = Masking().hide(notes, torch.Generator())
    assert float(model(notes, shown, hidden).detach()) == 0.0
