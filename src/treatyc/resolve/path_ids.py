"""
Path ids: what outputs call a provision ("art_5__para_2__subpara_a").

They are the same in every language and follow the abbreviations of Akoma Ntoso.
An id matches ``[A-Za-z][A-Za-z0-9_.-]*`` whatever a draft says.
"""

import re

from treatyc.treaty.provisions import Number

__all__ = ["ABBREVIATIONS", "PathIds", "heading_token", "key_token", "marker_token"]

ABBREVIATIONS = {
    "article": "art",
    "rule": "rule",
    "regulation": "reg",
    "standard": "std",
    "guideline": "guideline",
    "part": "part",
    "book": "book",
    "title": "title",
    "chapter": "chp",
    "section": "sec",
    "subsection": "subsec",
    "annex": "annex",
    "appendix": "appendix",
    "protocol": "protocol",
    "schedule": "schedule",
    "attachment": "att",
    "resolution": "res",
}

_LETTERS = 26
_LETTER_KINDS = frozenset({"letter", "capital-letter"})
_ROMAN_KINDS = frozenset({"roman", "capital-roman"})
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
_LARGEST_ROMAN = 3999
_FOREIGN = re.compile(r"[^A-Za-z0-9]+")
_FOREIGN_IN_KEY = re.compile(r"[^A-Za-z0-9_.-]")


class PathIds:
    """
    The ids given so far; a second one of the same name gets "_2", a third "_3".
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._doubles: dict[str, int] = {}

    def take(self, name: str, reserved: frozenset[str] = frozenset()) -> str:
        """
        An id of its own for *name*; one of *reserved* is left to whom it belongs.
        """
        if name not in self._taken and name not in reserved:
            self._taken.add(name)
            return name
        double = self._doubles.get(name, 1) + 1
        while (again := f"{name}_{double}") in self._taken:
            double += 1
        self._doubles[name] = double
        self._taken.add(again)
        return again


def heading_token(number: Number | None) -> str:
    """
    The number of a heading in an id: arabic, a letter as a letter; empty without a number.
    """
    if number is None:
        return ""
    if not number.value:
        return _FOREIGN.sub("", number.printed)
    if number.kind in _LETTER_KINDS:
        return _letters(number.value[0]) + _suffix(number)
    return "-".join(map(str, number.value)) + _suffix(number)


def marker_token(number: Number | None, position: int) -> str:
    """
    The marker of a paragraph or subparagraph in an id; without one its *position*.
    """
    if number is None or not number.value:
        return str(position)
    value = number.value[0]
    if number.kind in _LETTER_KINDS:
        token = _letters(value)
    elif number.kind in _ROMAN_KINDS and value <= _LARGEST_ROMAN:
        token = _roman(value)
    elif number.kind == "doubled-letter":
        token = _doubled(value)
    else:
        token = "-".join(map(str, number.value))
    return token + _suffix(number) if number.suffix else token


def key_token(key: str) -> str:
    """
    The key of a footnote in an id.
    """
    return _FOREIGN_IN_KEY.sub("-", key)


def _suffix(number: Number) -> str:
    if not number.suffix:
        return ""
    return _FOREIGN.sub("", number.suffix) or "x"


def _letters(value: int) -> str:
    if 0 < value <= _LETTERS:
        return chr(96 + value)
    token = ""
    while value > 0:
        value, digit = divmod(value - 1, _LETTERS)
        token = chr(97 + digit) + token
    return token or "0"


def _doubled(value: int) -> str:
    return 2 * _letters((value - 1) % _LETTERS + 1)


def _roman(value: int) -> str:
    token = ""
    for worth, digit in _ROMAN_DIGITS:
        while value >= worth:
            token += digit
            value -= worth
    return token or "0"
