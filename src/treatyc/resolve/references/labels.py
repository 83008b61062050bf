"""
References by "@label", in whose place designations are printed by now.
"""

from treatyc.resolve.index import Index
from treatyc.resolve.resolved import Passage, Reference, ReferenceMember
from treatyc.source import Span
from treatyc.treaty.text import Mark, place_of

__all__ = ["with_labels"]


def with_labels(
    found: list[Reference], labels: list[Mark], passage: Passage, index: Index
) -> list[Reference]:
    """
    *found* with those marked that cover a label, and the labels that none covers.

    Both are in the order of their places in *passage*.
    """
    references: list[Reference] = []
    waiting = labels[::-1]
    for reference in found:
        while waiting and waiting[-1].end <= reference.start:
            references.append(_label_reference(passage, waiting.pop(), index))
        covers = bool(waiting) and waiting[-1].start < reference.end
        references.append(reference._replace(symbolic=True) if covers else reference)
        while waiting and waiting[-1].start < reference.end:
            waiting.pop()
    references.extend(_label_reference(passage, mark, index) for mark in reversed(waiting))
    return references


def _label_reference(passage: Passage, mark: Mark, index: Index) -> Reference:
    name = mark.names[0]
    target = index.labels.get(name)
    targets = () if target is None else (target,)
    text = passage.text
    last = max(mark.start, mark.end - 1)
    return Reference(
        passage,
        mark.start,
        mark.end,
        "this",
        targets,
        (f"@{name}",) if target is None else (),
        symbolic=True,
        span=Span(text.span.file, place_of(text, mark.start), place_of(text, last) + 1),
        members=(ReferenceMember(mark.start, mark.end, "this", targets),),
    )
