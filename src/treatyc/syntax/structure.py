"""
Lines put in order: which are masthead, preamble, units; how deep each block stands.

What goes out is one token a block for the automaton of grammar/treaty.lark.
"""

from attrs import define, field

from treatyc.diagnostics import Diagnostic, Severity
from treatyc.source import Span
from treatyc.syntax.aside_places import AsidePlaces
from treatyc.syntax.automaton import Token
from treatyc.syntax.blocks import blocks_of
from treatyc.syntax.columns import nest_by_columns, read_flat, shows_depth
from treatyc.syntax.front import FrontMatter
from treatyc.syntax.headings import HeadingLine
from treatyc.syntax.line_kinds import text_line
from treatyc.syntax.line_reader import LineReader
from treatyc.syntax.lines import Line, join_lines
from treatyc.syntax.markers import MarkerReader
from treatyc.syntax.mistakes import complain_of_heading
from treatyc.syntax.pasted import nest_by_sequence
from treatyc.syntax.physical import quoted_lines
from treatyc.syntax.strays import (
    quotable,
    recitals_only,
    report_headless,
    stray_part_of,
    without_stray_ends,
)
from treatyc.syntax.titles import TitleReader
from treatyc.syntax.tokens import HeadingToken, QuotationToken
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.provisions import ARTICLE_KINDS

__all__ = ["Structure"]

_DEEPEST_QUOTATION = 4
_OPEN: Token = ("OPEN", None)
_CLOSE: Token = ("CLOSE", None)
_CUTS = frozenset({"option", "end-options"})
_RUNNING = frozenset({"text", "marker"})


