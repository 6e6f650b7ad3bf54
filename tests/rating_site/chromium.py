"""A headless Chromium for tests, driven through its DevTools protocol over one socket."""

from __future__ import annotations

import base64
import itertools
import json
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2 as httpx
from websockets.sync.client import ClientConnection, connect

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE_S = 30.0

_FLAGS = (
    "--headless=new",
    "--no-sandbox",  # containers run tests as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--mute-audio",
    "--autoplay-policy=no-user-gesture-required",
    "--remote-debugging-port=0",
)
_KEYS = {
    "Tab": 9,
    "Enter": 13,
    " ": 32,
    "End": 35,
    "Home": 36,
    "ArrowLeft": 37,
    "ArrowRight": 39,
}


def chromium_path() -> str | None:
    """Where a Chromium is installed; None where there is none."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


class Tab:
    """One tab. What is typed and clicked goes through the browser's own input handling."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        for domain in ("Page", "Runtime", "Accessibility"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """One command of the protocol and its result."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self._socket.recv(timeout=PATIENCE_S))
            if message.get("id") == number:
                assert "error" not in message, message
                return message["result"]

    def js(self, expression: str) -> Any:
        """The value of an expression in the page; promises are awaited."""
        result = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def wait(self, expression: str, patience_s: float = PATIENCE_S) -> Any:
        """The first truthy value of an expression; fails with what the page shows."""
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            value = self.js(
                f"(() => {{ try {{ return {expression}; }} catch {{ return null; }} }})()"
            )
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"never: {expression}\n{self.js('document.body.innerText')[:1500]}")

    def open(self, address: str) -> None:
        """Load an address and wait until it is there."""
        self.call("Page.navigate", url=address)
        self.wait("document.readyState === 'complete' && location.href !== 'about:blank'")

    def follow(self, act: Callable[[], Any]) -> None:
        """Do something that loads another page, and wait for that page."""
        self.js("window.beforeItLeft = true")
        act()
        self.wait("document.readyState === 'complete' && !window.beforeItLeft")

    def click(self, selector: str, at: float = 0.5) -> None:
        """Press and release the mouse over an element; `at` is the place from left to right."""
        self.js(
            f"document.querySelector({json.dumps(selector)}).scrollIntoView({{block:'center'}})"
        )
        box = self.js(
            f"(() => {{ const b = document.querySelector({json.dumps(selector)})"
            ".getBoundingClientRect(); return [b.left, b.top, b.width, b.height]; })()"
        )
        place = {"x": box[0] + at * box[2], "y": box[1] + box[3] / 2}
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    def press(self, *keys: str) -> None:
        """Press keys one after the other: names as in `KeyboardEvent.key`, or characters."""
        for key in keys:
            text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
            code = _KEYS.get(key, ord(key[0].upper()))
            words = {"key": key, "windowsVirtualKeyCode": code}
            self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **words)
            self.call("Input.dispatchKeyEvent", type="keyUp", **words)

    def resize(self, width: int, height: int, phone: bool = False) -> None:
        """The size of the window in CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=phone,
        )

    def picture(self, target: Path, whole: bool = False) -> Path:
        """A PNG of the window, or of the whole page."""
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        target.write_bytes(base64.b64decode(shot["data"]))
        return target

    def close(self) -> None:
        """Close the tab as a person does."""
        self.call("Page.close")


class Chromium:
    """A running browser with a profile of its own."""

    def __init__(self, port: int, process: subprocess.Popen[bytes]) -> None:
        self._base = f"http://127.0.0.1:{port}"
        self._process = process

    def tab(self) -> Tab:
        """A new empty tab."""
        made = httpx.put(f"{self._base}/json/new?about:blank").json()
        return Tab(connect(made["webSocketDebuggerUrl"], max_size=None, legacy=True))

    def kill(self) -> None:
        """End it without any warning, as a crash or an empty battery does."""
        self._process.kill()
        self._process.wait(PATIENCE_S)


@contextmanager
def chromium(profile: Path) -> Iterator[Chromium]:
    """A headless browser while the block runs; only what it started is ended."""
    program = chromium_path()
    assert program is not None
    port_file = profile / "DevToolsActivePort"
    port_file.unlink(missing_ok=True)  # of a browser with this profile that was killed
    process = subprocess.Popen(
        [program, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Chromium(_port(port_file, process), process)
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def _port(file: Path, process: subprocess.Popen[bytes]) -> int:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if file.is_file() and (lines := file.read_text().splitlines()):
            return int(lines[0])
        assert process.poll() is None, "Chromium ended while starting"
        time.sleep(0.05)
    raise AssertionError("Chromium did not open its debugging port")
