"""
Drafts as text, resolved.
"""

from collections.abc import Callable

import pytest

from treatyc.assemble import IncludeFault, assemble
from treatyc.resolve import resolve
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.source import Source
from treatyc.syntax.reader import parse

Resolved = Callable[[str], ResolvedTreaty]


@pytest.fixture
def resolved() -> Resolved:
    """
    Read, assemble and resolve a draft that includes nothing.
    """

    def make(text: str) -> ResolvedTreaty:
        parsed = parse(Source("draft.treaty", text))
        whole = assemble(parsed.draft, lambda _name, _file: IncludeFault("no files here"))
        return resolve(whole.treaty, parsed.language)

    return make
