"""
The running text: divisions and articles, paragraphs and lists, and what else stands among them.

Each function adds markup to the page.
"""

from collections.abc import Iterable
from typing import assert_never

from treatyc.backends.html.headings import heading, label_of
from treatyc.backends.html.markup import escape
from treatyc.backends.html.page import Page
from treatyc.backends.html.quoted import last_text
from treatyc.backends.html.tables import write_table
from treatyc.treaty.parts import Preamble, Recital
from treatyc.treaty.provisions import (
    Article,
    Block,
    Division,
    Option,
    Paragraph,
    Quotation,
    Subheading,
    Subparagraph,
    Table,
    Testimonium,
    Unit,
    Words,
    separator_as_printed,
)
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Text

__all__ = ["write_blocks", "write_preamble", "write_units"]

# Headings of quoted text are no headings of the page.
_WITHIN_QUOTATION = 0


def write_units(page: Page, units: Iterable[Unit], level: int) -> None:
    """
    Divisions, articles, a testimonium; *level* is that of their headings.
    """
    for unit in units:
        match unit:
            case Article():
                page.add(f'<article class="{unit.kind}"{page.anchor(unit)}>\n')
                page.add(heading(page, unit, level))
                write_blocks(page, unit.content)
                write_units(page, unit.sections, level + 1)
                page.add("</article>\n")
            case Division():
                page.add(f'<section class="{unit.kind}"{page.anchor(unit)}>\n')
                page.add(heading(page, unit, level))
                write_blocks(page, unit.content)
                write_units(page, unit.provisions, level + 1)
                page.add("</section>\n")
            case Testimonium():
                page.add(f'<section class="testimonium"{page.anchor(unit)}>\n')
                write_blocks(page, unit.content)
                page.add("</section>\n")
            case _:
                assert_never(unit)


def write_preamble(page: Page, preamble: Preamble) -> None:
    """
    The preamble: its heading if one is printed, its recitals.
    """
    words = page.wording.before(page.name(preamble), preamble.before)
    if preamble.word:
        words += f'<a class="number" href="#{page.name(preamble)}">{escape(preamble.word)}</a>'
    words += page.wording.attributes(preamble.attributes)
    page.add(f'<section class="preamble"{page.anchor(preamble)}>\n')
    if words:
        page.add(f"<h2>{words}</h2>\n")
    position = 0
    for recital in preamble.recitals:
        position += recital.kind == "recital"
        _write_recital(page, recital, position)
    page.add("</section>\n")


def _write_recital(page: Page, recital: Recital, position: int) -> None:
    label = page.wording.before(page.name(recital), recital.before)
    if recital.kind == "recital":
        number = recital.number.printed if recital.number else str(position)
        kind = "number" if recital.label else "number bare"
        called = page.phrase("recital", number=number)
        label += f'<a class="{kind}" href="#{page.name(recital)}" aria-label="{called}">'
        label += f"{escape(recital.label)}</a>{recital.label and ' '}"
    line = _line(page, label, recital.text, recital.attributes)
    page.add(f'<div class="{recital.kind}"{page.anchor(recital)}>{line}')
    write_blocks(page, recital.content)
    page.add("</div>\n")


def write_blocks(page: Page, content: Iterable[Block]) -> None:
    """
    The blocks of *content*; neighbouring subparagraphs are one list, with printed labels.
    """
    listing = False
    for block in content:
        item = isinstance(block, Subparagraph)
        if item is not listing:
            page.add('<ul class="items" role="list">\n' if item else "</ul>\n")
            listing = item
        _write_block(page, block)
    if listing:
        page.add("</ul>\n")


def _write_block(page: Page, block: Block) -> None:
    match block:
        case Subparagraph():
            _write_provision(page, block, f"<li{page.anchor(block)}>", "</li>\n")
        case Paragraph():
            kind = "paragraph" if block.label else "paragraph plain"
            _write_provision(page, block, f'<div class="{kind}"{page.anchor(block)}>', "</div>\n")
        case Words():
            label = page.label(block, "", block.before, block.text)
            line = _line(page, label, block.text, block.attributes)
            page.add(f'<div class="text"{page.anchor(block)}>{line}')
            write_blocks(page, block.content)
            page.add("</div>\n")
        case Subheading():
            label = page.label(block, "", block.before, block.text)
            words = page.wording.render(block.text) + page.wording.attributes(block.attributes)
            page.add(f'<p class="subheading"{page.anchor(block)}>{label}{words}</p>\n')
        case Table():
            write_table(page, block)
        case Quotation():
            _write_quotation(page, block)
        case Option():
            _write_option(page, block)
        case _:
            assert_never(block)


def _write_provision(
    page: Page, provision: Paragraph | Subparagraph, opening: str, closing: str
) -> None:
    label = page.label(provision, provision.label, provision.before, provision.text)
    line = _line(page, label, provision.text, provision.attributes)
    if not provision.content:
        page.parts.append(f"{opening}{line}{closing}")
        return
    page.add(opening + line)
    write_blocks(page, provision.content)
    page.add(closing)


def _line(page: Page, label: str, text: Text, attributes: Attributes) -> str:
    words = page.wording.render(text)
    if attributes is not NO_ATTRIBUTES:
        words += page.wording.attributes(attributes)
    if words:
        return f"<p>{label}{words}</p>\n"
    # "1. (a) …": what follows begins on the line of the label.
    return f'<p class="lone">{label}</p>\n' if label else ""


def _write_option(page: Page, option: Option) -> None:
    """
    One of several ways to go on, in a frame, with its words above.
    """
    printed = label_of(option.word, option.number)
    marker = printed + separator_as_printed(option.separator)
    label = page.label(option, marker, option.before, option.text)
    page.add(f'<div class="option"{page.anchor(option)} role="group" ')
    page.add(f'aria-label="{escape(printed)}">\n')
    words = page.wording.render(option.text) if option.text else ""
    attributes = page.wording.attributes(option.attributes)
    page.add(f'<p class="choice">{label}{words}{attributes}</p>\n')
    write_blocks(page, option.content)
    page.add("</div>\n")


def _write_quotation(page: Page, quotation: Quotation) -> None:
    """
    Quoted text between the quotation marks that the draft has, if it has any.
    """
    last = last_text(quotation)
    closing = f'<span class="quote">{escape(quotation.closing)}</span>' if quotation.closing else ""
    if quotation.mark != ">":
        page.lead += f'<span class="quote">{escape(quotation.mark)}</span>'
    if last is not None:
        page.wording.follow(last, closing)
    page.add(f"<blockquote{page.anchor(quotation)}>\n")
    write_blocks(page, quotation.content)
    write_units(page, quotation.units, _WITHIN_QUOTATION)
    if last is None and (page.lead or closing):
        page.add(f"<p>{page.take_lead()}{closing}</p>\n")
    page.add("</blockquote>\n")
