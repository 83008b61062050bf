"""
From a draft back to its text: the canonical layout, which reads back as the same draft.

Four spaces a step, one block a line, one empty line between blocks. The
items of a list and the closing words of their owner stand in one column.
"""

from collections.abc import Iterator

from attrs import define, evolve, field

from treatyc.language import Language
from treatyc.syntax.attributes import AttributeReader
from treatyc.syntax.columns import read_flat, reading_after
from treatyc.syntax.blocks import blocks_of
from treatyc.syntax.front import FrontMatter
from treatyc.syntax.headings import DASHES, NUMBERED_TITLE
from treatyc.syntax.line_reader import LineReader
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import MarkerReader, Reading
from treatyc.syntax.marks import TextReader
from treatyc.syntax.pasted import nest_by_sequence
from treatyc.syntax.physical import physical_lines
from treatyc.syntax.text_printer import TextPrinter, guarded, is_empty
from treatyc.syntax.vocabulary import Vocabulary, vocabulary_of
from treatyc.treaty.parts import Comment, Draft, Footnote, Include, Masthead, Preamble, Recital, Waiver
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
    Words,
)
from treatyc.treaty.text import Attributes, Text

__all__ = ["print_draft"]

_STEP = 4


def print_draft(draft: Draft, language: Language) -> str:
    """
    The text of *draft* in the canonical layout, in the words of *language*.

    ``parse`` of it gives *draft* again.
    """
    return _Printer(draft, vocabulary_of(language)).whole()


@define(eq=False, repr=False)
class _Block:
    """
    A block as printed: its depth, and its line (several for a table or quotation).
    """

    depth: int
    lines: list[str]
    is_item: bool = False
    above: list[str] = field(factory=list)


