"""
Real treaties pasted in as they are: nothing fails, no article and no word goes missing.
"""

import os

import pytest

from benchmarks.corpus import CORPUS, GROWTH, articles_of, paste, seconds, texts

pytestmark = pytest.mark.skipif(
    not os.path.exists(os.path.join(CORPUS, "corpus.json")),
    reason="the corpus of real treaties (../shared/corpus) is not here",
)

# Where the manifest counts otherwise: the articles there are, by reading, and why.
COUNTED = {
    "treaties/berne.en.txt": (53, "the manifest leaves out the nine printed “2*bis*”"),
    "drafts/paris-draft-2015-10-23.txt": (30, "the manifest knows no “Article 1 (definitions)”"),
    "drafts/paris-draft-2015-12-04.txt": (30, "the same"),
    "drafts/paris-draft-2015-12-09.txt": (29, "the same"),
}
# What is not read yet: how many articles, and why.
UNREAD = {
    "drafts/paris-draft-2015-10-23.txt": (2, "“[Article 3bis] (REDD-plus)”: words behind brackets"),
    "drafts/paris-draft-2015-12-04.txt": (2, "the same"),
    "drafts/paris-draft-2015-12-09.txt": (2, "the same"),
}
# Where words stand in another order than in the file: in how many places, and why.
MOVED = {
    "large/mlc.en.txt": (13, "titles above their numbers"),
    "large/wto-agreement.en.txt": (1, "a title above its number"),
    "treaties/bills-of-exchange-1930.en.txt": (5, "titles above their numbers"),
    "treaties/crc.nl.txt": (2, "“DEEL II” is no heading in English: a title above an article"),
    "treaties/iccpr.en.txt": (2, "a testimonium between two instruments; a treaty has one"),
    "treaties/un-charter-bwb.en.txt": (12, "titles above their numbers"),
}
# Longer than any title; what is longer and moved is explained by a testimonium.
LONGEST_TITLE = 20
ONE_IN = 50
# Four times the text takes four times as long; the rest is for a busy machine.
LINEAR = 6

NAMES = texts(CORPUS)


@pytest.fixture(scope="module")
def counted():
    """
    The articles of the manifest, file by file.
    """
    return articles_of(CORPUS)


@pytest.fixture(scope="module", params=NAMES)
def pasted(request):
    """
    What became of a text.
    """
    return paste(CORPUS, request.param)


def test_articles_are_found(pasted, counted):
    """
    As many as there are: within one of them, or one in fifty.
    """
    articles, _ = COUNTED.get(pasted.name, (counted[pasted.name], ""))
    unread, _ = UNREAD.get(pasted.name, (0, ""))

    assert abs(articles - pasted.articles) <= max(unread, 1, articles // ONE_IN)


def test_words_are_all_there(pasted):
    """
    No word is lost, and where some have moved we know why.
    """
    places, reason = MOVED.get(pasted.name, (0, ""))
    longest = max((len(each.in_source) for each in pasted.moved), default=0)

    assert 0 == pasted.lost
    assert places >= len(pasted.moved)
    assert longest <= LONGEST_TITLE or "testimonium" in reason


def test_growth_is_linear():
    """
    A text four times as long takes about four times as long.
    """
    with open(os.path.join(CORPUS, GROWTH), "rb") as file:
        data = file.read()

    assert seconds(data * 4) / seconds(data) < LINEAR
