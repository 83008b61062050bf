"""
Regular expressions that are compiled when they are first asked something.

A draft seldom needs all the forms that a text may have, and to compile an
expression can take longer than to read an article.
"""

import re
from typing import Any, cast

__all__ = ["lazy_expression"]


def lazy_expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """
    The expression *pattern*, compiled with *flags* at its first use.
    """
    return cast("re.Pattern[str]", _Expression(pattern, flags))


class _Expression:
    """
    What answers for a compiled expression; the methods that were used stay at hand.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found
