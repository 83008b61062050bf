"""
Running text: words cut where a mark or a reference begins or ends.

Marks may nest and cross; each piece between two cuts gets all that holds for it.
An insertion or deletion that goes on in the next block is taken up again there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Literal

from treatyc.backends.pandoc import forms
from treatyc.backends.word.names import (
    AUTHOR,
    BRACKET,
    BROKEN_REFERENCE,
    DELETION,
    FOOTNOTE_REFERENCE,
    INSERTION,
    STATUS,
)
from treatyc.language import Language
from treatyc.resolve.resolved import Reference, ResolvedTreaty
from treatyc.treaty.text import Attributes, Mark, Text

__all__ = ["Inlines"]

_BRACKETS: Final = frozenset({"opening-bracket", "closing-bracket"})
_STRETCHES: Final = _BRACKETS | {"italics"}
_STYLES: Final = {"insertion": INSERTION, "deletion": DELETION}
_Change = Literal["insertion", "deletion"]


class Inlines:
    """
    Writes text after text in reading order, and remembers what is still open.

    *date* is put on changes and notes, if there is one; *never_closed* are the changes, counted
    from nought, that have no end and so are not begun. After the last text
    *still_open* names them.
    """

    def __init__(
        self,
        resolved: ResolvedTreaty,
        bookmarks: dict[str, str],
        date: str,
        never_closed: frozenset[int] = frozenset(),
    ) -> None:
        self._language: Language = resolved.language
        self._bookmarks = bookmarks
        self._date = date
        self._never_closed = never_closed
        self._changes: list[tuple[_Change, int, str]] = []
        self._counted = self._comments = 0
        self._within_note = False
        self._footnotes = {note.key: note for note in reversed(resolved.treaty.footnotes)}
        self._ids = resolved.ids
        self._numbers: dict[str, int] = {}
        self._references: dict[int, list[Reference]] = {}
        for reference in resolved.references:
            if reference.targets or reference.missing:
                self._references.setdefault(id(reference.passage.text), []).append(reference)

    @property
    def still_open(self) -> frozenset[int]:
        """
        The changes that have begun and not ended.
        """
        return frozenset(number for _, number, _ in self._changes)

    def text(self, text: Text) -> str:
        """
        *text* with its marks and references.
        """
        references = self._references.get(id(text))
        if not text.marks and not references and not self._changes:
            return forms.words(text.words) if text.words else ""
        return ",".join(self._pieces(text, references or ()))

    def plain(self, words: str, style: str | None = None) -> str:
        """
        Words that the draft does not hold as text: a label, a status, authors.
        """
        inlines = forms.words(words)
        return self._changed(forms.styled(style, inlines) if style else inlines)

    def tab(self, *, after_space: bool = False) -> str:
        """
        A tab, inserted or deleted with what stands around it.
        """
        return self._changed(f"{forms.words(' ')},{forms.TAB}" if after_space else forms.TAB)

    def before(self, marks: Iterable[Mark]) -> str:
        """
        The brackets, insertions and deletions that begin before a marker or heading word.
        """
        return ",".join(piece for mark in marks for piece in self._before(mark))

    def tail(self, attributes: Attributes, space: str) -> str:
        """
        Authors and status of a whole provision, in words, with *space* before them.
        """
        phrases = []
        if attributes.authors:
            authors = self._language.phrase("proposed_by", authors=self._names(attributes.authors))
            phrases.append(self.plain(space + authors, AUTHOR))
            space = " "
        if attributes.status:
            status = self._language.phrase(f"status_{attributes.status.replace('-', '_')}")
            phrases.append(self.plain(space + status, STATUS))
        return ",".join(phrases)

    def unused_footnotes(self) -> Iterator[str]:
        """
        The notes without a mark: nothing that was written is lost.
        """
        for key in sorted(self._footnotes.keys() - self._numbers.keys()):
            yield f"{self.plain(f'[{key}] ')},{self.text(self._footnotes[key].text)}"

    def _before(self, mark: Mark) -> Iterator[str]:
        if mark.kind in _BRACKETS:
            yield self.plain("[" if mark.kind == "opening-bracket" else "]", BRACKET)
        else:
            yield from self._point(mark, ())

    def _pieces(self, text: Text, references: Iterable[Reference]) -> Iterator[str]:
        begins: dict[int, list[Mark | Reference]] = defaultdict(list)
        ends: dict[int, list[Mark | Reference]] = defaultdict(list)
        points: dict[int, list[Mark]] = defaultdict(list)
        stretches: list[Mark | Reference] = [m for m in text.marks if m.kind in _STRETCHES]
        for stretch in (*stretches, *references):
            if stretch.start < stretch.end:
                begins[stretch.start].append(stretch)
                ends[stretch.end].append(stretch)
        for mark in text.marks:
            if mark.kind not in _STRETCHES:
                points[mark.start].append(mark)
        places = sorted({0, len(text.words), *begins, *ends, *points})
        within: list[Mark | Reference] = []
        for here, there in zip(places, [*places[1:], places[-1]], strict=True):
            for stretch in ends.get(here, ()):
                within.remove(stretch)
                yield from self._after(stretch)
            for mark in points.get(here, ()):
                yield from self._point(mark, text.marks)
            within += begins.get(here, ())
            if here < there:
                yield self._run(text.words[here:there], within)

    def _run(self, words: str, within: Iterable[Mark | Reference]) -> str:
        inlines = forms.words(words)
        style = target = None
        for stretch in within:
            if isinstance(stretch, Reference):
                style = BROKEN_REFERENCE if stretch.missing else style
                target = stretch.targets[0].id if stretch.targets else None
            elif stretch.kind == "italics":
                inlines = forms.emphasized(inlines)
            else:
                style = BRACKET
        if style:
            inlines = forms.styled(style, inlines)
        inlines = self._changed(inlines)
        return forms.linked(self._bookmarks[target], inlines) if target else inlines

    def _after(self, stretch: Mark | Reference) -> Iterator[str]:
        if isinstance(stretch, Reference):
            if stretch.missing:
                broken = self._language.phrase("broken_reference")
                yield self.plain(f" {broken}", BROKEN_REFERENCE)
        elif stretch.kind == "closing-bracket" and stretch.names:
            authors = self._language.phrase("authors", authors=self._names(stretch.names))
            yield self.plain(f" {authors}", AUTHOR)

    def _point(self, mark: Mark, marks: tuple[Mark, ...]) -> Iterator[str]:
        match mark.kind:
            case "insertion-start":
                self._begin("insertion", mark, marks)
            case "deletion-start":
                self._begin("deletion", mark, marks)
            case "insertion-end":
                self._end("insertion")
            case "deletion-end":
                self._end("deletion")
            case "note":
                author = self._language.phrase("note_author")
                words = forms.words(" ".join(mark.names))
                yield forms.comment(self._comments, author, self._date, words)
                self._comments += 1
            case "footnote":
                yield from (self._footnote(key) for key in mark.names)
            case _:
                return

    def _begin(self, kind: _Change, mark: Mark, marks: tuple[Mark, ...]) -> None:
        """
        Open a change; its author is named where it ends, if that is in the same text.
        """
        ends = (m for m in marks if m.kind == f"{kind}-end" and m.start >= mark.start)
        names = next((end.names for end in ends), ())
        author = self._names(names) if names else self._language.phrase("change_author")
        if self._counted not in self._never_closed:
            self._changes.append((kind, self._counted, author))
        self._counted += 1

    def _end(self, kind: _Change) -> None:
        for place in range(len(self._changes) - 1, -1, -1):
            if self._changes[place][0] == kind:
                del self._changes[place]
                return

    def _changed(self, inlines: str) -> str:
        """
        *inlines* as the changes make them that are open; Word wants the insertion outermost.
        """
        if self._changes:
            for kind, author in sorted({kind: author for kind, _, author in self._changes}.items()):
                inlines = forms.change(kind, _STYLES[kind], author, self._date, inlines)
        return inlines

    def _footnote(self, key: str) -> str:
        """
        The note itself at its first mark, then its number; its key where Word can have no note.
        """
        footnote = self._footnotes.get(key)
        number = self._numbers.get(key)
        if footnote is None or number is not None or self._within_note:
            mark = self.plain(str(number or key), FOOTNOTE_REFERENCE)
            if footnote is None or number is None:
                return mark
            return forms.linked(self._bookmarks[self._ids[id(footnote)]], mark)
        self._numbers[key] = len(self._numbers) + 1
        outer, self._changes = self._changes, []
        self._within_note = True
        note = forms.note(self.text(footnote.text))
        self._within_note = False
        self._changes = outer
        if all(kind == "insertion" for kind, _, _ in outer):
            note = self._changed(note)
        return forms.bookmarked(self._bookmarks[self._ids[id(footnote)]], note)

    def _names(self, names: Iterable[str]) -> str:
        return self._language.phrase("author_separator").join(names)
