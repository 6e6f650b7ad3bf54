"""`piano rate`: from a folder of recordings to a site that answers."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import httpx2 as httpx
import numpy as np
import pytest

from piano_core.audio import write_wav
from piano_core.cli.main import main, piano
from tests.ports import free_port


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    """Eight recordings of three seconds, and what their owner knows about them."""
    folder = tmp_path / "recordings"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for number in range(8):
        write_wav(folder / f"take{number}.wav", 0.1 * rng.standard_normal((24_000, 1)), 8_000)
    known = [f"me,folder/take{n}#1,{10 * n + 8}" for n in range(8)]
    (tmp_path / "known.csv").write_text("\n".join(["rater,segment_id,phrasing", *known]))
    kinds = [f"folder/take{n},{('baroque', 'romantic')[n % 2]},{9 * n}" for n in range(8)]
    (tmp_path / "strata.csv").write_text("\n".join(["segment_id,period,expected_score", *kinds]))
    return folder


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    piano.main([*words, "--json"], standalone_mode=False)
    return json.loads(capsys.readouterr().out)


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        main(list(words))
    assert stopped.value.code == 2
    return capsys.readouterr().err


def test_a_campaign_is_made_of_recordings_with_roles_and_mix(
    recordings: Path, home: Path, capsys: pytest.CaptureFixture[str]
):
    folder = recordings.parent
    made = asked(
        capsys,
        *("rate", "new", "spring", "--audio", str(recordings), "--dimensions", "phrasing,pedaling"),
        *("--known", str(folder / "known.csv"), "--strata", str(folder / "strata.csv")),
    )
    assert made["roles"] == {"ordinary": 4, "calibration": 3, "golden": 1}
    assert made["ratings_wanted"] == 20 and made["minutes"] == 0.4
    mix = {row["stratum"]: row["segments"] for row in made["quotas"]}
    assert (mix["baroque"], mix["romantic"], mix["60-80"]) == (4, 4, 1)
    assert len(list((home / "campaigns" / "spring" / "audio").glob("*.flac"))) == 8
    invited = asked(capsys, "rate", "invite", "spring", "--count", "2", "--url", "https://x.org/")
    assert all(item["link"].startswith("https://x.org/r/") for item in invited["links"])
    study = asked(capsys, "rate", "invite", "spring", "--prolific")["links"]
    assert study[0]["link"].endswith("?PROLIFIC_PID={{%PROLIFIC_PID%}}")
    state = asked(capsys, "rate", "status", "spring")
    assert (state["done"], state["wanted"], state["stages"]) == (0, 20, {"invited": 2})


def test_what_cannot_be_is_refused_and_leaves_nothing(
    recordings: Path, home: Path, capsys: pytest.CaptureFixture[str]
):
    sound = ("--audio", str(recordings))
    bad = recordings.parent / "bad.csv"
    bad.write_text("segment_id,period\nfolder/take1,rococo\n")
    for words, said in (
        ((), "--corpus or --audio"),
        ((*sound, "--corpus", "demo"), "--corpus or --audio"),
        ((*sound, "--dimensions", "swing"), "swing"),
        ((*sound, "--raters", "0"), "too small"),
        ((*sound, "--strata", str(bad)), "line 2"),
        (("--audio", str(home.parent)), "no sound files"),
    ):
        assert said in refused(capsys, "rate", "new", "spring", *words)
        assert not (home / "campaigns" / "spring").exists()
    assert "piano rate new" in refused(capsys, "rate", "serve", "spring")


def test_a_campaign_is_never_overwritten_and_an_empty_one_not_imported(
    recordings: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "rate", "new", "spring", "--audio", str(recordings))
    again = refused(capsys, "rate", "new", "spring", "--audio", str(recordings))
    assert "never overwritten" in again
    assert "nobody has sent" in refused(capsys, "ratings", "import", "campaign", "spring")
    assert "spring" in refused(capsys, "rate", "status", "autumn")


@pytest.mark.slow
def test_serve_prints_the_researchers_link_and_warns_before_strangers(
    recordings: Path, capsys: pytest.CaptureFixture[str]
):
    asked(capsys, "rate", "new", "spring", "--audio", str(recordings))
    port = free_port()
    code = "from piano_core.cli.main import main; main()"
    words = ["rate", "serve", "spring", "--host", "0.0.0.0", "--port", str(port)]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None and process.stderr is not None
    try:
        process.stdout.readline()
        link = re.search(r"/admin/\S+", process.stdout.readline())
        assert link is not None
        shown = page(f"http://127.0.0.1:{port}{link[0]}")
        assert "0 of 35 ratings" in shown
    finally:
        process.terminate()
        said = process.communicate(timeout=30)[1]
    assert "HTTPS" in said and "0.0.0.0" in said


def page(address: str) -> str:
    """The page once the site has started."""
    with httpx.Client(follow_redirects=True, trust_env=False) as client:
        for _ in range(200):
            try:
                return client.get(address).text
            except httpx.ConnectError:
                time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")
