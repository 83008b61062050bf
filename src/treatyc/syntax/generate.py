"""
Make the tables of the two automata from grammar/*.lark.

``python -m treatyc.syntax.generate`` writes tables.py beside this file;
with ``--check`` it only tells whether that file is up to date (exit code 1 if
not). Lark numbers its states in no fixed order, so they are numbered anew,
breadth first: the same grammar gives the same bytes.
"""

import os
import sys
from typing import TYPE_CHECKING, Any

from lark import Lark
from lark.lexer import Lexer
from lark.parsers.lalr_analysis import Shift

from treatyc.data_files import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["GRAMMARS", "lark_parser", "main", "tables_module"]

GRAMMARS = {"TREATY": "grammar/treaty.lark", "MARKS": "grammar/marks.lark"}

_HEAD = '''"""
The tables of the automata for grammar/treaty.lark and grammar/marks.lark.

Made by ``python -m treatyc.syntax.generate``; a test compares them with the grammars.
An automaton is (actions, rules): actions[state][symbol] is the next state, or
-1 - rule to reduce by that rule; a rule is (name, how many parts it takes).
"""

__all__ = ["MARKS", "TREATY"]

Automaton = tuple[tuple[dict[str, int], ...], tuple[tuple[str, int], ...]]
'''


class _TokenLexer(Lexer):
    """
    Hands tokens through that somebody else has made.
    """

    def __init__(self, _configuration: Any) -> None:
        pass

    def lex(self, lexer_state: Any, _parser_state: Any = None) -> "Iterator[Any]":
        """
        The tokens that were given in place of a text.
        """
        text = getattr(lexer_state, "text", lexer_state)
        return iter(getattr(text, "text", text))


def lark_parser(name: str) -> Lark:
    """
    Lark's own parser for the grammar called *name*; it takes tokens for text.
    """
    return Lark(
        read_text(GRAMMARS[name]),
        parser="lalr",
        lexer=_TokenLexer,
        keep_all_tokens=True,
        maybe_placeholders=False,
    )


def _renumbered(parser: Any) -> tuple[list[dict[str, int]], list[tuple[str, int]]]:
    """
    States and rules of a parse table in an order that depends on the grammar alone.
    """
    table = parser.parser.parser._parse_table  # noqa: SLF001 - Lark offers no public way to its tables
    order = {table.start_states["start"]: 0}
    rules: dict[Any, int] = {}
    actions: list[dict[str, int]] = []
    queue = list(order)
    while queue:
        state = queue.pop(0)
        row: dict[str, int] = {}
        for symbol, (action, argument) in sorted(table.states[state].items()):
            if action is Shift:
                if argument not in order:
                    order[argument] = len(order)
                    queue.append(argument)
                row[symbol] = order[argument]
            else:
                row[symbol] = -1 - rules.setdefault(argument, len(rules))
        actions.append(row)
    return actions, [(rule.alias or rule.origin.name, len(rule.expansion)) for rule in rules]


def tables_module() -> str:
    """
    The text of tables.py.
    """
    parts = [_HEAD]
    for name in GRAMMARS:
        actions, rules = _renumbered(lark_parser(name))
        parts.append(f"\n{name}: Automaton = (\n    (\n")
        parts.extend(f"        {_row(row)},\n" for row in actions)
        parts.append("    ),\n    (\n")
        parts.extend(f'        ("{rule}", {length}),\n' for rule, length in rules)
        parts.append("    ),\n)\n")
    return "".join(parts)


def _row(row: dict[str, int]) -> str:
    return "{" + ", ".join(f'"{symbol}": {action}' for symbol, action in row.items()) + "}"


def main(arguments: list[str]) -> int:
    """
    Write the tables, or compare them.
    """
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables.py")
    made = tables_module()
    if "--check" in arguments:
        with open(path, encoding="utf-8") as file:
            return 0 if file.read() == made else 1
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
