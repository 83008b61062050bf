"""
The words of a language, read from grammar/languages/CODE.toml.

Nothing outside those files knows a word of any language.
"""

import tomllib
from functools import cache
from typing import Any

from attrs import field, frozen

from treatyc.data_files import path_of, read_text

__all__ = ["DEFAULT_LANGUAGE", "Language", "UnknownLanguageError", "load_language"]

DEFAULT_LANGUAGE = "en"


class UnknownLanguageError(Exception):
    """
    There is no file of words for the language that was asked for.
    """


@frozen(eq=False, repr=False)
class Language:
    """
    One language: its code (ISO 639-1), its own name, its direction, its words.

    *words* is the file as read: one table a room that needs words
    ("headings", "preamble", "references", "printed" …).
    """

    code: str
    name: str
    direction: str
    words: dict[str, Any] = field(repr=False)

    def phrase(self, key: str, **parts: str) -> str:
        """
        The printed phrase *key* with its {parts} filled in.
        """
        pattern: str = self.words["printed"][key]
        return pattern.format(**parts)


@cache
def load_language(code: str) -> Language:
    """
    The language with *code*; its file is read once.

    Raises UnknownLanguageError where no file for it is shipped.
    """
    name = f"grammar/languages/{code}.toml"
    if not code.isalpha() or path_of(name) is None:
        raise UnknownLanguageError(code)
    words = tomllib.loads(read_text(name))
    return Language(words["code"], words["name"], words["direction"], words)
