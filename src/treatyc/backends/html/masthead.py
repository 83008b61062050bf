"""
The head of the treaty: masthead, title, and the lines above the preamble.
"""

from treatyc.backends.html.flow import write_blocks
from treatyc.backends.html.markup import escape
from treatyc.backends.html.page import Page
from treatyc.backends.title import first_line
from treatyc.treaty.parts import Masthead, MastheadField

__all__ = ["write_head"]

_ISSUE = ("distribution", "date", "original")
_MEETING = ("session", "place", "item")


def write_head(page: Page) -> None:
    """
    What stands above the contents; the title is the one heading of the first level.
    """
    treaty = page.resolved.treaty
    page.add("<header>\n")
    front = treaty.front
    title = _write_masthead(page, treaty.masthead) if treaty.masthead else None
    line = first_line(treaty)
    if title is None and line:
        title = f"<span{page.anchor(line)}>{page.wording.render(line.text)}</span>"
        front = (*line.content, *front[1:])
    if title is not None:
        page.add(f"<h1>{title}</h1>\n")
    if front:
        page.add('<div class="front">\n')
        write_blocks(page, front)
        page.add("</div>\n")
    page.add("</header>\n")


def _write_masthead(page: Page, masthead: Masthead) -> str | None:
    """
    The masthead in the order of a United Nations document; the title is given back.
    """
    fields = {field.key: field for field in reversed(masthead.fields)}
    if "symbol" in fields:
        page.add(f'<p class="symbol"><bdi>{_printed(page, fields["symbol"])}</bdi></p>\n')
    for name, keys in (("issue", _ISSUE), ("meeting", _MEETING)):
        lines = "<br>\n".join(_printed(page, fields[key]) for key in keys if key in fields)
        if lines:
            page.add(f'<p class="{name}">{lines}</p>\n')
    return _printed(page, fields["title"]) if "title" in fields else None


def _printed(page: Page, field: MastheadField) -> str:
    """
    The value as the masthead prints it; "Item: 4" as "Agenda item 4".
    """
    value = page.wording.render(field.value)
    key = f"masthead_{field.key}"
    language = page.resolved.language
    if key in language.words["printed"]:
        before, _, after = language.words["printed"][key].partition("{value}")
        value = f"{escape(before)}{value}{escape(after)}"
    return f"<span{page.anchor(field)}>{value}</span>"
