"""Pictures keep their scale and lose nothing beyond their axes."""

import re

import pytest

from piano_core.rating_report.bars import Bar, bar_plot
from piano_core.rating_report.plots import Estimate, Row, reliability_plot
from tests.rating_report.made import outlined


def test_estimates_outside_the_axis_are_drawn_at_its_end():
    svg = reliability_plot([Row("x", Estimate(-0.2, -0.4, 0.1), None)]).text
    assert 'cx="190.0"' in svg and svg.count("<circle") == 1


def test_bars_and_their_targets_share_one_scale():
    svg = bar_plot("x", [Bar("a", 10.0, "10", target=20.0), Bar("b", 20.0, "20")]).text
    outlined(svg)
    widths = re.findall(r'<rect [^>]*width="([0-9.]+)"', svg)
    assert float(widths[1]) == pytest.approx(2 * float(widths[0]), abs=0.2)
