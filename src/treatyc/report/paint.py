"""
The colours of a report; what has a colour is called by its part in the report.
"""

from collections.abc import Callable
from typing import Literal

__all__ = ["Paint", "Part", "coloured", "plain"]

Part = Literal["error", "warning", "advice", "frame", "strong"]
Paint = Callable[[Part, str], str]

_CODES: dict[Part, str] = {
    "error": "1;31",
    "warning": "1;33",
    "advice": "1;36",
    "frame": "1;34",
    "strong": "1",
}


def plain(part: Part, words: str) -> str:  # noqa: ARG001 (the shape of Paint)
    """
    *words* as they are.
    """
    return words


def coloured(part: Part, words: str) -> str:
    """
    *words* between the terminal's codes for *part*.
    """
    return f"\x1b[{_CODES[part]}m{words}\x1b[0m"
