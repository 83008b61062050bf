"""
A text cut into blocks.

Two layouts: *spaced*, where empty lines stand between blocks and a line break
inside a block is a space, and *one block a line*, as in most pasted text.
Which of the two is decided once a text.
"""

from collections.abc import Callable

from treatyc.expressions import lazy_expression
from treatyc.syntax.line_kinds import KindReader, text_line
from treatyc.syntax.lines import Line, join_lines
from treatyc.syntax.markers import MarkerReader
from treatyc.syntax.physical import PhysicalLine
from treatyc.syntax.quotations import closing_line, lines_between
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["FIELD", "LineReader"]

FIELD = lazy_expression(r"([^\W\d_][\w .()-]{0,30}?)[ \t]*:(?:[ \t]+|$)")

_ENDED = frozenset('.;:,]}”"’»)')
# How often a text is searched through for closing quotation marks that are missing.
_PATIENCE = 8
_RUN_ON = frozenset({"text", "marker"})
_GOES_ON = frozenset({"text", "marker", "heading"})
_ABOVE_MASTHEAD = frozenset({"part-of", "comment"})

Report = Callable[[str, str, int, int, str], None]


class LineReader:
    """
    Cuts a text into blocks and tells their kinds.
    """

    def __init__(self, vocabulary: Vocabulary, markers: MarkerReader, report: Report) -> None:
        self._vocabulary = vocabulary
        self._markers = markers
        self._report = report
        self._patience = 0
        self._kinds = KindReader(vocabulary, markers)
        self.headings = self._kinds.headings

    def read(self, lines: list[PhysicalLine]) -> list[Line]:
        """
        The blocks of *lines* in their order.
        """
        blocks: list[Line] = []
        further: list[Line] = []
        is_spaced = _is_spaced(lines)
        in_masthead = True
        index = 0
        self._patience = _PATIENCE * len(lines)
        while index < len(lines):
            start, column, text, blank = lines[index]
            line = self._kinds.line(text, start, column)
            index += 1
            if line.kind == "quotation":
                index = self._quoted(line, lines, index)
            starts = in_masthead
            if in_masthead:
                in_masthead = self._is_masthead(line, lines, is_first=not blocks)
            line.follows_blank = blank or (bool(blocks) and blocks[-1].kind == "comment")
            if text[-1] == "}":
                line.layout = self._markers.layout_of(text)
            if not (blank or starts) and is_spaced and self._belongs(line, blocks, further):
                further.append(line)
                continue
            if further:
                join_lines([blocks[-1], *further])
                further = []
            if line.kind != "quote" or line.inner is not None or not _goes_on_quoting(line, blocks):
                blocks.append(line)
        if further:
            join_lines([blocks[-1], *further])
        return _with_tables(blocks)

    def _is_masthead(self, line: Line, lines: list[PhysicalLine], *, is_first: bool) -> bool:
        """
        Whether *line* stands in the masthead or above it.

        A first line with an unknown key begins one where a known key follows directly.
        """
        if line.kind in _ABOVE_MASTHEAD or self.is_field(line.text, first=is_first):
            return True
        return (
            is_first
            and len(lines) > 1
            and not lines[1][3]
            and self.is_field(lines[0][2], first=False)
            and self.is_field(lines[1][2], first=True)
        )

    def is_field(self, text: str, *, first: bool) -> bool:
        """
        Whether *text* is a line of the masthead, as which the *first* line needs a known key.
        """
        match = FIELD.match(text)
        return match is not None and (not first or match[1].lower() in self._vocabulary.masthead)

    def opens_quotation(self, text: str) -> bool:
        """
        Whether *text* begins with a quotation mark that opens provisions, be it closed or not.
        """
        return self._kinds.line(text, 0, 0).kind == "quotation"

    def rest_of(self, heading: Line) -> Line:
        """
        The first sentence of an article that stands on the line of its heading.
        """
        start, text = heading.place(heading.at), heading.text[heading.at :]
        line = self._kinds.line(text, start, 0)
        return line if line.kind in _RUN_ON else text_line(text, start, 0)

    def _belongs(self, line: Line, blocks: list[Line], further: list[Line]) -> bool:
        """
        Whether *line* goes on with the last of *blocks* and the *further* lines of it.
        """
        if not blocks:
            return False
        block = blocks[-1]
        last = further[-1] if further else block
        if line.kind == "text" and block.kind == "note":
            return True
        if block.kind not in _RUN_ON or line.kind not in _GOES_ON:
            return False
        if not further and self._is_title(blocks):
            return False
        if "\t" in line.text and "\t" in last.text:
            return False
        if line.kind == "text" and "\t" not in line.text:
            return True
        return not self._has_ended(last.text)

    def _is_title(self, blocks: list[Line]) -> bool:
        """
        Whether the last of *blocks* stands directly under a heading, as its title.
        """
        return (
            len(blocks) > 1
            and blocks[-2].kind == "heading"
            and not blocks[-1].follows_blank
            and self.headings.is_title(blocks[-1].text)
        )

    def _has_ended(self, text: str) -> bool:
        """
        Whether a marker or heading may come after *text*: it ends in punctuation or "and".
        """
        return (
            text[-1] in _ENDED or text.rsplit(None, 1)[-1].lower() in self._vocabulary.conjunctions
        )

    def _quoted(self, line: Line, lines: list[PhysicalLine], index: int) -> int:
        """
        Take in the lines up to the closing mark; without one the line is a text.

        Many marks that are never closed are not looked after for ever.
        """
        opening = line.text[0]
        closing = closing_line(lines, index - 1, index + self._patience, opening)
        if closing is None:
            self._patience -= min(self._patience, len(lines) - index)
            line.kind = "text"
            self._report(
                "unclosed-quotation",
                "this quotation mark opens quoted provisions and is not closed",
                line.start,
                line.start + 1,
                "close the quotation at the end of its last line,"
                " or put a backslash before the mark",
            )
            return index
        end, line.value = closing
        line.kind, line.printed = "quote", opening
        line.inner = lines_between(lines[index - 1 : end + 1], line.column, line.value)
        line.end = lines[end][0] + len(lines[end][2])
        return end + 1


