"""Who may see what: links, cookies, headers, and what a page does not tell."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from piano_core.campaigns.store import STORE_FILE, Database, make_key
from piano_core.rating_site.site import make_site
from tests.campaigns.small import small_campaign
from tests.rating_site.visitor import Clock, Visitor, researcher

STATIC = Path(__file__).parents[2] / "piano_core" / "rating_site" / "static"


def test_links_are_stored_as_hashes_and_leave_the_address_at_once(visitor: Visitor, folder: Path):
    answer = visitor.enter()
    assert str(answer.url) == "http://rating.test/"
    cookie = visitor.client.cookies["rater"]
    stored = b"".join(file.read_bytes() for file in folder.glob(f"{STORE_FILE}*"))
    assert visitor.token.encode() not in stored and cookie.encode() not in stored


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(visitor: Visitor):
    visitor.client.follow_redirects = False
    said = visitor.enter().headers["set-cookie"].lower()
    assert "httponly" in said and "samesite=lax" in said and "secure" not in said
    visitor.client.base_url = "https://rating.test"
    assert "; secure" in visitor.enter().headers["set-cookie"].lower()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/r/wrong",
        "/study/wrong?PROLIFIC_PID=12345678",
        "/researcher",
        "/researcher/raters",
        "/admin/wrong",
    ],
)
def test_without_a_link_nothing_is_shown(site, path: str):
    answer = TestClient(site).get(path)
    assert answer.status_code == 403
    assert "link" in answer.text


def test_a_rater_is_no_researcher_and_the_researcher_no_rater(
    visitor: Visitor, site, folder: Path, clock: Clock
):
    visitor.enter()
    assert visitor.client.get("/researcher").status_code == 403
    assert researcher(site, folder, clock).get("/").status_code == 403


def test_somebody_elses_page_does_not_exist(visitor: Visitor, site, clock: Clock, folder: Path):
    visitor.introduce()
    page = visitor.page()
    other = Visitor(site, clock, folder)
    other.introduce()
    for path in ("audio", "score"):
        assert other.client.get(f"/page/{page}/{path}").status_code == 404
    assert other.answer("phrasing", 3).is_success
    assert other.touch("comment", page=page, comment="hello").status_code == 404
    assert other.send(page).status_code == 404


def test_a_page_tells_nothing_about_segment_purpose_or_other_raters(
    visitor: Visitor, site, clock: Clock, folder: Path
):
    other = Visitor(site, clock, folder)
    other.practise()
    other.rate_batch(13)
    visitor.practise()
    visitor.client.post("/batch", data={})
    shown = visitor.look()
    audio = visitor.client.get(f"/page/{visitor.page()}/audio")
    told = shown + str(audio.headers) + audio.content.decode("latin-1")
    for secret in ("folder/", "honeypot", "golden", "'repeat'", other.rater.rater):
        assert secret not in told
    assert not re.search(r"take\d", told)
    clips = {clip.clip for clip in site.state.site.campaign.clips}
    assert not [clip for clip in clips if clip in told]


def test_the_sound_can_be_sought_in(visitor: Visitor):
    visitor.introduce()
    part = visitor.client.get(f"/page/{visitor.page()}/audio", headers={"Range": "bytes=0-3"})
    assert part.status_code == 206 and part.content == b"fLaC"


def test_every_answer_carries_the_headers_and_pages_load_nothing_from_elsewhere(visitor: Visitor):
    visitor.introduce()
    for path in ("/", "/nothing", "/static/rate.js"):
        headers = visitor.client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
    page = visitor.look()
    assert not re.search(r"<script(?![^>]*src=)|\son\w+=|style=", page)
    for text in (page, *(file.read_text() for file in STATIC.glob("*.[jc]s*"))):
        assert "//" not in re.sub(r"^\s*//.*|\s// .*", "", text, flags=re.M).replace(
            "http://www.w3.org", ""
        )


def test_what_people_write_is_shown_as_text(tmp_path: Path, clock: Clock):
    small_campaign(tmp_path / "c", title="<script>alert(1)</script>")
    visitor = Visitor(make_site(tmp_path / "c", clock), clock, tmp_path / "c")
    visitor.introduce()
    visitor.touch("comment", comment='"><script>alert(2)</script>')
    shown = visitor.look()
    assert "<script>alert" not in shown and "&lt;script&gt;alert(1)" in shown


def test_a_form_from_another_site_is_refused(visitor: Visitor):
    visitor.enter()
    answer = visitor.client.post(
        "/consent", data={"answer": "yes"}, headers={"Origin": "http://evil.example"}
    )
    assert answer.status_code == 403
    assert visitor.heading() == "Would you listen to some piano playing?"


def test_an_oversized_or_unmeasured_body_is_refused(visitor: Visitor):
    visitor.enter()
    assert visitor.client.post("/consent", content=b"x" * 300_000).status_code == 413
    assert visitor.client.post("/consent", content=iter([b"answer=yes"])).status_code == 411


def test_prolific_raters_are_known_by_their_id_again(site, folder: Path, clock: Clock):
    with Database(folder / STORE_FILE).writing() as db:
        key = make_key(db, "study", clock.now)
    address = f"/study/{key}?PROLIFIC_PID=5f8a1b2c3d4e5f6a7b8c9d0e&STUDY_ID=x&SESSION_ID=y"
    first, later = TestClient(site), TestClient(site)
    assert "Would you listen" in first.get(address).text
    first.post("/consent", data={"answer": "yes"})
    assert "Two questions" in later.get(address).text  # another device, the same person
    assert TestClient(site).get(f"/study/{key}?PROLIFIC_PID=<script>").status_code == 400


def test_a_site_without_its_file_says_so_and_makes_none(visitor: Visitor, folder: Path):
    visitor.introduce()
    for file in folder.glob(f"{STORE_FILE}*"):
        file.rename(file.with_name(f"away-{file.name}"))
    answer = visitor.client.get("/")
    assert answer.status_code == 503 and "Nothing you sent before is lost" in answer.text
    assert not (folder / STORE_FILE).exists()
