"""
A treaty with what its provisions are called and what its words refer to.
"""

from typing import Literal, NamedTuple

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
    "FaultKind",
    "FaultWeight",
    "IndexedProvision",
    "Passage",
    "Reference",
    "ReferenceFault",
    "ReferenceMember",
    "ResolvedTreaty",
    "Scope",
    "TermUse",
]

Scope = Literal["this", "unit", "parent", "other", "relative"]


@define(eq=False, repr=False)
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


class Passage(NamedTuple):
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
    owner: IndexedProvision | None
    quoted: bool = False


FaultKind = Literal[
    "missing",
    "reversed-range",
    "half-range",
    "wrong-direction",
    "own-number",
    "one-for-many",
    "many-for-one",
    "no-antecedent",
    "deleted",
    "other-print",
]
FaultWeight = Literal["error", "warning", "information"]


class ReferenceFault(NamedTuple):
    """
    What is wrong with a reference, or with one of the provisions that it names.

    *start* and *end* are the words in question, in the words of the passage.

    - ``missing``: there is no *level* *label* in *within* (None: in the treaty);
    - ``reversed-range``: its end comes before its beginning;
    - ``half-range``: one end of it is missing, *label*;
    - ``wrong-direction``: it says above and means below, or the reverse;
    - ``own-number``: it names by number the provision in which it stands (*within*);
    - ``one-for-many``, ``many-for-one``: "article 9 and 10", "articles 12";
    - ``no-antecedent``: nothing precedes "the preceding", nothing is "that paragraph",
      nothing of the kind is around "this chapter";
    - ``deleted``: its target has been deleted;
    - ``other-print``: its target is printed otherwise ("Annex I" for "Annex 1"; in *meant*).

    *weight* is what references.md says of such a place in real treaties:
    ``information`` is not to be reported unless somebody asks. *meant* are the
    provisions that were probably meant, the likeliest first; *other* the name of
    another instrument that was.
    """

    kind: FaultKind
    weight: FaultWeight
    start: int
    end: int
    level: str = ""
    label: str = ""
    within: IndexedProvision | None = None
    meant: tuple[IndexedProvision, ...] = ()
    other: str | None = None


class ReferenceMember(NamedTuple):
    """
    One of the provisions that a reference names, or a range of them, with its own scope.

    *targets* is empty where it is missing or belongs to another instrument, *other*.
    """

    start: int
    end: int
    scope: Scope
    targets: tuple[IndexedProvision, ...] = ()
    is_range: bool = False
    other: str | None = None


class Reference(NamedTuple):
    """
    Words that name a provision: "article 5, paragraph 2 (a), of this Convention".

    *start* and *end* count in the words of *passage*; *scope* is that of the
    first of its *members*; *targets* are the provisions meant, in order, a
    range with all its members; *missing* the designations that were looked
    for and not found, and should have been (see *faults* for the rest);
    *other* the name of another instrument. *symbolic* where it was written as
    "@label".
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
    members: tuple[ReferenceMember, ...] = ()
    faults: tuple[ReferenceFault, ...] = ()

    @property
    def words(self) -> str:
        """
        The words of the reference as printed.
        """
        return self.passage.text.words[self.start : self.end]


class TermUse(NamedTuple):
    """
    A place where a defined term is used.
    """

    passage: Passage
    start: int
    end: int


class DefinedTerm(NamedTuple):
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


class BracketPair(NamedTuple):
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


class Brackets(NamedTuple):
    """
    All pairs in the order of their openings, and the marks without a partner.

    *crossed* has two places where one pair closes inside another ("[ {++ ] ++}"):
    the opening that was still open inside, and the closing that cuts across it.
    """

    pairs: tuple[BracketPair, ...] = ()
    unopened: tuple[Span, ...] = ()
    unclosed: tuple[Span, ...] = ()
    crossed: tuple[tuple[Span, Span], ...] = ()


@frozen(eq=False, repr=False)
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
