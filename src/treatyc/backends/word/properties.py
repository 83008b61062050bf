"""
Properties of paragraphs and characters as Word's XML; lengths in twentieths of a point.

In a style they must stand in the order of Word's schema: kept together, page
break, borders, tabs, spacing, indentation, alignment, level of the outline.
"""

from typing import Final

from treatyc.backends.word.page import COLUMN

__all__ = [
    "BOLD",
    "ITALIC",
    "KEPT_TOGETHER",
    "LEFT",
    "WHOLE_WIDTH",
    "indent",
    "line_below",
    "size",
    "spacing",
    "tabs",
]

BOLD: Final = "<w:b/><w:bCs/>"
ITALIC: Final = "<w:i/><w:iCs/>"
KEPT_TOGETHER: Final = "<w:keepNext/><w:keepLines/>"
LEFT: Final = '<w:jc w:val="left"/>'
WHOLE_WIDTH: Final = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'


def size(points: float) -> str:
    """
    The size of the characters, in points.
    """
    return f'<w:sz w:val="{points * 2:g}"/><w:szCs w:val="{points * 2:g}"/>'


def spacing(before: int, after: int) -> str:
    """
    Space above and below a paragraph.
    """
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def indent(left: int, *, right: int = COLUMN, hanging: int = 0, first_line: int = 0) -> str:
    """
    Indentation of a paragraph, and how far its first line hangs out or stands in.
    """
    first = f' w:hanging="{hanging}"' if hanging else f' w:firstLine="{first_line}"'
    return f'<w:ind w:left="{left}" w:right="{right}"{first}/>'


def tabs(*stops: int, right: int | None = None) -> str:
    """
    Tab stops from left to right; *right* aligns what stands before it.
    """
    marks = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
    if right is not None:
        marks += f'<w:tab w:val="right" w:pos="{right}"/>'
    return f"<w:tabs>{marks}</w:tabs>"


def line_below(eighths: int, distance: int) -> str:
    """
    A rule under a paragraph, so many eighths of a point thick.
    """
    return (
        f'<w:pBdr><w:bottom w:val="single" w:sz="{eighths}" w:space="{distance}"'
        ' w:color="auto"/></w:pBdr>'
    )
