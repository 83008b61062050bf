"""
The word that a misspelt one was meant to be.
"""

from collections.abc import Iterable, Iterator

__all__ = ["Likeliest"]

# One slip in three letters is another word; more than two slips are another word, too.
_LETTERS_A_SLIP = 3
_SLIPS = 2
# So many words are looked at for two slips; labels and keys may be more.
_FEW = 100
_LONGEST = 40


class Likeliest:
    """
    Finds the known word that is one slip, in a short list two, away from another.

    Two words are near when both become the same by taking out letters. What
    that costs is spent on the first question, and does not grow with each.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = tuple(known)
        self._slips = _SLIPS if len(self._known) <= _FEW else 1
        self._by_rest: dict[str, str] = {}

    def meant(self, word: str) -> str | None:
        """
        The known word that *word* is likely to be, None where none is near.
        """
        if not self._by_rest:
            for known in self._known:
                for rest in _rests(known.casefold(), self._slips):
                    self._by_rest.setdefault(rest, known)
        slips = min(self._slips, len(word) // _LETTERS_A_SLIP)
        rests = _rests(word.casefold(), slips) if slips else iter(())
        return next((self._by_rest[rest] for rest in rests if rest in self._by_rest), None)

    def cure(self, word: str, otherwise: str, mark: str = "{}") -> str:
        """
        "did you mean …?", or *otherwise* where no known word is near.
        """
        meant = self.meant(word)
        return f"did you mean {mark.format(meant)}?" if meant else otherwise


def _rests(word: str, slips: int) -> Iterator[str]:
    """
    *word*, and what is left of it when up to so many letters are taken out.
    """
    yield word
    if len(word) > _LONGEST:
        return
    layer = {word}
    for _ in range(slips):
        layer = {one[:at] + one[at + 1 :] for one in layer for at in range(len(one))}
        yield from sorted(layer)
