"""
The marks inside a line: brackets, italics, labels, footnotes, changes, notes.

A line without a mark is words and nothing else; only the others are cut into
tokens and go through the automaton of grammar/marks.lark.
"""

from collections.abc import Callable
from typing import Any

from attrs import define

from treatyc.expressions import lazy_expression
from treatyc.source import Span
from treatyc.syntax.attributes import AttributeReader
from treatyc.syntax.automaton import Automaton, prepare
from treatyc.syntax.italics import paired_italics
from treatyc.syntax.lines import Line
from treatyc.syntax.mark_scanner import MarkScanner
from treatyc.syntax.pieces import AttributePiece, Piece
from treatyc.syntax.tables import MARKS
from treatyc.syntax.text_writer import TextWriter, places_of
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, MarkKind, Text

__all__ = ["TextReader"]

_BEFORE = lazy_expression(r"\[|\{\+\+|\{--")
_BEFORE_KINDS: dict[str, MarkKind] = {
    "[": "opening-bracket",
    "{++": "insertion-start",
    "{--": "deletion-start",
}


def _first(parts: list[Any]) -> Any:
    return parts[0]


def _closing(parts: list[Piece]) -> Piece:
    """
    A closing bracket with the authors behind it, if there are any.
    """
    bracket = parts[0]
    for authors in parts[1:]:
        bracket.names, bracket.end = authors.names, authors.end
    return bracket


def _start(parts: list[Any]) -> list[Piece]:
    return [piece for repetition in parts for piece in repetition]


def _italics(parts: list[Any]) -> list[Piece]:
    """
    What stands between two stars.
    """
    between: list[list[Piece]] = parts[1:-1]
    return [piece for repetition in between for piece in repetition]


_AUTOMATON: Automaton = prepare(
    MARKS,
    {
        "start": _start,
        "plain": _first,
        "opening": _first,
        "closing": _closing,
        "italics": _italics,
        "footnote": _first,
        "label": _first,
        "change": _first,
        "note": _first,
        "attribute": _first,
    },
)


@define(eq=False, repr=False)
class TextReader:
    """
    Makes texts of stretches of lines.
    """

    file: str
    vocabulary: Vocabulary
    attributes: AttributeReader
    report: Callable[[str, str, int, int, str], None]
    present: tuple[str, ...] = tuple("\\[]{}*@")

    def expect(self, text: str) -> None:
        """
        Look only for the marks that occur in *text*, the whole source.
        """
        self.present = tuple(character for character in "\\[]{}*@" if character in text)

    def read(self, line: Line, start: int, end: int) -> tuple[Text, Attributes]:
        """
        The text of *line* from *start* to *end*, and what stands in braces behind it.
        """
        raw = line.text[start:end]
        words = raw.lstrip()
        start += len(raw) - len(words)
        for character in self.present:
            if character in words:
                return self._marked(line, start, end)
        words = words.rstrip()
        if not line.places:
            at = line.start + start
            return Text(words, span=Span(self.file, at, at + len(words))), NO_ATTRIBUTES
        places = places_of(line, start, start + len(words), 0)
        return Text(
            words, span=self._span(line, start, start + len(words)), places=tuple(places)
        ), NO_ATTRIBUTES

    def read_words(self, line: Line, start: int, end: int) -> Text:
        """
        The text of *line* from *start* to *end* where no attributes can stand behind it.
        """
        raw = line.text[start:end]
        if any(character in raw for character in self.present):
            text, _ = self._marked(line, start + len(raw) - len(raw.lstrip()), end, bare=True)
            return text
        return self.read(line, start, end)[0]

    def before(self, line: Line) -> tuple[Mark, ...]:
        """
        The marks that open before the marker or heading word of *line*.
        """
        if not line.before:
            return ()
        found = _BEFORE.findall(line.text[: line.before])
        return tuple(Mark(_BEFORE_KINDS[mark], 0, 0) for mark in found)

    def _span(self, line: Line, start: int, end: int) -> Span:
        return Span(
            self.file,
            line.place(start),
            line.place(end - 1) + 1 if end > start else line.place(start),
        )

    def _marked(
        self, line: Line, start: int, end: int, *, bare: bool = False
    ) -> tuple[Text, Attributes]:
        """
        A text with marks: cut into tokens, put together by the automaton, then written out.

        A *bare* one has no attributes behind it.
        """
        scanner = MarkScanner(
            line, start, end, self.vocabulary, self.attributes, self.report, not bare
        )
        tokens = paired_italics(scanner.tokens(), lambda piece: self._unclosed(line, piece))
        attributes = NO_ATTRIBUTES
        writer = TextWriter(line)
        for piece in _AUTOMATON.run(tokens, lambda *_: None):
            if isinstance(piece, list):
                writer.italics(piece)
            elif isinstance(piece, AttributePiece):
                attributes = self._with_attribute(attributes, piece, line, writer)
            else:
                writer.write(piece)
        words, marks, places = writer.result()
        return Text(
            words, marks, span=self._span(line, start, max(start, end)), places=places
        ), attributes

    def _with_attribute(
        self, attributes: Attributes, piece: AttributePiece, line: Line, writer: TextWriter
    ) -> Attributes:
        """
        *attributes* with what *piece* adds; what is unknown is written as words.
        """
        first, last = line.place(piece.start), line.place(piece.end - 1) + 1
        added = self.attributes.read(attributes, piece.words, first, last)
        if added is not None:
            return added
        writer.write(Piece(None, line.text[piece.start : piece.end], piece.start, piece.end))
        return attributes

    def _unclosed(self, line: Line, piece: Piece) -> None:
        at = line.place(piece.start)
        self.report(
            "unclosed-italics",
            "these italics are not closed",
            at,
            at + 1,
            "put a * behind the last word in italics",
        )
