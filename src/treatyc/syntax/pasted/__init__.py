"""
Depth without indentation: pasted text, read from the sequence of its markers.

Sequence goes before kind: a marker that continues an open list belongs to it,
one that is first of its kind opens a list under the block before; one marker
of look-ahead decides "(i)" after "(h)" and where a block without a marker
belongs. The rules were measured on 7,900 articles of published treaties; the
letters in the docstrings (M1, N1, U1) are those of the measurement: M for the
shapes of markers, N for markers in their lists, U for blocks without one.

- article.py: one article, item by item
- broken_lines.py: lines that belong together (U1, M2)
- state.py: the lists that are open, and where the reading stands
- marked.py: a block with a marker: does it go on, begin a list, or neither
- continuing.py: the open list that a marker goes on with (N1, N3, M5, M6)
- beginning.py: a marker that begins a list (N2, N6, N7)
- out_of_order.py: a marker that does neither (N3, N4, N5)
- unmarked.py: blocks without a marker (U2 to U4, M6)
- inner_headings.py: headings between the paragraphs of an article (U3)
- further_text.py: how deep a block without a marker stands (U5 to U8)
"""

from treatyc.syntax.pasted.article import nest_by_sequence

__all__ = ["nest_by_sequence"]
