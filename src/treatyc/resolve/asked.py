"""
The provisions that somebody asks for: by id, by label, by number or in plain words.
"""

from treatyc.resolve.designations import designation, short_path
from treatyc.resolve.index import index_treaty
from treatyc.resolve.references import find_references
from treatyc.resolve.resolved import IndexedProvision, Passage, ResolvedTreaty
from treatyc.source import Span
from treatyc.treaty.text import Text

__all__ = ["provisions_asked_for"]

# A phrase that stands alone would be taken for a heading.
_BEFORE = _AFTER = " … "


def provisions_asked_for(treaty: ResolvedTreaty, words: str) -> tuple[IndexedProvision, ...]:
    """
    What *words* name: "art_5", "@terms", "5(2)(a)", "paragraph 2 of article 5", "articles 5 to 7".

    What the body does not have may stand in an annex. Nothing where they name
    no provision of *treaty*, or say more than that.
    """
    phrase = " ".join(words.split())
    known = treaty.by_id.get(phrase) or treaty.labels.get(phrase.lstrip("@#"))
    if known is not None:
        return (known,)
    return _by_name(treaty, _plain(phrase)) or _in_plain_words(treaty, phrase)


def _by_name(treaty: ResolvedTreaty, wanted: str) -> tuple[IndexedProvision, ...]:
    within_unit = None
    for provision in treaty.provisions:
        path = short_path(provision)
        if wanted in {_plain(path), _plain(designation(provision, treaty.language))}:
            return (provision,)
        unit = provision.unit
        if unit and not within_unit and wanted == _plain(path.removeprefix(unit.label)):
            within_unit = provision
    return (within_unit,) if within_unit else ()


def _plain(words: str) -> str:
    return words.casefold().replace(" ", "")


def _in_plain_words(treaty: ResolvedTreaty, phrase: str) -> tuple[IndexedProvision, ...]:
    """
    What *phrase* would refer to if it stood in the body, or in one of the annexes.
    """
    index = index_treaty(treaty.treaty)
    text = Text(f"{_BEFORE}{phrase}{_AFTER}", span=Span("", 0, 0))
    units = {each.unit.id: each.unit for each in index.provisions if each.unit is not None}
    places = (None, *units.values())
    passages = tuple(Passage("asked", "text", text, place) for place in places)
    for reference in find_references(index._replace(passages=passages), treaty.language):
        rest = phrase.replace(reference.words, "").split()
        if len(rest) <= 1 and reference.targets and not reference.missing:
            return tuple(treaty.by_id[target.id] for target in reference.targets)
    return ()
