"""
Stars in pairs: italics.
"""

from collections.abc import Callable

from treatyc.syntax.automaton import Token
from treatyc.syntax.pieces import Piece, plain

__all__ = ["paired_italics"]


def _as_words(star: Piece) -> Token:
    return plain(star.words, star.start, star.end)


def paired_italics(tokens: list[Token], unclosed: Callable[[Piece], None]) -> list[Token]:
    """
    Stars that have a partner made marks, the others words.
    """
    opening = -1
    for index, (name, piece) in enumerate(tokens):
        if name != "*":
            continue
        if opening >= 0 and _may_close(tokens, index):
            tokens[opening] = ("ITALICS", tokens[opening][1])
            tokens[index] = ("END_ITALICS", piece)
            opening = -1
        elif opening < 0 and _may_open(tokens, index):
            opening = index
        else:
            tokens[index] = _as_words(piece)
    if opening >= 0:
        piece = tokens[opening][1]
        tokens[opening] = _as_words(piece)
        if opening == 0 or tokens[opening - 1][1].words[-1:] in {" ", "[", "(", "“", '"', ""}:
            unclosed(piece)
    return tokens


def _may_open(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and not tokens[index + 1][1].words[:1].isspace()


def _may_close(tokens: list[Token], index: int) -> bool:
    return not tokens[index - 1][1].words[-1:].isspace()
