"""
Running text: words as they print, and the marks that stand on them.
"""

from bisect import bisect_right
from typing import Literal

from attrs import field, frozen

from treatyc.treaty.node import Node

__all__ = ["NO_ATTRIBUTES", "Attributes", "Mark", "MarkKind", "Status", "Text", "place_of"]

MarkKind = Literal[
    "opening-bracket",
    "closing-bracket",
    "italics",
    "footnote",
    "label",
    "insertion-start",
    "insertion-end",
    "deletion-start",
    "deletion-end",
    "note",
]

Status = Literal[
    "agreed",
    "agreed-ad-referendum",
    "agreed-informally",
    "pending",
    "open",
    "deleted",
]


@frozen
class Mark:
    """
    A mark on words: what it is, and from where to where it stands in them.

    Offsets count code points of the words of the text that holds the mark.

    - ``opening-bracket``, ``closing-bracket``: the bracket itself, one character
      of the words; a closing one has the authors in *names*.
    - ``italics``: the words set in italics.
    - ``footnote``: an empty stretch; *names* holds the key of the note.
    - ``label``: "@terms" as it stands in a draft; *names* holds "terms".
      Resolving puts the printed designation in its place and keeps the mark on it.
    - ``insertion-start`` … ``deletion-end``: empty stretches; the partner may
      stand in another block.
    - ``note``: an empty stretch; *names* holds the words of a drafting note.
    """

    kind: MarkKind
    start: int
    end: int
    names: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Text(Node):
    """
    Words as they print, with the marks on them in the order of their starts.

    Brackets are characters of the words; italics, footnote marks, insertions,
    deletions and notes are not. *places* tells where the words come from:
    pairs (offset in the words, offset in the source), each good up to the
    next; empty where the words stand in the source as they are.
    """

    words: str
    marks: tuple[Mark, ...] = ()
    places: tuple[tuple[int, int], ...] = field(default=(), kw_only=True, eq=False, repr=False)


def place_of(text: Text, offset: int) -> int:
    """
    Where in the source the character at *offset* of the words of *text* stands.
    """
    index = bisect_right(text.places, offset, key=lambda pair: pair[0])
    if not index:
        return text.span.start + offset
    in_words, in_source = text.places[index - 1]
    return min(in_source + offset - in_words, text.span.end)


@frozen
class Attributes:
    """
    What stands in braces behind a provision, heading or recital.

    *label* is the drafter's name for it; *authors* who proposed the whole of
    it; *cluster* the Chair's group it belongs to; *layout* what neither
    sequence nor column can say (a list that starts anew, a letter that looks
    like a Roman number or the other way round, a heading inside an article):
    how it is written down, not what it says, so it takes no part in equality.
    """

    label: str | None = None
    status: Status | None = None
    authors: tuple[str, ...] = ()
    cluster: str | None = None
    layout: Literal["restart", "letter", "roman", "heading"] | None = field(default=None, eq=False)


NO_ATTRIBUTES = Attributes()
