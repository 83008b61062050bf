"""
The names of included files: "chapters/scope.treaty" as seen from the file that names it.

Names are compared as they are written; whether a file is there, and what
hides behind a link, is for who opens it to know.
"""

import os
import posixpath
import re

__all__ = ["included_name", "named_from", "normal_name"]

_ABSOLUTE = r"[/~]|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*://"


def normal_name(name: str) -> str:
    """
    *name* without "." and needless "..".
    """
    return posixpath.normpath(name.replace(os.sep, "/"))


def named_from(path: str, file: str) -> str:
    """
    The name of the file that *file* calls *path*.
    """
    folder = posixpath.dirname(file.replace(os.sep, "/"))
    return posixpath.normpath(posixpath.join(folder, path.replace("\\", "/")))


def included_name(path: str, file: str, root: str) -> str | None:
    """
    The name of the file that *file* includes as *path*; None outside the folder of *root*.
    """
    if not path.isprintable() or re.match(_ABSOLUTE, path.replace("\\", "/")):
        return None
    name = named_from(path, file)
    folder = posixpath.dirname(normal_name(root))
    inside = f"{folder.rstrip('/')}/" if folder else ""
    if not name.startswith(inside):
        return None
    below = name[len(inside) :]
    return None if below == ".." or below.startswith(("../", "/")) else name
