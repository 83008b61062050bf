"""
Crossing marks become well-formed markup.
"""

import string

from hypothesis import given
from hypothesis import strategies as st

from treatyc.backends.html.stretches import Point, Stretch, lay, nest, united

_TAGS = ("i", "ins", "del", "mark", "span", "b")


@st.composite
def _marked_words(draw):
    """
    Words, stretches that cross at will (one tag each), and links that stand apart.
    """
    words = draw(st.text(string.printable + "<&>\"'é“", max_size=30))
    offsets = st.integers(0, len(words))
    stretches = []
    for tag in draw(st.lists(st.sampled_from(_TAGS), unique=True)):
        start, end = sorted((draw(offsets), draw(offsets)))
        stretches.append(Stretch(start, end, f"<{tag}>", f"</{tag}>", f"<{tag}>"))
    cuts = sorted(draw(st.lists(offsets, max_size=6)))
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        stretches.append(Stretch(start, end, "<a>", "</a>", "<a>", link=True))
    points = [
        Point(at, "<a>*</a>", link=True) for at in sorted(draw(st.lists(offsets, max_size=3)))
    ]
    return words, stretches, points


@given(_marked_words())
def test_crossing_stretches_are_well_formed(opened, marked):
    """
    However stretches cross, every tag closes what was opened last, and no link holds another.
    """
    page = opened(nest(*marked))

    assert [] == page.faults


@given(_marked_words())
def test_every_character_keeps_its_marks(opened, marked):
    """
    Each character of the words stands within the tags that were put around it, and no others.
    """
    words, stretches, _ = marked
    expected = [
        {stretch.opening[1:-1] for stretch in stretches if stretch.start <= at < stretch.end}
        for at in range(len(words))
    ]
    page = opened(nest(words, stretches))
    found = [set(tags) for piece, tags in page.pieces for _ in piece]

    assert words == page.text
    assert expected == found


@given(_marked_words())
def test_stretches_that_stand_apart_need_no_nesting(opened, marked):
    """
    The short way for links that stand apart gives what the long way gives.
    """
    words, stretches, _ = marked
    links = [stretch for stretch in stretches if stretch.link and stretch.start < stretch.end]

    assert nest(words, links) == lay(words, links)


def test_a_stretch_that_is_cut_has_its_id_once():
    """
    The second piece of a stretch opens with the tag that may stand twice.
    """
    definition = Stretch(0, 4, '<dfn id="term">', "</dfn>", "<dfn>")
    italics = Stretch(2, 6, "<i>", "</i>", "<i>")

    assert '<dfn id="term">ab<i>cd</i></dfn><i>ef</i>' == nest("abcdef", [definition, italics])


def test_a_footnote_mark_stands_outside_of_a_link():
    """
    A mark within a reference cuts the reference in two.
    """
    link = Stretch(0, 4, '<a href="#x">', "</a>", '<a href="#x">', link=True)
    point = Point(2, '<a href="#fn">1</a>', link=True)
    expected = '<a href="#x">ab</a><a href="#fn">1</a><a href="#x">cd</a>'

    assert expected == nest("abcd", [link], [point])


def test_stretches_of_one_kind_are_united():
    """
    Nested and touching stretches are one; what stands apart stays apart.
    """
    assert [(0, 5), (7, 9)] == united([(2, 5), (0, 3), (1, 2), (7, 9)])
