"""
The parts of a treaty as paragraphs in the styles of the Word file.

Two figures tell where a block stands, in steps from the margin of the column:
where unmarked words and paragraphs begin, and where the markers of items begin.
"""

from collections.abc import Iterable
from typing import Final, assert_never

from attrs import frozen

from treatyc.backends.pandoc import forms
from treatyc.backends.pandoc.inlines import Inlines
from treatyc.backends.pandoc.tables import table
from treatyc.backends.word.names import (
    AFTER_TABLE,
    FORMULA,
    HEADING_GROUPS,
    LOWEST_LEVEL,
    NUMBERED_PARAGRAPH,
    OPTION,
    PARAGRAPH,
    QUOTED_HEADING,
    RECITAL,
    SUBHEADING,
    TESTIMONIUM,
    HeadingGroup,
    heading,
    joined,
    subparagraph,
    text_within,
)
from treatyc.treaty.node import Node
from treatyc.treaty.parts import Preamble, Recital
from treatyc.treaty.provisions import (
    Article,
    Block,
    Division,
    Option,
    Paragraph,
    Quotation,
    Subheading,
    Subparagraph,
    Table,
    Testimonium,
    Unit,
    Words,
    separator_as_printed,
)
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, Text

__all__ = ["Blocks", "Place"]

# A marker of so many characters may end just before the text ("[1 bis."): a space keeps them apart.
_LONG: Final = 7


@frozen(eq=False, repr=False)
class Place:
    """
    Where a block stands: the steps of words and of items' markers, the style of plain text.

    *text* is the style of text without a marker, where it is not that of its step.
    """

    words: int = 0
    items: int = 1
    text: str | None = None
    quoted: bool = False


_TOP = Place()


