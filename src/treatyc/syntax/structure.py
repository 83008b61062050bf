"""
Lines put in order: which are masthead, preamble, units; how deep each block stands.

What goes out is one token a block for the automaton of grammar/treaty.lark.
"""

import re

from attrs import define, field, frozen

from treatyc.diagnostics import Diagnostic, Severity
from treatyc.source import Span
from treatyc.syntax.automaton import Token
from treatyc.syntax.columns import nest_by_columns, read_flat
from treatyc.syntax.front import FrontMatter
from treatyc.syntax.blocks import blocks_of
from treatyc.syntax.headings import DASHES, NUMBERED_TITLE
from treatyc.syntax.line_reader import LineReader
from treatyc.syntax.lines import Line, join_lines
from treatyc.syntax.markers import MarkerReader
from treatyc.syntax.pasted import nest_by_sequence
from treatyc.syntax.physical import quoted_lines
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.provisions import ARTICLE_KINDS

__all__ = ["HeadingToken", "QuotationToken", "Structure"]

_DEEPEST_QUOTATION = 4
_BARE_NUMBER = re.compile(r"(?:\d{1,2}|[IVX]{1,5})$")
_OPEN: Token = ("OPEN", None)
_CLOSE: Token = ("CLOSE", None)
_ASIDES = frozenset({"comment", "note"})
_NAMES = {"marker": "ITEM", "row": "TABLE"}


@frozen(eq=False, repr=False)
class HeadingToken:
    """
    A heading line and, where its title stands on a line of its own, that line.
    """

    line: Line
    title: Line | None
    title_above: bool = False


@frozen(eq=False, repr=False)
class QuotationToken:
    """
    A quotation: the mark that opens it, what closes it, and where it stands.
    """

    mark: str
    closing: str
    span: Span


