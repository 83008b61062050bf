"""
Markers at the start of a line: "1.", "(a)", "ii)", "–", and what they may count.

Source: the marker shapes M1 to M6 were measured on published treaties; a
marker is a glyph with its punctuation, and an ambiguous glyph ("(i)") has
several readings until its list is known.
"""

import re

from attrs import field, frozen

from treatyc.expressions import lazy_expression
from treatyc.syntax.vocabulary import LAYOUTS, Layout, Vocabulary
from treatyc.treaty.provisions import Number, NumberKind

__all__ = ["LETTER_L", "MARKER", "UNREAD", "Marker", "MarkerReader", "Reading", "roman_value"]

_LATIN = (
    r"(?:bis|ter|quater|qua|quinquies|quin|sexies|sex|septies|sept|octies|oct|novies|decies"
    r"|undecies|duodecies|alt)"
)
_SUFFIX = rf"(?:[ -]?{_LATIN})?"
_ROMAN = r"(?:[ivxlcdm]{1,8}|[IVXLCDM]{1,8})"
_GLYPH = rf"(?:\d{{1,3}}|([A-Za-z])\1|{_ROMAN}|[^\W\d_]|\#)"

# One expression for all markers; the place of the match is the start of the line's words.
MARKER = lazy_expression(
    rf"(?:"
    # The commonest shapes stand first, so that most lines are told at once.
    rf"\d{{1,3}}\.(?=[ \t])"
    rf"|\([a-z\d]\)(?=[ \t])"
    rf"|\((?:\d{{1,3}}|[a-z]{{1,2}}|[A-Z]{{1,2}}|{_ROMAN}|[^\W\d_]|\#){_SUFFIX}\)(?:{_LATIN}\b)?\.?"
    rf"|(?:\d{{1,3}}|[a-z]{{1,2}}|[A-Z]|{_ROMAN}|\#){_SUFFIX}\)\.?"
    rf"|\d{{1,3}}(?:\.\d{{1,3}})+(?:[ ]?{_LATIN})?(?:\.(?![\d]))?(?=[\s“\"‘*\[{{A-Z]|$)"
    rf"|\d{{1,3}}[ -]?{_LATIN}\b\.?(?:\d{{1,3}}\.)?"
    rf"|\d{{1,3}}[ ]?\.(?!\d)"
    rf"|\#\."
    rf"|\.\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\.?(?=\s)"
    rf"|(?:[A-Z]{_SUFFIX}|[IVXLCDM]{{2,8}})\.(?=\s|$)"
    rf"|(?:[a-z]|[ivxlcdm]{{2,8}})\.(?=\s|$|[A-Z“\"\[]|[a-z]{{3}})"
    rf"|[–—•▪·](?=[\s\w“\"*\[])"
    rf"|-(?=\s)"
    rf")"
)
_STYLE = lazy_expression(r"[^()\].]+")
_INNER = lazy_expression(
    rf"(?P<number>\d{{1,3}})(?:[ -]?(?P<suffix>{_LATIN}))?$"
    rf"|(?P<word>[^\W\d_]{{1,8}}?)(?:[ -]?(?P<suffix2>{_LATIN}))?$"
)
_BRACES = lazy_expression(r"\{([^{}]*)\}")
# The braces at the end of a block; a backslash before a brace makes it a word.
_TAIL = lazy_expression(r"(?:(?<!\\)\{[^{}]*\}[ \t]*)+$")
_LONGEST_TAIL = 200
_ALPHABET = 26
_PAIR = 2
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_GOOD_ROMAN = lazy_expression(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")


def roman_value(word: str) -> int | None:
    """
    The value of a Roman numeral, or None where *word* is not a well-formed one.
    """
    lower = word.lower()
    if not lower or not _GOOD_ROMAN.match(lower):
        return None
    total = 0
    following = 0
    for letter in reversed(lower):
        value = _ROMAN_DIGITS[letter]
        total += -value if value < following else value
        following = max(following, value)
    return total


@frozen(eq=False, repr=False)
class Reading:
    """
    One way to read a marker: the list it counts in, and its place in that list.

    *order* is comparable within a list: (6,), (6, 2) for "6 bis", (3, 1).
    """

    kind: NumberKind
    order: tuple[int, ...]
    number: Number = field(eq=False)

    @property
    def is_first(self) -> bool:
        """
        Whether a list can begin with it.
        """
        if self.kind == "dotted":
            return self.order[-1] == 1
        return self.order == (1,) or self.kind == "dash"


# What the digit 1 stands for where a list of letters waits for l.
LETTER_L = Reading("letter", (12,), Number("l", "letter", (12,)))
# The reading of a block that has none, or none yet.
UNREAD = Reading("dash", (), Number("", "dash"))


@frozen(eq=False, repr=False)
class Marker:
    """
    A marker as printed, its punctuation (*style*) and its readings, the likeliest first.

    *first* is the reading with which it can begin a list, None if it cannot.
    """

    printed: str
    style: str
    readings: tuple[Reading, ...]
    first: Reading | None = field(init=False)

    @first.default
    def _first(self) -> Reading | None:
        return next((reading for reading in self.readings if reading.is_first), None)


class MarkerReader:
    """
    Reads markers; each different one only once.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.known: dict[str, Marker] = {}

    def read(self, printed: str) -> Marker:
        """
        What the marker *printed* may be.
        """
        marker = self.known.get(printed)
        if marker is None:
            marker = self.known[printed] = self._read(printed)
        return marker

    def layout_of(self, text: str) -> Layout | None:
        """
        What *text* says of its layout in the braces at its end: "restart", "letter", "heading".
        """
        tail = _TAIL.search(text, max(0, len(text) - _LONGEST_TAIL))
        for words in _BRACES.findall(tail[0]) if tail is not None else ():
            key = self._vocabulary.attribute_words.get(words.strip().lower(), "")
            if key in LAYOUTS:
                return LAYOUTS[key]
        return None

    def _read(self, printed: str) -> Marker:
        if printed in "–—•▪·-":
            return Marker(printed, printed, (Reading("dash", (), Number(printed, "dash")),))
        glyph = printed.strip("().").strip()
        if printed.startswith("(") and ")" in printed[:-1] and not printed.endswith(")."):
            glyph = printed[1:].replace(")", "")
        style = _style_of(printed)
        if glyph == "#":
            return Marker(printed, style, (Reading("assigned", (), Number("#", "assigned")),))
        if "." in glyph or printed.startswith("."):
            return Marker(printed, style, (self._dotted(printed, glyph),))
        readings = tuple(self._readings(glyph))
        return Marker(printed, style, readings or (Reading("letter", (), Number(glyph, "letter")),))

    def _dotted(self, printed: str, glyph: str) -> Reading:
        parts = tuple(int(part) for part in re.findall(r"\d+", glyph))
        suffix = "".join(re.findall(rf"{_LATIN}", glyph))
        suffix = self._vocabulary.short_suffixes.get(suffix, suffix)
        if printed.startswith("."):
            glyph = "." + glyph
        number = Number(glyph, "dotted", parts, suffix)
        return Reading(
            "dotted", (*parts, self._vocabulary.suffixes[suffix]) if suffix else parts, number
        )

    def _readings(self, glyph: str) -> list[Reading]:
        match = _INNER.match(glyph)
        if match is None:
            return []
        printed_suffix = match["suffix"] or match["suffix2"] or ""
        suffix = self._vocabulary.short_suffixes.get(printed_suffix, printed_suffix)
        extra = (self._vocabulary.suffixes[suffix],) if suffix else ()
        candidates: list[tuple[NumberKind, int]] = (
            [("arabic", int(match["number"]))]
            if match["number"]
            else _letter_readings(match["word"])
        )
        return [
            Reading(kind, (value, *extra), Number(glyph, kind, (value,), suffix))
            for kind, value in candidates
        ]


def _style_of(printed: str) -> str:
    """
    The punctuation of a marker; "(1)." counts as "(1)", "1 ." as "1.".
    """
    if printed.startswith("("):
        return "()"
    if printed.rstrip(".").endswith(")"):
        return ")"
    return "."


def _letter_readings(word: str) -> list[tuple[NumberKind, int]]:
    """
    The kinds and values of a marker made of letters.
    """
    readings: list[tuple[NumberKind, int]] = []
    capital = word.isupper()
    lower = word.lower()
    if len(word) == 1:
        base = ord(lower) - ord("a")
        value = base + 1 if 0 <= base < _ALPHABET else ord(lower)
        readings.append(("capital-letter" if capital else "letter", value))
    elif len(word) == _PAIR and word[0] == word[1]:
        value = _ALPHABET + 1 + ord(lower[0]) - ord("a")
        readings.append(("capital-letter" if capital else "letter", value))
        readings.append(("doubled-letter", value - _ALPHABET))
    elif len(word) == _PAIR and word.isascii() and word.isalpha() and roman_value(word) is None:
        value = _ALPHABET * (ord(lower[0]) - ord("a") + 1) + ord(lower[1]) - ord("a") + 1
        readings.append(("capital-letter" if capital else "letter", value))
    roman = roman_value(word)
    if roman is not None:
        # A letter is likelier than a Roman number, a Roman number likelier than a doubled letter.
        readings.insert(0 if len(word) > 1 else 1, ("capital-roman" if capital else "roman", roman))
    return readings
