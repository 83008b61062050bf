"""
Writes what stands in a treaty, from the division down to the cell of a table.

Each function appends to the writer's parts; *lead* is the line break with the
indentation of the object that is being written.
"""

from collections.abc import Sequence
from typing import Final, assert_never

from attrs import frozen

from treatyc.backends.json.values import (
    Places,
    marks_of,
    string,
    string_or_null,
    strings,
)
from treatyc.treaty.node import Node
from treatyc.treaty.parts import Footnote, Preamble, Recital
from treatyc.treaty.provisions import (
    Article,
    Block,
    Division,
    Number,
    Option,
    Paragraph,
    Quotation,
    Row,
    Subheading,
    Subparagraph,
    Table,
    Testimonium,
    Unit,
    Words,
    closing_words,
)
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, Text

__all__ = ["Writer", "write_footnote", "write_list", "write_preamble", "write_testimonium"]

_NO_WORDS: Final = '""'


@frozen(eq=False, repr=False)
class Writer:
    """
    What writing needs: places, the ids and labels of nodes by identity, and the parts so far.
    """

    places: Places
    ids: dict[int, str]
    labels: dict[int, str]
    parts: list[str]

    def id_of(self, node: Node) -> str:
        """
        The id of *node* as a JSON value; null within quoted text.

        Path ids are made of letters, digits and ``_.-``: nothing to escape.
        """
        name = self.ids.get(id(node))
        return f'"{name}"' if name else "null"

    def source_of(self, node: Node) -> str:
        """
        The field "source" of *node*.
        """
        return f'"source": {self.places.source(node.span)}'


def write_list(writer: Writer, nodes: Sequence[Unit | Block | Recital], lead: str) -> None:
    """
    A list of objects, each beginning on a line of its own.
    """
    if not nodes:
        writer.parts.append("[]")
        return
    inner = lead + " "
    opening = "[" + inner
    for node in nodes:
        writer.parts.append(opening)
        _write(writer, node, inner)
        opening = "," + inner
    writer.parts.append(lead + "]")


def _write(writer: Writer, node: Unit | Block | Recital, lead: str) -> None:
    match node:
        case Paragraph() | Subparagraph():
            kind = "paragraph" if isinstance(node, Paragraph) else "subparagraph"
            _provision(writer, node, kind, node.label, lead)
        case Words():
            _words(writer, node, "text", node.content, lead)
        case Article() | Division():
            _headed(writer, node, lead)
        case Recital():
            _provision(writer, node, node.kind, node.label, lead)
        case Option():
            _provision(writer, node, "option", _label_of(node.word, node.number), lead)
        case Subheading():
            _words(writer, node, "subheading", (), lead)
        case Table():
            _table(writer, node, lead)
        case Quotation():
            _quotation(writer, node, lead)
        case Testimonium():
            write_testimonium(writer, node, lead)
        case _:
            assert_never(node)


def write_preamble(writer: Writer, preamble: Preamble, lead: str) -> None:
    """
    The opening of the treaty: its heading as printed, its recitals.
    """
    additions = _additions(preamble.before, preamble.attributes, lead)
    writer.parts.append(
        f"{_head(writer, preamble, 'preamble')},{lead} "
        f'"heading": {string_or_null(preamble.word or None)},{additions}'
        f'{lead} {writer.source_of(preamble)},{lead} "children": '
    )
    write_list(writer, preamble.recitals, lead + " ")
    writer.parts.append("}")


def write_testimonium(writer: Writer, testimonium: Testimonium, lead: str) -> None:
    """
    "In witness whereof …" and what follows it.
    """
    writer.parts.append(
        f"{_head(writer, testimonium, 'testimonium')},{lead} "
        f'{writer.source_of(testimonium)},{lead} "children": '
    )
    write_list(writer, testimonium.content, lead + " ")
    writer.parts.append("}")


def write_footnote(writer: Writer, footnote: Footnote, lead: str) -> None:
    """
    A note; its key is what a mark of kind "footnote" has.
    """
    writer.parts.append(
        f'{{"id": {writer.id_of(footnote)}, "key": {string(footnote.key)},{lead} '
        f"{_text(footnote.text, lead)}{lead} {writer.source_of(footnote)}}}"
    )


def _head(writer: Writer, node: Node, kind: str) -> str:
    return f'{{"kind": "{kind}", "id": {writer.id_of(node)}'


def _label_of(word: str, number: Number | None) -> str:
    return word if number is None else f"{word} {number.printed}"


def _printed(number: Number | None) -> str:
    return "null" if number is None else string(number.printed)


def _text(text: Text | None, lead: str) -> str:
    if text is None:
        return f'"text": "",{lead} "marks": [],'
    return f'"text": {string(text.words)},{lead} "marks": {marks_of(text.marks)},'