@define(eq=False, repr=False)
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
    out: list[Token] = field(factory=list)
    ordinal: int = 0
    quoted: int = 0

    # --- asides -------------------------------------------------------------------------------

    def _without_asides(self, lines: list[Line]) -> list[Line]:
        """
        The lines that are part of the treaty; comments and footnotes are put by.
        """
        asides = [line for line in lines if line.kind in _ASIDES]
        if not asides:
            return lines
        self.asides.extend(asides)
        self.asides.sort(key=lambda line: line.start)
        return [line for line in lines if line.kind not in _ASIDES]

    def _count(self, line: Line) -> None:
        """
        A block begins with *line*: the asides before it stand above it.
        """
        if self.quoted:
            return
        self.ordinal += 1
        if len(self.aside_places) < len(self.asides):
            self._place_asides(line)

    def _place_asides(self, line: Line) -> None:
        places, asides = self.aside_places, self.asides
        start = line.place(line.begin)
        while len(places) < len(asides) and asides[len(places)].start < start:
            places.append(self.ordinal - 1)

    # --- the whole ----------------------------------------------------------------------------

    def tokens(self, lines: list[Line]) -> list[Token]:
        """
        The tokens of a draft, in order.
        """
        lines = self._without_asides(lines)
        at = 0
        if lines and lines[0].kind == "part-of":
            self.out.append(("PART_OF", lines[0]))
            at = 1
        for token in self.front.masthead(lines, at):
            self.out.append(token)
            at += 1
        first_unit = self._next_unit(lines, at)
        preamble = self.front.preamble_at(lines, at, first_unit)
        self._body(lines[at:preamble])
        if preamble < first_unit:
            self._preamble(lines[preamble:first_unit])
        self._units(lines, first_unit)
        self.aside_places.extend([self.ordinal] * (len(self.asides) - len(self.aside_places)))
        return self.out

    def _next_unit(self, lines: list[Line], at: int) -> int:
        while at < len(lines) and lines[at].kind not in {"heading", "include"}:
            at += 1
        return at

    def _preamble(self, lines: list[Line]) -> None:
        """
        Its heading, if it has one, then recitals; what is indented belongs to the recital above.
        """
        has_heading = self.front.is_preamble_heading(lines[0])
        self._count(lines[0])
        self.out.append(("PREAMBLE", lines[0] if has_heading else None))
        rest = lines[1:] if has_heading else lines
        for line in rest:
            if line.kind == "option":
                line.kind, line.at, line.before = "text", 0, 0
        items = blocks_of(rest, self.markers)
        if _shows_depth(rest):
            nest_by_columns(items, self._complain)
        else:
            read_flat(items)
        kinds = self.front.recital_kinds(items)
        self._emit(items, kinds)

    def _units(self, lines: list[Line], at: int) -> None:
        """
        Headings with what stands under them, Include lines and the testimonium.
        """
        above: Line | None = None
        while at < len(lines):
            line = lines[at]
            if line.kind == "include":
                self._count(line)
                self.out.append(("INCLUDE", line))
                at += 1
            elif line.heading is not None:
                token = self._heading(lines, at, above)
                self.out.append(("ARTICLE" if line.heading.kind in ARTICLE_KINDS else "DIVISION", token))
                at += 2 if token.title is not None and above is None else 1
            end = self._next_unit(lines, at)
            body = lines[at : self._title_above(lines, at, end)]
            title = lines[at + len(body) : end]
            above = join_lines(title) if title else None
            if line.heading is not None and line.heading.rest_at >= 0 and not line.heading.is_title:
                body.insert(0, self.reader.rest_of(line))
            self._body_and_testimonium(body)
            at = end

    def _heading(self, lines: list[Line], at: int, above: Line | None) -> HeadingToken:
        """
        The heading at *at* with its title, which stands on the line *above* or below.
        """
        line = lines[at]
        self._count(above or line)
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
            and following.marker is not None
            and any(reading.is_first for reading in following.marker.readings)
        )
        if line.column or "\t" in line.text or line.text[0] == "\\" or line.text.lstrip("[* ")[:1] == "@":
            return False
        if line.kind == "marker" and line.printed in DASHES:
            is_list = following is not None and following.printed == line.printed
            return not is_list and line.words[:1].isupper() and self.reader.headings.is_title(line.words)
        if line.kind != "text":
            return False
        if self.vocabulary.testimonium.match(line.text):
            return False
        return self.reader.headings.is_title(line.text, before_item=before_item)

    def _title_above(self, lines: list[Line], start: int, heading_at: int) -> int:
        """
        Where the title begins that stands above the heading at *heading_at*, which is there if nothing does.

        A short line after the end of a sentence, or one behind a bare number:
        "2" and "Copies." on two lines, or "2 Copies." on one.
        """
        at = heading_at - 1
        if heading_at >= len(lines) or at < start or not self._may_stand_above(lines, heading_at):
            return heading_at
        is_numbered = NUMBERED_TITLE.match(lines[at].text) is not None
        if at > start and _BARE_NUMBER.match(lines[at - 1].text) and lines[at - 1].kind == "text":
            at, is_numbered = at - 1, True
        if not is_numbered and (at == start or lines[at].text[-1] == "."):
            return heading_at
        if at > start and (lines[at - 1].kind not in {"text", "marker"} or lines[at - 1].text[-1] != "."):
            return heading_at
        return at

    def _may_stand_above(self, lines: list[Line], heading_at: int) -> bool:
        """
        Whether the heading at *heading_at* waits for a title, and the line above it can be one.
        """
        heading, line = lines[heading_at].heading, lines[heading_at - 1]
        if heading is None or heading.rest_at >= 0 or line.kind != "text" or line.column:
            return False
        return (
            self.reader.headings.is_title_above(line.text)
            and not self.vocabulary.testimonium.match(line.text)
            and not self._is_title_line(lines, heading_at + 1)
        )

    # --- blocks -------------------------------------------------------------------------------

    def _body_and_testimonium(self, lines: list[Line]) -> None:
        """
        The blocks under a heading; a testimonium among them ends it.
        """
        match = self.vocabulary.testimonium.match
        for index, line in enumerate(lines):
            if line.kind == "text" and line.text[0] in self.vocabulary.testimonium_letters and match(line.text):
                self._body(lines[:index])
                self._count(line)
                self.out.append(("TESTIMONIUM", line))
                self._body(lines[index:])
                return
        self._body(lines)

    def _body(self, lines: list[Line]) -> None:
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
            self._stretch(stretch, by_columns=by_columns)
            stretch = []
            if option is not None:
                self.out.append(("END_OPTION", line if line.kind == "end-options" else None))
            elif line.kind == "end-options":
                self._report_line("stray-line", "no option is open here", line, "take this line out, or begin an option above it")
            option = line if line.kind == "option" else None
            if option is not None:
                self._count(line)
                self.out.append(("OPTION", line))
        self._stretch(stretch, by_columns=by_columns)
        if option is not None:
            self.out.append(("END_OPTION", None))

    def _stretch(self, lines: list[Line], *, by_columns: bool) -> None:
        if not lines:
            return
        items = blocks_of(lines, self.markers)
        if by_columns:
            nest_by_columns(items, self._complain)
        else:
            items = nest_by_sequence(items, self.vocabulary, self.markers, self._complain)
        self._emit(items)

    def _emit(self, items: list[Line], recitals: dict[int, str] | None = None) -> None:
        """
        One token an item, with OPEN and CLOSE where the depth changes.
        """
        out = self.out
        depth = 0
        owns = False
        last_kind = ""
        for index, item in enumerate(items):
            kind = item.kind
            if kind == "row" == last_kind and not item.follows_blank:
                out.append(("ROW", item))
                continue
            goal = item.depth if owns or item.depth <= depth else depth
            while depth > goal:
                out.append(_CLOSE)
                depth -= 1
            if depth < goal:
                out.append(_OPEN)
                depth += 1
            item.depth = depth
            last_kind = kind
            if recitals is not None and not depth and kind in {"text", "marker"}:
                self._count(item)
                out.append(("RECITAL", (item, recitals.get(index, "recital"))))
                owns = True
            elif kind == "quote":
                self._quotation(item)
                owns = False
            else:
                name = _NAMES.get(kind, "WORDS") if item.layout != "heading" or kind != "text" else "SUBHEADING"
                self._count(item)
                out.append((name, item))
                owns = name in {"ITEM", "WORDS"}
        out.extend([_CLOSE] * depth)

    def _quotation(self, line: Line) -> None:
        """
        What is quoted, read like a draft of its own; its numbers count nothing here.
        """
        self._count(line)
        self.out.append(("QUOTATION", QuotationToken(line.printed, line.value, Span(self.file, line.start, line.end))))
        if self.quoted >= _DEEPEST_QUOTATION:
            self._report_line("too-deep", f"more than {_DEEPEST_QUOTATION} quotations in one another", line, "quote less deeply")
        else:
            self.quoted += 1
            lines = self._without_asides(self.reader.read(line.inner if line.inner is not None else quoted_lines(line.raw or [])))
            at = self._next_unit(lines, 0)
            self._body(lines[:at])
            self._units(lines, at)
            self.quoted -= 1
        self.out.append(("END_QUOTATION", line.end))

    # --- reports ------------------------------------------------------------------------------

    def _complain(self, rule: str, severity: Severity, message: str, item: Line, hint: str) -> None:
        start = item.place(item.begin)
        text = item.text[item.begin : item.at].rstrip() if item.marker is not None else item.words.split(None, 1)[0]
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
