r"""
The words of a text, and those of the JSON tree that became of it, in order.

A word is a run of letters or digits, as Unicode has them, in small letters
and composed form; punctuation and escapes are no words. Left out on both
sides is what stands in a text but is not printed: the stars of italics, the
marks and keys of footnotes ("[^1]"). Of the tree all that prints counts:
markers, headings, words, cells of tables and notes; closing words after the
list that they close; body, testimonium, annexes and notes in the order of the file.

Where they then differ, words are joined if the same letters stand there
("2.4.2Subject" is read as number and words), moved if they stand elsewhere (a
title above its number), and lost otherwise.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from heapq import merge
from operator import itemgetter
from typing import Any, NamedTuple

__all__ = ["Difference", "differences", "lost_words", "source_words", "tree_words"]

_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,60}\]:?")
_STAR = "*"
_WORD = re.compile(r"[^\W_]+")
_WINDOW = 400
_CERTAIN = 12
_HEAD = ("word", "mark", "label", "heading", "status", "text")
_BODY = ("children", "rows", "cells", "closing")


class Difference(NamedTuple):
    """
    Words of the source, and what the tree has in their place; *at* counts words of the source.
    """

    at: int
    in_source: tuple[str, ...]
    in_tree: tuple[str, ...]

    @property
    def is_joined(self) -> bool:
        """
        Whether the same letters stand there, and only the blanks differ.
        """
        return "".join(self.in_source) == "".join(self.in_tree)


def lost_words(found: Iterable[Difference]) -> Counter[str]:
    """
    The words that stand in the source and not in the tree, or in the tree alone.
    """
    moved = [each for each in found if not each.is_joined]
    before = Counter(word for each in moved for word in each.in_source)
    after = Counter(word for each in moved for word in each.in_tree)
    return (before - after) + (after - before)


def source_words(text: str) -> list[str]:
    """
    The words of a text as it was pasted.
    """
    return _words(_FOOTNOTE.sub(" ", text))


def tree_words(data: bytes) -> list[str]:
    """
    The words of a treaty in JSON.
    """
    tree = json.loads(data)
    parts = [*(tree["masthead"] or {}).values(), *tree["front"], tree["preamble"], *_parts(tree)]
    text = (stretch for part in parts if part for stretch in _stretches(part))
    notes = (stretch for note in tree["footnotes"] for stretch in _stretches(note))
    return [word for _, words in merge(text, notes, key=itemgetter(0)) for word in words]


def _parts(tree: dict[str, Any]) -> list[dict[str, Any]]:
    """
    What comes after the preamble, in the order of the file.
    """
    parts = [*tree["body"], *([tree["testimonium"]] if tree["testimonium"] else ())]
    return sorted([*parts, *tree["annexes"]], key=_line)


def _line(node: dict[str, Any]) -> int:
    line: int = node["source"]["start"]["line"]
    return line


def _stretches(node: dict[str, Any]) -> Iterator[tuple[int, list[str]]]:
    """
    The words of *node* and of all that stands in it, each stretch with its line.
    """
    line = _line(node) if "source" in node else 0
    words = [word for name in _HEAD for word in _words(node.get(name) or "")]
    yield line, words
    for name in _BODY:
        for child in node.get(name, ()):
            yield from _stretches(child)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text.replace(_STAR, "")).lower())


def differences(source: list[str], tree: list[str]) -> Iterator[Difference]:
    """
    Where the words of *tree* leave those of *source*, and what stands there in each.

    Equal stretches cost their length; a difference is looked at in a window.
    """
    at = in_tree = 0
    while at < len(source) or in_tree < len(tree):
        skip = _equal(source, tree, at, in_tree)
        at, in_tree = at + skip, in_tree + skip
        if at == len(source) and in_tree == len(tree):
            return
        lost, added = _until_equal(source[at : at + _WINDOW], tree[in_tree : in_tree + _WINDOW])
        yield Difference(at, tuple(source[at : at + lost]), tuple(tree[in_tree : in_tree + added]))
        at, in_tree = at + lost, in_tree + added


def _equal(source: list[str], tree: list[str], at: int, in_tree: int) -> int:
    """
    How many words both have alike from there on.
    """
    most = min(len(source) - at, len(tree) - in_tree)
    for count in range(most):
        if source[at + count] != tree[in_tree + count]:
            return count
    return most


def _until_equal(source: list[str], tree: list[str]) -> tuple[int, int]:
    """
    How many words of each to pass over until both go on alike for a while.
    """
    matcher = SequenceMatcher(None, source, tree, autojunk=False)
    for start, other, size in matcher.get_matching_blocks():
        if size >= _CERTAIN or (size and max(start, other) + size == max(len(source), len(tree))):
            return start, other
    return len(source), len(tree)
