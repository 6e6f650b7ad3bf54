"""The half of `piano evaluate` that judges a bundle on graded recordings: files in, table out."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from rich.table import Table

from piano_core.cli.output import console, print_json, progress_bar, settings_of_this_process
from piano_core.cli.takes import open_transcriber
from piano_core.errors import RatingsError
from piano_core.file_kinds import MIDI_SUFFIXES, SCORE_SUFFIXES, SOUND_SUFFIXES
from piano_core.graded_files import (
    FIGURES,
    Figure,
    GradeColumns,
    GradedFiles,
    Judgement,
    Row,
    Scores,
    find_files,
    judge,
    read_grades,
    score_files,
)
from piano_core.graded_files.finding import missing
from piano_core.graded_files.grades import without_unfollowable
from piano_core.graded_files.panel import label_of
from piano_core.scoring import Scorer
from piano_core.scoring.choice import chosen_bundle

SOME_FAILED = 1
"""Exit status where some recordings were not there or could not be scored."""

_HEADINGS = dict(
    zip(FIGURES, ("Spearman", "Kendall", "pairs", "Spearman", "Kendall", "pairs"), strict=True)
)


@dataclass(frozen=True)
class Asked:
    """The options of the command, as it documents them."""

    bundle: Path | None
    table: Path
    folder: Path
    notation: Path | None
    columns: GradeColumns
    listener: Path | None
    resamples: int
    seed: int


def judge_bundle(asked: Asked, as_json: bool) -> None:
    """Read, find, score, judge and print; everything that can be refused is refused first."""
    graded = read_grades(asked.table, asked.columns)
    scorer = Scorer.load(chosen_bundle(settings_of_this_process(), asked.bundle))
    graded, recordings, notations, absent = _files(graded, asked)
    with progress_bar("piano evaluate") as progress:
        scores = score_files(
            scorer, recordings, notations, progress, lambda: open_transcriber(asked.listener)
        )
    found = judge(graded, scores, asked.resamples, asked.seed)
    if as_json:
        print_json(
            {
                "bundle": asdict(scorer.identity),
                "labels_file": str(asked.table),
                "notes": found.notes,
                "rows": [asdict(row) for row in found.rows],
                "files": _by_file(graded, scores),
            }
        )
    else:
        _print(found, graded, scorer.identity.name)
    if scores.failed or absent:
        raise SystemExit(SOME_FAILED)


def _files(
    graded: GradedFiles, asked: Asked
) -> tuple[GradedFiles, list[Path], list[Path | None], int]:
    """The recordings that are there, in the same order, with their notation; how many are not."""
    played = find_files(graded.names, asked.folder, (*MIDI_SUFFIXES, *SOUND_SUFFIXES))
    written = _notation(graded, asked.notation)
    rows = [
        i
        for i, name in enumerate(graded.names)
        if played[name] is not None and (i not in written or written[i] is not None)
    ]
    unheard = {name: path for name, path in played.items() if path is None}
    unwritten = {graded.names[i]: path for i, path in written.items() if path is None}
    said = [
        f"{len(found)} of {len(graded.names)} recordings are left out, whose {what} is not in "
        f"{folder}: {missing(found)}."
        for found, what, folder in (
            (unheard, "file", asked.folder),
            (unwritten, "notation", asked.notation),
        )
        if found
    ]
    if not rows:
        raise RatingsError(
            said[0],
            where=str(asked.table),
            remedy="Correct the names in the table, name another column with --file-column, or "
            f"name the folder that holds the files. {' '.join(graded.said)}".strip(),
        )
    kept = graded.take(np.array(rows, np.intp))
    kept = without_unfollowable(replace(kept, said=(*kept.said, *said)))
    recordings = [path for i in rows if (path := played[graded.names[i]]) is not None]
    return kept, recordings, [written.get(i) for i in rows], len(graded.names) - len(rows)


def _notation(graded: GradedFiles, folder: Path | None) -> dict[int, Path | None]:
    """Notation by the place of its recording, None where it is wanted and not there.

    By the column that names it; else by the piece, or by the recording, whichever fits any.
    """
    if folder is None:
        return {}
    suffixes = {*SCORE_SUFFIXES, *MIDI_SUFFIXES}
    candidates = [graded.scores] if graded.scores else [graded.pieces, graded.names]
    found: dict[int, Path | None] = {}
    for names in candidates:
        paths = find_files([name for name in names if name], folder, suffixes)
        found = {i: paths[name] for i, name in enumerate(names) if name}
        if any(path is not None for path in found.values()):
            break
    return found


def _by_file(graded: GradedFiles, scores: Scores) -> list[dict[str, object]]:
    labels = {label: label_of(grades) for label, grades in graded.labels.items()}
    return [
        {
            "file": name,
            "piece": graded.pieces[i] if graded.pieces else None,
            "labels": {label: float(values[i]) for label, values in labels.items()},
            "scores": dict(zip(scores.names, scores.values[i].tolist(), strict=True)),
        }
        for i, name in enumerate(graded.names)
    ]


def _print(found: Judgement, graded: GradedFiles, bundle: str) -> None:
    out = console()
    count = len(set(graded.pieces))
    pieces = f" of {count} piece{'s' * (count != 1)}" if graded.pieces else ""
    out.print(f"[bold]{bundle}[/bold] on {len(graded.names)} graded recordings{pieces}\n")
    for label, grades in graded.labels.items():
        raters = f", {len(grades.raters)} raters" if len(grades.raters) > 1 else ""
        for title, figures in (("all", FIGURES[:3]), ("within a piece", FIGURES[3:])):
            rows = [row for row in found.rows if row.label == label]
            if any(name in row.figures for row in rows for name in figures):
                out.print(_table(f"{label}{raters}: {title}", rows, figures))
                out.print()
    for note in found.notes:
        out.print(f"[dim]- {note}[/dim]")


def _table(title: str, rows: list[Row], figures: tuple[str, ...]) -> Table:
    headings = [_HEADINGS[name] for name in figures]
    table = Table("who", "against", "files", *headings, title=title, box=None, title_justify="left")
    for row in rows:
        cells = [_cell(row.figures.get(name)) for name in figures]
        table.add_row(row.who, row.against, str(row.files), *cells)
    return table


def _cell(figure: Figure | None) -> str:
    if figure is None or figure.value is None:
        return "-"
    if figure.low is None or figure.high is None:
        return f"{figure.value:.2f}"
    return f"{figure.value:.2f} [{figure.low:.2f}, {figure.high:.2f}]"
