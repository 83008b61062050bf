"""
Depth without indentation: pasted text, read from the sequence of its markers.

Sequence goes before kind: a marker that continues an open list belongs to it,
one that is first of its kind opens a list under the block before; one marker
of look-ahead decides "(i)" after "(h)" and where a block without a marker
belongs. The rules were measured on 7,900 articles of published treaties; the
letters in the comments (M1, N1, U1) are those of the measurement.
"""

import re

from attrs import define, field

from treatyc.diagnostics import Severity
from treatyc.syntax.blocks import DEEPEST, Complain, ending, follows
from treatyc.syntax.lines import Line, join_lines
from treatyc.syntax.markers import Marker, MarkerReader, Reading
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.provisions import Number

__all__ = ["nest_by_sequence"]

_SHORT = 160
_RUN_ON = frozenset({"text", "marker"})
_FAR_IN_ROMAN = 3
_NUMBERED = frozenset({"arabic", "dotted", "capital-letter"})
_LOST_BRACKET = re.compile(r"\(([a-z]{1,4}|\d{1,2})\s")
_INNER_HEADING = 12


@define(eq=False, repr=False)
class _OpenList:
    """
    A list that is open: what it counts in, how far it came, how deep it stands.
    """

    style: str
    kind: str
    last: tuple[int, ...]
    depth: int
    has_semicolons: bool = False


@define(eq=False, repr=False)
class _State:
    """
    Where the reading of one article stands.
    """

    lists: list[_OpenList] = field(factory=list)
    closed: dict[tuple[str, str], tuple[int, ...]] = field(factory=dict)
    depth: int = 0
    end: str = ""
    last: Line | None = None
    is_item: bool = False
    definition_depth: int = -1
    beside: bool = False

    def close_below(self, depth: int) -> None:
        """
        Close the lists that stand deeper than *depth*.
        """
        while self.lists and self.lists[-1].depth > depth:
            gone = self.lists.pop()
            self.closed[gone.style, gone.kind] = gone.last


def nest_by_sequence(
    items: list[Line], vocabulary: Vocabulary, markers: MarkerReader, complain: Complain
) -> list[Line]:
    """
    Give each of *items* its depth and the reading of its marker; broken lines are joined.
    """
    reader = _SequenceReader(_unbroken(items, vocabulary), vocabulary, complain, markers)
    return reader.read()


def _unbroken(items: list[Line], vocabulary: Vocabulary) -> list[Line]:
    """
    The items with broken lines put together (U1, M2).
    """
    whole: list[Line] = []
    pieces: list[Line] = []
    for item in items:
        if pieces and _goes_on(pieces, item, vocabulary):
            pieces.append(item)
            continue
        if len(pieces) > 1:
            join_lines(pieces)
        pieces = [item] if item.kind in _RUN_ON else []
        whole.append(item)
    if len(pieces) > 1:
        join_lines(pieces)
    return whole


def _goes_on(pieces: list[Line], item: Line, vocabulary: Vocabulary) -> bool:
    """
    Whether *item* is the next line of the block that *pieces* are so far.
    """
    if item.kind not in _RUN_ON or item.runs_in:
        return False
    last = pieces[-1]
    text = last.text[last.at : last.until] if len(pieces) == 1 else last.text
    if not text:
        return item.marker is None and not last.runs_in
    return _is_broken(text, item, vocabulary)


def _is_broken(text: str, item: Line, vocabulary: Vocabulary) -> bool:
    """
    Whether *text* cannot be the end of its block and *item* goes on with it.
    """
    end = text[-1]
    if item.marker is None:
        first = item.text[0]
        if first.islower() and end.isalnum():
            return True
    return end.isalpha() and text.rsplit(None, 1)[-1].lower() in vocabulary.hanging


