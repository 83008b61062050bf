"""
How things are counted in a provision: by numbers, by position, inside the words, or not at all.
"""

from treatyc.resolve.citations import Step
from treatyc.resolve.references.rows import Row
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS

__all__ = ["by_luck", "is_uncounted", "says"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)
# The second label of a list, by its first.
_FIRSTS = {"a": "b", "i": "ii", "1": "2", "A": "B"}


def is_uncounted(parent: IndexedProvision, step: Step, row: Row) -> bool:
    """
    Whether nothing in *parent*, whose children are *row*, is numbered as *step* would have it.
    """
    if step.how == "ordinal":
        return True
    if step.level in _ARTICLES or step.level in _DIVISIONS:
        return not row.of_kind(step.level)
    if step.label.isdecimal():
        return not row.is_counted
    return not parent.children and parent.kind in _DIVISIONS


def by_luck(parent: IndexedProvision, step: Step) -> bool:
    """
    Whether *step* names *parent* by a number that it does not bear.
    """
    return parent.number is None and step.label.isdecimal() and parent.kind == "paragraph"


def says(parent: IndexedProvision, label: str) -> bool:
    """
    Whether an item with *label* stands inside the words of *parent*: "either (a) … or (b) …".
    """
    text = getattr(parent.node, "text", None)
    if text is None or f"({label})" not in text.words:
        return False
    return any(f"({other})" in text.words for other in _companions(label))


def _companions(label: str) -> tuple[str, ...]:
    """
    What else stands in a list that has *label*.
    """
    if label in _FIRSTS:
        return (_FIRSTS[label],)
    if len(label) == 1:
        return (chr(ord(label) - 1),)
    return ("i",)
