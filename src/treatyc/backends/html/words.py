"""
Running text as markup: words with everything that stands on them.
"""

from attrs import frozen

from treatyc.backends.html.coverage import (
    Coverage,
    PassageOrder,
    coverage_of,
    is_before_label,
)
from treatyc.backends.html.links import Links, links_of
from treatyc.backends.html.markup import escape, heard
from treatyc.backends.html.notes import NoteNumbers
from treatyc.backends.html.stretches import Point, Stretch, lay, nest, united
from treatyc.language import Language
from treatyc.resolve.resolved import BracketPair, ResolvedTreaty
from treatyc.treaty.text import Attributes, Mark, Text

__all__ = ["Wording"]

_COVERS = {
    "bracket": ('<span class="open">', "</span>"),
    "insertion": ("<ins>", "</ins>"),
    "deletion": ("<del>", "</del>"),
}
_BRACKET = '<span class="bracket">'
_ITALICS = "<i>"


@frozen(eq=False, repr=False)
class _Signs:
    """
    What is heard where something begins or ends, by the kind of its mark.
    """

    opening: dict[str, str]
    closing: dict[str, str]


class Wording:
    """
    Turns the texts of one treaty into markup.
    """

    def __init__(self, resolved: ResolvedTreaty, notes: NoteNumbers) -> None:
        self.notes = notes
        self._language = resolved.language
        self._links = links_of(resolved)
        self._nothing = Links([], [], [])
        self._openings: dict[tuple[int, int], BracketPair] = {}
        self._before: dict[str, list[BracketPair]] = {}
        self._coverage: dict[str, Coverage] = {}
        self.covered: set[int] = set()
        self._tails: dict[int, str] = {}
        pairs = resolved.brackets.pairs
        if pairs:
            self._place(pairs, PassageOrder(resolved.passages))
        self._signs = _signs(resolved.language)

    def _place(self, pairs: tuple[BracketPair, ...], order: PassageOrder) -> None:
        for pair in pairs:
            if is_before_label(pair):
                self._before.setdefault(pair.opened_in.id, []).append(pair)
            else:
                self._openings[id(pair.opened_in.text), pair.start] = pair
        for kind in _COVERS:
            coverage = coverage_of((pair for pair in pairs if pair.kind == kind), order)
            self._coverage[kind] = coverage
            self.covered.update(coverage.texts)

    def follow(self, text: Text, markup: str) -> None:
        """
        Let *markup* follow the words of *text*, before what follows them already.
        """
        self._tails[id(text)] = markup + self._tails.get(id(text), "")

    def render(self, text: Text) -> str:
        """
        The words of *text* with all that stands on them.
        """
        if self._tails:
            return self._on_words(text) + self._tails.pop(id(text), "")
        if text.marks or id(text) in self.covered:
            return self._on_words(text)
        links = self._links.get(id(text))
        if links is None:
            return escape(text.words)
        if not links.others:
            return lay(text.words, links.stretches)
        return nest(text.words, links.others + links.stretches, links.points)

    def _on_words(self, text: Text) -> str:
        links = self._links.get(id(text), self._nothing)
        stretches = [*links.others, *links.stretches]
        points = list(links.points)
        for kind, coverage in self._coverage.items():
            opening, closing = _COVERS[kind]
            for start, end in coverage.texts.get(id(text), ()):
                stretches.append(Stretch(start, end, opening, closing, opening))
        self._add_marks(text, stretches, points)
        return nest(text.words, stretches, points)

    def _add_marks(self, text: Text, stretches: list[Stretch], points: list[Point]) -> None:
        italics: list[tuple[int, int]] = []
        for mark in text.marks:
            if mark.kind == "italics":
                italics.append((mark.start, mark.end))
            elif mark.kind == "opening-bracket":
                pair = self._openings.get((id(text), mark.start))
                points.append(Point(mark.start, self._bracket_opens(pair)))
                stretches.append(_bracket(mark))
            elif mark.kind == "closing-bracket":
                points.append(Point(mark.end, self._closes(mark)))
                stretches.append(_bracket(mark))
            elif mark.kind == "footnote":
                points.extend(
                    Point(mark.start, self.notes.mark(key), link=True) for key in mark.names
                )
            elif mark.kind != "label":
                points.append(Point(mark.start, self._sign(mark)))
        for start, end in united(italics):
            stretches.append(Stretch(start, end, _ITALICS, "</i>", _ITALICS))
        points.sort(key=_place)

    def _sign(self, mark: Mark) -> str:
        """
        What stands at the place of an insertion, a deletion or a drafting note.
        """
        if mark.kind == "note":
            words = self._language.phrase("note", words="; ".join(mark.names))
            return f' <span class="note" role="note">{escape(words)}</span>'
        return self._signs.opening.get(mark.kind) or self._closes(mark)

    def _closes(self, mark: Mark) -> str:
        sign = self._signs.closing[mark.kind]
        return sign + self._authors("authors", mark.names) if mark.names else sign

    def _authors(self, key: str, names: tuple[str, ...]) -> str:
        authors = self._language.phrase("author_separator").join(names)
        printed = self._language.phrase(key, authors=authors)
        return f' <span class="authors">{escape(printed)}</span>'

    def _bracket_opens(self, pair: BracketPair | None) -> str:
        if pair is None:
            return self._signs.opening["opening-bracket"]
        key = "alternative_opens" if pair.alternative_to is not None else "bracket_opens"
        if pair.placeholder:
            key = "placeholder_opens"
        elif pair.authors:
            authors = self._language.phrase("author_separator").join(pair.authors)
            return heard(self._language.phrase(f"{key}_by", authors=authors))
        return heard(self._language.phrase(key))

    def before(self, name: str | None, marks: tuple[Mark, ...]) -> str:
        """
        What stands before the label of the part with the id *name*.
        """
        openings = [mark for mark in marks if mark.kind == "opening-bracket"]
        pairs: list[BracketPair | None] = [None] * len(openings)
        known = [pair for pair in self._before.get(name or "", ()) if pair.kind == "bracket"]
        if len(known) == len(openings):
            pairs = [*known]
        pairs.reverse()
        parts = []
        for mark in marks:
            if mark.kind == "opening-bracket":
                parts.append(f"{self._bracket_opens(pairs.pop())}{_BRACKET}[</span>")
            elif mark.kind == "closing-bracket":
                parts.append(f"{_BRACKET}]</span>{self._closes(mark)}")
            else:
                parts.append(self._sign(mark))
        return "".join(parts)

    def label(self, text: Text | None, markup: str) -> str:
        """
        The *markup* of a label, marked like the words of *text* where the mark begins before it.
        """
        for kind, coverage in self._coverage.items():
            if id(text) in coverage.labels:
                opening, closing = _COVERS[kind]
                markup = f"{opening}{markup}{closing}"
        return markup

    def attributes(self, attributes: Attributes) -> str:
        """
        Who proposed a provision, its cluster, its status: in the words that print them.
        """
        parts = []
        if attributes.authors:
            parts.append(self._authors("proposed_by", attributes.authors))
        if attributes.cluster:
            words = self._language.phrase("cluster", name=attributes.cluster)
            parts.append(f' <span class="cluster">{escape(words)}</span>')
        if attributes.status:
            key = f"status_{attributes.status.replace('-', '_')}"
            words = self._language.phrase(key)
            parts.append(f' <span class="status">{escape(words)}</span>')
        return "".join(parts)


def _place(point: Point) -> int:
    return point.at


def _bracket(mark: Mark) -> Stretch:
    return Stretch(mark.start, mark.end, _BRACKET, "</span>", _BRACKET)


def _signs(language: Language) -> _Signs:
    def heard_phrase(key: str) -> str:
        return heard(language.phrase(key))

    return _Signs(
        {
            "opening-bracket": heard_phrase("bracket_opens"),
            "insertion-start": heard_phrase("insertion_opens"),
            "deletion-start": heard_phrase("deletion_opens"),
        },
        {
            "closing-bracket": heard_phrase("bracket_closes"),
            "insertion-end": heard_phrase("insertion_closes"),
            "deletion-end": heard_phrase("deletion_closes"),
        },
    )
