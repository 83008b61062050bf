"""
Path ids: what outputs call a provision ("art_5__para_2__subpara_a").

They are the same in every language and follow the abbreviations of Akoma Ntoso.
An id matches ``[A-Za-z][A-Za-z0-9_.-]*`` whatever a draft says.
"""

import re
from collections.abc import Callable

from treatyc.resolve.numerals import letters, roman
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

_ALPHABET = 26
_LETTER_KINDS = frozenset({"letter", "capital-letter"})
_FOREIGN = r"[^A-Za-z0-9]+"
_FOREIGN_IN_KEY = r"[^A-Za-z0-9_.-]"


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
        return re.sub(_FOREIGN, "", number.printed)
    if number.kind in _LETTER_KINDS:
        return letters(number.value[0]) + _suffix(number)
    return "-".join(map(str, number.value)) + _suffix(number)


def marker_token(number: Number) -> str:
    """
    The marker of a paragraph or subparagraph in an id.
    """
    if len(number.value) > 1:
        token = "-".join(map(str, number.value))
    else:
        token = _MARKERS.get(number.kind, str)(number.value[0])
    return token + _suffix(number) if number.suffix else token


def key_token(key: str) -> str:
    """
    The key of a footnote in an id.
    """
    return re.sub(_FOREIGN_IN_KEY, "-", key)


def _suffix(number: Number) -> str:
    if not number.suffix:
        return ""
    return re.sub(_FOREIGN, "", number.suffix) or "x"


def _doubled(value: int) -> str:
    return 2 * letters((value - 1) % _ALPHABET + 1)


_MARKERS: dict[str, Callable[[int], str]] = {
    "letter": letters,
    "capital-letter": letters,
    "doubled-letter": _doubled,
    "roman": roman,
    "capital-roman": roman,
}
