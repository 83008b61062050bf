"""
Changes and notes: Word's own tracked changes and comments, across blocks and across each other.
"""

import pytest

from tests.backends.word_file import WordFile, words_of
from treatyc.backends.docx_file import docx
from treatyc.treaty.parts import Footnote, Masthead, MastheadField
from treatyc.treaty.text import Mark


@pytest.fixture
def changed(draw):
    """
    The Word file of an article with paragraphs of the given words and marks.
    """

    def make(*paragraphs, **more):
        article = draw.article(
            5,
            "Catch",
            *(
                draw.paragraph(number, words, marks=marks)
                for number, (words, *marks) in enumerate(paragraphs, 1)
            ),
        )
        return WordFile(docx(draw.resolved(draw.treaty(article, **more))))

    return make


def inserted(file):
    """
    The words of each insertion.
    """
    return [words_of(element) for element in file.all("ins")]


def deleted(file):
    """
    The words of each deletion.
    """
    return [words_of(element) for element in file.all("del")]


def test_insertion_and_deletion(changed):
    """
    They are tracked changes with an author, and without a masthead they have no date.
    """
    file = changed(
        (
            "Fish eels.",
            Mark("deletion-start", 0, 0),
            Mark("deletion-end", 4, 4),
            Mark("insertion-start", 4, 4),
            Mark("insertion-end", 9, 9, ("Kenya", "Fiji")),
        )
    )

    assert ["Fish"] == deleted(file)
    assert [" eels"] == inserted(file)
    assert ["Draft"] == file.values("del", "author")
    assert ["Kenya; Fiji"] == file.values("ins", "author")
    assert [None, None] == file.values("del", "date") + file.values("ins", "date")
    assert ["Fish"] == file.runs("Deletion")
    assert [" eels"] == file.runs("Insertion")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("12 March 2027", "2027-03-12T00:00:00Z"),
        ("31 February 2027", None),
        ("March 2027", None),
        ("12 Marsh 2027", None),
        ("", None),
    ],
)
def test_date_of_the_masthead_dates_changes(changed, draw, written, expected):
    """
    Changes and notes are as old as the draft; a date that cannot be is left out.
    """
    line = MastheadField("date", "Date", draw.text(written), span=draw.span)
    start, end = Mark("insertion-start", 0, 0), Mark("insertion-end", 4, 4)
    file = changed(("Fish.", start, end), masthead=Masthead((line,), span=draw.span))

    assert [expected] == file.values("ins", "date")


def test_change_goes_on_in_the_next_block(changed):
    """
    The marker and tab between two inserted stretches are inserted with them.
    """
    file = changed(
        ("Fish eels", Mark("insertion-start", 4, 4)),
        ("All",),
        ("and birds.", Mark("insertion-end", 3, 3)),
    )

    assert [" eels", "2.", "\t", "All", "3.", "\t", "and"] == inserted(file)


def test_change_before_a_marker(draw):
    """
    "{++3. Eels.++}" is inserted with its marker.
    """
    marks = (Mark("insertion-end", 5, 5),)
    before = (Mark("insertion-start", 0, 0),)
    paragraph = draw.paragraph(3, "Eels.", marks=marks, before=before)
    file = WordFile(docx(draw.resolved(draw.treaty(draw.article(5, "Catch", paragraph)))))

    assert ["3.", "\t", "Eels."] == inserted(file)


def test_crossing_marks(changed):
    """
    Each piece of the words has all that holds for it; Word wants insertions outermost.
    """
    file = changed(
        (
            "abcdef",
            Mark("italics", 0, 3),
            Mark("deletion-start", 1, 1),
            Mark("insertion-start", 2, 2),
            Mark("deletion-end", 4, 4),
            Mark("insertion-end", 5, 5),
        )
    )

    assert ["b", "c", "d"] == deleted(file)
    assert ["c", "d", "e"] == inserted(file)
    assert ["c", "d"] == [words_of(d) for i in file.all("ins") for d in file.all("del", i)]
    assert ["a", "b", "c"] == [words_of(run) for run in file.all("r") if file.all("i", run)]


def test_change_without_an_end_changes_nothing(changed):
    """
    An insertion that is never closed does not take in the rest of the treaty.
    """
    file = changed(
        ("Fish.", Mark("insertion-start", 0, 0), Mark("deletion-end", 2, 2)),
        ("Eels.", Mark("insertion-start", 0, 0), Mark("insertion-end", 4, 4)),
    )

    assert ["Eels"] == inserted(file)


def test_empty_italics_are_nothing(changed):
    """
    A stretch of no words sets nothing in italics.
    """
    assert [] == changed(("Fish.", Mark("italics", 2, 2))).all("i")


def test_drafting_notes_are_comments(changed):
    """
    Each is a comment at its place, with a number of its own.
    """
    file = changed(
        ("Fish.", Mark("note", 4, 4, ("Which?",))),
        ("Eels.", Mark("note", 0, 0, ("Why <b>?",))),
    )
    comments = file.all("comment", file.part("comments"))

    assert ["Which?", "Why <b>?"] == [words_of(comment) for comment in comments]
    assert ["0", "1"] == file.values("commentReference", "id")
    assert "Drafting note" == comments[0].get(f"{comments[0].tag.partition('comment')[0]}author")


def test_footnotes_in_changes(changed, draw):
    """
    A footnote is inserted with the words around it; Word cannot delete one so.
    """
    note = Mark("footnote", 2, 2, ("1",))
    notes = (Footnote(0, "1", draw.text("Note."), span=draw.span),)
    add = changed(
        ("Fish", Mark("insertion-start", 0, 0), note, Mark("insertion-end", 4, 4)), footnotes=notes
    )
    remove = changed(
        ("Fish", Mark("deletion-start", 0, 0), note, Mark("deletion-end", 4, 4)), footnotes=notes
    )

    assert 1 == sum(len(add.all("footnoteReference", i)) for i in add.all("ins"))
    assert 0 == sum(len(remove.all("footnoteReference", d)) for d in remove.all("del"))
    assert 1 == len(remove.all("footnoteReference"))
