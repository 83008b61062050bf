"""
Each rule flags the texts in flags/, with the report beside them, and allows those in allows/.

A new case is a new file; nothing here needs to know of it.
"""

from pathlib import Path

import pytest

from treatyc.assemble import IncludeFault
from treatyc.pipeline import Compilation, compile_bytes
from treatyc.report.text import text_report
from treatyc.rules import rule_named

HERE = Path(__file__).parent

FLAGS = sorted(HERE.glob("*/flags/*.treaty"))
ALLOWS = sorted(HERE.glob("*/allows/*.treaty"))


def _name(case: Path) -> str:
    return f"{case.parts[-3]}: {case.stem}"


def _compiled(case: Path) -> Compilation:
    """
    The draft *case*, with the files of its folder.
    """

    def read_file(name: str) -> bytes | IncludeFault:
        path = case.parent / name
        return path.read_bytes() if path.is_file() else IncludeFault("there is no such file")

    return compile_bytes(case.name, case.read_bytes(), read_file)


@pytest.mark.parametrize("case", FLAGS, ids=_name)
def test_a_fault_is_flagged_by_its_rule_alone(case: Path, golden) -> None:
    """
    The report is what a drafter should read, and one fault is reported by one rule.
    """
    compilation = _compiled(case)
    golden(case.with_suffix(".report"), text_report(compilation.diagnostics, compilation.sources))

    assert {case.parts[-3]} == {diagnostic.rule for diagnostic in compilation.diagnostics}


@pytest.mark.parametrize("case", FLAGS, ids=_name)
def test_a_fault_weighs_what_the_register_says(case: Path) -> None:
    """
    Also where the reader signs it.
    """
    severities = {diagnostic.severity for diagnostic in _compiled(case).diagnostics}

    assert {rule_named(case.parts[-3]).severity} == severities


@pytest.mark.parametrize("case", ALLOWS, ids=_name)
def test_what_is_allowed_is_not_mentioned(case: Path) -> None:
    """
    A text that a rule allows is a good text: no other rule says a word either.
    """
    compilation = _compiled(case)

    assert "" == text_report(compilation.diagnostics, compilation.sources)
