"""
Numbers of provisions compared: as printed, by value, nearly.
"""

from collections.abc import Iterable, Iterator

from treatyc.treaty.provisions import Number

__all__ = ["key_of", "neighbours", "parts_of", "value_of"]

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def key_of(printed: str) -> str:
    """
    A number as printed, without what printers vary: "16 bis" and "16bis".
    """
    return printed.replace(" ", "").lower() if len(printed) > 1 else printed


def value_of(printed: str, number_words: Iterable[str]) -> tuple[int, ...]:
    """
    What *printed* counts, where it counts in Roman, arabic or words; else nothing.
    """
    if printed.replace(".", "").isdecimal():
        return tuple(int(part) for part in printed.split(".") if part)
    if printed and printed.isupper() and all(letter in _ROMAN for letter in printed):
        return (_roman(printed),)
    words = list(number_words)
    return (words.index(printed.lower()) + 1,) if printed.lower() in words else ()


def counted_value(number: Number) -> tuple[int, ...]:
    """
    The value of the number of a provision that "1", "I" and "One" all can name.
    """
    if number.suffix or number.kind not in ("arabic", "capital-roman", "words", "dotted"):
        return ()
    return number.value


def parts_of(printed: str) -> tuple[str, str] | None:
    """
    The article and the paragraph in one number: "9.23.3" is paragraph 3 of 9.23, "13.2d" 2 (d).
    """
    if len(printed) > 1 and printed[-1].islower() and printed[-2].isdigit():
        return printed[:-1], printed[-1]
    for sign in ".:":
        outer, found, inner = printed.rpartition(sign)
        if found and outer and inner:
            return outer, inner
    return None


def neighbours(printed: str, known: Iterable[str]) -> Iterator[str]:
    """
    Those of *known* that one slip of the keyboard makes of *printed*: 41 for 14, 9 for 90.
    """
    for other in known:
        if other != printed and _one_slip(printed, other):
            yield other


def _one_slip(one: str, other: str) -> bool:
    if len(one) == len(other):
        places = [at for at in range(len(one)) if one[at] != other[at]]
        if len(places) == 1:
            return True
        swapped = len(places) == 2 and places[1] == places[0] + 1  # noqa: PLR2004 (two places)
        return swapped and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _roman(printed: str) -> int:
    values = [_ROMAN[letter] for letter in printed]
    return sum(
        -value if any(later > value for later in values[at + 1 : at + 2]) else value
        for at, value in enumerate(values)
    )
