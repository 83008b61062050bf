"""
Lines put in order: which are masthead, preamble, units; how deep each block stands.

What goes out is one token a block for the automaton of grammar/treaty.lark.
"""

from collections.abc import Iterator

from attrs import define, field, frozen

from treatyc.diagnostics import Diagnostic, Severity
from treatyc.source import Span
from treatyc.syntax.automaton import Token
from treatyc.syntax.columns import nest_by_columns, read_flat
from treatyc.syntax.front import FrontMatter
from treatyc.syntax.items import Item, items_of
from treatyc.syntax.lines import Line, LineReader
from treatyc.syntax.markers import MarkerReader
from treatyc.syntax.pasted import nest_by_sequence
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.provisions import ARTICLE_KINDS

__all__ = ["HeadingToken", "QuotationToken", "Structure"]

_DEEPEST_QUOTATION = 4
_LONGEST_TITLE_ABOVE = 8


@frozen(eq=False)
class HeadingToken:
    """
    A heading line and, where its title stands on a line of its own, that line.
    """

    line: Line
    title: Line | None
    title_above: bool = False


@frozen(eq=False)
class QuotationToken:
    """
    A quotation: the mark that opens it, what closes it, and where it stands.
    """

    mark: str
    closing: str
    span: Span


@define(eq=False)
class Structure:
    """
    Turns lines into tokens; counts the blocks, so that comments know where they stand.
    """

    file: str
    reader: LineReader
    vocabulary: Vocabulary
    markers: MarkerReader
    front: FrontMatter
    asides: list[Line] = field(factory=list)
    aside_places: list[int] = field(factory=list)
    diagnostics: list[Diagnostic] = field(factory=list)
    ordinal: int = 0
    quoted: int = 0

    # --- asides -------------------------------------------------------------------------------

    def _without_asides(self, lines: list[Line]) -> list[Line]:
        """
        The lines that are part of the treaty; comments and footnotes are put by.
        """
        kept = []
        for line in lines:
            if line.kind in {"comment", "note"}:
                self.asides.append(line)
            else:
                kept.append(line)
        self.asides.sort(key=lambda line: line.start)
        return kept

    def _count(self, start: int) -> None:
        """
        A block begins at *start*: the asides before it stand above it.
        """
        if self.quoted:
            return
        places, asides = self.aside_places, self.asides
        while len(places) < len(asides) and asides[len(places)].start < start:
            places.append(self.ordinal)
        self.ordinal += 1

    # --- the whole ----------------------------------------------------------------------------

    def tokens(self, lines: list[Line]) -> Iterator[Token]:
        """
        The tokens of a draft, in order.
        """
        lines = self._without_asides(lines)
        at = 0
        if lines and lines[0].kind == "part-of":
            yield ("PART_OF", lines[0])
            at = 1
        for token in self.front.masthead(lines, at):
            yield token
            at += 1
        first_unit = self._next_unit(lines, at)
        preamble = self.front.preamble_at(lines, at, first_unit)
        yield from self._body(lines[at:preamble])
        if preamble < first_unit:
            yield from self._preamble(lines[preamble:first_unit])
        yield from self._units(lines, first_unit)
        self.aside_places.extend([self.ordinal] * (len(self.asides) - len(self.aside_places)))

    def _next_unit(self, lines: list[Line], at: int) -> int:
        while at < len(lines) and lines[at].kind not in {"heading", "include"}:
            at += 1
        return at

    def _preamble(self, lines: list[Line]) -> Iterator[Token]:
        """
        Its heading, if it has one, then recitals; what is indented belongs to the recital above.
        """
        has_heading = self.front.is_preamble_heading(lines[0])
        self._count(lines[0].start)
        yield ("PREAMBLE", lines[0] if has_heading else None)
        rest = lines[1:] if has_heading else lines
        for line in rest:
            if line.kind == "option":
                line.kind, line.at, line.before = "text", 0, 0
        items = items_of(rest, self.markers)
        if _shows_depth(rest):
            nest_by_columns(items, self._complain)
        else:
            read_flat(items)
        kinds = self.front.recital_kinds(items)
        yield from self._emit(items, kinds)

    def _units(self, lines: list[Line], at: int) -> Iterator[Token]:
        """
        Headings with what stands under them, Include lines and the testimonium.
        """
        above: Line | None = None
        while at < len(lines):
            line = lines[at]
            if line.kind == "include":
                self._count(line.start)
                yield ("INCLUDE", line)
                at += 1
            elif line.heading is not None:
                token = self._heading(lines, at, above)
                yield ("ARTICLE" if line.heading.kind in ARTICLE_KINDS else "DIVISION", token)
                at += 2 if token.title is not None and above is None else 1
            end = self._next_unit(lines, at)
            above = lines[end - 1] if self._title_above(lines, at, end) else None
            body = lines[at : end if above is None else end - 1]
            if line.heading is not None and line.heading.rest_at >= 0 and not line.heading.is_title:
                body.insert(0, self.reader.rest_of(line))
            yield from self._body_and_testimonium(body)
            at = end

    def _heading(self, lines: list[Line], at: int, above: Line | None) -> HeadingToken:
        """
        The heading at *at* with its title, which stands on the line *above* or below.
        """
        line = lines[at]
        self._count(above.start if above else line.start)
        self._complain_of_heading(line)
        if above is not None:
            return HeadingToken(line, above, title_above=True)
        if line.heading is not None and line.heading.rest_at < 0 and self._is_title_line(lines, at + 1):
            return HeadingToken(line, lines[at + 1])
        return HeadingToken(line, None)

    def _complain_of_heading(self, line: Line) -> None:
        heading = line.heading
        if heading is None:
            return
        start = line.start + line.before
        if heading.meant is not None:
            meant = heading.meant.capitalize()
            self._report(
                "misspelt-heading", Severity.ERROR, f"{heading.word} is no heading word", start, start + len(heading.word), f"did you mean {meant}?"
            )
        if heading.bad_number and heading.number is not None:
            at = line.text.find(heading.number.printed, line.before)
            self._report(
                "bad-number",
                Severity.ERROR,
                f"{heading.number.printed} is no number",
                line.start + at,
                line.start + at + len(heading.number.printed),
                "write it in figures, or as a Roman numeral such as IV, IX or XIV",
            )

    def _is_title_line(self, lines: list[Line], at: int) -> bool:
        """
        Whether the line at *at*, under a bare heading, is its title.
        """
        if at >= len(lines):
            return False
        line = lines[at]
        following = lines[at + 1] if at + 1 < len(lines) else None
        before_item = (
            following is not None
            and following.kind == "marker"
            and any(reading.is_first for reading in self.markers.read(following.marker).readings)
        )
        if line.kind == "marker" and line.marker in {"–", "—", "-"}:
            before_item = False
            return line.text[line.at :][:1].isupper() and self.reader.headings.is_title(line.text[line.at :])
        if line.kind != "text" or line.column or "\t" in line.text or line.text[0] == "\\":
            return False
        if self.vocabulary.testimonium.match(line.text):
            return False
        return self.reader.headings.is_title(line.text, before_item=before_item)

    def _title_above(self, lines: list[Line], start: int, heading_at: int) -> bool:
        """
        Whether the line before the heading at *heading_at* is its title: short, after the end of a sentence.
        """
        if heading_at >= len(lines) or heading_at - start < 2:
            return False
        heading, line, before = lines[heading_at], lines[heading_at - 1], lines[heading_at - 2]
        if heading.heading is None or heading.heading.rest_at >= 0 or line.kind != "text" or line.column:
            return False
        if before.kind not in {"text", "marker"} or before.text[-1] != "." or line.text[0] == "\\":
            return False
        if len(line.text.split()) > _LONGEST_TITLE_ABOVE or line.text[-1] in ".:;," or "\t" in line.text:
            return False
        return (
            self.reader.headings.is_title(line.text, before_item=True)
            and not self.vocabulary.testimonium.match(line.text)
            and not self._is_title_line(lines, heading_at + 1)
        )

    # --- blocks -------------------------------------------------------------------------------

    def _body_and_testimonium(self, lines: list[Line]) -> Iterator[Token]:
        """
        The blocks under a heading; a testimonium among them ends it.
        """
        match = self.vocabulary.testimonium.match
        for index, line in enumerate(lines):
            if line.kind == "text" and line.text[0] in self.vocabulary.testimonium_letters and match(line.text):
                yield from self._body(lines[:index])
                self._count(line.start)
                yield ("TESTIMONIUM", line)
                yield from self._body(lines[index:])
                return
        yield from self._body(lines)

    def _body(self, lines: list[Line]) -> Iterator[Token]:
        """
        Blocks in their depths; options cut them into stretches.
        """
        by_columns = _shows_depth(lines)
        stretch: list[Line] = []
        option: Line | None = None
        for line in lines:
            if line.kind not in {"option", "end-options"}:
                stretch.append(line)
                continue
            yield from self._stretch(stretch, by_columns=by_columns)
            stretch = []
            if option is not None:
                yield ("END_OPTION", line if line.kind == "end-options" else None)
            elif line.kind == "end-options":
                self._report_line("stray-line", "no option is open here", line, "take this line out, or begin an option above it")
            option = line if line.kind == "option" else None
            if option is not None:
                self._count(line.start)
                yield ("OPTION", line)
        yield from self._stretch(stretch, by_columns=by_columns)
        if option is not None:
            yield ("END_OPTION", None)

    def _stretch(self, lines: list[Line], *, by_columns: bool) -> Iterator[Token]:
        if not lines:
            return
        items = items_of(lines, self.markers)
        if by_columns:
            nest_by_columns(items, self._complain)
        else:
            items = nest_by_sequence(items, self.vocabulary, self.markers, self._complain)
        yield from self._emit(items)

    def _emit(self, items: list[Item], recitals: dict[int, str] | None = None) -> Iterator[Token]:
        """
        One token an item, with OPEN and CLOSE where the depth changes.
        """
        depth = 0
        owns = False
        in_table = False
        for index, item in enumerate(items):
            line = item.line
            goal = item.depth = item.depth if owns or item.depth <= depth else depth
            if in_table and line.kind == "row" and not line.follows_blank:
                yield ("ROW", line)
                continue
            while depth > goal:
                yield ("CLOSE", None)
                depth -= 1
            if depth < goal:
                yield ("OPEN", None)
                depth += 1
            in_table = line.kind == "row"
            if recitals is not None and not depth and line.kind in {"text", "marker"}:
                self._count(line.place(item.start))
                yield ("RECITAL", (item, recitals.get(index, "recital")))
                owns = True
            elif line.kind == "quote":
                yield from self._quotation(line)
                owns = False
            else:
                name = self._name_of(item)
                self._count(line.place(item.start))
                yield (name, line if name == "TABLE" else item)
                owns = name in {"ITEM", "WORDS"}
        for _ in range(depth):
            yield ("CLOSE", None)

    def _name_of(self, item: Item) -> str:
        if item.line.kind == "row":
            return "TABLE"
        if item.marker is not None:
            return "ITEM"
        return "SUBHEADING" if item.layout == "heading" else "WORDS"

    def _quotation(self, line: Line) -> Iterator[Token]:
        """
        What is quoted, read like a draft of its own; its numbers count nothing here.
        """
        self._count(line.start)
        yield ("QUOTATION", QuotationToken(line.marker or ">", line.value, Span(self.file, line.start, line.end)))
        if self.quoted >= _DEEPEST_QUOTATION:
            self._report_line("too-deep", f"more than {_DEEPEST_QUOTATION} quotations in one another", line, "quote less deeply")
        else:
            self.quoted += 1
            lines = self._without_asides(self.reader.read(line.inner))
            at = self._next_unit(lines, 0)
            yield from self._body(lines[:at])
            yield from self._units(lines, at)
            self.quoted -= 1
        yield ("END_QUOTATION", line.end)

    # --- reports ------------------------------------------------------------------------------

    def _complain(self, rule: str, severity: Severity, message: str, item: Item, hint: str) -> None:
        start = item.line.place(item.start)
        text = item.line.text[item.start : item.at].rstrip() if item.marker is not None else item.words.split(None, 1)[0]
        self._report(rule, severity, message, start, start + len(text), hint)

    def _report_line(self, rule: str, message: str, line: Line, hint: str) -> None:
        self._report(rule, Severity.ERROR, message, line.start, line.end, hint)

    def _report(self, rule: str, severity: Severity, message: str, start: int, end: int, hint: str) -> None:
        self.diagnostics.append(Diagnostic(rule, severity, message, Span(self.file, start, end), hint))


def _shows_depth(lines: list[Line]) -> bool:
    """
    Whether the indentation of *lines* tells their depths.

    Any does where empty lines stand between the blocks; in lines without any
    (pasted, with blanks strewn in) only that of a marker.
    """
    return any(line.column and (line.follows_blank or line.kind == "marker" and line.column > 1) for line in lines)
