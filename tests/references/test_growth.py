"""
Twice the text, twice the time: also on one long line, and on what nobody writes.
"""

from time import process_time

import pytest

from treatyc.assemble import IncludeFault, assemble
from treatyc.language import load_language
from treatyc.resolve.index import index_treaty
from treatyc.resolve.references import find_references
from treatyc.source import Source
from treatyc.syntax.reader import parse

# Four times the text may take this many times as long: linear is 4, quadratic 16.
MOST = 9
# Below this a figure is noise.
LEAST = 0.02


def repeated(words):
    """
    A line of the same words again and again.
    """
    return lambda count: words * count


def numbered(word, join):
    """
    A line of numbers with *join* between them.
    """
    return lambda count: word + join.join(str(at % 900 + 1) for at in range(count)) + " and 7"


LINES = {
    "ordinary": (
        repeated("Under article 1, paragraph 2 (a), of this Convention the Parties shall act. "),
        1500,
    ),
    "missing": (repeated("See article 99, paragraph 3 (d). "), 1500),
    "chain": (numbered("articles ", ", "), 1500),
    "ranges": (numbered("articles ", " to "), 1500),
    "one for many": (numbered("article ", ", "), 1500),
    "commas": (repeated("article 1, paragraph 2, "), 2000),
    "and": (repeated("article 1 and "), 3000),
    "that": (repeated("that article and "), 2000),
    "of": (repeated("paragraph 1 of "), 4000),
    "levels": (repeated("article "), 10000),
    "leads": (repeated("the preceding "), 10000),
    "marks": (lambda count: "paragraph 1" + " (a)" * count, 10000),
    "mark list": (repeated("(a) and (b) and "), 4000),
    "points": (lambda count: "article 1" + ".1" * count, 10000),
    "titles": (lambda count: "article 5" + " (Abcde fgh)" * count, 4000),
    "names": (lambda count: "article 5 of the " + "Foo of the " * count, 8000),
    "names and numbers": (repeated("Item 2 of the Foo "), 1500),
    "foreign": (repeated("See article 99 of the Vienna Convention on Treaties of 1969. "), 1000),
    "links": (lambda count: "article 5 of " + "of the " * count, 8000),
    "brackets": (lambda count: "article 1" + " [" * count, 8000),
    "spaces": (lambda count: "article" + " " * count, 20000),
    "lists of items": (repeated("clause (a), item (b), "), 1500),
}


def seconds(line):
    """
    How long finding the references of a treaty takes that has *line* as a paragraph.
    """
    text = f"Article 1. Terms\n\n1. First.\n\n2. See {line}\n\nArticle 2. End\n\nWords.\n"
    whole = assemble(parse(Source("line", text)).draft, lambda *_: IncludeFault("none"))
    index = index_treaty(whole.treaty)
    language = load_language("en")
    times = []
    for _ in range(2):
        start = process_time()
        find_references(index, language)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", LINES)
def test_time_grows_with_the_text(name):
    """
    Whatever stands on the line.
    """
    make, count = LINES[name]
    once, four_times = seconds(make(count)), seconds(make(4 * count))

    assert four_times < MOST * max(once, LEAST), f"{once:.3f} s, then {four_times:.3f} s"


def test_a_chain_of_six_thousand_members_is_one_reference():
    """
    With all its members.
    """
    line = ", ".join(str(at % 2 + 1) for at in range(5999))
    text = f"Article 1\n\nSee articles {line} and 2.\n\nArticle 2\n\nWords.\n"
    whole = assemble(parse(Source("chain", text)).draft, lambda *_: IncludeFault("none"))
    (reference,) = find_references(index_treaty(whole.treaty), load_language("en"))

    assert 6000 == len(reference.members)
    assert ["art_1", "art_2"] == [target.id for target in reference.targets]


def test_many_articles_take_no_longer_each():
    """
    What is looked up is looked up, not searched.
    """

    def draft(count):
        articles = (
            f"Article {number}\n\n1. See article {number + 5000}, and paragraph 9 (d) of article"
            f" {number}, chapter {number}, and the second paragraph above.\n"
            for number in range(1, count + 1)
        )
        return "\n".join(articles)

    def taken(count):
        whole = assemble(parse(Source("many", draft(count))).draft, lambda *_: IncludeFault(""))
        index = index_treaty(whole.treaty)
        start = process_time()
        find_references(index, load_language("en"))
        return process_time() - start

    assert taken(2000) < MOST * max(taken(500), LEAST)
