"""
Printed lines read on trial: the printer asks how a line would be read before it prints it so.
"""

from treatyc.syntax.blocks import blocks_of
from treatyc.syntax.columns import read_flat, reading_after
from treatyc.syntax.line_reader import LineReader
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import MarkerReader, Reading
from treatyc.syntax.pasted import nest_by_sequence
from treatyc.syntax.physical import physical_lines
from treatyc.syntax.printed import PrintedBlock
from treatyc.syntax.vocabulary import Layout, Vocabulary
from treatyc.treaty.provisions import Paragraph, Subparagraph

__all__ = ["Trial", "nobody"]


class Trial:
    """
    Reads what was printed as the reader would.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._markers = MarkerReader(vocabulary)
        self.lines = LineReader(vocabulary, self._markers, nobody)
        self.headings = self.lines.headings

    def line_of(self, text: str) -> Line:
        """
        The block that *text* would be read as.
        """
        lines = self.lines.read(physical_lines(text))
        return lines[0] if lines else Line("text", 0, 0, 0, "", 0)

    def items_in(self, text: str) -> int:
        """
        How many blocks, each with its marker, *text* would be read as.
        """
        return len(blocks_of([self.line_of(text)], self._markers))

    def layout(
        self, block: Paragraph | Subparagraph, open_list: Reading | None
    ) -> tuple[Layout | None, Reading | None]:
        """
        The mark of layout that *block* needs to be read with its own number after *open_list*.
        """
        marker = self._markers.read(block.label)
        layouts: tuple[Layout | None, ...] = (
            block.attributes.layout,
            None,
            "restart",
            "letter",
            "roman",
        )
        for layout in layouts:
            reading = reading_after(open_list, marker, layout) or marker.readings[0]
            if reading.number == block.number:
                return layout, reading
        return block.attributes.layout, marker.readings[0]

    def reads_flat(self, blocks: list[PrintedBlock]) -> bool:
        """
        Whether blocks at one depth read so without indentation.
        """
        placed: list[Line] = []
        for stretch in self._stretches(blocks):
            items = blocks_of(stretch, self._markers)
            read_flat(items)
            expected = [item.reading for item in items]
            placed = nest_by_sequence(items, self._vocabulary, self._markers, nobody)
            if len(placed) != len(expected) or any(item.depth for item in placed):
                return False
            pairs = zip(placed, expected, strict=True)
            if any(item.marker and item.reading is not reading for item, reading in pairs):
                return False
        return not any(item.layout == "heading" and "{" not in item.text for item in placed)

    def _stretches(self, blocks: list[PrintedBlock]) -> list[list[Line]]:
        """
        The lines of *blocks* as they would be read, cut where options begin and end.
        """
        printed = "\n\n".join(line for block in blocks for line in block.lines)
        stretches: list[list[Line]] = [[]]
        for line in self.lines.read(physical_lines(printed)):
            if line.kind in {"option", "end-options"}:
                stretches.append([])
            elif line.kind != "heading":
                stretches[-1].append(line)
        return stretches


def nobody(*_: object) -> None:
    """
    Nobody needs to hear what a trial finds.
    """
