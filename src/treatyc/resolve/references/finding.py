"""
Goes through the passages of a treaty and makes a reference of every citation.
"""

from collections.abc import Iterable, Iterator

from treatyc.language import Language
from treatyc.resolve.citations import Citation, find_citations, vocabulary_of
from treatyc.resolve.index import Index
from treatyc.resolve.references.absence import Absence
from treatyc.resolve.references.faults import Diagnosis
from treatyc.resolve.references.labels import with_labels
from treatyc.resolve.references.lookup import Lookup
from treatyc.resolve.references.ownership import Ownership
from treatyc.resolve.references.reading import Reader
from treatyc.resolve.references.walk import Walk
from treatyc.resolve.resolved import Passage, Reference

__all__ = ["find_references"]


def find_references(
    index: Index,
    language: Language,
    instruments: Iterable[str] = (),
    parent: Index | None = None,
) -> tuple[Reference, ...]:
    """
    The references of a treaty in reading order, those in plain words and those by label.

    *instruments* are names of other instruments that the draft cites, *parent*
    is the one that it amends or supplements. Quoted text is left out: its
    references belong to another instrument.
    """
    passages = [passage for passage in index.passages if _is_read(passage)]
    texts = [passage.text.words for passage in passages]
    vocabulary = vocabulary_of(language)
    ownership = Ownership(texts, vocabulary, _titles(index), _parent_of(index), instruments)
    reader = _reader(index, passages, language, ownership, parent)
    kinds = frozenset(provision.kind for provision in index.provisions)
    found: dict[int, list[Reference]] = {}
    for number, citations in find_citations(texts, vocabulary, kinds):
        passage = passages[number]
        read = (
            reader.reference(citation, passage, number)
            for citation in citations
            if not _is_heading(citation, passage)
        )
        found[number] = [reference for reference in read if reference is not None]
    for number, passage in enumerate(passages):
        labels = [mark for mark in passage.text.marks if mark.kind == "label"]
        if labels:
            found[number] = with_labels(found.get(number, []), labels, passage, index)
    return tuple(reference for number in sorted(found) for reference in found[number])


def _reader(
    index: Index,
    passages: list[Passage],
    language: Language,
    ownership: Ownership,
    parent: Index | None,
) -> Reader:
    numbers = language.words["heading_words"]["numbers"]
    lookup = Lookup(index, numbers)
    walk = Walk(lookup)
    diagnosis = Diagnosis(passages, lookup, walk, ownership)
    absence = Absence(ownership, diagnosis, language)
    parents = None if parent is None else Walk(Lookup(parent, numbers))
    return Reader(lookup, walk, ownership, absence, parents)


def _is_read(passage: Passage) -> bool:
    return not passage.quoted and not passage.id.startswith("masthead")


def _titles(index: Index) -> Iterator[str]:
    """
    The words of the treaty's own title.
    """
    for passage in index.passages:
        if passage.id in ("masthead__title", "front__p_1", "front__p_2"):
            yield passage.text.words


def _parent_of(index: Index) -> str | None:
    """
    The short name of the parent, which the masthead gives after its file.
    """
    masthead = index.treaty.masthead
    for line in masthead.fields if masthead is not None else ():
        if line.key == "parent":
            _, _, name = line.value.words.partition(" ")
            return name.strip(' ,;()"“”') or None
    return None


def _is_heading(citation: Citation, passage: Passage) -> bool:
    """
    Whether the words are nothing but a level and a number, and no item of a list.
    """
    first, *others = citation.members
    if others or len(first.path) > 1 or first.owner is not None or first.path[0].how != "number":
        return False
    if _is_glued_heading(citation, passage.text.words):
        return True
    owner = passage.owner
    if passage.part == "text" and owner is not None and owner.number is not None:
        return False
    return citation.end - citation.start >= len(passage.text.words.strip(" .:–—-"))


def _is_glued_heading(citation: Citation, words: str) -> bool:
    """
    Whether a heading was pasted into the text: "… in full. Section 2. Quotas".
    """
    before = words[: citation.start].rstrip()
    after = words[citation.end : citation.end + 3]
    starts = not before or before[-1] == "."
    return starts and after[:2] == ". " and after[2:].isupper() and words[citation.start].isupper()
