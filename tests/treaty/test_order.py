"""
The order of blocks, by which comments, waivers and footnotes know their places.
"""

from treatyc.source import Source
from treatyc.syntax.reader import parse
from treatyc.treaty.order import blocks_in_order
from treatyc.treaty.parts import Include, Preamble, Recital
from treatyc.treaty.provisions import Article, Paragraph, Quotation, Subparagraph, Table, Words

DRAFT = """\
The title of it all

Preamble

The Parties to this Convention,

Have agreed as follows:

Article 1

1. The Parties shall:

    (a) act;

    as they can.

| State | Year |
|---|---|
| Norway | 1998 |

> Article 9
>
> Quoted words.

Include: more.treaty
"""


def test_blocks_stand_in_the_order_of_print():
    """
    Each before what it contains; a quotation and a table count once, the preamble for itself.
    """
    blocks = list(blocks_in_order(parse(Source("draft.treaty", DRAFT)).draft))

    assert [
        Paragraph, Preamble, Recital, Recital, Article, Paragraph, Subparagraph, Words, Table,
        Quotation, Include,
    ] == [type(block) for block in blocks]  # fmt: skip
