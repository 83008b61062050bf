"""
How to find many words in a long text with the plainest search there is.
"""

from collections.abc import Iterable

__all__ = ["Tail", "tails_of"]

# A tail, the letters that may follow it, and what may go before it with what follows then.
Tail = tuple[str, frozenset[str], dict[str, frozenset[str]]]

_SHORT = 4


def tails_of(words: Iterable[str]) -> list[Tail]:
    """
    What to look for to find each of *words*, whatever case its first letter has.

    A tail that holds another one is found with it. With each tail stand the
    letters that may follow; then what may go before it, and what follows that.
    """
    words = list(words)
    tails = {word[1:] if len(word) <= _SHORT else word[1:].rstrip(".") for word in words}
    shortest = (
        tail for tail in tails if not any(other != tail and other in tail for other in tails)
    )
    found = [(tail, _surroundings(tail, words)) for tail in sorted(shortest)]
    return [(tail, frozenset().union(*around.values()), around) for tail, around in found]


def _surroundings(tail: str, words: list[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in words:
        if tail in word:
            before, _, after = word.partition(tail)
            found.setdefault(before, set()).add(after[:1])
    return {before: frozenset(afters) for before, afters in found.items()}
