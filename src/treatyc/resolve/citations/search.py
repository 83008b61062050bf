"""
Looks for references: where words for levels stand, and what begins there.
"""

from collections.abc import Iterator, Sequence

from treatyc.resolve.citations.chain import Chain
from treatyc.resolve.citations.citation import Citation
from treatyc.resolve.citations.plain import read_plain
from treatyc.resolve.citations.vocabulary import Vocabulary

__all__ = ["find_citations"]

_MOST_LEADS = 7
_LONGEST_LEAD = 20
_OPENINGS = "([{“‘\"'"
_SPACES = str.maketrans("\u00a0\u2009\u202f\t\n\v\f\r", " " * 8)


def find_citations(
    texts: Sequence[str], vocabulary: Vocabulary, kinds: frozenset[str] = frozenset()
) -> Iterator[tuple[int, list[Citation]]]:
    """
    The references in each of *texts* that has some, with its number.

    *kinds* are the kinds of provisions that there are. All texts are searched
    at once for the words that name levels; only where one stands is read.
    """
    whole = "\n".join(texts)
    number, start, end, reached = -1, 0, -1, 0
    found: list[Citation] = []
    chain = Chain(vocabulary, kinds)
    for place in _places(whole, vocabulary, kinds):
        if place >= end:
            if found:
                yield number, found
                found = []
            while place >= end:
                number += 1
                start, end = end + 1, end + 1 + len(texts[number])
            words = texts[number]
            chain.words = words if words.isprintable() else words.translate(_SPACES)
            reached = 0
        if place - start >= reached:
            citations = _read(chain, place - start, reached)
            if citations:
                found += citations
                reached = citations[-1].end
    if found:
        yield number, found


def _places(whole: str, vocabulary: Vocabulary, kinds: frozenset[str]) -> list[int]:
    """
    Where words begin that may name a level, in order.
    """
    places = []
    for tail, letters, surroundings in vocabulary.tails(kinds):
        length = len(tail)
        at = whole.find(tail)
        while at >= 0:
            end = at + length
            after = whole[end : end + 1]
            if not after.isalpha() or after in letters:
                begin = at - 1
                while begin > 0 and (whole[begin - 1].isalpha() or whole[begin - 1] == "-"):
                    begin -= 1
                afters = surroundings.get(whole[begin:at].lower())
                if afters is not None and (not after.isalpha() or after in afters):
                    places.append(begin)
            at = whole.find(tail, end)
    places.sort()
    return places


def _read(chain: Chain, at: int, reached: int) -> list[Citation]:
    """
    The references that begin at the level at *at*, or at the words that lead to it.
    """
    words, vocabulary = chain.words, chain.vocabulary
    starts = [at]
    start = at
    while start > reached and words[start - 1] == " " and len(starts) <= _MOST_LEADS:
        space = words.rfind(" ", max(reached, start - _LONGEST_LEAD), start - 1)
        word = words[max(space + 1, reached) : start - 1].lower().lstrip(_OPENINGS)
        if word not in vocabulary.leads:
            if word in vocabulary.not_after:
                return []
            break
        start -= len(word) + 1
        starts.append(start)
    plain = read_plain(words, start, vocabulary)
    if plain is not None:
        return [plain]
    for start in reversed(starts):
        citations = chain.read(start)
        if citations:
            return citations
    return []
