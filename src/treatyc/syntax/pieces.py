"""
Pieces of a line between its marks, and the marks themselves.
"""

from attrs import define

from treatyc.syntax.automaton import Token
from treatyc.treaty.text import MarkKind

__all__ = ["CHANGES", "AttributePiece", "Piece", "plain"]

CHANGES: dict[str, MarkKind] = {
    "{++": "insertion-start",
    "++}": "insertion-end",
    "{--": "deletion-start",
    "--}": "deletion-end",
}


@define(eq=False, repr=False)
class Piece:
    """
    A token's value: the mark it is, if any, the words it prints, and where it stands in the line.
    """

    mark: MarkKind | None
    words: str
    start: int
    end: int
    names: tuple[str, ...] = ()


@define(eq=False, repr=False)
class AttributePiece(Piece):
    """
    What stands in braces, or a status in brackets, at the end of a block.
    """


def plain(words: str, start: int, end: int) -> Token:
    """
    The token of *words* that are nothing else.
    """
    return ("PLAIN", Piece(None, words, start, end))
