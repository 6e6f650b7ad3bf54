"""Drift, factors and ceilings are drawn with their numbers and intervals."""

from piano_core.rating_report import (
    report_page,
)
from tests.rating_report.made import analysis, contents


def drifting(rater: str, drift: float, wide: float) -> dict:
    ends = {"drift_low": drift - wide, "drift_high": drift + wide}
    return {"rater": rater, "forms": 20, "days": 3.0, "drift": drift, **ends}


def test_a_drift_beyond_chance_is_counted_and_every_raters_interval_drawn():
    found = report_page(
        [
            contents(
                analysis=analysis(
                    order=[
                        {"effect": "drift", "forms": 40, "size": 2.0}
                        | {"size_low": 0.5, "size_high": 3.5},
                        {"effect": "place", "within": "batch", "forms": 40, "size": 0.1}
                        | {"size_low": -0.5, "size_high": 0.7},
                        {"effect": "previous", "within": "batch", "forms": 0}
                        | {"reason": "not recorded"},
                    ],
                    drift=[drifting("steady", 1.0, 4.0), drifting("tiring", -9.0, 3.0)],
                )
            )
        ],
        "today",
    )
    assert "1 rater of 2 drifted beyond chance" in found
    assert "+2.00 (+0.50 to +3.50)" in found and found.count("beyond chance</td>") == 1
    assert "not recorded" in found and "a batch moves" in found
    at = {name: found.index(f">{name}</text>") for name in ("steady", "tiring")}
    assert at["tiring"] < at["steady"]  # who drifted comes first


def test_without_times_the_page_says_so_once():
    unknown = [{"effect": name, "forms": 0} for name in ("drift", "place", "previous")]
    rows = [row | {"reason": "not recorded"} for row in unknown]
    found = report_page([contents(analysis=analysis(order=rows))], "today")
    assert "Drift and effects of order: not recorded." in found


def test_factors_and_correlations_are_drawn_with_their_numbers():
    pair = {"target": "drama", "other": "phrasing", "segments": 30}
    loading = [("phrasing", 0.9), ("drama", -0.8)]
    found = report_page(
        [
            contents(
                analysis=analysis(
                    factors=[
                        {"factor": 1, "eigenvalue": 1.6, "by_chance": 1.2, "share": 0.8}
                        | {"eigenvalue_low": 1.4, "eigenvalue_high": 1.8, "kept": True},
                        {"factor": 2, "eigenvalue": 0.4, "by_chance": 0.9, "share": 0.2}
                        | {"kept": False},
                    ],
                    loadings=[
                        {"factor": 1, "target": target, "loading": value}
                        for target, value in loading
                    ],
                    correlations=[pair | {"raw": 0.55, "disattenuated": 0.72, "halo": 0.31}],
                )
            )
        ],
        "today",
    )
    assert "Raters tell 1 thing apart on 2 scales, which hold 80%" in found
    assert all(f">{number}</text>" in found for number in ("-.80", ".90", ".55", ".72"))
    assert "go together by 0.31" in found


def test_what_a_model_could_reach_has_its_interval():
    reach = {"target": "phrasing", "method": "mean", "segments": 20}
    found = report_page(
        [
            contents(
                analysis=analysis(
                    ceilings=[
                        reach
                        | {"metric": "r2", "ceiling": 0.71}
                        | {"ceiling_low": 0.62, "ceiling_high": 0.78}
                    ]
                )
            )
        ],
        "today",
    )
    assert "0.71 (0.62 to 0.78)" in found and "no re-ratings so far" in found
