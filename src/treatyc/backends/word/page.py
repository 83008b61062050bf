"""
The page of the Word file: A4, the symbol at the outer edge above, the page number below.

The first page has neither: there stands the masthead.
"""

from typing import Final

__all__ = [
    "BETWEEN_MARGINS",
    "COLUMN",
    "NAMESPACE",
    "document_xml",
    "first_header_xml",
    "footer_xml",
    "header_xml",
]

NAMESPACE: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

# In twentieths of a point: the page, its side margins, the indentation of the text column.
_WIDTH: Final = 11906
_HEIGHT: Final = 16838
_MARGIN: Final = 1200
_TOP: Final = 900  # of the masthead; on other pages the header pushes the text down
BETWEEN_MARGINS: Final = _WIDTH - 2 * _MARGIN
COLUMN: Final = 1267

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_ESCAPES: Final = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_CONTROLS: Final = dict.fromkeys((*range(32), 0xFFFE, 0xFFFF))


def document_xml(*, right_to_left: bool) -> str:
    """
    An empty document: what pandoc takes from it are the properties of the page.
    """
    direction = "<w:bidi/>" if right_to_left else ""
    return (
        f"{_HEAD}<w:document {NAMESPACE}><w:body><w:sectPr>"
        '<w:headerReference w:type="even" r:id="rId11"/>'
        '<w:headerReference w:type="default" r:id="rId12"/>'
        '<w:headerReference w:type="first" r:id="rId13"/>'
        '<w:footerReference w:type="even" r:id="rId14"/>'
        '<w:footerReference w:type="default" r:id="rId15"/>'
        '<w:footerReference w:type="first" r:id="rId16"/>'
        f'<w:pgSz w:w="{_WIDTH}" w:h="{_HEIGHT}"/>'
        f'<w:pgMar w:top="{_TOP}" w:right="{_MARGIN}" w:bottom="1500" w:left="{_MARGIN}"'
        ' w:header="720" w:footer="800" w:gutter="0"/>'
        f"<w:titlePg/>{direction}</w:sectPr></w:body></w:document>"
    )


def header_xml(words: str, edge: str) -> str:
    """
    A running header with *words* (the symbol) at the *edge* "left" or "right".

    Without words there is no rule, but the text begins as far down.
    """
    if not words:
        return _running("hdr", "Normal", edge, "", '<w:spacing w:after="360"/>')
    content = f'<w:r><w:t xml:space="preserve">{_escape(words)}</w:t></w:r>'
    return _running("hdr", "Header", edge, content)


def first_header_xml(*, above_masthead: bool) -> str:
    """
    The header of the first page, which is empty; a masthead begins higher than text.
    """
    if above_masthead:
        return _running("hdr", "Normal", "left", "")
    return header_xml("", "left")


def footer_xml(edge: str | None) -> str:
    """
    The number of the page and of all pages at the *edge*; empty where there is none.
    """
    if edge is None:
        return _running("ftr", "Footer", "left", "")
    content = f"{_field('PAGE')}<w:r><w:t>/</w:t></w:r>{_field('NUMPAGES')}"
    return _running("ftr", "Footer", edge, content)


def _running(part: str, style: str, edge: str, content: str, space: str = "") -> str:
    return (
        f'{_HEAD}<w:{part} {NAMESPACE}><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f'{space}<w:jc w:val="{edge}"/></w:pPr>{content}</w:p></w:{part}>'
    )


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _escape(words: str) -> str:
    return words.translate(_CONTROLS).translate(_ESCAPES)
