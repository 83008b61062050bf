"""
The walk behind the index: each part of a treaty is visited once, in reading order.
"""

from typing import NamedTuple

from treatyc.resolve.path_ids import (
    ABBREVIATIONS,
    PathIds,
    heading_token,
    key_token,
    marker_token,
)
from treatyc.resolve.quoted import quoted_parts
from treatyc.resolve.resolved import IndexedProvision, Passage
from treatyc.treaty.node import Node
from treatyc.treaty.parts import Preamble, Recital, Treaty
from treatyc.treaty.provisions import (
    SCOPE_KINDS,
    Article,
    Block,
    Division,
    Number,
    Option,
    Paragraph,
    Provision,
    Quotation,
    Subheading,
    Subparagraph,
    Table,
    Testimonium,
    Unit,
    Words,
)
from treatyc.treaty.text import Mark

__all__ = ["Opening", "Walk", "scope_of"]

_NOTHING: frozenset[str] = frozenset()
_SCOPES = frozenset(SCOPE_KINDS)
_Place = tuple[str, IndexedProvision | None]
_COUNTED = {Table: "table", Quotation: "quote", Option: "option", Subheading: "heading"}


class Opening(NamedTuple):
    """
    The brackets, insertions and deletions that begin before a marker or a heading word.

    They stand before passage number *at*; *id* and *owner* are those of *node*.
    """

    at: int
    node: Node
    marks: tuple[Mark, ...]
    id: str
    owner: IndexedProvision | None
    quoted: bool = False


