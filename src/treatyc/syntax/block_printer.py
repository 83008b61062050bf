"""
Blocks printed: paragraphs, lists, texts, tables, options, each with what belongs to it.
"""

from collections.abc import Callable, Iterator

from attrs import evolve

from treatyc.syntax.aside_printer import AsidePrinter
from treatyc.syntax.markers import Reading
from treatyc.syntax.printed import PrintedBlock
from treatyc.syntax.text_printer import TextPrinter, guarded, is_empty
from treatyc.syntax.trial import Trial
from treatyc.syntax.vocabulary import Layout, Vocabulary
from treatyc.treaty.parts import Recital
from treatyc.treaty.provisions import (
    Block,
    Option,
    Paragraph,
    Quotation,
    Subheading,
    Subparagraph,
    Table,
    Words,
    separator_as_printed,
)
from treatyc.treaty.text import Attributes, Text

__all__ = ["BlockPrinter"]


class BlockPrinter:
    """
    Prints blocks so that they read back.

    A quotation is printed by *quotation*, like a draft of its own. *in_body* tells
    that the blocks stand under a heading, where a testimonium could end them.
    """

    def __init__(
        self,
        trial: Trial,
        texts: TextPrinter,
        asides: AsidePrinter,
        vocabulary: Vocabulary,
        quotation: Callable[[Quotation], list[str]],
    ) -> None:
        self._trial = trial
        self._texts = texts
        self._asides = asides
        self._vocabulary = vocabulary
        self._quotation = quotation
        self.in_body = False

    def blocks(self, content: tuple[Block, ...], depth: int) -> Iterator[PrintedBlock]:
        """
        The blocks of *content*, at *depth* and deeper, in order.
        """
        open_list: Reading | None = None
        for block in content:
            if isinstance(block, Paragraph | Subparagraph) and block.number is not None:
                layout, open_list = self._trial.layout(block, open_list)
                yield from self.item(block, depth, layout)
            else:
                yield from self._other(block, depth)

    def item(
        self, block: Paragraph | Subparagraph | Recital, depth: int, layout: Layout | None
    ) -> Iterator[PrintedBlock]:
        """
        A block with its marker, then what belongs to it; a lone pair of markers shares the line.
        """
        above = self._asides.above()
        head = self._texts.print_before(block.before) + block.label
        attributes = evolve(block.attributes, layout=layout)
        inner = list(self.blocks(block.content, depth + 1))
        if block.label and self._can_run_in(block, attributes, inner):
            inner[0].lines[0] = f"{head} {inner[0].lines[0]}"
            inner[0].depth, inner[0].above = depth, above + inner[0].above
            inner[0].runs_in = True
            yield from inner
            return
        text = self._texts.print_text(block.text, attributes)
        text = self._guarded(head, text, block) if text else text
        yield PrintedBlock(depth, [f"{head} {text}".strip()], is_item=bool(head), above=above)
        yield from inner

    def _can_run_in(
        self,
        block: Paragraph | Subparagraph | Recital,
        attributes: Attributes,
        inner: list[PrintedBlock],
    ) -> bool:
        """
        Whether the first item of a list without chapeau can stand behind its owner's marker.
        """
        has_words = not is_empty(block.text) or attributes != Attributes() or attributes.layout
        if has_words or not block.content:
            return False
        first = block.content[0]
        if not isinstance(first, Subparagraph) or first.before:
            return False
        if not inner[0].is_item or inner[0].above:
            return False
        line = inner[0].lines[0]
        return self._trial.items_in(f"{block.label} {line}") == 1 + self._trial.items_in(line)

    def _guarded(
        self, head: str, text: str, block: Paragraph | Subparagraph | Recital | Words
    ) -> str:
        """
        *text* with a backslash where it would read as a marker, heading or other line.
        """
        printed = f"{head} {text}" if head else text
        line = self._trial.line_of(printed)
        if head:
            is_misread = line.kind != "marker" or self._trial.items_in(printed) != 1
        else:
            is_misread = (
                line.kind != "text"
                or self._opens_testimonium(text, block)
                or self._trial.lines.opens_quotation(text)
            )
        if is_misread and line.kind == "note":
            return text.replace("]:", "]\\:", 1)
        return guarded(text) if is_misread else text

    def _opens_testimonium(self, text: str, block: object) -> bool:
        return (
            isinstance(block, Paragraph | Words)
            and self.in_body
            and self._vocabulary.testimonium.match(text) is not None
        )

    def _subheading(self, block: Subheading) -> str:
        text = self._texts.print_text(block.text, evolve(block.attributes, layout="heading"))
        return self._guarded("", text, Words(block.text, span=block.span))

    def _other(self, block: Block, depth: int) -> Iterator[PrintedBlock]:
        match block:
            case Paragraph() | Subparagraph():
                yield from self.item(block, depth, block.attributes.layout)
            case Words():
                above = self._asides.above()
                text = self._guarded(
                    "", self._texts.print_text(block.text, block.attributes), block
                )
                yield PrintedBlock(depth, [text], above=above)
                yield from self.blocks(block.content, depth + 1)
            case Subheading():
                above = self._asides.above()
                yield PrintedBlock(depth, [self._subheading(block)], above=above)
            case Table():
                yield PrintedBlock(depth, list(self._table(block)), above=self._asides.above())
            case Quotation():
                above = self._asides.above()
                yield PrintedBlock(depth, self._quotation(block), above=above)
            case Option():
                yield from self._option(block, depth)

    def _table(self, table: Table) -> Iterator[str]:
        for index, row in enumerate(table.rows):
            cells = [self._cell(cell) for cell in row.cells]
            yield "| " + " | ".join(cells) + " |"
            if not index and table.has_head:
                yield "|" + " --- |" * len(cells)

    def _cell(self, cell: Text) -> str:
        return self._texts.print_words(cell, also="|")

    def _option(self, option: Option, depth: int) -> Iterator[PrintedBlock]:
        above = self._asides.above()
        number = option.number.printed if option.number is not None else ""
        before = self._texts.print_before(option.before)
        head = f"{before}{option.word} {number}{separator_as_printed(option.separator)}"
        if option.text is not None:
            text = self._texts.print_text(option.text, option.attributes)
            line = head + text if text.startswith("]") else f"{head} {text}"
        else:
            line = f"{head} {self._texts.print_attributes(option.attributes)}".rstrip()
        yield PrintedBlock(depth, [line], above=above)
        yield from self.blocks(option.content, depth)
        if option.ended:
            yield PrintedBlock(depth, [f"{{{self._vocabulary.word_for('end_options')}}}"])
