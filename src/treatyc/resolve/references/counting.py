"""
How things are counted in a provision: by numbers, by position, inside the words, or not at all.
"""

from treatyc.resolve.citations import Step
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS

__all__ = ["by_count", "by_luck", "has_no_numbers", "is_section", "is_uncounted", "says"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)
_SECTION_NUMBERS = frozenset({"capital-letter", "capital-roman"})
# The second label of a list, by its first.
_FIRSTS = {"a": "b", "i": "ii", "1": "2", "A": "B"}


def is_section(child: IndexedProvision) -> bool:
    """
    Whether a paragraph is a lettered section of its article: "B. The Conference".
    """
    number = child.number
    return number is not None and child.kind == "paragraph" and number.kind in _SECTION_NUMBERS


def by_count(parent: IndexedProvision, number: int) -> IndexedProvision | None:
    """
    The paragraph of *parent* at a position, where none of its paragraphs has a number.
    """
    paragraphs = [child for child in parent.children if child.kind == "paragraph"]
    if any(child.number is not None for child in paragraphs) or number > len(paragraphs):
        return None
    return paragraphs[number - 1] if number else None


def has_no_numbers(parent: IndexedProvision | None) -> bool:
    """
    Whether most paragraphs of *parent* have no number, or have lost it.
    """
    if parent is None:
        return True
    paragraphs = [child for child in parent.children if child.kind == "paragraph"]
    numbered = sum(1 for child in paragraphs if child.number is not None)
    return 2 * numbered <= len(paragraphs)


def is_uncounted(parent: IndexedProvision, step: Step) -> bool:
    """
    Whether nothing in *parent* is numbered as *step* would have it.
    """
    if step.how == "ordinal":
        return True
    if step.level in _ARTICLES or step.level in _DIVISIONS:
        return not any(child.kind == step.level for child in parent.children)
    if step.label.isdecimal():
        return has_no_numbers(parent)
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
