"""
The register of rules: every one has a name that is a fault, a manual, and cases.
"""

import re
from pathlib import Path

import pytest

from treatyc.rules import RULES
from treatyc.rules.rule import Rule

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "rules"
PACKAGE = ROOT / "src" / "treatyc"

# Names of marks and kinds that look like names of rules in the rooms that report by themselves.
_SIGNED = re.compile(r'(?:Diagnostic|[a-z_]*(?:report|complain)[a-z_]*)\(\s*"([a-z0-9-]+)"')


def _name(rule: Rule) -> str:
    return rule.name


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_manual_says_the_fault_why_how_and_where_it_comes_from(rule: Rule) -> None:
    """
    One sentence, the reason, the good and the bad form, the source; lines that a terminal holds.
    """
    paragraphs = [" ".join(part.split()) for part in rule.manual.split("\n\n")]

    assert rule.summary.endswith(".")
    assert any(paragraph.startswith("Why: ") for paragraph in paragraphs)
    assert any(paragraph.startswith("Write ") and "not " in paragraph for paragraph in paragraphs)
    assert paragraphs[-1].startswith("Source: ")
    assert max(map(len, rule.manual.splitlines())) <= 100


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_name_is_a_fault(rule: Rule) -> None:
    """
    "allow …" reads well: no number, no "no-", no "must".
    """
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.name)
    assert not rule.name.startswith(("no-", "must-", "allow-", "check-", "require"))


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_has_a_text_that_it_flags_and_one_that_it_allows(rule: Rule) -> None:
    """
    A rule without cases is an opinion.
    """
    assert list((CASES / rule.name / "flags").glob("*.treaty"))
    assert list((CASES / rule.name / "allows").glob("*.treaty"))


def test_the_register_is_in_order_and_has_no_name_twice() -> None:
    """
    A reader finds a rule by its name.
    """
    names = [rule.name for rule in RULES]

    assert sorted(set(names)) == names


def test_a_rule_stands_in_the_file_of_its_name() -> None:
    """
    dangling-reference is found in dangling_reference.py.
    """
    files = {path.stem.replace("_", "-") for path in (PACKAGE / "rules").glob("*/*.py")}
    looked_for = {rule.name for rule in RULES if rule.find is not None}

    assert set() == looked_for - files


def test_no_case_is_without_its_rule() -> None:
    """
    A rule that was renamed takes its folder with it.
    """
    folders = {path.name for path in CASES.iterdir() if (path / "flags").is_dir()}

    assert set() == folders - {rule.name for rule in RULES}


def test_what_the_reader_signs_is_in_the_register() -> None:
    """
    Whoever reports by itself uses names, and severities, that `treatyc explain` knows.
    """
    rooms = ("syntax", "assemble", "cli")
    files = [path for room in rooms for path in (PACKAGE / room).glob("**/*.py")]
    signed = {name for path in files for name in _SIGNED.findall(path.read_text(encoding="utf-8"))}

    assert set() == signed - {rule.name for rule in RULES}


def test_a_source_in_the_guide_is_a_heading_of_the_guide() -> None:
    """
    Whoever looks up the source of a rule finds it.
    """
    headings = set(
        re.findall(
            r"^## \d+\. (.+)$",
            (ROOT / "grammar" / "guide.md").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    )
    named = {
        name
        for rule in RULES
        for name in re.findall(r"guide to the draft\s+language, [“\"]([^”\"]+)", rule.manual)
    }

    assert set() == named - headings
