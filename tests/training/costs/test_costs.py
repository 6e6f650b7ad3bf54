"""Costs follow from a step: memory is held to the measured peak, hours to what was measured."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import torch
from click.testing import CliRunner
from torch.profiler import ProfilerActivity, profile

from piano_core.cli.cost import cost
from piano_core.errors import SettingsError
from piano_core.training.costs import (
    ASSUMED_SHARES,
    GPUS,
    PRICES,
    ROADMAP,
    Planned,
    StageWork,
    costs,
    memory_bytes,
    stage_works,
)
from piano_core.training.costs.step import (
    StepWork,
    fresh_step,
    loss_of,
    network_step,
    notes_step,
)
from piano_core.training.stages.config import LAPTOP, RESEARCH, SMALL, SoundConfig, StagesConfig

FACTOR = 1.35
"""How far the estimate of memory may be from the measured peak, either way."""


def measured_peak(config: StagesConfig, clips: int, notes: int) -> float:
    """Bytes at the highest point of a step with AdamW, as torch counts them.

    It is the second step: the moments that the first one makes stay, as the weights do.
    """
    rated, batch = fresh_step(config, clips, notes, targets=5)
    optimizer = torch.optim.AdamW(rated.parameters())
    loss_of(rated, batch).backward()
    optimizer.step()
    optimizer.zero_grad()
    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as watched:
        loss_of(rated, batch).backward()
        optimizer.step()
    assert watched.profiler is not None and watched.profiler.kineto_results is not None
    events = [e for e in watched.profiler.kineto_results.events() if e.name() == "[memory]"]
    held, peak = 0, 0
    for event in sorted(events, key=lambda one: one.start_ns()):
        held += event.nbytes()
        peak = max(peak, held)
    weights_and_moments = 3 * 4 * sum(weight.numel() for weight in rated.parameters())
    return peak + weights_and_moments


@pytest.mark.parametrize(
    ("config", "clips", "notes"),
    [
        (SMALL, 4, 120),
        (replace(LAPTOP, symbolic=replace(LAPTOP.symbolic, layers=1)), 2, 150),
        (LAPTOP, 4, 150),
    ],
)
def test_memory_is_within_the_stated_factor_of_the_measured_peak(
    config: StagesConfig, clips: int, notes: int
):
    estimate = memory_bytes(notes_step(config, clips, notes, targets=5), mixed=False)
    peak = measured_peak(config, clips, notes)
    assert peak / FACTOR < estimate < FACTOR * peak


def test_twice_the_clips_are_twice_the_work_and_the_same_weights():
    one, two = (notes_step(SMALL, clips, 40, 3) for clips in (2, 4))
    assert one.of(4).flops == pytest.approx(two.flops, rel=0.05)
    assert one.of(4).saved_bytes == pytest.approx(two.saved_bytes, rel=0.1)
    assert one.trained == two.trained and one.seconds is not None and one.seconds > 0


def test_a_published_network_is_counted_without_computing_it():
    whole = network_step(SoundConfig("MERT-v1-95M", trained_layers=12), 25.0)
    assert whole.trained + whole.frozen == pytest.approx(94.4e6, rel=0.02)  # HuBERT base
    frames, windows = 374, 6
    least = 6 * 85e6 * frames * windows  # two operations a weight and frame, three times
    assert least < whole.flops < 2 * least
    frozen = network_step(SoundConfig("MERT-v1-95M"), 25.0)
    assert frozen.trained == 0 and frozen.flops == 0


STEP = StepWork(1, 1e12, 1e9, 100_000_000, 0, None)
WORKS = [StageWork("expert", 1, 8, 1000)]


def test_hours_are_operations_over_what_a_gpu_reaches():
    alone = replace(RESEARCH, machine=replace(RESEARCH.machine, devices=1))
    found = {one.gpu: one for one in costs(alone, WORKS, {"expert": STEP}, {})}
    a100 = found["A100 80GB"]
    low, high = (8e15 / (312e12 * share) / 3600 for share in reversed(ASSUMED_SHARES))
    assert a100.hours == pytest.approx((low, high))
    assert a100.dollars == pytest.approx((1.39 * low, 1.39 * high)) and a100.offer == "RunPod"
    assert found["H200 141GB"].dollars is None
    assert a100.memory_gb == pytest.approx(1.6 + 1.5 * 8 * 0.5) and a100.fits
    four = {one.gpu: one for one in costs(RESEARCH, WORKS, {"expert": STEP}, {})}["A100 80GB"]
    assert four.dollars == pytest.approx((4 * 1.39 * low, 4 * 1.39 * high))


def test_a_measured_gpu_fixes_the_share_of_all():
    found = {one.gpu: one for one in costs(SMALL, WORKS, {"expert": STEP}, {"A40": 2.0})}
    assert found["A40"].hours == pytest.approx((1000 / 2 / 3600,) * 2)
    faster = 312 / 149.7
    assert found["A100 40GB"].hours[0] == pytest.approx(1000 / 2 / 3600 / faster)
    with pytest.raises(SettingsError, match="must be a GPU of the table"):
        costs(SMALL, WORKS, {"expert": STEP}, {"abacus": 1.0})


def test_stages_count_steps_of_all_models_on_all_devices():
    works = {one.stage: one for one in stage_works(RESEARCH, Planned(2000, 22_500, 6))}
    assert works["pseudo-labels"].steps == 22_500 // (16 * 4) * 20
    assert works["specialists"].models == 18
    assert works["specialists"].steps == 18 * (1600 // (8 * 4)) * 50
    laptop = {one.stage: one for one in stage_works(LAPTOP, Planned(650, 650, 6))}
    assert "pseudo-labels" not in laptop and laptop["specialists"].models == 18


def test_prices_are_those_that_the_roadmap_multiplies():
    dollars = {(one.gpu, one.offer): one.dollars for one in PRICES}
    assert {one.gpu for one in PRICES} <= {gpu.name for gpu in GPUS}
    for row in ROADMAP:
        cloud = "Google Cloud or AWS, on demand" if row.count > 1 else "RunPod"
        each = dollars[row.gpu, cloud]
        for hours, total in zip(row.hours, row.dollars, strict=True):
            assert row.count * hours * each == pytest.approx(total, rel=0.05)


def test_the_command_prints_an_estimate_beside_the_roadmaps():
    words = ["--preset", "small", "--notes", "20", "--gpu", "A40"]
    runner = CliRunner(catch_exceptions=False)
    text = runner.invoke(cost, words).stdout
    assert "an assumed .15 to .45. An estimate." in text and "3,456-5,760" in text
    found = json.loads(runner.invoke(cost, [*words, "--anchor", "A40=5", "--json"]).stdout)
    (expert,) = (one for one in found["costs"] if one["stage"] == "expert")
    assert expert["hours"] == pytest.approx([2000 // 8 * 10 / 5 / 3600] * 2)
    assert runner.invoke(cost, ["--gpu", "abacus"]).exit_code == 2
    assert runner.invoke(cost, ["--anchor", "A40"]).exit_code == 2, "before anything is computed"
