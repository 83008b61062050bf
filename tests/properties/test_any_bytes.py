"""
Whatever a file holds, the corridor ends, and what was found can be said.
"""

import json
from unicodedata import category

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from treatyc.backends import BACKENDS
from treatyc.data_files import read_text
from treatyc.pipeline import compile_bytes
from treatyc.report.concise import concise_report
from treatyc.report.json_report import json_report
from treatyc.report.text import text_report

UNSAFE = {"Cc", "Cs", "Zl", "Zp"}
SCHEMA = Draft202012Validator(json.loads(read_text("schemas/diagnostics.schema.json")))
PIECES = (
    "Title: Convention on light", "Profile: un-cyber-2022", "Language: xx", "Preamble",
    "The States Parties to this Convention,", "*Recalling* the night", "Have agreed as follows:",
    "Chapter I. General", "Chapter III", "Article 1. Light", "Article #. Light {#light}",
    "Artcle 4. Light", "1. Each Party shall:", "(a) keep a light; [and]{Norway}", "(i) pay;", "–",
    "as article 1, paragraph 1 (a), and article 9 say, see @light and @dark", "[2. Two", "]", "[",
    "{agreed}", "{nonsense}", "{++new++}", "{--old", "{>>ask<<}", "> Article 7", "| a | b |",
    "| --- | --- |", "[^1]", "[^1]: A note.", "Option 1.", "{end options}", "Annex I. List",
    "In witness whereof", "Done at Vienna", "Include: other.treaty", "Part of: whole.treaty",
    "// allow skipped-number: so it is", "“Light” means fire", "\\Article 5", "\t", "    ", "\n",
    "\r\n", "\x00", "\u2028", "\ufeff", "\u202e", "條約", "e\u0301",
)  # fmt: skip
DRAFTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(("\n\n", "\n", " ", ""))))


def words_of(pieces):
    """
    The pieces, each with what follows it.
    """
    return "".join(piece + space for piece, space in pieces)


def examine(data):
    """
    Compile *data*; every report and every output that needs no other program must come out.
    """
    compilation = compile_bytes("draft.treaty", data)
    found, sources = compilation.diagnostics, compilation.sources
    report = text_report(found, sources) + concise_report(found, sources)
    SCHEMA.validate(json.loads(json_report(found, sources)))
    for form in ("html", "json"):
        assert BACKENDS[form].render(compilation.treaty)

    assert UNSAFE.isdisjoint(map(category, report.replace("\n", "")))
    assert len(found) == len(set(found))


@given(DRAFTS)
@settings(max_examples=150, deadline=None)
def test_any_draft(pieces):
    """
    Whatever a drafter may write, in whatever order.
    """
    examine(words_of(pieces).encode())


@given(DRAFTS, st.sampled_from(("utf-16", "utf-8-sig", "cp1252", "utf-32")))
@settings(max_examples=30, deadline=None)
def test_any_encoding(pieces, encoding):
    """
    Saved in another encoding, it is read as far as it can be.
    """
    examine(words_of(pieces).encode(encoding, errors="replace"))


@given(st.binary())
@settings(max_examples=60, deadline=None)
def test_any_bytes(data):
    """
    Even what is no text at all.
    """
    examine(data)
