"""
From tokens to a draft: one short method an element of grammar/treaty.lark.
"""

from typing import Any

from attrs import define

from treatyc.source import Span
from treatyc.syntax.automaton import Automaton, prepare
from treatyc.syntax.lines import Line
from treatyc.syntax.marks import TextReader
from treatyc.syntax.rows import table_of
from treatyc.syntax.tables import TREATY
from treatyc.syntax.tokens import FieldToken, HeadingToken, QuotationToken
from treatyc.syntax.units import article_of, division_of
from treatyc.treaty.parts import (
    Draft,
    Include,
    Masthead,
    MastheadField,
    Preamble,
    Recital,
)
from treatyc.treaty.provisions import (
    Article,
    Block,
    Division,
    Number,
    Option,
    Paragraph,
    Quotation,
    Subheading,
    Subparagraph,
    Table,
    Testimonium,
    Words,
)
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, Text

__all__ = ["Builder"]


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
            "start part_of masthead preamble recital division article testimonium include"
            " body sub item words table quotation option subheading"
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
        line: Line = parts[0]
        return line.value

    def masthead(self, parts: list[Any]) -> Masthead:
        """
        The fields above the title.
        """
        tokens: list[FieldToken] = parts[0]
        fields = []
        for line, key, word, at in tokens:
            text = self.texts.read_words(line, at, len(line.text))
            fields.append(
                MastheadField(key, word, text, span=Span(self.file, line.start, line.end))
            )
        return Masthead(
            tuple(fields), span=Span(self.file, fields[0].span.start, fields[-1].span.end)
        )

    def preamble(self, parts: list[Any]) -> Preamble:
        """
        The opening, with its heading if it has one.
        """
        line: Line | None = parts[0]
        recitals = tuple(parts[1]) if len(parts) > 1 else ()
        first = line or (recitals[0].span if recitals else Span(self.file, 0, 0))
        end = recitals[-1].span.end if recitals else first.end
        span = Span(self.file, first.start, end)
        if line is None:
            return Preamble("", recitals, span=span)
        text, attributes = self.texts.read(line, 0, len(line.text))
        word = text.words
        if word[-1] != "]":
            word = word.lstrip("[ ")
        before = (Mark("opening-bracket", 0, 0),) * text.words[: -len(word)].count("[")
        return Preamble(word, recitals, attributes, before, span=span)

    def recital(self, parts: list[Any]) -> Recital:
        """
        A paragraph of the preamble.
        """
        item, kind = parts[0]
        content = parts[1] if len(parts) > 1 else ()
        has_marker = item.marker is not None
        if has_marker:
            text, attributes = self.texts.read(item, item.at, item.until)
        else:
            text, attributes = self._read_unmarked(item)
        return Recital(
            kind,
            item.printed if has_marker else "",
            item.reading.number if has_marker else None,
            text,
            content,
            self.texts.before(item),
            attributes,
            span=self._span(item, content),
        )

    def article(self, parts: list[Any]) -> Article:
        """
        An article: its heading and its paragraphs.
        """
        token: HeadingToken = parts[0]
        content: tuple[Block, ...] = parts[1]
        return article_of(token, content, self.texts)

    def division(self, parts: list[Any]) -> Division:
        """
        A part, chapter, annex …: its heading and its own text.
        """
        token: HeadingToken = parts[0]
        content: tuple[Block, ...] = parts[1]
        return division_of(token, content, self.texts)

    def testimonium(self, parts: list[Any]) -> Testimonium:
        """
        The closing formula and what stands under it.
        """
        line: Line = parts[0]
        content: tuple[Block, ...] = parts[1]
        end = content[-1].span.end if content else line.end
        return Testimonium(content, span=Span(self.file, line.start, end))

    def include(self, parts: list[Any]) -> Include:
        """
        A line that names another file.
        """
        line: Line = parts[0]
        content: tuple[Block, ...] = parts[1]
        end = content[-1].span.end if content else line.end
        return Include(line.value, content, span=Span(self.file, line.start, end))

    def body(self, parts: list[Any]) -> tuple[Block, ...]:
        """
        The blocks of a unit.
        """
        return tuple(parts[0]) if parts else ()

    def sub(self, parts: list[Any]) -> tuple[Block, ...]:
        """
        What stands one step in.
        """
        content: tuple[Block, ...] = parts[1]
        return content

    def item(self, parts: list[Any]) -> Paragraph | Subparagraph:
        """
        A block with a marker.
        """
        item: Line = parts[0]
        content = parts[1] if len(parts) > 1 else ()
        text, attributes = self.texts.read(item, item.at, item.until)
        before = self.texts.before(item) if item.before and not item.runs_in else ()
        kind = Subparagraph if item.depth else Paragraph
        if content or item.runs_in or item.until != len(item.text):
            span = self._span(item, content)
        else:
            span = Span(self.file, item.start, item.end)
        return kind(item.printed, item.reading.number, text, content, before, attributes, span=span)

    def words(self, parts: list[Any]) -> Paragraph | Words:
        """
        A block without a marker.
        """
        item: Line = parts[0]
        content = parts[1] if len(parts) > 1 else ()
        text, attributes = self._read_unmarked(item)
        span = self._span(item, content)
        if item.depth:
            return Words(text, content, (), attributes, span=span)
        return Paragraph("", None, text, content, (), attributes, span=span)

    def subheading(self, parts: list[Any]) -> Subheading:
        """
        A heading between the paragraphs of an article.
        """
        item: Line = parts[0]
        text, attributes = self._read_unmarked(item)
        return Subheading(text, (), attributes, span=self._span(item, ()))

    def _read_unmarked(self, item: Line) -> tuple[Text, Attributes]:
        """
        The text of a block without a marker, which needs words: "{restart}" alone is words.
        """
        text, attributes = self.texts.read(item, item.at, item.until)
        if text.words or text.marks or attributes != NO_ATTRIBUTES:
            return text, attributes
        return self.texts.read_words(item, item.at, item.until), NO_ATTRIBUTES

    def table(self, parts: list[Any]) -> Table:
        """
        Rows; a line of hyphens under the first makes that one the head.
        """
        first: Line = parts[0]
        others: list[Line] = parts[1] if len(parts) > 1 else []
        return table_of([first, *others], self.texts)

    def quotation(self, parts: list[Any]) -> Quotation:
        """
        What belongs to another instrument.
        """
        token: QuotationToken = parts[0]
        content: tuple[Block, ...] = parts[1]
        units = tuple(unit for unit_list in parts[2:-1] for unit in unit_list)
        return Quotation(content, units, token.mark, token.closing, span=token.span)

    def option(self, parts: list[Any]) -> Option:
        """
        One of several ways to go on.
        """
        line: Line = parts[0]
        content: tuple[Block, ...] = parts[1]
        ended: Line | None = parts[2]
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
