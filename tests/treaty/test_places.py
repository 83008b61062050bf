"""
From words to the draft that they were written in.
"""

import pytest

from treatyc.source import Span
from treatyc.treaty.text import Text, place_of


@pytest.mark.parametrize(
    ("places", "offset", "expected"),
    [
        ((), 3, 13),
        (((0, 10), (4, 20)), 3, 13),
        (((0, 10), (4, 20)), 4, 20),
        (((0, 10), (4, 20)), 6, 22),
        (((4, 20),), 3, 13),
        (((0, 10), (4, 20)), 99, 30),
    ],
)
def test_a_place_is_that_of_the_last_pair_before(places, offset, expected):
    """
    Before the first pair the words stand in the draft as they are; none stands behind the span.
    """
    text = Text("words", span=Span("draft.treaty", 10, 30), places=places)

    assert expected == place_of(text, offset)
