"""Fusion, aggregation and head: padding is nothing, an absent side is allowed, all of it learns."""

from collections.abc import Callable

import pytest
import torch
from torch import nn

from piano_core.stack import Clips, Encoded, Evaluator, Notes, Sound
from piano_core.stack.aggregation import (
    AttentionPooling,
    Hierarchy,
    MeanPooling,
    MusicTransformer,
    RecurrentPooling,
    gaps_closed,
)
from piano_core.stack.encoded import by_span, in_order_of_time, mean_over_time
from piano_core.stack.fusion import (
    AudioOnly,
    Concatenation,
    CrossAttention,
    Fusion,
    Gated,
    SymbolicOnly,
)
from piano_core.stack.head import MultiTaskHead

DIM = 8

AGGREGATIONS: dict[str, Callable[[], nn.Module]] = {
    "mean": MeanPooling,
    "attention": lambda: AttentionPooling(DIM),
    "recurrent": lambda: RecurrentPooling(DIM),
    "transformer": lambda: MusicTransformer(DIM, layers=1, heads=2),
    "hierarchy": lambda: Hierarchy(DIM, layers=1, heads=2),
}
FUSIONS: dict[str, Callable[[], Fusion]] = {
    "cross-attention of one layer": lambda: CrossAttention(DIM, 1, 2),
    "cross-attention of two layers": lambda: CrossAttention(DIM, 2, 2),
    "gated": lambda: Gated(DIM),
    "concatenation": lambda: Concatenation(DIM),
}


@pytest.fixture(autouse=True)
def _seeded() -> None:
    torch.manual_seed(0)


def clips_of(lengths: list[int], seconds: float = 1.0, padding: int = 0) -> Encoded:
    """Random vectors, one a `seconds`; clips have `lengths` of them."""
    longest = max(lengths) + padding
    generator = torch.Generator().manual_seed(1)
    mask = torch.arange(longest).expand(len(lengths), -1) < torch.tensor(lengths).unsqueeze(1)
    full = torch.randn(len(lengths), 64, DIM, generator=generator)[:, :longest]
    times = (torch.arange(longest) * seconds).expand(len(lengths), -1)
    return Encoded(full, times, mask)


def spoiled(encoded: Encoded) -> Encoded:
    """The same clips with other numbers in the padding."""
    noise = torch.full_like(encoded.vectors, 1e3)
    vectors = torch.where(encoded.mask.unsqueeze(2), encoded.vectors, noise)
    return Encoded(vectors, encoded.times.masked_fill(~encoded.mask, 9e3), encoded.mask)


