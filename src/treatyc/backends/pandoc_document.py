"""
A resolved treaty as pandoc's JSON document: plain data, no process, no file.
"""

from typing import Final

from attrs import frozen

from treatyc.backends.pandoc import forms
from treatyc.backends.pandoc.blocks import Blocks, Place
from treatyc.backends.pandoc.bookmarks import bookmarks
from treatyc.backends.pandoc.dates import date_of_changes
from treatyc.backends.pandoc.inlines import Inlines
from treatyc.backends.pandoc.masthead import write_masthead
from treatyc.backends.title import title_of
from treatyc.backends.word.names import PREFACE, TITLE
from treatyc.backends.word.needs import Needs
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.treaty.provisions import Block, Paragraph, Words
from treatyc.treaty.text import Text

__all__ = ["PandocDocument", "pandoc_document"]

_API: Final = "[1,23,1]"


@frozen(eq=False, repr=False)
class PandocDocument:
    """
    The JSON, and what the reference document must have for it.
    """

    json: str
    needs: Needs


def pandoc_document(resolved: ResolvedTreaty) -> PandocDocument:
    """
    The whole treaty in reading order; the same treaty gives the same text.
    """
    names = bookmarks(resolved.ids.values())
    date = date_of_changes(resolved.treaty.masthead, resolved.language)
    inlines = Inlines(resolved, names, date)
    blocks = _blocks(resolved, inlines, names)
    if inlines.still_open:
        inlines = Inlines(resolved, names, date, inlines.still_open)
        blocks = _blocks(resolved, inlines, names)
    title, symbol = _title(resolved), _symbol(resolved)
    language = resolved.language
    properties = {
        "title": title,
        "subject": symbol,
        "description": language.phrase("unofficial_layout"),
        "lang": language.phrase("locale"),
        "dir": language.direction if language.direction != "ltr" else "",
    }
    meta = forms.meta({key: value for key, value in properties.items() if value})
    needs = Needs(
        symbol or title,
        bool(symbol),
        frozenset(blocks.headings),
        frozenset(blocks.joints),
        language.phrase("locale"),
        language.direction == "rtl",
    )
    return PandocDocument(
        f'{{"pandoc-api-version":{_API},"meta":{{{meta}}},"blocks":[{blocks.written}]}}',
        needs,
    )


def _blocks(resolved: ResolvedTreaty, inlines: Inlines, names: dict[str, str]) -> Blocks:
    treaty = resolved.treaty
    blocks = Blocks(inlines, resolved.ids, names)
    if treaty.masthead is not None:
        write_masthead(blocks, treaty.masthead, resolved.language)
    _front(resolved, blocks)
    if treaty.preamble is not None:
        blocks.preamble(treaty.preamble)
    blocks.units(treaty.body, 1)
    if treaty.testimonium is not None:
        blocks.units((treaty.testimonium,), 1)
    blocks.units(treaty.annexes, 1)
    for note in inlines.unused_footnotes():
        blocks.paragraph(PREFACE, note)
    return blocks


def _front(resolved: ResolvedTreaty, blocks: Blocks) -> None:
    """
    The title, from the masthead or the first line, and what else stands above the preamble.
    """
    title = title_of(resolved.treaty)
    front = resolved.treaty.front
    if title is not None and not any(_holds(block, title) for block in front):
        blocks.paragraph(TITLE, blocks.inlines.text(title))
    for block in front:
        style = TITLE if title is not None and _holds(block, title) else PREFACE
        blocks.blocks((block,), Place(text=style))


def _holds(block: Block, text: Text) -> bool:
    return isinstance(block, Words | Paragraph) and block.text is text


def _title(resolved: ResolvedTreaty) -> str:
    title = title_of(resolved.treaty)
    return title.words if title else ""


def _symbol(resolved: ResolvedTreaty) -> str:
    masthead = resolved.treaty.masthead
    fields = masthead.fields if masthead else ()
    return next((line.value.words for line in fields if line.key == "symbol"), "")
