"""Calls to Prolific's API: which may be repeated and which must not."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from piano_core.errors import PlatformError

ADDRESS = "https://api.prolific.com"
_PATIENCE_S = 60.0
_TRIES = 5
_FIRST_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 30.0
_TOO_MANY = 429
_BROKEN = 500


@dataclass(frozen=True)
class Prolific:
    """One account at Prolific, reached with its token.

    token: from https://app.prolific.com/researcher/tokens/; never stored or printed.
    pause: waits so many seconds before a call is repeated.

    Source: https://docs.prolific.com/api-reference/introduction. Every call raises
    `PlatformError` with what the server answered.
    """

    token: str = field(repr=False)
    address: str = ADDRESS
    pause: Callable[[float], None] = time.sleep

    def __post_init__(self) -> None:
        """Refuse an address to which a token must not be sent."""
        parts = urlsplit(self.address)
        local = parts.hostname in {"127.0.0.1", "::1", "localhost"}
        if parts.scheme != "https" and not (local and parts.scheme == "http"):
            raise PlatformError(
                "is not an address to send a token to.",
                where=self.address,
                remedy=f"Leave it at {ADDRESS}.",
            )

    def read(self, path: str) -> Any:
        """What a GET answers; repeated while the server is busy."""
        return _plain(self._patiently("GET", path, None), path)

    def send_again_and_again(self, path: str, body: Mapping[str, Any]) -> Any:
        """What a POST answers that changes nothing when it is repeated, or nothing that counts."""
        return _plain(self._patiently("POST", path, body), path)

    def send_once(self, path: str, body: Mapping[str, Any]) -> Any:
        """What a POST answers that must not be repeated: one try, whatever happens."""
        return _plain(self._ask("POST", path, body), path)

    def download(self, path: str, body: Mapping[str, Any]) -> bytes:
        """The file that a POST makes."""
        return self._patiently("POST", path, body)

    def _patiently(self, method: str, path: str, body: Mapping[str, Any] | None) -> bytes:
        wait_s = _FIRST_PAUSE_S
        for _ in range(_TRIES - 1):
            try:
                return self._ask(method, path, body)
            except PlatformError as error:
                known = error.status is not None
                if known and error.status != _TOO_MANY and (error.status or 0) < _BROKEN:
                    raise
            self.pause(wait_s)
            wait_s = min(2 * wait_s, _LONGEST_PAUSE_S)
        return self._ask(method, path, body)

    def _ask(self, method: str, path: str, body: Mapping[str, Any] | None) -> bytes:
        address = f"{self.address.rstrip('/')}{path}"
        headers = {"Authorization": f"Token {self.token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(address, data, headers, method=method)
        try:
            with _OPENER.open(request, timeout=_PATIENCE_S) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            said = error.read(1000).decode(errors="replace")
            raise PlatformError(
                f"Prolific answered {error.code}: {said or error.reason}",
                where=f"{method} {path}",
                remedy=_remedy(error.code),
                status=error.code,
            ) from error
        except (OSError, http.client.HTTPException) as error:
            raise PlatformError(
                f"no answer from Prolific ({error})",
                where=f"{method} {path}",
                remedy="Check the connection; `piano prolific ledger` says what is open.",
            ) from error


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the token to wherever it points, so it counts as an error."""

    def redirect_request(self, *args: Any, **words: Any) -> None:
        """Follow nothing."""


_OPENER = urllib.request.build_opener(_NoRedirect)


def _plain(content: bytes, path: str) -> Any:
    try:
        return json.loads(content) if content.strip() else None
    except ValueError as error:
        raise PlatformError(
            f"Prolific's answer is not JSON ({error})", where=path, remedy="Try again later."
        ) from error


def _remedy(status: int) -> str:
    if status in {401, 403}:
        return "Is PROLIFIC_TOKEN a token of this workspace?"
    if status == _TOO_MANY:
        return "Prolific is busy; try again in a minute."
    return "https://docs.prolific.com/api-reference says what this call takes."
