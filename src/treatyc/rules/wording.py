"""
Phrases that several rules say.
"""

from collections.abc import Iterable

from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import Paragraph, Subparagraph

__all__ = ["called", "counted", "did_you_mean", "listed", "nearest", "numbered", "quoted"]

# More than a third of the letters wrong is another word.
_TOLERANCE = 3


def quoted(words: str) -> str:
    """
    *words* between quotation marks.
    """
    return f"“{words}”"


def counted(count: int, one: str, many: str | None = None) -> str:
    """
    "one place", "3 places".
    """
    if count == 1:
        return f"one {one}"
    return f"{count} {many or one + 's'}"


def listed(members: Iterable[str], last: str = "and") -> str:
    """
    "a", "a and b", "a, b and c".
    """
    *others, final = members
    return f"{', '.join(others)} {last} {final}" if others else final


def numbered(provision: IndexedProvision) -> str:
    """
    A provision by its kind and number alone: "article 5", "paragraph 2", "subparagraph (a)".
    """
    node = provision.node
    if isinstance(node, Subparagraph):
        return f"subparagraph {node.label}"
    if provision.number:
        return f"{provision.kind} {provision.number.printed}"
    if isinstance(node, Paragraph):
        return f"{provision.kind} {provision.position}"
    return f"the {provision.kind}"


def called(provision: IndexedProvision) -> str:
    """
    A provision and where it stands: "paragraph 2 of article 5", "article 3 of annex I".
    """
    owner = _owner(provision)
    return f"{numbered(provision)} of {called(owner)}" if owner else numbered(provision)


def _owner(provision: IndexedProvision) -> IndexedProvision | None:
    """
    What a drafter names after "of": the paragraph, the article, the annex.
    """
    if isinstance(provision.node, Paragraph | Subparagraph):
        parent = provision.parent
        if parent and isinstance(parent.node, Paragraph) and not parent.number:
            return parent.parent
        return parent
    return provision.unit if provision.unit is not provision else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """
    The cure for a misspelt word: the nearest of the *known* ones.
    """
    likeliest = nearest(word, known)
    return f"did you mean {likeliest}?" if likeliest else None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """
    The known word that is most like *word*, None where none is like it.
    """
    distances = ((_distance(word.casefold(), other.casefold()), other) for other in known)
    best = min(distances, default=None)
    if best is None or best[0] * _TOLERANCE > max(len(word), len(best[1])):
        return None
    return best[1]


def _distance(one: str, other: str) -> int:
    """
    How many letters must be put in, taken out or changed to make *other* of *one*.
    """
    row = list(range(len(other) + 1))
    for height, letter in enumerate(one, 1):
        corner, row[0] = row[0], height
        for width, opposite in enumerate(other, 1):
            cheapest = min(row[width] + 1, row[width - 1] + 1, corner + (letter != opposite))
            corner, row[width] = row[width], cheapest
    return row[-1]
