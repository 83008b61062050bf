"""
A text cut into blocks, and each block told for what it is.

Two layouts: *spaced*, where empty lines stand between blocks and a line break
inside a block is a space, and *one block a line*, as in most pasted text.
Which of the two is decided once a text.
"""

import re
from collections.abc import Callable

from treatyc.syntax.headings import HeadingReader
from treatyc.syntax.lines import Line, join_lines
from treatyc.syntax.markers import MARKER, MarkerReader
from treatyc.syntax.physical import PhysicalLine
from treatyc.syntax.quotations import CLOSING, closing_line, lines_between
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["FIELD", "LineReader"]

FIELD = re.compile(r"([^\W\d_][\w .()-]{0,30}?)[ \t]*:(?:[ \t]+|$)")

_BEFORE = re.compile(r"(?:\[(?!\^)[ ]?|\{\+\+[ ]?|\{--[ ]?)+")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,60})\]:[ \t]*")
_OPTION = re.compile(r"\w+[ \u00a0]+(#|\d{1,2}|[A-Z]|[IVX]{1,5})(?:[ ]?[.:–—)][ \t]*|$|(?=[\]{])|[ ](?=\{))")
_PATH = re.compile(r"\S+$|.+\.treaty$")
_ENDED = frozenset(".;:,]}”\"’»)")
_RUN_ON = frozenset({"text", "marker"})


Report = Callable[[str, str, int, int, str], None]


