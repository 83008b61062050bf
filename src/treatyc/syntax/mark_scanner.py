"""
A line cut into tokens for the automaton of grammar/marks.lark.
"""

import re
from collections.abc import Callable

from attrs import define

from treatyc.expressions import lazy_expression
from treatyc.syntax.attributes import UNKNOWN_BRACES, AttributeReader, split_names
from treatyc.syntax.automaton import Token
from treatyc.syntax.lines import Line
from treatyc.syntax.pieces import CHANGES, AttributePiece, Piece, plain
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["OPENERS", "MarkScanner"]

# Marks that may stand before the first word of a block; a backslash behind makes that a word.
OPENERS = lazy_expression(r"(?:\[(?!\^)[ ]?|\{\+\+[ ]?|\{--[ ]?|\*(?![\s*]))*")

_NEXT = lazy_expression(r"\\|\[\^[^\]\s]{1,60}\]|\[|\]|\{\+\+|\+\+\}|\{--|--\}|\{>>|\{|\*+|@")
_LABEL = lazy_expression(r"@([^\W\d_](?:[\w.-]*\w)?)")
_LAST_BRACKETS = lazy_expression(r"\[([^\[\]{}]{1,40})\](?=(?:\s*\{(?!\+\+|--|>>)[^{}]*\})*\s*$)")
_NO_ATTRIBUTES = frozenset({"{++", "{--", "{>>"})
# How far the end of a status, of braces, of a list of authors is looked for.
_LONGEST_STATUS = 160
_LONGEST_ATTRIBUTE = 200
_LONGEST_AUTHORS = 400


