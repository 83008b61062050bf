"""
A treaty as JSON, for programs: format 1, as schemas/treaty.schema.json describes it.

Within format 1 fields are only ever added.
"""

from treatyc.backends.encoded import encoded
from treatyc.backends.json.blocks import (
    Writer,
    write_footnote,
    write_list,
    write_preamble,
    write_testimonium,
)
from treatyc.backends.json.indexes import (
    bracket_objects,
    reference_objects,
    source_objects,
    term_objects,
)
from treatyc.backends.json.values import Places, marks_of, string
from treatyc.backends.title import title_of
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.treaty.parts import Masthead

__all__ = ["json_tree"]


def json_tree(resolved: ResolvedTreaty) -> bytes:
    """
    The treaty and its indexes as one JSON object.
    """
    labels = {id(provision.node): provision.label for provision in resolved.provisions}
    writer = Writer(Places(resolved.sources), resolved.ids, labels, [])
    _write_head(writer, resolved)
    _write_treaty(writer, resolved)
    _write_indexes(writer, resolved)
    # A name of a file that is no UTF-8 is written with JSON's own escapes.
    return encoded(writer.parts, "backslashreplace")


def _write_head(writer: Writer, resolved: ResolvedTreaty) -> None:
    language, treaty = resolved.language, resolved.treaty
    masthead = _masthead(writer, treaty.masthead) if treaty.masthead else "null"
    title = title_of(treaty)
    writer.parts.append(
        f'{{\n"format": 1,\n"language": {string(language.code)},\n'
        f'"direction": {string(language.direction)},\n"masthead": {masthead},\n'
        f'"title": {string(title.words if title else "")},\n"front": '
    )
    write_list(writer, treaty.front, "\n")


def _masthead(writer: Writer, masthead: Masthead) -> str:
    """
    The fields by their keys; a second field of one key is called "date_2", as its id is.
    """
    fields = ",".join(
        f"\n {string(writer.ids[id(field)].removeprefix('masthead__'))}: "
        f'{{"id": {writer.id_of(field)}, "word": {string(field.word)}, '
        f'"text": {string(field.value.words)}, "marks": {marks_of(field.value.marks)}, '
        f"{writer.source_of(field)}}}"
        for field in masthead.fields
    )
    return f"{{{fields}\n}}"


def _write_treaty(writer: Writer, resolved: ResolvedTreaty) -> None:
    treaty, parts = resolved.treaty, writer.parts
    parts.append(',\n"preamble": ')
    if treaty.preamble:
        write_preamble(writer, treaty.preamble, "\n")
    else:
        parts.append("null")
    parts.append(',\n"body": ')
    write_list(writer, treaty.body, "\n")
    parts.append(',\n"testimonium": ')
    if treaty.testimonium:
        write_testimonium(writer, treaty.testimonium, "\n")
    else:
        parts.append("null")
    parts.append(',\n"annexes": ')
    write_list(writer, treaty.annexes, "\n")
    parts.append(',\n"footnotes": [')
    separator = "\n "
    for footnote in treaty.footnotes:
        parts.append(separator)
        write_footnote(writer, footnote, "\n ")
        separator = ",\n "
    parts.append("]")


def _write_indexes(writer: Writer, resolved: ResolvedTreaty) -> None:
    places = writer.places
    indexes = {
        "references": reference_objects(resolved.references, places),
        "terms": term_objects(resolved.terms),
        "brackets": bracket_objects(resolved.brackets.pairs, places),
        "sources": source_objects(resolved.sources),
    }
    for name, objects in indexes.items():
        lines = ",\n ".join(objects)
        writer.parts.append(f',\n"{name}": [\n {lines}\n]' if objects else f',\n"{name}": []')
    writer.parts.append("\n}\n")
