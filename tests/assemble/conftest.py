"""
Drafts in several files, assembled.
"""

from collections.abc import Callable

import pytest

from treatyc.assemble import Assembled, IncludeFault, assemble
from treatyc.source import Source
from treatyc.syntax.reader import parse
from treatyc.treaty.parts import Draft

Assembling = Callable[..., Assembled]


@pytest.fixture
def assembled() -> Assembling:
    """
    Assemble the draft ``d/main.treaty``, with the texts of other files by name.
    """

    def make(
        text: str, files: dict[str, str] | None = None, name: str = "d/main.treaty"
    ) -> Assembled:
        def open_included(path: str, _including: str) -> Draft | IncludeFault:
            if path not in (files or {}):
                return IncludeFault("there is no such file")
            return parse(Source(path, (files or {})[path])).draft

        return assemble(parse(Source(name, text)).draft, open_included)

    return make
