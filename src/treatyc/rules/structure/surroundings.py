"""
What stands around a list that does not begin as lists do.
"""

from itertools import pairwise

from treatyc.expressions import lazy_expression
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.treaty.provisions import Article, Number, Paragraph, Subparagraph

__all__ = ["Surroundings"]

_Key = tuple[str, bool, str, tuple[int, ...]]

_INDENTED = lazy_expression(r"\n[ \t]+\S")


class Surroundings:
    """
    Answers about the text around a list; what it costs is spent on the first question.
    """

    def __init__(self, treaty: ResolvedTreaty) -> None:
        self._treaty = treaty
        self._places: dict[str, int] = {}
        self._first_places: dict[_Key, int] = {}
        self._commented: set[str] = set()
        self._indented: dict[str, bool] = {}
        self._followers: dict[str, dict[int, int]] = {}

    def may_begin(self, provision: IndexedProvision, number: Number) -> bool:
        """
        Whether a list may begin with *provision*, although its number is not one.

        So it is where paragraphs are counted through under several headings,
        where an annex comments on some articles of the body, and where {letter}
        says that the drafter has thought of it.
        """
        if number.suffix or number.value[-1] == 1 or provision.node.attributes.layout:
            return True
        if not self._places:
            self._find_places()
        root = _root_of(provision)
        if root.unit is not None and root.unit.id in self._commented:
            return True
        before = (*number.value[:-1], number.value[-1] - 1)
        place = self._first_places.get(_key(provision, number.kind, before))
        return place is not None and place < self._places[provision.id]

    def begins_again(self, before: IndexedProvision, provision: IndexedProvision) -> bool:
        """
        Whether *provision* comes right after *before*, so that both look like one list.

        Where nothing is indented the reader has decided, and said so.
        """
        parent = provision.parent
        if parent is None or provision.node.attributes.layout == "restart":
            return False
        if parent.id not in self._followers:
            self._followers[parent.id] = {
                id(one): id(two) for one, two in pairwise(parent.node.content)
            }
        follows = self._followers[parent.id].get(id(before.node)) == id(provision.node)
        return follows and self._is_indented(_root_of(provision))

    def _find_places(self) -> None:
        units: set[str] = set()
        for place, provision in enumerate(self._treaty.provisions):
            self._places[provision.id] = place
            number = provision.number
            if number is not None:
                key = _key(provision, number.kind, number.value)
                self._first_places.setdefault(key, place)
                if isinstance(provision.node, Article) and provision.unit is not None:
                    if provision.unit.id not in units and number.value != (1,):
                        self._commented.add(provision.unit.id)
                    units.add(provision.unit.id)

    def _is_indented(self, root: IndexedProvision) -> bool:
        if root.id not in self._indented:
            span = root.node.span
            texts = (one.text for one in self._treaty.sources if one.name == span.file)
            found = _INDENTED.search(next(texts, ""), span.start, span.end)
            self._indented[root.id] = found is not None
        return self._indented[root.id]


def _key(provision: IndexedProvision, kind: str, value: tuple[int, ...]) -> _Key:
    """
    Where a number counts: headings and markers are counted apart.
    """
    has_marker = isinstance(provision.node, Paragraph | Subparagraph)
    return (_root_of(provision).id, has_marker, kind, value)


def _root_of(provision: IndexedProvision) -> IndexedProvision:
    """
    The article around *provision*, or else the outermost division.
    """
    while provision.parent is not None and not isinstance(provision.node, Article):
        provision = provision.parent
    return provision
