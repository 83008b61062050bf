"""
How a number that is not in the text would be printed there.
"""

from treatyc.rules.structure.sequences import Member
from treatyc.treaty.provisions import Subparagraph

__all__ = ["printed_like", "roman"]

_ALPHABET = 26
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def printed_like(member: Member, value: int) -> str:
    """
    *value* in the manner of *member*: "3", "III", "(c)".
    """
    number, node = member.number, member.provision.node
    bare = ".".join(map(str, (*number.value[:-1], value)))
    if number.kind in ("roman", "capital-roman"):
        bare = roman(value)
    elif number.kind in ("letter", "capital-letter") and value <= _ALPHABET:
        bare = chr(ord("a") + value - 1)
    elif number.kind == "doubled-letter":
        bare = chr(ord("a") + (value - 1) % _ALPHABET) * 2
    if number.kind.startswith("capital"):
        bare = bare.upper()
    if isinstance(node, Subparagraph):
        return node.label.replace(number.printed, bare, 1).rstrip(".")
    return bare


def roman(value: int) -> str:
    """
    A Roman numeral in lower case.
    """
    printed = ""
    for worth, digit in _ROMAN:
        printed += digit * (value // worth)
        value %= worth
    return printed
