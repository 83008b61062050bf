"""
What each style looks like, as measured on documents of the United Nations.

Times New Roman of ten points, slightly widened and spaced, on lines of twelve
points, in a column of 123 mm on A4.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from treatyc.backends.word.names import (
    AFTER_TABLE,
    AUTHOR,
    BRACKET,
    BROKEN_REFERENCE,
    DEEPEST,
    DELETION,
    FORMULA,
    INSERTION,
    MASTHEAD_BOLD,
    MASTHEAD_DATA,
    MASTHEAD_MEETING,
    MASTHEAD_ORGAN,
    MASTHEAD_ORGAN_NAME,
    MASTHEAD_ORIGINAL,
    MASTHEAD_RULE,
    MASTHEAD_SYMBOL,
    NUMBERED_PARAGRAPH,
    OPTION,
    PARAGRAPH,
    PREFACE,
    QUOTED_HEADING,
    RECITAL,
    STATUS,
    SUBHEADING,
    SYMBOL_LETTER,
    SYMBOL_REST,
    TABLE_HEAD,
    TABLE_TEXT,
    TESTIMONIUM,
    TITLE,
    HeadingGroup,
    heading,
    joined,
    subparagraph,
    text_within,
)
from treatyc.backends.word.page import BETWEEN_MARGINS, COLUMN
from treatyc.backends.word.properties import (
    BOLD,
    ITALIC,
    KEPT_TOGETHER,
    LEFT,
    WHOLE_WIDTH,
    indent,
    line_below,
    size,
    spacing,
    tabs,
)

__all__ = ["CHARACTERS", "Look", "looks"]

_STEP: Final = 567
_FIRST_LINE: Final = 475
_DATA_COLUMN: Final = 6740
_BODY: Final = "Treaty text"

# Large letters are neither spaced nor widened.
_NATURAL: Final = '<w:spacing w:val="0"/><w:w w:val="100"/>'


class Look(NamedTuple):
    """
    The name of a style of paragraphs, the style it is based on, and what it changes.
    """

    name: str
    based_on: str
    paragraph: str = ""
    characters: str = ""


def looks(
    headings: Iterable[tuple[HeadingGroup, int]], joints: Iterable[tuple[int, int]]
) -> Iterator[Look]:
    """
    All styles of paragraphs, each after the one it is based on.

    *headings* are the kinds and levels of headings, *joints* the steps of items
    that share their line with so many markers before them.
    """
    yield from _OF_ALL_TREATIES
    yield from _headings(headings)
    yield Look(NUMBERED_PARAGRAPH, _BODY, _hanging(0))
    for depth in range(1, DEEPEST + 1):
        yield Look(subparagraph(depth), _BODY, _hanging(depth))
    for depth in range(DEEPEST + 1):
        yield Look(text_within(depth), _BODY, indent(COLUMN + depth * _STEP))
    for step, count in sorted(joints):
        text = COLUMN + (step + 1) * _STEP
        stops = tabs(*(text - back * _STEP for back in range(count, -1, -1)))
        yield Look(joined(step, count), _BODY, stops + indent(text, hanging=(count + 1) * _STEP))


def _headings(headings: Iterable[tuple[HeadingGroup, int]]) -> Iterator[Look]:
    """
    Word's own headings, for the outline, and on them those of the treaty.
    """
    wanted = sorted(headings)
    for level in sorted({level for _, level in wanted}):
        outline = f'<w:outlineLvl w:val="{level - 1}"/>'
        yield Look(f"heading {level}", "Normal", KEPT_TOGETHER + spacing(240, 120) + LEFT + outline)
    for group, level in wanted:
        paragraph, characters = _HEADINGS[group]
        if group == "Title" and level > 1:
            characters = BOLD + ITALIC
        yield Look(heading(group, level), f"heading {level}", paragraph, characters)


def _hanging(depth: int) -> str:
    """
    A marker at step *depth* of the column, its text one step further; a long marker half a step.
    """
    text = COLUMN + (depth + 1) * _STEP
    return tabs(text, text + _STEP // 2) + indent(text, hanging=_STEP)


_HEADINGS: Final[dict[HeadingGroup, tuple[str, str]]] = {
    "Preamble": ("", BOLD),
    "Part": ("", BOLD + _NATURAL + size(12)),
    "Title": ("", BOLD + _NATURAL + size(12)),
    "Chapter": ("", BOLD),
    "Section": ("", BOLD + ITALIC),
    "Subsection": ("", BOLD + ITALIC),
    "Article": ("", ITALIC),
    "Annex": ("<w:pageBreakBefore/>", BOLD + _NATURAL + size(14)),
    "Appendix": ("", BOLD + _NATURAL + size(12)),
}

_INDENTED: Final = indent(COLUMN, first_line=_FIRST_LINE)
_SUBHEADING: Final = KEPT_TOGETHER + spacing(120, 120)

_OF_ALL_TREATIES: Final = (
    Look(_BODY, "Normal", spacing(0, 120) + '<w:jc w:val="both"/>'),
    Look(
        "footnote text",
        "Normal",
        '<w:spacing w:after="40" w:line="210" w:lineRule="atLeast"/>',
        size(8.5),
    ),
    Look("annotation text", "Normal", WHOLE_WIDTH),
    Look("header", "Normal", line_below(4, 3) + spacing(0, 360) + WHOLE_WIDTH, BOLD + size(8.5)),
    Look("footer", "Normal", WHOLE_WIDTH, BOLD + size(8.5)),
    Look(
        MASTHEAD_SYMBOL,
        "Normal",
        KEPT_TOGETHER + line_below(4, 2) + tabs(COLUMN, right=BETWEEN_MARGINS) + WHOLE_WIDTH,
        _NATURAL + size(14),
    ),
    Look(MASTHEAD_ORGAN, "Normal", tabs(_DATA_COLUMN) + spacing(120, 0) + indent(COLUMN, right=0)),
    Look(MASTHEAD_DATA, "Normal", indent(_DATA_COLUMN, right=0) + LEFT),
    Look(MASTHEAD_ORIGINAL, MASTHEAD_DATA, spacing(240, 0)),
    Look(MASTHEAD_RULE, "Normal", line_below(12, 1) + spacing(360, 120) + WHOLE_WIDTH),
    Look(MASTHEAD_MEETING, "Normal", WHOLE_WIDTH + LEFT),
    Look(TITLE, "Normal", KEPT_TOGETHER + spacing(480, 240) + LEFT, BOLD + _NATURAL + size(14)),
    Look(PREFACE, _BODY),
    Look(RECITAL, _BODY, tabs(COLUMN + 2 * _FIRST_LINE) + _INDENTED),
    Look(FORMULA, RECITAL),
    Look(PARAGRAPH, _BODY, _INDENTED),
    Look(SUBHEADING, _BODY, _SUBHEADING + LEFT, ITALIC),
    Look(OPTION, _BODY, _SUBHEADING + LEFT, BOLD),
    Look(QUOTED_HEADING, _BODY, _SUBHEADING + indent(COLUMN + _STEP) + LEFT, ITALIC),
    Look(TESTIMONIUM, _BODY, spacing(120, 120) + _INDENTED),
    Look(TABLE_TEXT, "Normal", spacing(40, 40) + WHOLE_WIDTH + LEFT),
    Look(TABLE_HEAD, TABLE_TEXT, "<w:keepNext/>", ITALIC + size(8)),
    Look(AFTER_TABLE, "Normal", '<w:spacing w:line="160" w:lineRule="exact"/>'),
)

CHARACTERS: Final = {
    "footnote reference": '<w:vertAlign w:val="superscript"/>',
    "annotation reference": size(8),
    "Hyperlink": "",
    BRACKET: BOLD,
    AUTHOR: ITALIC,
    STATUS: BOLD,
    BROKEN_REFERENCE: BOLD + '<w:color w:val="B00000"/><w:u w:val="wave" w:color="B00000"/>',
    INSERTION: "",
    DELETION: "",
    MASTHEAD_BOLD: BOLD,
    MASTHEAD_ORGAN_NAME: BOLD + _NATURAL + size(20),
    SYMBOL_LETTER: _NATURAL + size(20),
    SYMBOL_REST: size(10),
}
