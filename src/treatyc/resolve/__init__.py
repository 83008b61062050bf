"""
Find what provisions are called and what references, brackets and terms mean.

index.py walks the treaty once; the other files ask its index.
"""

from treatyc.language import Language
from treatyc.resolve.brackets import pair_brackets
from treatyc.resolve.index import index_treaty
from treatyc.resolve.references import find_references
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.resolve.terms import find_terms
from treatyc.source import Source
from treatyc.treaty.parts import Treaty

__all__ = ["resolve"]


def resolve(treaty: Treaty, language: Language, sources: tuple[Source, ...] = ()) -> ResolvedTreaty:
    """
    Give every provision its number, label and id, and every reference its target.

    A reference without a target is kept as it is: to object is the rules' task.
    Where two provisions bear one label, the first keeps it.
    """
    index = index_treaty(treaty)
    if index.unnumbered:
        from treatyc.resolve.numbers import assign_numbers

        index = index_treaty(assign_numbers(treaty, language))
    if any(mark.kind == "label" for passage in index.passages for mark in passage.text.marks):
        from treatyc.resolve.labels import print_labels

        index = print_labels(index, language)
    return ResolvedTreaty(
        index.treaty,
        language,
        index.provisions,
        index.passages,
        find_references(index, language),
        find_terms(index, language),
        pair_brackets(index, language),
        index.labels,
        index.by_id,
        index.ids,
        sources,
    )
