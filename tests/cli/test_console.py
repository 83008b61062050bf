"""
Writing to people: colour where it is wanted, and never a failure for want of a character.
"""

import io

import pytest

from treatyc.cli.console import paint_for, put, width_of
from treatyc.report.cells import cells
from treatyc.report.paint import coloured, plain


class Terminal(io.StringIO):
    """
    A stream that says it is a terminal.
    """

    def isatty(self):
        """
        Say so.
        """
        return True


def written(words, encoding):
    """
    What arrives at the other end of a stream with this encoding.
    """
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    put(stream, words)
    stream.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "“Ä” – ‘é’ … 条 ␛ e\u0301"),
        ("cp1252", "“Ä” – ‘é’ … ?? ? e"),
        ("ascii", "\"A\" - 'e' . ?? ? e"),
    ],
)
def test_missing_characters_get_likenesses(encoding, expected):
    """
    A likeness is as wide as the character that it stands for.
    """
    words = "“Ä” – ‘é’ … 条 ␛ e\u0301"

    assert expected == written(words, encoding)
    assert cells(words) == cells(expected)


def test_any_character_can_be_written():
    """
    No character stops a report, in no encoding.
    """
    words = "".join(map(chr, [*range(0x20, 0x3000), 0xD800, 0xFFFF, 0x1F600]))
    for encoding in ("ascii", "cp1252", "cp437", "koi8-r", "utf-8"):
        written(words, encoding)


def test_colour_only_on_a_terminal(monkeypatch):
    """
    A file gets no colour, nor a terminal whose user wants none.
    """
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")

    assert coloured is paint_for(Terminal())
    assert plain is paint_for(io.StringIO())
    assert plain is paint_for(None)

    monkeypatch.setenv("TERM", "dumb")
    assert plain is paint_for(Terminal())

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert plain is paint_for(Terminal())


def test_a_stream_without_a_size_has_a_fixed_width():
    """
    The same report comes out wherever it is sent to a file.
    """
    assert 100 == width_of(io.StringIO()) == width_of(Terminal()) == width_of(None)


def test_a_closed_output_is_no_failure():
    """
    Where there is no standard output, nothing is written.
    """
    put(None, "words")
