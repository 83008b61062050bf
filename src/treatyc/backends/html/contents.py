"""
The contents: a link to every division and article.
"""

from collections.abc import Sequence

from treatyc.backends.html.headings import plain_heading
from treatyc.backends.html.markup import escape
from treatyc.backends.html.page import Page
from treatyc.treaty.provisions import Article, Division, Testimonium, Unit

__all__ = ["write_contents"]


def write_contents(page: Page) -> None:
    """
    The contents; nothing for a treaty that has neither divisions nor articles.
    """
    treaty = page.resolved.treaty
    units = (*treaty.body, *treaty.annexes)
    if not units:
        return
    contents = page.phrase("contents")
    page.add(f'<nav class="contents" aria-label="{contents}">\n<details open>\n')
    page.add(f"<summary>{contents}</summary>\n<ul>\n")
    if treaty.preamble:
        words = escape(treaty.preamble.word) or page.phrase("preamble")
        page.add(f'<li><a href="#{page.name(treaty.preamble)}">{words}</a></li>\n')
    _write_entries(page, units)
    if treaty.footnotes:
        page.add(f'<li><a href="#footnotes">{page.phrase("footnotes")}</a></li>\n')
    page.add("</ul>\n</details>\n</nav>\n")


def _write_entries(page: Page, units: Sequence[Unit]) -> None:
    for unit in units:
        if isinstance(unit, Testimonium):
            continue
        page.add(f'<li><a href="#{page.name(unit)}">{plain_heading(unit)}</a>')
        inner = _inner(unit)
        if inner:
            page.add("\n<ul>\n")
            _write_entries(page, inner)
            page.add("</ul>\n")
        page.add("</li>\n")


def _inner(unit: Article | Division) -> Sequence[Unit]:
    inner: Sequence[Unit] = unit.sections if isinstance(unit, Article) else unit.provisions
    return [unit for unit in inner if not isinstance(unit, Testimonium)]
