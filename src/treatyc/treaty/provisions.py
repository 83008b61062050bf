"""
The provisions, from the part down to the last subparagraph, and what else stands among them.
"""

from typing import Literal

from attrs import frozen

from treatyc.treaty.node import Node
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, Text

__all__ = [
    "ARTICLE_KINDS",
    "DIVISION_KINDS",
    "SCOPE_KINDS",
    "Article",
    "ArticleKind",
    "Block",
    "Division",
    "DivisionKind",
    "Number",
    "NumberKind",
    "Option",
    "Paragraph",
    "Provision",
    "Quotation",
    "Row",
    "Subheading",
    "Subparagraph",
    "Table",
    "Testimonium",
    "Unit",
    "Words",
    "closing_words",
    "separator_as_printed",
]

DivisionKind = Literal[
    "part",
    "book",
    "title",
    "chapter",
    "section",
    "subsection",
    "annex",
    "appendix",
    "protocol",
    "schedule",
    "attachment",
    "resolution",
]
ArticleKind = Literal["article", "rule", "regulation", "standard", "guideline"]

DIVISION_KINDS: tuple[DivisionKind, ...] = (
    "part",
    "book",
    "title",
    "chapter",
    "section",
    "subsection",
    "annex",
    "appendix",
    "protocol",
    "schedule",
    "attachment",
    "resolution",
)
ARTICLE_KINDS: tuple[ArticleKind, ...] = ("article", "rule", "regulation", "standard", "guideline")

SCOPE_KINDS: tuple[DivisionKind, ...] = (
    "annex",
    "appendix",
    "protocol",
    "schedule",
    "attachment",
    "resolution",
)

NumberKind = Literal[
    "arabic",
    "roman",
    "capital-roman",
    "letter",
    "capital-letter",
    "doubled-letter",
    "dotted",
    "words",
    "dash",
    "assigned",
]


@frozen
class Number:
    """
    A number as printed, and what it counts.

    *printed* has no punctuation around it: "6 bis", "IV", "a", "3.1", "#".
    *value* is for order and ids: (6,), (4,), (1,), (3, 1); empty where nothing
    is counted (a dash, "#" before resolving). *suffix* is "bis", "ter", "A" …
    in lower case for Latin words, or empty. The second letter of "(aa)" after
    "(z)" counts on: 27.
    """

    printed: str
    kind: NumberKind
    value: tuple[int, ...] = ()
    suffix: str = ""


@frozen(eq=False, repr=False)
class Words(Node):
    """
    Text of a provision that has no marker of its own.

    Closing words where they follow the last item of their owner, a further
    text block elsewhere; also the lines of a title, a preface, a testimonium.
    *content* holds the list that such a text opens.
    """

    text: Text
    content: tuple["Block", ...] = ()
    before: tuple[Mark, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES


@frozen(eq=False, repr=False)
class Row(Node):
    """
    A row of a table.
    """

    cells: tuple[Text, ...]


@frozen(eq=False, repr=False)
class Table(Node):
    """
    A table; the first row is its head if *has_head*.
    """

    rows: tuple[Row, ...]
    has_head: bool = True


@frozen(eq=False, repr=False)
class Subheading(Node):
    """
    A heading inside an article, between its paragraphs; it counts nothing.
    """

    text: Text
    before: tuple[Mark, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES


@frozen(eq=False, repr=False)
class Quotation(Node):
    """
    Text quoted from another instrument, or to be put into one.

    What stands in it belongs to that instrument: its numbers, labels, terms
    and references are nobody's here. *mark* is ">" or the opening quotation
    mark; *closing* the closing one with what follows it (``”.``).
    """

    content: tuple["Block", ...]
    units: tuple["Unit", ...] = ()
    mark: str = ">"
    closing: str = ""


@frozen(eq=False, repr=False)
class Option(Node):
    """
    One of several ways to go on: "Option 1." and the blocks under it.
    """

    word: str
    number: Number | None
    separator: str
    text: Text | None
    content: tuple["Block", ...] = ()
    before: tuple[Mark, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES
    ended: bool = False


@frozen(eq=False, repr=False)
class Subparagraph(Node):
    """
    An item of a list at any depth below the paragraph.

    *label* is the marker as printed ("(a)", "ii)", "–"); *text* the whole
    text or, before further subparagraphs, the chapeau (empty in "(a) (i) …");
    *content* what follows, in order; *before* the brackets, insertions and
    deletions that begin before the marker.
    """

    label: str
    number: Number
    text: Text
    content: tuple["Block", ...] = ()
    before: tuple[Mark, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES


@frozen(eq=False, repr=False)
class Paragraph(Node):
    """
    A paragraph of an article (or of a division without articles).

    Like a subparagraph, but it may have no marker: then *label* is empty and
    *number* is None, and it is counted by its position.
    """

    label: str
    number: Number | None
    text: Text
    content: tuple["Block", ...] = ()
    before: tuple[Mark, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES


Block = Paragraph | Subparagraph | Words | Table | Quotation | Option | Subheading


@frozen(eq=False, repr=False)
class Article(Node):
    """
    An article (rule, regulation, standard, guideline): heading and paragraphs.

    *word* is the heading word as printed ("ARTICLE"), *separator* what stands
    between number and title on one line ("." ":" " –"), empty where the title
    stands on a line of its own. *sections* are divisions below an article.
    """

    kind: ArticleKind
    word: str
    number: Number | None
    separator: str
    title: Text | None
    content: tuple[Block, ...] = ()
    sections: tuple["Division", ...] = ()
    before: tuple[Mark, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES
    title_above: bool = False


@frozen(eq=False, repr=False)
class Testimonium(Node):
    """
    "In witness whereof …", "Done at …": place, date, languages.
    """

    content: tuple[Block, ...]


@frozen(eq=False, repr=False)
class Division(Node):
    """
    A part, title, chapter, section, annex, protocol …: any container above the article.

    *content* is its own text (an annex without articles), *provisions* what it
    contains; in a draft, which is one file, *provisions* is always empty.
    """

    kind: DivisionKind
    word: str
    number: Number | None
    separator: str
    title: Text | None
    content: tuple[Block, ...] = ()
    provisions: tuple["Division | Article | Testimonium", ...] = ()
    before: tuple[Mark, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES
    title_above: bool = False


Unit = Division | Article | Testimonium
Provision = Division | Article | Paragraph | Subparagraph


def separator_as_printed(separator: str) -> str:
    """
    What stands behind a number: a dash after a blank, all else directly.
    """
    return f" {separator}" if separator and separator[0] not in ".:," else separator


def closing_words(content: tuple[Block, ...]) -> tuple[Words, ...]:
    """
    The closing words among *content*: the text blocks after the last subparagraph.
    """
    start = len(content)
    while start and isinstance(content[start - 1], Words):
        start -= 1
    if start and isinstance(content[start - 1], Subparagraph):
        return tuple(block for block in content[start:] if isinstance(block, Words))
    return ()
