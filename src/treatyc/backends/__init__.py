"""
What a treaty is rendered to: one file a form, and the register of them.

To add a form: a file with one function from a resolved treaty to bytes, one row
in BACKENDS, one golden file in the tests.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final

from attrs import frozen

from treatyc.resolve.resolved import ResolvedTreaty

__all__ = ["BACKENDS", "Backend"]


@frozen(eq=False, repr=False)
class Backend:
    """
    A form of output: how its files end, and where the function stands that renders it.

    The module is imported when the first treaty is rendered, so that a form costs
    nothing where another one is asked for.
    """

    suffix: str
    module: str
    function: str

    def render(self, resolved: ResolvedTreaty) -> bytes:
        """
        The bytes of the file for *resolved*; the same treaty gives the same bytes.
        """
        function: Callable[[ResolvedTreaty], bytes]
        function = getattr(import_module(f"{__name__}.{self.module}"), self.function)
        return function(resolved)


BACKENDS: Final[Mapping[str, Backend]] = MappingProxyType(
    {
        "html": Backend(".html", "html_page", "html_page"),
        "docx": Backend(".docx", "docx_file", "docx"),
        "json": Backend(".json", "json_tree", "json_tree"),
    }
)
