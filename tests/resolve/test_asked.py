"""
Provisions that somebody asks for, in all the ways of naming them.
"""

import pytest

from treatyc.pipeline import compile_bytes
from treatyc.resolve.asked import provisions_asked_for

DRAFT = """\
Chapter I. General provisions

Article 1. Duty {#duty}

1. Each Party shall keep a light.

2. The light shall be:

    (a) White; or

    (b) Green.

Article 2. Inspection

The keeper shall admit inspectors.

Annex I

Article 3. Places

The harbours are those of the list.
"""


@pytest.fixture(scope="module")
def treaty():
    """
    A small treaty with an annex that has an article of its own.
    """
    return compile_bytes("lights.treaty", DRAFT.encode()).treaty


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("art_1__para_2", ["art_1__para_2"]),
        ("duty", ["art_1"]),
        ("@duty", ["art_1"]),
        ("1", ["art_1"]),
        ("1(2)(a)", ["art_1__para_2__subpara_a"]),
        ("Article 1", ["art_1"]),
        ("article 1, paragraph 2 (a)", ["art_1__para_2__subpara_a"]),
        ("paragraph  2 of article 1", ["art_1__para_2"]),
        ("the article 1", ["art_1"]),
        ("article 1, paragraph 2, of this Convention", ["art_1__para_2"]),
        ("articles 1 and 2", ["art_1", "art_2"]),
        ("chapter I", ["chp_1"]),
        ("Annex I", ["annex_1"]),
        ("annex I, article 3", ["annex_1__art_3"]),
        ("article 3", ["annex_1__art_3"]),
        ("3", ["annex_1__art_3"]),
        ("article 9", []),
        ("articles 1 and 9", []),
        ("article 2 and all that", []),
        ("this article", []),
        ("nonsense", []),
        ("", []),
    ],
)
def test_names_of_provisions(treaty, words, ids):
    """
    By id, by label, in short, in words; what names nothing else is found in an annex.
    """
    assert ids == [provision.id for provision in provisions_asked_for(treaty, words)]
