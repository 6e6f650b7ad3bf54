"""Which hardware computes, and why that one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import onnxruntime
from onnxruntime.capi import (
    onnxruntime_pybind11_state as ort,  # pyright: ignore[reportAttributeAccessIssue]  # compiled
)

from piano_core.errors import BundleError, MissingPartError, told
from piano_core.sentences import say

PROVIDERS = {
    "cuda": "CUDAExecutionProvider",
    "tensorrt": "TensorrtExecutionProvider",
    "directml": "DmlExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "cpu": "CPUExecutionProvider",
}
"""Names a user gives, in order of preference, and what onnxruntime calls them."""

_CPU = PROVIDERS["cpu"]

_REFUSALS = (
    ValueError,
    RuntimeError,
    ort.EPFail,
    ort.Fail,
    ort.InvalidArgument,
    ort.InvalidGraph,
    ort.InvalidProtobuf,
    ort.NotImplemented,
    ort.RuntimeException,
)
"""What onnxruntime raises for a graph or a device; its own classes have no common parent."""


@dataclass(frozen=True, eq=False)
class Engine:
    """A graph ready to run. provider: what computes; note: why that and nothing else."""

    session: onnxruntime.InferenceSession
    provider: str
    note: str


def offered_providers() -> dict[str, bool]:
    """For each name of `PROVIDERS`, whether the installed onnxruntime has it built in."""
    offered = onnxruntime.get_available_providers()
    return {short: name in offered for short, name in PROVIDERS.items()}


def open_engine(graph: Path, provider: str | None = None, threads: int = 1) -> Engine:
    """The graph on the named provider, or on the first of `PROVIDERS` that works here.

    threads: of the CPU, 0 for one a core. A graph as small as a scorer's is done before a
    second thread has woken up.

    Left to choose, it falls back to the CPU and the note says what did not start. A named
    provider that is not here is a `MissingPartError`. An unreadable graph is a `BundleError`.
    """
    offered = onnxruntime.get_available_providers()
    if provider is not None:
        return _named(graph, provider, threads)
    failed: list[str] = []
    for name in PROVIDERS.values():
        if name in offered and name != _CPU:
            session = _started(graph, name, threads)
            if session is not None:
                return Engine(
                    session, name, say("The first accelerator that onnxruntime offers here.")
                )
            failed.append(name)
    note = (
        say("{names} was offered and did not start.", names=tuple(failed))
        if failed
        else say("The installed onnxruntime offers no accelerator that this program uses.")
    )
    return Engine(_on_cpu(graph, threads), _CPU, note)


def _named(graph: Path, provider: str, threads: int) -> Engine:
    offered = onnxruntime.get_available_providers()
    here = [short for short, name in PROVIDERS.items() if name in offered]
    remedy = say(
        "Choose one of {names}, or install the onnxruntime package made for it.", names=tuple(here)
    )
    name = PROVIDERS.get(provider.lower(), provider)
    if name not in PROVIDERS.values() or name not in offered:
        raise MissingPartError("is not available.", where=f"provider {provider}", remedy=remedy)
    session = _on_cpu(graph, threads) if name == _CPU else _started(graph, name, threads)
    if session is None:
        raise MissingPartError("did not start.", where=f"provider {provider}", remedy=remedy)
    return Engine(session, name, say("Asked for by name."))


def _on_cpu(graph: Path, threads: int) -> onnxruntime.InferenceSession:
    try:
        return _session(graph, [_CPU], threads)
    except _REFUSALS as error:
        raise BundleError(
            say("onnxruntime cannot load the graph ({reason}).", reason=told(error)),
            where=str(graph),
            remedy="Update onnxruntime, or export the bundle again.",
        ) from error


def _started(graph: Path, accelerator: str, threads: int) -> onnxruntime.InferenceSession | None:
    try:
        session = _session(graph, [accelerator, _CPU], threads)
    except _REFUSALS:
        return None
    # A missing driver does not raise: onnxruntime logs it and leaves the provider out.
    return session if session.get_providers()[0] == accelerator else None


def _session(graph: Path, providers: list[str], threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Planning memory ahead nearly doubled that of the transcriber's graph and saved no time.
    options.enable_mem_pattern = False
    # Waiting threads sleep: a spinning one takes the core from whatever runs between two calls.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # onnxruntime's own fallback prints to standard output, where JSON is expected.
    return onnxruntime.InferenceSession(str(graph), options, providers=providers, enable_fallback=0)
