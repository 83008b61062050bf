"""
The forms in which a defined term is used: singular and plural, with a capital and without.
"""

import re
from collections.abc import Iterable
from typing import Any

from treatyc.language import Language

__all__ = ["TermForms", "alternatives"]

_SPACE = "[ \N{NO-BREAK SPACE}]"


class TermForms:
    """
    Makes the forms of a term after the table [definitions] of a language.
    """

    def __init__(self, language: Language) -> None:
        table = language.words["definitions"]
        self._plurals: list[list[str]] = table["plurals"]
        self._kept: tuple[str, ...] = tuple(table["no_plural_change"])
        self._head_ends: list[str] = table["head_ends"]
        irregular: dict[str, str] = table["irregular"]
        self._irregular = irregular | {plural: one for one, plural in irregular.items()}

    def of(self, name: str) -> set[str]:
        """
        All forms of the term *name*.
        """
        name = " ".join(name.split())
        forms = {name, self._irregular.get(name) or self._plural(name), *self._singulars(name)}
        if not any(word[:1].isupper() for word in name.split()[1:]):
            forms |= {form[:1].swapcase() + form[1:] for form in forms if not form[1:2].isupper()}
        return forms

    def _plural(self, name: str) -> str:
        """
        The plural: "measures of conservation", "territories", "vessels".
        """
        ends = (at for at in map(name.find, self._head_ends) if at > 0)
        end = min(ends, default=len(name))
        head = name[:end]
        for singular, plural in self._plurals:
            if head.endswith(singular) and not (singular and head.endswith(self._kept)):
                return head[: len(head) - len(singular)] + plural + name[end:]
        return name

    def _singulars(self, name: str) -> set[str]:
        """
        The singular of a term that is defined in the plural ("Parties").
        """
        found = set()
        for singular, plural in self._plurals:
            if plural and name.endswith(plural) and len(name) > len(plural) + 1:
                one = name[: len(name) - len(plural)] + singular
                if self._plural(one) == name:
                    found.add(one)
        return found


def alternatives(words: Iterable[str]) -> str:
    """
    An expression for any of *words*, the longest first; words with one beginning share it.

    Two hundred terms cost hardly more than twenty.
    """
    root: dict[str, Any] = {}
    for word in sorted(words):
        branch = root
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _expression(root)


def _expression(branch: dict[str, Any]) -> str:
    """
    What can follow at one branching of the letters; a space may be one that does not break.
    """
    ways = [
        (_SPACE if letter == " " else re.escape(letter)) + _expression(inner)
        for letter, inner in branch.items()
        if letter
    ]
    if "" in branch:
        return f"(?:{'|'.join(ways)})?" if ways else ""
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
