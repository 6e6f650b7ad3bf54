"""Lost sound is found by the clock, and nothing else is taken for lost."""

import numpy as np
import pytest

from desktop_app.services.recording.gap_finder import GapFinder, Verdict

RATE = 48_000


def follow(
    seconds: float, block_s: float, lost: tuple[float, float] = (0, 0), late: bool = False
) -> list[Verdict]:
    """Polls every 20 ms of a device sending `block_s` at a time; `lost` is a pause (from, to).

    late: what was played in the pause comes after it, all at once.
    """
    finder, verdicts, clock_drift = GapFinder(RATE), [], 1 + 1.5e-4
    for now in np.arange(0, seconds, 0.02):
        heard = now if now < lost[0] else max(lost[0], now - (0 if late else lost[1] - lost[0]))
        if late and lost[0] <= now < lost[1]:
            heard = lost[0]
        blocks = int(heard * clock_drift / block_s)
        verdict = finder.poll(round(blocks * block_s * RATE), float(now))
        if verdict is not None:
            verdicts.append(verdict)
    return verdicts


@pytest.mark.parametrize("block_s", [0.005, 0.020, 0.046, 0.093])
def test_bursts_and_a_drifting_clock_are_no_gap(block_s: float) -> None:
    verdicts = follow(600.0, block_s)
    assert len(verdicts) > 100
    assert sum(verdict.missing for verdict in verdicts) == 0


def test_sound_that_comes_late_is_no_gap() -> None:
    assert sum(v.missing for v in follow(30.0, 0.046, (10.0, 11.3), late=True)) == 0


@pytest.mark.parametrize("length_s", [0.15, 0.5, 2.0])
def test_sound_that_never_comes_is_found_with_place_and_length(length_s: float) -> None:
    found = [v for v in follow(30.0, 0.020, (10.0, 10.0 + length_s)) if v.missing]
    assert len(found) == 1
    assert found[0].missing / RATE == pytest.approx(length_s, abs=0.05)
    assert found[0].place / RATE == pytest.approx(10.0, abs=0.05)
