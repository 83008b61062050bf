"""
Blocks without a marker: texts, headings, definitions, tables and quotations (U2 to U4, M6).
"""

from treatyc.diagnostics import Severity
from treatyc.expressions import lazy_expression
from treatyc.syntax.blocks import DEEPEST
from treatyc.syntax.lines import Line
from treatyc.syntax.pasted.continuing import continued
from treatyc.syntax.pasted.further_text import depth_of_text
from treatyc.syntax.pasted.inner_headings import depth_of_heading, is_inner_heading
from treatyc.syntax.pasted.marked import place_marked
from treatyc.syntax.pasted.state import State

__all__ = ["place_other", "place_unmarked"]

_LOST_BRACKET = lazy_expression(r"\(([a-z]{1,4}|\d{1,2})\s")


def place_other(state: State, item: Line) -> None:
    """
    A table or quotation belongs to the item before, or stands beside a text (U2).
    """
    if state.last is None:
        item.depth = 0
    elif state.is_item or state.end == ":":
        item.depth = min(state.depth + 1, DEEPEST)
    else:
        item.depth = state.depth


def place_unmarked(state: State, item: Line, index: int) -> None:
    """
    Put a text, *item* at *index*, where it belongs: that is told by the next marker.
    """
    if item.layout == "heading" or is_inner_heading(state, item, index):
        _place_heading(state, item, index)
        return
    words = item.words
    lost = _LOST_BRACKET.match(words)
    if lost is not None and _place_without_bracket(state, item, lost[1], index):
        return
    if state.definition_depth >= 0 and state.vocabulary.definition.match(words):
        _place_definition(state, item)
        return
    depth = depth_of_text(state, item, index)
    if not state.is_item and depth == state.depth and state.vocabulary.definition.match(words):
        state.definition_depth = depth
    state.put(item, depth, is_item=False)


def _place_heading(state: State, item: Line, index: int) -> None:
    """
    A heading between the paragraphs ends what stands before it.
    """
    item.layout = "heading"
    depth = depth_of_heading(state, index)
    state.close_below(depth)
    state.put(item, depth, is_item=False)
    state.end = "."


def _place_definition(state: State, item: Line) -> None:
    """
    An unnumbered definition stands beside the one before it (U4).
    """
    state.close_below(state.definition_depth - 1)
    state.put(item, state.definition_depth, is_item=False)


def _place_without_bracket(state: State, item: Line, glyph: str, index: int) -> bool:
    """
    "(iii the definitions": a marker whose closing bracket is lost, where it continues a list (M6).
    """
    marker = state.markers.read(f"({glyph})")
    if continued(state, marker, state.following[index]) is None:
        return False
    item.kind, item.marker, item.printed = "marker", marker, marker.printed
    item.at += len(glyph) + 1
    while item.words[:1].isspace():
        item.at += 1
    message = f"({glyph} has lost its closing bracket"
    hint = f"write {marker.printed}"
    state.complain("stray-marker", Severity.WARNING, message, item, hint)
    place_marked(state, item, marker, index)
    return True
