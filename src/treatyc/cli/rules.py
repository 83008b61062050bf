"""
``treatyc rules``: all rules, one a line.
"""

from treatyc.cli.console import write
from treatyc.cli.options import Parser
from treatyc.rules import RULES

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """
    List name, severity and fault of each rule.
    """
    Parser("rules", "List the rules: name, severity, and the fault each looks for.").parse_args(
        arguments
    )
    width = max(len(rule.name) for rule in RULES)
    for rule in RULES:
        write(f"{rule.name:<{width}}  {rule.severity.value:<7}  {rule.summary}\n")
    return 0