def _goes_on_quoting(line: Line, blocks: list[Line]) -> bool:
    """
    Whether *line*, behind ">", is one more of the quotation above; else it begins one.
    """
    inner = line.text[2:] if line.text[1:2] == " " else line.text[1:]
    place = (line.end - len(inner), inner)
    if not line.follows_blank and blocks and blocks[-1].raw is not None:
        blocks[-1].end = line.end
        blocks[-1].raw.append(place)
        return True
    line.printed, line.raw = ">", [place]
    return False


def _is_spaced(lines: list[PhysicalLine]) -> bool:
    """
    Whether empty lines stand between the blocks.

    Without any there is one block a line. Otherwise lines that follow each
    other directly decide: one that begins in lower case after a letter is a
    broken line, one after a full stop or semicolon a block of its own.
    """
    close = [place for place, (_, _, _, blank) in enumerate(lines) if not blank]
    broken = blocks = 0
    for place in close:
        if not place or lines[place - 1][2][-1] in ".;:":
            blocks += 1
        elif lines[place][2][0].islower():
            broken += 1
    has_blank = any(blank for _, _, _, blank in lines[1:])
    return has_blank and broken >= blocks


def _with_tables(blocks: list[Line]) -> list[Line]:
    """
    Two or more lines with the same number of tabs are rows of a table.
    """
    previous: Line | None = None
    for line in blocks:
        if "\t" not in line.text or line.kind not in _RUN_ON or line.places:
            previous = None
            continue
        tabs = line.text.count("\t")
        if previous is not None and not line.follows_blank and previous.text.count("\t") == tabs:
            for row in (previous, line):
                row.kind, row.is_tabbed, row.marker, row.at, row.before = "row", True, None, 0, 0
        previous = line
    return blocks
