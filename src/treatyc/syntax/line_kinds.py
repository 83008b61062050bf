"""
What a line is, told by how it begins.
"""

import re
from collections.abc import Iterable

from treatyc.expressions import lazy_expression
from treatyc.syntax.headings import HeadingReader
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import MARKER, MarkerReader
from treatyc.syntax.quotations import CLOSING
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["KindReader", "text_line"]

_BEFORE = lazy_expression(r"(?:\[(?!\^)[ ]?|\{\+\+[ ]?|\{--[ ]?)+")
_FOOTNOTE = lazy_expression(r"\[\^([^\]\s]{1,60})\]:[ \t]*")
_OPTION = lazy_expression(
    r"\w+[ \u00a0]+(#|\d{1,2}|[A-Z]|[IVX]{1,5})(?:([ ]?[.:–—)])[ \t]*|$|(?=[\]{])|[ ](?=\\?[\[{]))"
)
_OTHER_BLANK = lazy_expression(r"[^\S\t]")
_PATH = lazy_expression(r"\S+$|.+\.treaty$")
_PROVISIONS = frozenset({"marker", "heading"})


def text_line(text: str, start: int, column: int) -> Line:
    """
    A line that is words and nothing else.
    """
    length = len(text)
    return Line("text", start, start + length, column, text, length)


class KindReader:
    """
    Tells the kind of a line.
    """

    def __init__(self, vocabulary: Vocabulary, markers: MarkerReader) -> None:
        self._vocabulary = vocabulary
        self._markers = markers
        self.headings = HeadingReader(vocabulary)
        self._beginning = _beginnings(vocabulary).match
        self._end_options = vocabulary.word_for("end_options")

    def line(self, text: str, start: int, column: int, before: int = 0) -> Line:
        """
        The line of *text* at *start*, told by what stands behind *before*, opening brackets.
        """
        match = self._beginning(text, before)
        if match is None:
            return text_line(text, start, column)
        kind = match.lastgroup
        if kind == "marker":
            return self._marked(match, text, start, column, before)
        line = text_line(text, start, column)
        if kind == "heading":
            self._tell_heading(line, before)
        elif kind == "option":
            self._tell_option(line, before)
        elif kind == "named":
            if not before:
                self._tell_named(line, match.end())
        elif not before:
            return self._special(line)
        return line

    def _marked(
        self, match: re.Match[str], text: str, start: int, column: int, before: int
    ) -> Line:
        """
        A line that begins with a marker, unless what follows shows that it is none.
        """
        at = match.end()
        if not text[at : at + 1].isupper() and not self._is_marker(text, at):
            return text_line(text, start, column)
        printed = match[1]
        marker = self._markers.known.get(printed) or self._markers.read(printed)
        length = len(text)
        return Line(
            "marker",
            start,
            start + length,
            column,
            text,
            length,
            printed,
            at,
            before,
            before,
            marker,
        )

    def _is_marker(self, text: str, at: int) -> bool:
        """
        Not before ", ; )" nor before "and (b)": that is a reference at the start of a line.
        """
        first = text[at : at + 1]
        if first in {",", ";", ")"}:
            return False
        if first.islower():
            word, _, following = text[at : at + 16].partition(" ")
            return word not in self._vocabulary.connectives or following[:1] != "("
        return True

    def _tell_heading(self, line: Line, before: int) -> None:
        heading = self.headings.read(_with_plain_blanks(line.text)[before:])
        if heading is not None:
            line.kind, line.heading, line.before = "heading", heading, before
            line.at = heading.rest_at + before if heading.rest_at >= 0 else len(line.text)

    def _tell_option(self, line: Line, before: int) -> None:
        match = _OPTION.match(_with_plain_blanks(line.text), before)
        if match is None:
            return
        rest = line.text[match.end() :]
        if rest[:1] == "[" and match[2] is None and not self.headings.is_status(rest):
            return
        line.kind, line.at, line.before = "option", match.end(), before
        line.printed = line.text[before : match.end()]
        line.number = self.headings.number(match[1])

    def _tell_named(self, line: Line, at: int) -> None:
        """
        "Include: …" and "Part of: …"; with anything but a path behind it a text.
        """
        path = line.text[at:].strip()
        if _PATH.match(path):
            key = self._vocabulary.line_words[line.text[:at].rstrip(" \t:").lower()]
            line.kind = "include" if key == "include" else "part-of"
            line.value = path

    def _special(self, line: Line) -> Line:
        """
        A line that begins with a character which may be a mark.
        """
        text = line.text
        first = text[0]
        if text.startswith("//"):
            line.kind, line.value = "comment", text[2:].strip()
        elif first == ">":
            line.kind = "quote"
        elif first == "|" and text.count("|") > 1:
            line.kind = "row"
        elif first in CLOSING and self._opens_provisions(text):
            line.kind = "quotation"
        elif first in "[{":
            return self._bracketed(line)
        return line

    def _bracketed(self, line: Line) -> Line:
        """
        A line that begins with a bracket or brace: what stands behind it tells.
        """
        text = line.text
        if match := _FOOTNOTE.match(text):
            line.kind, line.value, line.at = "note", match[1], match.end()
        elif text[-1] == "}" and text.strip("{} ").lower() == self._end_options:
            line.kind = "end-options"
        elif match := _BEFORE.match(text):
            return self.line(text, line.start, line.column, match.end())
        return line

    def _opens_provisions(self, text: str) -> bool:
        """
        Whether a quotation mark stands directly before a heading or marker.
        """
        at = len(text) - len(text[1:].lstrip())
        brackets = _BEFORE.match(text, at)
        at = brackets.end() if brackets else at
        match = self._beginning(text, at)
        if match is None or match.lastgroup not in _PROVISIONS:
            return False
        return self.line(text, 0, 0, at).kind in _PROVISIONS


def _beginnings(vocabulary: Vocabulary) -> re.Pattern[str]:
    """
    One expression for the beginning of a line: its group tells what kind of line to look for.
    """
    headings = _any_of(vocabulary.headings)
    options = _any_of(vocabulary.options)
    named = _any_of(word for word, key in vocabulary.line_words.items() if key != "allow")
    return lazy_expression(
        rf"(?P<marker>{MARKER.pattern})\s*"
        rf"|(?P<option>(?i:{options})\s+(?=[\d#A-Z]))"
        rf"|(?P<named>(?i:{named})[ \t]*:)"
        rf"|(?P<heading>(?i:{headings})(?!\w)"
        # A word that may be a misspelt heading: a number follows it.
        r"|[^\W\d_a-z][^\W\d_]{3,14},?\s+(?:[\d#]|[IVXLC]+(?!\w)))"
        r"|(?P<special>[\[{\\>|/“„«\"])"
    )


def _with_plain_blanks(text: str) -> str:
    """
    *text* with an ordinary blank in the place of each other one but the tab.
    """
    return text if text.isascii() else _OTHER_BLANK.sub(" ", text)


def _any_of(words: Iterable[str]) -> str:
    """
    An expression for any of *words*, the longest first.
    """
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