class Walk:
    """
    The index while it grows; each method walks one part of the treaty.
    """

    def __init__(self) -> None:
        self.provisions: list[IndexedProvision] = []
        self.passages: list[Passage] = []
        self.openings: list[Opening] = []
        self.labels: dict[str, IndexedProvision] = {}
        self.ids: dict[int, str] = {}
        self.top = 0
        self.unnumbered = False
        self._paths = PathIds()
        self._scope: IndexedProvision | None = None

    def opening(self, treaty: Treaty) -> None:
        """
        Walk the masthead, the lines above the preamble, and the preamble.
        """
        if treaty.masthead is not None:
            for line in treaty.masthead.fields:
                name = self._name(line, f"masthead__{key_token(line.key)}")
                self.passages.append(Passage(name, "text", line.value, None))
        self._blocks(treaty.front, "front", None, "p")
        if treaty.preamble is not None:
            self._preamble(treaty.preamble)

    def unit(self, unit: Unit, parent: IndexedProvision | None) -> None:
        """
        Walk a division, an article or a testimonium, with all that it contains.
        """
        scope = self._scope = scope_of(parent)
        prefix = f"{scope.id}__" if scope is not None else ""
        if isinstance(unit, Testimonium):
            self._blocks(unit.content, self._name(unit, f"{prefix}testimonium"), None, "p")
            return
        if isinstance(unit, Division) and parent is not None:
            prefix = f"{parent.id}__"
        self._note_assigned(unit.number)
        token = heading_token(unit.number)
        name = f"{prefix}{ABBREVIATIONS[unit.kind]}{'_' if token else ''}{token}"
        label = f"{unit.word} {unit.number.printed}" if unit.number else unit.word
        provision = self._provision(self._name(unit, name), unit, unit.kind, label, parent)
        self._scope = scope_of(provision)
        if unit.before:
            self._before(unit, unit.before, (provision.id, provision))
        if unit.title is not None:
            self.passages.append(Passage(provision.id, "heading", unit.title, provision))
        self._blocks(unit.content, provision.id, provision)
        for inner in unit.sections if isinstance(unit, Article) else unit.provisions:
            self.unit(inner, provision)

    def footnotes(self, treaty: Treaty) -> None:
        """
        Walk the footnotes.
        """
        for footnote in treaty.footnotes:
            name = self._name(footnote, f"fn_{key_token(footnote.key)}")
            self.passages.append(Passage(name, "text", footnote.text, None))

    def _preamble(self, preamble: Preamble) -> None:
        home = self._name(preamble, "preamble")
        if preamble.before:
            self._before(preamble, preamble.before, (home, None))
        position = 0
        for recital in preamble.recitals:
            word: str = recital.kind
            if word == "recital":
                position += 1
                word = f"rec_{self._token(recital.number, position)}"
            self._line(recital, f"{home}__{word}", None)

    def _blocks(
        self,
        content: tuple[Block, ...],
        home: str,
        owner: IndexedProvision | None,
        line: str = "text",
    ) -> None:
        paragraphs = items = 0
        counts: dict[str, int] = {}
        reserved: frozenset[str] | None = None
        for block in content:
            if isinstance(block, Subparagraph):
                items += 1
                self._item(block, f"{home}__subpara_{self._token(block.number, items)}", owner)
            elif isinstance(block, Paragraph) and (owner is not None or block.number is not None):
                paragraphs += 1
                kept = _NOTHING
                if block.number is None:
                    kept = reserved = _numbered(content, home) if reserved is None else reserved
                token = self._token(block.number, paragraphs)
                self._item(block, f"{home}__para_{token}", owner, kept)
            else:
                word = _COUNTED.get(type(block), line)
                counts[word] = counts.get(word, 0) + 1
                self._other(block, f"{home}__{word}_{counts[word]}", owner)

    def _item(
        self,
        block: Paragraph | Subparagraph,
        name: str,
        owner: IndexedProvision | None,
        kept: frozenset[str] = _NOTHING,
    ) -> None:
        name = self.ids[id(block)] = self._paths.take(name, kept)
        if owner is not None:
            kind = "paragraph" if isinstance(block, Paragraph) else "subparagraph"
            owner = self._provision(name, block, kind, block.label, owner)
        if block.before:
            self._before(block, block.before, (name, owner))
        self.passages.append(Passage(name, "text", block.text, owner))
        if block.content:
            self._blocks(block.content, name, owner)

    def _other(self, block: Block, name: str, owner: IndexedProvision | None) -> None:
        if isinstance(block, Table):
            self._table(block, name, owner)
        elif isinstance(block, Quotation):
            self._quotation(block, self._name(block, name), owner)
        elif isinstance(block, Words | Paragraph | Subheading | Option):
            self._line(block, name, owner)

    def _line(
        self,
        block: Words | Paragraph | Subheading | Option | Recital,
        name: str,
        owner: IndexedProvision | None,
    ) -> None:
        name = self._name(block, name)
        if block.before:
            self._before(block, block.before, (name, owner))
        if block.text is not None:
            self.passages.append(Passage(name, "text", block.text, owner))
        if isinstance(block, Option):
            self._note_assigned(block.number)
        if not isinstance(block, Subheading) and block.content:
            self._blocks(block.content, name, owner)

    def _quotation(self, quotation: Quotation, name: str, owner: IndexedProvision | None) -> None:
        for node, before, part, text in quoted_parts(quotation):
            if before:
                self._before(node, before, (name, owner), quoted=True)
            if text is not None:
                self.passages.append(Passage(name, part, text, owner, quoted=True))

    def _table(self, table: Table, name: str, owner: IndexedProvision | None) -> None:
        name = self._name(table, name)
        for row_number, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row.cells, 1):
                place = self._name(cell, f"{name}__cell_{row_number}_{column}")
                self.passages.append(Passage(place, "text", cell, owner))

    def _provision(
        self, name: str, node: Provision, kind: str, label: str, parent: IndexedProvision | None
    ) -> IndexedProvision:
        if parent is None:
            self.top += 1
            provision = IndexedProvision(name, node, kind, label, node.number, self.top, None, None)
        else:
            row = parent.children
            provision = IndexedProvision(
                name, node, kind, label, node.number, len(row) + 1, parent, self._scope
            )
            row.append(provision)
        self.provisions.append(provision)
        if node.attributes.label is not None:
            self.labels.setdefault(node.attributes.label, provision)
        return provision

    def _token(self, number: Number | None, position: int) -> str:
        """
        A number in an id; the *position* where nothing is counted.
        """
        if number is None:
            return str(position)
        if number.value:
            return marker_token(number)
        self._note_assigned(number)
        return str(position)

    def _note_assigned(self, number: Number | None) -> None:
        if number is not None and number.kind == "assigned":
            self.unnumbered = True

    def _name(self, node: Node, name: str) -> str:
        taken = self.ids[id(node)] = self._paths.take(name)
        return taken

    def _before(
        self, node: Node, marks: tuple[Mark, ...], place: _Place, *, quoted: bool = False
    ) -> None:
        self.openings.append(Opening(len(self.passages), node, marks, *place, quoted))


def scope_of(place: IndexedProvision | None) -> IndexedProvision | None:
    """
    The annex or protocol that counts what stands directly in *place*: itself or its own.
    """
    if place is None or place.kind in _SCOPES:
        return place
    return place.unit


def _numbered(content: tuple[Block, ...], home: str) -> frozenset[str]:
    """
    The ids that belong to the numbered paragraphs of *content*, whatever stands before them.
    """
    return frozenset(
        f"{home}__para_{marker_token(block.number)}"
        for block in content
        if isinstance(block, Paragraph) and block.number is not None and block.number.value
    )
