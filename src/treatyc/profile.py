"""
A structure profile: the divisions that a treaty is expected to have, and their order.

Profiles are TOML files: those shipped stand in profiles/, a draft may bring its own.
"""

import os
import tomllib
from typing import Any, Literal, NamedTuple
from unicodedata import combining, normalize

from treatyc.data_files import path_of, read_text

__all__ = [
    "DEFAULT_PROFILE",
    "OWN_PROFILE_ENDING",
    "ExpectedDivision",
    "FaultyProfileError",
    "Profile",
    "UnknownProfileError",
    "folded_name",
    "load_profile",
    "read_profile",
    "shipped_profiles",
]

DEFAULT_PROFILE = "convention"
OWN_PROFILE_ENDING = ".toml"

Order = Literal["strict", "free"]


class UnknownProfileError(Exception):
    """
    No profile of that name is shipped.
    """


class FaultyProfileError(Exception):
    """
    A profile file cannot be used; the message says why, in words for its writer.
    """


class ExpectedDivision(NamedTuple):
    """
    A division that the profile asks for: its kind, its place among its kind, its names.

    The first name of a language is the proper one, the others are accepted.
    *kind* is the English heading word in lower case, or "preamble".
    """

    kind: str
    value: int
    required: bool
    names: dict[str, tuple[str, ...]]

    def name_in(self, language: str) -> str | None:
        """
        The proper name in *language*, None where the profile has none.
        """
        names = self.names.get(language)
        return names[0] if names else None


class Profile(NamedTuple):
    """
    What a family of treaties looks like.

    *source* is the document that says so; with *order* "free" the divisions
    may stand in any order.
    """

    name: str
    title: str
    source: str
    order: Order = "strict"
    divisions: tuple[ExpectedDivision, ...] = ()


def folded_name(words: str) -> str:
    """
    *words* without case, accents and punctuation, for comparison.
    """
    letters = (
        letter if letter.isalnum() else " "
        for letter in normalize("NFKD", words.casefold())
        if not combining(letter)
    )
    return " ".join("".join(letters).split())


def shipped_profiles() -> tuple[str, ...]:
    """
    The names of the profiles that come with treatyc, in order.
    """
    folder = path_of("profiles")
    if folder is None:
        return ()
    endings = (os.path.splitext(name) for name in os.listdir(folder))
    return tuple(sorted(name for name, ending in endings if ending == OWN_PROFILE_ENDING))


def load_profile(name: str) -> Profile:
    """
    The shipped profile *name*.

    Raises UnknownProfileError where there is none.
    """
    if name not in shipped_profiles():
        raise UnknownProfileError(name)
    return read_profile(read_text(f"profiles/{name}{OWN_PROFILE_ENDING}"))


def read_profile(text: str) -> Profile:
    """
    The profile that *text*, a TOML file, describes.

    Raises FaultyProfileError where it cannot be used.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise FaultyProfileError(str(fault)) from fault
    _refuse_unknown(table, ("name", "title", "source", "order", "division"), "the profile")
    divisions = _value(table, "division", list, otherwise=[])
    return Profile(
        name=_value(table, "name", str),
        title=_value(table, "title", str, otherwise=""),
        source=_value(table, "source", str, otherwise=""),
        order=_order(table),
        divisions=_divisions(divisions),
    )


def _divisions(entries: list[Any]) -> tuple[ExpectedDivision, ...]:
    """
    The divisions in order, each with its place among those of its kind.
    """
    counts: dict[str, int] = {}
    divisions = []
    for entry in entries:
        if not isinstance(entry, dict):
            raise FaultyProfileError("a division is written as [[division]]")
        _refuse_unknown(entry, ("kind", "required", "names"), "a division")
        kind = _value(entry, "kind", str)
        counts[kind] = counts.get(kind, 0) + 1
        divisions.append(_division(entry, kind, counts[kind]))
    return tuple(divisions)


def _division(entry: dict[str, Any], kind: str, value: int) -> ExpectedDivision:
    names = _value(entry, "names", dict, otherwise={})
    required = _value(entry, "required", bool, otherwise=True)
    by_language = {language: _names(names[language]) for language in names}
    return ExpectedDivision(kind, value, required, by_language)


def _names(value: Any) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise FaultyProfileError('names are written as en = ["General provisions"]')
    return tuple(names)


def _order(table: dict[str, Any]) -> Order:
    order: Order = _value(table, "order", str, otherwise="strict")
    if order not in ("strict", "free"):
        raise FaultyProfileError(f"order is “strict” or “free”, not “{order}”")
    return order


def _refuse_unknown(table: dict[str, Any], known: tuple[str, ...], owner: str) -> None:
    for key in table:
        if key not in known:
            raise FaultyProfileError(f"{owner} has no “{key}”; known are {', '.join(known)}")


_KINDS = {str: "text in quotation marks", bool: "true or false", list: "a list", dict: "a table"}


def _value(table: dict[str, Any], key: str, kind: type, otherwise: Any = None) -> Any:
    """
    The value of *key*, which must be of *kind*; without *otherwise* it must be there.
    """
    value = table.get(key, otherwise)
    if value is None:
        raise FaultyProfileError(f"“{key}” is missing")
    if not isinstance(value, kind):
        raise FaultyProfileError(f"“{key}” must be {_KINDS[kind]}")
    return value
