"""
Stars in pairs: italics.
"""

from collections.abc import Callable

from treatyc.diagnostics import Diagnostic, Severity
from treatyc.syntax.automaton import Token
from treatyc.syntax.pieces import Piece, plain

__all__ = ["fold_lone_stars", "paired_italics"]

_FEW = 3
_MANY = 10


def fold_lone_stars(diagnostics: list[Diagnostic], text: str) -> None:
    """
    Make one warning of many unclosed italics: in such a text the stars stand for something else.

    Pasted treaties use them as footnote marks and list signs.
    """
    lone = [found for found in diagnostics if found.rule == "unclosed-italics"]
    pairs = (text.count("*") - len(lone)) // 2
    if len(lone) <= _FEW or (len(lone) <= _MANY and len(lone) <= pairs):
        return
    diagnostics[:] = [found for found in diagnostics if found.rule != "unclosed-italics"]
    diagnostics.append(
        Diagnostic(
            "unclosed-italics",
            Severity.WARNING,
            f"{len(lone)} stars from here on have no partner and are read as words",
            lone[0].span,
            "put a backslash before each, or close the italics behind their last word",
        )
    )


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
