"""The code location that Dagster loads; everything in it is built by `build_defs`."""

from orchestration.build import build_defs

defs = build_defs()
