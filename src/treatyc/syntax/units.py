"""
Articles and divisions put together: heading, title, content.
"""

from treatyc.source import Span
from treatyc.syntax.marks import TextReader
from treatyc.syntax.tokens import HeadingToken
from treatyc.treaty.provisions import (
    ARTICLE_KINDS,
    DIVISION_KINDS,
    Article,
    ArticleKind,
    Block,
    Division,
    DivisionKind,
)
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Text

__all__ = ["article_of", "division_of"]

# A heading's kind, told as what its class asks for.
_ARTICLES: dict[str, ArticleKind] = {kind: kind for kind in ARTICLE_KINDS}
_DIVISIONS: dict[str, DivisionKind] = {kind: kind for kind in DIVISION_KINDS}


def article_of(token: HeadingToken, content: tuple[Block, ...], texts: TextReader) -> Article:
    """
    An article: its heading and its paragraphs.
    """
    heading = token.heading
    title, attributes = _title(token, texts)
    return Article(
        _ARTICLES[heading.kind],
        heading.word,
        heading.number,
        heading.separator,
        title,
        content,
        (),
        texts.before(token.line),
        attributes,
        token.title_above,
        span=_span(token, content, texts.file),
    )


def division_of(token: HeadingToken, content: tuple[Block, ...], texts: TextReader) -> Division:
    """
    A part, chapter, annex …: its heading and its own text.
    """
    heading = token.heading
    title, attributes = _title(token, texts)
    return Division(
        _DIVISIONS[heading.kind],
        heading.word,
        heading.number,
        heading.separator,
        title,
        content,
        (),
        texts.before(token.line),
        attributes,
        token.title_above,
        span=_span(token, content, texts.file),
    )


def _title(token: HeadingToken, texts: TextReader) -> tuple[Text | None, Attributes]:
    line, heading = token.line, token.heading
    if token.title is not None:
        return texts.read(token.title, token.title.at, len(token.title.text))
    if heading.rest_at < 0 or not heading.is_title:
        return None, NO_ATTRIBUTES
    title, attributes = texts.read(line, line.at, len(line.text))
    return (title if title.words or title.marks else None), attributes


def _span(token: HeadingToken, content: tuple[Block, ...], file: str) -> Span:
    start, end = token.line.start, token.line.end
    if token.title is not None:
        start, end = min(start, token.title.start), max(end, token.title.end)
    return Span(file, start, content[-1].span.end if content else end)
