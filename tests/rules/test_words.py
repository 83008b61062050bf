"""
Symbols, misspelt words, names of provisions: the small questions that several rules ask.
"""

import pytest

from treatyc.rules.likeliest import Likeliest
from treatyc.rules.masthead.symbols import is_of_united_nations, is_symbol, mended_symbol
from treatyc.rules.structure.ascent import longest_ascent
from treatyc.rules.structure.printed_numbers import roman
from treatyc.rules.wording import listed, plural, range_of

GOOD = [
    "A/AC.291/L.4/Add.4",
    "A/AC.291/22/Rev.2",
    "A/AC.291/7",
    "A/AC.291/L.15",
    "A/RES/79/243",
    "A/31/1",
    "A/78/L.26",
    "A/C.6/80/L.11",
    "A/CONF.213/9",
    "A/CONF.213/PM.1",
    "A/CONF.213/RPM.1/1",
    "A/AC.299/CRP.3",
    "A/80/1/Corr.1",
    "S/RES/2178",
    "S/PRST/2014/1",
    "E/CN.4/Sub.2/1997/1",
    "ST/LEG/7/Rev.1",
    "ST/CS/SER.A/44/Rev.1",
    "CRC/C/GC/25",
    "FCCC/AWGLCA/2009/INF.2/Add.1",
    "UNEP/CBD/COP/1",
    "CAC/COSP/2023/1",
    "ECE/TRANS/1",
    "A/AC.291/L.4*",
    "A/78/986-A/AC.291/28",
]
BAD = {
    "A/AC/291/L.15": "A/AC.291/L.15",
    "A/AC.291/L4/Add.4": "A/AC.291/L.4/Add.4",
    "A/AC.291/Add4": "A/AC.291/Add.4",
    "a/ac.291/7": "A/AC.291/7",
    "A/RES/79-243": "A/RES/79/243",
    "A/AC.291/L.4/add.4": "A/AC.291/L.4/Add.4",
    "A / AC.291 / 7": "A/AC.291/7",
    "A\\AC.291\\7": "A/AC.291/7",
    "A/AC.291/22/Rev": None,
}


@pytest.mark.parametrize("symbol", GOOD)
def test_a_symbol_in_use_is_one(symbol: str) -> None:
    """
    Read in catalogues and reports.
    """
    assert is_symbol(symbol)


@pytest.mark.parametrize(("wrong", "right"), BAD.items())
def test_a_misprinted_symbol_is_mended_where_it_can_be(wrong: str, right: str | None) -> None:
    """
    Nothing is proposed that is no symbol either.
    """
    assert is_of_united_nations(wrong)
    assert not is_symbol(wrong)
    assert right == mended_symbol(wrong)


def test_resolutions_of_other_years_bear_their_year() -> None:
    """
    The space before it is official.
    """
    assert is_symbol("S/RES/2164 (2014)")
    assert not is_of_united_nations("GB.340/INS/3")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("dangling-refrence", "dangling-reference"),
        ("skiped-number", "skipped-number"),
        ("SKIPPED-NUMBER", "skipped-number"),
        ("number", None),
        ("", None),
        ("x" * 1000, None),
    ],
)
def test_a_slip_or_two_lead_to_the_known_word(word: str, meant: str | None) -> None:
    """
    More than that is another word.
    """
    assert meant == Likeliest(("dangling-reference", "skipped-number")).meant(word)


def test_among_many_words_one_slip_is_forgiven() -> None:
    """
    A treaty may have thousands of labels.
    """
    labels = Likeliest([f"article{number}" for number in range(1000)])

    assert "article7" == labels.meant("artcle7")
    assert labels.meant("artcl7") is None
    assert "did you mean @article7?" == labels.cure("articl7", "write it", "@{}")


def test_what_stands_out_of_order_is_as_little_as_possible() -> None:
    """
    One that was moved to the front is told, not the many behind it.
    """
    assert (1, 2, 3) == longest_ascent([(5, 0), (2, 0), (3, 0), (4, 0)])
    assert (0, 1, 2) == longest_ascent([(1, 0), (1, 2), (2, 0)])
    assert () == longest_ascent([])


def test_words_for_several() -> None:
    """
    As one says them.
    """
    assert "a" == listed(["a"])
    assert "a, b or c" == listed("abc", "or")
    assert ["annexes", "appendices", "articles"] == [
        plural(word) for word in ("annex", "appendix", "article")
    ]
    assert ["3", "3 and 4", "3 to 5"] == [
        range_of("3", "3", 1),
        range_of("3", "4", 2),
        range_of("3", "5", 3),
    ]
    assert ["iv", "ix", "xl", "mcmxc"] == [roman(value) for value in (4, 9, 40, 1990)]
