"""
Blocks that drafters could have written, and the headings above them.

What the language cannot say is never drawn; each such limit has its reason here.
"""

from attrs import define, evolve
from hypothesis import strategies as st

from tests.numberings import heading_numbers, numberings
from tests.wordings import SPAN, attributes, made, short_texts, texts, without
from treatyc.treaty.provisions import (
    Article,
    Division,
    Option,
    Paragraph,
    Quotation,
    Row,
    Subheading,
    Subparagraph,
    Table,
    Words,
)
from treatyc.treaty.text import NO_ATTRIBUTES, Mark, Text

__all__ = ["SHAPES", "YES", "BlockHand", "plain_text"]

_DEEPEST = 5
_ROMAN = frozenset("CDI")
_QUOTES = {"“": "”", '"': '"', "«": "»"}


def plain_text(words):
    """
    Words without a mark.
    """
    return Text(words, span=SPAN)


# A title begins with a capital letter or a figure, has no finite verb and no end of a sentence.
_TITLES = (
    *[
        [("words", title)]
        for title in (
            "Use of terms",
            "Scope",
            "(Scope)",
            "2027 report",
            "Vienna: a site",
            "“Lagoon”, again",
        )
    ],
    [("italics", "Ratione materiae"), ("footnote", "1")],
    [("words", "Protection"), ("open", ""), ("words", "of lagoons"), ("close", ("Fiji",))],
    [
        ("words", "Seas"),
        ("change", "insertion-start"),
        ("words", "and lakes"),
        ("change", "insertion-end"),
    ],
    [("words", "Relation with"), ("label", "terms")],
    [("words", "Lagoons \\[sic\\] @ *")],
)
_TITLE = st.none() | st.sampled_from([made(title) for title in _TITLES])
_SEPARATOR = st.sampled_from(("", ".", ":", "–"))
_ARTICLES = st.sampled_from(
    (("article", "Article"), ("article", "ARTICLE"), ("rule", "Rule"), ("regulation", "Regulation"))
)
_DIVISIONS = st.sampled_from(
    (
        ("chapter", "Chapter"),
        ("part", "PART"),
        ("section", "Section"),
        ("subsection", "Sub-section"),
        ("annex", "Annex"),
        ("protocol", "Protocol"),
    )
)
_ALONE = st.sampled_from((("annex", "Annex"), ("appendix", "APPENDIX"), ("schedule", "Schedule")))

_BEFORE = st.sampled_from(
    (
        *[()] * 7,
        (Mark("opening-bracket", 0, 0),),
        (Mark("opening-bracket", 0, 0), Mark("insertion-start", 0, 0)),
        (Mark("deletion-start", 0, 0),),
    )
)
SHAPES = st.integers(0, 15)
YES = st.booleans()


