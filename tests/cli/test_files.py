"""
The user's files: all are written, or none.
"""

import os

import pytest

from treatyc.cli import files
from treatyc.cli.files import read_bytes, write_all
from treatyc.cli.stop import CannotRunError, because


def test_all_are_written(tmp_path):
    """
    Folders that are missing are made; nothing else is left in them.
    """
    written = write_all([(f"{tmp_path}/b/c/two", b"2"), (f"{tmp_path}/a/one", b"1")])

    assert [f"{tmp_path}/a/one", f"{tmp_path}/b/c/two"] == written
    assert b"1" == (tmp_path / "a/one").read_bytes()
    assert ["two"] == os.listdir(tmp_path / "b/c")


def test_none_is_written_when_one_cannot_be(tmp_path):
    """
    A folder stands where the second file should: the first keeps its old bytes.
    """
    (tmp_path / "one").write_bytes(b"old")
    (tmp_path / "two").mkdir()

    with pytest.raises(CannotRunError, match="is a folder"):
        write_all([(f"{tmp_path}/one", b"new"), (f"{tmp_path}/two", b"new")])

    assert b"old" == (tmp_path / "one").read_bytes()
    assert ["one", "two"] == sorted(os.listdir(tmp_path))


@pytest.mark.parametrize("fault", [OSError(28, "full"), KeyboardInterrupt()])
def test_nothing_is_left_when_writing_breaks_off(tmp_path, monkeypatch, fault):
    """
    A full disk or Ctrl-C at the last moment leaves the old files and no others.
    """
    (tmp_path / "one").write_bytes(b"old")

    def break_off(*_):
        raise fault

    monkeypatch.setattr(files.os, "replace", break_off)

    with pytest.raises((CannotRunError, KeyboardInterrupt)):
        write_all([(f"{tmp_path}/one", b"new")])

    assert ["one"] == os.listdir(tmp_path)
    assert b"old" == (tmp_path / "one").read_bytes()


def test_a_file_stays_what_it_is(tmp_path):
    """
    Permissions are kept, a link still leads to the file, and what is protected is left alone.
    """
    draft = tmp_path / "draft"
    draft.write_bytes(b"old")
    draft.chmod(0o600)
    (tmp_path / "link").symlink_to("draft")

    write_all([(f"{tmp_path}/link", b"new")])

    assert (tmp_path / "link").is_symlink()
    assert b"new" == draft.read_bytes()
    assert 0o600 == draft.stat().st_mode & 0o777

    draft.chmod(0o444)
    with pytest.raises(CannotRunError, match="may not be read or written"):
        write_all([(f"{tmp_path}/draft", b"newer")])
    assert b"new" == draft.read_bytes()
    assert ["draft", "link"] == sorted(os.listdir(tmp_path))


def test_reading_stops_at_the_limit(tmp_path, monkeypatch):
    """
    A file of exactly the limit is read, a longer one is refused.
    """
    path = tmp_path / "draft"
    monkeypatch.setattr(files, "LIMIT", 10)
    path.write_bytes(b"0123456789")

    assert b"0123456789" == read_bytes(str(path))

    path.write_bytes(b"0123456789a")
    with pytest.raises(CannotRunError, match="is larger than"):
        read_bytes(str(path))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (2, "there is no “x”: look at the spelling and at the folder you are in"),
        (13, "“x” may not be read or written: look at its permissions"),
        (28, "the disk is full: make room, “x” could not be written"),
        (5, "“x” cannot be used: input/output error"),
    ],
)
def test_the_system_speaks_in_words(number, words):
    """
    Each reason is one line that says what to do.
    """
    assert words == str(because(OSError(number, "whatever"), "x"))
