"""
How deep a text without a marker stands: what the next marker does tells (U5 to U8).
"""

from treatyc.syntax.blocks import ending
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import Marker
from treatyc.syntax.pasted.continuing import continued, nearest
from treatyc.syntax.pasted.state import OpenList, State

__all__ = ["depth_of_text"]

_SHORT = 160


def depth_of_text(state: State, item: Line, index: int) -> int:
    """
    The depth of *item*, a text at *index*.
    """
    if state.last is None:
        if state.vocabulary.definition.match(item.words):
            state.definition_depth = 0
        return 0
    if state.is_item and state.end == ":":
        state.beside = True
        return state.depth + 1
    if state.beside and (len(item.words) < _SHORT or ";" in {state.end, ending(item.words)}):
        return state.depth
    if not state.lists:
        return state.depth if not state.is_item else 0
    return _depth_by_next(state, item, state.following[index])


def _depth_by_next(state: State, item: Line, after: Marker | None) -> int:
    """
    The depth inside a list, where *after* is the next marker.
    """
    if after is None:
        return _at_the_end(state, item)
    going_on = continued(state, after, None)
    if going_on is not None:
        return _inside(state, going_on[0], item)
    opened = _begun_again(state, after)
    if opened is not None:
        return _as_chapeau(state, opened, item)
    gap = nearest(state, after)
    if gap is not None:
        return _inside(state, gap[0], item)
    return _at_the_end(state, item)


def _begun_again(state: State, after: Marker) -> OpenList | None:
    """
    The innermost open list that *after* can begin a second time.
    """
    for entry in reversed(state.lists):
        if any(first.is_first and entry.counts(after, first) for first in after.readings):
            return entry
    return None


def _inside(state: State, open_list: OpenList, item: Line) -> int:
    """
    The next marker continues *open_list*: the block belongs to its current item (U6).
    """
    innermost = state.lists[-1]
    if open_list is innermost:
        return open_list.depth + 1
    inner = [entry for entry in state.lists if entry.depth > open_list.depth]
    if (
        len(inner) > 1
        and item.words[:1].islower()
        and (state.end == "," or ending(item.words) in {";", ","})
    ):
        state.close_below(innermost.depth)
        return innermost.depth
    state.close_below(open_list.depth)
    return open_list.depth + 1


def _as_chapeau(state: State, opened: OpenList, item: Line) -> int:
    """
    The next marker begins a list like *opened*: the block is its chapeau (U7).
    """
    owner_is_numbered = any(entry.depth < opened.depth for entry in state.lists)
    goes_on = item.words[:1].islower()
    depth = opened.depth if owner_is_numbered or goes_on else max(opened.depth - 1, 0)
    state.close_below(depth - 1)
    return depth


def _at_the_end(state: State, item: Line) -> int:
    """
    No marker follows that would tell (U8).
    """
    innermost = state.lists[-1]
    if item.words[:1].islower():
        return innermost.depth or 1
    if state.is_item and state.end not in {".", ";", ",", ":"}:
        return state.depth + 1
    return 0 if state.lists[0].depth else 1
