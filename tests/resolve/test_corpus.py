"""
Real treaties: their divisions nest as they were written, and nothing goes wrong.
"""

import re
from pathlib import Path

import pytest

from treatyc.treaty.provisions import Article, Division

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
TEXTS = sorted(CORPUS.rglob("*.txt"))

pytestmark = pytest.mark.skipif(
    not TEXTS, reason="the corpus of treaties is not beside the checkout"
)


def shape(units):
    """
    The divisions with what they contain; articles as first, last and number.
    """
    found = []
    for unit in units:
        inner = unit.sections if isinstance(unit, Article) else getattr(unit, "provisions", ())
        if isinstance(unit, Division) or inner:
            name = f"{unit.kind} {unit.number.printed if unit.number else ''}".strip()
            found.append((name, shape(inner)))
        elif isinstance(unit, Article):
            printed = unit.number.printed if unit.number else ""
            if found and isinstance(found[-1], list):
                found[-1][1:] = [printed, found[-1][2] + 1]
            else:
                found.append([printed, printed, 1])
    return found


@pytest.fixture
def read(resolved):
    """
    Resolve a text of the corpus by its name.
    """
    return lambda name: resolved((CORPUS / name).read_text(encoding="utf-8")).treaty


def test_budapest_has_chapters_sections_and_titles(read):
    """
    The European rank, title above chapter, is not that of every treaty.
    """
    body = shape(read("treaties/budapest.en.txt").body)

    assert ("chapter I", [["1", "1", 1]]) == body[0]
    assert ("title 1", [["2", "6", 5]]) == body[1][1][0][1][0]
    assert ["section 1", "section 2", "section 3"] == [name for name, _ in body[1][1]]
    assert ("chapter IV", [["36", "48", 13]]) == body[3]


def test_geneva_has_parts_sections_and_chapters(read):
    """
    Chapters stand inside the fourth section of the third part, and only there.
    """
    treaty = read("large/gc-iv.en.txt")
    body = shape(treaty.body)

    assert [f"part {number}" for number in ("I", "II", "III", "IV")] == [name for name, _ in body]
    assert [f"section {number}" for number in ("I", "II", "III", "IV", "V")] == [
        name for name, _ in body[2][1]
    ]
    assert 12 == len(body[2][1][3][1])
    assert ["annex I", "annex II", "annex III"] == [name for name, _ in shape(treaty.annexes)]


def test_the_law_of_the_sea_counts_its_articles_through(read):
    """
    320 articles in 17 parts; nine annexes with articles of their own.
    """
    treaty = read("large/unclos.en.txt")
    parts, annexes = shape(treaty.body), shape(treaty.annexes)

    assert 17 == len(parts)
    assert ("part XVII", [["305", "320", 16]]) == parts[-1]
    assert ["subsection A", "subsection B", "subsection C"] == [
        name for name, _ in parts[1][1][2][1]
    ]
    assert ("annex VIII", [["1", "5", 5]]) == annexes[7]
    assert ("section 5", [["41", "41", 1]]) == annexes[5][1][-1]


def test_the_monetary_fund_has_sections_inside_articles(read):
    """
    The sections that the edition left on lines of their own stand in their articles.
    """
    treaty = read("large/imf-articles.en.txt")
    sections = [name for name, _ in (unit for unit in shape(treaty.body) if len(unit) == 2)]

    assert ["article VI", "article XV", "article XVIII"] == sections[:3]
    assert 13 == len(treaty.annexes)


def test_ship_pollution_has_appendices_in_its_annexes(read):
    """
    Appendix I is counted anew after each annex of MARPOL.
    """
    annexes = dict(shape(read("large/marpol.en.txt").annexes))

    assert ["appendix I", "appendix II", "appendix III"] == [
        name for name, _ in annexes["annex I"][-3:]
    ]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(CORPUS)))
def test_every_text_resolves(resolved, path):
    """
    Nothing raises; ids are well formed and unlike; each passage and term is where it says.
    """
    treaty = resolved(path.read_text(encoding="utf-8", errors="replace"))
    ids = list(treaty.ids.values())

    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_.-]*", name) for name in ids)
    assert all(
        term.name == " ".join(term.passage.text.words[term.start : term.end].split())
        for term in treaty.terms
    )
