"""
Placeholders: brackets that hold the place of words still to come, as in "Done at [place]".
"""

import re

from treatyc.language import Language

__all__ = ["Placeholders"]

_LONGEST = 40
# Nothing, dots, lines, a question mark; one capital letter or X, N repeated: "[…]", "[__]", "[X]".
_SIGNS = r"[\s.…?_\-–—]*|[A-Z]|[XxNn]{1,4}"


class Placeholders:
    """
    What a language writes in a bracket where words are still to come.

    Table [placeholders]: *words* fill the bracket ("date"), *openings* begin
    what fills it ("to be completed by the secretariat").
    """

    def __init__(self, language: Language) -> None:
        table = language.words["placeholders"]
        self._words = frozenset(table["words"])
        self._openings = tuple(table["openings"])

    def match(self, words: str) -> bool:
        """
        Whether *words*, what a bracket holds, only hold a place.
        """
        if len(words) > _LONGEST:
            return False
        if re.fullmatch(_SIGNS, words):
            return True
        words = words.strip().lower()
        return words in self._words or words.startswith(self._openings)