@define
class BlockHand:
    """
    A drafter's hand: each method writes one kind of block, as *draw* decides.

    *unsaid* are the characters that may not be written now: between quotation
    marks, those marks themselves.
    """

    draw: object
    unsaid: str = ""
    quoted: int = 0

    def text(self):
        """
        Running text.
        """
        text = self.draw(texts)
        return without(text, self.unsaid) if self.unsaid else text

    # --- blocks -----------------------------------------------------------------------------------

    def blocks(self, depth, most=2):
        """
        What stands at *depth* under one owner: lists, texts, now and then another kind of block.
        """
        found = []
        for _ in range(self.draw(st.integers(0, most))):
            found.extend(self._group(depth))
        return tuple(found)

    def _group(self, depth):
        shape = self.draw(SHAPES)
        if shape < 7:
            return self.items(depth)
        if shape < 12:
            return [self._words(depth)]
        if shape == 12:
            return [Subheading(self.draw(short_texts), (), self.draw(attributes), span=SPAN)]
        if shape == 13:
            return [self._table()]
        if shape == 14 and self.quoted < 2 and not self.unsaid:
            return [self._quotation()]
        if shape == 15 and not depth:
            return self._options()
        return []

    def _content(self, depth):
        """
        What stands under a block at *depth*: the deeper, the less.
        """
        if depth >= _DEEPEST or self.draw(SHAPES) < 7 + 2 * depth:
            return ()
        return self.blocks(depth + 1)

    def items(self, depth):
        """
        The items of one list.
        """
        make = Subparagraph if depth else Paragraph
        items = []
        for label, number in self.draw(numberings):
            content = self._content(depth)
            text, adds = self.text(), self.draw(attributes)
            if (
                content
                and isinstance(content[0], Subparagraph)
                and number.kind != "dash"
                and self.draw(YES)
            ):
                # "1. (a) …": the outer item has no words of its own. A lone dash is no marker.
                text, adds = plain_text(""), NO_ATTRIBUTES
            items.append(make(label, number, text, content, self.draw(_BEFORE), adds, span=SPAN))
        return items

    def _words(self, depth):
        """
        A block without a marker; a bracket before its first word is a character of its words.
        """
        text, content, adds = self.text(), self._content(depth), self.draw(attributes)
        if depth:
            return Words(text, content, (), adds, span=SPAN)
        return Paragraph("", None, text, content, (), adds, span=SPAN)

    def _table(self):
        """
        Rows of cells, which may be empty.
        """
        rows = self.draw(
            st.lists(st.lists(st.none() | texts, min_size=1, max_size=3), min_size=1, max_size=3)
        )
        made_rows = [Row(tuple(self._cell(cell) for cell in row), span=SPAN) for row in rows]
        return Table(tuple(made_rows), self.draw(YES), span=SPAN)

    def _cell(self, text):
        return plain_text("") if text is None else without(text, self.unsaid)

    def _quotation(self):
        """
        Quoted text: behind ">" any blocks, between marks what begins with a marker or heading.
        """
        self.quoted += 1
        mark = self.draw(st.sampled_from((">", ">", *_QUOTES)))
        if mark == ">":
            content = self.blocks(0)
            units = self._units(st.integers(0, 1)) if content else self._units(st.just(1))
            quotation = Quotation(content, units, span=SPAN)
        else:
            quotation = self._between_marks(mark)
        self.quoted -= 1
        return quotation

    def _between_marks(self, mark):
        """
        Marks of the same kind inside would end the quotation, so there are none.

        A heading has words under it: “Article 1” alone is a text.
        """
        closing = _QUOTES[mark]
        self.unsaid = mark + closing
        content = tuple(self.items(0)) if self.draw(YES) else ()
        units = () if content else (self.heading_with((self._words(0),)),)
        self.unsaid = ""
        end = closing + self.draw(st.sampled_from(("", ".", ";")))
        return Quotation(content, units, mark, end, span=SPAN)

    def _options(self):
        """
        Options run to the next one or to their end: {end options} stands behind the last.

        "Option C" reads as a Roman number, as "Chapter C" does.
        """
        word = self.draw(st.sampled_from(("Option", "Alternative")))
        found = []
        for label, number in self.draw(numberings):
            if (
                number.kind in {"arabic", "capital-letter", "assigned"}
                and not number.suffix
                and number.printed not in _ROMAN
            ):
                text = self.draw(st.none() | texts)
                content = tuple(
                    block for block in self.blocks(0, 1) if not isinstance(block, Option)
                )
                separator = "." if label[-1] == "." else ""
                found.append(
                    Option(
                        word,
                        number,
                        separator,
                        text if separator else None,
                        content,
                        self.draw(_BEFORE),
                        self.draw(attributes),
                        span=SPAN,
                    )
                )
        if found:
            found[-1] = evolve(found[-1], ended=True)
        return found

    # --- units ------------------------------------------------------------------------------------

    def _units(self, count):
        return tuple(self.heading_with(self.blocks(0)) for _ in range(self.draw(count)))

    def heading_with(self, content):
        """
        An article or division; only annexes and their like may go without a number.
        """
        shape = self.draw(SHAPES)
        number = self.draw(heading_numbers)
        make = Article if shape < 9 else Division
        kind, word = self.draw(_ARTICLES if shape < 9 else _DIVISIONS)
        if shape == 15:
            (kind, word), number = self.draw(_ALONE), None
        title, separator = self.draw(_TITLE), self.draw(_SEPARATOR)
        if title is not None and self.unsaid:
            title = without(title, self.unsaid)
        if number is None and title is not None and not separator:
            separator = "."
        return make(
            kind,
            word,
            number,
            separator,
            title,
            content,
            (),
            self.draw(_BEFORE),
            self.draw(attributes),
            span=SPAN,
        )
