"""
Numbers of provisions compared: as printed, by value, nearly.
"""

from collections.abc import Iterable, Iterator

from treatyc.treaty.provisions import Number, NumberKind

__all__ = ["count_of", "counted_value", "key_of", "numbers_of", "parts_of", "slips_of", "value_of"]

_DIGITS = "0123456789"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def key_of(printed: str) -> str:
    """
    A number as printed, without what printers vary: "16 bis" and "16bis".
    """
    if len(printed) == 1 or printed.isdecimal():
        return printed
    return printed.replace(" ", "").lower()


def numbers_of(printed: str) -> list[str]:
    """
    The numbers of a heading: one, or those of "Appendices I, II and III".
    """
    parts = printed.replace(",", " ,").split()
    if not any(part.islower() or part == "," for part in parts):
        return [printed]
    joint = [part for part in parts if part[0].isupper() or part[0].isdigit()]
    return joint if len(joint) > 1 else [printed]


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


def count_of(label: str, kind: NumberKind) -> int:
    """
    What *label* counts if it is of *kind*, 0 if it is not.
    """
    last = label.rpartition(".")[2]
    if kind in ("arabic", "dotted", "assigned"):
        return int(last) if last.isdecimal() else 0
    if kind in ("roman", "capital-roman"):
        return _roman(label.upper()) if all(letter in _ROMAN for letter in label.upper()) else 0
    if kind in ("letter", "capital-letter") and len(label) == 1 and label.isalpha():
        return ord(label.lower()) - ord("a") + 1
    return 0


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


def slips_of(printed: str) -> Iterator[str]:
    """
    What one slip of the keyboard makes of *printed*: 41 of 14, 9 of 90, 64 of 65.
    """
    for at in range(len(printed) - 1):
        yield printed[:at] + printed[at + 1] + printed[at] + printed[at + 2 :]
    for at in range(len(printed)):
        yield printed[:at] + printed[at + 1 :]
    signs = _DIGITS if printed[:1].isdigit() else _LETTERS
    for at in range(len(printed)):
        for sign in sorted(signs, key=lambda one: abs(ord(one) - ord(printed[at]))):
            yield printed[:at] + sign + printed[at + 1 :]
    for at in range(len(printed) + 1):
        for sign in signs:
            yield printed[:at] + sign + printed[at:]


def _roman(printed: str) -> int:
    values = [_ROMAN[letter] for letter in printed]
    return sum(
        -value if any(later > value for later in values[at + 1 : at + 2]) else value
        for at, value in enumerate(values)
    )
