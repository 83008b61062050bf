"""
How wide words are on a terminal, and words that are safe to show there.
"""

import unicodedata

__all__ = ["TAB", "cells", "shown"]

TAB = "    "

_CONTROL_PICTURES = 0x2400
_LIKENESSES = {"\x7f": "\N{SYMBOL FOR DELETE}", "\N{SOFT HYPHEN}": "-"}
_WIDE = "WF"
_OVER_THE_LAST = ("Mn", "Me", "Cf")
_UNSAFE = ("Cc", "Cs", "Zl", "Zp")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def cells(words: str) -> int:
    """
    How many places of a line *words* take: two for a wide character, none for a combining one.
    """
    if words.isascii():
        return len(words)
    return sum(_cells_of(character) for character in words)


def shown(words: str) -> str:
    """
    *words* as they may be shown: tabs as spaces, and nothing that commands a terminal.
    """
    if words.isascii() and words.isprintable():
        return words
    return "".join(_shown(character) for character in words)


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in _OVER_THE_LAST:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _shown(character: str) -> str:
    if character == "\t":
        return TAB
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    if character in _LIKENESSES:
        return _LIKENESSES[character]
    if character in _TURNING or unicodedata.category(character) in _UNSAFE:
        return _REPLACEMENT
    return character
