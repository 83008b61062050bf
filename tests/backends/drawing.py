"""
Parts of treaties drawn by hand, in one line each.
"""

from attrs import evolve

from treatyc.language import load_language
from treatyc.resolve.brackets import pair_brackets
from treatyc.resolve.index import index_treaty
from treatyc.resolve.resolved import Reference, ResolvedTreaty
from treatyc.source import Source, Span
from treatyc.treaty.parts import Footnote, Treaty
from treatyc.treaty.provisions import (
    Article,
    Division,
    Number,
    Paragraph,
    Row,
    Subparagraph,
    Words,
)
from treatyc.treaty.text import Text

__all__ = ["Drawer"]

DRAFT = "lagoon.treaty"


class Drawer:
    """
    Makes parts of a treaty; all of them stand at the start of one draft.
    """

    span = Span(DRAFT, 0, 4)

    def text(self, words, *marks):
        """
        Running text.
        """
        return Text(words, marks, span=self.span)

    def number(self, printed, kind="arabic", value=1):
        """
        A number, arabic unless said otherwise.
        """
        return Number(printed, kind, (value,))

    def words(self, words, *marks, **more):
        """
        A text block.
        """
        return Words(self.text(words, *marks), span=self.span, **more)

    def item(self, letter, words, *content, **more):
        """
        A subparagraph: ``item("a", "the lagoon;")``.
        """
        number = self.number(letter, "letter", ord(letter) - 96)
        text = self.text(words)
        return Subparagraph(f"({letter})", number, text, content, span=self.span, **more)

    def paragraph(self, number, words, *content, marks=(), **more):
        """
        A paragraph; without a label where *number* is None.
        """
        counted = self.number(str(number), value=number) if number else None
        label = f"{number}." if number else ""
        text = self.text(words, *marks)
        return Paragraph(label, counted, text, content, span=self.span, **more)

    def article(self, number, title, *content, **more):
        """
        An article; without a title where *title* is empty.
        """
        counted = self.number(str(number), value=number)
        text = self.text(title) if title else None
        return Article("article", "Article", counted, ".", text, content, span=self.span, **more)

    def section(self, number, *provisions):
        """
        A section without a title.
        """
        counted = self.number(str(number), value=number)
        return Division("section", "Section", counted, ".", None, (), provisions, span=self.span)

    def note(self, key):
        """
        A footnote.
        """
        return Footnote(0, key, self.text("A note."), span=self.span)

    def row(self, *cells):
        """
        A row of a table.
        """
        return Row(tuple(self.text(cell) for cell in cells), span=self.span)

    def treaty(self, *body, **more):
        """
        A treaty of nothing but its *body*, unless there is *more*.
        """
        return evolve(Treaty(None, (), None, body, None, (), span=self.span), **more)

    def resolved(self, treaty):
        """
        *treaty* with its ids, passages and brackets; no references, no terms.
        """
        index = index_treaty(treaty)
        language = load_language("en")
        source = Source(DRAFT, "Title: Lagoons\n", b"Title: Lagoons\n")
        return ResolvedTreaty(
            treaty=treaty,
            language=language,
            provisions=index.provisions,
            passages=index.passages,
            references=(),
            terms=(),
            brackets=pair_brackets(index, language),
            labels=index.labels,
            by_id=index.by_id,
            ids=index.ids,
            sources=(source,),
        )

    def reference(self, passage, words, *targets, scope="this", missing=(), other=None):
        """
        A reference that stands where *words* stand first in *passage*.
        """
        start = passage.text.words.index(words)
        return Reference(passage, start, start + len(words), scope, targets, missing, other)
