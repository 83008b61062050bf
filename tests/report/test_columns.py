"""
Aligned columns: nothing is wider than its column, and no word is lost.
"""

import pytest

from treatyc.report.cells import cells
from treatyc.report.columns import in_columns, widest, wrapped


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("", 10, []),
        ("article 5", 10, ["article 5"]),
        ("article 5, paragraph 2", 10, ["article 5,", "paragraph", "2"]),
        ("  art_5__para_2", 10, ["  art_5__", "  para_2"]),
        ("  art_5 (a)", 7, ["  art_5", "  (a)"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("第一百零二条", 8, ["第一百零", "二条"]),
        ("a\tb", 10, ["a b"]),
    ],
)
def test_words_are_wrapped(words, width, lines):
    """
    Between words where it can be, behind a joint of an id otherwise; the indentation is kept.
    """
    assert lines == wrapped(words, width)
    assert all(cells(line) <= width for line in lines)


def test_columns_are_aligned():
    """
    Each column begins at one place; a line does not end in spaces.
    """
    row = [["1:1"], ["article 5,", "art_5"], []]

    assert ["1:1  article 5,", "     art_5"] == list(in_columns(row, [3, 10, 5]))


def test_a_column_is_as_wide_as_its_widest_words():
    """
    Up to what it may be at most.
    """
    assert 5 == widest(["a", "bcdef"], 10)
    assert 3 == widest(["a", "bcdef"], 3)
    assert 0 == widest([], 3)
