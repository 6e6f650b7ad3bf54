"""Bring the translations of the app up to date: python scripts/translations.py

Collects every text that passes through `tr`, `plural`, `marked` or `count` in desktop_app, and what
`desktop_app.translations.core` takes over from piano_core, into one .ts file a language, keeps what
is translated there, and compiles each to a .qm with Qt's lrelease. A text that is not translated is
named, and the exit code is 1.
"""

from __future__ import annotations

import sys

from desktop_app.translations.files import LANGUAGES, compile_ts, missing, update_ts
from desktop_app.translations.sources import all_texts


def main() -> int:
    """Update every language; 1 where a text is missing."""
    texts = all_texts()
    left = 0
    for language in LANGUAGES:
        update_ts(language, texts)
        compile_ts(language)
        for text in missing(language, texts):
            print(f"{language}: {text}")
            left += 1
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
