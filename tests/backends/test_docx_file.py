"""
The Word file as a file: its properties, its bytes, the process that makes it, hostile words.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.backends.word_file import WordFile
from treatyc.backends import docx_file
from treatyc.backends.docx_file import PandocError, docx, start_docx
from treatyc.backends.pandoc.bookmarks import bookmarks
from treatyc.language import load_language
from treatyc.treaty.parts import Masthead, MastheadField

ROOT = Path(__file__).parents[2]


@pytest.fixture
def small(draw):
    """
    A treaty of one article.
    """
    lines = (("title", "Lagoons <&> fish"), ("symbol", 'A/1"<&>'))
    masthead = Masthead(
        tuple(MastheadField(key, key, draw.text(value), span=draw.span) for key, value in lines),
        span=draw.span,
    )
    article = draw.article(5, "Catch", draw.paragraph(1, "Fish."))
    return draw.resolved(draw.treaty(article, masthead=masthead))


def test_properties(small):
    """
    Title, symbol and language are known to the file, and that nobody issued it.
    """
    core = WordFile(docx(small)).read("docProps/core.xml")
    properties = {element.tag.partition("}")[2]: element.text for element in core}

    assert "Lagoons <&> fish" == properties["title"]
    assert 'A/1"<&>' == properties["subject"]
    assert "en-GB" == properties["language"]
    assert properties["description"].startswith("Unofficial layout")


def test_running_header(small):
    """
    The symbol at the outer edge, page numbers below, and neither on the first page.
    """
    file = WordFile(docx(small))
    kinds = file.values("headerReference", "type") + file.values("footerReference", "type")
    headers = [file.part(f"header{number}") for number in (1, 2, 3)]

    assert ["even", "default", "first"] * 2 == kinds
    assert 1 == len(file.all("titlePg"))
    assert 1 == len(file.all("evenAndOddHeaders", file.part("settings")))
    assert [['A/1"<&>'], ['A/1"<&>'], []] == [
        [t.text for t in file.all("t", header)] for header in headers
    ]
    assert ["left", "right"] == [file.values("jc", "val", header)[0] for header in headers[:2]]
    assert ["PAGE", "NUMPAGES"] == file.values("fldSimple", "instr", file.part("footer2"))
    assert [] == file.values("fldSimple", "instr", file.part("footer3"))


def test_right_to_left(small):
    """
    Where the language runs to the left, so do pages, paragraphs and runs.
    """
    file = WordFile(docx(evolve(small, language=evolve(load_language("en"), direction="rtl"))))

    assert [] != file.all("bidi", file.all("sectPr")[0])
    assert [] != file.all("bidi", file.all("pPr")[0])
    assert [] != file.all("rtl")


_BUILD = """
import sys
sys.path[:0] = [{root!r} + "/src", {root!r}]
from tests.backends.conftest import Drawer
from treatyc.backends.docx_file import docx
draw = Drawer()
article = draw.article(5, "Catch", *(draw.paragraph(n, "Fish.") for n in range(1, 9)))
sys.stdout.buffer.write(docx(draw.resolved(draw.treaty(article))))
"""


def test_same_treaty_same_bytes(tmp_path):
    """
    Neither the folder, the time zone, the order of sets nor the clock changes a byte.
    """

    def build(name, **changes):
        (tmp_path / name).mkdir()
        return subprocess.run(
            [sys.executable, "-c", _BUILD.format(root=str(ROOT))],
            cwd=tmp_path / name,
            env={**os.environ, **changes},
            check=True,
            capture_output=True,
        ).stdout

    first = build("a", TZ="Pacific/Auckland", PYTHONHASHSEED="1", SOURCE_DATE_EPOCH="1000000000")
    second = build("b", TZ="America/Lima", PYTHONHASHSEED="2", LANG="tr_TR.UTF-8")

    assert first == second


def test_pandoc_works_while_others_do(small):
    """
    Starting comes back at once; finishing gives what docx gives.
    """
    assert docx(small) == start_docx(small).finish()


def test_pandoc_is_missing(small, monkeypatch):
    """
    Without pandoc one line says what to do.
    """
    monkeypatch.setattr(docx_file, "find_spec", lambda _: None)
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(PandocError, match=r"^pandoc is missing.*pip install pypandoc-binary$"):
        docx(small)


def pretend_pandoc(monkeypatch, path, script):
    """
    Let *script* stand where pandoc is looked for.
    """
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    monkeypatch.setattr(docx_file, "find_spec", lambda _: None)
    monkeypatch.setattr(shutil, "which", lambda _: str(path))


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo one >&2; echo two >&2; exit 3", r"\(one\)"),
        ("exit 3", r"\(exit code 3\)"),
    ],
)
def test_pandoc_fails(small, monkeypatch, tmp_path, script, reason):
    """
    Its first line of complaint is passed on.
    """
    pretend_pandoc(monkeypatch, tmp_path / "pandoc", script)

    with pytest.raises(PandocError, match=reason):
        docx(small)


def test_pandoc_cannot_be_run(small, monkeypatch, tmp_path):
    """
    A file that is no program is a fault of the installation, not of the draft.
    """
    pretend_pandoc(monkeypatch, tmp_path / "pandoc", "")
    (tmp_path / "pandoc").chmod(0o644)

    with pytest.raises(PandocError, match="pandoc could not write"):
        docx(small)


def test_pandoc_never_ends(small, monkeypatch, tmp_path):
    """
    It is stopped after a time.
    """
    pretend_pandoc(monkeypatch, tmp_path / "pandoc", "exec sleep 60")
    monkeypatch.setattr(docx_file, "_SECONDS", 0.1)

    with pytest.raises(PandocError, match="more than"):
        docx(small)


def test_bookmarks_that_word_can_bear():
    """
    Forty characters, no sign but the line, no two that differ in capitals only.
    """
    long = "annex_1__chp_2__art_3__para_4__subpara_a__subpara_i"
    names = bookmarks(["art_5", "ART_5", long, f"{long}_2", "fn_a-b.c", "fn_a.b-c", "x" * 40])

    assert "art_5" == names["art_5"]
    assert "ART_5_x2" == names["ART_5"]
    assert names[long].startswith("annex_1__chp_2__art_3__para_4__")
    assert "fn_a_b_c" == names["fn_a-b.c"]
    assert "x" * 40 == names["x" * 40]
    assert len(names) == len({name.lower() for name in names.values()})
    assert all(len(name) <= 40 for name in names.values())


_HOSTILE = st.sampled_from(
    [
        "<w:p>&amp;]]></w:p>",
        '"}]}\\',
        "$body$",
        "<!--",
        "{{x}}",
        "[^1]",
        "*a*",
        "`=openxml",
        "\u202e\u200b\ufeff",
        "😀",
        "中文 第一条",
        "مادة",
        "a\tb\nc\xadd",
        "\\u0000",
    ]
)
_ALLOWED = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(_HOSTILE, st.text(_ALLOWED, min_size=1)), min_size=1, max_size=20))
def test_text_comes_back_equal(draw, texts):
    """
    Whatever a draft says, the Word file says it, and it is never markup.
    """
    paragraphs = [draw.paragraph(number, text) for number, text in enumerate(texts, 1)]
    resolved = draw.resolved(draw.treaty(draw.article(5, "".join(texts), *paragraphs)))
    file = WordFile(docx(resolved))

    assert [
        f"Article 5. {''.join(texts)}",
        *(f"{number}.\t{text}" for number, text in enumerate(texts, 1)),
    ] == [words for _, words in file.paragraphs]
