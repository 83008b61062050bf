"""
A block with a marker: it goes on with an open list, begins one, or does neither.
"""

from treatyc.syntax.lines import Line
from treatyc.syntax.markers import Marker
from treatyc.syntax.pasted.beginning import begin_list, first_reading
from treatyc.syntax.pasted.continuing import continued, misprinted, otherwise_punctuated
from treatyc.syntax.pasted.out_of_order import place_out_of_order
from treatyc.syntax.pasted.state import State

__all__ = ["place_marked"]


def place_marked(state: State, item: Line, marker: Marker, index: int) -> None:
    """
    Put *item*, which has a *marker* and stands at *index*, into its list.
    """
    state.beside = False
    after = state.following[index]
    going_on = continued(state, marker, after, item.layout) or misprinted(state, item, marker)
    if going_on is not None:
        state.go_on(item, *going_on)
        return
    first = first_reading(item, marker, after)
    if first is not None:
        begin_list(state, item, marker, first)
        return
    going_on = otherwise_punctuated(state, item, marker)
    if going_on is not None:
        state.go_on(item, *going_on)
        return
    place_out_of_order(state, item, marker)
