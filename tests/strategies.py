"""
Drafts that drafters could have written, for the laws that hold for each of them.

Only what the language can say is drawn; where that is less than the classes of
a treaty allow, a comment gives the reason.
"""

from attrs import define, evolve
from hypothesis import strategies as st

from tests.drawn_blocks import SHAPES, YES, BlockHand, plain_text
from tests.wordings import SPAN, attributes, made, texts
from treatyc.treaty.order import blocks_in_order
from treatyc.treaty.parts import (
    Comment,
    Draft,
    Footnote,
    Include,
    Masthead,
    MastheadField,
    Preamble,
    Recital,
    Waiver,
)
from treatyc.treaty.provisions import Article, Paragraph
from treatyc.treaty.provisions import Testimonium as TestimoniumUnit
from treatyc.treaty.text import NO_ATTRIBUTES, Mark

__all__ = ["drafts"]

_PARTIES = st.sampled_from(
    [plain_text("The States Parties to this Convention,"), plain_text("The Parties,")]
)
_OPENINGS = st.sampled_from(
    [
        made([("italics", "Recalling"), ("words", "the Charter of the United Nations,")]),
        plain_text("Noting that lagoons decline faster than any State can repair,"),
    ]
)
_FORMULA = st.sampled_from(
    [
        plain_text("Have agreed as follows:"),
        made([("italics", "Agree"), ("words", "upon the following:")]),
    ]
)
_WITNESS = st.sampled_from(
    [
        plain_text("In witness whereof the undersigned have signed."),
        made([("italics", "Done"), ("words", "at Vienna.")]),
    ]
)
_SOME = st.integers(0, 3)


@define
class _Hand(BlockHand):
    """
    A drafter's hand that writes whole drafts.
    """

    def units(self):
        """
        The units of a draft: headings, Include lines, and a testimonium under a heading.
        """
        found = []
        for _ in range(self.draw(_SOME)):
            shape = self.draw(SHAPES)
            if shape == 15:
                path = "chapters/surveys.treaty"
                found.append(Include(path, self.blocks(0, 1), span=SPAN))
            elif shape == 14 and found and isinstance(found[-1], Article | Include):
                found.append(self._testimonium())
            else:
                found.append(self.heading_with(self.blocks(0)))
        return tuple(found)

    def _testimonium(self):
        first = Paragraph("", None, self.draw(_WITNESS), span=SPAN)
        return TestimoniumUnit((first, *self.blocks(0, 1)), span=SPAN)

    # --- what stands above ------------------------------------------------------------------------

    def preamble(self, units):
        """
        Without its heading a preamble is known by its first words, where units follow.

        What reads as the formula is the formula.
        """
        if self.draw(YES):
            return None
        word = self.draw(
            st.sampled_from(("Preamble", "PREAMBLE", "") if units else ("Preamble", "PREAMBLE"))
        )
        recitals = [Recital("parties", "", None, self.draw(_PARTIES), span=SPAN)]
        recitals += [self._recital() for _ in range(self.draw(_SOME))]
        if self.draw(YES):
            recitals.append(Recital("formula", "", None, self.draw(_FORMULA), span=SPAN))
        adds = self.draw(attributes) if word else NO_ATTRIBUTES
        before = (Mark("opening-bracket", 0, 0),) if word and self.draw(SHAPES) == 15 else ()
        return Preamble(word, tuple(recitals), adds, before, span=SPAN)

    def _recital(self):
        text = self.draw(_OPENINGS | texts)
        content = tuple(self.items(1)) if self.draw(SHAPES) > 12 else ()
        return Recital("recital", "", None, text, content, (), self.draw(attributes), span=SPAN)

    def masthead(self):
        """
        The first key is a known one; others may be misspelt.
        """
        if self.draw(YES):
            return None
        keys = self.draw(st.lists(_KEYS, max_size=3))
        fields = [
            MastheadField(key, word, self.text(), span=SPAN)
            for key, word in [("title", "Title"), *keys]
        ]
        return Masthead(tuple(fields), span=SPAN)

    def asides(self, draft):
        """
        Comments, waivers and footnotes, in order, each above one of the blocks or at the end.

        A testimonium, or a preamble without its heading, begins with its first
        paragraph: nothing can stand between the two.
        """
        if self.draw(SHAPES) < 8:
            return draft
        blocks = [None, *blocks_in_order(draft)]
        places = [
            at
            for at, block in enumerate(blocks)
            if not (
                isinstance(block, TestimoniumUnit)
                or (isinstance(block, Preamble) and not block.word)
            )
        ]
        drawn = self.draw(st.lists(st.sampled_from(places), min_size=1, max_size=3).map(sorted))
        return evolve(draft, asides=tuple(self._aside(at) for at in drawn))

    def _aside(self, at):
        match self.draw(_SOME):
            case 0:
                return Waiver(
                    at, ("unused-term", "dangling-label"), "it is so: see below", span=SPAN
                )
            case 1 | 2:
                return Footnote(
                    at, self.draw(st.sampled_from(("1", "*", "note-3"))), self.text(), span=SPAN
                )
            case _:
                return Comment(at, self.draw(_REMARKS), span=SPAN)


_KEYS = st.sampled_from(
    (
        ("symbol", "Symbol"),
        ("distribution", "Distr."),
        ("item", "Agenda item"),
        ("", "Author"),
        ("date", "DATE"),
    )
)
# A comment that reads as a waiver is one.
_REMARKS = st.sampled_from(
    ("", "to be discussed", "/ // *", "allow me a word", "Article 5", "{agreed}")
)


@st.composite
def _drafted(draw):
    hand = _Hand(draw)
    part_of = draw(st.sampled_from((None, None, None, "../whole.treaty", "a whole.treaty")))
    front = hand.blocks(0) if draw(YES) else ()
    units = hand.units()
    draft = Draft(part_of, hand.masthead(), front, hand.preamble(units), units, span=SPAN)
    return hand.asides(draft)


drafts = _drafted()
