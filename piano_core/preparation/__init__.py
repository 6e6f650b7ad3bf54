"""From a corpus to files: performances and feature rows, made again only where needed.

Import `piano_core.preparation.performances` or `.features`: each is one step, and what
one step needs does not make the other stale.
"""
