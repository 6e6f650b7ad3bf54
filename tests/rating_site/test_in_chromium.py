"""The site in a real browser: playing, sliders without position, reload, second tab, keyboard."""

import base64
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn

from piano_core.campaigns import Lessons, read_campaign
from piano_core.campaigns.store import STORE_FILE, Database, Form, forms_of, invite
from piano_core.rating_site.site import make_site
from piano_core.rating_site.steps import Visit
from tests.campaigns.small import small_campaign
from tests.rating_site.chromium import Chromium, Tab, chromium, chromium_path

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("chromium"),
    pytest.mark.skipif(chromium_path() is None, reason="no Chromium is installed"),
]

READY = "document.getElementById('send').disabled === false"
SAVED = "document.getElementById('saved').textContent === 'All answers saved'"
VALUES = "[...document.querySelectorAll('.value')].map((v) => v.textContent)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with chromium(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "trial"
    small_campaign(folder)
    return folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The site on a free port of this machine, served by uvicorn: one for all raters here."""
    config = uvicorn.Config(make_site(folder), host="127.0.0.1", port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@dataclass(frozen=True)
class Invited:
    """A rater, and how they come in."""

    rater: str
    link: str


@pytest.fixture
def invited(address: str, folder: Path) -> Invited:
    with Database(folder / STORE_FILE).writing() as db:
        rater, token = invite(db, "friends", 0.0)
    return Invited(rater.rater, f"{address}/r/{token}")


@pytest.fixture
def rating(browser: Chromium, invited: Invited, folder: Path) -> Iterator[Tab]:
    """A tab on the first segment of a rater who has answered what comes before it."""
    campaign, rater, now = read_campaign(folder), invited.rater, time.time()
    with Database(folder / STORE_FILE).writing() as db:
        visit = Visit(db, campaign, rater, now)
        visit.consent(True)
        visit.screen(True, Lessons.MANY)
        visit.rubric_read()
    tab = browser.tab()
    tab.open(invited.link)
    tab.wait(READY)
    yield tab
    tab.close()


def listen(tab: Tab) -> None:
    tab.click("#play")
    tab.wait("document.getElementById('heard').textContent === 'Heard to the end'")


def slider(number: int) -> str:
    return f".scale:nth-of-type({number}) .slider"


def sent(folder: Path, by: Invited) -> tuple[Form, ...]:
    with Database(folder / STORE_FILE).reading() as db:
        return forms_of(db, by.rater)


def test_clicking_leads_from_the_invitation_to_the_first_segment(
    browser: Chromium, invited: Invited
):
    tab = browser.tab()
    tab.open(invited.link)
    tab.follow(lambda: tab.click("button[value=yes]"))
    tab.click("input[name=formal_training][value=yes]")
    tab.click("input[name=lessons][value='8+']")
    tab.follow(lambda: tab.click("button.primary"))
    tab.follow(lambda: tab.click("button.primary"))
    tab.wait(READY)
    assert tab.js("document.querySelector('.where').textContent") == "Practice 1 of 3"
    tab.close()


def test_a_segment_is_played_rated_and_sent(rating: Tab, folder: Path, invited: Invited):
    assert rating.js(VALUES) == ["–"] * 12
    rating.click("#send")
    rating.wait("document.querySelectorAll('#problems li').length === 2")
    assert not sent(folder, invited)
    listen(rating)
    for number in range(1, 12):
        rating.click(slider(number), at=number / 13)
    rating.click(".scale:nth-of-type(12) .na")
    values = rating.js(VALUES)
    assert values[11] == "n/a" and [int(v) for v in values[:11]] == sorted(
        int(v) for v in values[:11]
    )
    rating.follow(lambda: rating.click("#send"))
    assert "2 of 3" in rating.js("document.querySelector('.where').textContent")
    (form,) = sent(folder, invited)
    given = [form.answers[name].value for name in form.dimensions]
    assert given[:11] == [int(v) for v in values[:11]] and given[11] is None
    assert rating.js(VALUES) == ["–"] * 12  # the next page knows nothing of this one


def test_a_slider_has_no_position_for_eye_or_screen_reader_until_it_is_touched(rating: Tab):
    names = [name for role, name in accessible(rating) if role == "slider"]
    assert len(names) == 13 and all(name.endswith(", not rated yet") for name in names[1:])
    untouched = f"document.querySelector('{slider(1)}').classList.contains('untouched')"
    assert rating.js(untouched)
    before = shot(rating)
    rating.js(f"document.querySelector('{slider(1)}').value = 80")
    assert shot(rating) == before  # wherever its value is, nothing of it is drawn
    rating.js(f"document.querySelector('{slider(1)}').value = 0")
    # A click on the very place of the hidden value counts as well.
    rating.click(slider(1), at=0.001)
    assert rating.js(VALUES)[0] == "0"
    assert not rating.js(untouched)
    names = [name for role, name in accessible(rating) if role == "slider"]
    assert sum(name.endswith(", not rated yet") for name in names) == 11
    rating.js("document.activeElement.blur()")
    touched = shot(rating)
    assert touched != before


def shot(tab: Tab) -> bytes:
    """The first slider as it is drawn."""
    box = tab.js(
        f"(() => {{ const b = document.querySelector('{slider(1)}').getBoundingClientRect();"
        " return {x: b.x, y: b.y + scrollY, width: b.width, height: b.height, scale: 1}; })()"
    )
    taken = tab.call("Page.captureScreenshot", clip=box, captureBeyondViewport=True)
    return base64.b64decode(taken["data"])


def accessible(tab: Tab) -> list[tuple[str, str]]:
    """Role and name of everything, as a screen reader gets it."""
    nodes = tab.call("Accessibility.getFullAXTree")["nodes"]
    return [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node.get("ignored")
    ]


def test_every_control_has_a_name(rating: Tab):
    roles = {"slider", "checkbox", "button", "textbox", "DisclosureTriangle"}
    names = [name for role, name in accessible(rating) if role in roles]
    assert all(names) and len(names) == len(set(names)) >= 1 + 1 + 12 * 4 + 2


def test_a_reload_in_the_middle_loses_nothing(rating: Tab):
    listen(rating)
    rating.click(slider(3), at=0.7)
    rating.click(".scale:nth-of-type(4) .unsure")
    rating.click("#comment")
    rating.press(*"hm")
    assert rating.js("document.getElementById('comment').value") == "hm"
    values = rating.js(VALUES)
    rating.wait(SAVED)
    rating.follow(lambda: rating.call("Page.reload"))
    rating.wait(READY)
    assert rating.js(VALUES) == values and values[2] not in ("–", "0")
    assert rating.js("document.querySelector('.scale:nth-of-type(4) .unsure').checked")
    assert rating.js("document.getElementById('comment').value") == "hm"
    assert rating.js("document.getElementById('heard').textContent") == "Heard to the end"


def test_answers_given_while_the_server_is_away_arrive_later(rating: Tab):
    rating.call("Network.enable")
    offline = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    rating.call("Network.emulateNetworkConditions", offline=True, **offline)
    rating.click(slider(2), at=0.6)
    rating.wait("document.getElementById('saved').textContent.includes('Not saved yet')")
    rating.call("Network.emulateNetworkConditions", offline=False, **offline)
    rating.wait(SAVED)
    values = rating.js(VALUES)
    rating.follow(lambda: rating.call("Page.reload"))
    rating.wait(READY)
    assert rating.js(VALUES) == values


def test_a_second_tab_does_not_send_twice_and_says_so(
    rating: Tab, browser: Chromium, address: str, folder: Path, invited: Invited
):
    listen(rating)
    for number in range(1, 13):
        rating.click(slider(number))
    rating.wait(SAVED)
    other = browser.tab()
    other.open(address)
    assert other.js(VALUES) == rating.js(VALUES)
    rating.follow(lambda: rating.click("#send"))
    other.click(slider(1), at=0.1)
    other.wait("document.getElementById('problems').textContent.includes('sent already')")
    other.follow(lambda: other.click("#problems a"))
    assert "2 of 3" in other.js("document.querySelector('.where').textContent")
    assert len(sent(folder, invited)) == 1
    other.close()


def test_the_keyboard_is_enough(rating: Tab, folder: Path, invited: Invited):
    rating.press(" ")
    rating.wait("document.getElementById('heard').textContent === 'Heard to the end'")
    rating.js("document.getElementById('wave').focus()")
    at = rating.js("document.getElementById('audio').currentTime")
    rating.press("Home")
    assert rating.js("document.getElementById('audio').currentTime") < at
    seen = []
    while len(seen) < 12:
        rating.press("Tab")
        if rating.js("document.activeElement.matches('.slider')"):
            seen.append(rating.js("document.activeElement.id"))
            if len(seen) % 2:
                rating.press("6", "3")
            else:
                rating.press("ArrowLeft", "ArrowLeft")  # the first puts it at the far end
    assert rating.js(VALUES) == ["63", "99"] * 6
    rating.wait(SAVED)
    while not rating.js("document.activeElement.id === 'send'"):
        rating.press("Tab")
    rating.follow(lambda: rating.press("Enter"))
    assert len(sent(folder, invited)) == 1


def test_jumping_over_a_part_is_not_hearing_it(rating: Tab):
    rating.js("document.getElementById('wave').focus()")
    rating.press("ArrowRight")
    rating.press("End")
    rating.press(" ")
    rating.wait("document.getElementById('audio').ended")
    assert "Heard to the end" not in rating.js("document.getElementById('heard').textContent")


def test_nothing_runs_out_of_the_window(rating: Tab):
    for width in (320, 390, 768, 1280):
        rating.resize(width, 800, phone=width < 600)
        assert rating.js("document.documentElement.scrollWidth") <= width, width
        small = rating.js(
            "[...document.querySelectorAll('button, .options label, .slider')]"
            ".filter((e) => e.getBoundingClientRect().height < 24).length"
        )
        assert small == 0, width  # WCAG 2.2, 2.5.8: targets of 24 CSS pixels at least
