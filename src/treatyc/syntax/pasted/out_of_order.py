"""
A marker that neither goes on with a list nor begins one.

A list that runs on behind other blocks (N4), a first item inside a sentence
or without its marker (N5), a gap or repeat (N3), or an orphan.
"""

from treatyc.diagnostics import Severity
from treatyc.syntax.blocks import DEEPEST, follows
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import Marker, Reading
from treatyc.syntax.pasted.continuing import nearest
from treatyc.syntax.pasted.state import OpenList, State
from treatyc.treaty.provisions import Number

__all__ = ["place_out_of_order"]

_FIRST = {
    "arabic": "1",
    "letter": "a",
    "capital-letter": "A",
    "roman": "i",
    "capital-roman": "I",
    "doubled-letter": "aa",
}


def place_out_of_order(state: State, item: Line, marker: Marker) -> None:
    """
    Put *item* where its *marker* fits best, and say so where it fits badly.
    """
    running_on = _of_closed_list(state, marker)
    if running_on is not None:
        depth = min(state.depth + (1 if state.is_item else 0), DEEPEST)
        state.begin(item, marker, running_on, depth)
        return
    if _is_second(state, item, marker):
        return
    gap = nearest(state, marker)
    if gap is not None:
        state.go_on(item, *gap)
        return
    _place_orphan(state, item, marker)


def _of_closed_list(state: State, marker: Marker) -> Reading | None:
    """
    The reading with which *marker* runs on with a list that is closed (N4).
    """
    for (style, kind), last in reversed(state.closed.items()):
        for reading in marker.readings:
            if style == marker.style and kind == reading.kind and follows(last, reading.order):
                return reading
    return None


def _is_second(state: State, item: Line, marker: Marker) -> bool:
    """
    Put *item* as the second of a list whose first has no line or no marker of its own (N5).
    """
    second = next(
        (
            reading
            for reading in marker.readings
            if reading.order == (2,) and reading.kind != "dotted"
        ),
        None,
    )
    if second is None or state.last is None:
        return False
    if state.lists and state.lists[-1].counts(marker, second):
        return False
    glyph = marker.printed.replace(second.number.printed, _FIRST.get(second.kind, "1"), 1)
    first = _split_off(state, state.last, Marker(glyph, marker.style, (_first_of(second, glyph),)))
    if first is None:
        return _lost_first(state, state.last, item, marker, second)
    state.go_on(item, first, second)
    message = f"{glyph} stands inside a sentence and {marker.printed} on a line of its own"
    hint = f"begin {glyph} on a line of its own"
    state.complain("ambiguous-marker", Severity.ADVICE, message, item, hint)
    return True


def _first_of(second: Reading, glyph: str) -> Reading:
    number = Number(glyph.strip("()."), second.kind, (1,))
    return Reading(second.kind, (1,), number)


def _split_off(state: State, last: Line, marker: Marker) -> OpenList | None:
    """
    The list that *marker* opens inside *last*: "…, provided that (i) …" and then "(ii) …".
    """
    glyph = marker.printed
    place = last.text.find(f" {glyph} ", last.at, last.until) + 1
    if not place:
        return None
    at = place + len(glyph) + 1
    part = Line(
        "marker", last.start, last.end, last.column, last.text, last.until, glyph, at, place, place
    )
    part.marker, part.places, part.runs_in = marker, last.places, True
    last.until = place
    state.placed.append(part)
    state.put(last, last.depth, is_item=state.is_item)
    state.begin(part, marker, marker.readings[0], min(last.depth + 1, DEEPEST))
    return state.lists[-1]


def _lost_first(state: State, last: Line, item: Line, marker: Marker, second: Reading) -> bool:
    """
    A block in lower case after a colon, then "b)": the block is item one, its marker lost.
    """
    if state.is_item or last.marker is not None or not last.words[:1].islower() or not last.depth:
        return False
    state.close_below(last.depth - 1)
    state.lists.append(OpenList(marker.style, second.kind, (1,), last.depth))
    state.go_on(item, state.lists[-1], second)
    return True


def _place_orphan(state: State, item: Line, marker: Marker) -> None:
    """
    A marker that fits no list (N5).

    A number goes to the level of the article, any other under the last block.
    """
    reading = marker.readings[0]
    depth = 0
    if state.last is not None:
        if not (reading.kind == "arabic" and marker.style == "."):
            depth = min(state.depth + 1, DEEPEST)
        state.complain(
            "stray-marker",
            Severity.WARNING,
            f"{marker.printed} fits no list above it",
            item,
            "begin the list with its first marker,"
            " or write a backslash before it if it is no marker",
        )
    state.begin(item, marker, reading, depth)
