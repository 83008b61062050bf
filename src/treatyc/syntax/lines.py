"""
A text cut into lines, and each line told for what it is.

Two layouts: *spaced*, where empty lines stand between blocks and a line break
inside a block is a space, and *one block a line*, as in most pasted text.
Which of the two is decided once a text.
"""

import re
from bisect import bisect_right
from operator import itemgetter
from typing import Literal

from attrs import define, field

from treatyc.syntax.headings import HeadingLine, HeadingReader
from treatyc.syntax.markers import MARKER
from treatyc.syntax.physical import PhysicalLine
from treatyc.syntax.quotations import CLOSING, closing_line
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.provisions import Number

__all__ = ["FIELD", "Line", "LineKind", "LineReader"]

LineKind = Literal[
    "text",
    "marker",
    "heading",
    "comment",
    "include",
    "part-of",
    "field",
    "row",
    "quote",
    "note",
    "option",
    "end-options",
]

_BEFORE = re.compile(r"(?:\[(?!\^)[ ]?|\{\+\+[ ]?|\{--[ ]?)+")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,60})\]:[ \t]*")
FIELD = re.compile(r"([^\W\d_][\w .()-]{0,30}?)[ \t]*:(?:[ \t]+|$)")
_OPTION = re.compile(r"\w+[ \u00a0]+(#|\d{1,2}|[A-Z]|[IVX]{1,5})(?:[ ]?[.:–—)][ \t]*|$|(?=[\]{]))")
_PATH = re.compile(r"\S+$|.+\.treaty$")
_ENDED = frozenset('.;:,]}”"’»)')
_TAB = 4


@define(eq=False)
class Line:
    """
    A block as it stands in the text: one line, or several that belong together.

    *start* and *end* are offsets in the source, *column* counts from nought,
    a tab as four. *text* is the block without the blanks around it; *places*
    tells where its pieces come from when there are several. *marker* is the
    marker as printed, *at* where the words behind marker and heading word
    begin, *before* where marker or heading word begin after opening brackets.
    """

    kind: LineKind
    start: int
    end: int
    column: int
    text: str
    places: tuple[tuple[int, int], ...] = ()
    marker: str = ""
    at: int = 0
    before: int = 0
    heading: HeadingLine | None = None
    value: str = ""
    inner: list[PhysicalLine] = field(factory=list)
    follows_blank: bool = False
    is_tabbed: bool = False
    no_note_end: bool = False
    option_number: Number | None = None

    def place(self, offset: int) -> int:
        """
        Where in the source the character at *offset* of the text stands.
        """
        if not self.places:
            return self.start + offset
        in_text, in_source = self.places[bisect_right(self.places, offset, key=itemgetter(0)) - 1]
        return in_source + offset - in_text

    def join(self, other: "Line") -> None:
        """
        Take *other* in as the next line of this block.
        """
        self.places = (
            *(self.places or ((0, self.start),)),
            *(
                (offset + len(self.text) + 1, place)
                for offset, place in other.places or ((0, other.start),)
            ),
        )
        self.text = f"{self.text} {other.text}"
        self.end = other.end


