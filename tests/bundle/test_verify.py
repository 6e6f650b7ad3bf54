"""A bundle that is not byte for byte what was exported is refused, and the file is named."""

from pathlib import Path

import pytest

from piano_core.bundle import (
    MANIFEST_FILE,
    SCORER_FILE,
    bundle_hash,
    verify_bundle,
)
from piano_core.errors import BundleError
from tests.bundle.sample import sample_manifest, write_sample


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return write_sample(tmp_path / "bundle")


def test_a_whole_bundle_gives_its_manifest(bundle: Path):
    manifest = verify_bundle(bundle)
    assert manifest.outputs == sample_manifest().outputs
    assert set(manifest.files) == set(manifest.required_files)


@pytest.mark.parametrize("name", sample_manifest().required_files)
def test_one_changed_byte_is_found(bundle: Path, name: str):
    content = bytearray((bundle / name).read_bytes())
    content[3] ^= 1
    (bundle / name).write_bytes(content)
    with pytest.raises(BundleError, match=rf"{name}: has changed since .* Copy the bundle again"):
        verify_bundle(bundle)


@pytest.mark.parametrize("name", [*sample_manifest().required_files, MANIFEST_FILE])
def test_a_missing_file_is_named(bundle: Path, name: str):
    (bundle / name).unlink()
    with pytest.raises(BundleError, match=rf"{name}: is missing"):
        verify_bundle(bundle)


@pytest.mark.parametrize("name", ["notes.txt", "deep/er.onnx"])
def test_an_extra_file_is_named(bundle: Path, name: str):
    (bundle / name).parent.mkdir(exist_ok=True)
    (bundle / name).write_text("hello")
    with pytest.raises(BundleError, match="is not named in the manifest"):
        verify_bundle(bundle)


def test_a_folder_in_place_of_a_file_is_refused(bundle: Path):
    (bundle / SCORER_FILE).unlink()
    (bundle / SCORER_FILE).mkdir()
    with pytest.raises(BundleError, match=rf"{SCORER_FILE}: is missing"):
        verify_bundle(bundle)


def test_a_manifest_that_names_too_little_is_refused(tmp_path: Path):
    bundle = write_sample(tmp_path / "bundle")
    (bundle / MANIFEST_FILE).write_text(sample_manifest().to_json())
    with pytest.raises(BundleError, match=rf"does not name {SCORER_FILE}"):
        verify_bundle(bundle)


def test_a_manifest_in_another_encoding_is_refused(bundle: Path):
    (bundle / MANIFEST_FILE).write_bytes(b"\xff\xfe{\x00}\x00")
    with pytest.raises(BundleError, match="is not UTF-8"):
        verify_bundle(bundle)


def test_no_folder_is_no_bundle(tmp_path: Path):
    with pytest.raises(BundleError, match="is not a folder"):
        verify_bundle(tmp_path / "nowhere")
    with pytest.raises(BundleError, match=r"manifest\.json: is missing"):
        bundle_hash(tmp_path)


def test_equal_bundles_have_equal_hashes(tmp_path: Path):
    first, second = write_sample(tmp_path / "a"), write_sample(tmp_path / "b")
    other = write_sample(tmp_path / "c", sample_manifest(name="other"))
    assert bundle_hash(first) == bundle_hash(second) != bundle_hash(other)
