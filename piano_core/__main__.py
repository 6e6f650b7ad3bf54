"""`python -m piano_core` is the `piano` command."""

from piano_core.cli.main import main

main()
