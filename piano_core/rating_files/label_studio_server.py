"""Tasks to a Label Studio server and answers from it, over its documented REST API."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from piano_core.errors import RatingsError
from piano_core.files import write_bytes

_PATIENCE_S = 60.0


@dataclass(frozen=True)
class LabelStudioServer:
    """One project on one server.

    address: such as http://localhost:8080. token: a personal access token (exchanged for
    a short-lived one) or a legacy token, from the account page of Label Studio.

    Every call raises `RatingsError` with what the server answered.
    """

    address: str
    token: str
    project: int

    def push(self, tasks: Sequence[Mapping[str, Any]]) -> int:
        """Import tasks into the project; returns how many the server took."""
        answer = self._ask(f"api/projects/{self.project}/import", json.dumps(list(tasks)).encode())
        return int(json.loads(answer).get("task_count", 0))

    def pull(self, target: Path) -> None:
        """Export every task with its annotations into a file that `import label-studio` reads."""
        query = "exportType=JSON&download_all_tasks=true"
        write_bytes(target, self._ask(f"api/projects/{self.project}/export?{query}"))

    def _ask(self, path: str, body: bytes | None = None) -> bytes:
        return self._send(path, body, self._authorization())

    def _authorization(self) -> str:
        # A personal access token is a JSON Web Token: three parts with dots between.
        if self.token.count(".") != 2:
            return f"Token {self.token}"
        body = json.dumps({"refresh": self.token}).encode()
        return f"Bearer {json.loads(self._send('api/token/refresh', body, ''))['access']}"

    def _send(self, path: str, body: bytes | None, authorization: str) -> bytes:
        address = f"{self.address.rstrip('/')}/{path}"
        if not address.startswith(("http://", "https://")):
            raise RatingsError(
                "is not the address of a server",
                where=self.address,
                remedy="Write it as http://localhost:8080.",
            )
        headers = {"Content-Type": "application/json"}
        if authorization:
            headers["Authorization"] = authorization
        request = urllib.request.Request(address, body, headers)
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE_S) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            said = error.read(500).decode(errors="replace")
            raise RatingsError(
                f"answered {error.code}: {said or error.reason}",
                where=address,
                remedy="Check the project's number and the token on Label Studio's account page.",
            ) from error
        except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
            raise RatingsError(
                f"does not answer ({error})",
                where=address,
                remedy="Is Label Studio running there? `label-studio start` starts it.",
            ) from error
