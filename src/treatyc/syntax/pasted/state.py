"""
The lists that are open, and where the reading of an article stands.
"""

from attrs import define, field

from treatyc.diagnostics import Severity
from treatyc.syntax.blocks import DEEPEST, Complain, ending, follows
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import Marker, MarkerReader, Reading
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["OpenList", "State"]


@define(eq=False, repr=False)
class OpenList:
    """
    A list that is open: what it counts in, how far it came, how deep it stands.
    """

    style: str
    kind: str
    last: tuple[int, ...]
    depth: int
    has_semicolons: bool = False

    def next_reading(self, marker: Marker) -> Reading | None:
        """
        The reading of *marker* that is next in this list.
        """
        if self.style != marker.style:
            return None
        for reading in marker.readings:
            if reading.kind == self.kind and follows(self.last, reading.order):
                return reading
            if reading.kind == "assigned" or (self.kind == "assigned" and not reading.is_first):
                return reading
        return None

    def counts(self, marker: Marker, reading: Reading) -> bool:
        """
        Whether *marker*, read as *reading*, is of the kind that stands in this list.
        """
        return self.style == marker.style and self.kind == reading.kind


@define(eq=False, repr=False)
class State:
    """
    Where the reading of one article stands, and what it is read with.

    *following* holds for each of *items* the first marker behind it. *end* is
    the character that ends the *last* block, *beside* tells that a block
    without a marker stands under an item's colon.
    """

    items: list[Line]
    following: list[Marker | None]
    vocabulary: Vocabulary
    markers: MarkerReader
    complain: Complain
    placed: list[Line] = field(factory=list)
    lists: list[OpenList] = field(factory=list)
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

    def put(self, item: Line, depth: int, *, is_item: bool) -> None:
        """
        Put *item* at *depth*; everything after it is read from there.
        """
        if depth > DEEPEST:
            self.complain(
                "too-deep",
                Severity.ERROR,
                f"more than {DEEPEST + 1} levels of lists",
                item,
                "indent the article to show its levels",
            )
            depth = DEEPEST
        item.depth = self.depth = depth
        self.last, self.is_item = item, is_item
        self.end = ending(item.words)

    def go_on(self, item: Line, open_list: OpenList, reading: Reading) -> None:
        """
        Put *item* as the next of *open_list*; the lists inside are closed.
        """
        self.close_below(open_list.depth)
        open_list.last = reading.order
        item.reading = reading
        self.put(item, open_list.depth, is_item=True)
        open_list.has_semicolons |= self.end in {";", ","}

    def begin(self, item: Line, marker: Marker, reading: Reading, depth: int) -> None:
        """
        Open a list at *depth* with *item*.
        """
        self.close_below(depth - 1)
        opened = OpenList(marker.style, reading.kind, reading.order, depth)
        self.lists.append(opened)
        item.reading = reading
        self.put(item, depth, is_item=True)
        opened.has_semicolons = self.end in {";", ","}
