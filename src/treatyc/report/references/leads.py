"""
What is said of one reference: where it stands, and where it leads.
"""

from collections.abc import Iterator

from treatyc.language import Language
from treatyc.resolve.designations import designation
from treatyc.resolve.resolved import Reference, ReferenceMember
from treatyc.source import Span
from treatyc.treaty.text import place_of

__all__ = ["leads", "span_of"]

_SHOWN_OF_RANGE = 2


def span_of(reference: Reference) -> Span:
    """
    The words of *reference* in the draft.
    """
    if reference.span is not None:
        return reference.span
    text = reference.passage.text
    start, last = place_of(text, reference.start), place_of(text, reference.end - 1)
    return Span(text.span.file, start, last + 1)


def leads(reference: Reference, language: Language) -> Iterator[tuple[str, str]]:
    """
    Where *reference* leads, in words, and the id of what is there, or nothing.

    Of a range the first and the last.
    """
    found = [lead for member in reference.members for lead in _of_member(member, language)]
    found += [(f"{words} does not exist", "") for words in reference.missing]
    yield from dict.fromkeys(found or [("not known", "")])


def _of_member(member: ReferenceMember, language: Language) -> Iterator[tuple[str, str]]:
    targets = member.targets
    if member.is_range and len(targets) > _SHOWN_OF_RANGE:
        first, last = designation(targets[0], language), designation(targets[-1], language)
        yield f"{first} to", targets[0].id
        yield last, targets[-1].id
        return
    for target in targets:
        yield designation(target, language), target.id
    if member.other is not None and not targets:
        yield member.other, ""