class _Printer:
    """
    One draft on its way to text.
    """

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self._draft = draft
        self._vocabulary = vocabulary
        self._markers = MarkerReader(vocabulary)
        self._lines = LineReader(vocabulary, self._markers, _nobody)
        self._front = FrontMatter(vocabulary, _nobody)
        reader = TextReader("", vocabulary, AttributeReader(vocabulary, _nobody), _nobody)
        self._texts = TextPrinter(reader, vocabulary)
        self._asides = list(draft.asides)
        self._ordinal = 0
        self._quoted = 0
        self._in_testimonium = False

    def whole(self) -> str:
        """
        All lines, joined.
        """
        paragraphs = list(self._paragraphs())
        paragraphs.extend(self._print_aside(aside) for aside in self._asides)
        return "".join(
            paragraph + ("\n" if paragraph.startswith("//") else "\n\n") for paragraph in paragraphs if paragraph
        ).rstrip("\n") + ("\n" if paragraphs else "")

    def _paragraphs(self) -> Iterator[str]:
        """
        What stands between empty lines, in order.
        """
        draft = self._draft
        if draft.part_of is not None:
            yield f"{self._word('part_of')}: {draft.part_of}"
        if draft.masthead is not None:
            yield self._masthead(draft.masthead)
        yield from self._body(draft.front, is_front=True)
        if draft.preamble is not None:
            yield from self._preamble(draft.preamble)
        yield from self._units(draft.units)

    def _word(self, key: str) -> str:
        return next(word for word, name in self._vocabulary.line_words.items() if name == key).capitalize()

    # --- asides -------------------------------------------------------------------------------

    def _above(self) -> list[str]:
        """
        The comments and notes that stand above the next block.
        """
        if self._quoted:
            return []
        found = []
        while self._asides and self._asides[0].at <= self._ordinal:
            found.append(self._print_aside(self._asides.pop(0)))
        self._ordinal += 1
        return found

    def _print_aside(self, aside: Comment | Waiver | Footnote) -> str:
        match aside:
            case Comment():
                return f"// {aside.words}".rstrip()
            case Waiver():
                return f"// {self._vocabulary.allow} {', '.join(aside.rules)}: {aside.reason}"
            case Footnote():
                return f"[^{aside.key}]: {self._texts.print_text(aside.text)}"

    # --- units --------------------------------------------------------------------------------

    def _masthead(self, masthead: Masthead) -> str:
        return "\n".join(f"{each.word}: {self._texts.print_text(each.value)}".rstrip() for each in masthead.fields)

    def _preamble(self, preamble: Preamble) -> Iterator[str]:
        above = self._above()
        yield from above
        if preamble.word:
            yield f"{preamble.word} {self._texts.print_attributes(preamble.attributes)}".rstrip()
        blocks: list[_Block] = []
        for recital in preamble.recitals:
            blocks.extend(self._recital(recital))
        yield from self._laid_out(blocks)

    def _recital(self, recital: Recital) -> Iterator[_Block]:
        yield from self._item(recital, 0, None)

    def _units(self, units: tuple[Article | Division | Testimonium | Include, ...]) -> Iterator[str]:
        for index, unit in enumerate(units):
            above = self._above()
            yield from above
            match unit:
                case Include():
                    yield f"{self._word('include')}: {unit.path}"
                case Testimonium():
                    self._in_testimonium = True
                    yield from self._body(unit.content)
                    self._in_testimonium = False
                case Article() | Division():
                    yield self._heading(unit)
                    after = units[index + 1] if index + 1 < len(units) else None
                    takes_title = unit.title is None and not unit.separator
                    bare_next = isinstance(after, Article | Division) and after.title is None
                    yield from self._body(unit.content, under_bare=takes_title or unit.title is None, before_bare=bare_next)

    def _heading(self, unit: Article | Division) -> str:
        """
        The heading line, with its title behind it or on the next line.
        """
        number = unit.number.printed if unit.number is not None else ""
        head = f"{self._texts.print_before(unit.before)}{unit.word} {number}".rstrip() + _glued(unit.separator)
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
        read = self._lines.headings.read(inline)
        two_lines = self._lines.headings.is_title(title) and not self._vocabulary.testimonium.match(title)
        return f"{head}\n{title}" if two_lines or read is None or not read.is_title else inline

    # --- bodies -------------------------------------------------------------------------------

    def _body(
        self, content: tuple[Block, ...], *, is_front: bool = False, under_bare: bool = False, before_bare: bool = False
    ) -> Iterator[str]:
        blocks = list(self._blocks(content, 0))
        if is_front:
            self._guard_front(blocks)
        elif blocks and under_bare:
            self._guard_first(blocks)
        if blocks and before_bare:
            self._guard_last(blocks)
        yield from self._laid_out(blocks)

    def _guard_first(self, blocks: list[_Block]) -> None:
        """
        A backslash before a first block that would read as the title of the heading, and be it behind a dash.
        """
        line = self._line_of(blocks[0].lines[0])
        if line.kind == "marker":
            is_list = len(blocks) > 1 and self._line_of(blocks[1].lines[0]).printed == line.printed
            if line.printed not in DASHES or is_list or not line.words[:1].isupper():
                return
        elif line.kind != "text" or len(blocks[0].lines) > 1:
            return
        if self._lines.headings.is_title(line.words):
            blocks[0].lines[0] = line.text[: line.at] + guarded(line.words)

    def _guard_front(self, blocks: list[_Block]) -> None:
        """
        A backslash before what would read as a line of the masthead or begin the preamble.
        """
        front, preamble = self._front, self._draft.preamble
        texts = [block for block in blocks if not block.is_item]
        may_open = bool(self._draft.units) or preamble is not None or any(front.has_formula(block.lines[0]) for block in texts)
        if preamble is not None and preamble.word:
            may_open = False
        for block in texts:
            line = block.lines[0]
            is_field = block is blocks[0] and self._lines.is_field(line, first=True)
            if is_field or front.names_preamble(line) or (may_open and front.opens_preamble(line)):
                block.lines[0] = guarded(line)

    def _guard_last(self, blocks: list[_Block]) -> None:
        """
        A backslash before a last block that would read as the title of the next heading.
        """
        last, line = blocks[-1], blocks[-1].lines[-1]
        if last.is_item or last.depth or len(last.lines) > 1 or not self._lines.headings.is_title_above(line):
            return
        is_after_sentence = len(blocks) > 1 and blocks[-2].lines[-1][-1:] == "."
        if NUMBERED_TITLE.match(line) if line[-1] == "." or len(blocks) == 1 else is_after_sentence:
            last.lines[-1] = guarded(line)

    def _laid_out(self, blocks: list[_Block]) -> Iterator[str]:
        """
        Blocks with their indentation; all one step in where the sequence of markers would mislead.
        """
        extra = 0 if any(block.depth for block in blocks) or self._reads_flat(blocks) else _STEP
        previous = 0
        for block in blocks:
            yield from block.above
            if previous and not block.depth and not block.is_item and block.lines[0][0].islower():
                block.lines[0] = guarded(block.lines[0])
            previous = block.depth
            indent = " " * (block.depth * _STEP + extra)
            yield "\n".join((indent + line).rstrip() for line in block.lines)

    def _reads_flat(self, blocks: list[_Block]) -> bool:
        """
        Whether blocks at one depth read so without indentation.
        """
        lines = self._lines.read(physical_lines("\n\n".join(line for block in blocks for line in block.lines)))
        stretches: list[list[Line]] = [[]]
        for line in lines:
            if line.kind in {"option", "end-options"}:
                stretches.append([])
            elif line.kind != "heading":
                stretches[-1].append(line)
        for stretch in stretches:
            items = blocks_of(stretch, self._markers)
            read_flat(items)
            expected = [item.reading for item in items]
            placed = nest_by_sequence(items, self._vocabulary, self._markers, _nobody)
            if len(placed) != len(expected) or any(item.depth for item in placed):
                return False
            if any(item.reading != reading for item, reading in zip(placed, expected, strict=True) if item.marker):
                return False
        return not any(item.layout == "heading" and "{" not in item.text for item in placed)

    # --- blocks -------------------------------------------------------------------------------

    def _blocks(self, content: tuple[Block, ...], depth: int) -> Iterator[_Block]:
        open_list: Reading | None = None
        for block in content:
            if isinstance(block, Paragraph | Subparagraph) and block.number is not None:
                layout, open_list = self._layout(block, open_list)
                yield from self._item(block, depth, layout)
            else:
                yield from self._other(block, depth)

    def _layout(self, block: Paragraph | Subparagraph, open_list: Reading | None) -> tuple[str | None, Reading | None]:
        """
        The mark of layout that *block* needs to be read with its own number after *open_list*.
        """
        marker = self._markers.read(block.label)
        for layout in (block.attributes.layout, None, "restart", "letter", "roman"):
            reading = reading_after(open_list, marker, layout) or marker.readings[0]
            if reading.number == block.number:
                return layout, reading
        return block.attributes.layout, marker.readings[0]

    def _item(self, block: Paragraph | Subparagraph | Recital, depth: int, layout: str | None) -> Iterator[_Block]:
        """
        A block with its marker, then what belongs to it; a lone pair of markers shares the line.
        """
        above = self._above()
        head = self._texts.print_before(block.before) + block.label
        attributes = evolve(block.attributes, layout=layout)
        inner = list(self._blocks(block.content, depth + 1))
        if block.label and self._can_run_in(block, attributes, inner):
            inner[0].lines[0] = f"{head} {inner[0].lines[0]}"
            inner[0].depth, inner[0].above = depth, above + inner[0].above
            yield from inner
            return
        text = self._texts.print_text(block.text, attributes)
        text = self._guarded(head, text, block) if text else text
        yield _Block(depth, [f"{head} {text}".strip()], is_item=bool(head), above=above)
        yield from inner

    def _can_run_in(self, block: Paragraph | Subparagraph | Recital, attributes: Attributes, inner: list[_Block]) -> bool:
        """
        Whether the first item of a list without chapeau can stand behind its owner's marker.
        """
        if not is_empty(block.text) or attributes != Attributes() or attributes.layout or not block.content:
            return False
        first = block.content[0]
        if not isinstance(first, Subparagraph) or first.before or not inner[0].is_item or inner[0].above:
            return False
        line = self._line_of(f"{block.label} {inner[0].lines[0]}")
        return len(blocks_of([line], self._markers)) == 1 + len(blocks_of([self._line_of(inner[0].lines[0])], self._markers))

    def _guarded(self, head: str, text: str, block: Paragraph | Subparagraph | Recital | Words) -> str:
        """
        *text* with a backslash where it would read as a marker, heading or other line.
        """
        line = self._line_of(f"{head} {text}" if head else text)
        items = blocks_of([line], self._markers)
        if head:
            is_misread = len(items) != 1 or line.kind != "marker"
        else:
            is_misread = line.kind != "text" or self._opens_testimonium(text, block)
        if is_misread and line.kind == "note":
            return text.replace("]:", "]\\:", 1)
        return guarded(text) if is_misread else text

    def _opens_testimonium(self, text: str, block: object) -> bool:
        return isinstance(block, Paragraph) and not self._in_testimonium and self._vocabulary.testimonium.match(text) is not None

    def _line_of(self, text: str) -> Line:
        lines = self._lines.read(physical_lines(text))
        return lines[0] if lines else Line("text", 0, 0, 0, "", 0)

    def _other(self, block: Block, depth: int) -> Iterator[_Block]:
        match block:
            case Paragraph() | Subparagraph():
                yield from self._item(block, depth, block.attributes.layout)
            case Words():
                above = self._above()
                text = self._guarded("", self._texts.print_text(block.text, block.attributes), block)
                yield _Block(depth, [text], above=above)
                yield from self._blocks(block.content, depth + 1)
            case Subheading():
                above = self._above()
                text = self._texts.print_text(block.text, evolve(block.attributes, layout="heading"))
                yield _Block(depth, [self._guarded("", text, Words(block.text, span=block.span))], above=above)
            case Table():
                yield _Block(depth, list(self._table(block)), above=self._above())
            case Quotation():
                above = self._above()
                yield _Block(depth, self._quotation(block), above=above)
            case Option():
                yield from self._option(block, depth)

    def _table(self, table: Table) -> Iterator[str]:
        for index, row in enumerate(table.rows):
            cells = [self._cell(cell) for cell in row.cells]
            yield "| " + " | ".join(cells) + " |"
            if not index and table.has_head:
                yield "|" + " --- |" * len(cells)

    def _cell(self, cell: Text) -> str:
        return self._texts.print_text(cell, also="|")

    def _quotation(self, quotation: Quotation) -> list[str]:
        """
        The quoted lines, behind ">" or between quotation marks.
        """
        self._quoted += 1
        paragraphs = [*self._body(quotation.content), *self._units(quotation.units)]
        self._quoted -= 1
        lines = "\n\n".join(paragraphs).split("\n")
        if quotation.mark == ">":
            return [f"> {line}".rstrip() for line in lines]
        lines[0] = quotation.mark + lines[0]
        lines[-1] += quotation.closing
        return lines

    def _option(self, option: Option, depth: int) -> Iterator[_Block]:
        above = self._above()
        number = option.number.printed if option.number is not None else ""
        head = f"{self._texts.print_before(option.before)}{option.word} {number}{_glued(option.separator)}"
        if option.text is not None:
            text = self._texts.print_text(option.text, option.attributes)
            line = head + text if text.startswith("]") else f"{head} {text}"
        else:
            line = f"{head} {self._texts.print_attributes(option.attributes)}".rstrip()
        yield _Block(depth, [line], above=above)
        yield from self._blocks(option.content, depth)
        if option.ended:
            words = next(word for word, key in self._vocabulary.attribute_words.items() if key == "end_options")
            yield _Block(depth, [f"{{{words}}}"])



def _glued(separator: str) -> str:
    """
    The separator behind a number: a full stop or colon directly, a dash after a blank.
    """
    if not separator:
        return ""
    return separator if separator[0] in ".:," else f" {separator}"


def _nobody(*_: object) -> None:
    """
    Nobody needs to hear what a trial finds.
    """
