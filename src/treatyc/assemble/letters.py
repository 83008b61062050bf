"""
Numbers that are a letter or a Roman numeral: the "C" of "Annex C" after "Annex B" is a letter.

A heading alone reads as Roman; the heading of its kind before it tells.
"""

from attrs import evolve

from treatyc.treaty.provisions import Article, Division, Number, Unit

__all__ = ["with_letters"]

_BEFORE_A = ord("A") - 1


def with_letters(units: list[Unit]) -> list[Unit]:
    """
    *units* with a letter wherever the heading before, of the same kind, has the one before it.
    """
    last: dict[str, Number] = {}
    read: list[Unit] = []
    for unit in units:
        if isinstance(unit, Article | Division) and unit.number is not None:
            number = _after(last.get(unit.kind), unit.number)
            last[unit.kind] = number
            read.append(unit if number is unit.number else evolve(unit, number=number))
        else:
            read.append(unit)
    return read


def _after(last: Number | None, number: Number) -> Number:
    if last is None or last.kind != "capital-letter" or number.kind != "capital-roman":
        return number
    value = ord(number.printed[0]) - _BEFORE_A
    if len(number.printed) != 1 or value != last.value[0] + 1:
        return number
    return evolve(number, kind="capital-letter", value=(value,))
