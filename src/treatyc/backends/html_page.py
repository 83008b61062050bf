"""
A treaty as a web page: one file that reads fully without a script and without a network.
"""

from treatyc.backends.encoded import encoded
from treatyc.backends.html.contents import write_contents
from treatyc.backends.html.endnotes import write_notes
from treatyc.backends.html.flow import write_preamble, write_units
from treatyc.backends.html.masthead import write_head
from treatyc.backends.html.metadata import metadata
from treatyc.backends.html.page import Page
from treatyc.data_files import read_text
from treatyc.resolve.resolved import ResolvedTreaty

__all__ = ["html_page"]


def html_page(resolved: ResolvedTreaty) -> bytes:
    """
    The page; the same treaty gives the same bytes.
    """
    page = Page.of(resolved)
    language = resolved.language
    page.add(f'<!DOCTYPE html>\n<html lang="{language.code}" dir="{language.direction}">\n<head>\n')
    page.add('<meta charset="utf-8">\n')
    page.add('<meta name="viewport" content="width=device-width, initial-scale=1">\n')
    page.add(metadata(page))
    page.add(f"<style>\n{read_text('backends/assets/treaty.css')}</style>\n</head>\n<body>\n")
    page.add(f'<a class="skip" href="#text">{page.phrase("skip")}</a>\n')
    write_head(page)
    write_contents(page)
    page.add('<main id="text">\n')
    _write_treaty(page)
    page.add("</main>\n</body>\n</html>\n")
    # A name of a file that is no UTF-8 cannot be shown.
    return encoded(page.parts, "replace")


def _write_treaty(page: Page) -> None:
    treaty = page.resolved.treaty
    if treaty.preamble:
        write_preamble(page, treaty.preamble)
    write_units(page, treaty.body, 2)
    if treaty.testimonium:
        write_units(page, (treaty.testimonium,), 2)
    write_units(page, treaty.annexes, 2)
    write_notes(page)
