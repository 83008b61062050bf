"""
One article of pasted text, item by item.
"""

from treatyc.syntax.blocks import Complain
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import Marker, MarkerReader
from treatyc.syntax.pasted.broken_lines import unbroken
from treatyc.syntax.pasted.marked import place_marked
from treatyc.syntax.pasted.state import State
from treatyc.syntax.pasted.unmarked import place_other, place_unmarked
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["nest_by_sequence"]


def nest_by_sequence(
    items: list[Line], vocabulary: Vocabulary, markers: MarkerReader, complain: Complain
) -> list[Line]:
    """
    Give each of *items* its depth and the reading of its marker; broken lines are joined.

    What comes back may be fewer, for broken lines, or more: a first item that
    stands inside a sentence becomes one of its own.
    """
    items = unbroken(items, vocabulary)
    state = State(items, _following(items), vocabulary, markers, complain)
    for index, item in enumerate(items):
        if item.marker is not None:
            place_marked(state, item, item.marker, index)
        elif item.kind == "text":
            place_unmarked(state, item, index)
        else:
            place_other(state, item)
        state.placed.append(item)
    return state.placed


def _following(items: list[Line]) -> list[Marker | None]:
    """
    For each of *items* the first marker that stands behind it.
    """
    following: list[Marker | None] = []
    after: Marker | None = None
    for item in reversed(items):
        following.append(after)
        after = item.marker or after
    following.reverse()
    return following
