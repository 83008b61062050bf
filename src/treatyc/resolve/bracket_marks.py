"""
The marks of brackets, insertions and deletions, in reading order.
"""

from typing import Literal, NamedTuple

from treatyc.resolve.index import Index, Opening
from treatyc.resolve.resolved import Passage
from treatyc.source import Span
from treatyc.treaty.text import Mark, Text, place_of

__all__ = ["BracketKind", "PlacedMark", "placed_marks"]

BracketKind = Literal["bracket", "insertion", "deletion"]

_OPENINGS: dict[str, BracketKind] = {
    "opening-bracket": "bracket",
    "insertion-start": "insertion",
    "deletion-start": "deletion",
}
_CLOSINGS: dict[str, BracketKind] = {
    "closing-bracket": "bracket",
    "insertion-end": "insertion",
    "deletion-end": "deletion",
}
# How many marks before a closing sign can stand directly before it.
_NEAR = 3
_WIDTHS: dict[BracketKind, int] = {"bracket": 1, "insertion": 3, "deletion": 3}


class PlacedMark(NamedTuple):
    """
    A mark that opens or closes, and where it stands.

    *order* counts the marks of the treaty. Marks pair within one *group*: the
    running text, or one quotation, footnote or line of the masthead. An
    opening before a marker or heading word is not *in_words*.
    """

    order: int
    kind: BracketKind
    opens: bool
    passage: Passage
    start: int
    end: int
    span: Span
    group: str
    authors: tuple[str, ...] = ()
    in_words: bool = True


def placed_marks(index: Index) -> list[PlacedMark]:
    """
    Every mark of a bracket, an insertion or a deletion of the treaty.
    """
    places: list[tuple[int, int, Opening | Passage]] = [
        (opening.at, 0, opening) for opening in index.openings
    ]
    places += [(at, 1, passage) for at, passage in enumerate(index.passages) if passage.text.marks]
    places.sort(key=lambda place: place[:2])
    found: list[PlacedMark] = []
    for at, _, place in places:
        if isinstance(place, Opening):
            _add_before(found, place, index.passages[at : at + 1])
        else:
            _add_in_words(found, place)
    return found


def _add_before(found: list[PlacedMark], place: Opening, following: tuple[Passage, ...]) -> None:
    """
    Add the marks that stand before the marker or heading word of *place*.
    """
    if following and following[0].id == place.id:
        passage = following[0]
    else:
        nothing = Text("", span=place.node.span)
        passage = Passage(place.id, "heading", nothing, place.owner, place.quoted)
    start = place.node.span.start
    for mark in place.marks:
        kind = _OPENINGS.get(mark.kind) or _CLOSINGS.get(mark.kind)
        if kind is None:
            continue
        span = Span(place.node.span.file, start, start + _WIDTHS[kind])
        found.append(
            PlacedMark(
                len(found),
                kind,
                mark.kind in _OPENINGS,
                passage,
                0,
                0,
                span,
                _group(passage),
                mark.names,
                in_words=False,
            )
        )
        start = span.end


def _add_in_words(found: list[PlacedMark], passage: Passage) -> None:
    for at, mark in enumerate(passage.text.marks):
        kind = _OPENINGS.get(mark.kind) or _CLOSINGS.get(mark.kind)
        if kind is None:
            continue
        opens = mark.kind in _OPENINGS
        start = _start(passage.text, at, _WIDTHS[kind], opens=opens)
        span = Span(passage.text.span.file, start, start + _WIDTHS[kind])
        found.append(
            PlacedMark(
                len(found),
                kind,
                opens,
                passage,
                mark.start,
                mark.end,
                span,
                _group(passage),
                mark.names,
            )
        )


def _start(text: Text, at: int, width: int, *, opens: bool) -> int:
    """
    Where mark number *at* stands in the draft.

    Signs of insertion and deletion are not in the words: an opening one ends
    where the next word begins, a closing one begins where the last word ended.
    Where another sign stands in between, the other side tells.
    """
    mark = text.marks[at]
    if mark.start < mark.end:
        return place_of(text, mark.start)
    before = place_of(text, mark.start - 1) + 1 if mark.start else text.span.start
    after = place_of(text, mark.start) - width
    if mark.start == len(text.words):
        return before
    if opens:
        following = text.marks[at + 1 : at + 2]
        crowded = any(_is_unseen(one) and one.start == mark.start for one in following)
        return before if crowded else after
    for one in reversed(text.marks[max(0, at - _NEAR) : at]):
        if one.kind in _OPENINGS and one.start < mark.start:
            break
        if _is_unseen(one) and one.end == mark.start:
            return after
    return before


def _is_unseen(mark: Mark) -> bool:
    """
    Whether the draft has signs for *mark* that are not in the words.
    """
    if mark.kind == "closing-bracket":
        return bool(mark.names)
    return mark.start == mark.end or mark.kind == "italics"


def _group(passage: Passage) -> str:
    """
    What is paired on its own: "" for the running text.
    """
    alone = passage.quoted or passage.id.startswith(("fn_", "masthead__"))
    return passage.id if alone else ""
