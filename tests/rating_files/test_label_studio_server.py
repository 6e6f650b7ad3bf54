"""Talking to Label Studio, against a server that answers as its REST documentation says.

A real one stands in for it where LABEL_STUDIO_URL, LABEL_STUDIO_TOKEN and
LABEL_STUDIO_PROJECT are set: `pip install label-studio; label-studio start`.
"""

import json
import os
import threading
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from piano_core.errors import RatingsError
from piano_core.rating_files import LabelStudioServer, read_label_studio_export

REFRESH = "aaa.bbb.ccc"


class LabelStudio(BaseHTTPRequestHandler):
    """Project 7: takes tasks, exports each as answered once by rater 10."""

    tasks: ClassVar[list[dict]] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/api/token/refresh":
            self.answer(200, {"access": "short"} if body == {"refresh": REFRESH} else {})
        elif self.allowed() and self.path == "/api/projects/7/import":
            LabelStudio.tasks += body
            self.answer(201, {"task_count": len(body), "annotation_count": 0})
        else:
            self.refuse()

    def do_GET(self) -> None:
        if not self.allowed() or not self.path.startswith("/api/projects/7/export?exportType=JSON"):
            self.refuse()
            return
        result = [{"from_name": "phrasing", "type": "number", "value": {"number": 55}}]
        made = {"id": 1, "completed_by": 10, "result": result}
        exported = [
            {"id": n, **task, "annotations": [made | {"id": n}]}
            for n, task in enumerate(LabelStudio.tasks, start=1)
        ]
        self.answer(200, exported)

    def allowed(self) -> bool:
        return self.headers["Authorization"] in ("Token legacy", "Bearer short")

    def refuse(self) -> None:
        detail = "Invalid token." if not self.allowed() else "No Project matches the given query."
        self.answer(404 if self.allowed() else 401, {"detail": detail})

    def answer(self, status: int, value: object) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(value).encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address() -> Generator[str]:
    LabelStudio.tasks = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), LabelStudio)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


TASKS = [{"data": {"audio": "http://here/a.wav", "segment_id": "folder/a#0"}}]


@pytest.mark.parametrize("token", ["legacy", REFRESH], ids=["legacy token", "personal token"])
def test_tasks_go_there_and_answers_come_back(address: str, token: str, tmp_path: Path):
    server = LabelStudioServer(address, token, 7)
    assert server.push(TASKS) == 1
    server.pull(tmp_path / "export.json")
    found = read_label_studio_export(tmp_path / "export.json", corpus="folder")
    assert found.raw.select("segment_id", "rater", "raw_value").rows() == [
        ("folder/a#0", "10", "55")
    ]


def test_what_the_server_says_is_passed_on(address: str, tmp_path: Path):
    with pytest.raises(RatingsError, match=r"answered 401: .*Invalid token"):
        LabelStudioServer(address, "wrong", 7).push(TASKS)
    with pytest.raises(RatingsError, match=r"answered 404: .*No Project matches"):
        LabelStudioServer(address, "legacy", 8).pull(tmp_path / "export.json")
    assert not (tmp_path / "export.json").exists()


def test_a_server_that_is_not_there_is_said():
    with pytest.raises(RatingsError, match="does not answer"):
        LabelStudioServer("http://127.0.0.1:9", "legacy", 7).push(TASKS)
    with pytest.raises(RatingsError, match="not the address of a server"):
        LabelStudioServer("file:///etc", "legacy", 7).push(TASKS)


@pytest.mark.skipif(
    "LABEL_STUDIO_URL" not in os.environ,
    reason="no Label Studio is running: set LABEL_STUDIO_URL, _TOKEN and _PROJECT",
)
def test_a_real_label_studio_takes_the_tasks_and_gives_them_back(tmp_path: Path):
    project = int(os.environ["LABEL_STUDIO_PROJECT"])
    server = LabelStudioServer(
        os.environ["LABEL_STUDIO_URL"], os.environ["LABEL_STUDIO_TOKEN"], project
    )
    assert server.push(TASKS) == 1
    server.pull(tmp_path / "export.json")
    tasks = json.loads((tmp_path / "export.json").read_text())
    assert "folder/a#0" in {task["data"]["segment_id"] for task in tasks}
