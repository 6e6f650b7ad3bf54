"""`piano ratings`: a file goes in whole or not at all, and the report says what it is worth."""

import json
from pathlib import Path

import numpy as np
import pytest

from piano_core.cli.main import main, piano
from piano_core.dimensions import DIMENSION_NAMES


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """Four raters of different severity, twelve segments, two dimensions, one impossible value."""
    rng = np.random.default_rng(3)
    truth = rng.uniform(30, 70, (12, 2))
    lines = ["rater,segment_id,note_accuracy,phrasing"]
    for number in range(4):
        for segment in range(12):
            a, b = truth[segment] + 5 * number + rng.normal(0, 3, 2)
            lines.append(f"r{number},folder/take{segment}#0,{a:.1f},{b:.1f}")
    lines.append("r0,folder/take0#0,250,")
    path = tmp_path / "survey.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    piano.main([*words, "--json"], standalone_mode=False)
    return json.loads(capsys.readouterr().out)


def test_an_import_counts_what_came_in_and_what_was_put_aside(
    survey: Path, capsys: pytest.CaptureFixture[str]
):
    done = asked(capsys, "ratings", "import", "csv", str(survey))
    assert done["added"] == done["answers"] == 98
    assert done["quarantined"] == {"out_of_range": 1, "not_applicable": 1}
    assert done["valid"] == 96


def test_importing_the_same_file_again_adds_nothing(
    survey: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(survey))
    assert asked(capsys, "ratings", "import", "csv", str(survey))["added"] == 0


def test_the_report_has_every_rated_dimension_with_an_interval(
    survey: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(survey))
    told = asked(capsys, "ratings", "report", "--resamples", "40")
    rows = {row["target"]: row for row in told["dimensions"]}
    assert set(rows) == {"note_accuracy", "phrasing"} <= set(DIMENSION_NAMES)
    for row in rows.values():
        assert row["icc_1_1_low"] < row["icc_1_1"] < row["icc_1_1_high"]
        assert row["icc_c_1"] > row["icc_a_1"]  # the raters differ in severity
        assert row["k"] == row["panel_size"] == 4.0
    assert len(told["raters"]) == 4


def test_the_report_says_what_else_the_ratings_tell_and_what_panels_cost(
    survey: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(survey))
    told = asked(capsys, "ratings", "report", "--resamples", "40", "--rating-cost", "0.6")
    assert {row["reason"] for row in told["order"]} == {"not recorded"}
    assert {row["metric"] for row in told["ceilings"]} == {"r2", "pearson", "pair_order"}
    assert [(row["target"], row["other"]) for row in told["correlations"]] == [
        ("note_accuracy", "phrasing")
    ]
    assert {row["cost_minor"] for row in told["panel_costs"]} == {
        60 * row["raters"] for row in told["panel_costs"]
    }


def test_the_report_writes_a_page_in_the_current_folder_and_says_where(
    survey: Path, tmp_path: Path, monkeypatch, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(survey))
    monkeypatch.chdir(tmp_path)
    piano.main(["ratings", "report", "--resamples", "20"], standalone_mode=False)
    page = tmp_path / "ratings-report.html"
    assert str(page) in capsys.readouterr().out
    assert "Note accuracy" in page.read_text(encoding="utf-8")


