"""
How far a waiver reaches.
"""

DRAFT = """\
// allow unused-term: everywhere

Chapter I

// allow skipped-number: in chapter II

Chapter II

Article 1

// allow dangling-reference: here

1. The Parties shall meet.

2. They shall speak.

Include: part.treaty

Chapter III
"""
PART = """\
Part of: main.treaty

// allow misspelt-heading: in this file

Article 2

The Parties shall rest.

// allow dangling-label: in article 3

Article 3

1. They shall rest again.
"""


def test_a_waiver_speaks_for_what_it_stands_above(assembled):
    """
    A block, a division with all it contains, a file; above all, the whole draft.
    """
    whole = assembled(DRAFT, {"d/part.treaty": PART})
    texts = {"d/main.treaty": DRAFT, "d/part.treaty": PART}
    reached = {}
    for waiver in whole.treaty.waivers:
        assert waiver.waived is not None
        words = texts[waiver.waived.file][waiver.waived.start : waiver.waived.end]
        reached.setdefault(waiver.rules[0], []).append(words.strip())

    assert [DRAFT.strip(), PART.strip()] == reached["unused-term"]
    assert ["1. The Parties shall meet."] == reached["dangling-reference"]
    assert [PART.strip()] == reached["misspelt-heading"]
    assert ["Article 3\n\n1. They shall rest again."] == reached["dangling-label"]
    assert reached["skipped-number"][0].startswith("Chapter II\n")
    assert reached["skipped-number"][0].endswith("2. They shall speak.")


def test_without_waivers_nothing_is_waived(assembled):
    """
    The common case costs nothing.
    """
    assert () == assembled("Article 1\n").treaty.waivers


def test_a_waiver_in_the_preamble_speaks_for_it(assembled):
    """
    Above the heading of the preamble it reaches to the formula.
    """
    draft = (
        "Some title\n\n// allow shall-in-preamble: old words\n\nPreamble\n\nThe Parties,\n\n"
        "Have agreed as follows:\n\nArticle 1\n"
    )
    (waiver,) = assembled(draft).treaty.waivers

    assert waiver.waived is not None
    assert draft[waiver.waived.start : waiver.waived.end].endswith("as follows:")
