"""`piano rate serve` as people run it: a process, a browser, and both may die in the middle."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx
import numpy as np
import pytest
import soundfile

from piano_core.campaigns.store import STORE_FILE, Database, forms
from tests.ports import free_port
from tests.rating_site.chromium import Tab, chromium, chromium_path

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("chromium"),
    pytest.mark.skipif(chromium_path() is None, reason="no Chromium is installed"),
]

RATE = 8_000
SECONDS = 2
READY = "document.getElementById('send').disabled === false"
SAVED = "document.getElementById('saved').textContent === 'All answers saved'"
VALUES = "[...document.querySelectorAll('.value')].map((v) => v.textContent)"
HEARD = "document.getElementById('heard').textContent === 'Heard to the end'"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000010802000000"
    "7b40e8dd0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def piano(home: Path, *words: str) -> str:
    """What a command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "piano_core", *words],
        env={**os.environ, "PIANO_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def campaign(home: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Made of eight sound files with notation; the researcher knows an answer to each."""
    folder = tmp_path_factory.mktemp("recordings")
    scores = folder / "scores"
    scores.mkdir()
    rng = np.random.default_rng(0)
    for number in range(8):
        noise = 0.1 * rng.standard_normal((SECONDS * RATE, 1))
        soundfile.write(folder / f"take{number}.wav", noise, RATE)
        (scores / f"take{number}.png").write_bytes(PNG)
    known = [f"me,folder/take{n}#1,{10 * n + 8},{80 - 9 * n}" for n in range(8)]
    lines = ["rater,segment_id,phrasing,pedaling", *known]
    (folder / "known.csv").write_text("\n".join(lines))
    words = ("--audio", str(folder), "--known", str(folder / "known.csv"), "--scores", str(scores))
    piano(home, "rate", "new", "spring", *words, "--dimensions", "phrasing,pedaling")
    return "spring"


@contextmanager
def served(home: Path, campaign: str, port: int) -> Iterator[str]:
    """The site while the block runs, killed without warning at its end; the admin link's path."""
    process = subprocess.Popen(
        [sys.executable, "-m", "piano_core", "rate", "serve", campaign, "--port", str(port)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PIANO_HOME": str(home), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    try:
        process.stdout.readline()
        link = re.search(r"/admin/\S+", process.stdout.readline())
        assert link is not None
        with httpx.Client(trust_env=False, transport=httpx.HTTPTransport(retries=8)) as client:
            client.get(f"http://127.0.0.1:{port}/")  # retries wait longer each time
        yield link[0]
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=30)


def listen(tab: Tab) -> None:
    tab.click("#play")
    tab.wait(HEARD)


def rate(tab: Tab, *places: float) -> None:
    """Listen, put each slider somewhere, send."""
    tab.wait(READY)
    listen(tab)
    for number, place in enumerate(places, 1):
        tab.click(f".scale:nth-of-type({number}) .slider", at=place)
    tab.follow(lambda: tab.click("#send"))


def drawn(tab: Tab) -> int:
    """Pixels of the waveform that are not empty."""
    return tab.js(
        "(() => { const c = document.getElementById('wave');"
        " return c.getContext('2d').getImageData(0, 0, c.width, c.height)"
        ".data.filter((v, i) => i % 4 === 3 && v).length; })()"
    )


def test_from_the_invitation_to_the_report_though_browser_and_site_are_killed(
    home: Path, campaign: str, tmp_path: Path
):
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    made = json.loads(piano(home, "rate", "invite", campaign, "--url", base, "--json"))
    link = made["links"][0]["link"]
    with served(home, campaign, port), chromium(tmp_path / "profile") as browser:
        tab = browser.tab()
        tab.open(link)
        before = begun(tab)
        browser.kill()
    assert before[0] not in ("–", "0") and before[1] == "–"
    with served(home, campaign, port) as admin, chromium(tmp_path / "profile") as browser:
        tab = browser.tab()
        tab.open(link)  # as from the mail, in the same browser
        tab.wait(READY)
        assert tab.js(VALUES) == before and tab.js(HEARD)
        finished(tab)
        look(tab, base, admin)
    folder = home / "campaigns" / campaign
    with Database(folder / STORE_FILE).reading() as db:
        kinds = [form.kind.value for form in forms(db)]
    assert kinds == ["calibration"] * 3 + ["golden", "rating"]


def begun(tab: Tab) -> list[str]:
    """From the consent to a page that is half filled in; what its scales show."""
    tab.follow(lambda: tab.click("button[value=yes]"))
    tab.click("input[name=formal_training][value=no]")
    tab.click("input[name=lessons][value='1-3']")
    tab.follow(lambda: tab.click("button.primary"))
    tab.follow(lambda: tab.click("button.primary"))
    tab.wait(READY)
    assert drawn(tab) > 1000
    tab.click(".score summary")
    tab.wait("document.querySelector('.score img').naturalWidth === 2")
    listen(tab)
    tab.click(".scale:nth-of-type(1) .slider", at=0.8)
    tab.click(".scale:nth-of-type(2) .unsure")
    before = tab.js(VALUES)
    tab.wait(SAVED)
    return before


def finished(tab: Tab) -> None:
    """The rest of that page, the other examples, the golden sample and a page of a batch."""
    assert tab.js("document.querySelector('.scale:nth-of-type(2) .unsure').checked")
    tab.click(".scale:nth-of-type(2) .slider", at=0.3)
    tab.follow(lambda: tab.click("#send"))
    rate(tab, 0.4, 0.6)
    rate(tab, 0.5, 0.2)
    assert "Your answers beside ours" in tab.js("document.querySelector('h1').textContent")
    tab.follow(lambda: tab.click("button.primary"))
    rate(tab, 0.7, 0.7)  # the golden sample
    tab.follow(lambda: tab.click("button.primary"))
    rate(tab, 0.9, 0.1)


def look(tab: Tab, base: str, admin: str) -> None:
    """The researcher's pages, of which one rater alone fills little, and the report."""
    tab.open(base + admin)
    assert "1 of 20 ratings" in tab.js("document.querySelector('h1').textContent")
    for name in ("Raters", "Reliability", "Report"):
        tab.follow(lambda name=name: tab.click(f"nav a[href$={name.lower()}]"))
        tab.wait(
            f"document.querySelector('h1').textContent.includes('{name[:6].lower()}')"
            f" || document.querySelector('h1').textContent.startsWith('{name}')"
            " || document.title.includes('trusted')"
        )
    assert tab.js("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"
    assert "Whether time and order mattered" in tab.js("document.body.innerText")
