"""
Heading words that are misspelt: "Artcle 3".
"""

from treatyc.syntax.markers import roman_value
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["Misspellings"]

# A shorter word is not taken for misspelt; a shorter one than this must come closer.
_SHORTEST = 4
_LONG = 6


class Misspellings:
    """
    Finds the heading word that is meant; each different word is looked up once.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        # The first word of a kind is how it is written in a heading: "annex", not "annexes".
        first_words = {kind: word for word, kind in reversed(vocabulary.headings.items())}
        self._candidates = sorted(word for word in first_words.values() if len(word) >= _SHORTEST)
        self._spellings: dict[str, str | None] = {}

    def meant(self, word: str, line: str) -> str | None:
        """
        The heading word that *word* probably stands for, where a number follows it.
        """
        lower = word.lower()
        if len(word) < _SHORTEST or not word[0].isupper() or lower in self._vocabulary.not_headings:
            return None
        number = line[len(word) : len(word) + 12].strip(" .:")
        if not number or not _looks_like_number(number):
            return None
        if lower not in self._spellings:
            from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

            cutoff = 0.8 if len(word) < _LONG else 0.7
            near = get_close_matches(lower, self._candidates, 1, cutoff)
            self._spellings[lower] = near[0] if near and near[0][0] == lower[0] else None
        return self._spellings[lower]


def _looks_like_number(text: str) -> bool:
    return (
        text[0].isdigit() or text[0] == "#" or bool(roman_value(text.split(" ", 1)[0].rstrip(".:")))
    )
