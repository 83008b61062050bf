"""
A treaty with what its provisions are called and what its words refer to.
"""

from typing import Literal

from attrs import define, field, frozen

from treatyc.language import Language
from treatyc.source import Source, Span
from treatyc.treaty.node import Node
from treatyc.treaty.parts import Treaty
from treatyc.treaty.provisions import Number, Provision
from treatyc.treaty.text import Text

__all__ = [
    "BracketPair",
    "Brackets",
    "DefinedTerm",
    "IndexedProvision",
    "Passage",
    "Reference",
    "ResolvedTreaty",
    "Scope",
    "TermUse",
]

Scope = Literal["this", "unit", "parent", "other", "relative"]


@define(eq=False)
class IndexedProvision:
    """
    A provision and its place in the whole: id, label, parent, children.

    *id* is the path id of outputs ("art_5__para_2__subpara_a"); *kind* the
    English heading word in lower case, or "paragraph", "subparagraph";
    *label* what is printed ("Article 5", "2.", "(a)"); *position* counts from
    one among the provisions of its parent. *unit* is the annex or protocol
    it stands in, None in the body. *children* in order, without other blocks.
    """

    id: str
    node: Provision
    kind: str
    label: str
    number: Number | None
    position: int
    parent: "IndexedProvision | None" = field(repr=False)
    unit: "IndexedProvision | None" = field(repr=False)
    children: list["IndexedProvision"] = field(factory=list, repr=False)


@frozen(eq=False)
class Passage:
    """
    A stretch of running text: the text of a provision, its heading, its closing words.

    *id* is the id of the JSON object that holds the text and *part* the field
    of that object ("text" or "heading"); *owner* the provision it belongs
    to (None in title, preamble and testimonium); *quoted* where it stands in
    quoted text and so belongs to another instrument.
    """

    id: str
    part: Literal["text", "heading"]
    text: Text
    owner: IndexedProvision | None = field(repr=False)
    quoted: bool = False


@frozen(eq=False)
class Reference:
    """
    Words that name a provision: "article 5, paragraph 2 (a), of this Convention".

    *start* and *end* count in the words of *passage*; *targets* are the
    provisions meant, in order, a range with all its members; *missing* the
    designations that were looked for and not found; *other* the name of another
    instrument. *symbolic* where it was written as "@label".
    """

    passage: Passage
    start: int
    end: int
    scope: Scope
    targets: tuple[IndexedProvision, ...]
    missing: tuple[str, ...] = ()
    other: str | None = None
    symbolic: bool = False
    span: Span | None = None

    @property
    def words(self) -> str:
        """
        The words of the reference as printed.
        """
        return self.passage.text.words[self.start : self.end]


@frozen(eq=False)
class TermUse:
    """
    A place where a defined term is used.
    """

    passage: Passage
    start: int
    end: int


@frozen(eq=False)
class DefinedTerm:
    """
    A term, where it is defined, and where it is used.

    *start* and *end* are the term's words between the quotation marks of its
    definition; *within* is the provision for the purposes of which alone it
    is defined, None for the whole treaty.
    """

    name: str
    passage: Passage
    start: int
    end: int
    uses: tuple[TermUse, ...]
    within: IndexedProvision | None = None


@frozen(eq=False)
class BracketPair:
    """
    An opening and a closing bracket (or mark of insertion, deletion) that belong together.

    *start* is where the opening stands in the words of *opened_in* (0 where it
    stands before the marker), *end* where the closing ends in those of
    *closed_in*. *depth* is 1 where no other pair stands around it.
    *alternative_to* is the number of the pair directly before it, where the
    two stand side by side and are alternatives. A *placeholder* ("[X]", "[…]",
    "[date]") holds the place of words that nobody disputes.
    """

    kind: Literal["bracket", "insertion", "deletion"]
    opening: Span
    closing: Span
    opened_in: Passage
    closed_in: Passage
    start: int
    end: int
    depth: int
    authors: tuple[str, ...] = ()
    alternative_to: int | None = None
    placeholder: bool = False


@frozen(eq=False)
class Brackets:
    """
    All pairs in the order of their openings, and the marks without a partner.

    *crossed* has two places where one pair closes inside another ("[ {++ ] ++}"):
    the opening that was still open inside, and the closing that cuts across it.
    """

    pairs: tuple[BracketPair, ...] = ()
    unopened: tuple[Span, ...] = ()
    unclosed: tuple[Span, ...] = ()
    crossed: tuple[tuple[Span, Span], ...] = ()


@frozen(eq=False)
class ResolvedTreaty:
    """
    The treaty and its indexes; what rules and backends are given.

    In *treaty* every "#" has its number and every "@label" its words.
    """

    treaty: Treaty
    language: Language
    provisions: tuple[IndexedProvision, ...]
    passages: tuple[Passage, ...]
    references: tuple[Reference, ...]
    terms: tuple[DefinedTerm, ...]
    brackets: Brackets
    labels: dict[str, IndexedProvision]
    by_id: dict[str, IndexedProvision] = field(repr=False)
    ids: dict[int, str] = field(repr=False)
    sources: tuple[Source, ...] = field(default=(), repr=False)

    def id_of(self, node: Node) -> str:
        """
        The id of a part of the treaty in outputs; every block has one.
        """
        return self.ids[id(node)]
