"""
From a draft back to its text: the canonical layout, which reads back as the same draft.

Four spaces a step, one block a line, one empty line between blocks. The
items of a list and the closing words of their owner stand in one column.
"""

from collections.abc import Iterator

from treatyc.language import Language
from treatyc.syntax.aside_printer import AsidePrinter
from treatyc.syntax.block_printer import BlockPrinter
from treatyc.syntax.front import FrontMatter
from treatyc.syntax.guards import guard_first, guard_front, guard_last
from treatyc.syntax.printed import PrintedBlock
from treatyc.syntax.text_printer import TextPrinter, guarded
from treatyc.syntax.trial import Trial, nobody
from treatyc.syntax.vocabulary import Vocabulary, vocabulary_of
from treatyc.treaty.parts import Draft, Include, Masthead, Preamble
from treatyc.treaty.provisions import (
    Article,
    Block,
    Division,
    Quotation,
    Testimonium,
    Unit,
    separator_as_printed,
)

__all__ = ["print_draft"]

_STEP = 4


def print_draft(draft: Draft, language: Language) -> str:
    """
    The text of *draft* in the canonical layout, in the words of *language*.

    ``parse`` of it gives *draft* again.
    """
    return _Printer(draft, vocabulary_of(language)).whole()


class _Printer:
    """
    One draft on its way to text.
    """

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self._draft = draft
        self._vocabulary = vocabulary
        self._trial = Trial(vocabulary)
        self._front = FrontMatter(vocabulary, nobody)
        self._texts = TextPrinter(vocabulary)
        self._asides = AsidePrinter(draft, self._texts, vocabulary)
        self._blocks = BlockPrinter(
            self._trial, self._texts, self._asides, vocabulary, self._quotation
        )

    def whole(self) -> str:
        """
        All lines, joined.
        """
        paragraphs = list(self._paragraphs())
        paragraphs.extend(self._asides.rest())
        text = "".join(
            paragraph + ("\n" if paragraph.startswith("//") else "\n\n")
            for paragraph in paragraphs
            if paragraph
        )
        return text.rstrip("\n") + ("\n" if paragraphs else "")

    def _paragraphs(self) -> Iterator[str]:
        """
        What stands between empty lines, in order.
        """
        draft = self._draft
        if draft.part_of is not None:
            yield f"{self._word('part_of')}: {draft.part_of}"
        if draft.masthead is not None:
            yield self._masthead(draft.masthead)
        yield from self._front_matter(draft.front)
        if draft.preamble is not None:
            yield from self._preamble(draft.preamble)
        yield from self._units(draft.units)

    def _word(self, key: str) -> str:
        words = self._vocabulary.line_words
        return next(word for word, name in words.items() if name == key).capitalize()

    # --- units --------------------------------------------------------------------------------

    def _masthead(self, masthead: Masthead) -> str:
        return "\n".join(
            f"{each.word}: {self._texts.print_words(each.value)}".rstrip()
            for each in masthead.fields
        )

    def _preamble(self, preamble: Preamble) -> Iterator[str]:
        above = self._asides.above()
        yield from above
        if preamble.word:
            head = self._texts.print_before(preamble.before) + preamble.word.replace("{", "\\{")
            yield f"{head} {self._texts.print_attributes(preamble.attributes)}".rstrip()
        blocks: list[PrintedBlock] = []
        for recital in preamble.recitals:
            blocks.extend(self._blocks.item(recital, 0, recital.attributes.layout))
        yield from self._laid_out(blocks)

    def _units(self, units: tuple[Unit | Include, ...]) -> Iterator[str]:
        for index, unit in enumerate(units):
            above = self._asides.above()
            yield from above
            if isinstance(unit, Include):
                yield f"{self._word('include')}: {unit.path}"
            elif not isinstance(unit, Testimonium):
                yield self._heading(unit)
            after = units[index + 1] if index + 1 < len(units) else None
            yield from self._body_of(unit, after)

    def _body_of(self, unit: Unit | Include, after: Unit | Include | None) -> Iterator[str]:
        """
        The blocks of *unit*; none may read as its title, nor as that of the unit *after* it.
        """
        self._blocks.in_body = not isinstance(unit, Testimonium)
        blocks = list(self._blocks.blocks(unit.content, 0))
        self._blocks.in_body = False
        if blocks and isinstance(unit, Article | Division) and _waits_for_title(unit):
            guard_first(blocks, self._trial)
        if blocks and isinstance(after, Article | Division) and after.title is None:
            guard_last(blocks, self._trial)
        yield from self._laid_out(blocks)

    def _heading(self, unit: Article | Division) -> str:
        """
        The heading line, with its title behind it or on the next line.
        """
        number = unit.number.printed if unit.number is not None else ""
        head = f"{self._texts.print_before(unit.before)}{unit.word} {number}".rstrip()
        head += separator_as_printed(unit.separator)
        if unit.title is None:
            return f"{head} {self._texts.print_attributes(unit.attributes)}".rstrip()
        title = self._texts.print_text(unit.title, unit.attributes)
        if unit.title_above:
            return f"{title}\n\n{head}"
        if title.startswith("]"):
            return head + title
        if unit.separator or title.startswith("{"):
            return f"{head} {title}"
        inline = f"{head} {title}"
        read = self._trial.headings.read(inline)
        opens_testimonium = self._vocabulary.testimonium.match(title) is not None
        is_text = self._trial.line_of(title).kind == "text"
        two_lines = is_text and self._trial.headings.is_title(title) and not opens_testimonium
        return f"{head}\n{title}" if two_lines or read is None or not read.is_title else inline

    # --- bodies -------------------------------------------------------------------------------

    def _body(self, content: tuple[Block, ...]) -> Iterator[str]:
        yield from self._laid_out(list(self._blocks.blocks(content, 0)))

    def _front_matter(self, content: tuple[Block, ...]) -> Iterator[str]:
        """
        Title and preface, which may not read as masthead or preamble.
        """
        blocks = list(self._blocks.blocks(content, 0))
        guard_front(blocks, self._draft, self._front, self._trial)
        yield from self._laid_out(blocks)

    def _laid_out(self, blocks: list[PrintedBlock]) -> Iterator[str]:
        """
        Blocks with their indentation; all one step in where the sequence of markers would mislead.
        """
        extra = (
            0 if any(block.depth for block in blocks) or self._trial.reads_flat(blocks) else _STEP
        )
        follows_items = False
        for block in blocks:
            yield from block.above
            is_outer_text = not block.depth and not block.is_item
            if follows_items and is_outer_text and block.lines[0][:1].islower():
                block.lines[0] = guarded(block.lines[0])
            follows_items = block.depth > 0 or block.runs_in
            indent = " " * (block.depth * _STEP + extra)
            yield "\n".join((indent + line).rstrip() for line in block.lines)

    def _quotation(self, quotation: Quotation) -> list[str]:
        """
        The quoted lines, behind ">" or between quotation marks.
        """
        self._asides.quoted += 1
        around, self._blocks.in_body = self._blocks.in_body, False
        paragraphs = [*self._body(quotation.content), *self._units(quotation.units)]
        self._asides.quoted, self._blocks.in_body = self._asides.quoted - 1, around
        lines = "\n\n".join(paragraphs).split("\n")
        if quotation.mark == ">":
            return [f"> {line}".rstrip() for line in lines]
        lines[0] = quotation.mark + lines[0]
        lines[-1] += quotation.closing
        return lines


def _waits_for_title(unit: Article | Division) -> bool:
    """
    Whether a first block could be read as the title of *unit*.
    """
    return unit.title is None or unit.title_above
