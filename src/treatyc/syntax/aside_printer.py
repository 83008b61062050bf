"""
Comments, waivers and footnotes in their places above the blocks.
"""

from collections import deque

from treatyc.syntax.text_printer import TextPrinter
from treatyc.syntax.vocabulary import Vocabulary
from treatyc.treaty.parts import Comment, Draft, Footnote, Waiver

__all__ = ["AsidePrinter"]


class AsidePrinter:
    """
    Counts the blocks as they are printed and says what stands above each.

    Blocks inside a quotation, of which *quoted* are open, do not count.
    """

    def __init__(self, draft: Draft, texts: TextPrinter, vocabulary: Vocabulary) -> None:
        self._asides = deque(draft.asides)
        self._texts = texts
        self._vocabulary = vocabulary
        self._ordinal = 0
        self.quoted = 0

    def above(self) -> list[str]:
        """
        The comments and notes that stand above the next block.
        """
        if self.quoted:
            return []
        found = []
        while self._asides and self._asides[0].at <= self._ordinal:
            found.append(self._aside(self._asides.popleft()))
        self._ordinal += 1
        return found

    def rest(self) -> list[str]:
        """
        What stands below the last block.
        """
        return [self._aside(aside) for aside in self._asides]

    def _aside(self, aside: Comment | Waiver | Footnote) -> str:
        match aside:
            case Comment():
                return f"// {aside.words}".rstrip()
            case Waiver():
                return f"// {self._vocabulary.allow} {', '.join(aside.rules)}: {aside.reason}"
            case Footnote():
                return f"[^{aside.key}]: {self._texts.print_words(aside.text)}"
