"""Provenance: what an artefact was made from, as one record in its materialization.

Dagster's default data versions ignore run configuration, so they are not used: the data
version of an artefact is the hash of its content, its configuration (seed included), the
code of the rooms that made it, and the data versions of what it was made from. The same
record, kept in the metadata, lets `orchestration.staleness` say what must be made again.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import inspect
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import dagster as dg

from piano_core.errors import PianoError
from piano_core.files import value_hash

PROVENANCE_KEY = "provenance"
DATA_VERSION_TAG = "dagster/data_version"

# Contracts and plumbing that compute nothing: a new error text makes no artefact stale.
_WITHOUT_RESULTS = (
    "piano_core.errors",
    "piano_core.files",
    "piano_core.progress",
    "piano_core.settings",
)


@dataclass(frozen=True)
class Provenance:
    """What an artefact was made from.

    content: hash of the artefact itself. code: version of the code that made it.
    config: configuration as plain values, seed included.
    inputs: data version of every upstream asset, by its name in the Dagster UI.
    """

    content: str
    code: str
    config: Mapping[str, Any]
    inputs: Mapping[str, str]

    @property
    def data_version(self) -> str:
        """SHA-256 over all of it."""
        return value_hash(self.content, self.code, dict(self.config), dict(self.inputs))

    def metadata(self) -> dg.JsonMetadataValue:
        """As it is kept with the materialization."""
        return dg.MetadataValue.json(asdict(self))


def recorded_provenance(event: dg.EventLogEntry | None) -> Provenance | None:
    """The record that a materialization carries; None without one."""
    materialization = event.asset_materialization if event else None
    value = materialization.metadata.get(PROVENANCE_KEY) if materialization else None
    if not isinstance(value, dg.JsonMetadataValue) or not isinstance(value.data, dict):
        return None
    return Provenance(**value.data)


def current_version(instance: dg.DagsterInstance, key: dg.AssetKey) -> str | None:
    """Data version of the latest materialization; None where there is none."""
    event = instance.get_latest_materialization_event(key)
    materialization = event.asset_materialization if event else None
    return (materialization.tags or {}).get(DATA_VERSION_TAG) if materialization else None


def input_versions(
    instance: dg.DagsterInstance, spec: dg.AssetSpec, unused: Collection[dg.AssetKey] = ()
) -> dict[str, str]:
    """Data versions of everything upstream; `PianoError` names what is not there yet.

    unused: upstream assets that this materialization was not made from.
    """
    versions: dict[str, str] = {}
    for dep in spec.deps:
        if dep.asset_key in unused:
            continue
        version = current_version(instance, dep.asset_key)
        name = dep.asset_key.to_user_string()
        if version is None:
            raise PianoError(
                f"{name}, which it is made from, has never been materialized.",
                where=spec.key.to_user_string(),
                remedy=f"Materialize {name} first.",
            )
        versions[name] = version
    return versions


def artefact(
    context: dg.AssetExecutionContext,
    content: str,
    metadata: Mapping[str, Any] | None = None,
    config: dg.Config | None = None,
    key: dg.AssetKey | None = None,
    unused: Collection[dg.AssetKey] = (),
) -> dg.MaterializeResult[Any]:
    """The result of an asset body: metadata, provenance, and the data version they give.

    content: hash of what was made. key: which asset, where the body makes several.
    unused: upstream assets that were not needed this time.
    """
    spec = context.assets_def.specs_by_key[key or context.asset_key]
    provenance = Provenance(
        content,
        spec.code_version or "",
        config.model_dump(mode="json") if config else {},
        input_versions(context.instance, spec, unused),
    )
    return dg.MaterializeResult(
        asset_key=spec.key,
        data_version=dg.DataVersion(provenance.data_version),
        metadata={**(metadata or {}), PROVENANCE_KEY: provenance.metadata()},
    )


def content_artefact(
    context: dg.AssetExecutionContext, content: str, metadata: Mapping[str, Any]
) -> dg.MaterializeResult[Any]:
    """The result of an asset that is a published file: its version is its content hash alone.

    Equal bytes are the same thing whatever code wrote them, so what was made with them
    stays up to date.
    """
    provenance = Provenance(content, code_of(context), {}, {})
    return dg.MaterializeResult(
        data_version=dg.DataVersion(content),
        metadata={**metadata, PROVENANCE_KEY: provenance.metadata()},
    )


def code_of(context: dg.AssetExecutionContext) -> str:
    """Code version of the asset that is being made."""
    return context.assets_def.specs_by_key[context.asset_key].code_version or ""


def code_version(body: Callable[..., Any], rooms: tuple[str, ...]) -> str:
    """Version of an asset's code: its body and every module that its rooms reach by import."""
    return _version(inspect.getsource(body), rooms)


def rooms_version(rooms: tuple[str, ...]) -> str:
    """Version of that code without a body: what files depend on that several assets share."""
    return _version("", rooms)


def _version(body: str, rooms: tuple[str, ...]) -> str:
    digest = hashlib.sha256(body.encode())
    for module in sorted(_reached(rooms)):
        digest.update(module.encode())
        digest.update(_source(module).encode())
    return digest.hexdigest()[:16]


def _reached(rooms: tuple[str, ...]) -> set[str]:
    reached: set[str] = set()
    waiting = list(rooms)
    while waiting:
        module = waiting.pop()
        if module not in reached:
            reached.add(module)
            waiting += _imports(module)
    return reached


@cache
def _imports(module: str) -> tuple[str, ...]:
    """Modules of the domain that `module` imports, also inside functions."""
    names: list[str] = []
    for node in ast.walk(ast.parse(_source(module))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names] + [node.module]
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
    ours = [name for name in names if name.startswith("piano_core.")]
    return tuple(name for name in ours if name not in _WITHOUT_RESULTS and _file(name))


@cache
def _source(module: str) -> str:
    path = _file(module)
    if path is None:
        raise ValueError(f"there is no module {module}, but an asset says that it uses it")
    return path.read_text(encoding="utf-8")


@cache
def _file(module: str) -> Path | None:
    """Source file of a module of the domain, found without importing it."""
    package = importlib.util.find_spec("piano_core")
    assert package is not None and package.origin is not None
    base = Path(package.origin).parent.joinpath(*module.split(".")[1:])
    candidates = (base.with_suffix(".py"), base / "__init__.py")
    return next((path for path in candidates if path.is_file()), None)
