"""
The loop that runs the tables which Lark has made.
"""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

from attrs import frozen

__all__ = ["Automaton", "Token", "prepare"]

Token = tuple[str, Any]
Build = Callable[[list[Any]], Any]
Refused = Callable[[Token, list[str]], Token | None]

_END: tuple[Token] = (("$END", None),)
# No state leads back to the first one, so its number can say that a token is refused.
_REFUSED = 0
_PASS, _FIRST, _MORE, _BUILD = range(4)


@frozen(eq=False, repr=False)
class Automaton:
    """
    Tables, and for each of their rules what to make of its parts.

    A rule is (name, number of parts, what to do, what to build with): hand the
    one part on, begin a list with it, add one to the list, or build. The rules
    stand in reverse: the action -1 is the last of them.
    """

    actions: tuple[dict[str, int], ...]
    rules: tuple[tuple[str, int, int, Build], ...]

    def run(self, tokens: Iterable[Token], refused: Refused) -> Any:
        """
        What the rule "start" builds from *tokens*.

        A token that cannot stand where it does is given to *refused* with the
        names of those that can; it answers with another in its place, or None to drop it.
        """
        actions, rules = self.actions, self.rules
        state, states = 0, [0]
        values: list[Any] = [None]
        for token in chain(tokens, _END):
            name, value = token
            while (action := actions[state].get(name, _REFUSED)) <= _REFUSED:
                if action == _REFUSED:
                    other = self._in_place_of((name, value), states, refused)
                    if other is None:
                        break
                    name, value = other
                    continue
                rule, length, what, build = rules[action]
                if what == _BUILD and length:
                    values[-length:] = [build(values[-length:])]
                    del states[-length:]
                elif what == _BUILD:
                    values.append(build([]))
                elif what == _MORE:
                    values[-2].append(values.pop())
                    del states[-2:]
                else:
                    if what == _FIRST:
                        values[-1] = [values[-1]]
                    states.pop()
                state = actions[states[-1]][rule]
                states.append(state)
            else:
                state = action
                states.append(state)
                values.append(value)
        return values[-1]

    def _in_place_of(self, token: Token, states: list[int], refused: Refused) -> Token | None:
        return None if token[0] == "$END" else refused(token, self._accepted(states))

    def _accepted(self, states: list[int]) -> list[str]:
        """
        The tokens that can stand next, in the order of the alphabet.
        """
        return sorted(
            name
            for name in self.actions[states[-1]]
            if name.isupper() and self._leads_to_shift(states, name)
        )

    def _leads_to_shift(self, states: list[int], name: str) -> bool:
        """
        Whether *name* is taken after the reductions that it asks for.
        """
        stack = list(states)
        while (action := self.actions[stack[-1]].get(name)) is not None:
            if action >= 0:
                return True
            rule, length, _, _ = self.rules[action]
            if length:
                del stack[-length:]
            stack.append(self.actions[stack[-1]][rule])
        return False


def prepare(
    tables: tuple[tuple[dict[str, int], ...], tuple[tuple[str, int], ...]], builds: dict[str, Build]
) -> Automaton:
    """
    The automaton for *tables* that builds with *builds*, by the names of the rules.

    A rule whose name begins with "__" is a repetition, one with "_" a choice
    that hands its one part on.
    """
    actions, rules = tables
    known: list[tuple[str, int, int, Build]] = []
    for name, length in rules:
        if name.startswith("__"):
            known.append((name, length, _FIRST if length == 1 else _MORE, _nothing))
        elif name.startswith("_"):
            known.append((name, length, _PASS, _nothing))
        else:
            known.append((name, length, _BUILD, builds[name]))
    return Automaton(_shortened(actions, rules), tuple(reversed(known)))


def _nothing(_: list[Any]) -> None:
    """
    What a rule builds that builds nothing.
    """


def _shortened(
    actions: tuple[dict[str, int], ...], rules: tuple[tuple[str, int], ...]
) -> tuple[dict[str, int], ...]:
    """
    The tables without the states that only hand one part on.

    Where an element leads to a state in which nothing can happen but "it is
    one of the choices of _block", the step to the choice is taken at once.
    """
    choices: dict[int, str] = {}
    for state, row in enumerate(actions):
        reductions = set(row.values())
        if len(reductions) == 1 and (action := reductions.pop()) < 0:
            name, length = rules[-1 - action]
            if length == 1 and name.startswith("_") and not name.startswith("__"):
                choices[state] = name
    short = []
    for row in actions:
        copy = dict(row)
        for symbol, state in row.items():
            if state in choices and symbol.islower():
                copy[symbol] = row[choices[state]]
        short.append(copy)
    return tuple(short)
