"""
What the head of the page says of the treaty: to search engines, to libraries.
"""

from treatyc.backends.html.markup import escape
from treatyc.backends.html.page import Page
from treatyc.backends.title import title_of

__all__ = ["metadata"]


def metadata(page: Page) -> str:
    """
    The title of the page, its description, and what made it; no date.
    """
    treaty = page.resolved.treaty
    fields = treaty.masthead.fields if treaty.masthead else ()
    known = {field.key: field.value.words for field in reversed(fields)}
    title = title_of(treaty)
    words = title.words if title else page.resolved.language.name
    shown = f"{known['symbol']} – {words}" if known.get("symbol") else words
    described = ". ".join(
        [words, *(known[key] for key in ("session", "place", "date") if key in known)]
    )
    return (
        f"<title>{escape(shown)}</title>\n"
        f'<meta name="description" content="{escape(described)}">\n'
        '<meta name="generator" content="treatyc">\n'
    )
