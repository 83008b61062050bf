"""
Print what an "@label" means: the number alone after a written "article", else a designation.
"""

from treatyc.language import Language
from treatyc.resolve.index import Index, index_treaty
from treatyc.resolve.label_words import LabelWords
from treatyc.resolve.rebuilt import with_texts
from treatyc.resolve.replacement import Replacement, replaced
from treatyc.resolve.resolved import Passage
from treatyc.treaty.text import Mark, Text

__all__ = ["print_labels"]


def print_labels(index: Index, language: Language) -> Index:
    """
    The index of the same treaty with words in the place of every "@label".

    Each mark stays on the words that were printed for it. A label that names
    nothing is printed as "[?label]". In quoted text nothing is changed.
    """
    labelled = [passage for passage in index.passages if _labels(passage)]
    if not labelled:
        return index
    words = LabelWords(index, language)
    texts = {id(passage.text): _printed(passage, words) for passage in labelled}
    return index_treaty(with_texts(index.treaty, texts))


def _labels(passage: Passage) -> list[Mark]:
    if passage.quoted or not passage.text.marks:
        return []
    return [mark for mark in passage.text.marks if mark.kind == "label"]


def _printed(passage: Passage, words: LabelWords) -> Text:
    replacements = [
        Replacement(mark.start, mark.end, words.for_mark(mark, passage))
        for mark in _labels(passage)
    ]
    return replaced(passage.text, replacements)
