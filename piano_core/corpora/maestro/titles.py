"""Which of MAESTRO's titles are the same music: they are written as each competition wrote them.

`Impromptu Op. 90 No. 3 in G-flat`, `Impromptus Op. 90, No. 3` and `Impromptu in G-flat
Major, D. 899/3` are one piece. Titles are linked by what they have in common, transitively.
A link too many costs a little data; a link too few lets a model be tested on what it knows.
Spelling mistakes in titles without any number (`Islamei`, `Islamey`) are not seen through:
the published split, made by people, is the one to report for this corpus.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

Piece = tuple[str, str]
"""Composer and title as in the list."""

_OPUS = re.compile(
    r"\bop(?:us)?[. ]*(?P<opus>\d+)[a-c]?\b(?:[ ,]*(?:nos?[. ]*|nr[. ]*|/ ?)(?P<number>\d+))?"
)
_CATALOGUE = re.compile(
    r"\b(?P<list>bwv|woo|hob|kv|k|d|s|l)[. ]{0,2}(?P<number>(?:xvi[:/ ]*)?\d+)\b"
)
_FORMS = {
    "son": "sonata", "sonate": "sonata", "variaions": "variation", "fantasie": "fantasy",
    "fantasia": "fantasy", "fantaisie": "fantasy", "waltz": "valse",
} | {
    form: form
    for form in (
        "sonata", "sonatina", "impromptu", "ballade", "etude", "prelude", "fugue", "fantasy",
        "scherzo", "nocturne", "polonaise", "valse", "concerto", "rondo", "variation", "toccata",
        "suite", "partita", "mazurka", "barcarolle", "rhapsody", "moment", "intermezzo",
        "capriccio", "chaconne", "tarantella", "legende", "bagatelle", "novelette",
    )
}  # fmt: skip
_NUMBERED = re.compile(
    r"\b(?P<form>sonata|ballade|scherzo|rhapsody|concerto|partita|suite)s?,? no[. ]*(?P<number>\d+)"
)
_TONALITY = re.compile(
    r"\bin (?P<step>[a-g])(?P<sign>b\b|#|[- ](?:flat|sharp)\b)?[ ,-]*(?P<mode>maj|min)?"
)
_SIGNS = {"b": "flat", "#": "sharp"}


def same_work(pieces: Iterable[Piece]) -> dict[Piece, str]:
    """A name for the work of each piece: titles that share a number of a catalogue are one.

    A title that names an opus alone is one with every number of it. The name is
    `<composer>/<title>` of the first of the work's titles in alphabetical order.
    """
    return _linked({piece: numbers(piece[1]) | {plain(piece[1])} for piece in pieces})


def same_music(pieces: Iterable[Piece]) -> dict[Piece, str]:
    """As `same_work`, and what shares form and tonality is one too.

    `Sonata in A Major, D. 664` and `Sonata in A Major, Op. 120` are one sonata under two
    catalogues, and movements of one sonata have numbers that were counted on by mistake
    (`D. 960`, `D. 961`, `D. 962`): only form and tonality link those. This is what no split
    parts.
    """
    return _linked(
        {piece: numbers(piece[1]) | tonality(piece[1]) | {plain(piece[1])} for piece in pieces}
    )


def numbers(title: str) -> set[str]:
    """The work's numbers in a title: `op 90 no 3`, `d 899`, `sonata no 21`."""
    text = plain(title)
    found = {f"{m['form']} no {m['number']}" for m in _NUMBERED.finditer(text)}
    for match in _OPUS.finditer(text):
        number = match["number"]
        found.add(f"op {match['opus']}" + (f" no {number}" if number else ""))
    for match in _CATALOGUE.finditer(text):
        found.add(f"{match['list'].replace('kv', 'k')} {re.sub('[:/ ]', '', match['number'])}")
    return found


def tonality(title: str) -> set[str]:
    """Form and tonality, `sonata b-flat major`; empty where the title does not state both."""
    text = plain(title)
    key = _TONALITY.search(text)
    words = (word.removesuffix("s") for word in re.findall(r"[a-z]+", text))
    form = next((_FORMS[word] for word in words if word in _FORMS), None)
    if key is None or form is None:
        return set()
    sign = (key["sign"] or "").strip("- ")
    mode = "minor" if key["mode"] == "min" else "major"
    return {f"{form} {key['step']} {_SIGNS.get(sign, sign)} {mode}"}


def plain(title: str) -> str:
    """The title without accents, quotes, case and double spaces."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    kept = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\"'“”‘’]", " ", kept).split())


def _linked(keys: Mapping[Piece, set[str]]) -> dict[Piece, str]:
    """The name of each piece's group: pieces of a composer that share a key, transitively."""
    parent = {piece: piece for piece in keys}

    def root(piece: Piece) -> Piece:
        while parent[piece] != piece:
            parent[piece] = parent[parent[piece]]
            piece = parent[piece]
        return piece

    holders: dict[tuple[str, str], Piece] = {}
    whole = {(_composer(piece), key) for piece in keys for key in keys[piece] if _is_whole(key)}
    for piece in sorted(keys):
        composer = _composer(piece)
        opuses = {key.split(" no ")[0] for key in keys[piece]}
        for key in keys[piece] | {opus for opus in opuses if (composer, opus) in whole}:
            first, second = root(holders.setdefault((composer, key), piece)), root(piece)
            parent[max(first, second)] = min(first, second)
    return {piece: "/".join(root(piece)) for piece in keys}


def _composer(piece: Piece) -> str:
    """Who wrote the music; arrangers, behind a slash, play what is his."""
    return plain(piece[0].split("/")[0])


def _is_whole(key: str) -> bool:
    """An opus without a number in it."""
    return re.fullmatch(r"op \w+", key) is not None
