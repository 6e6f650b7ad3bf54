"""No group straddles a split, under any protocol, whatever the corpus looks like."""

import dataframely as dy
import hypothesis.strategies as st
import polars as pl
import pytest
from hypothesis import given, reject, settings

from piano_core.errors import SplitError
from piano_core.splits import PROTOCOLS, RELEASE_SHARES, assign_splits, plan_splits
from piano_core.tables import Segments


def segments_of(rows: list[tuple[str, str, str, str, bool]]) -> dy.DataFrame[Segments]:
    """Segments from (work, passage, overlap group, performer, deadpan)."""
    return Segments.validate(
        pl.DataFrame(
            [
                {
                    "segment_id": f"made/{number:04d}#0",
                    "corpus": "made",
                    "recording_id": f"made/{number:04d}",
                    "start_s": 0.0,
                    "end_s": 20.0,
                    "content_hash": f"{number}",
                    "note_count": 10,
                    "work": work,
                    "passage": passage,
                    "performer": performer,
                    "overlap_group": group,
                    "deadpan": deadpan,
                }
                for number, (work, passage, group, performer, deadpan) in enumerate(rows)
            ]
        )
    )


def full_corpus(works: int = 4, passages: int = 8, performers: int = 6) -> dy.DataFrame[Segments]:
    """Every performer plays every passage; passages 2n and 2n+1 of a work share their music."""
    return segments_of(
        [
            (f"w{w}", f"w{w}p{p}", f"w{w}g{p // 2}", f"player{q}", False)
            for w in range(works)
            for p in range(passages)
            for q in range(performers)
        ]
    )


@st.composite
def corpora(draw: st.DrawFn) -> dy.DataFrame[Segments]:
    """Passages lie in one overlap group, but groups may reach over works; gaps everywhere."""
    groups = draw(st.integers(4, 10))
    passage_group = draw(st.lists(st.integers(0, groups - 1), min_size=8, max_size=20))
    passage_work = [draw(st.integers(0, 3)) for _ in passage_group]
    takes = draw(
        st.lists(
            st.tuples(st.integers(0, len(passage_group) - 1), st.integers(0, 5), st.booleans()),
            min_size=12,
            max_size=80,
        )
    )
    return segments_of(
        [
            (f"w{passage_work[p]}", f"p{p:02d}", f"g{passage_group[p]}", f"q{q}", deadpan)
            for p, q, deadpan in takes
        ]
    )


def splits_where_possible(
    segments: dy.DataFrame[Segments], protocol: str, seed: int
) -> pl.DataFrame:
    try:
        return assign_splits(segments, [protocol], folds=4, seed=seed)
    except SplitError:  # a made corpus may have too few groups; another one is tried
        reject()


def with_groups(segments: pl.DataFrame, splits: pl.DataFrame) -> pl.DataFrame:
    played = segments.with_columns(
        performer=pl.when("deadpan").then(pl.lit("Score")).otherwise("performer")
    )
    return splits.join(played.drop("corpus"), on="segment_id", validate="m:1")


def straddling(frame: pl.DataFrame, column: str, parts: list[str]) -> list[str]:
    """Groups that occur in more than one of the parts within a fold."""
    seen = (
        frame.filter(pl.col("part").is_in(parts))
        .group_by("protocol", "fold", column)
        .agg(pl.col("part").n_unique())
    )
    return seen.filter(pl.col("part") > 1)[column].to_list()


NEVER_TOGETHER = {
    "release": ["overlap_group", "passage"],
    "random": ["segment_id"],
    "passage": ["passage"],
    "overlap": ["overlap_group", "passage"],
    "performer": ["overlap_group", "passage"],
    "work": ["overlap_group", "passage"],
}
USED = ["train", "calibration", "validation", "test"]


@settings(max_examples=60, deadline=None)
@given(segments=corpora(), protocol=st.sampled_from(PROTOCOLS), seed=st.integers(0, 99))
def test_no_group_straddles_a_split(segments: dy.DataFrame[Segments], protocol: str, seed: int):
    splits = splits_where_possible(segments, protocol, seed)
    frame = with_groups(segments, splits)
    for column in NEVER_TOGETHER[protocol]:
        assert straddling(frame, column, USED) == []
    learnt_from = frame.with_columns(
        part=pl.col("part").replace({"calibration": "train", "validation": "train"})
    )
    if protocol == "performer":
        assert straddling(learnt_from, "performer", ["train", "test"]) == []
    if protocol == "work":
        assert straddling(learnt_from, "work", ["train", "test"]) == []


@settings(max_examples=60, deadline=None)
@given(segments=corpora(), protocol=st.sampled_from(PROTOCOLS))
def test_every_fold_names_a_part_for_every_segment_and_fills_every_part(
    segments: dy.DataFrame[Segments], protocol: str
):
    splits = splits_where_possible(segments, protocol, seed=0)
    for (_, fold), rows in splits.group_by("protocol", "fold"):
        assert sorted(rows["segment_id"]) == sorted(segments["segment_id"]), fold
        assert set(USED) <= set(rows["part"]), fold


