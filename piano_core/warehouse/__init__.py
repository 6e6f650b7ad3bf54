"""The DuckDB file: migrations, short-lived connections, typed queries."""

from piano_core.warehouse.warehouse import Part, Warehouse, table_name

__all__ = ["Part", "Warehouse", "table_name"]
