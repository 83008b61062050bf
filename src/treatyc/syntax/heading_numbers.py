"""
Numbers of headings: "7", "IV", "6 bis", "3.1", "II-A", "First".
"""

from treatyc.expressions import lazy_expression
from treatyc.syntax.markers import roman_value
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.provisions import Number

__all__ = ["HEADING_NUMBER", "number_of"]

_LATIN = (
    r"(?:bis|ter|quater|qua|quinquies|quin|sexies|sex|septies|sept|octies|oct|novies|decies"
    r"|undecies|duodecies)"
)
# What may be the number of a heading, behind its word.
HEADING_NUMBER = lazy_expression(
    rf"(?:\#"
    rf"|\d{{1,4}}(?:[.:\-]\d{{1,3}}|-[A-Z]{{1,2}}(?![\w]))*"
    rf"(?:\((?:\d{{1,2}}|[a-z])\)[a-z]?\)?)*"
    rf"(?:[ ]?\*?{_LATIN}\*?(?!\w)(?:\.\d+)?|[A-Z](?!\w)|[a-z](?!\w))?"
    rf"|[A-Z]{{1,2}}[-.]?\d{{1,3}}(?:[.\-]\d{{1,3}})*(?:-[IVX]+)?"
    rf"|[A-Z]-[IVX]+"
    rf"|[IVXLCDMivxlcdm]{{1,8}}"
    rf"(?:[ ]?-?\*?{_LATIN}\*?(?!\w)|\.\d+|-[A-Z](?!\w)|[ABE-H](?!\w))?"
    rf"|[A-Z](?:[ ]?{_LATIN}(?!\w))?"
    rf"|[A-Za-z]{{3,12}}(?:-[A-Za-z]{{3,6}})?"
    rf")(?![\w])"
)
_SUFFIX = lazy_expression(rf"[ -]?({_LATIN})$")
_ROMAN_AND_LETTER = lazy_expression(r"([IVXLCDM]+)([ABE-H])$")
_DIGITS_AND_LETTER = lazy_expression(r"(\d+)([A-Za-z])$")
_DIGITS = lazy_expression(r"\d+")


def number_of(printed: str, vocabulary: Vocabulary) -> Number | None:
    """
    The number that a heading has with *printed*, or None where that is none.
    """
    plain = printed.replace("*", "")
    if plain.isdigit():
        return Number(plain, "arabic", (int(plain),))
    if plain == "#":
        return Number(plain, "assigned")
    value = vocabulary.number_words.get(plain.lower())
    if value is not None:
        return Number(plain, "words", (value,))
    suffix = ""
    stem = plain
    match = _SUFFIX.search(plain)
    if match and match.start():
        suffix = vocabulary.short_suffixes.get(match[1], match[1])
        stem = plain[: match.start()]
    return _of_stem(plain, stem, suffix)


def _of_stem(plain: str, stem: str, suffix: str) -> Number | None:
    """
    The number of *stem*, what stands before "bis", "ter" and the like.
    """
    if stem.isdigit():
        return Number(plain, "arabic", (int(stem),), suffix)
    roman = roman_value(stem) if stem.isupper() or stem.islower() else None
    if roman:
        return Number(plain, "capital-roman" if stem.isupper() else "roman", (roman,), suffix)
    if len(stem) == 1 and stem.isupper():
        return Number(plain, "capital-letter", (ord(stem) - ord("A") + 1,), suffix)
    digits = _DIGITS_AND_LETTER.match(stem)
    if digits:
        return Number(plain, "arabic", (int(digits[1]),), digits[2])
    numeral = _ROMAN_AND_LETTER.match(stem)
    if numeral and (roman := roman_value(numeral[1])):
        return Number(plain, "capital-roman", (roman,), numeral[2])
    parts = _DIGITS.findall(stem)
    if parts:
        return Number(plain, "dotted", tuple(int(part) for part in parts), suffix)
    return None
