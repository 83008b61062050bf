"""
Texts written back as lines: marks in their places, a backslash where words would read as marks.
"""

from collections.abc import Iterable

from attrs import define

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
# Characters that may be marks, in groups that are escaped together.
_GROUPS = ("*", "@", "{}", "[]")


@define(eq=False, repr=False)
class TextPrinter:
    """
    Prints texts so that reading them gives the same texts.
    """

    reader: TextReader
    vocabulary: Vocabulary

    def print_text(self, text: Text, attributes: Attributes = NO_ATTRIBUTES, also: str = "") -> str:
        """
        *text* and *attributes* as they stand in a draft; characters of *also* get a backslash.
        """
        tail = self.print_attributes(attributes)
        if not text.marks and not any(character in text.words for character in "\\[]{}*@" + also):
            return self._with_tail(text.words, tail)
        escaped = [group for group in _GROUPS if any(character in text.words for character in group)]
        for group in list(escaped):
            fewer = [other for other in escaped if other != group]
            if self._reads_back(self._written(text, fewer, also), tail, text, attributes):
                escaped = fewer
        return self._with_tail(self._written(text, escaped, also), tail)

    def _with_tail(self, words: str, tail: str) -> str:
        return f"{words} {tail}" if words and tail else words + tail

    def _reads_back(self, written: str, tail: str, text: Text, attributes: Attributes) -> bool:
        whole = self._with_tail(written, tail)
        line = Line("text", 0, len(whole), 0, whole, len(whole))
        silent = TextReader("", self.vocabulary, self.reader.attributes, _say_nothing)
        silent.attributes = type(self.reader.attributes)(self.vocabulary, _say_nothing)
        return silent.read(line, 0, len(whole)) == (text, attributes)

    def _written(self, text: Text, escaped: Iterable[str], also: str) -> str:
        """
        The words with their marks, the characters in *escaped* behind a backslash unless they are marks.
        """
        special = "".join(escaped) + also
        parts: list[str] = []
        open_italics: list[Mark] = []
        at = 0
        for mark in text.marks:
            at = self._advance(parts, text.words, at, mark.start, open_italics, special)
            at = self._write_mark(parts, text.words, mark, open_italics)
        at = self._advance(parts, text.words, at, len(text.words), open_italics, special)
        parts.append("*" * len(open_italics))
        return _unguarded("".join(parts))

    def _advance(
        self, parts: list[str], words: str, at: int, goal: int, open_italics: list[Mark], special: str
    ) -> int:
        """
        Write the words up to *goal*, closing the italics that end on the way.
        """
        while open_italics and open_italics[-1].end <= goal:
            end = max(open_italics.pop().end, at)
            parts.append(_plain(words, at, end, special))
            parts.append("*")
            at = end
        if goal > at:
            parts.append(_plain(words, at, goal, special))
        return max(at, goal)

    def _write_mark(self, parts: list[str], words: str, mark: Mark, open_italics: list[Mark]) -> int:
        if mark.kind in {"opening-bracket", "closing-bracket", "label"}:
            parts.append(words[mark.start : mark.end])
            if mark.kind == "closing-bracket" and mark.names:
                parts.append("{" + "; ".join(mark.names) + "}")
            return mark.end
        if mark.kind == "footnote":
            parts.append(f"[^{mark.names[0]}]")
        elif mark.kind == "note":
            parts.append(f"{{>>{mark.names[0]}<<}}")
        else:
            parts.append(_OPENING[mark.kind])
        if mark.kind == "italics":
            open_italics.append(mark)
        return mark.start

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
        status = next((word for word, status in self.vocabulary.statuses.items() if status == attributes.status), "")
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


def _say_nothing(*_: object) -> None:
    """
    Nobody needs to hear of a trial.
    """


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
    return f"{line[:at]}\\{line[at:]}" if line[at : at + 1] == "\\" and line[at + 1 : at + 2].isalnum() else line


def _first_word(line: str) -> int:
    opened = OPENERS.match(line)
    return opened.end() if opened else 0


def is_empty(text: Text) -> bool:
    """
    Whether *text* prints nothing at all.
    """
    return not text.words and not text.marks