@define(eq=False, repr=False)
class Structure:
    """
    Turns lines into tokens.
    """

    file: str
    reader: LineReader
    vocabulary: Vocabulary
    markers: MarkerReader
    front: FrontMatter
    diagnostics: list[Diagnostic] = field(factory=list)
    out: list[Token] = field(factory=list)
    asides: AsidePlaces = field(factory=AsidePlaces)
    titles: TitleReader = field(init=False)

    def __attrs_post_init__(self) -> None:
        """
        The reader's own headings tell what is a title.
        """
        self.titles = TitleReader(self.reader.headings, self.vocabulary)

    def tokens(self, lines: list[Line]) -> list[Token]:
        """
        The tokens of a draft, in order.
        """
        lines = self.asides.put_by(lines)
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
        self.asides.count(lines[0])
        self.out.append(("PREAMBLE", lines[0] if has_heading else None))
        rest = lines[1:] if has_heading else lines
        items = blocks_of(recitals_only(rest, self._error), self.markers)
        if shows_depth(rest):
            nest_by_columns(items, self._complain)
        else:
            read_flat(items)
        for item in items:
            if item.kind not in _RUNNING:
                item.depth = max(item.depth, 1)
        kinds = self.front.recital_kinds(items)
        self._emit(items, kinds)

    def _units(self, lines: list[Line], at: int) -> None:
        """
        Headings with what stands under them, Include lines and the testimonium.
        """
        above: Line | None = None
        while at < len(lines):
            line = lines[at]
            heading = line.heading
            at += 1
            if line.kind == "include":
                self.asides.count(line)
                self.out.append(("INCLUDE", line))
            elif heading is not None and self._heading(line, heading, lines[at : at + 2], above):
                at += 1
            end = self._next_unit(lines, at)
            body_end = self.titles.title_above(lines, at, end)
            body = lines[at:body_end]
            above = join_lines(lines[body_end:end]) if body_end < end else None
            if heading is not None and heading.rest_at >= 0 and not heading.is_title:
                body.insert(0, self.reader.rest_of(line))
            if heading is None and self._testimonium_in(body):
                report_headless(body, self._error)
            self._body_and_testimonium(body)
            at = end

    def _heading(
        self, line: Line, heading: HeadingLine, below: list[Line], above: Line | None
    ) -> bool:
        """
        A heading with its title, on a line *above* or *below*; whether it takes the one below.
        """
        self.asides.count(above or line)
        complain_of_heading(line, heading, self._error)
        takes_line = above is None and heading.rest_at < 0 and self.titles.is_title_line(below, 0)
        title = below[0] if takes_line else above
        name = "ARTICLE" if heading.kind in ARTICLE_KINDS else "DIVISION"
        self.out.append((name, HeadingToken(line, heading, title, above is not None)))
        return takes_line

    def _body_and_testimonium(self, lines: list[Line]) -> None:
        """
        The blocks under a heading; a testimonium among them ends it.
        """
        at = self._testimonium_in(lines)
        if at == len(lines):
            self._body(lines)
            return
        self._body(lines[:at])
        self.asides.count(lines[at])
        self.out.append(("TESTIMONIUM", lines[at]))
        self._body(lines[at:])

    def _testimonium_in(self, lines: list[Line]) -> int:
        """
        Where the testimonium begins among *lines*; at their end where none does.
        """
        match = self.vocabulary.testimonium.match
        letters = self.vocabulary.testimonium_letters
        for index, line in enumerate(lines):
            if line.kind == "text" and line.text[0] in letters and match(line.text):
                return index
        return len(lines)

    def _body(self, lines: list[Line]) -> None:
        """
        Blocks in their depths; options cut them into stretches.
        """
        if any(line.kind == "end-options" for line in lines):
            lines = without_stray_ends(lines, self._error)
        by_columns = shows_depth(lines)
        begin = 0
        option: Line | None = None
        for index, line in enumerate(lines):
            if line.kind not in _CUTS:
                continue
            self._stretch(lines[begin:index], by_columns=by_columns)
            begin = index + 1
            option = self._cut(line, option)
        self._stretch(lines[begin:] if begin else lines, by_columns=by_columns)
        if option is not None:
            self.out.append(("END_OPTION", None))

    def _cut(self, line: Line, option: Line | None) -> Line | None:
        """
        End the open *option* at *line*, which may begin another; that one comes back.
        """
        if option is not None:
            self.out.append(("END_OPTION", line if line.kind == "end-options" else None))
        if line.kind != "option":
            return None
        self.asides.count(line)
        self.out.append(("OPTION", line))
        return line

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
            if goal < depth:
                out.extend([_CLOSE] * (depth - goal))
                depth = goal
            elif depth < goal:
                out.append(_OPEN)
                depth += 1
            item.depth = depth
            last_kind = kind
            if recitals is not None and not depth and kind in _RUNNING:
                self.asides.count(item)
                out.append(("RECITAL", (item, recitals.get(index, "recital"))))
                owns = True
            else:
                owns = self._block(item)
        out.extend([_CLOSE] * depth)

    def _block(self, item: Line) -> bool:
        """
        The token of *item*, and whether blocks can belong to it.
        """
        self.asides.count(item)
        kind = item.kind
        if kind == "marker":
            self.out.append(("ITEM", item))
            return True
        if kind == "part-of":
            stray_part_of(item, self._error)
        if kind == "quote":
            self._quotation(item)
            return False
        if kind == "row":
            self.out.append(("TABLE", item))
            return False
        if kind == "text" and item.layout == "heading":
            self.out.append(("SUBHEADING", item))
            return False
        self.out.append(("WORDS", item))
        return True

    def _quotation(self, line: Line) -> None:
        """
        What is quoted, read like a draft of its own; its numbers count nothing here.
        """
        span = Span(self.file, line.start, line.end)
        self.out.append(("QUOTATION", QuotationToken(line.printed, line.value, span)))
        inner = line.inner if line.inner is not None else quoted_lines(line.raw or [])
        if self.asides.quoted >= _DEEPEST_QUOTATION:
            message = f"more than {_DEEPEST_QUOTATION} quotations in one another"
            self._error("too-deep", message, line.start, line.end, "quote less deeply")
            words = (text_line(text, start, 0) for start, _, text, _ in inner)
            self.out.extend(("WORDS", each) for each in words)
        else:
            self.asides.quoted += 1
            lines = quotable(self.asides.put_by(self.reader.read(inner)), self._error)
            at = self._next_unit(lines, 0)
            self._body(lines[:at])
            self._units(lines, at)
            self.asides.quoted -= 1
        self.out.append(("END_QUOTATION", line.end))

    def _complain(self, rule: str, severity: Severity, message: str, item: Line, hint: str) -> None:
        """
        Report *item*, at its marker or first word.
        """
        start = item.place(item.begin)
        if item.marker is not None:
            text = item.text[item.begin : item.at].rstrip()
        else:
            text = item.words.split(None, 1)[0]
        span = Span(self.file, start, start + len(text))
        self.diagnostics.append(Diagnostic(rule, severity, message, span, hint))

    def _error(self, rule: str, message: str, start: int, end: int, hint: str) -> None:
        span = Span(self.file, start, end)
        self.diagnostics.append(Diagnostic(rule, Severity.ERROR, message, span, hint))
