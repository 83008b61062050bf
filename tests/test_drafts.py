"""
The drafts that come with treatyc: they compile without a finding, and fmt leaves them alone.
"""

from pathlib import Path

import pytest

from treatyc.cli import main
from treatyc.cli.drafts import compile_wholes
from treatyc.pipeline import Compilation
from treatyc.treaty.provisions import Article, Division

DRAFTS = Path(__file__).parents[1] / "drafts"

WHOLE = sorted(DRAFTS.glob("*.treaty"))
FILES = sorted(DRAFTS.glob("**/*.treaty"))


def _name(path: Path) -> str:
    return path.relative_to(DRAFTS).as_posix()


@pytest.mark.parametrize("draft", WHOLE, ids=_name)
def test_a_draft_has_no_mistake(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Neither errors nor warnings.
    """
    code = main(["check", "--strict", "--format", "concise", str(draft)])

    assert (0, "") == (code, capsys.readouterr().out)


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_fmt_leaves_a_draft_alone(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Drafts and their parts stand in the canonical layout.
    """
    code = main(["fmt", "--diff", str(file)])

    assert (0, "") == (code, capsys.readouterr().out)


@pytest.fixture(scope="module")
def cybercrime() -> Compilation:
    """
    The convention on countering the criminal use of information and communications technologies.
    """
    return _compiled("cybercrime")


def test_the_convention_is_a_whole_one(cybercrime: Compilation) -> None:
    """
    Its size, so that what is measured on it means something.
    """
    treaty = cybercrime.treaty
    annexes = treaty.treaty.annexes
    bodies = [each for each in treaty.provisions if each.unit is None]
    authored = [pair for pair in treaty.brackets.pairs if pair.authors]

    assert 8 == len([each for each in bodies if each.kind == "chapter"])
    assert 60 <= len([each for each in bodies if isinstance(each.node, Article)])
    assert 200 <= len(treaty.references)
    assert 50 <= len([each for each in treaty.references if each.symbolic])
    assert 15 <= len(treaty.terms)
    assert 10 <= len(authored)
    assert 5 <= len(treaty.treaty.footnotes)
    assert 1 == len(annexes)
    assert any(isinstance(each, Article) for each in annexes[0].provisions)
    assert 9 == len([source for source in cybercrime.sources if "/" in _relative(source.name)])


def test_no_reference_of_the_convention_is_open(cybercrime: Compilation) -> None:
    """
    Each reference has a target, or belongs to another instrument.
    """
    references = cybercrime.treaty.references
    lost = [each.words for each in references if not each.targets and each.other is None]

    assert [] == lost


def test_a_part_takes_its_place_among_the_chapters() -> None:
    """
    Chapters of the parts join those of the draft in one row.
    """
    body = _compiled("lagoon").treaty.treaty.body
    numbers = [each.number.value for each in body if isinstance(each, Division) and each.number]

    assert [(1,), (2,), (3,), (4,), (5,), (6,)] == numbers


def _compiled(name: str) -> Compilation:
    (compilation,) = compile_wholes([str(DRAFTS / f"{name}.treaty")], None)
    return compilation


def _relative(name: str) -> str:
    return Path(name).resolve().relative_to(DRAFTS.resolve()).as_posix()
