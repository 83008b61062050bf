"""
Where in a draft the thing stands that a rule speaks of, as narrow as possible.
"""

from treatyc.resolve.resolved import IndexedProvision, Passage, ResolvedTreaty
from treatyc.source import Span
from treatyc.treaty.node import Node
from treatyc.treaty.parts import Footnote, Waiver
from treatyc.treaty.provisions import Article, Division
from treatyc.treaty.text import Mark, place_of

__all__ = [
    "beginning_of",
    "place_of_footnote_mark",
    "place_of_key",
    "place_of_label",
    "place_of_number",
    "place_of_rule",
    "place_of_title",
    "place_of_words",
    "text_at",
]


def place_of_number(treaty: ResolvedTreaty, provision: IndexedProvision) -> Span:
    """
    The heading word and number of an article or a division; the marker of a paragraph.
    """
    node = provision.node
    number = node.number.printed if node.number else ""
    if isinstance(node, Article | Division):
        return _first_line(treaty, node, (node.word, number))
    return _first_line(treaty, node, (node.label,))


def place_of_title(treaty: ResolvedTreaty, provision: IndexedProvision) -> Span:
    """
    The title of an article or a division; its heading word and number where it has none.
    """
    node = provision.node
    if isinstance(node, Article | Division) and node.title:
        return node.title.span
    return place_of_number(treaty, provision)


def place_of_label(treaty: ResolvedTreaty, node: Node, label: str) -> Span:
    """
    The label between its braces: "terms" of "{#terms}".
    """
    text = _text(treaty, node.span.file)
    start = text.find(f"#{label}", node.span.start, node.span.end)
    if start < 0:
        return _first_line(treaty, node, ())
    return Span(node.span.file, start, start + len(label) + 1)


def place_of_words(passage: Passage, start: int, end: int) -> Span:
    """
    The words of *passage* from *start* to *end*.
    """
    text = passage.text
    last = place_of(text, max(start, end - 1)) + 1
    return Span(text.span.file, place_of(text, start), last)


def place_of_footnote_mark(treaty: ResolvedTreaty, passage: Passage, mark: Mark) -> Span:
    """
    The mark of a footnote, "[^1]": it has no words, so it is looked for in the draft.
    """
    span = passage.text.span
    printed = f"[^{mark.names[0]}]"
    near = place_of(passage.text, mark.start)
    text = _text(treaty, span.file)
    start = text.rfind(printed, span.start, near + len(printed))
    if start < 0:
        start = text.find(printed, near)
    if start < 0:
        return Span(span.file, near, near)
    return Span(span.file, start, start + len(printed))


def place_of_key(treaty: ResolvedTreaty, note: Footnote) -> Span:
    """
    The key of a note: "[^1]".
    """
    return _first_line(treaty, note, (f"[^{note.key}]",))


def place_of_rule(treaty: ResolvedTreaty, waiver: Waiver, name: str) -> Span:
    """
    The name of a rule in a waiver.
    """
    return _first_line(treaty, waiver, (name,))


def text_at(treaty: ResolvedTreaty, span: Span) -> str:
    """
    The characters of the draft in *span*.
    """
    return _text(treaty, span.file)[span.start : span.end]


def beginning_of(treaty: ResolvedTreaty) -> Span:
    """
    The first provision of a treaty, or its first line where it has none.
    """
    if treaty.provisions:
        return place_of_number(treaty, treaty.provisions[0])
    return _first_line(treaty, treaty.treaty, ())


def _first_line(treaty: ResolvedTreaty, node: Node, printed: tuple[str, ...]) -> Span:
    """
    The *printed* words of the first line of *node*, or that line as it is.
    """
    text = _text(treaty, node.span.file)
    line_end = text.find("\n", node.span.start)
    end = min(node.span.end, line_end) if line_end >= 0 else node.span.end
    start = last = -1
    for words in printed:
        found = text.find(words, max(last, node.span.start), end) if words else -1
        if found >= 0:
            start = found if start < 0 else start
            last = found + len(words)
    if start < 0:
        return Span(node.span.file, node.span.start, end)
    return Span(node.span.file, start, last)


def _text(treaty: ResolvedTreaty, file: str) -> str:
    return next((source.text for source in treaty.sources if source.name == file), "")
