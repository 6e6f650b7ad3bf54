"""A rater's browser for tests: follows the way through the site by plain requests."""

import json
import re
import secrets
from html import unescape

import httpx2 as httpx
from fastapi.testclient import TestClient

from piano_core.campaigns.store import STORE_FILE, Database, invite, make_key


class Clock:
    """Time that tests push on by hand."""

    def __init__(self) -> None:
        self.now = 1_750_000_000.0

    def __call__(self) -> float:
        return self.now


class Visitor:
    """One rater with one cookie jar."""

    def __init__(self, site, clock: Clock, folder) -> None:
        self.client = TestClient(site, base_url="http://rating.test")
        self.clock = clock
        with Database(folder / STORE_FILE).writing() as db:
            self.rater, self.token = invite(db, "friends", clock.now)
        self.seq = 0

    def enter(self) -> httpx.Response:
        return self.client.get(f"/r/{self.token}")

    def look(self) -> str:
        return self.client.get("/").text

    def heading(self) -> str:
        return unescape(re.search(r"<h1[^>]*>(.*?)</h1>", self.look(), re.S)[1]).strip()

    def page(self) -> str:
        found = re.search(r'data-page="(\w+)"', self.look())
        assert found, "there is no segment to rate here"
        return found[1]

    def saved(self) -> dict:
        return json.loads(unescape(re.search(r'data-saved="(.*?)"', self.look())[1]))

    def dimensions(self) -> list[str]:
        return re.findall(r'data-dimension="(\w+)"', self.look())

    def introduce(self) -> None:
        """Consent, screening, rubric."""
        self.enter()
        self.client.post("/consent", data={"answer": "yes"})
        self.client.post("/screening", data={"formal_training": "yes", "lessons": "8+"})
        self.client.post("/rubric", data={})

    def touch(self, field: str, page: str | None = None, tab: str = "aaaaaaaa", **content):
        self.seq += 1
        item = {"tab": tab, "seq": self.seq, "field": field, **content}
        return self.client.put(f"/page/{page or self.page()}/touches", json={"touches": [item]})

    def answer(self, field: str, value: int | None, **more) -> httpx.Response:
        answer = {"value": value, "unsure": False, "not_applicable": value is None} | more
        return self.touch(field, answer=answer)

    def listen(self, seconds: float = 2.0) -> None:
        self.clock.now += seconds
        self.touch("heard", heard=[[0.0, seconds]])

    def send(self, page: str | None = None, submission: str = "") -> httpx.Response:
        self.seq += 1
        submission = submission or secrets.token_hex(16)
        return self.client.post(
            f"/page/{page or self.page()}/send", json={"submission": submission}
        )

    def rate(self, value: int = 60) -> httpx.Response:
        """Rate the segment that is open, all scales alike."""
        shown = self.look()
        page = re.search(r'data-page="(\w+)"', shown)[1]
        self.clock.now += 2.0
        answer = {"value": value, "unsure": False, "not_applicable": False}
        names = re.findall(r'data-dimension="(\w+)"', shown)
        touches = [{"field": "heard", "heard": [[0.0, 2.0]]}]
        touches += [{"field": name, "answer": answer} for name in names]
        numbered = [
            {"tab": "bbbbbbbb", "seq": seq, **item} for seq, item in enumerate(touches, self.seq)
        ]
        self.seq += len(touches)
        self.client.put(f"/page/{page}/touches", json={"touches": numbered})
        return self.send(page)

    def practise(self, value: int = 60) -> None:
        """From the first visit to the first batch."""
        self.introduce()
        while "data-page" in self.look():
            self.rate(value)
        self.client.post("/feedback", data={})
        while "data-page" in self.look():
            self.rate(value)

    def rate_batch(self, value: int = 60) -> int:
        """One batch; how many segments it had."""
        self.client.post("/batch", data={})
        count = 0
        while "data-page" in self.look():
            assert self.rate(value).status_code == 200
            count += 1
        return count


def researcher(site, folder, clock: Clock) -> TestClient:
    """The researcher's browser, already in."""
    client = TestClient(site, base_url="http://rating.test")
    with Database(folder / STORE_FILE).writing() as db:
        key = make_key(db, "admin", clock.now)
    assert client.get(f"/admin/{key}").status_code == 200
    return client
