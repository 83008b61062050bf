"""
The JSON tree: what the issue promised of it.
"""

import json
from hashlib import sha256

import pytest
from attrs import evolve

from treatyc.backends import BACKENDS
from treatyc.source import Source, Span
from treatyc.treaty.parts import Masthead, MastheadField
from treatyc.treaty.text import Attributes


@pytest.fixture
def read():
    """
    A treaty as JSON, read back.
    """

    def document_of(resolved):
        return json.loads(BACKENDS["json"].render(resolved))

    return document_of


def _every(value):
    """
    All objects within *value*.
    """
    if isinstance(value, dict):
        yield value
    for member in value.values() if isinstance(value, dict) else value:
        if isinstance(member, dict | list):
            yield from _every(member)


def test_the_order_of_the_fields_is_fixed(sampler, read):
    """
    A difference between two builds is a difference between two texts.
    """
    expected = [
        "format",
        "language",
        "direction",
        "masthead",
        "title",
        "front",
        "preamble",
        "body",
        "testimonium",
        "annexes",
        "footnotes",
        "references",
        "terms",
        "brackets",
        "sources",
    ]

    assert expected == list(read(sampler))


def test_a_provision_has_the_promised_fields(sampler, read):
    """
    Kind, id, label, number, heading, text, children, closing, marks and source.
    """
    promised = {
        "kind",
        "id",
        "label",
        "number",
        "heading",
        "text",
        "children",
        "closing",
        "marks",
        "source",
    }
    document = read(sampler)
    kinds = {provision.kind for provision in sampler.provisions}
    provisions = [found for found in _every(document) if found.get("kind") in kinds]

    assert all(promised <= set(provision) for provision in provisions)
    assert {provision.id for provision in sampler.provisions} <= {
        provision["id"] for provision in provisions
    }


def test_closing_words_stand_apart_from_the_children(sampler, read):
    """
    What follows a list goes on with the sentence before it.
    """
    article = read(sampler)["body"][0]["children"][0]
    paragraph = article["children"][0]

    assert ["a", "b"] == [child["number"] for child in paragraph["children"]]
    assert ["of any size."] == [words["text"] for words in paragraph["closing"]]


def test_a_reference_can_be_found_in_its_text(sampler, read):
    """
    Id, part, start and end of a reference lead to its words.
    """
    document = read(sampler)
    texts = {found["id"]: found for found in _every(document) if "text" in found and "id" in found}
    references = document["references"]
    found = [
        texts[at["id"]][at["part"]][at["start"] : at["end"]]
        for at in (reference["at"] for reference in references)
    ]

    assert [reference["text"] for reference in references] == found
    assert ["art_5__para_2"] == references[0]["to"]
    assert ["article 90"] == references[1]["missing"]
    assert ("other", "the Charter") == (references[2]["scope"], references[2]["other"])


def test_offsets_count_code_points(draw, read):
    """
    A letter outside of the first plane is one character, as in the draft.
    """
    paragraph = draw.paragraph(1, "𝔏agoon: article 1.")
    resolved = draw.resolved(draw.treaty(draw.article(1, "Any", paragraph)))
    passage = resolved.passages[-1]
    reference = draw.reference(passage, "article 1", resolved.by_id["art_1"])
    document = read(evolve(resolved, references=(reference,)))

    assert (8, 17) == (
        document["references"][0]["at"]["start"],
        document["references"][0]["at"]["end"],
    )


def test_places_are_lines_and_columns_of_their_file(draw, read):
    """
    A part of an included file stands in that file.
    """
    treaty = evolve(draw.treaty(draw.words("x")), body=())
    block = evolve(draw.words("two"), span=Span("part.treaty", 4, 7))
    resolved = draw.resolved(evolve(treaty, front=(block,)))
    sources = (Source("main.treaty", ""), Source("part.treaty", "one\ntwo\n"))
    document = read(evolve(resolved, sources=sources))
    expected = {
        "file": "part.treaty",
        "start": {"line": 2, "column": 1},
        "end": {"line": 2, "column": 4},
    }

    assert expected == document["front"][0]["source"]


