"""
The short way to read plain references gives what the long way gives.
"""

from pathlib import Path

import pytest

from benchmarks.treaties import treaty_text
from treatyc.resolve.citations import find_citations, search

DRAFTS = Path(__file__).parents[2] / "drafts"
PIECES = [
    ("article 5", "paragraph 2 of this article", "This paragraph", "annex I", "paragraph 1"),
    (
        "",
        " of this Convention",
        " of the present Treaty",
        " bis",
        " above",
        " (a)",
        ".",
        ".1",
        "'s",
    ),
    ("", ", paragraph 2", " and 3", " to 7", ", and", ", the", " of the Charter", " thereof", ";"),
    ("", " shall apply", " 4", " Annex", " TFEU", " [and 5]"),
]


def long_way(texts, vocabulary, monkeypatch):
    """
    The references as they are read without the short way.
    """
    with monkeypatch.context() as patched:
        patched.setattr(search, "read_plain", lambda *_: None)
        return list(find_citations(texts, vocabulary))


@pytest.mark.parametrize("first", PIECES[0])
def test_both_ways_agree_on_what_may_follow(vocabulary, monkeypatch, first):
    """
    Owners, marks, lists and other instruments behind a plain reference.
    """
    texts = [
        f"Under {first}{second}{third}{fourth}"
        for second in PIECES[1]
        for third in PIECES[2]
        for fourth in PIECES[3]
    ]

    assert long_way(texts, vocabulary, monkeypatch) == list(find_citations(texts, vocabulary))


def test_both_ways_agree_on_drafts(vocabulary, monkeypatch):
    """
    On real ones and on the treaties of the benchmarks.
    """
    texts = [line for path in DRAFTS.rglob("*.treaty") for line in path.read_text().splitlines()]
    texts += treaty_text(30).splitlines()

    assert long_way(texts, vocabulary, monkeypatch) == list(find_citations(texts, vocabulary))
