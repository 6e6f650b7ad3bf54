"""Raters at once on the real rating site: requests a second, and the slowest autosave.

    python benchmarks/bench_rating_site.py            30 raters
    python benchmarks/bench_rating_site.py 60

`piano_core.rating_site` is served by uvicorn as `piano rate serve` does it, in a process of
its own, over a demo-sized campaign of two-second clips. Every rater is a client that saves
each of twelve answers as it is touched, without a pause for listening: many times the rate
at which people touch sliders. Beside it stands a bare FastAPI endpoint that reads the same
body and keeps nothing: what the web framework alone could do, and the part of the time that
durable saving (SQLite, one fsync a touch) takes. Needs the extras serve and dev.
"""

from __future__ import annotations

import multiprocessing
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2 as httpx
import numpy as np
import uvicorn
from fastapi import FastAPI, Request

from piano_core.campaigns import Campaign, Lessons
from piano_core.campaigns.store import STORE_FILE, Database, invite, open_page, open_session
from piano_core.rating_site import steps
from piano_core.rating_site.security import RATER_COOKIE
from piano_core.rating_site.site import make_site
from tests.campaigns.small import small_campaign

ROUNDS = 3
ANSWER = {"value": 60, "unsure": False, "not_applicable": False}


def main(raters: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "trial"
        clients = _enrolled(small_campaign(folder), folder, raters)
        print(f"{raters} raters at once, {ROUNDS} x 12 touches each")
        print(f"{'server':22} {'saves/s':>8} {'median ms':>10} {'95 % ms':>8} {'slowest ms':>11}")
        rate: dict[str, float] = {}
        for name, serve in (("rating site", _serve_site), ("bare FastAPI endpoint", _serve_bare)):
            port = _free_port()
            process = multiprocessing.get_context("spawn").Process(
                target=serve, args=(str(folder), port)
            )
            process.start()
            try:
                _wait(port)
                took, wall = _all_touch(port, clients)
            finally:
                process.terminate()
                process.join()
            rate[name] = len(took) / wall
            middle, late = np.quantile(took, [0.5, 0.95]) * 1000
            print(
                f"{name:22} {rate[name]:8.0f} {middle:10.1f} {late:8.1f} {max(took) * 1000:11.1f}"
            )
        share = rate["bare FastAPI endpoint"] / rate["rating site"]
        print(f"the bare endpoint answers {share:.1f} times as many; it saves nothing")


def _enrolled(campaign: Campaign, folder: Path, raters: int) -> list[tuple[str, str]]:
    """Cookie and open page of each rater, all past the introduction."""
    now, found = time.time(), list[tuple[str, str]]()
    with Database(folder / STORE_FILE).writing() as db:
        for _ in range(raters):
            rater = invite(db, "friends", now)[0].rater
            steps.consent(db, campaign, rater, True, now)
            steps.screen(db, campaign, rater, True, Lessons.MANY, now)
            steps.rubric_read(db, campaign, rater, now)
            page = open_page(db, rater)
            assert page is not None
            found.append((open_session(db, rater, now), page.page))
    return found


def _serve_site(folder: str, port: int) -> None:
    uvicorn.run(make_site(Path(folder)), host="127.0.0.1", port=port, log_level="warning")


def _serve_bare(folder: str, port: int) -> None:
    app = FastAPI()

    async def save(page: str, request: Request) -> dict[str, int]:
        return {"saved": len((await request.json())["touches"])}

    app.put("/page/{page}/touches")(save)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


def _all_touch(port: int, clients: list[tuple[str, str]]) -> tuple[list[float], float]:
    """Seconds of every save, and of all together."""
    took: list[float] = []
    begun = time.perf_counter()
    threads = [_started(_touch, port, cookie, page, took) for cookie, page in clients]
    for thread in threads:
        thread.join()
    return took, time.perf_counter() - begun


def _touch(port: int, cookie: str, page: str, took: list[float]) -> None:
    from piano_core.dimensions import DIMENSION_NAMES

    base = f"http://127.0.0.1:{port}"
    with httpx.Client(base_url=base, cookies={RATER_COOKIE: cookie}, timeout=60) as client:
        tab = f"{threading.get_ident():016x}"[-16:]
        for number in range(ROUNDS * len(DIMENSION_NAMES)):
            field = DIMENSION_NAMES[number % len(DIMENSION_NAMES)]
            touch: dict[str, Any] = {"tab": tab, "seq": number, "field": field, "answer": ANSWER}
            begun = time.perf_counter()
            answer = client.put(f"/page/{page}/touches", json={"touches": [touch]})
            took.append(time.perf_counter() - begun)
            answer.raise_for_status()


def _started(act: Callable[..., None], *words: Any) -> threading.Thread:
    thread = threading.Thread(target=act, args=words)
    thread.start()
    return thread


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit("the server did not start")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
