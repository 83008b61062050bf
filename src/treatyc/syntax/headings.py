"""
Heading lines: "Article 7. Surveys", "CHAPTER II", "Annex", and lines that only look like one.
"""

import re

from attrs import frozen

from treatyc.syntax.markers import roman_value
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.provisions import ARTICLE_KINDS, Number

__all__ = ["DASHES", "NUMBERED_TITLE", "HeadingLine", "HeadingReader"]

# A title below its heading may stand behind one of these, which is not part of it.
DASHES = frozenset({"–", "—", "-"})
# "2 Copies." above a heading: a title with a number of its own.
NUMBERED_TITLE = re.compile(r"(?:\d{1,2}|[IVX]{1,5})[ ][^\W\d_a-z]")

_LATIN = r"(?:bis|ter|quater|qua|quinquies|quin|sexies|sex|septies|sept|octies|oct|novies|decies|undecies|duodecies)"
_NUMBER = re.compile(
    rf"(?:\#"
    rf"|\d{{1,4}}(?:[.:\-]\d{{1,3}}|-[A-Z]{{1,2}}(?![\w]))*(?:\((?:\d{{1,2}}|[a-z])\)[a-z]?\)?)*(?:[ ]?\*?{_LATIN}\*?(?!\w)(?:\.\d+)?|[A-Z](?!\w)|[a-z](?!\w))?"
    rf"|[A-Z]{{1,2}}[-.]?\d{{1,3}}(?:[.\-]\d{{1,3}})*(?:-[IVX]+)?"
    rf"|[A-Z]-[IVX]+"
    rf"|[IVXLCDMivxlcdm]{{1,8}}(?:[ ]?-?\*?{_LATIN}\*?(?!\w)|\.\d+|-[A-Z](?!\w))?"
    rf"|[A-Z](?:[ ]?{_LATIN}(?!\w))?"
    rf"|[A-Za-z]{{3,12}}(?:-[A-Za-z]{{3,6}})?"
    rf")(?![\w])"
)
_SEPARATOR = re.compile(r"[ \t]*(?:(\.?[ ]?[–—:]|\.-?|,|[ ]-(?=[ ])|:)[ \t]*|(?=[ \t]|$))")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_TITLE_WORD = re.compile(r"[^\s]+")
_BRACES = re.compile(r"(?:[ \t]*\{[^{}]*\})*[ \t]*$")
_LONGEST_TITLE = 30
_LONGEST_INLINE_TITLE = 18
_LONGEST_SENTENCE_TITLE = 8
_LONGEST_TITLE_ABOVE = 8


@frozen(eq=False, repr=False)
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
    separator: str
    rest_at: int
    is_title: bool
    meant: str | None = None
    bad_number: bool = False


