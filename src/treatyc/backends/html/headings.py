"""
The headings of divisions and articles.
"""

from treatyc.backends.html.markup import escape
from treatyc.backends.html.page import Page
from treatyc.treaty.provisions import Article, Division, Number, separator_as_printed

__all__ = ["heading", "label_of", "plain_heading"]

_DEEPEST = 6


def heading(page: Page, unit: Article | Division, level: int) -> str:
    """
    The heading of *unit*: what is printed before the number, the number, the title.

    Quoted text has no place in the outline of the page: its headings are lines.
    """
    quoted = page.name(unit) is None
    label = page.label(unit, label_of(unit.word, unit.number), unit.before, unit.title)
    title = page.wording.render(unit.title) if unit.title else ""
    words = _arranged(unit, label.rstrip(), title) + page.wording.attributes(unit.attributes)
    if quoted:
        return f'<p class="heading">{words}</p>\n'
    if level > _DEEPEST:
        return f'<div class="heading" role="heading" aria-level="{level}">{words}</div>\n'
    return f"<h{level}>{words}</h{level}>\n"


def _arranged(unit: Article | Division, label: str, title: str) -> str:
    """
    Label and title as the draft has them: on one line, or one above the other.
    """
    label += escape(separator_as_printed(unit.separator))
    if not title:
        return label
    if unit.separator and not unit.title_above:
        return f'{label} <span class="title">{title}</span>'
    lines = [f'<span class="label">{label} </span>', f'<span class="title">{title} </span>']
    if unit.title_above:
        lines.reverse()
    return f'<span class="lines">{"".join(lines)}</span>'


def plain_heading(unit: Article | Division) -> str:
    """
    The heading in words alone, for the contents.
    """
    label = escape(label_of(unit.word, unit.number))
    if unit.title is None:
        return label
    label += escape(separator_as_printed(unit.separator))
    return f'<span class="label">{label}</span> {escape(unit.title.words)}'


def label_of(word: str, number: Number | None) -> str:
    """
    "Article 5"; the word alone where nothing is counted.
    """
    return word if number is None else f"{word} {number.printed}"
