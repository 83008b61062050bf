"""
What a profile asks for, in words.
"""

from treatyc.profile import ExpectedDivision
from treatyc.rules.structure.matching import PREAMBLE
from treatyc.rules.structure.printed_numbers import roman
from treatyc.rules.wording import quoted

__all__ = ["described", "name_of"]


def described(expected: ExpectedDivision, language: str) -> str:
    """
    "chapter III (Procedural measures and law enforcement)".
    """
    if expected.kind == PREAMBLE:
        return "the preamble"
    number = f"{expected.kind} {roman(expected.value).upper()}"
    name = expected.name_in(language)
    return f"{number} ({name})" if name else number


def name_of(expected: ExpectedDivision, language: str) -> str:
    """
    Its proper name in quotation marks, or its kind and number where it has none.
    """
    name = expected.name_in(language)
    return quoted(name) if name else described(expected, language)
