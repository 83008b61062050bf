"""
Depth by indentation: the columns of an article alone tell what belongs to what.

Four spaces a step in the canonical layout; any columns are taken. At the
owner's column stands a new block beside it, at the items' column text of the
owner, one step further in text of the item.
"""

from attrs import define

from treatyc.diagnostics import Severity
from treatyc.syntax.blocks import DEEPEST, Complain, follows
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import LETTER_L, Marker, Reading

__all__ = ["nest_by_columns", "read_flat", "reading_after", "shows_depth"]

_STEP = 4
# A number farther from the last one than this is of another kind.
_FARTHEST_GAP = 26
# Behind the letter k these stand for l.
_K = (11,)
_DIGIT_ONE = frozenset({"1)", "(1)"})


@define(eq=False, repr=False)
class _Level:
    """
    A depth that is open: its column, and the list that runs there.
    """

    column: int
    reading: Reading | None = None
    is_virtual: bool = False
    style: str = ""


def shows_depth(lines: list[Line]) -> bool:
    """
    Whether the indentation of *lines* tells their depths.

    Any does where empty lines stand between the blocks; in lines without any
    (pasted, with blanks strewn in) only that of a marker.
    """
    return any(
        line.column and (line.follows_blank or (line.kind == "marker" and line.column > 1))
        for line in lines
    )


def nest_by_columns(items: list[Line], complain: Complain) -> None:
    """
    Give each of *items* its depth and the reading of its marker.
    """
    levels: list[_Level] = []
    previous: Line | None = None
    for item in items:
        if item.runs_in:
            levels.append(_Level(levels[-1].column + _STEP, is_virtual=True))
        else:
            _open_level(levels, item, previous, complain)
        if len(levels) > DEEPEST + 1:
            complain(
                "too-deep",
                Severity.ERROR,
                f"more than {DEEPEST + 1} levels of lists",
                item,
                "move it further out",
            )
            del levels[DEEPEST + 1 :]
        item.depth = len(levels) - 1
        if previous is not None and item.depth > previous.depth and not _owns(previous):
            message, hint = "nothing above can hold this block", "begin it farther out"
            complain("mixed-indentation", Severity.WARNING, message, item, hint)
        if item.marker is not None:
            item.reading = _reading(levels[-1], item, item.marker, complain)
        previous = item


def read_flat(items: list[Line]) -> None:
    """
    Give the markers of *items*, which all stand at one depth, their readings.

    A second marker on a line stands one deeper.
    """
    open_list: Reading | None = None
    for item in items:
        if item.marker is None:
            continue
        item.depth = 1 if item.runs_in else 0
        last = None if item.runs_in else open_list
        reading = reading_after(last, item.marker, item.layout) or item.marker.readings[0]
        item.reading = reading
        open_list = open_list if item.runs_in else reading


def _open_level(
    levels: list[_Level], item: Line, previous: Line | None, complain: Complain
) -> None:
    """
    Make the last of *levels* the one of *item*.
    """
    column = item.column
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


def _owns(item: Line) -> bool:
    """
    Whether blocks can belong to *item*: not to a table, a quotation or a heading.
    """
    return item.kind == "marker" or (item.kind == "text" and item.layout != "heading")


def _continues_owner(levels: list[_Level], item: Line, previous: Line | None) -> bool:
    """
    Closing words of a paragraph at its own column: in lower case, directly after its items.
    """
    return (
        len(levels) == 1
        and item.marker is None
        and item.kind == "text"
        and previous is not None
        and previous.depth > 0
        and item.words[:1].islower()
    )


def _reading(level: _Level, item: Line, marker: Marker, complain: Complain) -> Reading:
    """
    The reading of *marker* at its level; reported where it fits no list.
    """
    open_list, style = level.reading, level.style
    level.style = marker.style
    if open_list is not None and item.layout is None:
        likeliest = marker.readings[0]
        if likeliest.kind == open_list.kind and follows(open_list.order, likeliest.order):
            level.reading = likeliest
            if style != marker.style:
                _complain_of_style(item, complain)
            return likeliest
    chosen = reading_after(open_list, marker, item.layout)
    if chosen is None:
        if open_list is not None:
            _complain_of_stray(open_list, item, complain)
        chosen = marker.readings[0]
    elif chosen is LETTER_L:
        _complain_of_digit(item, complain)
    level.reading = chosen
    return chosen


def reading_after(open_list: Reading | None, marker: Marker, layout: str | None) -> Reading | None:
    """
    How *marker* reads after *open_list*, the last of its list (None at its beginning).

    It goes on with the list if it can, else it begins one, else it is of the
    list's kind with a gap; None where it is nothing of that.
    """
    if layout in {"letter", "roman"}:
        wanted = next(
            (reading for reading in marker.readings if reading.kind.endswith(layout)), None
        )
        if wanted is not None:
            return wanted
    if open_list is not None and layout != "restart":
        going_on = _continuing(marker.readings, open_list)
        if going_on is not None:
            return going_on
        if open_list.kind == "letter" and open_list.order == _K and marker.printed in _DIGIT_ONE:
            return LETTER_L
    if marker.first is not None or open_list is None:
        return marker.first
    return next((reading for reading in marker.readings if _same_kind(reading, open_list)), None)


def _same_kind(reading: Reading, other: Reading) -> bool:
    if reading.order and other.order and abs(reading.order[0] - other.order[0]) > _FARTHEST_GAP:
        return False
    return reading.kind == other.kind or "assigned" in {reading.kind, other.kind}


def _continuing(readings: tuple[Reading, ...], open_list: Reading) -> Reading | None:
    kind, order = open_list.kind, open_list.order
    for reading in readings:
        if reading.kind == kind and follows(order, reading.order):
            return reading
        if (kind == "assigned" or reading.kind == "assigned") and not reading.is_first:
            return reading
    return None


def _complain_of_style(item: Line, complain: Complain) -> None:
    complain(
        "mixed-markers",
        Severity.ADVICE,
        f"{item.printed} is punctuated otherwise than the list it goes on with",
        item,
        "use the same brackets or full stop throughout the list",
    )


def _complain_of_digit(item: Line, complain: Complain) -> None:
    message = f"{item.printed} stands for the letter l"
    hint = f"write {item.printed.replace('1', 'l')}"
    complain("stray-marker", Severity.WARNING, message, item, hint)


def _complain_of_stray(open_list: Reading, item: Line, complain: Complain) -> None:
    printed = item.text[item.begin : item.at].strip()
    complain(
        "stray-marker",
        Severity.ERROR,
        f"{printed} does not fit the list it stands in, after {open_list.number.printed}",
        item,
        "give it the next marker of that list,"
        " or indent it by four more spaces to begin a list of its own",
    )
