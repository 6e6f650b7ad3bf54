"""What (n)ASAP's folder and file names say: which piece, of which work, played by whom."""

from __future__ import annotations

import re

# Notations of one piece with other repeats lie in folders of their own.
_VERSION = re.compile(r"(_no(_\d+)?_(repeat|trio)|_repeat)+$")
_MOVEMENT = re.compile(r"(?P<work>.+/\d+)-\d[\d_]*$")
_PRELUDE_OR_FUGUE = re.compile(r"(?P<composer>[^/]+)/(Prelude|Fugue)/(?P<number>bwv_\d+)$")
# Folders that collect works of a kind; the numbers in them are whole works.
_KINDS = ("Ballades", "Hungarian_Rhapsodies", "Polonaises", "Scherzos", "Sonatas")
_PERFORMER = re.compile(r"(?P<name>.*?)_?\d+M?(_\d+)?$")


def piece_of(folder: str) -> str:
    """The piece that a folder holds, whichever repeats its notation has.

    `Beethoven/Piano_Sonatas/17-1_no_repeat` and `.../17-1` are one piece.
    """
    return _VERSION.sub("", folder)


def work_of(folder: str) -> str:
    """The work that a folder's piece belongs to: what protocol `work` holds out.

    All movements of a sonata, a prelude with its fugue, and what lies in one folder
    (a cycle, an opus, a book) are one work; `Ballades` and their like only collect.
    """
    piece = piece_of(folder)
    if movement := _MOVEMENT.fullmatch(piece):
        return movement["work"]
    if pair := _PRELUDE_OR_FUGUE.fullmatch(piece):
        return f"{pair['composer']}/{pair['number']}"
    around, _, _ = piece.rpartition("/")
    collects = around.rpartition("/")[2] in _KINDS
    return piece if collects or "/" not in around else around


def performer_of(stem: str) -> str:
    """Who plays a file, from its name: `LeeSH08M` is `leesh`, `FALIKS02_2004` is `faliks`.

    Behind the name stand the number of the recital's track and `M` where MAESTRO has it
    too. One person's files differ in case between years, so case is dropped. People of one
    name and initial count as one player.
    """
    match = _PERFORMER.fullmatch(stem)
    return (match["name"] if match else stem).casefold()
