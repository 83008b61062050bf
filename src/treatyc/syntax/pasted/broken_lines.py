"""
Lines that a page or a copy has broken, put together again (U1, M2).
"""

from treatyc.syntax.lines import Line, join_lines
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["unbroken"]

_RUN_ON = frozenset({"text", "marker"})


def unbroken(items: list[Line], vocabulary: Vocabulary) -> list[Line]:
    """
    *items* with broken lines put together.
    """
    whole: list[Line] = []
    pieces: list[Line] = []
    for item in items:
        if pieces and _goes_on(pieces, item, vocabulary):
            pieces.append(item)
            continue
        if len(pieces) > 1:
            join_lines(pieces)
        pieces = [item] if item.kind in _RUN_ON else []
        whole.append(item)
    if len(pieces) > 1:
        join_lines(pieces)
    return whole


def _goes_on(pieces: list[Line], item: Line, vocabulary: Vocabulary) -> bool:
    """
    Whether *item* is the next line of the block that *pieces* are so far.
    """
    has_further_markers = item.until != len(item.text)
    if item.kind not in _RUN_ON or item.runs_in or has_further_markers:
        return False
    last = pieces[-1]
    text = last.text[last.at : last.until] if len(pieces) == 1 else last.text
    if not text:
        return item.marker is None and not last.runs_in
    return _is_broken(text, item, vocabulary)


def _is_broken(text: str, item: Line, vocabulary: Vocabulary) -> bool:
    """
    Whether *text* cannot be the end of its block and *item* goes on with it.
    """
    end = text[-1]
    if item.marker is None and item.text[0].islower() and end.isalnum():
        return True
    return end.isalpha() and text.rsplit(None, 1)[-1].lower() in vocabulary.hanging