def test_with_json_a_page_is_written_only_where_it_is_named(
    survey: Path, tmp_path: Path, monkeypatch, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(survey))
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert asked(capsys, "ratings", "report", "--resamples", "20")["html"] is None
    assert list(here.iterdir()) == []
    told = asked(capsys, "ratings", "report", "--resamples", "20", "--html", "for-anna.html")
    assert told["html"] == str(here / "for-anna.html")
    assert (here / "for-anna.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_plan_needs_no_ratings_and_says_what_it_assumes(capsys: pytest.CaptureFixture[str]):
    told = asked(capsys, "ratings", "plan", "--segments", "100", "--rejected", "0", "--fee", "0")
    assert not told["own"] and "PercePiano" in told["source"]
    assert told["plan"]["cost_minor"] == 143 * 200  # 500 ratings are 715 pages of 5
    assert told["plan"]["r2"] is None and told["next"]["purchases"] == []
    assert any(option["better"] for option in told["options"])


def test_a_plan_rests_on_the_corpus_own_raters_once_there_are_ratings(
    survey: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(survey))
    told = asked(capsys, "ratings", "plan")
    assert told["own"] and told["corpus"] == "folder"
    assert told["plan"]["train_reliability"]["value"] > 0.9  # they agree but for severity
    piano.main(["ratings", "plan"], standalone_mode=False)
    printed = capsys.readouterr().out
    assert "no learning curve yet" in printed and "The next 100.00 USD buy" in printed


@pytest.mark.parametrize("words", [("--rejected", "1"), ("--segments", "0"), ("--test-share", "2")])
def test_a_plan_that_cannot_be_is_refused_in_words(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit) as stopped:
        main(["ratings", "plan", *words])
    assert stopped.value.code == 2
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_read_adds_nothing_and_exits_with_2(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "odd.csv"
    path.write_text("rater,mark\nr0,3\n", encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        main(["ratings", "import", "csv", str(path)])
    assert stopped.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == "" and "odd.csv" in printed.err
    assert asked(capsys, "ratings", "import", "csv", str(_good(tmp_path)))["answers"] == 1


def _good(folder: Path) -> Path:
    path = folder / "good.csv"
    path.write_text("rater,segment_id,phrasing\nr0,folder/a#0,30\n", encoding="utf-8")
    return path


def test_a_report_without_ratings_says_how_to_get_some(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as stopped:
        main(["ratings", "report"])
    assert stopped.value.code == 2
    assert "piano ratings import" in capsys.readouterr().err


@pytest.fixture
def careless(tmp_path: Path) -> Path:
    """Five raters of fourteen segments on three dimensions; r4 always answers 50."""
    rng = np.random.default_rng(5)
    names = DIMENSION_NAMES[:3]
    lines = ["rater,segment_id," + ",".join(names)]
    truth = rng.uniform(20, 80, (14, 3))
    for number in range(5):
        for segment in range(14):
            heard = truth[segment] + rng.normal(0, 5, 3) if number < 4 else np.full(3, 50.0)
            answers = ",".join(f"{answer:.0f}" for answer in heard)
            lines.append(f"r{number},folder/take{segment}#0,{answers}")
    path = tmp_path / "careless.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_rules_are_shown_with_their_rates_and_whom_they_flag(
    careless: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(careless))
    found = asked(capsys, "ratings", "quality", "--draws", "20")
    assert {row["rater"] for row in found["verdicts"] if row["broken"]} == {"r4"}
    kinds = {row["kind"]: row["flagged"] for row in found["rates"] if row["rule"] == "any rule"}
    assert kinds["constant"] == 1.0
    assert kinds["honest"] <= 0.05
    piano.main(["ratings", "quality", "--draws", "20"], standalone_mode=False)
    assert "look at r4 (folder)" in capsys.readouterr().out


def test_an_excluded_rater_is_out_of_the_reliability_and_still_in_the_report(
    careless: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(careless))
    before = asked(capsys, "ratings", "report", "--resamples", "20")
    words = ("exclude_data", "r4", "--corpus", "folder", "--reason", "never varied", "--by", "me")
    assert asked(capsys, "ratings", "decide", *words)["kind"] == "exclude_data"
    after = asked(capsys, "ratings", "report", "--resamples", "20")
    assert [row["raters"] for row in before["dimensions"]] == [5, 5, 5]
    assert [row["raters"] for row in after["dimensions"]] == [4, 4, 4]
    assert {row["rater"]: row["broken"] for row in after["raters"]}["r4"] != []


def test_a_decision_about_a_stranger_is_refused(careless: Path, capsys: pytest.CaptureFixture[str]):
    asked(capsys, "ratings", "import", "csv", str(careless))
    words = ["pay", "r99", "--corpus", "folder", "--reason", "why not", "--by", "me"]
    with pytest.raises(SystemExit, match="2"):
        main(["ratings", "decide", *words])
    assert "has no answers there" in capsys.readouterr().err


def test_a_sheet_without_raters_is_one_persons(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("audio_path,start_time,end_time,phrasing,notes\na.wav,0,20,61,fine\n")
    with pytest.raises(SystemExit, match="2"):
        main(["ratings", "import", "csv", str(sheet)])
    assert "a column rater (or --rater)" in capsys.readouterr().err
    done = asked(capsys, "ratings", "import", "csv", str(sheet), "--rater", "me")
    assert (done["added"], done["valid"]) == (1, 1)


def test_answers_go_out_and_come_in_as_csv(
    survey: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(survey))
    out = tmp_path / "answers.csv"
    done = asked(capsys, "ratings", "export", "csv", str(out), "--corpus", "folder")
    assert done["written"] == 96
    again = asked(capsys, "ratings", "import", "csv", str(out), "--corpus", "copy")
    assert again["valid"] == 96


def test_tasks_for_label_studio_need_segments_and_say_where_they_come_from(
    survey: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "ratings", "import", "csv", str(survey))
    words = ("--corpus", "folder", "--sounds", "http://localhost:8000/clips")
    with pytest.raises(SystemExit) as stopped:
        main(["ratings", "label-studio", "tasks", *words])
    assert stopped.value.code == 2
    told = capsys.readouterr()
    assert told.out == "" and "piano run --corpus folder" in told.err


def test_the_form_for_label_studio_is_printed(capsys: pytest.CaptureFixture[str]):
    piano.main(["ratings", "label-studio", "config"], standalone_mode=False)
    assert capsys.readouterr().out.count("<Number ") == len(DIMENSION_NAMES)
