"""Windows cover every frame of a clip once, at its own time, whatever the cut."""

from typing import Literal

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from piano_core.errors import SettingsError
from piano_core.stack import Sound
from piano_core.stack.audio_encoders.windows import FrameGrid, Windows, encode_in_windows, pieces_of

GRID = FrameGrid(rate=100, hop=4, field=6)
Joining = Literal["average", "crop"]


def means(heard: torch.Tensor) -> torch.Tensor:
    """An encoder that hears each frame alone: its mean. Windows cannot change what it says."""
    return heard.unfold(1, GRID.field, GRID.hop).mean(2, keepdim=True)


@given(
    lengths=st.lists(st.integers(0, 400), min_size=1, max_size=3),
    length_s=st.floats(0.5, 1.5),
    overlap=st.floats(0.3, 0.9),
    joining=st.sampled_from(["average", "crop"]),
)
def test_an_encoder_of_single_frames_gives_the_same_in_windows(
    lengths: list[int], length_s: float, overlap: float, joining: Joining
) -> None:
    longest = max(max(lengths), 1)
    samples = torch.arange(longest * len(lengths), dtype=torch.float64).view(len(lengths), -1)
    mask = torch.arange(longest) < torch.tensor(lengths).unsqueeze(1)
    windows = Windows(length_s, length_s * overlap, joining)
    encoded = encode_in_windows(Sound(samples, mask), means, windows, GRID)
    for clip, length in enumerate(lengths):
        there = encoded.mask[clip]
        assert GRID.frames(length) - int(there.sum()) in (0, 1)
        assert there[: int(there.sum())].all()
        whole = (torch.arange(int(there.sum())) * 4 + 2.5).double() + clip * longest
        torch.testing.assert_close(encoded.vectors[clip, there, 0], whole)
        torch.testing.assert_close(
            encoded.times[clip, there].double() * 100, whole - clip * longest + 0.5
        )


def test_every_window_is_full_and_on_the_grid_except_that_of_a_short_clip() -> None:
    pieces = pieces_of(0, 205, Windows(1.0, 0.2), GRID)
    assert [(p.start, p.stop) for p in pieces] == [(0, 100), (80, 180), (104, 204)]
    assert [(p.start, p.stop) for p in pieces_of(0, 37, Windows(1.0, 0.2), GRID)] == [(0, 37)]
    assert pieces_of(0, 5, Windows(1.0, 0.2), GRID) == []


def numbered(heard: torch.Tensor) -> torch.Tensor:
    """An encoder that says which of its window's frames a frame is."""
    frames = GRID.frames(heard.shape[1])
    return torch.arange(float(frames)).view(1, frames, 1).expand(len(heard), -1, -1)


def test_overlaps_are_averaged_or_taken_from_the_window_that_heard_more() -> None:
    sound = Sound(torch.zeros(1, 64), torch.ones(1, 64, dtype=torch.bool))

    def joined(joining: Joining) -> list[float]:
        windows = Windows(0.4, 0.16, joining)
        return encode_in_windows(sound, numbered, windows, GRID).vectors[0, :, 0].tolist()

    assert joined("average")[5:10] == [5.0, 3.0, 4.0, 5.0, 3.0]
    assert joined("crop")[5:10] == [5.0, 6.0, 4.0, 2.0, 3.0]


@pytest.mark.parametrize("given", [{"length_s": 0.0}, {"overlap_s": 5.0}, {"joining": "mean"}])
def test_windows_that_cannot_be_are_refused(given: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match="windows need"):
        Windows(**given)  # type: ignore[arg-type]
