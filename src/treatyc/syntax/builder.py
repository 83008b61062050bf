"""
From tokens to a draft: one short method an element of grammar/treaty.lark.
"""

import re
from typing import Any, cast

from attrs import define

from treatyc.source import Span
from treatyc.syntax.automaton import Automaton, prepare
from treatyc.syntax.lines import Line
from treatyc.syntax.marks import TextReader
from treatyc.syntax.structure import HeadingToken, QuotationToken
from treatyc.syntax.tables import TREATY
from treatyc.treaty.parts import (
    Comment,
    Draft,
    Footnote,
    Include,
    Masthead,
    MastheadField,
    Preamble,
    Recital,
    Waiver,
)
from treatyc.treaty.provisions import (
    Article,
    Block,
    Division,
    Number,
    Option,
    Paragraph,
    Quotation,
    Row,
    Subheading,
    Subparagraph,
    Table,
    Testimonium,
    Words,
)
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Text

__all__ = ["Builder"]

_RULE = re.compile(r"\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?$")
_CELL = re.compile(r"(?:\\.|[^|\\])*")
_WAIVER = re.compile(r"([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)[ \t]*(?::[ \t]*(.*))?$")


@define(eq=False, repr=False)
class Builder:
    """
    Builds the parts of a draft, innermost first.
    """

    file: str
    texts: TextReader

    def automaton(self) -> Automaton:
        """
        The automaton of grammar/treaty.lark with this builder behind it.
        """
        names = (
            "start part_of masthead preamble recital division article testimonium include body sub item words table"
            " quotation option subheading"
        )
        return prepare(TREATY, {name: getattr(self, name) for name in names.split()})

    def start(self, parts: list[Any]) -> Draft:
        """
        The whole draft; its asides are added by the reader.
        """
        part_of = next((part for part in parts if isinstance(part, str)), None)
        masthead = next((part for part in parts if isinstance(part, Masthead)), None)
        preamble = next((part for part in parts if isinstance(part, Preamble)), None)
        front = next((part for part in parts if isinstance(part, tuple)), ())
        units = next((part for part in parts if isinstance(part, list)), [])
        return Draft(part_of, masthead, front, preamble, tuple(units), span=Span(self.file, 0, 0))

    def part_of(self, parts: list[Any]) -> str:
        """
        The whole that the file says it is a part of.
        """
        return cast("Line", parts[0]).value

    def masthead(self, parts: list[Any]) -> Masthead:
        """
        The fields above the title.
        """
        fields = []
        for line, key, word, at in parts[0]:
            text, _ = self.texts.read(line, at, len(line.text))
            fields.append(MastheadField(key, word, text, span=Span(self.file, line.start, line.end)))
        return Masthead(tuple(fields), span=Span(self.file, fields[0].span.start, fields[-1].span.end))

    def preamble(self, parts: list[Any]) -> Preamble:
        """
        The opening, with its heading if it has one.
        """
        line = cast("Line | None", parts[0])
        recitals = tuple(parts[1]) if len(parts) > 1 else ()
        first = line or (recitals[0].span if recitals else Span(self.file, 0, 0))
        end = recitals[-1].span.end if recitals else first.end
        span = Span(self.file, first.start, end)
        if line is None:
            return Preamble("", recitals, span=span)
        text, attributes = self.texts.read(line, 0, len(line.text))
        return Preamble(text.words, recitals, attributes, span=span)

    def recital(self, parts: list[Any]) -> Recital:
        """
        A paragraph of the preamble.
        """
        item, kind = parts[0]
        content = parts[1] if len(parts) > 1 else ()
        text, attributes = self.texts.read(item, item.at, item.until)
        label, number = _marker_of(item)
        return Recital(
            kind, label, number, text, content, self.texts.before(item), attributes, span=self._span(item, content)
        )

    def article(self, parts: list[Any]) -> Article:
        """
        An article: its heading and its paragraphs.
        """
        token, content = cast("HeadingToken", parts[0]), parts[1]
        heading, line = token.line.heading, token.line
        if heading is None:
            msg = "an article needs a heading line"
            raise AssertionError(msg)
        title, attributes = self._title(token)
        return Article(
            cast("Any", heading.kind),
            heading.word,
            heading.number,
            heading.separator,
            title,
            content,
            (),
            self.texts.before(line),
            attributes,
            token.title_above,
            span=self._heading_span(token, content),
        )

    def division(self, parts: list[Any]) -> Division:
        """
        A part, chapter, annex …: its heading and its own text.
        """
        token, content = cast("HeadingToken", parts[0]), parts[1]
        heading, line = token.line.heading, token.line
        if heading is None:
            msg = "a division needs a heading line"
            raise AssertionError(msg)
        title, attributes = self._title(token)
        return Division(
            cast("Any", heading.kind),
            heading.word,
            heading.number,
            heading.separator,
            title,
            content,
            (),
            self.texts.before(line),
            attributes,
            token.title_above,
            span=self._heading_span(token, content),
        )

    def _title(self, token: HeadingToken) -> tuple[Text | None, Attributes]:
        line, heading = token.line, token.line.heading
        if token.title is not None:
            title, attributes = self.texts.read(token.title, token.title.at, len(token.title.text))
            return title, attributes
        if heading is None or heading.rest_at < 0 or not heading.is_title:
            return None, NO_ATTRIBUTES
        title, attributes = self.texts.read(line, line.at, len(line.text))
        return (title if title.words or title.marks else None), attributes

    def _heading_span(self, token: HeadingToken, content: tuple[Block, ...]) -> Span:
        lines = [token.line, *([token.title] if token.title else [])]
        end = content[-1].span.end if content else max(line.end for line in lines)
        return Span(self.file, min(line.start for line in lines), end)

    def testimonium(self, parts: list[Any]) -> Testimonium:
        """
        The closing formula and what stands under it.
        """
        line, content = cast("Line", parts[0]), parts[1]
        return Testimonium(content, span=Span(self.file, line.start, content[-1].span.end if content else line.end))

    def include(self, parts: list[Any]) -> Include:
        """
        A line that names another file.
        """
        line = cast("Line", parts[0])
        return Include(line.value, span=Span(self.file, line.start, line.end))

    def body(self, parts: list[Any]) -> tuple[Block, ...]:
        """
        The blocks of a unit.
        """
        return tuple(parts[0]) if parts else ()

    def sub(self, parts: list[Any]) -> tuple[Block, ...]:
        """
        What stands one step in.
        """
        return cast("tuple[Block, ...]", parts[1])

    def item(self, parts: list[Any]) -> Paragraph | Subparagraph:
        """
        A block with a marker.
        """
        item = cast("Line", parts[0])
        content = parts[1] if len(parts) > 1 else ()
        text, attributes = self.texts.read(item, item.at, item.until)
        before = self.texts.before(item) if item.before and not item.runs_in else ()
        reading = item.reading
        if reading is None:
            msg = "an item needs a marker"
            raise AssertionError(msg)
        kind = Subparagraph if item.depth else Paragraph
        if content or item.runs_in or item.until != len(item.text):
            span = self._span(item, content)
        else:
            span = Span(self.file, item.start, item.end)
        return kind(item.printed, reading.number, text, content, before, attributes, span=span)

    def words(self, parts: list[Any]) -> Paragraph | Words:
        """
        A block without a marker.
        """
        item = cast("Line", parts[0])
        content = parts[1] if len(parts) > 1 else ()
        text, attributes = self.texts.read(item, item.at, item.until)
        span = self._span(item, content)
        if item.depth:
            return Words(text, content, (), attributes, span=span)
        return Paragraph("", None, text, content, (), attributes, span=span)

    def subheading(self, parts: list[Any]) -> Subheading:
        """
        A heading between the paragraphs of an article.
        """
        item = cast("Line", parts[0])
        text, attributes = self.texts.read(item, item.at, item.until)
        return Subheading(text, (), attributes, span=self._span(item, ()))

    def table(self, parts: list[Any]) -> Table:
        """
        Rows; a line of hyphens under the first makes that one the head.
        """
        lines = [cast("Line", parts[0]), *(parts[1] if len(parts) > 1 else [])]
        has_head = len(lines) > 1 and _RULE.match(lines[1].text) is not None
        rows = [self._row(line) for index, line in enumerate(lines) if index != 1 or not has_head]
        return Table(tuple(rows), has_head, span=Span(self.file, lines[0].start, lines[-1].end))

    def _row(self, line: Line) -> Row:
        stretches = _tabbed(line.text) if line.is_tabbed else _piped(line.text)
        cells = tuple(self._cell(line, start, end) for start, end in stretches)
        return Row(cells, span=Span(self.file, line.start, line.end))

    def _cell(self, line: Line, start: int, end: int) -> Text:
        while start < end and line.text[start].isspace():
            start += 1
        return self.texts.read(line, start, end)[0]

    def quotation(self, parts: list[Any]) -> Quotation:
        """
        What belongs to another instrument.
        """
        token = cast("QuotationToken", parts[0])
        units = tuple(parts[2]) if len(parts) > 3 else ()
        return Quotation(parts[1], units, token.mark, token.closing, span=token.span)

    def option(self, parts: list[Any]) -> Option:
        """
        One of several ways to go on.
        """
        line, content, ended = cast("Line", parts[0]), parts[1], parts[2]
        word, number, separator = self._option_heading(line)
        text, attributes = self.texts.read(line, line.at, len(line.text))
        end = content[-1].span.end if content else line.end
        return Option(
            word,
            number,
            separator,
            text if text.words or text.marks else None,
            content,
            self.texts.before(line),
            attributes,
            ended is not None,
            span=Span(self.file, line.start, ended.end if ended is not None else end),
        )

    def _option_heading(self, line: Line) -> tuple[str, Number | None, str]:
        word, _, rest = line.printed.replace("\u00a0", " ").strip().partition(" ")
        printed = rest.strip().rstrip(" .:–—)")
        return word, line.number, rest.strip()[len(printed) :].strip()

    def _span(self, item: Line, content: tuple[Block, ...]) -> Span:
        """
        From the first character of *item* to the last of what belongs to it.
        """
        start = item.place(item.begin) if item.runs_in else item.start
        end = item.end if item.until == len(item.text) else item.place(max(item.until - 1, 0)) + 1
        return Span(self.file, start, max(content[-1].span.end, end) if content else end)

    # --- what stands beside the blocks --------------------------------------------------------

    def aside(self, line: Line, at: int, allow: str) -> Comment | Waiver | Footnote:
        """
        A comment, waiver or footnote that stands above block number *at*.
        """
        span = Span(self.file, line.start, line.end)
        if line.kind == "note":
            text, _ = self.texts.read(line, line.at, len(line.text))
            return Footnote(at, line.value, text, span=span)
        first, _, rest = line.value.partition(" ")
        match = _WAIVER.match(rest) if first.lower() == allow else None
        if match is None or not match[2]:
            return Comment(at, line.value, span=span)
        rules = tuple(rule.strip() for rule in match[1].split(","))
        return Waiver(at, rules, match[2].strip(), span=span)


def _marker_of(item: Line) -> tuple[str, Number | None]:
    """
    The marker as printed, and the number it stands for.
    """
    if item.marker is None:
        return "", None
    reading = item.reading or item.marker.readings[0]
    return item.printed, reading.number


def _tabbed(text: str) -> list[tuple[int, int]]:
    stretches = []
    start = 0
    for cell in text.split("\t"):
        stretches.append((start, start + len(cell)))
        start += len(cell) + 1
    return stretches


def _piped(text: str) -> list[tuple[int, int]]:
    """
    The cells between the strokes; a backslash before a stroke makes it words.
    """
    stretches = []
    at = 1
    while at < len(text):
        match = _CELL.match(text, at)
        end = match.end() if match else at
        stretches.append((at, end))
        at = end + 1
    return stretches
