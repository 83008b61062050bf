"""
The README tells the truth: its commands say what it says, and its table of rules is RULES.
"""

from pathlib import Path

from tests.commands.transcript import read, replay
from treatyc.rules import RULES

README = Path(__file__).parents[1] / "README.md"
START = "<!-- rules: written by pytest --accept -->\n"
END = "<!-- end of rules -->"


def table_of_rules():
    """
    A row a rule: its name, its severity, its fault.
    """
    head = "| Rule | Severity | What it finds |\n| --- | --- | --- |\n"
    rows = (f"| `{rule.name}` | {rule.severity.value} | {rule.summary} |\n" for rule in RULES)
    return head + "".join(rows)


def test_commands_of_the_readme(tmp_path, golden):
    """
    The draft of the README is compiled, with the outcome that it shows.
    """
    golden(README, replay(read(README.read_text(encoding="utf-8")), tmp_path))


def test_rules_of_the_readme(golden):
    """
    Every rule is in the table, in order.
    """
    page = README.read_text(encoding="utf-8")
    before, _, rest = page.partition(START)
    after = rest.partition(END)[2]

    golden(README, f"{before}{START}{table_of_rules()}{END}{after}")
