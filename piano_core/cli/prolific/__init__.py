"""`piano prolific`: paid raters, from the study to bonuses that are paid once."""

from __future__ import annotations

import click

from piano_core.cli.prolific.paying import bonus, ledger
from piano_core.cli.prolific.reviewing import approve, demographics, reject, submissions
from piano_core.cli.prolific.studies import publish, study

GROUP_EPILOG = """\b
A paid campaign from beginning to end (PROLIFIC_TOKEN holds your token):
  piano prolific study paid --url https://ratings.example.org --send
  piano prolific publish STUDY --send
  piano prolific submissions paid STUDY
  piano ratings decide pay r-1a2b3c4d --corpus folder --reason "all rated" --by me
  piano prolific approve paid STUDY --send
  piano prolific bonus paid STUDY --amount 150 --for "second batch" --send
  piano prolific ledger --look-up
"""


@click.group(epilog=GROUP_EPILOG)
def prolific() -> None:
    """Recruit and pay raters at Prolific. Nothing is changed there without --send."""


for command in (study, publish, submissions, demographics, approve, reject, bonus, ledger):
    prolific.add_command(command)
