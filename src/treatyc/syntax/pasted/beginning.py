"""
A marker that begins a list: with which reading, and how deep (N2, N6, N7).
"""

from treatyc.diagnostics import Severity
from treatyc.syntax.blocks import follows
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import Marker, Reading
from treatyc.syntax.pasted.state import State

__all__ = ["begin_list", "first_reading"]

_RUNNING = frozenset({"text", "marker"})


def first_reading(item: Line, marker: Marker, after: Marker | None) -> Reading | None:
    """
    The reading with which *marker* can begin a list; *after*, the next marker, decides between two.
    """
    firsts = [
        reading for reading in marker.readings if reading.is_first or reading.kind == "assigned"
    ]
    if not firsts:
        return None
    if len(firsts) == 1 or item.layout == "letter":
        return firsts[0]
    for reading in firsts:
        if after is not None and any(
            reading.kind == other.kind and follows(reading.order, other.order)
            for other in after.readings
        ):
            return reading
    return firsts[-1]


def begin_list(state: State, item: Line, marker: Marker, reading: Reading) -> None:
    """
    Open a list with *item*, or begin one that is open a second time.
    """
    if _is_behind_heading(state):
        state.complain(
            "misplaced-heading",
            Severity.WARNING,
            "a heading stands at the end of the line before",
            item,
            "begin the heading on a line of its own",
        )
        state.begin(item, marker, reading, state.lists[0].depth)
    elif not _begins_again(state, item, marker, reading):
        state.begin(item, marker, reading, _depth_of_new_list(state, item, reading))


def _is_behind_heading(state: State) -> bool:
    """
    Whether a heading is glued to the end of the line before: lists begin anew behind it.
    """
    return (
        bool(state.lists)
        and state.last is not None
        and state.vocabulary.glued_heading.search(state.last.words) is not None
    )


def _begins_again(state: State, item: Line, marker: Marker, reading: Reading) -> bool:
    """
    Put *item* where an open list of its kind begins a second time, after the end of an item.
    """
    if not state.is_item or state.end not in {".", ";"} or item.runs_in:
        return False
    same = next((entry for entry in reversed(state.lists) if entry.counts(marker, reading)), None)
    if same is None:
        return False
    if same.kind != "dash" and item.layout != "restart":
        state.complain(
            "ambiguous-marker",
            Severity.ADVICE,
            f"{marker.printed} begins the list a second time",
            item,
            "indent the article to show its levels",
        )
    state.go_on(item, same, reading)
    return True


def _depth_of_new_list(state: State, item: Line, reading: Reading) -> int:
    """
    One deeper than the block before, unless numbers stand beside it or 3.1 belongs under 3.
    """
    if state.last is None:
        return 0
    if reading.kind == "dotted" and len(reading.order) > 1 and not item.runs_in:
        owner = next((entry for entry in reversed(state.lists) if entry.kind == "arabic"), None)
        if owner is not None and owner.last[:1] == reading.order[:1]:
            return owner.depth + 1
    if reading.kind in {"arabic", "dotted"} and _stands_beside(state, state.last):
        return 0
    return state.depth + 1


def _stands_beside(state: State, last: Line) -> bool:
    """
    Whether numbers after *last*, a sentence or an inner heading, stand beside it (N6).

    A text with a table or quotation under it has had its say, too.
    """
    if state.is_item or state.depth:
        return False
    return state.end == "." or last.layout == "heading" or state.placed[-1].kind not in _RUNNING
