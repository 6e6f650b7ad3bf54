"""The Dagster graph: asset bodies that call piano_core, and what schedules and checks them."""
