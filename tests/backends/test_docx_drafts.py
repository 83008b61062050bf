"""
The drafts of drafts/ as Word files: nothing is lost, and every link leads somewhere.
"""

from pathlib import Path

import pytest

from tests.backends.word_file import WordFile, words_of
from treatyc.backends.docx_file import docx
from treatyc.pipeline import compile_bytes

DRAFTS = Path(__file__).parents[2] / "drafts"


@pytest.fixture(params=sorted(DRAFTS.glob("*.treaty")), ids=lambda path: path.stem, scope="module")
def draft(request):
    """
    A draft, resolved, and its Word file.
    """
    path = request.param
    compiled = compile_bytes(
        path.name, path.read_bytes(), lambda name: (DRAFTS / name).read_bytes()
    )
    return compiled.treaty, WordFile(docx(compiled.treaty))


def test_every_provision_has_a_bookmark(draft):
    """
    Each has one of its own, and every internal link leads to one.
    """
    resolved, file = draft
    bookmarks = file.values("bookmarkStart", "name")

    assert len(resolved.provisions) <= len(bookmarks) == len(set(map(str.lower, bookmarks)))
    assert {p.id for p in resolved.provisions if len(p.id) <= 40} <= set(bookmarks)
    assert set(file.values("hyperlink", "anchor")) <= set(bookmarks)
    assert sum(1 for reference in resolved.references if reference.targets) <= len(
        file.all("hyperlink")
    )


def test_every_style_is_there(draft):
    """
    No paragraph or run has a style that the file does not define.
    """
    _, file = draft
    used = file.values("pStyle", "val") + file.values("rStyle", "val")

    assert set(used) <= set(file.styles)


def test_every_word_is_there(draft):
    """
    All running text stands in the file; authors may stand between words in brackets.
    """
    resolved, file = draft
    printed = "".join(words for _, words in file.paragraphs)
    printed += words_of(file.part("footnotes"))
    printed = printed.replace(" [broken reference]", "")
    lost = [
        passage.text.words
        for passage in resolved.passages
        if not passage.id.startswith("masthead") and passage.text.words not in printed
    ]

    assert [] == [words for words in lost if "[" not in words]
