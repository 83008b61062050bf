"""
Each example of the guide for drafters does what the guide says of it.

A fence ``treaty`` holds a draft, or with a file's name behind it one of several
files; ``treaty-mistake`` a draft with a mistake, and the ``text`` fence after
it what is reported.
"""

import re
from pathlib import Path

import pytest
from attrs import frozen

from treatyc.cli import main

GUIDE = Path(__file__).parents[1] / "grammar" / "guide.md"

_FENCE = re.compile(r"^```(\S+)[ ]?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@frozen
class Example:
    """
    A fenced example: its kind, the name of its file, what it says, its line in the guide.
    """

    kind: str
    name: str
    text: str
    line: int
    report: str = ""


def _examples() -> list[Example]:
    guide = GUIDE.read_text(encoding="utf-8")
    fences = list(_FENCE.finditer(guide))
    following = [*fences[1:], None]
    return [
        Example(
            kind=fence[1],
            name=fence[2] or "draft.treaty",
            text=fence[3],
            line=guide.count("\n", 0, fence.start()) + 1,
            report=after[3] if after and after[1] == "text" else "",
        )
        for fence, after in zip(fences, following, strict=True)
    ]


EXAMPLES = _examples()
GOOD = [example for example in EXAMPLES if example.kind == "treaty"]
MISTAKEN = [example for example in EXAMPLES if example.kind == "treaty-mistake"]


def _by_line(example: Example) -> str:
    return f"line {example.line}"


def _put(example: Example, folder: Path) -> None:
    """
    Write *example*, and the files that the guide names, into *folder*.
    """
    named = (each for each in GOOD if each.name != "draft.treaty")
    for each in (*named, example):
        path = folder / each.name
        path.parent.mkdir(exist_ok=True)
        path.write_text(each.text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    An empty folder to work in.
    """
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("example", GOOD, ids=_by_line)
def test_an_example_compiles_without_a_finding(
    example: Example, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    What the guide shows as right is not even advised against.
    """
    _put(example, folder)
    code = main(["check", "--strict", "--format", "concise", example.name])

    assert (0, "") == (code, capsys.readouterr().out)


@pytest.mark.parametrize("example", MISTAKEN, ids=_by_line)
def test_a_mistake_is_reported_as_the_guide_shows(
    example: Example, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    The report in the guide is the report that a drafter gets.
    """
    _put(example, folder)
    code = main(["check", example.name])
    report = capsys.readouterr().out

    assert example.report
    assert example.report in report
    assert 1 == code


def test_every_layout_is_canonical_but_that_of_pasted_text(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    The guide's layout is the layout that fmt writes.
    """
    anew = []
    for example in GOOD:
        _put(example, folder)
        if main(["fmt", "--check", example.name]):
            anew.append(example.text.partition("\n")[0])
    capsys.readouterr()

    assert ["CONVENTION ON HARBOUR LIGHTS"] == anew
