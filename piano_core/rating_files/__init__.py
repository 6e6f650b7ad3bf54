"""Ratings in the files of other tools: read into raw ratings, and written for them."""

from piano_core.rating_files.answers import PlatformFile
from piano_core.rating_files.csv_export import write_answers_csv
from piano_core.rating_files.csv_import import read_ratings_csv
from piano_core.rating_files.jsonl import PART_FILES, read_ratings_jsonl, write_labels_jsonl
from piano_core.rating_files.label_studio import (
    labelling_config,
    labelling_tasks,
    read_label_studio_export,
    read_tasks,
)
from piano_core.rating_files.label_studio_server import LabelStudioServer
from piano_core.rating_files.mturk import read_mturk_results

__all__ = [
    "PART_FILES",
    "LabelStudioServer",
    "PlatformFile",
    "labelling_config",
    "labelling_tasks",
    "read_label_studio_export",
    "read_mturk_results",
    "read_ratings_csv",
    "read_ratings_jsonl",
    "read_tasks",
    "write_answers_csv",
    "write_labels_jsonl",
]
