"""
Footnotes: which number is printed for a key, and the way from a mark to its note and back.

Notes are numbered in the order in which their marks are met.
"""

from treatyc.backends.html.markup import escape
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.treaty.parts import Footnote

__all__ = ["NoteNumbers"]


class NoteNumbers:
    """
    The numbers of the notes, given as their marks are met, and how often each was met.
    """

    def __init__(self, resolved: ResolvedTreaty) -> None:
        self._language = resolved.language
        self._ids = resolved.ids
        self._all = resolved.treaty.footnotes
        self._notes = {note.key: note for note in reversed(self._all)}
        self._met: dict[str, int] = {}
        self._numbers: dict[str, int] = {}

    def mark(self, key: str) -> str:
        """
        The mark of the note with *key*, a link to it; broken where there is no such note.
        """
        note = self._notes.get(key)
        if note is None:
            fault = self._language.phrase("broken_reference")
            return f'<mark class="broken"><sup>{escape(key)}</sup> {escape(fault)}</mark>'
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        times = self._met[key] = self._met.get(key, 0) + 1
        name = self._ids[id(note)]
        label = escape(self._language.phrase("footnote", number=str(number)))
        return (
            f'<sup class="mark"><a id="{_mark_id(name, times)}" href="#{name}" '
            f'role="doc-noteref" aria-label="{label}">{number}</a></sup>'
        )

    def in_order(self) -> list[tuple[Footnote, str]]:
        """
        The notes met so far with their numbers, in the order of these.
        """
        return [(self._notes[key], str(number)) for key, number in self._numbers.items()]

    def never_met(self) -> list[Footnote]:
        """
        The notes that no mark leads to; of two with one key the second is such a note.
        """
        met = {id(self._notes[key]) for key in self._numbers}
        return [note for note in self._all if id(note) not in met]

    def ways_back(self, note: Footnote) -> str:
        """
        A link to each mark of *note*.
        """
        name = self._ids[id(note)]
        back = self._language.phrase("back")
        links = []
        for place in range(1, self._met.get(note.key, 0) + 1):
            if place > 1:
                back = self._language.phrase("back_nth", number=str(place))
            links.append(
                f' <a class="back" href="#{_mark_id(name, place)}" role="doc-backlink" '
                f'aria-label="{escape(back)}">↩</a>'
            )
        return "".join(links)


def _mark_id(name: str, place: int) -> str:
    return f"mark-{name}" if place == 1 else f"mark{place}-{name}"
