"""
Where the files that ship with treatyc lie: grammar/, schemas/, profiles/.

In a wheel they stand inside the package, in a checkout two folders up.
"""

import os

__all__ = ["path_of", "read_text"]

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_ROOTS = (_PACKAGE, os.path.dirname(os.path.dirname(_PACKAGE)))


def path_of(name: str) -> str | None:
    """
    The full path of the shipped file *name* ("schemas/treaty.schema.json"), or None.
    """
    for root in _ROOTS:
        path = os.path.join(root, *name.split("/"))
        if os.path.exists(path):
            return path
    return None


def read_text(name: str) -> str:
    """
    The text of the shipped file *name*.

    Raises FileNotFoundError where the installation is incomplete.
    """
    path = path_of(name)
    if path is None:
        raise FileNotFoundError(name)
    with open(path, encoding="utf-8") as file:
        return file.read()
