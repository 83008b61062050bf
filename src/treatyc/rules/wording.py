"""
Phrases that several rules say.
"""

from collections.abc import Iterable

from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import Paragraph, Subparagraph

__all__ = [
    "called",
    "counted",
    "listed",
    "numbered",
    "plural",
    "quoted",
    "range_of",
]

_PAIR = 2


def plural(word: str) -> str:
    """
    "articles", "annexes", "appendices".
    """
    if word.endswith("x"):
        return f"{word[:-2]}ices" if word.endswith("ix") else f"{word}es"
    return f"{word}s"


def quoted(words: str) -> str:
    """
    *words* between quotation marks.
    """
    return f"“{words}”"


def counted(count: int, one: str) -> str:
    """
    "one place", "3 places".
    """
    return f"one {one}" if count == 1 else f"{count} {plural(one)}"


def listed(members: Iterable[str], last: str = "and") -> str:
    """
    "a", "a and b", "a, b and c".
    """
    *others, final = members
    return f"{', '.join(others)} {last} {final}" if others else final


def range_of(first: str, last: str, size: int) -> str:
    """
    "3", "3 and 4", "3 to 5": so many numbers from *first* to *last*.
    """
    if first == last:
        return first
    return f"{first} {'and' if size == _PAIR else 'to'} {last}"


def numbered(provision: IndexedProvision) -> str:
    """
    A provision by its kind and number alone: "article 5", "paragraph 2", "subparagraph (a)".
    """
    node = provision.node
    if isinstance(node, Subparagraph):
        return f"subparagraph {node.label.rstrip('.')}"
    if provision.number:
        return f"{provision.kind} {provision.number.printed}"
    if isinstance(node, Paragraph):
        return f"{provision.kind} {provision.position}"
    return f"the {provision.kind}"


def called(provision: IndexedProvision) -> str:
    """
    A provision and where it stands: "paragraph 2 (a) of article 5", "article 3 of annex I".
    """
    name, owner = numbered(provision), provision.parent
    marks = ""
    while isinstance(provision.node, Subparagraph) and owner is not None:
        name, marks = _with_marks(provision, marks)
        provision, owner = owner, owner.parent
    if isinstance(provision.node, Paragraph):
        if provision.number:
            name = numbered(provision) + marks
        return f"{name} of {called(owner)}" if owner else name
    if marks:
        return f"{name} of {called(provision)}"
    unit = provision.unit
    return f"{name} of {called(unit)}" if unit and unit is not provision else name


def _with_marks(item: IndexedProvision, marks: str) -> tuple[str, str]:
    """
    The name of an item with the marks inside it, and its own mark before those.
    """
    label = item.label.rstrip(".")
    mark = label if ")" in label else f"({label})"
    return numbered(item) + marks, f" {mark}{marks}"
