"""
The forms of pandoc's JSON that a treaty needs, each a short string.

One ``Str`` holds a whole run of words with its spaces: half the time of a
``Str`` a word, and the same Word file.
"""

import re
from collections.abc import Callable, Iterable
from json import JSONEncoder
from typing import Final

__all__ = [
    "BREAK",
    "TAB",
    "appended",
    "bookmarked",
    "cell",
    "change",
    "comment",
    "emphasized",
    "in_style",
    "linked",
    "meta",
    "note",
    "paragraph",
    "styled",
    "table",
    "words",
]

# The one place where text becomes JSON.
_string: Final[Callable[[str], str]] = JSONEncoder(ensure_ascii=False).encode

TAB: Final = '{"t":"RawInline","c":["openxml","<w:r><w:tab/></w:r>"]}'
BREAK: Final = '{"t":"LineBreak"}'

# Characters that Word has elements for.
_ELEMENTS: Final = {
    "\t": TAB,
    "\xad": TAB.replace("tab", "softHyphen"),
    **dict.fromkeys("\n\r\v\f", BREAK),
}
_CUT: Final = re.compile(f"([{''.join(_ELEMENTS)}])")
_END_OF_PARAGRAPH: Final = "]}"
_NO_ATTRIBUTES: Final = '["",[],[]]'


def words(text: str) -> str:
    """
    *text* as it stands; a tab, the end of a line and a soft hyphen are Word's own.
    """
    if text.isprintable() or not _CUT.search(text):
        return f'{{"t":"Str","c":{_string(text)}}}'
    return ",".join(
        _ELEMENTS.get(piece) or f'{{"t":"Str","c":{_string(piece)}}}'
        for piece in _CUT.split(text)
        if piece
    )


def styled(style: str, inlines: str) -> str:
    """
    *inlines* in a style of characters.
    """
    return f'{{"t":"Span","c":[["",[],[["custom-style","{style}"]]],[{inlines}]]}}'


def emphasized(inlines: str) -> str:
    """
    *inlines* in italics.
    """
    return f'{{"t":"Emph","c":[{inlines}]}}'


def bookmarked(bookmark: str, inlines: str) -> str:
    """
    *inlines* with a bookmark around them; without inlines a bookmark of a place.
    """
    return f'{{"t":"Span","c":[["{bookmark}",[],[]],[{inlines}]]}}'


def linked(bookmark: str, inlines: str) -> str:
    """
    *inlines* as a link to a bookmark of this file.
    """
    return f'{{"t":"Link","c":[{_NO_ATTRIBUTES},[{inlines}],["#{bookmark}",""]]}}'


def change(kind: str, style: str, author: str, date: str, inlines: str) -> str:
    """
    *inlines* as a tracked change; *kind* is "insertion" or "deletion".
    """
    signed = f'{_signed(author, date)},["custom-style","{style}"]'
    return f'{{"t":"Span","c":[["",["{kind}"],[{signed}]],[{inlines}]]}}'


def comment(number: int, author: str, date: str, inlines: str) -> str:
    """
    A comment at a place, with *inlines* as its text.
    """
    signed = _signed(author, date)
    return (
        f'{{"t":"Span","c":[["{number}",["comment-start"],[{signed}]],[{inlines}]]}},'
        f'{{"t":"Span","c":[["{number}",["comment-end"],[]],[]]}}'
    )


def _signed(author: str, date: str) -> str:
    dated = f',["date","{date}"]' if date else ""
    return f'["author",{_string(author)}]{dated}'


def note(inlines: str) -> str:
    """
    A footnote of one paragraph, at the place of its mark.
    """
    return f'{{"t":"Note","c":[{paragraph(inlines)}]}}'


def paragraph(inlines: str) -> str:
    """
    A paragraph.
    """
    return f'{{"t":"Para","c":[{inlines}]}}'


def appended(paragraph: str, inlines: str) -> str:
    """
    A paragraph made here with *inlines* at its end.
    """
    return f"{paragraph.removesuffix(_END_OF_PARAGRAPH)},{inlines}{_END_OF_PARAGRAPH}"


def in_style(style: str, blocks: str) -> str:
    """
    Paragraphs in a style of paragraphs.
    """
    return f'{{"t":"Div","c":[["",[],[["custom-style","{style}"]]],[{blocks}]]}}'


def table(style: str, widths: Iterable[float], head: Iterable[str], rows: Iterable[str]) -> str:
    """
    A table; *head* and *rows* are its rows, each a JSON list of cells joined by commas.
    """
    columns = ",".join(
        f'[{{"t":"AlignDefault"}},{{"t":"ColWidth","c":{width:.4f}}}]' for width in widths
    )
    return (
        f'{{"t":"Table","c":[["",[],[["custom-style","{style}"]]],[null,[]],[{columns}],'
        f"[{_NO_ATTRIBUTES},[{','.join(map(_row, head))}]],"
        f"[[{_NO_ATTRIBUTES},0,[],[{','.join(map(_row, rows))}]]],[{_NO_ATTRIBUTES},[]]]}}"
    )


def cell(block: str) -> str:
    """
    A cell of a table that holds one *block*.
    """
    return f'[{_NO_ATTRIBUTES},{{"t":"AlignDefault"}},1,1,[{block}]]'


def meta(values: dict[str, str]) -> str:
    """
    The properties of the document.
    """
    return ",".join(
        f'{_string(key)}:{{"t":"MetaInlines","c":[{words(value)}]}}'
        for key, value in values.items()
    )


def _row(cells: str) -> str:
    return f"[{_NO_ATTRIBUTES},[{cells}]]"
