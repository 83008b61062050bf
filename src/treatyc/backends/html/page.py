"""
What the parts of a page share while it is written.
"""

from attrs import define, field

from treatyc.backends.html.called import name_with, names_of
from treatyc.backends.html.markup import escape
from treatyc.backends.html.notes import NoteNumbers
from treatyc.backends.html.words import Wording
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.treaty.node import Node
from treatyc.treaty.text import Mark, Text

__all__ = ["Page"]


@define(eq=False, repr=False)
class Page:
    """
    A page while it is written: its treaty, its wording, its parts so far.

    *called* has the designations of provisions by their ids; *tables* counts
    the tables; *lead* is what must stand before the next words, as a quotation
    mark before the first label of quoted text.
    """

    resolved: ResolvedTreaty
    notes: NoteNumbers
    wording: Wording
    called: dict[str, str]
    ids: dict[int, str]
    parts: list[str] = field(factory=list)
    tables: int = 0
    lead: str = ""

    @classmethod
    def of(cls, resolved: ResolvedTreaty) -> "Page":
        """
        An empty page for *resolved*.
        """
        notes = NoteNumbers(resolved)
        wording = Wording(resolved, notes)
        return cls(resolved, notes, wording, names_of(resolved), resolved.ids)

    def add(self, markup: str) -> None:
        """
        Put *markup* after what is there.
        """
        self.parts.append(markup)

    def phrase(self, key: str, **parts: str) -> str:
        """
        A printed phrase of the language, escaped.
        """
        return escape(self.resolved.language.phrase(key, **parts))

    def name(self, node: Node) -> str | None:
        """
        The id of *node*; None within quoted text.
        """
        return self.ids.get(id(node))

    def anchor(self, node: Node) -> str:
        """
        The attribute "id" of *node*; nothing within quoted text.
        """
        name = self.ids.get(id(node))
        return f' id="{name}"' if name else ""

    def take_lead(self) -> str:
        """
        What must stand before the next words; it is asked for once.
        """
        lead, self.lead = self.lead, ""
        return lead

    def label(self, node: Node, printed: str, before: tuple[Mark, ...], text: Text | None) -> str:
        """
        What is printed before the words of *node*: a link to itself, named by its designation.

        A provision without a label has a link too, which is seen when it is
        pointed at or reached by keyboard.
        """
        name = self.ids.get(id(node))
        words = escape(printed)
        link = self._link(name, words)
        if not self.lead and not before and id(text) not in self.wording.covered:
            return f"{link} " if words else link
        opening = self.take_lead()
        if before:
            opening += self.wording.before(name, before)
        if not words:
            return opening + link
        return f'<span class="hang">{opening}{self.wording.label(text, link)}</span> '

    def _link(self, name: str | None, words: str) -> str:
        if name is None:
            return f'<span class="number">{words}</span>' if words else ""
        called = self.called.get(name)
        if called is None:
            return f'<a class="number" href="#{name}">{words}</a>' if words else ""
        if not words:
            return f'<a class="number bare" href="#{name}" aria-label="{called}"></a>'
        called = name_with(words, called)
        return f'<a class="number" href="#{name}" aria-label="{called}">{words}</a>'