@define(eq=False, repr=False)
class _SequenceReader:
    """
    One article: its items, the marker that comes after each, and the state so far.
    """

    items: list[Line]
    vocabulary: Vocabulary
    complain: Complain
    markers: MarkerReader
    state: _State = field(factory=_State)
    following: list[Marker | None] = field(factory=list)

    def read(self) -> list[Line]:
        """
        The items with depth and reading.
        """
        self._look_ahead()
        index = 0
        while index < len(self.items):
            item = self.items[index]
            if item.kind not in {"text", "marker"}:
                self._place_other(item)
            elif item.marker is not None:
                self._place_marker(item, item.marker, index)
            else:
                self._place_words(item, index)
            index += 1
        return self.items

    def _look_ahead(self) -> None:
        self.following = [None] * (len(self.items) + 1)
        after: Marker | None = None
        for index in range(len(self.items) - 1, -1, -1):
            self.following[index] = after
            marker = self.items[index].marker
            if marker is not None:
                after = marker

    def _set(self, item: Line, depth: int, *, is_item: bool) -> None:
        """
        Put *item* at *depth*; everything after it is read from there.
        """
        state = self.state
        if depth > DEEPEST:
            self.complain(
                "too-deep",
                Severity.ERROR,
                f"more than {DEEPEST + 1} levels of lists",
                item,
                "indent the article to show its levels",
            )
            depth = DEEPEST
        item.depth = state.depth = depth
        state.last, state.is_item = item, is_item
        state.end = ending(item.words)

    def _place_other(self, item: Line) -> None:
        """
        A table or quotation belongs to the item before, or stands beside a text (U2).
        """
        state = self.state
        if state.last is None:
            item.depth = 0
        elif state.is_item or state.end == ":":
            item.depth = min(state.depth + 1, DEEPEST)
        else:
            item.depth = state.depth

    # --- items with a marker ------------------------------------------------------------------

    def _place_marker(self, item: Line, marker: Marker, index: int) -> None:
        state = self.state
        state.beside = False
        open_list, reading = self._continued(marker, self.following[index], layout=item.layout)
        if open_list is None or reading is None:
            open_list, reading = self._misprinted(item, marker)
        if open_list is None or reading is None:
            self._begin_or_stray(item, marker, index)
            return
        state.close_below(open_list.depth)
        self._go_on(item, open_list, reading)

    def _misprinted(self, item: Line, marker: Marker) -> tuple[_OpenList | None, Reading | None]:
        """
        The digit 1 where a list of letters waits for l (M6).
        """
        letter = Reading("letter", (12,), Number("l", "letter", (12,)))
        if marker.printed.strip("().") == "1":
            for open_list in reversed(self.state.lists):
                if (
                    open_list.style == marker.style
                    and open_list.kind == "letter"
                    and open_list.last == (11,)
                ):
                    message = f"{marker.printed} stands for the letter l"
                    hint = f"write {marker.printed.replace('1', 'l')}"
                    self.complain("stray-marker", Severity.WARNING, message, item, hint)
                    return open_list, letter
        return None, None

    def _go_on(self, item: Line, open_list: _OpenList, reading: Reading) -> None:
        """
        *item* is the next of *open_list*.
        """
        open_list.last = reading.order
        item.reading = reading
        self._set(item, open_list.depth, is_item=True)
        open_list.has_semicolons |= self.state.end in {";", ","}

    def _continued(
        self, marker: Marker, after: Marker | None, *, layout: str | None = None
    ) -> tuple[_OpenList | None, Reading | None]:
        """
        The innermost open list that *marker* continues, and as what (N1, M5).
        """
        lists = self.state.lists
        if layout == "restart":
            return None, None
        found: tuple[_OpenList, Reading] | None = None
        for open_list in reversed(lists):
            reading = _next_in(open_list, marker)
            if reading is None or (
                reading.kind == "dash" and self.state.is_item and self.state.end == ":"
            ):
                continue
            if found is None:
                found = open_list, reading
                if not _waits_inside(open_list, self.state.end):
                    break
            elif (
                open_list.kind == found[0].kind
                and open_list.style == found[0].style
                and open_list.last == found[0].last
            ):
                found = open_list, reading
                break
        if found is None:
            return None, None
        if (
            found[1].kind.endswith("letter")
            and layout != "letter"
            and self._is_roman_after_all(marker, after)
        ):
            return None, None
        return found

    def _is_roman_after_all(self, marker: Marker, after: Marker | None) -> bool:
        """
        Whether "(i)" after "(h)" begins a Roman list: the next marker tells (M5).
        """
        if not any(
            reading.kind.endswith("roman") and reading.order == (1,) for reading in marker.readings
        ):
            return False
        if after is not None and after.style == marker.style:
            if any(
                reading.kind.endswith("roman") and reading.order == (2,)
                for reading in after.readings
            ):
                return True
            if any(
                reading.kind.endswith("letter") and reading.order in {(10,), (9,)}
                for reading in after.readings
            ):
                return False
        return self.state.end in {":", "–", "—", "-"}

    def _begin_or_stray(self, item: Line, marker: Marker, index: int) -> None:
        """
        A marker that goes on with no list: it begins one, or is out of order.
        """
        first = self._first_reading(item, marker, index)
        if first is not None:
            self._begin(item, marker, first)
            return
        for open_list in reversed(self.state.lists):
            for reading in marker.readings:
                if (
                    reading.kind == open_list.kind
                    and open_list.style != marker.style
                    and follows(open_list.last, reading.order)
                ):
                    self._mixed(item, marker, open_list)
                    self.state.close_below(open_list.depth)
                    self._go_on(item, open_list, reading)
                    return
        self._out_of_order(item, marker)

    def _first_reading(self, item: Line, marker: Marker, index: int) -> Reading | None:
        """
        The reading with which *marker* can begin a list.
        """
        firsts = [
            reading for reading in marker.readings if reading.is_first or reading.kind == "assigned"
        ]
        if len(firsts) < 2:
            return firsts[0] if firsts else None
        if item.layout == "letter":
            return firsts[0]
        after = self.following[index]
        for reading in firsts:
            if after is not None and any(
                reading.kind == other.kind and follows(reading.order, other.order)
                for other in after.readings
            ):
                return reading
        return firsts[-1]

    def _begin(self, item: Line, marker: Marker, reading: Reading) -> None:
        """
        Open a list with *item* (N2, N6, N7).
        """
        state = self.state
        if (
            state.lists
            and state.last is not None
            and self.vocabulary.glued_heading.search(state.last.words)
        ):
            self._restart_behind_heading(item, marker, reading)
            return
        same = next(
            (entry for entry in reversed(state.lists) if _is_same_list(entry, marker, reading)),
            None,
        )
        if same is not None and state.is_item and state.end in {".", ";"} and not item.runs_in:
            if same.kind != "dash" and item.layout != "restart":
                printed = marker.printed
                self.complain(
                    "ambiguous-marker",
                    Severity.ADVICE,
                    f"{printed} begins the list a second time",
                    item,
                    "indent the article to show its levels",
                )
            state.close_below(same.depth)
            self._go_on(item, same, reading)
            return
        depth = self._depth_of_new_list(reading, item)
        state.close_below(depth - 1)
        state.lists.append(_OpenList(marker.style, reading.kind, reading.order, depth))
        item.reading = reading
        self._set(item, depth, is_item=True)
        state.lists[-1].has_semicolons = state.end in {";", ","}

    def _restart_behind_heading(self, item: Line, marker: Marker, reading: Reading) -> None:
        """
        A heading is glued to the end of the line before: the list begins where the outermost one did.
        """
        self.complain(
            "misplaced-heading",
            Severity.WARNING,
            "a heading stands at the end of the line before",
            item,
            "begin the heading on a line of its own",
        )
        self._begin_at(item, marker, reading, self.state.lists[0].depth)

    def _depth_of_new_list(self, reading: Reading, item: Line) -> int:
        state = self.state
        if state.last is None:
            return 0
        if reading.kind == "dotted" and len(reading.order) > 1 and not item.runs_in:
            owner = next((entry for entry in reversed(state.lists) if entry.kind == "arabic"), None)
            if owner is not None and owner.last[:1] == reading.order[:1]:
                return owner.depth + 1
        if (
            reading.kind in {"arabic", "dotted"}
            and not state.is_item
            and state.depth == 0
            and (state.end in {".", ""} and self._is_sentence())
        ):
            return 0
        return state.depth + 1

    def _is_sentence(self) -> bool:
        """
        Whether the last block, without a marker, is a sentence or an inner heading: numbers after it stand beside it (N6).
        """
        last = self.state.last
        return last is not None and (self.state.end == "." or last.layout == "heading")

    def _mixed(self, item: Line, marker: Marker, open_list: _OpenList) -> None:
        self.complain(
            "mixed-markers",
            Severity.ADVICE,
            f"{marker.printed} is punctuated otherwise than the list it goes on with",
            item,
            "use the same brackets or full stop throughout the list",
        )

    def _out_of_order(self, item: Line, marker: Marker) -> None:
        """
        Neither next nor first: a gap or repeat (N3), a list that runs on (N4), a lost first item (N5).
        """
        state = self.state
        for (style, kind), last in reversed(state.closed.items()):
            for reading in marker.readings:
                if style == marker.style and kind == reading.kind and follows(last, reading.order):
                    self._run_on(item, marker, reading)
                    return
        if self._split_before(item, marker):
            return
        gap = self._nearest(marker)
        if gap is not None:
            state.close_below(gap[0].depth)
            self._go_on(item, *gap)
            return
        self._orphan(item, marker)

    def _run_on(self, item: Line, marker: Marker, reading: Reading) -> None:
        self._begin_at(
            item, marker, reading, min(self.state.depth + (1 if self.state.is_item else 0), DEEPEST)
        )

    def _begin_at(self, item: Line, marker: Marker, reading: Reading, depth: int) -> None:
        state = self.state
        state.close_below(depth - 1)
        state.lists.append(_OpenList(marker.style, reading.kind, reading.order, depth))
        item.reading = reading
        self._set(item, depth, is_item=True)
        state.lists[-1].has_semicolons = state.end in {";", ","}

    def _nearest(self, marker: Marker) -> tuple[_OpenList, Reading] | None:
        """
        The open list of the same kind whose number is nearest (N3).
        """
        best: tuple[int, _OpenList, Reading] | None = None
        for open_list in reversed(self.state.lists):
            for reading in marker.readings:
                if (
                    reading.kind != open_list.kind
                    or open_list.style != marker.style
                    or reading.kind == "doubled-letter"
                ):
                    continue
                if not reading.order or not open_list.last:
                    continue
                distance = abs(reading.order[0] - open_list.last[0])
                if reading.kind.endswith("roman") and distance > _FAR_IN_ROMAN:
                    continue
                if best is None or distance < best[0]:
                    best = distance, open_list, reading
        return (best[1], best[2]) if best else None

    def _split_before(self, item: Line, marker: Marker) -> bool:
        """
        "…, provided that (i) …" and then "(ii) …": the first item stands inside the block before (N5).
        """
        last = self.state.last
        second = next((reading for reading in marker.readings if reading.order == (2,) and reading.kind != "dotted"), None)
        if (
            second is None
            or last is None
            or self.state.lists
            and self.state.lists[-1].style == marker.style
            and self.state.lists[-1].kind == second.kind
        ):
            return False
        glyph = _first_glyph(marker, second)
        place = last.text.find(f" {glyph} ", last.at, last.until)
        if place < 0:
            return self._lost_first(item, marker, second)
        index = self.items.index(item)
        at = place + len(glyph) + 2
        reading = Reading(second.kind, (1,), Number(glyph.strip("()."), second.kind, (1,)))
        part = Line("marker", last.start, last.end, last.column, last.text, last.until, glyph, at, place + 1, place + 1)
        part.marker, part.places, part.runs_in = Marker(glyph, marker.style, (reading,)), last.places, True
        last.until = place + 1
        self.items.insert(index, part)
        self.following.insert(index, marker)
        self._set(last, last.depth, is_item=self.state.is_item)
        self._begin_at(part, part.marker or marker, reading, min(last.depth + 1, DEEPEST))
        self._go_on(item, self.state.lists[-1], second)
        self.complain(
            "ambiguous-marker",
            Severity.ADVICE,
            f"{glyph} stands inside a sentence and {marker.printed} on a line of its own",
            item,
            f"begin {glyph} on a line of its own",
        )
        return True

    def _lost_first(self, item: Line, marker: Marker, second: Reading) -> bool:
        """
        A block in lower case after a colon, then "b)": the block is item one, its marker lost (N5).
        """
        state = self.state
        last = state.last
        if (
            last is None
            or state.is_item
            or last.marker is not None
            or not last.words[:1].islower()
            or not last.depth
        ):
            return False
        state.close_below(last.depth - 1)
        state.lists.append(_OpenList(marker.style, second.kind, (1,), last.depth))
        self._go_on(item, state.lists[-1], second)
        return True

    def _orphan(self, item: Line, marker: Marker) -> None:
        """
        A marker that fits no list: numbers go to the article's level, the rest under the last block (N5).
        """
        reading = marker.readings[0]
        depth = 0
        if self.state.last is not None:
            if not (reading.kind == "arabic" and marker.style == "."):
                depth = min(self.state.depth + 1, DEEPEST)
            self.complain(
                "stray-marker",
                Severity.WARNING,
                f"{marker.printed} fits no list above it",
                item,
                "begin the list with its first marker, or write a backslash before it if it is no marker",
            )
        self._begin_at(item, marker, reading, depth)

    # --- blocks without a marker --------------------------------------------------------------

    def _place_words(self, item: Line, index: int) -> None:
        """
        A block without a marker: where it belongs is told by the next marker (U3 to U8).
        """
        state = self.state
        if item.layout == "heading" or self._is_inner_heading(item, index):
            item.layout = "heading"
            depth = self._depth_of_heading(index)
            state.close_below(depth)
            self._set(item, depth, is_item=False)
            state.end = "."
            return
        words = item.words
        lost = _LOST_BRACKET.match(words)
        if lost is not None and self._lost_bracket(item, lost[1], index):
            return
        if self._is_next_definition(words):
            state.close_below(state.definition_depth - 1)
            self._set(item, state.definition_depth, is_item=False)
            return
        depth = self._depth_of_words(item, index)
        if not state.is_item and depth == state.depth and self.vocabulary.definition.match(words):
            state.definition_depth = depth
        self._set(item, depth, is_item=False)

    def _lost_bracket(self, item: Line, glyph: str, index: int) -> bool:
        """
        "(iii the definitions": a marker whose closing bracket is lost, where it continues a list (M6).
        """
        marker = self.markers.read(f"({glyph})")
        if self._continued(marker, self.following[index])[0] is None:
            return False
        item.kind, item.marker, item.printed = "marker", marker, f"({glyph})"
        item.at += len(glyph) + 1
        while item.words[:1].isspace():
            item.at += 1
        hint = f"write ({glyph})"
        self.complain(
            "stray-marker", Severity.WARNING, f"({glyph} has lost its closing bracket", item, hint
        )
        self._place_marker(item, item.marker, index)
        return True

    def _is_next_definition(self, words: str) -> bool:
        """
        An unnumbered definition after another one (U4).
        """
        state = self.state
        return state.definition_depth >= 0 and self.vocabulary.definition.match(words) is not None

    def _depth_of_words(self, item: Line, index: int) -> int:
        state = self.state
        if state.last is None:
            if self.vocabulary.definition.match(item.words):
                state.definition_depth = 0
            return 0
        if state.is_item and state.end == ":":
            state.beside = True
            return state.depth + 1
        if state.beside and (len(item.words) < _SHORT or ";" in {state.end, ending(item.words)}):
            return state.depth
        if not state.lists:
            return state.depth if not state.is_item else 0
        return self._depth_by_next(item, index)

    def _depth_by_next(self, item: Line, index: int) -> int:
        """
        Inside a list: by what the next marker does (U6, U7, U8).
        """
        state = self.state
        after = self.following[index]
        if after is not None:
            open_list, reading = self._continued(after, None)
            if open_list is not None and reading is not None:
                return self._inside(open_list, item)
            opened = next(
                (
                    entry
                    for entry in reversed(state.lists)
                    for first in after.readings
                    if first.is_first and _is_same_list(entry, after, first)
                ),
                None,
            )
            if opened is not None:
                return self._as_chapeau(opened, item)
            gap = self._nearest(after)
            if gap is not None:
                return self._inside(gap[0], item)
        return self._at_the_end(item)

    def _inside(self, open_list: _OpenList, item: Line) -> int:
        """
        The next marker continues *open_list*: the block belongs to its current item (U6).
        """
        state = self.state
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

    def _as_chapeau(self, opened: _OpenList, item: Line) -> int:
        """
        The next marker begins a list like *opened*: the block is its chapeau (U7).
        """
        state = self.state
        owner_is_numbered = any(entry.depth < opened.depth for entry in state.lists)
        goes_on = item.words[:1].islower()
        depth = opened.depth if owner_is_numbered or goes_on else max(opened.depth - 1, 0)
        state.close_below(depth - 1)
        return depth

    def _at_the_end(self, item: Line) -> int:
        """
        No marker follows that would tell (U8).
        """
        state = self.state
        innermost = state.lists[-1]
        if item.words[:1].islower():
            return innermost.depth if innermost.depth else 1
        if state.is_item and state.end not in {".", ";", ",", ":"}:
            return state.depth + 1
        outermost = state.lists[0]
        if outermost.depth == 0:
            return 1
        return 0

    def _is_inner_heading(self, item: Line, index: int) -> bool:
        """
        A short line without a verb between sentences, directly before a marker that goes on (U3).
        """
        state = self.state
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        words = item.words
        if (
            following is None
            or following.marker is None
            or (state.last is not None and state.end != ".")
        ):
            return False
        if not words[:1].isupper() or not words[-1:].isalpha():
            return False
        parts = words.split()
        if (
            len(parts) > _INNER_HEADING
            or any(part.lower() in self.vocabulary.verbs for part in parts)
            and not words.istitle()
        ):
            return False
        if state.last is None:
            return any(
                reading.is_first and reading.kind in _NUMBERED
                for reading in following.marker.readings
            )
        return self._continued(following.marker, None)[0] is not None or (
            not state.lists
            and any(r.order == (1,) and r.kind == "arabic" for r in following.marker.readings)
        )

    def _depth_of_heading(self, index: int) -> int:
        following = self.items[index + 1].marker if index + 1 < len(self.items) else None
        if following is not None:
            open_list, _ = self._continued(following, None)
            if open_list is not None:
                return open_list.depth
        return 0


def _next_in(open_list: _OpenList, marker: Marker) -> Reading | None:
    """
    The reading of *marker* that is next in *open_list*.
    """
    if open_list.style != marker.style:
        return None
    for reading in marker.readings:
        if reading.kind == open_list.kind and follows(open_list.last, reading.order):
            return reading
        if reading.kind == "assigned" or (open_list.kind == "assigned" and not reading.is_first):
            return reading
    return None


def _waits_inside(open_list: _OpenList, end: str) -> bool:
    """
    Whether an outer list may be meant although *open_list* waits for the same number (N1, exception).
    """
    return end == "." and open_list.has_semicolons


def _is_same_list(open_list: _OpenList, marker: Marker, reading: Reading) -> bool:
    return open_list.style == marker.style and open_list.kind == reading.kind


def _first_glyph(marker: Marker, second: Reading) -> str:
    """
    What the first item of the list of *marker*, its second, looks like.
    """
    first = {
        "arabic": "1",
        "letter": "a",
        "capital-letter": "A",
        "roman": "i",
        "capital-roman": "I",
        "doubled-letter": "aa",
    }
    printed = second.number.printed
    return marker.printed.replace(printed, first.get(second.kind, "1"), 1)