@define(eq=False, repr=False)
class MarkScanner:
    """
    One stretch of a line on its way into tokens.

    *has_attributes* tells that a status and braces may stand at its end.
    """

    line: Line
    start: int
    end: int
    vocabulary: Vocabulary
    attributes: AttributeReader
    report: Callable[[str, str, int, int, str], None]
    has_attributes: bool = True
    tail_at: int = 0
    status_at: int = -1
    first: int = 0

    def tokens(self) -> list[Token]:
        """
        All tokens, in order.
        """
        text, end = self.line.text, self.end
        self.tail_at = _tail_at(text, self.start, end) if self.has_attributes else end
        self.status_at = self._status_brackets() if self.has_attributes else -1
        found: list[Token] = []
        at = self.start
        opened = OPENERS.match(text, at, end)
        self.first = opened.end() if opened else at
        while at < end:
            match = _NEXT.search(text, at, end)
            if match is None:
                found.append(plain(text[at:end], at, end))
                break
            if match.start() > at:
                found.append(plain(text[at : match.start()], at, match.start()))
            at = self._mark(found, match)
        return found

    def _mark(self, found: list[Token], match: re.Match[str]) -> int:
        """
        Add the token that begins with *match* and say where the next one does.
        """
        mark, start, end = match[0], match.start(), match.end()
        if mark == "\\":
            return self._escape(found, start)
        if mark == "[":
            return self._opening(found, start)
        if mark == "]":
            return self._closing(found, start)
        if mark == "{>>":
            return self._note(found, start)
        if mark == "{":
            return self._braces(found, start)
        if mark == "@":
            return self._label(found, start)
        found.append(_simple(mark, start, end))
        return end

    def _opening(self, found: list[Token], start: int) -> int:
        """
        An opening bracket; the last of a block may be that of a status.
        """
        if start != self.status_at:
            found.append(("OPENING", Piece("opening-bracket", "[", start, start + 1)))
            return start + 1
        text = self.line.text
        closing = text.index("]", start)
        found.append(
            ("ATTRIBUTE", AttributePiece(None, text[start + 1 : closing], start, closing + 1))
        )
        return self._only_attributes(closing + 1)

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
        if (
            following
            and not following.isspace()
            and (start == self.first or not following.isalnum())
        ):
            found.append(plain(following, start + 1, start + 2))
            return start + 2
        found.append(plain("\\", start, start + 1))
        return start + 1

    def _closing(self, found: list[Token], start: int) -> int:
        found.append(("CLOSING", Piece("closing-bracket", "]", start, start + 1)))
        text = self.line.text
        behind = text[start + 1 : start + 4]
        if behind[:1] != "{" or behind in CHANGES or behind == "{>>":
            return start + 1
        end = text.find("}", start, min(self.end, start + _LONGEST_AUTHORS))
        names = text[start + 2 : end] if end > 0 else ""
        if not names.strip() or "{" in names or self.attributes.knows(" ".join(names.split())):
            return start + 1
        found.append(("AUTHORS", Piece(None, "", start + 1, end + 1, split_names(names))))
        return end + 1

    def _note(self, found: list[Token], start: int) -> int:
        end = self.line.text.find("<<}", start, self.end) if not self.line.no_note_end else -1
        if end < 0:
            self.line.no_note_end = True
            at = self.line.place(start)
            hint = "put <<} behind its last word"
            self.report("unclosed-mark", "this drafting note is not closed", at, at + 3, hint)
            found.append(plain("{>>", start, start + 3))
            return start + 3
        note = self.line.text[start + 3 : end].strip()
        found.append(("NOTE", Piece("note", "", start, end + 3, (note,))))
        return end + 3

    def _braces(self, found: list[Token], start: int) -> int:
        """
        Braces at the end of the block are attributes; elsewhere they are words, and reported.
        """
        text = self.line.text
        if start >= self.tail_at:
            end = text.index("}", start)
            found.append(("ATTRIBUTE", AttributePiece(None, text[start + 1 : end], start, end + 1)))
            return self._only_attributes(end + 1)
        self._report_braces(text, start)
        found.append(plain("{", start, start + 1))
        return start + 1

    def _report_braces(self, text: str, start: int) -> None:
        """
        Braces that stand in the middle of a text.
        """
        end = text.find("}", start, min(self.end, start + _LONGEST_ATTRIBUTE))
        at = self.line.place(start)
        if end < 0:
            hint = "close it with }, or put a backslash before it"
            self.report("unclosed-mark", "this brace is not closed", at, at + 1, hint)
            return
        words = text[start : end + 1]
        if self.attributes.knows(" ".join(words[1:-1].split())):
            message, hint = (
                f"{words} stands in the middle of a text",
                "put it at the end of the block",
            )
        else:
            message, hint = f"nothing is known of {words}", UNKNOWN_BRACES
        self.report("unknown-attribute", message, at, at + len(words), hint)

    def _label(self, found: list[Token], start: int) -> int:
        text = self.line.text
        match = _LABEL.match(text, start, self.end)
        before = text[start - 1] if start > self.start else ""
        if match is None or before.isalnum() or before == "@":
            found.append(plain("@", start, start + 1))
            return start + 1
        found.append(("LABEL", Piece("label", match[0], start, match.end(), (match[1],))))
        return match.end()

    def _status_brackets(self) -> int:
        """
        Where "[agreed ad referendum]" at the end of a block begins, or -1.
        """
        text, start, end = self.line.text, self.start, self.end
        match = _LAST_BRACKETS.search(text, max(start, end - _LONGEST_STATUS), end)
        if match is not None and " ".join(match[1].lower().split()) in self.vocabulary.statuses:
            return match.start()
        return -1


def _simple(mark: str, start: int, end: int) -> Token:
    """
    The token of a mark that stands for itself.
    """
    if mark in CHANGES:
        return ("CHANGE", Piece(CHANGES[mark], "", start, end))
    if mark == "*":
        return ("*", Piece("italics", "*", start, end))
    if mark.startswith("[^"):
        return ("FOOTNOTE", Piece("footnote", "", start, end, (mark[2:-1],)))
    return plain(mark, start, end)


def _tail_at(text: str, start: int, end: int) -> int:
    """
    Where the braces begin that stand at the end of a block; at its *end* where none do.
    """
    tail_at = end
    at = start + len(text[start:end].rstrip())
    while at > start and text[at - 1] == "}":
        opening = text.rfind("{", start, at)
        if opening < 0 or text.find("}", opening, at) != at - 1:
            break
        if text[opening : opening + 3] in _NO_ATTRIBUTES:
            break
        tail_at = at = opening
        while at > start and text[at - 1] in " \t":
            at -= 1
    return tail_at
