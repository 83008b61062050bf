"""
Small treaties built by hand, so that a test of an output needs no draft.
"""

import pytest
from attrs import evolve

from treatyc.language import load_language
from treatyc.resolve.index import index_treaty
from treatyc.resolve.resolved import Brackets, ResolvedTreaty
from treatyc.source import Source, Span
from treatyc.treaty.parts import Treaty
from treatyc.treaty.provisions import Article, Number, Paragraph, Subparagraph, Words
from treatyc.treaty.text import Text

DRAFT = "lagoon.treaty"


class Drawer:
    """
    Makes parts of a treaty in one line each; all of them stand at the start of one draft.
    """

    span = Span(DRAFT, 0, 4)

    def text(self, words, *marks):
        return Text(words, marks, span=self.span)

    def number(self, printed, kind="arabic", value=1):
        return Number(printed, kind, (value,))

    def words(self, words, *marks, **more):
        return Words(self.text(words, *marks), span=self.span, **more)

    def item(self, letter, words, *content, **more):
        number = self.number(letter, "letter", ord(letter) - 96)
        return Subparagraph(
            f"({letter})", number, self.text(words), content, span=self.span, **more
        )

    def paragraph(self, number, words, *content, marks=(), **more):
        counted = self.number(str(number), value=number) if number else None
        label = f"{number}." if number else ""
        text = self.text(words, *marks)
        return Paragraph(label, counted, text, content, span=self.span, **more)

    def article(self, number, title, *content, **more):
        return Article(
            "article",
            "Article",
            self.number(str(number), value=number),
            ".",
            self.text(title),
            content,
            span=self.span,
            **more,
        )

    def treaty(self, *body, **more):
        empty = Treaty(None, (), None, body, None, (), span=self.span)
        return evolve(empty, **more)

    def resolved(self, treaty, **more):
        """
        *treaty* with its ids and passages; references, terms and brackets as given.
        """
        index = index_treaty(treaty)
        plain = ResolvedTreaty(
            treaty,
            load_language("en"),
            index.provisions,
            index.passages,
            (),
            (),
            Brackets(),
            index.labels,
            index.by_id,
            index.ids,
            (Source(DRAFT, "Title: Lagoons\n", b"Title: Lagoons\n"),),
        )
        return evolve(plain, **more)


@pytest.fixture(scope="session")
def draw():
    """
    The drawer of treaties.
    """
    return Drawer()
