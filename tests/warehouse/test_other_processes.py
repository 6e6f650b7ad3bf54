"""The file between real processes, on a full disk, and damaged."""

import subprocess
import sys
import textwrap
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from piano_core.errors import WarehouseError
from piano_core.tables import RawRatings
from piano_core.warehouse import Warehouse
from tests.warehouse.test_warehouse import raw


def python(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", textwrap.dedent(code), *arguments]


@contextmanager
def held_by_another_process(path: Path, seconds: float) -> Generator[int]:
    code = """
        import sys, time, duckdb
        connection = duckdb.connect(sys.argv[1])
        print("open", flush=True)
        time.sleep(float(sys.argv[2]))
    """
    command = python(code, str(path), str(seconds))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        try:
            yield other.pid
        finally:
            other.kill()


def test_a_held_file_is_reported_with_its_holder(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "w.duckdb", patience_s=0.2)
    warehouse.append(RawRatings, raw("1"))
    with held_by_another_process(warehouse.path, 60) as pid:
        for call in (
            lambda: warehouse.read(RawRatings),
            lambda: warehouse.append(RawRatings, raw("1", "2")),
        ):
            with pytest.raises(WarehouseError, match=rf"process {pid}\); waited 0.2 s") as error:
                call()
            assert "Let the run finish" in str(error.value)
    assert warehouse.append(RawRatings, raw("1", "2")) == 1


def test_a_call_waits_for_another_process_to_finish(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "w.duckdb", patience_s=30)
    warehouse.append(RawRatings, raw("1"))
    with held_by_another_process(warehouse.path, 0.5):
        assert warehouse.append(RawRatings, raw("1", "2")) == 1


def test_a_full_disk_leaves_the_last_good_state(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "w.duckdb")
    warehouse.append(RawRatings, raw("1"))
    # No file of the child may grow past 64 KiB more than the warehouse has now.
    code = """
        import os, resource, sys
        from pathlib import Path
        import polars as pl
        from piano_core.errors import WarehouseError
        from piano_core.tables import RawRatings
        from piano_core.warehouse import Warehouse
        path = Path(sys.argv[1])
        known = Warehouse(path).read(RawRatings)
        many = pl.concat(
            known.with_columns(batch_id=pl.lit("b2"), row=pl.lit(n, pl.Int64),
                               comment=pl.lit(os.urandom(500).hex()))
            for n in range(5000)
        )
        limit = path.stat().st_size + 65536
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        try:
            Warehouse(path).append(RawRatings, many)
        except WarehouseError as error:
            print(error)
    """
    root = Path(__file__).parents[2]
    result = subprocess.run(
        python(code, str(warehouse.path)), capture_output=True, text=True, cwd=root, check=False
    )
    assert "nothing of it was kept" in result.stdout, result.stderr
    assert "that the disk has space" in result.stdout
    assert warehouse.read(RawRatings)["raw_value"].to_list() == ["1"]
    assert warehouse.append(RawRatings, raw("1", "2")) == 1


@pytest.mark.parametrize("content", [b"RIFF not a database " * 500, b"x"])
def test_a_file_that_is_no_database_is_reported_and_left_alone(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "w.duckdb"
    path.write_bytes(content)
    with pytest.raises(WarehouseError, match=r"w\.duckdb: cannot be opened.*restore a copy"):
        Warehouse(path).read(RawRatings)
    with pytest.raises(WarehouseError, match="cannot be opened as a warehouse"):
        Warehouse(path).append(RawRatings, raw("1"))
    assert path.read_bytes() == content


def test_a_damaged_header_is_reported(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "w.duckdb")
    warehouse.append(RawRatings, raw("1"))
    content = bytearray(warehouse.path.read_bytes())
    content[100] ^= 0xFF
    warehouse.path.write_bytes(content)
    with pytest.raises(WarehouseError, match=r"[Cc]orrupt"):
        warehouse.read(RawRatings)


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WarehouseError, match="the folder cannot be made"):
        Warehouse(tmp_path / "file" / "w.duckdb").append(RawRatings, raw("1"))
