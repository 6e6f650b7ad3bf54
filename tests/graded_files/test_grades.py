"""A file of grades is understood, or refused with line and remedy."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.errors import RatingsError
from piano_core.graded_files import GradeColumns, read_grades
from piano_core.graded_files.panel import each_against_the_others, label_of

GRADE = GradeColumns({"grade": ("grade",)})


def written(folder: Path, text: str) -> Path:
    (folder / "grades.csv").write_text(text, encoding="utf-8")
    return folder / "grades.csv"


def test_one_column_is_one_label(tmp_path: Path):
    found = read_grades(written(tmp_path, "file,grade\na.mid,1\nb.mid,2.5\nc.mid,\nd,3\n"), GRADE)
    assert found.names == ("a.mid", "b.mid", "c.mid", "d")
    assert found.labels["grade"].raters == ("grade",)
    np.testing.assert_equal(label_of(found.labels["grade"]), [1, 2.5, np.nan, 3])


def test_raters_in_columns_and_in_rows_are_the_same(tmp_path: Path):
    wide = written(tmp_path, "file,ann,ben\na,1,2\nb,3,3\nc,5,\nd,4,6\n")
    across = read_grades(wide, GradeColumns({"grade": ("ann", "ben")})).labels["grade"]
    rows = "file,who,grade\na,ann,1\na,ben,2\nb,ann,3\nc,ann,5\nb,ben,3\nd,ben,6\nd,ann,4\n"
    long = written(tmp_path, rows)
    down = read_grades(long, GradeColumns({"grade": ("grade",)}, rater="who")).labels["grade"]
    assert across.raters == down.raters == ("ann", "ben")
    np.testing.assert_equal(across.values, down.values)


def test_grades_in_which_one_is_best_are_turned(tmp_path: Path):
    path = written(tmp_path, "file,grade\na,1\nb,2\nc,6\n")
    turned = GradeColumns({"grade": ("grade",)}, lower_is_better=True)
    assert label_of(read_grades(path, turned).labels["grade"]).argmax() == 0


def test_a_severe_rater_does_not_lower_the_recordings_that_only_they_heard(tmp_path: Path):
    rng = np.random.default_rng(0)
    quality = rng.normal(size=40)
    ann, ben = quality + rng.normal(0, 0.2, 40) + 3, quality + rng.normal(0, 0.2, 40) - 3
    ann[30:], ben[:10] = np.nan, np.nan
    rows = "".join(
        f"f{i},{'' if np.isnan(a) else a},{'' if np.isnan(b) else b}\n"
        for i, (a, b) in enumerate(zip(ann, ben, strict=True))
    )
    path = written(tmp_path, f"file,ann,ben\n{rows}")
    grades = read_grades(path, GradeColumns({"grade": ("ann", "ben")})).labels["grade"]
    assert np.corrcoef(label_of(grades), quality)[0, 1] > 0.95
    assert np.corrcoef(np.nanmean(grades.values, axis=1), quality)[0, 1] < 0.7
    raters = [name for name, _, _ in each_against_the_others(grades)]
    assert raters == ["ann", "ben"]


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        ("file,mark\na,1\n", GRADE, r"line 1: lacks the columns grade"),
        ("file,grade\na,1\nb,nan\nc,3\n", GRADE, r"line 3: 'nan' in column 'grade' is not a num"),
        ("file,grade\na,1\nb,inf\nc,3\n", GRADE, r"line 3: 'inf'"),
        ("file,grade\na,1\nb,2,5\nc,3\n", GRADE, r"line 3: 3 cells where the header has 2"),
        ('file,grade\na,1\nb,"2,500"\nc,3\n', GRADE, r"line 3: '2,500' in column 'grade' is not"),
        ("file;grade,mark\na;1\n", GRADE, r"line 1: lacks the columns grade"),
        ("file,grade\na,2\nb,2\nc,2\n", GRADE, r"all 3 grades are 2.*no order"),
        ("file,grade\na,1\nb,2\n", GRADE, r"2 graded recordings are too few"),
        (
            "file,grade\na,1\nb,2\na,3\nc,1\n",
            GRADE,
            r"line 4: a was graded on line 2 already.*--rat",
        ),
        ("file,grade\na,1\n,2\nc,3\n", GRADE, r"line 3: no recording is named"),
        (
            "file,ann,ben\na,1,4\nb,2,4\nc,3,4\nd,4,4\ne,5,4\n",
            GradeColumns({"grade": ("ann", "ben")}),
            r"ben gave all 5 recordings the grade 4",
        ),
        (
            "file,who,grade\na,ann,1\na,,2\n",
            GradeColumns({"grade": ("grade",)}, rater="who"),
            r"line 3: nobody is named",
        ),
        (
            "file,who,piece,grade\na,ann,x,1\na,ben,y,2\n",
            GradeColumns({"grade": ("grade",)}, rater="who", piece="piece"),
            r"line 3: a has piece 'y' here and 'x' before",
        ),
        (
            "file,piece,grade\na,x,1\nb,,2\nc,x,3\n",
            GradeColumns({"grade": ("grade",)}, piece="piece"),
            r"b has no piece",
        ),
    ],
)
def test_what_cannot_be_followed_is_refused(
    tmp_path: Path, text: str, columns: GradeColumns, said: str
):
    with pytest.raises(RatingsError, match=f"(?s){said}"):
        read_grades(written(tmp_path, text), columns)


def test_columns_are_found_by_their_names_and_said(tmp_path: Path):
    path = written(
        tmp_path,
        "No,Piece,MIDI path,comment,Tone,score\n1,x,a,good,1,5\n2,x,b,,2,6\n3,y,c,bad,,7\n"
        "4,y,d,,4,8\n",
    )
    found = read_grades(path, GradeColumns())
    assert found.names == ("a", "b", "c", "d") and found.pieces == ("x", "x", "y", "y")
    # A score that is a number is a grade, no notation.
    assert tuple(found.labels) == ("No", "Tone", "score") and found.scores == ()
    assert "'MIDI path' names the recording" in found.said[0] and "'Tone'" in found.said[0]
    notation = "file,score,mark\na,s.xml,1\nb,s.xml,2\nc,,3\n"
    assert read_grades(written(tmp_path, notation), GradeColumns()).scores == ("s.xml", "s.xml", "")


def test_a_grade_book_of_another_country_is_read_and_said(tmp_path: Path):
    path = written(tmp_path, "Aufnahme;Stück;Lehrer A\na;x;7,5\nb;x;6\nc;y;10,25\n")
    found = read_grades(path, GradeColumns())
    assert found.names == ("a", "b", "c") and found.pieces == ("x", "x", "y")
    np.testing.assert_equal(label_of(found.labels["Lehrer A"]), [7.5, 6, 10.25])
    assert "Columns are separated by semicolons." in found.said
    quoted = read_grades(written(tmp_path, 'file,grade\na,"1,5"\nb,2\nc,3\n'), GRADE)
    assert label_of(quoted.labels["grade"])[0] == 1.5


def test_grades_in_percent_and_the_ways_of_writing_none(tmp_path: Path):
    path = written(tmp_path, "file,ann,ben\na,85 %,n/a\nb,70%,3\nc,60%,-\nd,,2\ne,50%,1\n")
    found = read_grades(path, GradeColumns())
    np.testing.assert_equal(found.labels["ann"].values[:, 0], [85, 70, 60, np.nan, 50])
    np.testing.assert_equal(found.labels["ben"].values[:, 0], [np.nan, 3, np.nan, 2, 1])


def test_a_column_that_a_single_word_keeps_from_being_grades_is_said(tmp_path: Path):
    path = written(tmp_path, "file,ann,ben\na,1,1\nb,2,absent\nc,3,3\nd,4,5\n")
    found = read_grades(path, GradeColumns())
    assert tuple(found.labels) == ("ann",)
    assert "'ben' was not taken for grades: 'absent' is not a number." in found.said


def test_where_no_column_holds_numbers_the_cells_that_are_none_are_shown(tmp_path: Path):
    path = written(tmp_path, "file,piece,grade,note\na,x,9/10,\nb,x,8/10,late\nc,x,5/10,\n")
    said = r"'grade' holds '9/10' on line 2, 'note' holds 'late' on line 3\. Write .* 9 for 9/10"
    with pytest.raises(RatingsError, match=said):
        read_grades(path, GradeColumns())


def test_a_column_of_raters_is_one_where_recordings_come_back(tmp_path: Path):
    long = "file,rater,mark\na,1,1\na,2,2\nb,1,3\nb,2,3\nc,1,5\n"
    assert read_grades(written(tmp_path, long), GradeColumns()).labels["mark"].raters == ("1", "2")
    wide = "file,rater,mark\na,1,1\nb,2,2\nc,1,3\n"
    assert set(read_grades(written(tmp_path, wide), GradeColumns()).labels) == {"rater", "mark"}


def test_of_labels_that_were_only_found_the_useless_are_left_out_and_said(tmp_path: Path):
    path = written(tmp_path, "file,bars,mark\na,8,1\nb,8,2\nc,8,3\n")
    found = read_grades(path, GradeColumns())
    assert tuple(found.labels) == ("mark",)
    assert any("'bars' is left out: all 3 grades are 8" in note for note in found.said)
    with pytest.raises(RatingsError, match="no column holds numbers only"):
        read_grades(written(tmp_path, "file,mark\na,1\nb,two\nc,3\n"), GradeColumns())
