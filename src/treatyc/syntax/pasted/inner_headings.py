"""
Headings inside an article: a short line without a verb, directly before a marker (U3).
"""

from treatyc.syntax.lines import Line
from treatyc.syntax.markers import Marker
from treatyc.syntax.pasted.continuing import continued
from treatyc.syntax.pasted.state import State

__all__ = ["depth_of_heading", "is_inner_heading"]

_LONGEST = 12
_NUMBERED = frozenset({"arabic", "dotted", "capital-letter"})


def is_inner_heading(state: State, item: Line, index: int) -> bool:
    """
    Whether *item* stands as a heading between sentences, before a marker that goes on.
    """
    marker = _next_marker(state, index)
    if marker is None or (state.last is not None and state.end != "."):
        return False
    if not _reads_as_heading(state, item.words):
        return False
    if state.last is None:
        return any(reading.is_first and reading.kind in _NUMBERED for reading in marker.readings)
    if continued(state, marker, None) is not None:
        return True
    return not state.lists and any(
        reading.order == (1,) and reading.kind == "arabic" for reading in marker.readings
    )


def _reads_as_heading(state: State, words: str) -> bool:
    if not words[:1].isupper() or not words[-1:].isalpha():
        return False
    parts = words.split()
    if len(parts) > _LONGEST:
        return False
    return words.istitle() or not any(part.lower() in state.vocabulary.verbs for part in parts)


def depth_of_heading(state: State, index: int) -> int:
    """
    The depth of the list that goes on behind the heading at *index*.
    """
    marker = _next_marker(state, index)
    going_on = None if marker is None else continued(state, marker, None)
    return 0 if going_on is None else going_on[0].depth


def _next_marker(state: State, index: int) -> Marker | None:
    """
    The marker of the block directly behind the one at *index*.
    """
    return state.items[index + 1].marker if index + 1 < len(state.items) else None
