"""
Defined terms, and where they are used.
"""

import re
from collections.abc import Iterable

from treatyc.expressions import lazy_expression
from treatyc.language import Language
from treatyc.resolve.definitions import Definition, RunningText, find_definitions
from treatyc.resolve.designations import ancestry
from treatyc.resolve.index import Index
from treatyc.resolve.resolved import DefinedTerm, Passage, TermUse
from treatyc.resolve.term_forms import TermForms, alternatives

__all__ = ["find_terms"]

_SAMPLE = 20_000
# Every sixth sign ends a word.
_ENDS_OF_WORDS = 6


def find_terms(index: Index, language: Language) -> tuple[DefinedTerm, ...]:
    """
    The defined terms of the treaty in the order of their definitions, with all their uses.

    Uses are looked for once through the whole text, in the singular and the
    plural, with a capital and without where the term is no name. What stands in
    quoted text is no use, nor are the words that are being defined.
    """
    text = RunningText([passage for passage in index.passages if not passage.quoted])
    definitions = find_definitions(text, language)
    if not definitions:
        return ()
    uses = _uses(text, definitions, TermForms(language))
    return tuple(
        DefinedTerm(one.name, one.passage, one.start, one.end, tuple(uses[at]), one.within)
        for at, one in enumerate(definitions)
    )


def _uses(
    text: RunningText, definitions: list[Definition], forms: TermForms
) -> list[list[TermUse]]:
    """
    The uses of each definition, by its number.
    """
    defined: dict[str, list[int]] = {}
    known: set[tuple[str, int]] = set()
    for number, definition in enumerate(definitions):
        if (definition.name, id(definition.within)) in known:
            continue
        known.add((definition.name, id(definition.within)))
        for form in forms.of(definition.name):
            defined.setdefault(form, []).append(number)
    everywhere = {
        form: numbers[0]
        for form, numbers in defined.items()
        if len(numbers) == 1 and definitions[numbers[0]].within is None
    }
    places = {(id(one.passage), one.start) for one in definitions}
    uses: list[list[TermUse]] = [[] for _ in definitions]
    begin = limit = 0
    for found in _expression(defined, text.words).finditer(text.words):
        start, end = found.span(1)
        if text.words[start - 1].isalnum():
            continue
        if start >= limit:
            passage, begin, limit = text.place(start)
        form = found[1]
        meant = everywhere.get(form)
        if meant is None:
            meant = _meant(defined[" ".join(form.split())], definitions, passage)
        if meant is not None and (id(passage), start - begin) not in places:
            uses[meant].append(TermUse(passage, start - begin, end - begin))
    return uses


def _expression(forms: Iterable[str], words: str) -> re.Pattern[str]:
    """
    The expression for any of *forms* in *words*; it may still begin inside a word.

    The search goes from first letter to first letter where these are rare, and
    from one end of a word to the next where they are not.
    """
    letters = {form[0] for form in forms}
    sample = words[:_SAMPLE]
    are_rare = sum(map(sample.count, letters)) * _ENDS_OF_WORDS < len(sample)
    lead = "" if are_rare else rf"\W(?=[{re.escape(''.join(sorted(letters)))}])"
    return lazy_expression(rf"{lead}({alternatives(forms)})(?!\w)")


def _meant(numbers: list[int], definitions: list[Definition], passage: Passage) -> int | None:
    """
    Which of several definitions of one term holds in *passage*: the innermost, then the first.
    """
    around = ancestry(passage.owner)
    deepest = -2
    meant: int | None = None
    for number in numbers:
        within = definitions[number].within
        if within is not None and within not in around:
            continue
        depth = around.index(within) if within is not None else -1
        if depth > deepest:
            deepest, meant = depth, number
    return meant
