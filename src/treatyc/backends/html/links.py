"""
References, defined terms and their uses as links on the words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from treatyc.backends.html.markup import escape
from treatyc.backends.html.stretches import Point, Stretch
from treatyc.resolve.resolved import (
    DefinedTerm,
    IndexedProvision,
    Passage,
    Reference,
    ReferenceMember,
    ResolvedTreaty,
)

__all__ = ["Links", "links_of"]

_FOREIGN: Final = re.compile(r"[^a-z0-9]+")

# Where a link begins and ends, and what it leads to.
_Place = tuple[int, int, IndexedProvision]


@frozen(eq=False, repr=False)
class Links:
    """
    The links on one text, in order and apart; definitions and broken references; where to say so.
    """

    stretches: list[Stretch]
    others: list[Stretch]
    points: list[Point]


def links_of(resolved: ResolvedTreaty) -> dict[int, Links]:
    """
    The links on each text, by its identity.

    Where two would overlap, a reference comes before the use of a term.
    """
    phrase = escape(resolved.language.phrase("broken_reference"))
    fault = f' <span class="fault">{phrase}</span>'
    links: dict[int, Links] = {}
    for reference in resolved.references:
        if reference.targets or reference.missing:
            _add_reference(_on(links, reference.passage), reference, fault)
    anchors = list(_anchors(resolved.terms))
    for anchor, term in anchors:
        definition = Stretch(term.start, term.end, f'<dfn id="{anchor}">', "</dfn>", "<dfn>")
        _on(links, term.passage).others.append(definition)
    for anchor, term in anchors:
        opening = f'<a class="term" href="#{anchor}">'
        for use in term.uses:
            if not _is_name(use.passage):
                stretch = Stretch(use.start, use.end, opening, "</a>", opening, link=True)
                _on(links, use.passage).stretches.append(stretch)
    for on_text in links.values():
        on_text.stretches[:] = _apart(on_text.stretches)
    return links


def _on(links: dict[int, Links], passage: Passage) -> Links:
    on_text = links.get(id(passage.text))
    if on_text is None:
        on_text = links[id(passage.text)] = Links([], [], [])
    return on_text


def _is_name(passage: Passage) -> bool:
    """
    Whether its words are a name: that those of a heading are defined too would only distract.
    """
    return passage.part == "heading" or passage.id.startswith(("masthead__", "front__"))


def _add_reference(links: Links, reference: Reference, fault: str) -> None:
    if reference.targets:
        links.stretches.extend(_targets(reference))
    if reference.missing:
        mark = '<mark class="broken">'
        links.others.append(Stretch(reference.start, reference.end, mark, "</mark>", mark))
        links.points.append(Point(reference.end, fault))


def _targets(reference: Reference) -> list[Stretch]:
    """
    One link for one target; for several one each, where the words tell them apart.
    """
    start, end, targets = reference.start, reference.end, reference.targets
    if len(targets) == 1:
        return [_link(start, end, targets[0].id)]
    words = reference.passage.text.words
    places = _members_in(words, reference.members) or _told_apart(words, start, end, targets)
    if not places:
        labels = ", ".join(target.label for target in targets)
        return [_link(start, end, targets[0].id, f' title="{escape(labels)}"')]
    # The first link takes what stands before its member, the last what follows: "of this article".
    ends = [place_end for _, place_end, _ in places[:-1]] + [end]
    starts = [start] + [place_start for place_start, _, _ in places[1:]]
    members = zip(starts, ends, places, strict=True)
    return [_link(first, last, target.id) for first, last, (_, _, target) in members]


def _members_in(words: str, members: Iterable[ReferenceMember]) -> list[_Place]:
    """
    Where the words of the members stand, a range at both its ends; empty where they are one.
    """
    places: list[_Place] = []
    for member in members:
        start, end, targets = member.start, member.end, member.targets
        ends = _told_apart(words, start, end, targets) if len(targets) > 1 else []
        if ends:
            places += [(start, *ends[0][1:]), *ends[1:]]
        elif targets:
            places.append((start, end, targets[0]))
    return places if len(places) > 1 else []


def _told_apart(words: str, at: int, end: int, targets: Iterable[IndexedProvision]) -> list[_Place]:
    """
    Where the numbers of the targets stand in the words; what a range leaves out is passed over.

    Empty where the words do not tell at least two targets apart.
    """
    places: list[_Place] = []
    for target in targets:
        found = _number_in(words, at, end, target)
        if found:
            places.append((*found.span(), target))
            at = found.end()
        elif not places:
            return []
    if len(places) <= 1:
        return []
    (_, first_end, first), (second_start, _, _) = places[:2]
    # "article 1, paragraphs 1 and 2": the first number is that before the second.
    while found := _number_in(words, first_end, second_start, first):
        first_end = found.end()
        places[0] = (*found.span(), first)
    return places


def _number_in(words: str, start: int, end: int, target: IndexedProvision) -> re.Match[str] | None:
    """
    The label of *target* as it is printed, "(a)", or its bare number, "5".
    """
    for printed in (target.label, target.number.printed if target.number else ""):
        found = printed and re.compile(rf"(?<!\w){re.escape(printed)}(?!\w)").search(
            words, start, end
        )
        if found:
            return found
    return None


def _link(start: int, end: int, target: str, more: str = "") -> Stretch:
    opening = f'<a class="reference" href="#{target}"{more}>'
    return Stretch(start, end, opening, "</a>", opening, link=True)


def _anchors(terms: Iterable[DefinedTerm]) -> Iterable[tuple[str, DefinedTerm]]:
    """
    An id for each term: its name in ASCII, or its place among the terms.
    """
    taken: set[str] = set()
    for number, term in enumerate(terms, 1):
        if term.passage.id.startswith("masthead__"):
            continue  # not every line of the masthead is printed
        token = _FOREIGN.sub("-", term.name.lower()).strip("-")
        anchor = f"term_{token}"
        if not token or anchor in taken:
            anchor = f"term_{token}_{number}"
        taken.add(anchor)
        yield anchor, term


def _apart(stretches: list[Stretch]) -> list[Stretch]:
    """
    The stretches in the order of the words, without those that overlap one before them in the list.
    """
    if len(stretches) == 1:
        return stretches
    starts: list[int] = []
    kept: list[Stretch] = []
    for stretch in stretches:
        at = bisect_right(starts, stretch.start)
        if at and kept[at - 1].end > stretch.start:
            continue
        if at < len(kept) and kept[at].start < stretch.end:
            continue
        starts.insert(at, stretch.start)
        kept.insert(at, stretch)
    return kept
