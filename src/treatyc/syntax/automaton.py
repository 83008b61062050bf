"""
The loop that runs the tables which Lark has made.
"""

from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen

__all__ = ["Automaton", "Token", "prepare"]

Token = tuple[str, Any]
Build = Callable[[list[Any]], Any]


def _gathered(parts: list[Any]) -> list[Any]:
    """
    A repetition: its list so far, with one more.
    """
    if len(parts) == 2:
        parts[0].append(parts[1])
        gathered: list[Any] = parts[0]
        return gathered
    return [parts[0]]


@frozen(eq=False, repr=False)
class Automaton:
    """
    Tables, and for each of their rules what to build from its parts (None: the one part itself).
    """

    actions: tuple[dict[str, int], ...]
    rules: tuple[tuple[str, int, Build | None], ...]

    def run(
        self, tokens: Iterable[Token], refused: Callable[[Token, list[str]], Token | None]
    ) -> Any:
        """
        What the rule "start" builds from *tokens*.

        A token that cannot stand where it does is given to *refused* with the
        names of those that can; it answers with another in its place, or None to drop it.
        """
        actions, rules = self.actions, self.rules
        states, values = [0], [None]
        for given in tokens:
            token: Token | None = given
            while token is not None:
                name, value = token
                action = actions[states[-1]].get(name)
                if action is None:
                    token = refused(token, self._accepted(states))
                elif action >= 0:
                    states.append(action)
                    values.append(value)
                    token = None
                else:
                    self._reduce(rules[-1 - action], states, values)
        while (action := actions[states[-1]].get("$END")) is not None and action < 0:
            self._reduce(rules[-1 - action], states, values)
        return values[-1]

    def _reduce(
        self, rule: tuple[str, int, Build | None], states: list[int], values: list[Any]
    ) -> None:
        name, length, build = rule
        if build is not None:
            if length:
                value = build(values[-length:])
                del states[-length:], values[-length:]
            else:
                value = build([])
            values.append(value)
        else:
            del states[-1]
        states.append(self.actions[states[-1]][name])

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
            rule, length, _ = self.rules[-1 - action]
            if length:
                del stack[-length:]
            stack.append(self.actions[stack[-1]][rule])
        return False


def prepare(
    tables: tuple[tuple[dict[str, int], ...], tuple[tuple[str, int], ...]], builds: dict[str, Build]
) -> Automaton:
    """
    The automaton for *tables* that builds with *builds*, by the names of the rules.

    A rule whose name begins with "__" is a repetition, one with "_" a choice that hands its one part on.
    """
    actions, rules = tables
    return Automaton(
        actions,
        tuple(
            (
                name,
                length,
                _gathered
                if name.startswith("__")
                else None
                if name.startswith("_")
                else builds[name],
            )
            for name, length in rules
        ),
    )
