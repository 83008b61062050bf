"""
The drafts of drafts/ as pages and as JSON: nothing is lost, and every link leads somewhere.
"""

import json
import re
from pathlib import Path

import pytest

from treatyc.backends import BACKENDS
from treatyc.backends.validation import validate
from treatyc.pipeline import compile_bytes

DRAFTS = Path(__file__).parents[2] / "drafts"


@pytest.fixture(params=sorted(DRAFTS.glob("*.treaty")), ids=lambda path: path.stem, scope="module")
def resolved(request):
    """
    A draft, resolved.
    """
    path = request.param
    return compile_bytes(
        path.name, path.read_bytes(), lambda name: (DRAFTS / name).read_bytes()
    ).treaty


def test_the_page_has_every_word(resolved, opened):
    """
    Words without marks stand in the page as they are printed, and each part has its id.

    Of the masthead some lines are for the compiler alone; a broken reference says so in between.
    """
    page = opened(BACKENDS["html"].render(resolved))
    broken = {id(reference.passage) for reference in resolved.references if reference.missing}
    plain = [
        passage.text.words
        for passage in resolved.passages
        if not passage.text.marks
        and id(passage) not in broken
        and not passage.id.startswith("masthead__")
    ]

    assert [] == page.faults
    assert [] == [words for words in plain if words not in page.text]
    assert {provision.id for provision in resolved.provisions} <= set(page.ids)


def test_every_reference_is_a_link(resolved, opened):
    """
    Each target of a reference is linked to at least as often as references name it first.
    """
    page = opened(BACKENDS["html"].render(resolved))
    named = [reference.targets[0].id for reference in resolved.references if reference.targets]

    assert set(named) <= set(page.targets)
    assert len(named) <= BACKENDS["html"].render(resolved).count(b'<a class="reference"')


def test_the_tree_obeys_its_schema(resolved):
    """
    The schema describes what is written of a real draft.
    """
    document = json.loads(BACKENDS["json"].render(resolved))

    assert [] == validate(document)
    assert len(resolved.references) == len(document["references"])


@pytest.mark.parametrize(
    ("words", "linked"),
    [
        (
            "article 1, paragraph 2, and article 2, paragraph 1",
            ["article 1, paragraph 2", "paragraph 1"],
        ),
        (
            "paragraph 1 and article 1, paragraphs 1 and 2 above",
            ["paragraph 1", "paragraphs 1", "2 above"],
        ),
        ("articles 1 to 2 and article 3", ["articles 1", "2", "article 3"]),
    ],
)
def test_each_member_is_linked_with_its_words(words, linked):
    """
    In a list a link takes the words of its member, not only the last number in them.
    """
    articles = "".join(f"Article {n}\n\n1. One.\n\n2. Two.\n\n" for n in (1, 2, 3))
    draft = f"{articles}3. As {words}.\n".encode()
    page = BACKENDS["html"].render(compile_bytes("draft", draft, lambda _: b"").treaty).decode()

    assert linked == re.findall(r'<a class="reference"[^>]*>(.*?)</a>', page)