@pytest.mark.parametrize("name", AGGREGATIONS)
def test_what_stands_in_the_padding_does_not_change_an_aggregation(name: str) -> None:
    aggregation = AGGREGATIONS[name]().eval()
    plain = aggregation(clips_of([5, 9]))
    torch.testing.assert_close(aggregation(spoiled(clips_of([5, 9]))), plain)
    longer = aggregation(spoiled(clips_of([5, 9], padding=7)))
    torch.testing.assert_close(longer, plain, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("name", AGGREGATIONS)
def test_a_clip_without_vectors_gives_numbers(name: str) -> None:
    assert AGGREGATIONS[name]().eval()(clips_of([0, 4])).isfinite().all()


@pytest.mark.parametrize("name", FUSIONS)
def test_what_stands_in_the_padding_does_not_change_a_fusion(name: str) -> None:
    fusion = FUSIONS[name]().eval()
    audio, notes = clips_of([12, 20], 0.25), clips_of([3, 8], 0.6)
    plain, padded = fusion(audio, notes), fusion(spoiled(audio), spoiled(notes))
    assert torch.equal(plain.mask, padded.mask)
    torch.testing.assert_close(mean_over_time(padded), mean_over_time(plain))


@pytest.mark.parametrize("name", FUSIONS)
def test_either_side_may_be_absent_for_one_clip_or_for_all(name: str) -> None:
    fusion = FUSIONS[name]().eval()
    audio, notes = clips_of([12, 20], 0.25), clips_of([3, 8], 0.6)
    alone = mean_over_time(fusion(audio, None))
    assert alone.isfinite().all()
    assert mean_over_time(fusion(None, notes)).isfinite().all()
    first_only = mean_over_time(fusion(audio, notes.without(torch.tensor([True, False]))))
    torch.testing.assert_close(first_only[0], alone[0], atol=1e-5, rtol=1e-5)
    assert not torch.allclose(first_only[1], alone[1])


def test_a_fusion_of_one_side_refuses_a_batch_without_it() -> None:
    with pytest.raises(ValueError, match="needs sound"):
        AudioOnly()(None, clips_of([3]))
    with pytest.raises(ValueError, match="needs notes"):
        SymbolicOnly()(clips_of([3]), None)


def test_two_sides_stand_in_order_of_time_with_the_padding_last() -> None:
    both = in_order_of_time(clips_of([4, 2], 1.0), clips_of([2, 2], 1.5))
    assert both.times[0].tolist() == [0.0, 0.0, 1.0, 1.5, 2.0, 3.0]
    assert both.mask[1].tolist() == [True, True, True, True, False, False]


def test_a_span_is_the_mean_of_its_vectors_and_a_silent_span_is_masked() -> None:
    encoded = clips_of([8], 1.0)
    gap = Encoded(encoded.vectors, encoded.times, encoded.mask.clone())
    gap.mask[0, 2:4] = False
    spans = by_span(gap, 2.0)
    torch.testing.assert_close(spans.vectors[0, 0], encoded.vectors[0, :2].mean(0))
    assert spans.mask[0].tolist() == [True, False, True, True]
    assert spans.times[0].tolist() == [1.0, 3.0, 5.0, 7.0]
    torch.testing.assert_close(gaps_closed(gap).vectors[0, 2], encoded.vectors[0, 4])


class _Listener(nn.Module):
    """A linear encoder of one vector a sample, enough to compose an evaluator."""

    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.Linear(1, DIM)

    def forward(self, side: Sound | Notes) -> Encoded:
        if isinstance(side, Sound):
            times = torch.arange(side.mask.shape[1]).expand_as(side.mask) * 0.1
            return Encoded(self.linear(side.samples.unsqueeze(2)), times, side.mask)
        return Encoded(self.linear(side.fields[:, :, :1].float()), side.times, side.mask)


def _clips() -> Clips:
    generator = torch.Generator().manual_seed(2)
    mask = torch.ones(32, 6, dtype=torch.bool)
    samples = torch.randn(32, 6, generator=generator)
    fields = torch.randint(-2, 3, (32, 6, 1), generator=generator)
    times = (torch.arange(6) * 0.1).expand(32, -1)
    return Clips(Sound(samples, mask), Notes(fields, times, mask))


def _evaluator(fusion: Fusion, aggregation: nn.Module, drop_side: float = 0.0) -> Evaluator:
    head = MultiTaskHead(DIM, targets=2, rank=2, dropout=0.0)
    return Evaluator(_Listener(), _Listener(), fusion, aggregation, head, drop_side)


@pytest.mark.parametrize(
    ("fusion", "aggregation"),
    [*(("gated", name) for name in AGGREGATIONS), *((name, "mean") for name in FUSIONS)],
)
def test_every_part_learns_what_sound_and_notes_say(fusion: str, aggregation: str) -> None:
    clips = _clips()
    assert clips.sound is not None and clips.notes is not None
    labels = torch.stack(
        [clips.sound.samples.mean(1), clips.notes.fields.float().mean(dim=(1, 2))], dim=1
    )
    evaluator = _evaluator(FUSIONS[fusion](), AGGREGATIONS[aggregation]())
    optimizer = torch.optim.Adam(evaluator.parameters(), 0.01)
    losses: list[float] = []
    for _ in range(60):
        loss = (evaluator(clips).mean - labels).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert min(losses[-5:]) < losses[0] / 3


def test_a_side_is_dropped_in_training_only_and_never_the_last_one() -> None:
    evaluator = _evaluator(Concatenation(DIM), MeanPooling(), drop_side=1.0)
    clips = _clips()
    torch.testing.assert_close(evaluator.eval()(clips).mean, evaluator(clips).mean)
    assert not torch.equal(evaluator.train()(clips).mean, evaluator(clips).mean)
    alone = Clips(clips.sound, None)
    torch.testing.assert_close(evaluator(alone).mean, evaluator(alone).mean)


def test_spread_starts_alike_for_every_clip_and_stays_within_its_bounds() -> None:
    head = MultiTaskHead(DIM, targets=3, rank=2).eval()
    estimate = head(torch.randn(5, DIM))
    assert estimate.mean.shape == (5, 3)
    torch.testing.assert_close(estimate.log_sigma, torch.full((5, 3), -0.3))
    with torch.no_grad():
        head.log_sigma.bias.fill_(50.0)
    assert head(torch.randn(5, DIM)).log_sigma.max() <= 1.1
