"""
``treatyc explain``: what a rule looks for, and why.
"""

from difflib import get_close_matches

from treatyc.cli.console import write
from treatyc.cli.options import Parser
from treatyc.cli.stop import CannotRunError
from treatyc.rules import RULES

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """
    Show the manual of one rule.
    """
    parser = Parser("explain", "Say what a rule looks for, and why.")
    parser.add_argument("rule", metavar="RULE", help="the name in square brackets of a report")
    name = parser.parse_args(arguments).rule
    rules = {rule.name: rule for rule in RULES}
    if name not in rules:
        near = get_close_matches(name, rules, 1)
        cure = f"did you mean “{near[0]}”?" if near else "“treatyc rules” lists them"
        raise CannotRunError(f"there is no rule “{name}”: {cure}")
    rule = rules[name]
    write(f"{rule.name} ({rule.severity.value})\n\n{rule.manual}\n")
    return 0