class LineReader:
    """
    Cuts a text into blocks and tells their kinds.
    """

    def __init__(self, vocabulary: Vocabulary, markers: MarkerReader, report: Report) -> None:
        self._vocabulary = vocabulary
        self._markers = markers
        self._report = report
        self._unclosed: set[str] = set()
        self.headings = HeadingReader(vocabulary)
        self._first = _first_words(vocabulary)
        self._end_options = vocabulary.word_for("end_options")

    def read(self, lines: list[PhysicalLine]) -> list[Line]:
        """
        The blocks of *lines* in their order.
        """
        blocks: list[Line] = []
        pieces: list[Line] = []
        is_spaced = _is_spaced(lines)
        in_masthead = True
        index = 0
        while index < len(lines):
            start, column, text, blank = lines[index]
            line = self._line(text, start, column)
            index += 1
            if line.kind == "quotation":
                index = self._quoted(line, lines, index)
            if in_masthead:
                in_masthead = line.kind in {"part-of", "comment"} or (
                    self.is_field(text, first=not blocks) or (not blocks and self._begins_masthead(lines[:2]))
                )
            line.follows_blank = blank or (bool(blocks) and blocks[-1].kind == "comment")
            if text[-1] == "}":
                line.layout = self._markers.layout_of(text)
            if not blank and is_spaced and not in_masthead and pieces and self._belongs(line, pieces, blocks):
                pieces.append(line)
                continue
            if len(pieces) > 1:
                join_lines(pieces)
            if line.kind == "quote" and line.inner is None:
                self._quote(blocks, line)
                pieces = []
            else:
                blocks.append(line)
                pieces = [line]
        if len(pieces) > 1:
            join_lines(pieces)
        self._unclosed.clear()
        return _with_tables(blocks)

    def _begins_masthead(self, lines: list[PhysicalLine]) -> bool:
        """
        Whether a first line with an unknown key begins a masthead: a known one follows directly.
        """
        return (
            len(lines) > 1
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

    def rest_of(self, heading: Line) -> Line:
        """
        The first sentence of an article that stands on the line of its heading.
        """
        start, text = heading.place(heading.at), heading.text[heading.at :]
        line = self._line(text, start, 0)
        return line if line.kind in _RUN_ON else _text_line(text, start, 0)

    def _belongs(self, line: Line, pieces: list[Line], blocks: list[Line]) -> bool:
        """
        Whether *line*, directly under the last of *pieces*, goes on with their block.
        """
        last = pieces[-1]
        if line.kind == "text" and pieces[0].kind == "note":
            return True
        if pieces[0].kind not in _RUN_ON or line.kind not in {"text", "marker", "heading"}:
            return False
        under_heading = len(blocks) > 1 and blocks[-2].kind == "heading" and not blocks[-1].follows_blank
        if under_heading and len(pieces) == 1 and self.headings.is_title(last.text):
            return False
        if "\t" in line.text and "\t" in last.text:
            return False
        if line.kind == "text" and "\t" not in line.text:
            return True
        ended = last.text[-1] in _ENDED or last.text.rsplit(None, 1)[-1].lower() in self._vocabulary.conjunctions
        return not ended

    def _line(self, text: str, start: int, column: int, before: int = 0) -> Line:
        """
        The line of *text* at *start*, told by what stands *before* which only brackets open.
        """
        match = self._first.match(text, before)
        if match is None:
            return _text_line(text, start, column)
        kind = match.lastgroup
        if kind == "marker":
            return self._marked(match, text, start, column, before)
        if kind in {"heading", "misspelt"}:
            return self._heading(text, start, column, before)
        if kind == "option":
            return self._option(text, start, column, before)
        if before:
            return _text_line(text, start, column)
        if kind == "named":
            return self._named(text, start, column, match.end())
        return self._special(text, start, column)

    def _marked(self, match: re.Match[str], text: str, start: int, column: int, before: int) -> Line:
        """
        A line that begins with a marker, unless what follows shows that it is none.
        """
        at = match.end()
        length = len(text)
        while at < length and text[at].isspace():
            at += 1
        first = text[at : at + 1]
        if not first.isupper() and not self._is_marker(text, at):
            return _text_line(text, start, column)
        printed = match[0]
        marker = self._markers.known.get(printed) or self._markers.read(printed)
        return Line("marker", start, start + length, column, text, length, printed, at, before, before, marker)

    def _is_marker(self, text: str, at: int) -> bool:
        """
        Not before ", ; )" nor before "and (b)": that is a reference at the start of a line.
        """
        first = text[at : at + 1]
        if first in {",", ";", ")"}:
            return False
        if first.islower():
            word, _, following = text[at : at + 16].partition(" ")
            return word not in self._vocabulary.connectives or following[:1] != "("
        return True

    def _heading(self, text: str, start: int, column: int, before: int) -> Line:
        heading = self.headings.read(text[before:] if before else text)
        if heading is None:
            return _text_line(text, start, column)
        line = _text_line(text, start, column)
        line.kind, line.heading, line.before = "heading", heading, before
        line.at = heading.rest_at + before if heading.rest_at >= 0 else len(text)
        return line

    def _option(self, text: str, start: int, column: int, before: int) -> Line:
        line = _text_line(text, start, column)
        match = _OPTION.match(text, before)
        if match is not None:
            line.kind, line.at, line.before = "option", match.end(), before
            line.printed = text[before : match.end()]
            line.number = self.headings.number(match[1])
        return line

    def _named(self, text: str, start: int, column: int, at: int) -> Line:
        """
        "Include: …" and "Part of: …"; with anything but a path behind it a text.
        """
        line = _text_line(text, start, column)
        path = text[at:].strip()
        if _PATH.match(path):
            key = self._vocabulary.line_words[text[:at].rstrip(" \t:").lower()]
            line.kind = "include" if key == "include" else "part-of"
            line.value = path
        return line

    def _special(self, text: str, start: int, column: int) -> Line:
        """
        A line that begins with a character which may be a mark.
        """
        line = _text_line(text, start, column)
        first = text[0]
        if text.startswith("//"):
            line.kind, line.value = "comment", text[2:].strip()
        elif first == ">":
            line.kind = "quote"
        elif first == "|" and text.count("|") > 1:
            line.kind = "row"
        elif first == "[" and (match := _FOOTNOTE.match(text)):
            line.kind, line.value, line.at = "note", match[1], match.end()
        elif first == "{" and text[-1] == "}" and text.strip("{} ").lower() == self._end_options:
            line.kind = "end-options"
        elif first in CLOSING:
            if self._opens_provisions(text):
                line.kind = "quotation"
        elif first in "[{" and (match := _BEFORE.match(text)):
            return self._line(text, start, column, match.end())
        return line

    def _opens_provisions(self, text: str) -> bool:
        """
        Whether a quotation mark stands directly before a heading or marker.
        """
        brackets = _BEFORE.match(text, 1)
        at = brackets.end() if brackets else 1
        match = self._first.match(text, at)
        if match is None or match.lastgroup not in {"marker", "heading", "misspelt"}:
            return False
        return self._line(text, 0, 0, at).kind in {"marker", "heading"}

    def _quoted(self, line: Line, lines: list[PhysicalLine], index: int) -> int:
        """
        Take in the lines up to the one that ends in the closing mark; without it the line is a text.
        """
        opening = line.text[0]
        closing = None if opening in self._unclosed else closing_line(lines, index - 1, opening)
        if closing is None:
            self._unclosed.add(opening)
            line.kind = "text"
            self._report(
                "unclosed-quotation",
                "this quotation mark opens quoted provisions and is not closed",
                line.start,
                line.start + 1,
                "close the quotation at the end of its last line, or put a backslash before the mark",
            )
            return index
        end, line.value = closing
        line.kind, line.printed = "quote", opening
        line.inner = lines_between(lines[index - 1 : end + 1], line.column, line.value)
        line.end = lines[end][0] + len(lines[end][2])
        return end + 1

    def _quote(self, blocks: list[Line], line: Line) -> None:
        """
        A line behind ">": one more of the quotation above, or the first of one.
        """
        text = line.text
        inner = text[2:] if text[1:2] == " " else text[1:]
        if line.follows_blank or not blocks or blocks[-1].kind != "quote" or blocks[-1].raw is None:
            line.printed, line.raw = ">", []
            blocks.append(line)
        block = blocks[-1]
        block.end = line.end
        if block.raw is not None:
            block.raw.append((line.end - len(inner), inner))


def _text_line(text: str, start: int, column: int) -> Line:
    length = len(text)
    return Line("text", start, start + length, column, text, length)


def _first_words(vocabulary: Vocabulary) -> re.Pattern[str]:
    """
    One expression for the beginning of a line: its group tells what kind of line to look for.
    """
    headings = "|".join(re.escape(word) for word in sorted(vocabulary.headings, key=len, reverse=True))
    options = "|".join(re.escape(word) for word in vocabulary.options)
    named = "|".join(re.escape(word) for word, key in vocabulary.line_words.items() if key != "allow")
    return re.compile(
        rf"(?P<marker>{MARKER.pattern})"
        rf"|(?P<option>(?i:{options})[ \u00a0]+(?=[\d#A-Z]))"
        rf"|(?P<named>(?i:{named})[ \t]*:)"
        rf"|(?P<heading>(?i:{headings})(?!\w))"
        r"|(?P<misspelt>[^\W\d_a-z][^\W\d_]{3,14},?[ \u00a0]+(?:[\d#]|[IVXLC]+(?!\w)))"
        r"|(?P<special>[\[{\\>|/“„«\"])"
    )


def _is_spaced(lines: list[PhysicalLine]) -> bool:
    """
    Whether empty lines stand between the blocks.

    Without any there is one block a line. Otherwise lines that follow each
    other directly decide: one that begins in lower case after a letter is a
    broken line, one after a full stop or semicolon a block of its own.
    """
    has_blank = False
    broken = blocks = 0
    last = "."
    for place, (_, _, text, blank) in enumerate(lines):
        if blank:
            has_blank = has_blank or place > 0
        elif last[-1] in ".;:":
            blocks += 1
        elif text[0].islower():
            broken += 1
        last = text
    return has_blank and broken >= blocks


def _with_tables(blocks: list[Line]) -> list[Line]:
    """
    Two or more lines with the same number of tabs are rows of a table.
    """
    previous: Line | None = None
    for line in blocks:
        if "\t" in line.text and line.kind in _RUN_ON and not line.places:
            tabs = line.text.count("\t")
            if previous is not None and not line.follows_blank and previous.text.count("\t") == tabs:
                for row in (previous, line):
                    row.kind, row.is_tabbed, row.marker, row.at, row.before = "row", True, None, 0, 0
            previous = line
        else:
            previous = None
    return blocks
