"""
Numbers in print: 4 as "4", "iv", "IV", "d", "D", "Four".
"""

from treatyc.language import Language
from treatyc.treaty.provisions import NumberKind

__all__ = ["letters", "numeral", "roman"]

_ALPHABET = 26
_LARGEST_ROMAN = 3999
_ROMAN_DIGITS = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def numeral(value: tuple[int, ...], kind: NumberKind, sample: str, language: Language) -> str:
    """
    *value* printed as *kind*; a number in words takes its capitals from *sample*.
    """
    last = value[-1]
    if kind in {"roman", "capital-roman"}:
        printed = roman(last)
    elif kind in {"letter", "capital-letter"}:
        printed = letters(last)
    elif kind == "doubled-letter":
        printed = 2 * letters((last - 1) % _ALPHABET + 1)
    elif kind == "words":
        printed = _in_words(last, sample, language)
    else:
        printed = ".".join(map(str, value))
    return printed.upper() if kind.startswith("capital-") else printed


def letters(value: int) -> str:
    """
    1 is "a", 26 "z", 27 "aa".
    """
    if 0 < value <= _ALPHABET:
        return chr(96 + value)
    printed = ""
    while value > 0:
        value, digit = divmod(value - 1, _ALPHABET)
        printed = chr(97 + digit) + printed
    return printed or "0"


def roman(value: int) -> str:
    """
    4 is "iv"; what has no Roman numeral stays arabic.
    """
    if not 0 < value <= _LARGEST_ROMAN:
        return str(value)
    printed = ""
    for worth, digit in _ROMAN_DIGITS:
        count, value = divmod(value, worth)
        printed += count * digit
    return printed


def _in_words(value: int, sample: str, language: Language) -> str:
    names: list[str] = language.words["heading_words"]["numbers"]
    if not 0 < value <= len(names):
        return str(value)
    name = names[value - 1]
    if sample.isupper():
        return name.upper()
    return name.capitalize() if sample[:1].isupper() else name
