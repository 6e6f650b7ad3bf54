"""The DuckDB file: migrations, short-lived connections, typed queries."""

from piano_core.warehouse.warehouse import Warehouse, table_name

__all__ = ["Warehouse", "table_name"]
