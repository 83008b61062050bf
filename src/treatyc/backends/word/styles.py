"""
The styles of the Word file as XML text: few kilobytes, nothing that no treaty uses.
"""

from typing import Final

from treatyc.backends.word.looks import CHARACTERS, Look, looks
from treatyc.backends.word.names import TABLE
from treatyc.backends.word.needs import Needs
from treatyc.backends.word.page import COLUMN, NAMESPACE
from treatyc.backends.word.properties import size

__all__ = ["styles_xml"]

# Word's own styles; the others are the treaty's.
_BUILT_IN: Final = ("heading ", "footnote ", "annotation ", "header", "footer", "Hyperlink")


def styles_xml(needs: Needs) -> str:
    """
    The part word/styles.xml.
    """
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles {NAMESPACE}>'
        + _defaults(needs.locale, right_to_left=needs.right_to_left)
        + "".join(map(_of_paragraphs, looks(needs.headings, needs.joints)))
        + "".join(_of_characters(*style) for style in CHARACTERS.items())
        + _OF_TABLES
        + "</w:styles>"
    )


def _defaults(locale: str, *, right_to_left: bool) -> str:
    direction = "<w:bidi/>" if right_to_left else ""
    return (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"'
        ' w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>'
        '<w:spacing w:val="4"/><w:w w:val="103"/><w:kern w:val="14"/>'
        f'{size(10)}<w:lang w:val="{locale}" w:eastAsia="zh-CN" w:bidi="{locale}"/>'
        "</w:rPr></w:rPrDefault>"
        f'<w:pPrDefault><w:pPr>{direction}<w:spacing w:line="240" w:lineRule="atLeast"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f'<w:qFormat/><w:pPr><w:ind w:left="{COLUMN}" w:right="{COLUMN}"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "</w:style>"
    )


def _of_paragraphs(look: Look) -> str:
    offered = "" if look.name.startswith(_BUILT_IN) else "<w:qFormat/>"
    paragraph = f"<w:pPr>{look.paragraph}</w:pPr>" if look.paragraph else ""
    characters = f"<w:rPr>{look.characters}</w:rPr>" if look.characters else ""
    return (
        f'{_opening("paragraph", look.name)}<w:basedOn w:val="{_id(look.based_on)}"/>'
        f"{offered}{paragraph}{characters}</w:style>"
    )


def _of_characters(name: str, characters: str) -> str:
    return (
        f'{_opening("character", name)}<w:basedOn w:val="DefaultParagraphFont"/>'
        f"<w:rPr>{characters}</w:rPr></w:style>"
    )


def _opening(kind: str, name: str) -> str:
    custom = "" if name.startswith(_BUILT_IN) else ' w:customStyle="1"'
    return f'<w:style w:type="{kind}"{custom} w:styleId="{_id(name)}"><w:name w:val="{name}"/>'


def _id(name: str) -> str:
    """
    What other parts of the file call a style; pandoc knows those of comments as it does here.
    """
    return name.title().replace(" ", "").replace("Annotation", "Comment")


_OF_TABLES: Final = (
    f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="Treaty table"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr>'
    f'<w:tblInd w:w="{COLUMN}" w:type="dxa"/><w:tblBorders>'
    '<w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/>'
    "</w:tblBorders></w:tblPr>"
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
    '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/>'
    "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
)