def test_every_segment_is_tested_once_in_a_cross_validation():
    splits = assign_splits(full_corpus(), ["random", "passage", "overlap", "work"])
    tested = splits.filter(pl.col("part") == "test").group_by("protocol", "segment_id").len()
    assert tested["len"].to_list() == [1] * (4 * len(full_corpus()))


def test_the_performer_protocol_tests_new_players_of_new_music_and_excludes_half_new_ones():
    frame = with_groups(full_corpus(), assign_splits(full_corpus(), ["performer"], folds=3))
    for _, fold in frame.group_by("fold"):
        test = fold.filter(pl.col("part") == "test")
        for row in fold.iter_rows(named=True):
            known_music = row["overlap_group"] in set(test["overlap_group"])
            known_player = row["performer"] in set(test["performer"])
            expected = {
                (True, True): ["test"],
                (True, False): ["excluded"],
                (False, True): ["excluded"],
                (False, False): ["train", "calibration", "validation"],
            }[known_music, known_player]
            assert row["part"] in expected


def test_a_deadpan_render_is_the_performer_score_whatever_its_row_says():
    rows = [
        ("w", f"p{p}", f"g{p}", "someone" if q else f"render{p}", q == 0)
        for p in range(12)
        for q in range(2)
    ]
    frame = with_groups(segments_of(rows), assign_splits(segments_of(rows), ["performer"]))
    deadpan_in = frame.filter("deadpan").group_by("fold").agg(pl.col("part").unique())
    for parts in deadpan_in["part"]:
        assert not {"test", "train"} <= set(parts)


def test_music_shared_between_works_is_excluded_when_one_of_them_is_tested():
    rows = [(f"w{w}", f"w{w}p{p}", f"w{w}g{p}", "q", False) for w in range(3) for p in range(6)]
    rows += [("w0", "w0quote", "shared", "q", False), ("w1", "w1quote", "shared", "q", False)]
    splits = assign_splits(segments_of(rows), ["work"])
    frame = with_groups(segments_of(rows), splits).filter(pl.col("overlap_group") == "shared")
    for _, fold in frame.group_by("fold"):
        assert sorted(fold["part"]) in (
            ["excluded", "test"],
            ["train", "train"],
            ["calibration", "calibration"],
            ["validation", "validation"],
        )


def test_the_release_split_keeps_its_shares_where_groups_are_small():
    splits = assign_splits(full_corpus(works=10), ["release"])
    assert splits["fold"].unique().to_list() == [0]
    shares = dict(splits.group_by("part").len().iter_rows())
    for part, share in RELEASE_SHARES.items():
        assert shares[part] / len(splits) == pytest.approx(share, abs=0.03)


def test_folds_hold_about_as_many_segments_each():
    splits = assign_splits(full_corpus(), ["overlap"], folds=4)
    sizes = splits.filter(pl.col("part") == "test").group_by("fold").len()["len"]
    assert sizes.to_list() == [len(full_corpus()) // 4] * 4


def test_the_same_seed_gives_the_same_splits_in_whatever_order_the_rows_come():
    segments = full_corpus()
    shuffled = Segments.validate(segments.sample(fraction=1.0, shuffle=True, seed=3))
    assert assign_splits(segments, seed=7).equals(assign_splits(shuffled, seed=7))
    assert not assign_splits(segments, seed=7).equals(assign_splits(segments, seed=8))


def test_a_protocol_does_not_depend_on_which_others_are_asked_for():
    alone = assign_splits(full_corpus(), ["overlap"])
    among = assign_splits(full_corpus()).filter(pl.col("protocol") == "overlap")
    assert alone.equals(among)


def test_one_fold_a_group_where_there_are_fewer_groups_than_folds():
    splits = assign_splits(full_corpus(works=3), ["work"], folds=5)
    assert sorted(splits["fold"].unique()) == [0, 1, 2]


def test_too_few_groups_are_an_error_with_a_remedy():
    with pytest.raises(SplitError, match="all segments belong to one group") as caught:
        assign_splits(full_corpus(works=1), ["work"])
    assert caught.value.where == "protocol=work"
    assert "leave this protocol out" in caught.value.remedy


def test_a_plan_leaves_out_what_the_corpus_does_not_allow_and_says_why():
    plan = plan_splits(full_corpus(works=1, performers=1))
    assert [(item.protocol, item.reason) for item in plan.left_out] == [
        ("performer", "all segments belong to one group (player0), so none can be held out."),
        ("work", "all segments belong to one group (w0), so none can be held out."),
    ]
    assert sorted(plan.splits["protocol"].unique()) == ["overlap", "passage", "random", "release"]


def test_a_corpus_of_one_recording_allows_no_protocol():
    with pytest.raises(SplitError, match="no protocol is possible"):
        plan_splits(segments_of([("w", "p", "g", "q", False)]))


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"protocols": ["composer"]}, "no such protocol"),
        ({"folds": 1}, "at least 2"),
    ],
)
def test_an_unusable_setting_is_named(asked: dict[str, object], message: str):
    with pytest.raises(SplitError, match=message):
        assign_splits(full_corpus(), **asked)  # pyright: ignore[reportArgumentType]


def test_no_segments_are_an_error():
    with pytest.raises(SplitError, match="no segments"):
        assign_splits(Segments.create_empty())