class LineReader:
    """
    Cuts a text into lines and tells their kinds.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._unclosed: set[str] = set()
        self._headings = HeadingReader(vocabulary)
        words = "|".join(
            re.escape(word) for word in sorted(vocabulary.headings, key=len, reverse=True)
        )
        options = "|".join(re.escape(word) for word in vocabulary.options)
        lines = "|".join(re.escape(word) for word in vocabulary.line_words if word != "allow")
        self._first = re.compile(
            rf"(?P<marker>{MARKER.pattern})"
            rf"|(?P<option>(?i:{options})[ \u00a0]+(?=[\d#A-Z]))"
            rf"|(?P<named>(?i:{lines})[ \t]*:)"
            rf"|(?P<heading>(?i:{words})(?!\w))"
            r"|(?P<misspelt>[^\W\d_a-z][^\W\d_]{3,14},?[ \u00a0]+(?:[\d#]|[IVXLC]+(?!\w)))"
            r"|(?P<special>[\[{\\>|/“„«\"])"
        )

    @property
    def headings(self) -> HeadingReader:
        """
        What tells headings and titles.
        """
        return self._headings

    def read(self, lines: list[PhysicalLine]) -> list[Line]:
        """
        The blocks of *lines* in their order.
        """
        spaced = _is_spaced(lines)
        blocks: list[Line] = []
        blank = True
        last: Line | None = None
        quoted_to = 0
        in_masthead = True
        for index, (offset, physical) in enumerate(lines):
            text = physical.strip()
            if not text:
                blank = True
                continue
            if index < quoted_to:
                continue
            indent = len(physical) - len(physical.lstrip())
            column = len(physical[:indent].expandtabs(_TAB)) if indent else 0
            line = self._line(text, offset + indent, column)
            if line.kind == "quotation":
                quoted_to = self._quoted(line, lines, index)
            in_masthead = in_masthead and (line.kind in {"part-of", "comment"} or self.is_field(text, first=not blocks))
            if last is not None and not blank and not in_masthead and self._belongs(line, last, blocks, spaced=spaced):
                last.join(line)
                continue
            if line.kind == "quote" and not blank and last is not None and last.kind == "quote":
                last.inner.extend(line.inner)
                last.end = line.end
                continue
            line.follows_blank = blank
            blocks.append(line)
            last, blank = line, False
        self._unclosed.clear()
        return _with_tables(blocks)

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
        if line.kind not in {"text", "marker"}:
            line = Line("text", start, heading.end, 0, text)
        return line

    def _belongs(self, line: Line, last: Line, blocks: list[Line], *, spaced: bool) -> bool:
        """
        Whether *line*, directly under *last*, goes on with it.
        """
        if line.kind == "text" and last.kind == "note":
            return spaced
        if (
            not spaced
            or last.kind not in {"text", "marker"}
            or line.kind not in {"text", "marker", "heading"}
        ):
            return False
        under_heading = (
            len(blocks) > 1 and blocks[-2].kind == "heading" and blocks[-2].end + 1 >= last.start
        )
        if under_heading and self._headings.is_title(last.text):
            return False
        ended = (
            last.text[-1] in _ENDED
            or last.text.rsplit(None, 1)[-1].lower() in self._vocabulary.conjunctions
        )
        return line.kind == "text" and "\t" not in line.text or not ended

    def _line(self, text: str, start: int, column: int) -> Line:
        """
        The line that begins with *text* at *start*.
        """
        end = start + len(text)
        match = self._first.match(text)
        kind = match.lastgroup if match else None
        if kind is None or match is None:
            return Line("text", start, end, column, text)
        if kind == "marker":
            if self._is_marker(text, match.end()):
                return Line(
                    "marker",
                    start,
                    end,
                    column,
                    text,
                    marker=match[0],
                    at=_skip_blanks(text, match.end()),
                )
            return Line("text", start, end, column, text)
        if kind in {"heading", "misspelt"}:
            return self._heading(text, start, column, 0)
        if kind == "option":
            return self._option(text, start, column, 0)
        if kind == "named":
            return self._named(text, start, column, match.end())
        return self._special(text, start, column)

    def _heading(self, text: str, start: int, column: int, before: int) -> Line:
        heading = self._headings.read(text[before:] if before else text)
        end = start + len(text)
        if heading is None:
            return Line("text", start, end, column, text)
        at = heading.rest_at + before if heading.rest_at >= 0 else len(text)
        return Line("heading", start, end, column, text, at=at, before=before, heading=heading)

    def _option(self, text: str, start: int, column: int, before: int) -> Line:
        match = _OPTION.match(text, before)
        if match is None:
            return Line("text", start, start + len(text), column, text)
        line = Line("option", start, start + len(text), column, text, at=match.end(), before=before)
        line.marker = text[before : match.end()]
        line.option_number = self._headings.number(match[1])
        return line

    def _named(self, text: str, start: int, column: int, at: int) -> Line:
        """
        "Include: …" and "Part of: …"; with anything but a path behind it a text.
        """
        key = self._vocabulary.line_words[text[:at].rstrip(" \t:").lower()]
        path = text[at:].strip()
        kind: LineKind = "text"
        if _PATH.match(path):
            kind = "include" if key == "include" else "part-of"
        return Line(
            kind, start, start + len(text), column, text, value=path, at=_skip_blanks(text, at)
        )

    def _special(self, text: str, start: int, column: int) -> Line:
        """
        A line that begins with a character which may be a mark.
        """
        end = start + len(text)
        first = text[0]
        if text.startswith("//"):
            return Line("comment", start, end, column, text, value=text[2:].strip())
        if first == ">":
            inner = text[2:] if text[1:2] == " " else text[1:]
            return Line("quote", start, end, column, text, inner=[(end - len(inner), inner)])
        if first == "|" and text.count("|") > 1:
            return Line("row", start, end, column, text)
        if first == "[" and (match := _FOOTNOTE.match(text)):
            return Line("note", start, end, column, text, value=match[1], at=match.end())
        if first == "{" and text.strip("{} ").lower() == self._end_options and text[-1] == "}":
            return Line("end-options", start, end, column, text)
        if first in CLOSING:
            return self._quotation(text, start, column)
        if first in "[{" and (match := _BEFORE.match(text)):
            return self._behind_brackets(text, start, column, match.end())
        return Line("text", start, end, column, text)

    def _quotation(self, text: str, start: int, column: int) -> Line:
        """
        A quotation mark directly before a heading or marker opens quoted provisions.
        """
        inner = self._line(text[1:].lstrip(), start, column) if len(text) > 1 else None
        kind: LineKind = "quotation" if inner is not None and inner.kind in {"marker", "heading"} else "text"
        return Line(kind, start, start + len(text), column, text)

    def _quoted(self, line: Line, lines: list[PhysicalLine], index: int) -> int:
        """
        Take in the lines up to the one that ends in the closing mark; without it the line is a text.
        """
        closing = None if line.text[0] in self._unclosed else closing_line(lines, index, line)
        if closing is None:
            self._unclosed.add(line.text[0])
            line.kind = "text"
            return 0
        end, line.value = closing
        line.kind, line.marker = "quote", line.text[0]
        for place, (offset, physical) in enumerate(lines[index : end + 1], index):
            text = physical
            if place == end:
                text = text.rstrip()[: -len(line.value)]
            if place == index:
                text = " " * line.column + line.text[1:] if place != end else " " * line.column + line.text[1 : -len(line.value)]
                offset = line.start + 1 - line.column
            indent = min(line.column, len(text) - len(text.lstrip(" ")))
            line.inner.append((offset + indent, text[indent:]))
        offset, physical = lines[end]
        line.end = offset + len(physical.rstrip())
        return end + 1

    @property
    def _end_options(self) -> str:
        return next(
            word for word, key in self._vocabulary.attribute_words.items() if key == "end_options"
        )

    def _behind_brackets(self, text: str, start: int, column: int, before: int) -> Line:
        """
        A line whose marker or heading word stands behind opening brackets.
        """
        match = self._first.match(text, before)
        kind = match.lastgroup if match else None
        if match is not None and kind == "marker" and self._is_marker(text, match.end()):
            at = _skip_blanks(text, match.end())
            return Line(
                "marker",
                start,
                start + len(text),
                column,
                text,
                marker=match[0],
                at=at,
                before=before,
            )
        if kind in {"heading", "misspelt"}:
            return self._heading(text, start, column, before)
        if kind == "option":
            return self._option(text, start, column, before)
        return Line("text", start, start + len(text), column, text)

    def _is_marker(self, text: str, end: int) -> bool:
        """
        Not before ", ; )" nor before "and (b)": that is a reference at the start of a line.
        """
        rest = text[end : end + 16].lstrip(" \u00a0")
        if not rest:
            return True
        if rest[0] in ",;)":
            return False
        word, _, following = rest.partition(" ")
        return word.lower() not in self._vocabulary.connectives or following[:1] != "("


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _is_spaced(lines: list[PhysicalLine]) -> bool:
    """
    Whether empty lines stand between the blocks.

    Without any there is one block a line. Otherwise lines that follow each
    other directly decide: one that begins in lower case after a letter is a
    broken line, one after a full stop or semicolon a block of its own.
    """
    has_blank = False
    broken = blocks = 0
    last = ""
    for _, line in lines:
        text = line.strip()
        if not text:
            has_blank = True
        elif last:
            if last[-1] in ".;:":
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
        if "\t" in line.text and line.kind in {"text", "marker"} and not line.places:
            tabs = line.text.count("\t")
            if (
                previous is not None
                and not line.follows_blank
                and previous.text.count("\t") == tabs
            ):
                for row in (previous, line):
                    row.kind, row.is_tabbed, row.marker, row.at, row.before = "row", True, "", 0, 0
            previous = line
        else:
            previous = None
    return blocks
