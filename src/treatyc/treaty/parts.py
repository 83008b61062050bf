"""
The treaty itself, and a draft: what one file says of it.
"""

from typing import Literal

from attrs import field, frozen

from treatyc.source import Span
from treatyc.treaty.node import Node
from treatyc.treaty.provisions import Article, Block, Division, Number, Testimonium, Unit
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, Text

__all__ = [
    "Comment",
    "Draft",
    "DraftUnit",
    "Footnote",
    "Include",
    "Masthead",
    "MastheadField",
    "Preamble",
    "Recital",
    "Treaty",
    "Waiver",
]


@frozen(eq=False, repr=False)
class MastheadField(Node):
    """
    A line of the masthead: the key by its name, the word printed for it, the value.
    """

    key: str
    word: str
    value: Text


@frozen(eq=False, repr=False)
class Masthead(Node):
    """
    What stands above the title of a United Nations document.

    Source: Editorial Manual, "Masthead".
    """

    fields: tuple[MastheadField, ...]


@frozen(eq=False, repr=False)
class Recital(Node):
    """
    A paragraph of the preamble: the parties' line, a recital, or the formula.

    *content* holds the subparagraphs that a recital may have.
    """

    kind: Literal["parties", "recital", "formula"]
    label: str
    number: Number | None
    text: Text
    content: tuple[Block, ...] = ()
    before: tuple[Mark, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES


@frozen(eq=False, repr=False)
class Preamble(Node):
    """
    The opening of a treaty; *word* is its heading as printed, or empty.
    """

    word: str
    recitals: tuple[Recital, ...]
    attributes: Attributes = NO_ATTRIBUTES
    before: tuple[Mark, ...] = ()


@frozen(eq=False, repr=False)
class Comment(Node):
    """
    A line that is never printed; it stands above the block number *at* of its draft.
    """

    at: int
    words: str


@frozen(eq=False, repr=False)
class Waiver(Node):
    """
    "// allow dangling-reference: reason", above block number *at*.

    Above the first block it speaks for the whole draft (*at* is 0).
    *waived* is the stretch it speaks for.
    """

    at: int
    rules: tuple[str, ...]
    reason: str
    waived: Span | None = field(default=None, eq=False, kw_only=True)


@frozen(eq=False, repr=False)
class Footnote(Node):
    """
    A note and its key; it stands above the block number *at* of its draft.
    """

    at: int
    key: str
    text: Text


@frozen(eq=False, repr=False)
class Include(Node):
    """
    A line that puts another file of the draft's folder in its place.

    *content* are blocks that stand behind it under no heading of their own;
    they go on with the last unit of that file.
    """

    path: str
    content: tuple[Block, ...] = ()


DraftUnit = Unit | Include


@frozen(eq=False, repr=False)
class Draft(Node):
    """
    What one file says: the unit of reading, printing and formatting.

    *units* are flat, as they stand in the file: a chapter, its articles, the
    next chapter. *asides* are comments, waivers and footnotes by the number of
    the block they stand above.
    """

    part_of: str | None
    masthead: Masthead | None
    front: tuple[Block, ...]
    preamble: Preamble | None
    units: tuple[DraftUnit, ...]
    asides: tuple[Comment | Waiver | Footnote, ...] = ()


@frozen(eq=False, repr=False)
class Treaty(Node):
    """
    The whole text, from one draft or from several.

    *front* are the lines above the preamble (the title, where there is no
    masthead); *body* the divisions and articles, nested; *annexes* the
    divisions that are scopes of their own.
    """

    masthead: Masthead | None
    front: tuple[Block, ...]
    preamble: Preamble | None
    body: tuple[Division | Article, ...]
    testimonium: Testimonium | None
    annexes: tuple[Division, ...]
    footnotes: tuple[Footnote, ...] = ()
    waivers: tuple[Waiver, ...] = field(default=(), eq=False)
    files: tuple[str, ...] = field(default=(), eq=False)