class Blocks:
    """
    Writes block after block; paragraphs in one style that follow each other stand in one group.

    *headings* are the kinds and levels of headings met, *joints* the steps of
    items that share their line with so many markers before them.
    """

    def __init__(self, inlines: Inlines, ids: dict[int, str], bookmarks: dict[str, str]) -> None:
        self.inlines = inlines
        self.headings: set[tuple[HeadingGroup, int]] = set()
        self.joints: set[tuple[int, int]] = set()
        self._ids = ids
        self._bookmarks = bookmarks
        self._opening = ""
        self._style = ""
        self._group: list[str] = []
        self._done: list[str] = []

    @property
    def written(self) -> str:
        """
        All that was written, as a JSON list without its brackets.
        """
        self._end_group()
        return ",".join(self._done)

    def paragraph(self, style: str, *inlines: str) -> None:
        """
        A paragraph of the *inlines* that are not empty; nothing where all are.
        """
        if self._opening:
            inlines = (self.inlines.plain(self._opening), *inlines)
            self._opening = ""
        content = ",".join(filter(None, inlines))
        if content:
            self._add(style, forms.paragraph(content))

    def _add(self, style: str, paragraph: str) -> None:
        if style != self._style:
            self._end_group()
            self._style = style
        self._group.append(paragraph)

    def _end_group(self) -> None:
        if self._group:
            self._done.append(forms.in_style(self._style, ",".join(self._group)))
            self._group = []

    def preamble(self, preamble: Preamble) -> None:
        """
        The heading of the preamble, where it has one, and its recitals.
        """
        if preamble.word:
            name = self._heading_style("Preamble", 1)
            word = self._mark(preamble, preamble.word)
            self.paragraph(
                name,
                self.inlines.before(preamble.before),
                word,
                self.inlines.tail(preamble.attributes, " "),
            )
        for recital in preamble.recitals:
            self._recital(recital)

    def units(self, units: Iterable[Unit], level: int, place: Place = _TOP) -> None:
        """
        Divisions and articles, their headings at *level* of the outline, with all they hold.
        """
        for unit in units:
            if isinstance(unit, Testimonium):
                self.blocks(unit.content, Place(text=TESTIMONIUM, quoted=place.quoted))
                continue
            self._heading(unit, level, place)
            self.blocks(unit.content, place)
            inner = unit.sections if isinstance(unit, Article) else unit.provisions
            self.units(inner, level + 1, place)

    def blocks(self, blocks: Iterable[Block], place: Place) -> None:
        """
        Whatever stands in a provision, in order.
        """
        for block in blocks:
            self._block(block, place)

    def _block(self, block: Block, place: Place) -> None:
        match block:
            case Paragraph() | Subparagraph():
                self._item(block, place)
            case Words():
                style = place.text or text_within(place.words)
                self.paragraph(style, *self._line(block.before, block.text, block.attributes))
                self.blocks(block.content, Place(place.words, place.words + 1, quoted=place.quoted))
            case Table():
                if self._opening:
                    self.paragraph(text_within(place.words))
                self._end_group()
                self._done.append(table(self.inlines, block))
                self._add(AFTER_TABLE, forms.paragraph(forms.words("")))
            case Quotation():
                self._quotation(block, place)
            case Option():
                self._option(block, place)
            case Subheading():
                self.paragraph(SUBHEADING, *self._line(block.before, block.text, block.attributes))
            case _:
                assert_never(block)

    def _item(
        self, item: Paragraph | Subparagraph, place: Place, begun: str = "", count: int = 0
    ) -> None:
        """
        An item; *begun* are the *count* markers that stand before it on its line: "1. (a) …".
        """
        step = place.items if isinstance(item, Subparagraph) else place.words
        before = self.inlines.before(item.before)
        label = self._mark(item, item.label)
        if item.label:
            within = Place(step + 1, step + 1, quoted=place.quoted)
            style = subparagraph(step) if step else NUMBERED_PARAGRAPH
            long = len(item.label) + len(item.before) >= _LONG
            label = f"{label},{self.inlines.tab(after_space=long)}"
        else:
            within = Place(step, step + 1, quoted=place.quoted)
            style = place.text or (text_within(step) if step else PARAGRAPH)
        head = ",".join(filter(None, (begun, before, label)))
        content = item.content
        if item.label and _is_bare(item) and content and isinstance(content[0], Subparagraph):
            self._item(content[0], within, head, count + 1)
            content = content[1:]
        else:
            if count:
                style = joined(step, count)
                self.joints.add((step, count))
            text = self.inlines.text(item.text)
            self.paragraph(style, head, text, self._tail(item.text, item.attributes))
        self.blocks(content, within)

    def _recital(self, recital: Recital) -> None:
        label = self._mark(recital, recital.label)
        if recital.label:
            label = f"{label},{self.inlines.tab()}"
        self.paragraph(
            FORMULA if recital.kind == "formula" else RECITAL,
            self.inlines.before(recital.before),
            label,
            self.inlines.text(recital.text),
            self._tail(recital.text, recital.attributes),
        )
        self.blocks(recital.content, _TOP)

    def _option(self, option: Option, place: Place) -> None:
        number = f" {option.number.printed}" if option.number else ""
        label = self.inlines.plain(f"{option.word}{number}{separator_as_printed(option.separator)}")
        before = self.inlines.before(option.before)
        text = self.inlines.text(option.text) if option.text else ""
        space = self.inlines.plain(" ") if text else ""
        tail = self.inlines.tail(option.attributes, " ")
        self.paragraph(OPTION, before, label, space, text, tail)
        self.blocks(option.content, place)

    def _quotation(self, quotation: Quotation, place: Place) -> None:
        within = Place(max(place.words, 1), max(place.words, 1), quoted=True)
        if quotation.mark != ">":
            self._opening = quotation.mark
        self.blocks(quotation.content, within)
        self.units(quotation.units, LOWEST_LEVEL, within)
        self._opening = ""
        if quotation.closing:
            closing = self.inlines.plain(quotation.closing)
            if self._group and self._style != AFTER_TABLE:
                self._group[-1] = forms.appended(self._group[-1], closing)
            else:
                self.paragraph(text_within(within.words), closing)

    def _heading(self, unit: Article | Division, level: int, place: Place) -> None:
        group = HEADING_GROUPS[unit.kind]
        if group == "Annex" and level > 1:
            group = "Appendix"
        style = QUOTED_HEADING if place.quoted else self._heading_style(group, level)
        before = self.inlines.before(unit.before)
        number = f" {unit.number.printed}" if unit.number else ""
        title = self.inlines.text(unit.title) if unit.title else ""
        tail = self.inlines.tail(unit.attributes, " ")
        if unit.title_above:
            label = self._mark(unit, f"{unit.word}{number}{separator_as_printed(unit.separator)}")
            self.paragraph(style, before, title, forms.BREAK, label, tail)
            return
        label = self._mark(unit, f"{unit.word}{number}{separator_as_printed(unit.separator)}")
        between = ""
        if title:
            between = self.inlines.plain(" ") if unit.separator else forms.BREAK
        self.paragraph(style, before, label, between, title, tail)

    def _heading_style(self, group: HeadingGroup, level: int) -> str:
        level = min(level, LOWEST_LEVEL)
        self.headings.add((group, level))
        return heading(group, level)

    def _line(
        self, before: tuple[Mark, ...], text: Text, attributes: Attributes
    ) -> tuple[str, str, str]:
        return (
            self.inlines.before(before) if before else "",
            self.inlines.text(text),
            self._tail(text, attributes),
        )

    def _tail(self, text: Text, attributes: Attributes) -> str:
        if attributes is NO_ATTRIBUTES:
            return ""
        return self.inlines.tail(attributes, " " if text.words else "")

    def _mark(self, node: Node, label: str) -> str:
        """
        *label* with the bookmark of *node* around it; in quoted text nothing has one.
        """
        inlines = self.inlines.plain(label) if label else ""
        name = self._ids.get(id(node))
        return forms.bookmarked(self._bookmarks[name], inlines) if name else inlines


def _is_bare(item: Paragraph | Subparagraph) -> bool:
    return not item.text.words and not item.text.marks and item.attributes is NO_ATTRIBUTES
