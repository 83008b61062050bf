"""
Heading lines: "Article 7. Surveys", "CHAPTER II", "Annex", and lines that only look like one.
"""

from attrs import define

from treatyc.expressions import lazy_expression
from treatyc.syntax.heading_numbers import HEADING_NUMBER, number_of
from treatyc.syntax.misspellings import Misspellings
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.provisions import ARTICLE_KINDS, SCOPE_KINDS, Number

__all__ = ["DASHES", "NUMBERED_TITLE", "HeadingLine", "HeadingReader"]

# A title below its heading may stand behind one of these, which is not part of it.
DASHES = frozenset({"–", "—", "-"})
# "2 Copies." above a heading: a title with a number of its own.
NUMBERED_TITLE = lazy_expression(r"(?:\d{1,2}|[IVX]{1,5})[ ][^\W\d_a-z]")

_SEPARATOR = lazy_expression(r"[ \t]*(?:(\.?[ ]?[–—:]|\.-?|,|[ ]-(?=[ ])|:)[ \t]*|(?=[ \t]|$))")
_NEXT_IN_JOINT = lazy_expression(r",?[ ]?([a-z]*)[ ](?=[\dA-Z])")
_WORD = lazy_expression(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_ALONE = lazy_expression(r"[ \t]*([:–—.]|$|(?=[\[\]{\\]))[ \t]*")
_BRACES = lazy_expression(r"(?:[ \t]*\{[^{}]*\})*[ \t]*$")
_LONGEST_TITLE = 30
_LONGEST_INLINE_TITLE = 18
_LONGEST_SENTENCE_TITLE = 8
_LONGEST_TITLE_ABOVE = 8
_SHORTEST_IN_PARENTHESES = 6
_MARKS = frozenset("*[{")
_ROMAN_LETTERS = frozenset("IVXLCDM")


@define(eq=False, repr=False)
class HeadingLine:
    """
    A line that is a heading: its kind, word, number and what stands behind.

    *rest_at* is where the rest (title or first sentence) begins in the line,
    -1 without one; *is_title* tells which of the two it is. *meant* is the
    heading word that a misspelt one probably stands for; *bad_number* tells
    that the number is no number.
    """

    kind: str
    word: str
    number: Number | None
    separator: str = ""
    rest_at: int = -1
    is_title: bool = False
    meant: str | None = None
    bad_number: bool = False


class HeadingReader:
    """
    Tells heading lines from prose.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._misspellings = Misspellings(vocabulary)

    def read(self, line: str) -> HeadingLine | None:
        """
        The heading that *line* is, or None. *line* has no blanks at its start.
        """
        match = _WORD.match(line)
        if match is None or "\t" in line.rstrip():
            return None
        word = match[0]
        kind = self._vocabulary.headings.get(word.lower())
        meant = None
        if kind is None:
            if word[-1] == "." and word[:-1].lower() in self._vocabulary.headings:
                word, kind = word[:-1], self._vocabulary.headings[word[:-1].lower()]
            else:
                meant = self._misspellings.meant(word, line)
                if meant is None:
                    return None
                kind = self._vocabulary.headings[meant]
        elif not word[0].isupper():
            return None
        return self._numbered(line, word, kind, meant)

    def _numbered(self, line: str, word: str, kind: str, meant: str | None) -> HeadingLine | None:
        """
        The heading with its number, its word first put together with what belongs to it.
        """
        word, place = self._whole_word(line, word)
        match = HEADING_NUMBER.match(line, place)
        if match is None or (place == len(word) and word[-1] not in ".,"):
            return self._without_number(line, word, kind, meant)
        number = self.number(match[0])
        bad_number = number is None
        if number is None:
            if not self._is_bad_number(match[0], line[match.end() :]):
                return self._without_number(line, word, kind, meant)
            number = Number(match[0], "words")
        end = match.end()
        if kind in SCOPE_KINDS and line[end : end + 1] in (",", " "):
            number, end = self._joint(line, number, match.start(), end)
        heading = HeadingLine(kind, word, number, meant=meant, bad_number=bad_number)
        return self._with_rest(heading, line, end)

    def _joint(self, line: str, first: Number, start: int, end: int) -> tuple[Number, int]:
        """
        The number of one heading for several annexes, "Appendices I, II and III", printed whole.
        """
        place = end
        while match := _NEXT_IN_JOINT.match(line, place):
            if match[1] and match[1] not in self._vocabulary.connectives:
                return first, end
            number = HEADING_NUMBER.match(line, match.end())
            if number is None or self.number(number[0]) is None:
                return first, end
            place = number.end()
        if place == end or line[place:].strip():
            return first, end
        return Number(line[start:place], first.kind, first.value), place

    def _whole_word(self, line: str, word: str) -> tuple[str, int]:
        """
        The heading word with its comma or particle, and where the number begins.
        """
        place = _behind_blanks(line, len(word), " \u00a0\u2009\u202f,")
        if "," in line[len(word) : place]:
            word = line[: line.index(",") + 1]
        if line[place : place + 1].isdigit():
            return word, place
        particle = _WORD.match(line, place)
        if particle and particle[0].lower() in self._vocabulary.particles:
            word = line[: particle.end()]
            place = _behind_blanks(line, particle.end(), " \u00a0")
        return word, place

    def _is_bad_number(self, printed: str, behind: str) -> bool:
        """
        Whether *printed* stands for a number: Roman letters, *behind* them nothing or a title.
        """
        if set(printed) - _ROMAN_LETTERS:
            return False
        rest = _SEPARATOR.sub("", behind, count=1).strip()
        return not rest or self.is_title(rest)

    def number(self, printed: str) -> Number | None:
        """
        The number of a heading, or None where *printed* is none.
        """
        return number_of(printed, self._vocabulary)

    def _without_number(
        self, line: str, word: str, kind: str, meant: str | None
    ) -> HeadingLine | None:
        """
        "Annex" and its like may stand alone, or with a title behind a full stop, colon or dash.
        """
        if meant is not None or word.lower() not in self._vocabulary.alone:
            return None
        match = _ALONE.match(line[len(word) :])
        if match is None:
            return None
        title_at = len(word) + match.end()
        if title_at == len(line):
            return HeadingLine(kind, word, None, match[1])
        title = line[title_at:]
        is_title = bool(match[1]) and self.is_title(title, _LONGEST_INLINE_TITLE)
        if not is_title and not self._is_marked_title(title, match[1]):
            return None
        return HeadingLine(kind, word, None, match[1], title_at, is_title=True)

    def _with_rest(self, heading: HeadingLine, line: str, end: int) -> HeadingLine | None:
        """
        *heading* with what stands behind its number, from *end* on; None if that makes it prose.
        """
        rest_at = end
        match = _SEPARATOR.match(line, end)
        if match is not None:
            heading.separator = (match[1] or "").strip()
            rest_at = _behind_blanks(line, match.end(), " \t")
        rest = line[rest_at:].rstrip()
        if not rest:
            return heading
        heading.rest_at, heading.is_title = rest_at, True
        if self._is_marked_title(rest, heading.separator):
            return heading
        if heading.word[-1] == "," or heading.separator == ",":
            return None
        return self._titled(rest, heading)

    def _is_marked_title(self, rest: str, separator: str) -> bool:
        """
        Whether *rest* is a status, attributes, or a title that begins with a bracket or star.

        A backslash may stand before those.
        """
        if self.is_status(rest):
            return True
        is_escaped = rest[0] == "\\" and rest[1:2] in _MARKS
        if rest[0] not in "]{" and not is_escaped and (rest[0] not in "*[" or separator):
            return False
        title = rest.lstrip("\\]*[ ")
        return not title or title[0] == "{" or self.is_title(title, _LONGEST_INLINE_TITLE)

    def is_status(self, rest: str) -> bool:
        """
        Whether *rest* is a status as it prints, "[deleted]", with nothing but braces behind it.
        """
        status, _, tail = rest[1:].partition("]")
        return (
            rest[0] == "["
            and status.lower() in self._vocabulary.statuses
            and _BRACES.match(tail) is not None
        )

    def _titled(self, rest: str, heading: HeadingLine) -> HeadingLine | None:
        """
        *heading* if *rest* is its title or, behind a separator, the first sentence of an article.
        """
        if (
            rest[0] == "("
            and rest[-1] in ")]}"
            and len(rest) >= _SHORTEST_IN_PARENTHESES
            and rest[1].isalpha()
        ):
            return heading
        if not heading.separator:
            return heading if self._is_bare_title(rest, heading) else None
        if self.is_title(rest, _LONGEST_TITLE):
            return heading
        if heading.kind in ARTICLE_KINDS and (rest[0].isupper() or rest[0] in '[“"*{@('):
            heading.is_title = False
            return heading
        return None

    def _is_bare_title(self, rest: str, heading: HeadingLine) -> bool:
        """
        Whether *rest*, with nothing between it and the number, is a title and no sentence.
        """
        if not rest[0].isupper() or rest.rstrip("]*")[-1:] in ".;:,":
            return False
        if (
            heading.kind in self._vocabulary.common_headings
            and len(heading.word) > 1
            and heading.word[0].islower()
        ):
            return False
        return self.is_title(rest, _LONGEST_INLINE_TITLE)

    def is_title(
        self, line: str, longest: int = _LONGEST_TITLE, *, before_item: bool = False
    ) -> bool:
        """
        Whether *line* reads as a title: short, capital, no sentence.

        Before a first item "(a)" any finite verb makes it a chapeau.
        """
        text = line.partition("{")[0].strip().lstrip('-[*“"(‘ ').rstrip("]* ")
        if not text or not (text[0].isupper() or text[0].isdigit() or text[0] == "@"):
            return False
        if text[-1] in ";:,—":
            return False
        words = text.split()
        if len(words) > longest or (text[-1] == "." and len(words) > _LONGEST_SENTENCE_TITLE):
            return False
        lowered = [word.strip('.,;:()"“”*') for word in text.lower().split()]
        if not self._vocabulary.never_titles.isdisjoint(lowered):
            return False
        if self._vocabulary.verbs.isdisjoint(lowered):
            return True
        return not before_item and text[-1] != "." and longest != _LONGEST_INLINE_TITLE

    def is_title_above(self, line: str) -> bool:
        """
        Whether *line*, above a heading without a title, can be that title.
        """
        return (
            line.lstrip("[* ")[:1] not in {"\\", "@"}
            and line[-1] not in ":;,"
            and "\t" not in line
            and len(line.split()) <= _LONGEST_TITLE_ABOVE
            and self.is_title(line, before_item=True)
        )


def _behind_blanks(line: str, place: int, blanks: str) -> int:
    """
    The first place from *place* on where none of *blanks* stands.
    """
    while place < len(line) and line[place] in blanks:
        place += 1
    return place
