"""The DuckDB file: migrations, short-lived connections, typed queries."""