def _additions(before: tuple[Mark, ...], attributes: Attributes, lead: str) -> str:
    """
    The fields that are there only where they say something, on lines of their own.
    """
    lines = ""
    if before:
        lines = f'{lead} "before": {marks_of(before)},'
    if attributes is NO_ATTRIBUTES:
        return lines
    if attributes.label:
        lines += f'{lead} "name": {string(attributes.label)},'
    if attributes.status:
        lines += f'{lead} "status": "{attributes.status}",'
    if attributes.authors:
        lines += f'{lead} "authors": {strings(attributes.authors)},'
    if attributes.cluster:
        lines += f'{lead} "cluster": {string(attributes.cluster)},'
    return lines


def _provision(
    writer: Writer,
    node: Paragraph | Subparagraph | Recital | Option,
    kind: str,
    label: str,
    lead: str,
) -> None:
    """
    By far the most frequent object; hence written in one go where nothing stands in it.
    """
    number, text = node.number, node.text
    additions = ""
    if node.before or node.attributes is not NO_ATTRIBUTES:
        additions = _additions(node.before, node.attributes, lead)
    head = (
        f'{{"kind": "{kind}", "id": {writer.id_of(node)}, "label": {string(label)}, '
        f'"number": {string(number.printed) if number else "null"}, "heading": null,'
        f'{lead} "text": {string(text.words) if text else _NO_WORDS},'
        f'{lead} "marks": {marks_of(text.marks) if text and text.marks else "[]"},'
        f'{additions}{lead} "source": {writer.places.source(node.span)},{lead} "children": '
    )
    if node.content:
        writer.parts.append(head)
        _write_content(writer, node.content, (), lead)
    else:
        writer.parts.append(f'{head}[], "closing": []}}')


def _headed(writer: Writer, node: Article | Division, lead: str) -> None:
    label = writer.labels.get(id(node))
    if label is None:
        label = _label_of(node.word, node.number)
    heading = f'"heading": {string_or_null(node.title.words if node.title else None)},'
    if node.title and node.title.marks:
        heading += f'{lead} "heading_marks": {marks_of(node.title.marks)},'
    writer.parts.append(
        f'{_head(writer, node, node.kind)}, "label": {string(label)}, '
        f'"number": {_printed(node.number)},{lead} {heading}{lead} {_text(None, lead)}'
        f"{_additions(node.before, node.attributes, lead)}{lead} {writer.source_of(node)},"
        f'{lead} "children": '
    )
    units = node.sections if isinstance(node, Article) else node.provisions
    _write_content(writer, node.content, units, lead)


def _write_content(
    writer: Writer, content: tuple[Block, ...], units: tuple[Unit, ...], lead: str
) -> None:
    closing = closing_words(content)
    children = content[: len(content) - len(closing)] if closing else content
    write_list(writer, children + units, lead + " ")
    writer.parts.append(f',{lead} "closing": ')
    write_list(writer, closing, lead + " ")
    writer.parts.append("}")


def _words(
    writer: Writer, node: Words | Subheading, kind: str, content: tuple[Block, ...], lead: str
) -> None:
    writer.parts.append(
        f"{_head(writer, node, kind)},{lead} {_text(node.text, lead)}"
        f"{_additions(node.before, node.attributes, lead)}{lead} {writer.source_of(node)}"
    )
    if content:
        writer.parts.append(f',{lead} "children": ')
        write_list(writer, content, lead + " ")
    writer.parts.append("}")


def _quotation(writer: Writer, quotation: Quotation, lead: str) -> None:
    writer.parts.append(
        f'{_head(writer, quotation, "quotation")}, "mark": {string(quotation.mark)}, '
        f'"closing_mark": {string(quotation.closing)},{lead} {writer.source_of(quotation)},'
        f'{lead} "children": '
    )
    write_list(writer, quotation.content + quotation.units, lead + " ")
    writer.parts.append("}")


def _table(writer: Writer, table: Table, lead: str) -> None:
    head = "true" if table.has_head else "false"
    inner = lead + "  "
    rows = f",{inner}".join(_row(writer, row, inner) for row in table.rows)
    writer.parts.append(
        f'{_head(writer, table, "table")}, "has_head": {head},{lead} {writer.source_of(table)},'
        f'{lead} "rows": [{inner}{rows}{lead} ]}}'
    )


def _row(writer: Writer, row: Row, lead: str) -> str:
    cells = f",{lead} ".join(
        f'{{"id": {writer.id_of(cell)}, "text": {string(cell.words)}, '
        f'"marks": {marks_of(cell.marks)}, {writer.source_of(cell)}}}'
        for cell in row.cells
    )
    return f'{{"cells": [{lead} {cells}]}}'