def test_marks_tell_what_they_are(sampler, read):
    """
    Who proposed a bracket, which note a mark leads to, what a drafting note says.
    """
    marks = [mark for found in _every(read(sampler)) for mark in found.get("marks", ())]

    assert {"kind": "footnote", "start": 8, "end": 8, "key": "1"} in marks
    assert {"kind": "note", "start": 31, "end": 31, "words": "Why?"} in marks
    assert ["Norway", "Group of 77"] in [mark.get("authors") for mark in marks]


def test_what_a_drafter_says_of_a_provision_is_told(sampler, read):
    """
    Label, status, authors and cluster are there where they say something, and only there.
    """
    article = read(sampler)["body"][0]["children"][0]
    first, second = article["children"][:2]
    told = ("name", "status", "authors", "cluster", "before")
    expected = ["last", "agreed-ad-referendum", ["Kenya"], "3"]

    assert expected == [second[field] for field in told[:-1]]
    assert [{"kind": "opening-bracket", "start": 0, "end": 0}] == second["before"]
    assert not set(told) & set(first)


def test_quoted_provisions_have_no_id(sampler, read):
    """
    They belong to another instrument; the quotation has an id.
    """
    quotation = next(found for found in _every(read(sampler)) if found.get("kind") == "quotation")
    quoted = [found for child in quotation["children"] for found in _every(child) if "id" in found]

    assert "art_5__quote_1" == quotation["id"]
    assert [None] * 3 == [found["id"] for found in quoted]
    assert ["3.", "Article 9", "1."] == [found["label"] for found in quoted]


def test_a_pair_of_brackets_is_told_with_its_places(sampler, read):
    """
    Where it opens and closes, who proposed it, and to which pair it is an alternative.
    """
    first, second, insertion = read(sampler)["brackets"]

    assert {"id": "art_5__para_2", "part": "text", "offset": 3} == first["opens"]
    assert {"id": "art_5__para_2", "part": "text", "offset": 10} == first["closes"]
    assert (0, ["Norway", "Group of 77"]) == (second["alternative_to"], second["authors"])
    assert ("insertion", "art_5__para_3") == (insertion["kind"], insertion["closes"]["id"])


def test_a_source_has_the_checksum_of_its_bytes(sampler, read):
    """
    The checksum is that of the file, not of the text that was read from it.
    """
    data = b"\xef\xbb\xbfTitle: Lagoons\r\n"
    resolved = evolve(sampler, sources=(Source("lagoon.treaty", "Title: Lagoons\n", data),))
    expected = {"file": "lagoon.treaty", "sha256": sha256(data).hexdigest()}

    assert [expected] == read(resolved)["sources"]


def test_the_same_treaty_gives_the_same_bytes(sampler):
    """
    Nothing of the hour or the machine is in the tree; it ends in a line end.
    """
    first, second = (BACKENDS["json"].render(sampler) for _ in range(2))

    assert second == first
    assert first.endswith(b"}\n")


def test_any_character_can_be_told(draw, read):
    """
    Control characters, quotation marks and backslashes come back as they were.
    """
    words = 'a"\\\x00\x1f\u2028é𝔏</script>'
    attributes = Attributes(label=words, cluster=words)
    treaty = draw.treaty(front=(draw.words(words, attributes=attributes),))
    block = read(draw.resolved(treaty))["front"][0]

    assert [words] * 3 == [block["text"], block["name"], block["cluster"]]


def test_a_file_name_that_is_no_text_can_be_told(draw, read):
    """
    A name with bytes that are no UTF-8 is written with escapes, not refused.
    """
    resolved = draw.resolved(draw.treaty())
    document = read(evolve(resolved, sources=(Source("\udce9.treaty", ""),)))

    assert "\udce9.treaty" == document["sources"][0]["file"]


def test_a_second_field_of_one_key_is_kept(draw, read):
    """
    A masthead that has a key twice loses none of the two.
    """
    fields = [MastheadField("date", "Date", draw.text(day), span=draw.span) for day in "12"]
    masthead = read(draw.resolved(draw.treaty(masthead=Masthead(tuple(fields), span=draw.span))))

    assert {"date": "1", "date_2": "2"} == {
        key: field["text"] for key, field in masthead["masthead"].items()
    }