class HeadingReader:
    """
    Tells heading lines from prose.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._candidates = sorted(
            word for word in vocabulary.headings if len(word) > 3 and word[-1] != "."
        )
        self._spellings: dict[str, str | None] = {}

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
                meant = self._misspelt(word, line)
                if meant is None:
                    return None
                kind = self._vocabulary.headings[meant]
        elif not word[0].isupper():
            return None
        return self._numbered(line, word, kind, meant)

    def _misspelt(self, word: str, line: str) -> str | None:
        """
        The heading word that *word* probably stands for, where a number follows it.
        """
        lower = word.lower()
        if len(word) < 4 or not word[0].isupper() or lower in self._vocabulary.not_headings:
            return None
        number = line[len(word) : len(word) + 12].strip(" .:")
        if not number or not (
            number[0].isdigit()
            or number[0] == "#"
            or roman_value(number.split(" ")[0].rstrip(".:"))
        ):
            return None
        if lower not in self._spellings:
            from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

            cutoff = 0.8 if len(word) < 6 else 0.7
            near = get_close_matches(lower, self._candidates, 1, cutoff)
            self._spellings[lower] = near[0] if near and near[0][0] == lower[0] else None
        return self._spellings[lower]

    def _numbered(self, line: str, word: str, kind: str, meant: str | None) -> HeadingLine | None:
        place = len(word)
        while place < len(line) and line[place] in " \u00a0\u2009\u202f,":
            place += 1
        if "," in line[len(word) : place]:
            word = line[: line.index(",") + 1]
        particle = _WORD.match(line, place)
        if particle and particle[0].lower() in self._vocabulary.particles:
            place = particle.end()
            word = line[:place]
            while place < len(line) and line[place] in " \u00a0":
                place += 1
        match = _NUMBER.match(line, place)
        if match is None or place == len(word) and word[-1] not in ".,":
            return self._without_number(line, word, kind, meant)
        number = self.number(match[0])
        bad_number = False
        if number is None:
            rest = _SEPARATOR.sub("", line[match.end() :], 1).strip()
            is_numeral = not set(match[0]) - set("IVXLCDM")
            if not match[0].isupper() or (rest and not (is_numeral and self.is_title(rest))):
                return self._without_number(line, word, kind, meant)
            number, bad_number = Number(match[0], "words"), True
        return self._with_rest(
            line, word, kind, number, match.end(), meant, bad_number=bad_number
        )

    def number(self, printed: str) -> Number | None:
        """
        The number of a heading, or None where *printed* is none.
        """
        plain = printed.replace("*", "")
        if plain == "#":
            return Number(plain, "assigned")
        value = self._vocabulary.number_words.get(plain.lower())
        if value is not None:
            return Number(plain, "words", (value,))
        suffix = ""
        stem = plain
        match = re.search(rf"[ -]?({_LATIN})$", plain)
        if match and match.start():
            suffix = self._vocabulary.short_suffixes.get(match[1], match[1])
            stem = plain[: match.start()]
        if stem.isdigit():
            return Number(plain, "arabic", (int(stem),), suffix)
        roman = roman_value(stem) if stem.isupper() or stem.islower() else None
        if roman:
            return Number(plain, "capital-roman" if stem.isupper() else "roman", (roman,), suffix)
        if len(stem) == 1 and stem.isupper():
            return Number(plain, "capital-letter", (ord(stem) - 64,), suffix)
        digits = re.match(r"(\d+)([A-Za-z])$", stem)
        if digits:
            return Number(plain, "arabic", (int(digits[1]),), digits[2])
        if any(character.isdigit() for character in stem):
            return Number(
                plain, "dotted", tuple(int(part) for part in re.findall(r"\d+", stem)), suffix
            )
        return None

    def _without_number(
        self, line: str, word: str, kind: str, meant: str | None
    ) -> HeadingLine | None:
        """
        "Annex" and its like may stand alone, or with a title behind a full stop, colon or dash.
        """
        if meant is not None or word.lower() not in self._vocabulary.alone:
            return None
        rest = line[len(word) :]
        match = re.match(r"[ \t]*([:–—.]|$|(?=[\[\]{]))[ \t]*", rest)
        if match is None:
            return None
        title_at = len(word) + match.end()
        if title_at == len(line):
            return HeadingLine(kind, word, None, match[1], -1, is_title=False)
        is_bare = line[title_at] in "]{" or self._is_status(line[title_at:])
        if not is_bare and (not match[1] or not self.is_title(line[title_at:], _LONGEST_INLINE_TITLE)):
            return None
        return HeadingLine(kind, word, None, match[1], title_at, is_title=True)

    def _with_rest(
        self,
        line: str,
        word: str,
        kind: str,
        number: Number,
        end: int,
        meant: str | None,
        *,
        bad_number: bool,
    ) -> HeadingLine | None:
        match = _SEPARATOR.match(line, end)
        if match is None:
            separator, rest_at = "", end
        else:
            separator, rest_at = (match[1] or "").strip(), match.end()
            while rest_at < len(line) and line[rest_at] in " \t":
                rest_at += 1
        rest = line[rest_at:].rstrip()
        has_rest = bool(rest)
        heading = HeadingLine(
            kind, word, number, separator, rest_at if has_rest else -1, has_rest, meant, bad_number
        )
        if not has_rest:
            return heading
        if rest[0] in "]{" or self._is_status(rest) or (rest[0] in "*[" and not separator):
            closing = "" if self._is_status(rest) else rest.lstrip("]*[ ")
            if not closing or closing[0] == "{" or self.is_title(closing, _LONGEST_INLINE_TITLE):
                return heading
        if word[-1] == "," or separator == ",":
            return None
        return self._titled(rest, rest_at, heading)

    def _is_status(self, rest: str) -> bool:
        """
        Whether *rest* is a status as it prints, "[deleted]", with nothing but braces behind it.
        """
        status, _, tail = rest[1:].partition("]")
        return rest[0] == "[" and status.lower() in self._vocabulary.statuses and _BRACES.match(tail) is not None

    def _titled(self, rest: str, rest_at: int, heading: HeadingLine) -> HeadingLine | None:
        if rest[0] == "(" and rest[-1] in ")]}" and len(rest) > 5 and rest[1].isalpha():
            return heading
        if heading.separator:
            if self.is_title(rest, _LONGEST_TITLE):
                return heading
            if heading.kind in ARTICLE_KINDS and (rest[0].isupper() or rest[0] in '[“"*{@('):
                return HeadingLine(
                    heading.kind,
                    heading.word,
                    heading.number,
                    heading.separator,
                    rest_at,
                    is_title=False,
                    meant=heading.meant,
                )
            return None
        if (
            rest[0].isupper()
            and rest.rstrip("]*")[-1:] not in ".;:,"
            and self.is_title(rest, _LONGEST_INLINE_TITLE)
        ):
            if (
                heading.kind in {"part", "title", "book", "rule", "section", "schedule"}
                and len(heading.word) > 1
                and not heading.word[0].isupper()
            ):
                return None
            return heading
        return None

    def is_title(
        self, line: str, longest: int = _LONGEST_TITLE, *, before_item: bool = False
    ) -> bool:
        """
        Whether *line* reads as a title: short, capital, no sentence.

        Before a first item "(a)" any finite verb makes it a chapeau.
        """
        text = line.split("{")[0].strip() if "{" in line else line.strip()
        text = text.lstrip('-[*“"(‘ ').rstrip("]* ")
        if not text or not (text[0].isupper() or text[0].isdigit() or text[0] == "@"):
            return False
        if text[-1] in ";:,—":
            return False
        words = _TITLE_WORD.findall(text)
        if len(words) > longest:
            return False
        lowered = {word.lower().strip('.,;:()"“”*') for word in words}
        if lowered & self._vocabulary.never_titles:
            return False
        has_verb = bool(lowered & self._vocabulary.verbs)
        if has_verb and (before_item or text[-1] == "."):
            return False
        if text[-1] == "." and len(words) > _LONGEST_SENTENCE_TITLE:
            return False
        return not has_verb or longest != _LONGEST_INLINE_TITLE

    def is_title_above(self, line: str) -> bool:
        """
        Whether *line*, above a heading without a title, can be that title.
        """
        return (
            line[0] != "\\"
            and line[-1] not in ":;,"
            and "\t" not in line
            and len(line.split()) <= _LONGEST_TITLE_ABOVE
            and self.is_title(line, before_item=True)
        )
