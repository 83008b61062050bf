"""
What stands above the first heading: masthead, title and preface, preamble.
"""

from collections.abc import Callable, Iterator

from attrs import define

from treatyc.expressions import lazy_expression
from treatyc.syntax.automaton import Token
from treatyc.syntax.line_reader import FIELD
from treatyc.syntax.lines import Line
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["FrontMatter"]

_BRACES = lazy_expression(r"(?:\s*\{(?!\+\+|--|>>)[^{}]*\})*\s*$")
_FORMULA_REACH = 220
_SHORTEST_RECITAL = 30


@define(eq=False, repr=False)
class FrontMatter:
    """
    Tells masthead, preface and preamble apart.
    """

    vocabulary: Vocabulary
    report_key: Callable[[Line, str], None]

    def masthead(self, lines: list[Line], at: int) -> Iterator[Token]:
        """
        The fields of the masthead; there is one only if the first line has a known key.
        """
        first = at
        while at < len(lines):
            line = lines[at]
            match = (
                FIELD.match(line.text)
                if line.kind in {"text", "heading"} and not line.column
                else None
            )
            if match is None:
                return
            key = self.vocabulary.masthead.get(match[1].lower(), "")
            if not key:
                if line.follows_blank and (at != first or not self._is_known(lines, at + 1)):
                    return
                self.report_key(line, match[1])
            yield ("FIELD", (line, key, match[1], match.end()))
            at += 1

    def _is_known(self, lines: list[Line], at: int) -> bool:
        """
        Whether the line at *at* follows directly and is of the masthead.
        """
        if at >= len(lines) or lines[at].follows_blank:
            return False
        match = FIELD.match(lines[at].text)
        return match is not None and match[1].lower() in self.vocabulary.masthead

    def is_preamble_heading(self, line: Line) -> bool:
        """
        Whether *line* is the word "Preamble" alone.
        """
        return line.kind == "text" and self.names_preamble(line.text)

    def names_preamble(self, text: str) -> bool:
        """
        Whether *text* says "Preamble" and nothing else but a status and attributes.
        """
        word, brace, _ = text.partition("{")
        if brace and (word[-1:] == "]" or _BRACES.match(text, len(word)) is None):
            return False
        before, _, status = word.rstrip()[:-1].rpartition("[")
        if status.lower() in self.vocabulary.statuses:
            word = before
        return word.lstrip(" .:[]*").rstrip(" .:[]*\\").lower() in self.vocabulary.preamble

    def preamble_at(self, lines: list[Line], at: int, end: int) -> int:
        """
        Where the preamble begins between *at* and *end*; *end* if there is none.

        At its heading, else at the first line that speaks of the parties or
        opens a recital, where a unit follows or a formula closes it.
        """
        for place in range(at, end):
            if self.is_preamble_heading(lines[place]):
                return place
        if end == len(lines) and not any(self.has_formula(line.text) for line in lines[at:end]):
            return end
        for place in range(at, end):
            line = lines[place]
            if line.kind == "text" and self.opens_preamble(line.text):
                return place
        return end

    def has_formula(self, text: str) -> bool:
        """
        Whether *text* ends in the formula.
        """
        return self.vocabulary.formula.search(text[-_FORMULA_REACH:]) is not None

    def opens_preamble(self, text: str) -> bool:
        """
        Whether *text* speaks of the parties or is a recital, as a preamble begins.
        """
        if self.vocabulary.recital.match(text):
            return text.rstrip()[-1] in ",;:.]}" and len(text) > _SHORTEST_RECITAL
        return bool(self.vocabulary.parties.match(text)) and text.rstrip()[-1] in ",:;.]}"

    def recital_kinds(self, items: list[Line]) -> dict[int, str]:
        """
        Which of *items* is the parties' line and which the formula.
        """
        kinds: dict[int, str] = {}
        for index, item in enumerate(items):
            if not item.depth and self.has_formula(item.words):
                kinds[index] = "formula"
        formula = max(kinds, default=-1)
        kinds = {formula: "formula"} if kinds else {}
        if (
            items
            and 0 not in kinds
            and items[0].marker is None
            and self.vocabulary.parties.match(items[0].words)
        ):
            kinds[0] = "parties"
        return kinds
