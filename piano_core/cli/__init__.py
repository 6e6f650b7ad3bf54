"""The `piano` command: assembled from entry points, each loaded only when called."""
