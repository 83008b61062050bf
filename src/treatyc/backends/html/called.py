"""
What provisions are called, for the names of the links to them.
"""

from treatyc.backends.html.markup import escape
from treatyc.language import Language
from treatyc.resolve.designations import designation
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import Number, NumberKind

__all__ = ["Called"]

_NUMBER = "\0"


class Called:
    """
    The designations of provisions, escaped.

    Neighbours are called alike but for their number, so most need no thought.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._patterns: dict[tuple[int, str, str], tuple[str, str]] = {}

    def name(self, provision: IndexedProvision) -> str:
        """
        The designation of *provision*: "article 5, paragraph 2 (a)".
        """
        number = provision.number
        if number is None or not number.printed or number.kind == "dash":
            return escape(designation(provision, self._language))
        key = (id(provision.parent), provision.kind, number.kind)
        pattern = self._patterns.get(key)
        if pattern is None:
            words = designation(_with(provision, number.kind), self._language)
            before, _, after = words.partition(_NUMBER)
            pattern = self._patterns[key] = escape(before), escape(after)
        return f"{pattern[0]}{escape(number.printed)}{pattern[1]}"


def _with(provision: IndexedProvision, kind: NumberKind) -> IndexedProvision:
    """
    *provision* with a sign in the place of its number.
    """
    return IndexedProvision(
        provision.id,
        provision.node,
        provision.kind,
        provision.label,
        Number(_NUMBER, kind),
        provision.position,
        provision.parent,
        provision.unit,
    )
