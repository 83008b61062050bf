"""
The marks inside a line: brackets, italics, labels, footnotes, changes, notes.

A line without a mark is words and nothing else; only the others are cut into
tokens and go through the automaton of grammar/marks.lark.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from attrs import define

from treatyc.source import Span
from treatyc.syntax.attributes import AttributeReader, split_names
from treatyc.syntax.automaton import Automaton, Token, prepare
from treatyc.syntax.lines import Line
from treatyc.syntax.tables import MARKS
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, MarkKind, Text

__all__ = ["OPENERS", "TextReader"]

# Marks that may stand before the first word of a block; a backslash behind them makes that word a word.
OPENERS = re.compile(r"(?:\[(?!\^)[ ]?|\{\+\+[ ]?|\{--[ ]?|\*(?!\*))*")

_NEXT = re.compile(r"\\|\[\^[^\]\s]{1,60}\]|\[|\]|\{\+\+|\+\+\}|\{--|--\}|\{>>|\{|\*+|@")
_LABEL = re.compile(r"@([^\W\d_](?:[\w.-]*\w)?)")
_TAIL = re.compile(r"(?:[ \t]*\{[^{}]*\})+\s*$")
_LAST_BRACKETS = re.compile(r"\[([^\[\]{}]{1,40})\](?=(?:\s*\{[^{}]*\})*\s*$)")
_BEFORE = re.compile(r"\[|\{\+\+|\{--")
_CHANGES: dict[str, MarkKind] = {
    "{++": "insertion-start",
    "++}": "insertion-end",
    "{--": "deletion-start",
    "--}": "deletion-end",
}
_BEFORE_KINDS: dict[str, MarkKind] = {"[": "opening-bracket", **{mark: _CHANGES[mark] for mark in ("{++", "{--")}}


@define(eq=False, repr=False)
class _Piece:
    """
    A token's value: what it is, the words it prints, and where it stands in the line.
    """

    kind: str
    words: str
    start: int
    end: int
    names: tuple[str, ...] = ()


def _first(parts: list[Any]) -> Any:
    return parts[0]


def _closing(parts: list[Any]) -> Any:
    bracket = parts[0]
    if len(parts) == 2:
        bracket.names = parts[1].names
        bracket.end = parts[1].end
    return bracket


def _start(parts: list[Any]) -> list[_Piece]:
    return [piece for repetition in parts for piece in repetition]


def _italics(parts: list[Any]) -> list[Any]:
    return parts


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
        while start < end and line.text[start].isspace():
            start += 1
        raw = line.text[start:end]
        for character in self.present:
            if character in raw:
                return self._marked(line, start, end)
        if not line.places:
            at = line.start + start
            words = raw.rstrip()
            return Text(words, span=Span(self.file, at, at + len(words))), NO_ATTRIBUTES
        words = raw.rstrip()
        places = _places(line, start, start + len(words), 0)
        return Text(words, span=self._span(line, start, start + len(words)), places=tuple(places)), NO_ATTRIBUTES

    def before(self, line: Line) -> tuple[Mark, ...]:
        """
        The marks that open before the marker or heading word of *line*.
        """
        if not line.before:
            return ()
        found = _BEFORE.findall(line.text[: line.before])
        return tuple(Mark(_BEFORE_KINDS[mark], 0, 0) for mark in found)

    def _span(self, line: Line, start: int, end: int) -> Span:
        return Span(self.file, line.place(start), line.place(end - 1) + 1 if end > start else line.place(start))

    def _marked(self, line: Line, start: int, end: int) -> tuple[Text, Attributes]:
        """
        A text with marks: cut into tokens, put together by the automaton, then written out.
        """
        tokens = self._tokens(line, start, end)
        pieces = _AUTOMATON.run(_paired_italics(tokens, lambda piece: self._unclosed(line, piece)), lambda *_: None)
        attributes = NO_ATTRIBUTES
        writer = _Writer(line)
        for piece in pieces:
            if isinstance(piece, list):
                writer.italics(piece)
            elif piece.kind != "attribute":
                writer.write(piece)
            else:
                added = self.attributes.read(attributes, piece.words, line.place(piece.start), line.place(piece.end - 1) + 1)
                if added is None:
                    writer.write(_Piece("plain", line.text[piece.start : piece.end], piece.start, piece.end))
                else:
                    attributes = added
        words, marks, places = writer.result()
        return Text(words, marks, span=self._span(line, start, max(start, end)), places=places), attributes

    def _unclosed(self, line: Line, piece: _Piece) -> None:
        at = line.place(piece.start)
        self.report("unclosed-italics", "these italics are not closed", at, at + 1, "put a * behind the last word in italics")

    def _tokens(self, line: Line, start: int, end: int) -> list[Token]:
        """
        The tokens between *start* and *end*; italics still as "*".
        """
        scanner = _Scanner(self, line, start, end)
        return scanner.tokens()

    def status_brackets(self, text: str, start: int, end: int) -> int:
        """
        Where "[agreed ad referendum]" at the end of a block begins, or -1.
        """
        match = _LAST_BRACKETS.search(text, max(start, end - 160), end)
        if match is not None and " ".join(match[1].lower().split()) in self.vocabulary.statuses:
            return match.start()
        return -1


@define(eq=False, repr=False)
class _Scanner:
    """
    One stretch of a line on its way into tokens.
    """

    reader: TextReader
    line: Line
    start: int
    end: int
    first: int = 0

    def tokens(self) -> list[Token]:
        """
        All tokens, in order.
        """
        text, end = self.line.text, self.end
        tail = _TAIL.search(text, self.start, end)
        tail_at = tail.start() if tail else end
        status_at = self.reader.status_brackets(text, self.start, end)
        found: list[Token] = []
        at = self.start
        opened = OPENERS.match(text, at, end)
        self.first = opened.end() if opened else at
        while at < end:
            match = _NEXT.search(text, at, end)
            if match is None:
                found.append(_plain(text[at:end], at, end))
                break
            if match.start() > at:
                found.append(_plain(text[at : match.start()], at, match.start()))
            at = self._mark(found, match, tail_at, status_at)
        return found

    def _mark(self, found: list[Token], match: re.Match[str], tail_at: int, status_at: int) -> int:
        """
        Add the token that begins with *match* and say where the next one does.
        """
        text, mark, start, end = self.line.text, match[0], match.start(), match.end()
        if mark == "\\":
            return self._escape(found, start)
        if mark == "[":
            if start == status_at:
                closing = text.index("]", start)
                found.append(("ATTRIBUTE", _Piece("attribute", text[start + 1 : closing], start, closing + 1)))
                return self._only_attributes(closing + 1)
            found.append(("OPENING", _Piece("opening-bracket", "[", start, end)))
        elif mark == "]":
            return self._closing(found, start)
        elif mark.startswith("[^"):
            found.append(("FOOTNOTE", _Piece("footnote", "", start, end, (mark[2:-1],))))
        elif mark in _CHANGES:
            found.append(("CHANGE", _Piece(_CHANGES[mark], "", start, end)))
        elif mark == "{>>":
            return self._note(found, start)
        elif mark == "{":
            return self._braces(found, start, tail_at)
        elif mark == "@":
            return self._label(found, start)
        elif mark == "*":
            found.append(("*", _Piece("italics", "*", start, end)))
        else:
            found.append(_plain(mark, start, end))
        return end

    def _only_attributes(self, at: int) -> int:
        """
        Step over the blanks before the next attribute.
        """
        text = self.line.text
        while at < self.end and text[at].isspace():
            at += 1
        return at

    def _escape(self, found: list[Token], start: int) -> int:
        """
        A backslash makes the sign behind it plain; before a letter or digit it is one itself.

        Only before the first word of a block it makes that word a word.
        """
        following = self.line.text[start + 1 : min(start + 2, self.end)]
        if following and not following.isspace() and (start == self.first or not following.isalnum()):
            found.append(_plain(following, start + 1, start + 2))
            return start + 2
        found.append(_plain("\\", start, start + 1))
        return start + 1

    def _closing(self, found: list[Token], start: int) -> int:
        found.append(("CLOSING", _Piece("closing-bracket", "]", start, start + 1)))
        text = self.line.text
        if text[start + 1 : start + 2] != "{" or text[start + 1 : start + 4] in _CHANGES or text[start + 1 : start + 4] == "{>>":
            return start + 1
        end = text.find("}", start, min(self.end, start + 400))
        names = text[start + 2 : end] if end > 0 else ""
        if not names.strip() or "{" in names or self.reader.attributes.knows(" ".join(names.split())):
            return start + 1
        found.append(("AUTHORS", _Piece("authors", "", start + 1, end + 1, split_names(names))))
        return end + 1

    def _note(self, found: list[Token], start: int) -> int:
        end = self.line.text.find("<<}", start, self.end) if not self.line.no_note_end else -1
        if end < 0:
            self.line.no_note_end = True
            at = self.line.place(start)
            self.reader.report("unclosed-mark", "this drafting note is not closed", at, at + 3, "put <<} behind its last word")
            found.append(_plain("{>>", start, start + 3))
            return start + 3
        found.append(("NOTE", _Piece("note", "", start, end + 3, (self.line.text[start + 3 : end].strip(),))))
        return end + 3

    def _braces(self, found: list[Token], start: int, tail_at: int) -> int:
        """
        Braces at the end of the block are attributes; elsewhere they are words, and reported.
        """
        text = self.line.text
        if start >= tail_at:
            end = text.index("}", start)
            found.append(("ATTRIBUTE", _Piece("attribute", text[start + 1 : end], start, end + 1)))
            return self._only_attributes(end + 1)
        end = text.find("}", start, min(self.end, start + 200))
        at = self.line.place(start)
        if end < 0:
            self.reader.report("unclosed-mark", "this brace is not closed", at, at + 1, "close it with }, or put a backslash before it")
        elif self.reader.attributes.knows(" ".join(text[start + 1 : end].split())):
            words = text[start : end + 1]
            self.reader.report("unknown-attribute", f"{words} stands in the middle of a text", at, at + len(words), "put it at the end of the block")
        else:
            words = text[start : end + 1]
            self.reader.report(
                "unknown-attribute",
                f"nothing is known of {words}",
                at,
                at + len(words),
                "authors stand directly behind a closing bracket; a backslash before the brace makes it plain text",
            )
        found.append(_plain("{", start, start + 1))
        return start + 1

    def _label(self, found: list[Token], start: int) -> int:
        text = self.line.text
        match = _LABEL.match(text, start, self.end)
        if match is None or (start > self.start and (text[start - 1].isalnum() or text[start - 1] == "@")):
            found.append(_plain("@", start, start + 1))
            return start + 1
        found.append(("LABEL", _Piece("label", match[0], start, match.end(), (match[1],))))
        return match.end()


def _plain(words: str, start: int, end: int) -> Token:
    return ("PLAIN", _Piece("plain", words, start, end))


def _as_words(star: _Piece) -> Token:
    return _plain(star.words, star.start, star.end)


def _paired_italics(tokens: list[Token], unclosed: Callable[[_Piece], None]) -> list[Token]:
    """
    Stars that have a partner made marks, the others words.
    """
    opening = -1
    for index, (name, piece) in enumerate(tokens):
        if name != "*":
            continue
        if opening >= 0 and _may_close(tokens, index):
            tokens[opening] = ("ITALICS", tokens[opening][1])
            tokens[index] = ("END_ITALICS", piece)
            opening = -1
        elif opening < 0 and _may_open(tokens, index):
            opening = index
        else:
            tokens[index] = _as_words(piece)
    if opening >= 0:
        piece = tokens[opening][1]
        tokens[opening] = _as_words(piece)
        if opening == 0 or tokens[opening - 1][1].words[-1:] in {" ", "[", "(", "“", '"', ""}:
            unclosed(piece)
    for index, (name, piece) in enumerate(tokens):
        if name == "*":
            tokens[index] = _as_words(piece)
    return tokens


def _may_open(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and not tokens[index + 1][1].words[:1].isspace()


def _may_close(tokens: list[Token], index: int) -> bool:
    return not tokens[index - 1][1].words[-1:].isspace()


def _places(line: Line, start: int, end: int, offset: int) -> list[tuple[int, int]]:
    """
    Where the stretch of *line* comes from that stands at *offset* of the words.
    """
    places = [(offset, line.place(start))]
    if line.places:
        places.extend((offset + at - start, place) for at, place in line.places if start < at < end)
    return places


@define(eq=False, repr=False)
class _Writer:
    """
    Writes pieces out as words, marks and places.
    """

    line: Line
    parts: list[str]
    marks: list[Mark]
    places: list[tuple[int, int]]
    length: int

    def __init__(self, line: Line) -> None:
        self.__attrs_init__(line, [], [], [], 0)

    def write(self, piece: _Piece) -> None:
        """
        Write one piece.
        """
        start = self.length
        if piece.words:
            self.parts.append(piece.words)
            self.places.extend(_places(self.line, piece.start, piece.end, start))
            self.length += len(piece.words)
        if piece.kind != "plain":
            self.marks.append(Mark(piece.kind, start, self.length, piece.names))

    def italics(self, pieces: list[Any]) -> None:
        """
        Write the pieces between two stars.
        """
        place = len(self.marks)
        start = self.length
        for piece in pieces[1:-1]:
            for part in piece if isinstance(piece, list) else [piece]:
                self.write(part)
        self.marks.insert(place, Mark("italics", start, self.length))

    def result(self) -> tuple[str, tuple[Mark, ...], tuple[tuple[int, int], ...]]:
        """
        The words without blanks at their end, the marks, the places.
        """
        words = "".join(self.parts)
        stripped = words.rstrip()
        marks = self.marks
        if len(stripped) < len(words):
            end = len(stripped)
            marks = [Mark(mark.kind, min(mark.start, end), min(mark.end, end), mark.names) for mark in marks]
        places = [
            pair for previous, pair in pairwise([(-1, -1), *self.places]) if pair[1] - pair[0] != previous[1] - previous[0]
        ]
        return stripped, tuple(marks), tuple(places)
