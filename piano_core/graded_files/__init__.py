"""How well a bundle's scores follow the grades that people gave to recordings of their own."""

from piano_core.graded_files.columns import GradeColumns
from piano_core.graded_files.finding import find_files
from piano_core.graded_files.following import FIGURES, follow
from piano_core.graded_files.grades import GradedFiles, Grades, read_grades
from piano_core.graded_files.judging import Figure, Judgement, Row, judge
from piano_core.graded_files.scores import OVERALL, Scores, score_files

__all__ = [
    "FIGURES",
    "OVERALL",
    "Figure",
    "GradeColumns",
    "GradedFiles",
    "Grades",
    "Judgement",
    "Row",
    "Scores",
    "find_files",
    "follow",
    "judge",
    "read_grades",
    "score_files",
]
