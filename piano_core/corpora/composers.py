"""Composers as corpora abbreviate them: full name and period.

Periods are the four that metadata may name (`tables.Recordings`); composers between two
are placed with the music by which corpora know them.
"""

from __future__ import annotations

_BAROQUE, _CLASSICAL, _ROMANTIC, _MODERN = "baroque", "classical", "romantic", "modern"

_COMPOSERS = {
    "Albéniz": ("Isaac Albéniz", _ROMANTIC),
    "Bach": ("Johann Sebastian Bach", _BAROQUE),
    "Balakirev": ("Mily Balakirev", _ROMANTIC),
    "Beethoven": ("Ludwig van Beethoven", _CLASSICAL),
    "Berg": ("Alban Berg", _MODERN),
    "Brahms": ("Johannes Brahms", _ROMANTIC),
    "Chopin": ("Frédéric Chopin", _ROMANTIC),
    "Clementi": ("Muzio Clementi", _CLASSICAL),
    "Debussy": ("Claude Debussy", _MODERN),
    "Franck": ("César Franck", _ROMANTIC),
    "Glinka": ("Mikhail Glinka", _ROMANTIC),
    "Grieg": ("Edvard Grieg", _ROMANTIC),
    "Handel": ("George Frideric Handel", _BAROQUE),
    "Haydn": ("Joseph Haydn", _CLASSICAL),
    "Janáček": ("Leoš Janáček", _MODERN),
    "Liszt": ("Franz Liszt", _ROMANTIC),
    "Medtner": ("Nikolai Medtner", _MODERN),
    "Mendelssohn": ("Felix Mendelssohn", _ROMANTIC),
    "Mozart": ("Wolfgang Amadeus Mozart", _CLASSICAL),
    "Mussorgsky": ("Modest Mussorgsky", _ROMANTIC),
    "Prokofiev": ("Sergei Prokofiev", _MODERN),
    "Rachmaninoff": ("Sergei Rachmaninoff", _ROMANTIC),
    "Rameau": ("Jean-Philippe Rameau", _BAROQUE),
    "Ravel": ("Maurice Ravel", _MODERN),
    "Scarlatti": ("Domenico Scarlatti", _BAROQUE),
    "Schubert": ("Franz Schubert", _ROMANTIC),
    "Schumann": ("Robert Schumann", _ROMANTIC),
    "Scriabin": ("Alexander Scriabin", _MODERN),
    "Soler": ("Antonio Soler", _BAROQUE),
    "Tchaikovsky": ("Pyotr Ilyich Tchaikovsky", _ROMANTIC),
    "Weber": ("Carl Maria von Weber", _ROMANTIC),
}


def full_name(surname: str) -> str:
    """The composer's whole name; `surname` itself where the table does not have it."""
    return _COMPOSERS.get(surname, (surname, ""))[0]


def period_of(composer: str) -> str | None:
    """Period of a composer, by surname or whole name; None where the table has none.

    Of several names (`Franz Schubert / Franz Liszt`: music, arranger) the first counts.
    """
    surname = composer.split("/")[0].strip().split(" ")[-1]
    return _COMPOSERS[surname][1] if surname in _COMPOSERS else None
