"""
Which words a pair of marks covers when it opens in one block and closes in another.
"""

from collections.abc import Iterable
from itertools import accumulate

from attrs import frozen

from treatyc.backends.html.stretches import united
from treatyc.resolve.resolved import BracketPair, IndexedProvision, Passage

__all__ = ["Coverage", "PassageOrder", "coverage_of", "is_before_label"]


@frozen(eq=False, repr=False)
class Coverage:
    """
    What the pairs of one kind cover, texts and labels by the identity of the text.

    *labels* are the texts of which what is printed before them is covered too.
    """

    texts: dict[int, list[tuple[int, int]]]
    labels: frozenset[int]


def coverage_of(pairs: Iterable[BracketPair], order: "PassageOrder") -> Coverage:
    """
    The stretches of each text that *pairs* cover, none twice.

    Takes time for the pairs and the passages, not for their product.
    """
    passages = order.passages
    if not passages:
        return Coverage({}, frozenset())
    stretches: dict[int, list[tuple[int, int]]] = {}
    labels: set[int] = set()
    changes = [0] * (len(passages) + 1)
    for pair in pairs:
        first, last = order.opening(pair), order.closing(pair)
        if first == last:
            _add(stretches, passages[first], pair.start, pair.end)
        else:
            _add(stretches, passages[first], pair.start, len(passages[first].text.words))
            _add(stretches, passages[last], 0, pair.end)
            labels.add(id(passages[last].text))
            changes[first + 1] += 1
            changes[last] -= 1
        if is_before_label(pair):
            labels.add(id(passages[first].text))
    for passage, covered in zip(passages, accumulate(changes), strict=False):
        if covered:
            _add(stretches, passage, 0, len(passage.text.words))
            labels.add(id(passage.text))
    return Coverage({text: united(found) for text, found in stretches.items()}, frozenset(labels))


def is_before_label(pair: BracketPair) -> bool:
    """
    Whether the opening stands before a marker or heading word, not in the words.
    """
    text = pair.opened_in.text
    return not text.words or pair.opening.start < text.span.start


class PassageOrder:
    """
    The passages in reading order, and where in that order a pair opens and closes.
    """

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self.passages = passages
        self._numbers = {id(passage): number for number, passage in enumerate(passages)}
        self._firsts: dict[int, int] = {}

    def opening(self, pair: BracketPair) -> int:
        """
        The number of the passage in which *pair* opens, or which it opens before.
        """
        number = self._numbers.get(id(pair.opened_in))
        return self._first_within(pair.opened_in.owner) if number is None else number

    def closing(self, pair: BracketPair) -> int:
        """
        The number of the passage in which *pair* closes; never before its opening.
        """
        opening = self.opening(pair)
        return max(self._numbers.get(id(pair.closed_in), opening), opening)

    def _first_within(self, owner: IndexedProvision | None) -> int:
        """
        The first passage in *owner*, which has no words of its own: an article without a title.
        """
        if not self._firsts:
            for number, passage in enumerate(self.passages):
                place = passage.owner
                while place is not None:
                    self._firsts.setdefault(id(place), number)
                    place = place.parent
        return self._firsts.get(id(owner), 0)


def _add(
    stretches: dict[int, list[tuple[int, int]]], passage: Passage, start: int, end: int
) -> None:
    stretches.setdefault(id(passage.text), []).append((start, end))
