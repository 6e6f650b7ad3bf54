"""The registry keeps every bundle, serves what was promoted last, and survives killed writers."""

import errno
import os
import subprocess
import sys
import textwrap
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from piano_core.errors import BundleError, RegistryError
from piano_core.registry import LOG_FILE, Action, Registry
from tests.bundle.sample import sample_manifest, write_sample


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return Registry(tmp_path / "registry")


def stored(registry: Registry, name: str, synthetic: bool = False) -> str:
    manifest = sample_manifest(name=name, synthetic=synthetic)
    return registry.put(write_sample(registry.root.parent / name, manifest))


def test_a_stored_bundle_is_found_under_its_hash(registry: Registry):
    content_hash = stored(registry, "first")
    assert registry.path(content_hash).name == content_hash
    assert stored(registry, "first") == content_hash


def test_a_damaged_bundle_is_not_stored(registry: Registry, tmp_path: Path):
    bundle = write_sample(tmp_path / "bundle")
    (bundle / "scorer.onnx").write_text("other")
    with pytest.raises(BundleError, match="has changed"):
        registry.put(bundle)
    assert not registry.root.exists()


def test_a_stored_bundle_that_was_edited_is_not_served(registry: Registry):
    content_hash = stored(registry, "first")
    folder = registry.path(content_hash)
    write_sample(folder, sample_manifest(name="edited"))
    with pytest.raises(BundleError, match="the manifest has changed"):
        registry.promote(content_hash, "demo", "why", "someone")
    assert registry.history() == ()


def test_what_is_not_stored_cannot_be_promoted(registry: Registry):
    with pytest.raises(RegistryError, match="no bundle abc is stored"):
        registry.promote("abc", "demo", "why", "someone")


def test_an_empty_registry_serves_nothing(registry: Registry):
    assert registry.promoted() is None
    assert registry.history() == ()


def test_the_newest_promotion_of_a_channel_is_served(registry: Registry):
    first, second = stored(registry, "first"), stored(registry, "second")
    registry.promote(first, "percepiano", "first model", "run 1")
    registry.promote(second, "percepiano", "better", "run 2")
    served = registry.promoted("percepiano")
    assert served is not None
    assert (served.content_hash, served.reason, served.by) == (second, "better", "run 2")
    assert registry.promoted("demo") is None


def test_real_ratings_go_before_newer_synthetic_ones(registry: Registry):
    real, synthetic = stored(registry, "real"), stored(registry, "synthetic", synthetic=True)
    registry.promote(synthetic, "demo", "demo", "run 1")
    first = registry.promoted()
    assert first is not None and first.content_hash == synthetic and first.synthetic
    registry.promote(real, "percepiano", "real", "run 2")
    registry.promote(synthetic, "demo", "demo again", "run 3")
    served = registry.promoted()
    assert served is not None and served.content_hash == real


def test_rollbacks_go_back_one_by_one_and_are_recorded(registry: Registry):
    names = [stored(registry, name) for name in ("first", "second", "third")]
    for name in names:
        registry.promote(name, "demo", "newer", "run")
    assert registry.rollback("demo", "third is worse", "someone").content_hash == names[1]
    assert registry.rollback("demo", "so is second", "someone").content_hash == names[0]
    with pytest.raises(RegistryError, match="nothing was promoted on 'demo' before"):
        registry.rollback("demo", "further", "someone")
    served = registry.promoted("demo")
    assert served is not None and served.content_hash == names[0]
    actions = [entry.action for entry in registry.history()]
    assert actions == [Action.PROMOTE] * 3 + [Action.ROLLBACK] * 2


def test_a_promotion_after_a_rollback_is_served(registry: Registry):
    names = [stored(registry, name) for name in ("first", "second", "third")]
    registry.promote(names[0], "demo", "a", "run")
    registry.promote(names[1], "demo", "b", "run")
    registry.rollback("demo", "c", "run")
    registry.promote(names[2], "demo", "d", "run")
    assert registry.rollback("demo", "e", "run").content_hash == names[0]


def test_a_line_that_was_never_finished_is_passed_over_then_cut_off(registry: Registry):
    content_hash = stored(registry, "first")
    registry.promote(content_hash, "demo", "whole", "run")
    log = registry.root / LOG_FILE
    whole = log.read_bytes()
    log.write_bytes(whole + whole[: len(whole) // 2])
    assert [entry.reason for entry in registry.history()] == ["whole"]
    registry.promote(content_hash, "demo", "next", "run")
    assert [entry.reason for entry in registry.history()] == ["whole", "next"]


@pytest.mark.parametrize("damage", [b"not json", b'{"action": "promote"}', b"", b"\xff\xfe"])
def test_a_damaged_line_is_named_and_nothing_is_guessed(registry: Registry, damage: bytes):
    content_hash = stored(registry, "first")
    registry.promote(content_hash, "demo", "whole", "run")
    log = registry.root / LOG_FILE
    log.write_bytes(log.read_bytes() + damage + b"\n" + log.read_bytes())
    with pytest.raises(RegistryError, match=rf"{LOG_FILE}:2: this line is no promotion"):
        registry.promoted()


def test_a_root_that_cannot_be_written_says_where_and_what_to_do(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    registry = Registry(tmp_path / "file" / "registry")
    bundle = write_sample(tmp_path / "bundle")
    with pytest.raises(RegistryError, match=r"file/registry: .*cannot be written .*PIANO_HOME"):
        registry.put(bundle)


def test_a_full_disk_leaves_the_log_as_it_was(registry: Registry, monkeypatch: pytest.MonkeyPatch):
    content_hash = stored(registry, "first")
    registry.promote(content_hash, "demo", "whole", "run")
    before = (registry.root / LOG_FILE).read_bytes()
    second = write_sample(registry.root.parent / "second", sample_manifest(name="second"))

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RegistryError, match="No space left"):
        registry.promote(content_hash, "demo", "lost", "run")
    with pytest.raises(RegistryError, match="No space left"):
        registry.put(second)
    assert (registry.root / LOG_FILE).read_bytes() == before
    assert [path.name for path in (registry.root / "bundles").iterdir()] == [content_hash]


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a POSIX feature")
def test_a_disk_that_fills_while_a_bundle_is_stored_leaves_nothing_behind(tmp_path: Path):
    bundle = write_sample(tmp_path / "bundle")
    program = textwrap.dedent(
        """
        import resource, signal, sys
        from pathlib import Path
        from piano_core.errors import RegistryError
        from piano_core.registry import Registry

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            Registry(Path(sys.argv[1])).put(Path(sys.argv[2]))
        except RegistryError as error:
            print(error)
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "registry"), str(bundle)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "the registry cannot be written" in done.stdout
    assert list((tmp_path / "registry" / "bundles").iterdir()) == []


def promote_often(root: Path, bundle: Path, by: str) -> None:
    content_hash = Registry(root).put(bundle)
    for number in range(20):
        Registry(root).promote(content_hash, by, str(number), by)


def test_writers_at_the_same_time_lose_no_line(registry: Registry, tmp_path: Path):
    bundle = write_sample(tmp_path / "first")
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        jobs = [pool.submit(promote_often, registry.root, bundle, by) for by in "ab"]
        for job in jobs:
            job.result()
    history = registry.history()
    for by in "ab":
        assert [entry.reason for entry in history if entry.by == by] == list(map(str, range(20)))
    (stored_once,) = (registry.root / "bundles").iterdir()
    assert {entry.content_hash for entry in history} == {stored_once.name}
