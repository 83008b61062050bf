"""
What the styles of the Word file are called, in a drafter's words.
"""

from typing import Final, Literal

from treatyc.treaty.provisions import ArticleKind, DivisionKind

__all__ = [
    "AFTER_TABLE",
    "AUTHOR",
    "BRACKET",
    "BROKEN_REFERENCE",
    "DEEPEST",
    "DELETION",
    "FOOTNOTE_REFERENCE",
    "FOOTNOTE_TEXT",
    "FORMULA",
    "HEADING_GROUPS",
    "INSERTION",
    "LOWEST_LEVEL",
    "MASTHEAD_BOLD",
    "MASTHEAD_DATA",
    "MASTHEAD_MEETING",
    "MASTHEAD_ORGAN",
    "MASTHEAD_ORGAN_NAME",
    "MASTHEAD_ORIGINAL",
    "MASTHEAD_RULE",
    "MASTHEAD_SYMBOL",
    "NUMBERED_PARAGRAPH",
    "OPTION",
    "PARAGRAPH",
    "PREFACE",
    "QUOTED_HEADING",
    "RECITAL",
    "STATUS",
    "SUBHEADING",
    "SYMBOL_LETTER",
    "SYMBOL_REST",
    "TABLE",
    "TABLE_HEAD",
    "TABLE_TEXT",
    "TESTIMONIUM",
    "TITLE",
    "HeadingGroup",
    "heading",
    "joined",
    "subparagraph",
    "text_within",
]

TITLE: Final = "Treaty title"
PREFACE: Final = "Preface"
RECITAL: Final = "Recital"
FORMULA: Final = "Formula"
PARAGRAPH: Final = "Paragraph"
NUMBERED_PARAGRAPH: Final = "Numbered paragraph"
SUBHEADING: Final = "Subheading"
OPTION: Final = "Option heading"
QUOTED_HEADING: Final = "Quoted heading"
TESTIMONIUM: Final = "Testimonium"
TABLE: Final = "TreatyTable"
AFTER_TABLE: Final = "Space after a table"
TABLE_HEAD: Final = "Table head"
TABLE_TEXT: Final = "Table text"

MASTHEAD_SYMBOL: Final = "Masthead symbol"
MASTHEAD_ORGAN: Final = "Masthead organ"
MASTHEAD_DATA: Final = "Masthead data"
MASTHEAD_ORIGINAL: Final = "Masthead original language"
MASTHEAD_RULE: Final = "Masthead rule"
MASTHEAD_MEETING: Final = "Masthead meeting"

# Styles of characters.
BRACKET: Final = "Bracket"
AUTHOR: Final = "Author of a proposal"
STATUS: Final = "Status"
BROKEN_REFERENCE: Final = "Broken reference"
INSERTION: Final = "Insertion"
DELETION: Final = "Deletion"
MASTHEAD_BOLD: Final = "Masthead bold"
MASTHEAD_ORGAN_NAME: Final = "Masthead organ name"
SYMBOL_LETTER: Final = "Symbol letter"
SYMBOL_REST: Final = "Symbol rest"

# Word's own names, which pandoc uses too.
FOOTNOTE_REFERENCE: Final = "Footnote Reference"
FOOTNOTE_TEXT: Final = "Footnote Text"

DEEPEST: Final = 7
LOWEST_LEVEL: Final = 9

HeadingGroup = Literal[
    "Preamble", "Part", "Title", "Chapter", "Section", "Subsection", "Article", "Annex", "Appendix"
]

# Which heading style a kind of division or article has.
HEADING_GROUPS: Final[dict[DivisionKind | ArticleKind, HeadingGroup]] = {
    "part": "Part",
    "book": "Part",
    "title": "Title",
    "resolution": "Part",
    "chapter": "Chapter",
    "section": "Section",
    "subsection": "Subsection",
    "annex": "Annex",
    "protocol": "Annex",
    "appendix": "Appendix",
    "schedule": "Appendix",
    "attachment": "Appendix",
    "article": "Article",
    "rule": "Article",
    "regulation": "Article",
    "standard": "Article",
    "guideline": "Article",
}


def heading(group: HeadingGroup, level: int) -> str:
    """
    The style of a heading that stands at *level* of the outline, counted from one.
    """
    return f"{group} heading {level}"


def subparagraph(depth: int) -> str:
    """
    The style of a subparagraph; *depth* is one directly under a paragraph.
    """
    return f"Subparagraph {min(max(depth, 1), DEEPEST)}"


def text_within(depth: int) -> str:
    """
    The style of text without a marker: at the margin, or within an item at *depth*.
    """
    return f"Text within {min(depth, DEEPEST)}" if depth else "Text at the margin"


def joined(step: int, count: int) -> str:
    """
    The style of an item that shares its line with the *count* markers before it: "1. (a) …".
    """
    return f"{subparagraph(step)} after {count}"
