"""
Texts that drafters could have written: words with marks on them, nasty ones among them.

A text is made of pieces, each a tuple of what it is and what it brings. What
the language cannot say is never made; each such limit has its reason here.
"""

from attrs import define, evolve, field
from hypothesis import strategies as st

from treatyc.source import Span
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes, Mark, Text

__all__ = ["SPAN", "attributes", "made", "short_texts", "texts", "without"]

SPAN = Span("draft.treaty", 0, 0)

_PLAIN = (
    "shall", "protect", "the lagoon", "of", "and", "Lagoon States", "in accordance with", "water;",
    "for this purpose:", "it.", "measures,", "if it has given notice", "years –", "may agree",
)  # fmt: skip
# Words that would be a marker, a heading, a mark or another kind of line, were they not words.
_NASTY = (
    "Article 5", "article 5, paragraph 2 (a)", "Chapter II", "Artcle 7.", "(a)", "(i)", "1.", "2",
    "i)", "–", "-", "•", "(b) and (c)", "\\", "\\\\", "\\(a)", "\\*", "a@b.org", "@", "@terms",
    "*", "**", "*a*", "{", "}", "{}", "{agreed}", "{#x}", "[deleted]", "[", "]", "[^1]", "[^1]:",
    "|", "a|b", "\\|", "“X” means", '"Lagoon"', "“", "”", "»", "„", ">", "> >", "//",
    "// allow x: y", "Note:", "Include: x.treaty", "Part of: y.treaty", "Title: z",
    "Language: en", "Preamble", "Annex", "In witness whereof", "Done at Vienna",
    "Recalling the Charter of the United Nations,", "{++", "++}", "{--", "{>>", "<<}", "#", "#.",
    "…", "---", "3.1", "Option 1.", "{end options}", "5\u00a0km", "5\u2009km", "a  b", "a\u200db",
    "漁業", "بحيرة", "ﬁn", "e\u0301", "𝔏", "I.", "IV",
)  # fmt: skip
_NAMES = (("Norway",), ("Norway", "Group of 77"), ("Türkiye",), ("A.B.",), ("*", "@x"))
# A drafting note ends at its first "<<}"; a footnote's key has no blanks and no "]".
_NOTES = ("to be discussed", "see {agreed} *", "[", "a < b <", "")
_KEYS = ("1", "a", "*", "note-3", "ü")

_WORDS = tuple(("words", word) for word in _PLAIN)
_TRAPS = tuple(("words", word) for word in _NASTY)
_MARKS = (
    ("italics", "Recalling"),
    ("italics", "mutatis mutandis"),
    ("italics", "(a)"),
    ("italics-from", "Recalling"),
    ("italics-to", ""),
    ("open", ""),
    ("close", ""),
    *(("close", names) for names in _NAMES),
    *(("footnote", key) for key in _KEYS),
    *(("note", words) for words in _NOTES),
    ("label", "terms"),
    ("label", "Use-of.terms"),
    *(
        ("change", kind)
        for kind in ("insertion-start", "insertion-end", "deletion-start", "deletion-end")
    ),
    ("glue", ""),
)

# No blanks, line ends or control characters: a block is one line, no blank stands around a text.
_LETTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\ufeff"
)
_STRANGE = st.tuples(st.just("words"), st.text(_LETTERS, min_size=1, max_size=3))
# Simple words come first: what fails is made of them in the end.
_PIECES = st.sampled_from((*_WORDS * 4, *_TRAPS, *_MARKS * 2))
_FEW = st.lists(_PIECES, min_size=1, max_size=4)
_ONE = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=2)
_ANY = st.lists(_PIECES | _STRANGE, min_size=1, max_size=4)


@define
class _Writer:
    """
    A text while it is put together.
    """

    words: str = ""
    marks: list[Mark] = field(factory=list)
    is_glued: bool = True
    in_italics: int = -1
    after_italics: int = -1

    def write(self, kind, what):
        """
        Add one piece.
        """
        match kind:
            case "words":
                self._say(what)
            case "italics" | "italics-from":
                self._italics(what)
                if kind == "italics":
                    self._end_italics()
            case "italics-to":
                self._end_italics()
            case "label":
                self._label(what)
            case "glue":
                self.is_glued = not self._ends_in_label()
            case _:
                self._write_mark(kind, what)

    def _write_mark(self, kind, what):
        """
        A bracket, or a mark that takes no room in the words.
        """
        match kind:
            case "open":
                self._say("[")
                self._mark("opening-bracket", 1)
                self.is_glued = True
            case "close":
                self.words += "]"
                self._mark("closing-bracket", 1, what or ())
            case "change":
                if what.endswith("start"):
                    self._say("")
                self._mark(what, 0)
                self.is_glued = what.endswith("start")
            case _:
                self._mark(kind, 0, (what,))

    def _say(self, words):
        """
        Add *words*, behind a blank unless they are glued to what stands before.
        """
        self.words += words if self.is_glued or not self.words else f" {words}"
        self.is_glued = False

    def _mark(self, kind, length, names=()):
        end = len(self.words)
        self.marks.append(Mark(kind, end - length, end, names))

    def _label(self, name):
        """
        "@" directly behind a letter, digit or another "@" is no label but part of an address.
        """
        if self.words[-1:].isalnum() or self.words[-1:] == "@":
            self.is_glued = False
        self._say(f"@{name}")
        self._mark("label", len(name) + 1, (name,))

    def _ends_in_label(self):
        return (
            bool(self.marks)
            and self.marks[-1].kind == "label"
            and self.marks[-1].end == len(self.words)
        )

    def _italics(self, words):
        """
        Begin italics; not directly behind others, since "**" is no mark.
        """
        self._end_italics()
        if self.after_italics == len(self.words):
            self.is_glued = False
        self._say(words)
        self.in_italics = len(self.marks)
        self._mark("italics", len(words))

    def _end_italics(self):
        """
        Italics end with a word; the last blank stands behind them.
        """
        if self.in_italics < 0:
            return
        self.after_italics = len(self.words)
        began = self.marks[self.in_italics]
        self.marks[self.in_italics] = evolve(began, end=len(self.words))
        self.in_italics = -1

    def text(self):
        """
        The text; one without any words would be no block, and no blank stands at its end.
        """
        if not self.words or self.words[-1] == " ":
            self._say("words")
        self._end_italics()
        return Text(self.words, tuple(self.marks), span=SPAN)


def made(pieces):
    """
    The text that *pieces* make.
    """
    writer = _Writer()
    for kind, what in pieces:
        writer.write(kind, what)
    return writer.text()


def without(text, characters):
    """
    *text* with an X for each of *characters*, the places of its marks unchanged.
    """
    return evolve(text, words=text.words.translate(dict.fromkeys(map(ord, characters), "X")))


texts = st.one_of(_ONE, _FEW, _FEW, _ANY).map(made)
short_texts = _ONE.map(made)

# Names in braces are told apart by semicolons, and blanks in them count once.
attributes = st.sampled_from(
    (
        *[NO_ATTRIBUTES] * 8,
        Attributes(label="terms"),
        Attributes(label="ü.1-b"),
        Attributes(status="agreed-ad-referendum"),
        Attributes(status="deleted"),
        Attributes(authors=("Norway", "Group of 77")),
        Attributes(cluster="3"),
        Attributes("x", "deleted", ("Fiji",)),
        Attributes("x", "pending", ("*", "[A]"), "two words"),
    )
)
