"""
Which of the open lists a marker goes on with.
"""

from treatyc.diagnostics import Severity
from treatyc.syntax.blocks import follows
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import LETTER_L, Marker, Reading
from treatyc.syntax.pasted.state import OpenList, State

__all__ = ["continued", "misprinted", "nearest", "otherwise_punctuated"]

_FAR_IN_ROMAN = 3


def continued(
    state: State, marker: Marker, after: Marker | None, layout: str | None = None
) -> tuple[OpenList, Reading] | None:
    """
    The innermost open list that *marker* continues, and as what (N1, M5).
    """
    if layout == "restart":
        return None
    found = _innermost(state, marker)
    if (
        found is not None
        and found[1].kind.endswith("letter")
        and layout != "letter"
        and _is_roman_after_all(state, marker, after)
    ):
        return None
    return found


def _innermost(state: State, marker: Marker) -> tuple[OpenList, Reading] | None:
    """
    The innermost list that waits for *marker* (N1).

    Where its items end in semicolons, the last in a full stop, an outer list as far goes first.
    """
    found: tuple[OpenList, Reading] | None = None
    for open_list in reversed(state.lists):
        reading = open_list.next_reading(marker)
        if reading is None or (reading.kind == "dash" and state.is_item and state.end == ":"):
            continue
        if found is None:
            found = open_list, reading
            if not (open_list.has_semicolons and state.end == "."):
                return found
        elif _is_as_far(open_list, found[0]):
            return open_list, reading
    return found


def _is_as_far(open_list: OpenList, other: OpenList) -> bool:
    return (
        open_list.kind == other.kind
        and open_list.style == other.style
        and open_list.last == other.last
    )


def _is_roman_after_all(state: State, marker: Marker, after: Marker | None) -> bool:
    """
    Whether "(i)" after "(h)" begins a Roman list: the next marker tells (M5).
    """
    if not _may_be(marker, "roman", {(1,)}):
        return False
    if after is not None and after.style == marker.style:
        if _may_be(after, "roman", {(2,)}):
            return True
        if _may_be(after, "letter", {(10,), (9,)}):
            return False
    return state.end in {":", "–", "—", "-"}


def _may_be(marker: Marker, kind: str, orders: set[tuple[int, ...]]) -> bool:
    return any(
        reading.kind.endswith(kind) and reading.order in orders for reading in marker.readings
    )


def misprinted(state: State, item: Line, marker: Marker) -> tuple[OpenList, Reading] | None:
    """
    The digit 1 where a list of letters waits for l (M6).
    """
    if marker.printed.strip("().") != "1":
        return None
    for open_list in reversed(state.lists):
        if open_list.counts(marker, LETTER_L) and open_list.last == (11,):
            message = f"{marker.printed} stands for the letter l"
            hint = f"write {marker.printed.replace('1', 'l')}"
            state.complain("stray-marker", Severity.WARNING, message, item, hint)
            return open_list, LETTER_L
    return None


def otherwise_punctuated(
    state: State, item: Line, marker: Marker
) -> tuple[OpenList, Reading] | None:
    """
    The open list that *marker* would go on with, were it punctuated as that list is.
    """
    for open_list in reversed(state.lists):
        for reading in marker.readings:
            if (
                reading.kind == open_list.kind
                and open_list.style != marker.style
                and follows(open_list.last, reading.order)
            ):
                state.complain(
                    "mixed-markers",
                    Severity.ADVICE,
                    f"{marker.printed} is punctuated otherwise than the list it goes on with",
                    item,
                    "use the same brackets or full stop throughout the list",
                )
                return open_list, reading
    return None


def nearest(state: State, marker: Marker) -> tuple[OpenList, Reading] | None:
    """
    The open list of the same kind whose number is nearest (N3).
    """
    best: tuple[OpenList, Reading] | None = None
    least = 0
    for open_list in reversed(state.lists):
        for reading in marker.readings:
            distance = _distance(open_list, marker, reading)
            if distance is not None and (best is None or distance < least):
                best, least = (open_list, reading), distance
    return best


def _distance(open_list: OpenList, marker: Marker, reading: Reading) -> int | None:
    """
    How far *reading* is from the last number of *open_list*; None where it is none of its numbers.
    """
    if not open_list.counts(marker, reading) or reading.kind == "doubled-letter":
        return None
    if not reading.order or not open_list.last:
        return None
    distance = abs(reading.order[0] - open_list.last[0])
    if reading.kind.endswith("roman") and distance > _FAR_IN_ROMAN:
        return None
    return distance
