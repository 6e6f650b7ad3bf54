"""Regenerate the pictures of the rating site in docs/images, from a demo campaign.

python -m scripts.site_pictures                        those of the documents
python -m scripts.site_pictures --folder /tmp/site     every page, to be looked at

Needs Chromium, and the extras serve, orchestration and dev. The raters behind the
researcher's pages are simulated.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import uvicorn

from piano_core.campaigns import FRIENDS, Batch, Campaign, Kind, Pay, Rest, Role, Screening
from piano_core.campaigns import next_batch as plan_batch
from piano_core.campaigns.making import CampaignPlan, make_campaign
from piano_core.campaigns.planning import Page
from piano_core.campaigns.sources import corpus_candidates, with_planted
from piano_core.campaigns.store import (
    STORE_FILE,
    Answer,
    Database,
    Draft,
    all_assignments,
    give,
    invite,
    make_key,
    note,
    note_opening,
    open_page,
    submit,
)
from piano_core.corpora import open_corpus
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.rating_site.site import make_site
from tests.rating_site.chromium import Tab, chromium

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
DOCS = ("rate-desktop", "rate-phone", "researcher-progress", "researcher-reliability")
DESKTOP, PHONE = (1280, 800), (390, 844)
DAY_S = 86_400.0


def demo_campaign(folder: Path) -> Campaign:
    """Two dozen segments of the demo corpus."""
    corpus = open_corpus("demo")
    plan = CampaignPlan(
        name="spring",
        title="How is it played?",
        corpus="demo",
        panel="friends",
        synthetic=True,
        dimensions=DIMENSION_NAMES,
        segments=24,
        policy=replace(FRIENDS, raters_per_segment=6),
        screening=Screening(),
        pay=Pay(500, "EUR", 0.0),
        researcher="Clara Beispiel",
        contact="clara@example.org",
        seed=0,
    )
    return make_campaign(folder, plan, with_planted(corpus_candidates(corpus), corpus))


@dataclass(frozen=True)
class Taste:
    """How a rater differs from what is known: in points; careless: always 50."""

    severity: float
    noise: float
    careless: bool

    def answers(self, known: Mapping[str, float], rng: np.random.Generator) -> dict[str, Answer]:
        """One to each scale; a good or bad day for all of them is part of the noise."""
        halo = rng.normal(0, 0.7 * self.noise)
        own = {
            d: value - self.severity + halo + rng.normal(0, 0.7 * self.noise)
            for d, value in known.items()
        }
        return {
            d: Answer(50 if self.careless else int(np.clip(round(value), 0, 100)), False)
            for d, value in own.items()
        }


def introduce(db: sqlite3.Connection, rater: str, number: int, at: float) -> None:
    """What comes before the first page."""
    lessons = ("8+", "4-7", "1-3")[number % 3]
    for kind, detail in (
        ("consent", {}),
        ("screening", {"formal_training": number % 2 == 0, "lessons": lessons}),
        ("rubric", {}),
        ("feedback", {}),
    ):
        note(db, rater, kind, detail, at)


def simulate(campaign: Campaign, folder: Path, raters: int = 6, days: int = 4) -> None:
    """Raters who began some days ago: their own severity and noise, and one who says 50."""
    rng = np.random.default_rng(1)
    now = time.time()
    with Database(folder / STORE_FILE).writing() as db:
        for number in range(raters):
            rater = invite(db, "friends", now - days * DAY_S)[0].rater
            at = now - days * DAY_S + number * 9000
            introduce(db, rater, number, at)
            golden = [Page(clip.clip, Kind.GOLDEN) for clip in campaign.by_role(Role.GOLDEN)]
            give(db, rater, 0, golden, campaign.dimensions, at)
            taste = Taste(float(rng.normal(0, 7)), float(rng.uniform(9, 15)), number == raters - 1)
            while at < now - 600:
                while (page := open_page(db, rater)) is not None:
                    answers = taste.answers(campaign.clip(page.clip).known, rng)
                    note_opening(db, page.page, at)
                    ends = at + float(rng.uniform(140, 320))
                    submit(db, page.page, page.page, Draft(answers), at, ends)
                    at = ends + 5
                coming = plan_batch(campaign, all_assignments(db), rater, at, rng)
                if coming is None:
                    break
                if isinstance(coming, Rest):
                    at = max(coming.until, at) + float(rng.uniform(1, 20)) * 3600
                if isinstance(coming, Batch):
                    give(db, rater, coming.number, coming.pages, campaign.dimensions, at)
        invite(db, "friends", now)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The site on a free port while the block runs."""
    server = uvicorn.Server(
        uvicorn.Config(make_site(folder), host="127.0.0.1", port=0, log_level="error")
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


class Album:
    """Takes pictures of a tab at both widths, those that are wanted."""

    def __init__(self, tab: Tab, folder: Path, wanted: tuple[str, ...] | None) -> None:
        self.tab, self.folder, self.wanted = tab, folder, wanted
        self.tab.resize(*DESKTOP)

    def take(self, page: str) -> None:
        """`<page>-desktop.png` and `<page>-phone.png`."""
        for width, height, suffix in ((*DESKTOP, "desktop"), (*PHONE, "phone")):
            self.only(f"{page}-{suffix}", (width, height))
        self.tab.resize(*DESKTOP)

    def only(self, name: str, size: tuple[int, int] = DESKTOP) -> None:
        """One picture of this name."""
        if self.wanted is None or name in self.wanted:
            self.tab.resize(*size, phone=size == PHONE)
            time.sleep(0.3)  # until the waveform is drawn anew
            print(self.tab.picture(self.folder / f"{name}.png"))


def rater_pages(album: Album, link: str) -> None:
    """From the invitation to a half-filled page and what is missing on it."""
    tab = album.tab
    tab.open(link)
    album.take("consent")
    tab.follow(lambda: tab.click("button[value=yes]"))
    tab.click("input[name=formal_training][value=yes]")
    tab.click("input[name=lessons][value='8+']")
    album.take("screening")
    tab.follow(lambda: tab.click("button.primary"))
    album.take("rubric")
    tab.follow(lambda: tab.click("button.primary"))
    album.take("untouched")
    tab.click("#play")
    tab.click(".scale:nth-of-type(1) .slider", at=0.72)
    tab.click(".scale:nth-of-type(2) .slider", at=0.41)
    tab.click(".scale:nth-of-type(4) .na")
    tab.click(".scale:nth-of-type(2) .unsure")
    time.sleep(6)
    tab.js("document.activeElement.blur()")
    tab.js("scrollTo(0, 0)")
    album.take("rate")
    tab.click("#send")
    tab.wait("document.querySelectorAll('#problems li').length")
    album.take("missing")
    tab.js("document.getElementById('problems').scrollIntoView({block: 'center'})")
    album.take("problems")


def main() -> None:
    """Make a campaign, serve it, take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args().folder
    folder, wanted = (IMAGES, DOCS) if chosen is None else (chosen, None)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        home = Path(work) / "spring"
        campaign = demo_campaign(home)
        simulate(campaign, home)
        with Database(home / STORE_FILE).writing() as db:
            token = invite(db, "friends", time.time())[1]
            key = make_key(db, "admin", time.time())
        with served(home) as address, chromium(Path(work) / "profile") as browser:
            album = Album(browser.tab(), folder, wanted)
            rater_pages(album, f"{address}/r/{token}")
            album.tab.open(f"{address}/admin/{key}")
            for name in ("progress", "raters", "reliability"):
                path = "" if name == "progress" else f"/{name}"
                album.tab.open(f"{address}/researcher{path}")
                album.only(f"researcher-{name}")
                album.only(f"researcher-{name}-phone", PHONE)
            dark = [{"name": "prefers-color-scheme", "value": "dark"}]
            album.tab.call("Emulation.setEmulatedMedia", features=dark)
            album.tab.open(address)
            album.take("dark")


if __name__ == "__main__":
    main()
