"""Twelve dimensions, nineteen descriptors, and one explicit table between them."""

from piano_core.dimensions import (
    DESCRIPTOR_NAMES,
    DIMENSION_NAMES,
    GRADED_DESCRIPTORS,
    descriptor,
    dimension,
)


def test_there_are_twelve_dimensions_and_nineteen_descriptors():
    assert (len(DIMENSION_NAMES), len(DESCRIPTOR_NAMES)) == (12, 19)
    assert not set(DIMENSION_NAMES) & set(DESCRIPTOR_NAMES)


def test_each_graded_descriptor_names_a_dimension_a_sign_and_a_reason():
    for row in GRADED_DESCRIPTORS:
        assert dimension(row.dimension) and descriptor(row.descriptor)
        assert row.sign in (-1, 1)
        assert row.source and row.reason


def test_a_dimension_is_graded_by_one_descriptor_only():
    names = [row.dimension for row in GRADED_DESCRIPTORS]
    assert len(set(names)) == len(names)


def test_columns_of_the_questionnaire_are_distinct():
    assert len({descriptor(name).column for name in DESCRIPTOR_NAMES}) == 19
