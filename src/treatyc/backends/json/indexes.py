"""
Writes what is known of a treaty: references, terms, brackets, sources.
"""

from collections.abc import Iterable
from hashlib import sha256

from treatyc.backends.json.values import Places, string, string_or_null, strings
from treatyc.resolve.resolved import BracketPair, DefinedTerm, Passage, Reference
from treatyc.source import Source, Span
from treatyc.treaty.text import place_of

__all__ = ["bracket_objects", "reference_objects", "source_objects", "term_objects"]


def _at(passage: Passage, start: int, end: int) -> str:
    return f'{{"id": "{passage.id}", "part": "{passage.part}", "start": {start}, "end": {end}}}'


def _point(passage: Passage, offset: int) -> str:
    return f'{{"id": "{passage.id}", "part": "{passage.part}", "offset": {offset}}}'


def reference_objects(references: Iterable[Reference], places: Places) -> list[str]:
    """
    Each reference: where it stands, its words, what it means.
    """
    return [_reference(reference, places) for reference in references]


def _reference(reference: Reference, places: Places) -> str:
    to = ", ".join([f'"{target.id}"' for target in reference.targets])
    missing = strings(reference.missing) if reference.missing else "[]"
    symbolic = "true" if reference.symbolic else "false"
    return (
        f'{{"at": {_at(reference.passage, reference.start, reference.end)},\n  '
        f'"text": {string(reference.words)}, "scope": "{reference.scope}", "to": [{to}], '
        f'"missing": {missing}, "other": {string_or_null(reference.other)}, '
        f'"symbolic": {symbolic},\n  "source": {places.source(_span(reference))}}}'
    )


def _span(reference: Reference) -> Span:
    if reference.span is not None:
        return reference.span
    text = reference.passage.text
    start, end = place_of(text, reference.start), place_of(text, reference.end)
    return Span(text.span.file, start, end)


def term_objects(terms: Iterable[DefinedTerm]) -> list[str]:
    """
    Each term: where it is defined, for what, and where it is used.
    """
    return [_term(term) for term in terms]


def _term(term: DefinedTerm) -> str:
    within = string_or_null(term.within.id if term.within else None)
    uses = ",\n   ".join([_at(use.passage, use.start, use.end) for use in term.uses])
    return (
        f'{{"name": {string(term.name)}, "within": {within},\n  '
        f'"defined": {_at(term.passage, term.start, term.end)},\n  "uses": [{uses}]}}'
    )


def bracket_objects(pairs: Iterable[BracketPair], places: Places) -> list[str]:
    """
    Each pair: where it opens and closes, who proposed it, what it is an alternative to.
    """
    return [_pair(pair, places) for pair in pairs]


def _pair(pair: BracketPair, places: Places) -> str:
    alternative = "null" if pair.alternative_to is None else pair.alternative_to
    placeholder = "true" if pair.placeholder else "false"
    return (
        f'{{"kind": "{pair.kind}", "depth": {pair.depth}, "authors": {strings(pair.authors)}, '
        f'"alternative_to": {alternative}, "placeholder": {placeholder},\n  '
        f'"opens": {_point(pair.opened_in, pair.start)}, '
        f'"closes": {_point(pair.closed_in, pair.end)},\n  '
        f'"opening": {places.source(pair.opening)},\n  "closing": {places.source(pair.closing)}}}'
    )


def source_objects(sources: Iterable[Source]) -> list[str]:
    """
    Each file with the checksum of its bytes, so that a reader knows what was compiled.
    """
    return [
        f'{{"file": {string(source.name)}, "sha256": "{sha256(source.data).hexdigest()}"}}'
        for source in sources
    ]
