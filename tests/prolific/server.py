"""A server on this machine that answers as Prolific's documentation says."""

import itertools
import json
import threading
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

TOKEN = "a-token"


@dataclass
class Account:
    """What Prolific knows: submissions of one study, and every call that was made.

    busy: of how many calls one is answered 429; 0 for none. delay_s: until a bonus arrives.
    """

    participants: tuple[str, ...]
    page_size: int = 2
    busy: int = 0
    delay_s: float = 0.0
    refuse_to_pay: int = 0
    loses_answer_of_pay: bool = False
    demographics: bytes | None = None
    address: str = ""
    status: dict[str, str] = field(default_factory=dict)
    bonuses: dict[str, list[float]] = field(default_factory=dict)
    bulks: dict[str, dict[str, int]] = field(default_factory=dict)
    drafts: list[dict] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    rejections: dict[str, dict] = field(default_factory=dict)
    calls: list[tuple[str, str]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        for number, _ in enumerate(self.participants):
            self.status[f"sub{number}"] = "AWAITING REVIEW"
            self.bonuses[f"sub{number}"] = []

    def pays(self) -> int:
        return sum(path.endswith("/pay/") for _, path in self.calls)

    def pay(self, bulk: str) -> None:
        """Every call pays once more, a while later: the call is not idempotent."""

        def arrive() -> None:
            time.sleep(self.delay_s)
            with self.lock:
                for submission, amount in self.bulks[bulk].items():
                    self.bonuses[submission].append(float(amount))

        if self.delay_s:
            threading.Thread(target=arrive, daemon=True).start()
        else:
            arrive()

    def submission(self, name: str, participant_key: str) -> dict:
        with self.lock:
            paid = list(self.bonuses[name])
        return {
            "id": name,
            participant_key: self.participants[int(name[3:])],
            "status": self.status[name],
            "study_id": "study1",
            "bonus_payments": paid,
            "time_taken": None if self.status[name] == "ACTIVE" else 300.0 + int(name[3:]),
        }

    def page(self, number: int) -> dict:
        names = sorted(self.status)
        first, last = (number - 1) * self.page_size, number * self.page_size
        more = f"{self.address}/api/v1/submissions/?study=study1&page={number + 1}"
        return {
            "results": [self.submission(name, "participant_id") for name in names[first:last]],
            "_links": {"next": {"href": more if last < len(names) else None}},
            "meta": {"count": len(names)},
        }


class Answers(BaseHTTPRequestHandler):
    account: Account
    counter: itertools.count

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if not self._let_in():
            return
        words = parts.path.strip("/").split("/")
        if words[2:] == ["submissions"]:
            query = parse_qs(parts.query)
            assert query["study"] == ["study1"]
            self._say(200, self.account.page(int(query.get("page", ["1"])[0])))
        else:
            self._say(200, self.account.submission(words[3], "participant"))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not self._let_in():
            return
        account, words = self.account, self.path.strip("/").split("/")
        match words[2:]:
            case ["studies"]:
                account.drafts.append(body)
                self._say(201, {"id": f"study{len(account.drafts)}", "status": "UNPUBLISHED"})
            case ["studies", study, "transition"]:
                account.published.append(study)
                self._say(200, {"id": study, "status": "ACTIVE"})
            case ["studies", _, "demographic-export"]:
                assert body == {"filters": []}
                lines = ["Submission id,Participant id,Age"]
                lines += [f"sub{n},{p},{30 + n}" for n, p in enumerate(account.participants)]
                kept = account.demographics
                self._send(200, ("\n".join(lines) + "\n").encode() if kept is None else kept)
            case ["submissions", "bonus-payments"]:
                self._set_up(body)
            case ["submissions", name, "transition"]:
                self._review(name, body)
            case ["bulk-bonus-payments", bulk, "pay"]:
                self._pay(bulk)

    def _set_up(self, body: dict) -> None:
        pairs = [line.split(",") for line in body["csv_bonuses"].splitlines()]
        if any(name not in self.account.status for name, _ in pairs):
            self._say(400, {"error": "not in this study"})
            return
        bulk = f"bulk{len(self.account.bulks)}"
        self.account.bulks[bulk] = {name: round(100 * float(amount)) for name, amount in pairs}
        amount = sum(self.account.bulks[bulk].values())
        self._say(201, {"id": bulk, "amount": amount, "total_amount": 1.33 * amount})

    def _review(self, name: str, body: dict) -> None:
        if self.account.status[name] == "AWAITING REVIEW":
            after = {"APPROVE": "APPROVED", "REJECT": "REJECTED"}
            self.account.status[name] = after[body["action"]]
            self.account.rejections[name] = body
        self._say(200, self.account.submission(name, "participant"))

    def _pay(self, bulk: str) -> None:
        if self.account.refuse_to_pay:
            self._say(self.account.refuse_to_pay, {"error": "not enough funds"})
            return
        self.account.pay(bulk)
        if self.account.loses_answer_of_pay:
            self.connection.close()
        else:
            self._say(202, None)

    def _let_in(self) -> bool:
        with self.account.lock:
            self.account.calls.append((self.command, urlsplit(self.path).path))
            number = next(self.counter)
        if self.headers["Authorization"] != f"Token {TOKEN}":
            self._say(401, {"error": "who are you"})
            return False
        pays = self.path.endswith("/pay/")
        if self.account.busy and not pays and number % self.account.busy == 0:
            self._say(429, {"error": "wallet is busy"})
            return False
        return True

    def _say(self, status: int, value: object) -> None:
        self._send(status, json.dumps(value).encode() if value else b"")

    def _send(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def serving(account: Account):
    """The account behind an address of this machine, which it then knows."""
    handler = type("Handler", (Answers,), {"account": account, "counter": itertools.count(1)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    account.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield account
    finally:
        server.shutdown()
        server.server_close()


def times_paid(account: Account) -> Counter[int]:
    """How many submissions were paid how often."""
    with account.lock:
        return Counter(len(paid) for paid in account.bonuses.values())
