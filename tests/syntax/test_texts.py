"""
Good texts and what is read from them; bad texts and what is said of them.

A case is a file: tests/texts/good/NAME.treaty with what the draft is and how it
is printed beside it, tests/texts/bad/NAME.treaty with its report.
"""

import json
from pathlib import Path

import pytest

from tests.syntax.plain import plain
from treatyc.assemble import IncludeFault
from treatyc.pipeline import compile_bytes
from treatyc.report.concise import concise_report
from treatyc.source import Source
from treatyc.syntax.decoding import decode
from treatyc.syntax.printer import print_draft
from treatyc.syntax.reader import parse

TEXTS = Path(__file__).parents[1] / "texts"
GOOD = sorted(TEXTS.glob("good/*.treaty"))
BAD = sorted(TEXTS.glob("bad/*.treaty"))
NO_FILE = IncludeFault("there is no such file", "look at the spelling and at the folder")


def _name(case: Path) -> str:
    return case.stem


def _read(case: Path) -> tuple[Source, list]:
    source, found = decode(case.name, case.read_bytes())
    return source, list(found)


@pytest.mark.parametrize("case", GOOD, ids=_name)
def test_a_good_text_is_read_without_a_word(case: Path) -> None:
    """
    Whatever its line ends, blanks and quotation marks.
    """
    source, found = _read(case)
    found.extend(parse(source).diagnostics)

    assert "" == concise_report(found, [source])


@pytest.mark.parametrize("case", GOOD, ids=_name)
def test_a_good_text_gives_its_tree(case: Path, golden) -> None:
    """
    Every part with its place in the text.
    """
    source, _ = _read(case)
    tree = plain(parse(source).draft, source.text)

    golden(case.with_suffix(".ast.json"), json.dumps(tree, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.parametrize("case", GOOD, ids=_name)
def test_a_good_text_is_printed_in_the_canonical_layout(case: Path, golden) -> None:
    """
    The canonical layout reads back as the same draft and is printed as it stands.
    """
    parsed = parse(_read(case)[0])
    printed = print_draft(parsed.draft, parsed.language)
    again = parse(Source(case.name, printed))
    golden(case.with_suffix(".printed"), printed)

    assert (parsed.draft, ()) == (again.draft, again.diagnostics)
    assert printed == print_draft(again.draft, again.language)


def _reported(case: Path) -> str:
    """
    What is said of *case*: a line a fault, its cure behind it.
    """

    def read_file(name: str) -> bytes | IncludeFault:
        path = case.parent / name
        return path.read_bytes() if path.is_file() else NO_FILE

    compilation = compile_bytes(case.name, case.read_bytes(), read_file)
    return "".join(
        f"{concise_report([found], compilation.sources).rstrip()}\n    {found.hint}\n"
        for found in compilation.diagnostics
    )


@pytest.mark.parametrize("case", BAD, ids=_name)
def test_all_that_is_wrong_is_said_in_one_run(case: Path, golden) -> None:
    """
    Each mistake with its place and its cure.
    """
    golden(case.with_suffix(".report"), _reported(case))


@pytest.mark.parametrize("case", BAD, ids=_name)
def test_a_bad_text_is_printed_so_that_it_reads_back(case: Path) -> None:
    """
    Mistakes or not, what was read is what is printed.
    """
    parsed = parse(_read(case)[0])
    printed = print_draft(parsed.draft, parsed.language)

    assert parsed.draft == parse(Source(case.name, printed)).draft
