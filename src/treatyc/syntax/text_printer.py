"""
Texts written back as lines: marks in their places, a backslash where words would read as marks.
"""

from collections.abc import Callable, Iterable

from attrs import define, field

from treatyc.syntax.attributes import AttributeReader
from treatyc.syntax.lines import Line
from treatyc.syntax.mark_scanner import OPENERS
from treatyc.syntax.marks import TextReader
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, Text

__all__ = ["TextPrinter", "guarded", "is_empty"]

_OPENING = {
    "italics": "*",
    "insertion-start": "{++",
    "insertion-end": "++}",
    "deletion-start": "{--",
    "deletion-end": "--}",
}
_BEFORE = {"opening-bracket": "[", "insertion-start": "{++", "deletion-start": "{--"}
# Characters that may be marks.
_SPECIAL = ("*", "@", "}", "{", "]", "[")


@define(eq=False, repr=False)
class _Writing:
    """
    Words on their way to print, written up to *at*; *special* characters get a backslash.
    """

    words: str
    special: str
    parts: list[str] = field(factory=list)
    open_italics: list[Mark] = field(factory=list)
    at: int = 0

    def advance(self, goal: int) -> None:
        """
        Write the words up to *goal*, closing the italics that end on the way.
        """
        while self.open_italics and self.open_italics[-1].end <= goal:
            end = max(self.open_italics.pop().end, self.at)
            self.parts.append(_plain(self.words, self.at, end, self.special))
            self.parts.append("*")
            self.at = end
        if goal > self.at:
            self.parts.append(_plain(self.words, self.at, goal, self.special))
            self.at = goal

    def write_mark(self, mark: Mark) -> None:
        """
        Write *mark*, and the words that it is made of.
        """
        self.at = mark.start
        if mark.kind in {"opening-bracket", "closing-bracket", "label"}:
            self.parts.append(self.words[mark.start : mark.end])
            if mark.kind == "closing-bracket" and mark.names:
                self.parts.append("{" + "; ".join(mark.names) + "}")
            self.at = mark.end
        elif mark.kind == "footnote":
            self.parts.append(f"[^{mark.names[0]}]")
        elif mark.kind == "note":
            self.parts.append(f"{{>>{mark.names[0]}<<}}")
        else:
            self.parts.append(_OPENING[mark.kind])
        if mark.kind == "italics":
            self.open_italics.append(mark)


@define(eq=False, repr=False)
class TextPrinter:
    """
    Prints texts so that reading them gives the same texts.
    """

    vocabulary: Vocabulary

    def print_text(self, text: Text, attributes: Attributes = NO_ATTRIBUTES) -> str:
        """
        *text* and *attributes* as they stand at the end of a block.
        """
        tail = self.print_attributes(attributes)

        def reads_back(words: str) -> bool:
            reader, faults = self._trial()
            line = _line_of(_with_tail(words, tail))
            return reader.read(line, 0, line.until) == (text, attributes) and not faults

        return _with_tail(self._escaped(text, "", reads_back), tail)

    def print_words(self, text: Text, also: str = "") -> str:
        """
        *text* where no attributes can stand behind it; characters of *also* get a backslash.
        """

        def reads_back(words: str) -> bool:
            reader, faults = self._trial()
            line = _line_of(words)
            return reader.read_words(line, 0, line.until) == text and not faults

        return self._escaped(text, also, reads_back)

    def _trial(self) -> tuple[TextReader, list[object]]:
        """
        A reader that reads on trial, and what it finds fault with.
        """
        faults: list[object] = []

        def report(*fault: object) -> None:
            faults.append(fault)

        attributes = AttributeReader(self.vocabulary, report)
        return TextReader("", self.vocabulary, attributes, report), faults

    def _escaped(self, text: Text, also: str, reads_back: Callable[[str], bool]) -> str:
        """
        The words of *text* with as few backslashes as let them read back.
        """
        if not text.marks and not any(character in text.words for character in "\\[]{}*@" + also):
            return text.words
        escaped = [character for character in _SPECIAL if character in text.words]
        for character in list(escaped):
            fewer = [other for other in escaped if other != character]
            if reads_back(self._written(text, fewer, also)):
                escaped = fewer
        return self._written(text, escaped, also)

    def _written(self, text: Text, escaped: Iterable[str], also: str) -> str:
        """
        The words with their marks; characters in *escaped* that are no marks get a backslash.
        """
        writing = _Writing(text.words, "".join(escaped) + also)
        for mark in text.marks:
            writing.advance(mark.start)
            writing.write_mark(mark)
        writing.advance(len(text.words))
        return _unguarded("".join(writing.parts) + "*" * len(writing.open_italics))

    def print_before(self, marks: tuple[Mark, ...]) -> str:
        """
        The marks that begin before a marker or heading word.
        """
        return "".join(_BEFORE[mark.kind] for mark in marks if mark.kind in _BEFORE)

    def print_attributes(self, attributes: Attributes) -> str:
        """
        What stands in braces behind a provision; "deleted" as it prints.
        """
        words = {key: word for word, key in self.vocabulary.attribute_words.items()}
        parts = []
        statuses = {status: word for word, status in reversed(self.vocabulary.statuses.items())}
        status = statuses.get(attributes.status, "") if attributes.status is not None else ""
        if attributes.status == "deleted":
            parts.append(f"[{status}]")
        if attributes.label is not None:
            parts.append(f"{{#{attributes.label}}}")
        if attributes.authors:
            parts.append(f"{{{words['by']} {'; '.join(attributes.authors)}}}")
        if attributes.status not in {None, "deleted"}:
            parts.append(f"{{{status}}}")
        if attributes.cluster is not None:
            parts.append(f"{{{words['cluster']} {attributes.cluster}}}")
        if attributes.layout is not None:
            parts.append(f"{{{words[attributes.layout]}}}")
        return " ".join(parts)


def _with_tail(words: str, tail: str) -> str:
    return f"{words} {tail}" if words and tail else words + tail


def _line_of(text: str) -> Line:
    return Line("text", 0, len(text), 0, text, len(text))


def _plain(words: str, start: int, end: int, special: str) -> str:
    """
    Words between marks, *special* characters and needed backslashes behind a backslash.

    Behind the last of the words stands a mark.
    """
    parts = []
    for at in range(start, end):
        character = words[at]
        following = words[at + 1 : at + 2] if at + 1 < end else "*"
        if character in special or (
            character == "\\" and not following.isalnum() and not following.isspace()
        ):
            parts.append("\\")
        parts.append(character)
    return "".join(parts)


def guarded(line: str) -> str:
    """
    *line* with a backslash before its first word, behind the marks that open it.
    """
    at = _first_word(line)
    return line if line[at : at + 1] == "\\" else f"{line[:at]}\\{line[at:]}"


def _unguarded(line: str) -> str:
    """
    *line* with a second backslash where a printed one stands before its first word.
    """
    at = _first_word(line)
    is_printed = line[at : at + 1] == "\\" and line[at + 1 : at + 2].isalnum()
    return f"{line[:at]}\\{line[at:]}" if is_printed else line


def _first_word(line: str) -> int:
    opened = OPENERS.match(line)
    return opened.end() if opened else 0


def is_empty(text: Text) -> bool:
    """
    Whether *text* prints nothing at all.
    """
    return not text.words and not text.marks
