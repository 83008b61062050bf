"""
Writing to people: colour where there is a terminal, and no failure for want of a character.
"""

import os
import sys
from typing import TextIO

from treatyc.report.paint import Paint, coloured, plain

__all__ = ["paint_for", "put", "say", "silence", "width_of", "write"]

_WIDTH = 100
_NARROWEST = 40
_WIDEST = 120
_LIKENESSES = str.maketrans("“”„«»‘’‚‹›–—‑‐…·•¦", '"""""\'\',<>----..*|')


def put(stream: TextIO | None, words: str) -> None:
    """
    Put *words* on *stream*, where there is one.
    """
    if stream is not None:
        stream.write(_writable(words, stream.encoding or "utf-8"))


def write(words: str) -> None:
    """
    Put *words* on standard output.
    """
    put(sys.stdout, words)


def say(words: str) -> None:
    """
    Put *words* and a line end on standard error.
    """
    put(sys.stderr, f"{words}\n")


def paint_for(stream: TextIO | None) -> Paint:
    """
    Colours where *stream* is a terminal and nobody has asked for none.
    """
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return coloured if wanted and stream is not None and stream.isatty() else plain


def width_of(stream: TextIO | None) -> int:
    """
    How many characters a line of *stream* holds; a fixed number where it is no terminal.
    """
    if stream is None or not stream.isatty():
        return _WIDTH
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except OSError:
        return _WIDTH
    return min(max(columns, _NARROWEST), _WIDEST)


def silence(stream: TextIO | None) -> None:
    """
    Nobody reads *stream* any more: what it still holds goes nowhere.
    """
    if stream is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _writable(words: str, encoding: str) -> str:
    """
    *words* with a likeness for each character that *encoding* does not have.

    A likeness is as wide as the character, so that carets stay in place.
    """
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_likeness(character, encoding) for character in words)
    return words


def _likeness(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        pass
    else:
        return character
    import unicodedata

    from treatyc.report.cells import cells

    alike = character.translate(_LIKENESSES)
    letter = unicodedata.normalize("NFKD", alike)[:1]
    if letter.isascii():
        return letter
    return "?" * cells(character)
