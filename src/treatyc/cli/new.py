"""
``treatyc new``: write a small complete draft to start from.
"""

import os

from treatyc.cli.console import write
from treatyc.cli.files import make_folder_of
from treatyc.cli.options import Parser
from treatyc.cli.stop import CannotRunError, because
from treatyc.data_files import read_text

__all__ = ["run"]

_TEMPLATE = "grammar/languages/en.new.treaty"


def run(arguments: list[str]) -> int:
    """
    Write the draft; what is there already is never overwritten.
    """
    parser = Parser("new", "Write a small complete draft to start from.")
    parser.add_argument("file", metavar="FILE", help="the draft to write; it must not be there yet")
    path = parser.parse_args(arguments).file
    template = read_text(_TEMPLATE)
    if os.path.lexists(path):
        raise CannotRunError(f"“{path}” is there already: choose another name")
    make_folder_of(path)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(template)
    except OSError as fault:
        raise because(fault, path) from fault
    write(f"{path} written; “treatyc build {path}” compiles it\n")
    return 0
