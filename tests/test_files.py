"""Files are complete or absent, whatever happens while they are written."""

import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from piano_core.files import atomic_directory, atomic_path, value_hash, write_json, write_text


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path):
    target = tmp_path / "report.txt"
    write_text(target, "good")

    def interrupted():
        with atomic_path(target) as temporary:
            temporary.write_text("half")
            raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        interrupted()
    assert target.read_text() == "good"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_directory_leaves_nothing(tmp_path: Path):
    def interrupted():
        with atomic_directory(tmp_path / "bundle") as temporary:
            (temporary / "manifest.json").write_text("{}")
            raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        interrupted()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a Unix setting")
def test_a_disk_that_fills_leaves_the_old_file(tmp_path: Path):
    target = tmp_path / "big.txt"
    write_text(target, "good")
    program = textwrap.dedent(
        """
        import resource, signal, sys
        from pathlib import Path
        from piano_core.files import write_text
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write_text(Path(sys.argv[1]), "x" * 100_000)
        except OSError:
            sys.exit(7)
        """
    )
    done = subprocess.run([sys.executable, "-c", program, str(target)], check=False)
    assert done.returncode == 7
    assert target.read_text() == "good"
    assert list(tmp_path.iterdir()) == [target]


def test_json_is_written_with_sorted_keys(tmp_path: Path):
    write_json(tmp_path / "a.json", {"b": 1, "a": "é"})
    assert (tmp_path / "a.json").read_text() == '{\n  "a": "é",\n  "b": 1\n}\n'


def test_value_hash_does_not_depend_on_key_order():
    assert value_hash({"a": 1, "b": 2}) == value_hash({"b": 2, "a": 1})
    assert value_hash(1, 2) != value_hash(2, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are Unix ones")
def test_a_written_file_may_be_read_by_whom_the_umask_lets(tmp_path: Path):
    before = os.umask(0o027)
    try:
        write_text(tmp_path / "report.html", "for a colleague")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "report.html").stat().st_mode) == 0o640
