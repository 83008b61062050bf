"""
New values from old ones, only where something has changed.
"""

from typing import Any, TypeVar

from attrs import evolve

from treatyc.treaty.node import Node
from treatyc.treaty.parts import Footnote, Preamble, Recital, Treaty
from treatyc.treaty.provisions import (
    Article,
    Division,
    Option,
    Paragraph,
    Row,
    Subheading,
    Subparagraph,
    Table,
    Testimonium,
    Words,
)
from treatyc.treaty.text import Text

__all__ = ["rebuilt", "with_texts"]

AnyNode = TypeVar("AnyNode", bound=Node)

# What a part of a treaty is made of; quoted text is not looked into.
_PARTS: dict[type[Node], tuple[str, ...]] = {
    Treaty: ("front", "preamble", "body", "testimonium", "annexes", "footnotes"),
    Preamble: ("recitals",),
    Recital: ("text", "content"),
    Division: ("title", "content", "provisions"),
    Article: ("title", "content", "sections"),
    Testimonium: ("content",),
    Paragraph: ("text", "content"),
    Subparagraph: ("text", "content"),
    Words: ("text", "content"),
    Option: ("text", "content"),
    Subheading: ("text",),
    Table: ("rows",),
    Row: ("cells",),
    Footnote: ("text",),
}


def rebuilt(node: AnyNode, **parts: Any) -> AnyNode:
    """
    *node* with other *parts*; *node* itself where they are what it has.
    """
    changed = {name: part for name, part in parts.items() if not _same(getattr(node, name), part)}
    return evolve(node, **changed) if changed else node


def with_texts(node: AnyNode, texts: dict[int, Text]) -> AnyNode:
    """
    *node* with other texts, by the identity of those that they replace.
    """
    parts: dict[str, Any] = {}
    for name in _PARTS.get(type(node), ()):
        part = getattr(node, name)
        if isinstance(part, tuple):
            parts[name] = tuple(_with_text(inner, texts) for inner in part)
        elif part is not None:
            parts[name] = _with_text(part, texts)
    return rebuilt(node, **parts)


def _with_text(part: Node, texts: dict[int, Text]) -> Node:
    if isinstance(part, Text):
        return texts.get(id(part), part)
    return with_texts(part, texts)


def _same(old: Any, new: Any) -> bool:
    if isinstance(old, tuple) and isinstance(new, tuple):
        return len(old) == len(new) and all(map(_is, old, new))
    return old is new


def _is(one: object, other: object) -> bool:
    return one is other
