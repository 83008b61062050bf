"""
Depth by indentation: the columns of an article alone tell what belongs to what.

Four spaces a step in the canonical layout; any columns are taken. At the
owner's column stands a new block beside it, at the items' column text of the
owner, one step further in text of the item.
"""

from collections.abc import Iterable

from attrs import define

from treatyc.diagnostics import Severity
from treatyc.syntax.items import DEEPEST, Complain, Item, follows
from treatyc.syntax.markers import Marker, Reading

__all__ = ["nest_by_columns"]

_STEP = 4


@define(eq=False)
class _Level:
    """
    A depth that is open: its column, and the list that runs there.
    """

    column: int
    style: str = ""
    reading: Reading | None = None
    is_virtual: bool = False


def nest_by_columns(items: list[Item], complain: Complain) -> None:
    """
    Give each of *items* its depth and the reading of its marker.
    """
    levels: list[_Level] = []
    previous: Item | None = None
    for item in items:
        if item.runs_in:
            levels.append(_Level(levels[-1].column + _STEP, is_virtual=True))
        else:
            _open_level(levels, item, previous, complain)
        if len(levels) > DEEPEST:
            complain(
                "too-deep",
                Severity.ERROR,
                f"more than {DEEPEST} levels of lists",
                item,
                "move it further out",
            )
            del levels[DEEPEST:]
        item.depth = len(levels) - 1
        if item.marker is not None:
            item.reading = _reading(levels[-1], item, item.marker, complain)
        previous = item


def _open_level(
    levels: list[_Level], item: Item, previous: Item | None, complain: Complain
) -> None:
    """
    Make the last of *levels* the one of *item*.
    """
    column = item.line.column
    left = None
    while levels and levels[-1].column > column:
        if levels[-1].is_virtual and len(levels) > 1 and levels[-2].column < column:
            levels[-1].column, levels[-1].is_virtual = column, False
            return
        left = levels.pop()
    if levels and levels[-1].column == column:
        if _continues_owner(levels, item, previous):
            levels.append(_Level(levels[-1].column + _STEP, is_virtual=True))
        return
    if left is None:
        levels.append(_Level(column))
        return
    if not levels or left.column - column <= column - levels[-1].column:
        levels.append(left)
    hint = f"begin it in column {levels[-1].column + 1}"
    complain(
        "mixed-indentation", Severity.WARNING, "this column belongs to no block above", item, hint
    )


def _continues_owner(levels: list[_Level], item: Item, previous: Item | None) -> bool:
    """
    Closing words at the owner's own column: in lower case, directly after its items.
    """
    return (
        item.marker is None
        and item.line.kind == "text"
        and previous is not None
        and previous.depth >= len(levels)
        and item.words[:1].islower()
    )


def _reading(level: _Level, item: Item, marker: Marker, complain: Complain) -> Reading:
    """
    The reading of *marker* that goes on with the list of its level, else that begins one.
    """
    open_list = level.reading
    chosen = None
    if item.layout == "letter":
        chosen = next(
            (reading for reading in marker.readings if reading.kind.endswith("letter")), None
        )
    if chosen is None and open_list is not None and item.layout != "restart":
        chosen = _continuing(marker.readings, open_list)
    if chosen is None:
        chosen = next((reading for reading in marker.readings if reading.is_first), None)
    if chosen is None:
        chosen = _beside(marker.readings, open_list, item, complain)
    level.style, level.reading = marker.style, chosen
    return chosen


def _continuing(readings: Iterable[Reading], open_list: Reading) -> Reading | None:
    for reading in readings:
        if reading.kind == open_list.kind and follows(open_list.order, reading.order):
            return reading
        if "assigned" in {reading.kind, open_list.kind} and not reading.is_first:
            return reading
    return None


def _beside(
    readings: tuple[Reading, ...], open_list: Reading | None, item: Item, complain: Complain
) -> Reading:
    """
    A marker that neither continues nor begins: of the list's kind if it can be, else reported.
    """
    if open_list is not None:
        for reading in readings:
            if reading.kind == open_list.kind or "assigned" in {reading.kind, open_list.kind}:
                return reading
        printed = item.line.text[item.start : item.at].strip()
        complain(
            "stray-marker",
            Severity.ERROR,
            f"{printed} does not fit the list it stands in, after {open_list.number.printed}",
            item,
            "give it the next marker of that list, or indent it by four more spaces to begin a list of its own",
        )
    return readings[0]
