"""
``treatyc validate``: hold a JSON file against its schema.
"""

import json

from treatyc.cli.console import write
from treatyc.cli.files import name_of, read_bytes
from treatyc.cli.options import Parser
from treatyc.cli.reporting import CLEAN, FOUND
from treatyc.report.cells import shown

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """
    Say what is wrong in a JSON file that treatyc wrote, one line a fault.
    """
    parser = Parser("validate", "Hold a JSON file that treatyc wrote against its schema.")
    parser.add_argument(
        "file",
        metavar="FILE.json",
        help="a treaty, a report or a table of references; - for standard input",
    )
    path = parser.parse_args(arguments).file
    name = shown(name_of(path))
    try:
        document = json.loads(read_bytes(path))
    except (ValueError, RecursionError) as fault:
        write(f"{name}: this is no JSON: {fault}\n")
        return FOUND
    from treatyc.backends.validation import validate

    problems = validate(document)
    for problem in problems:
        write(f"{name}: {problem.path} {problem.message}\n")
    if not problems:
        write(f"{name}: obeys its schema\n")
    return FOUND if problems else CLEAN
