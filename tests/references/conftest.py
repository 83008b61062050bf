"""
What the tests of references share: citations in short, references of a compiled text.
"""

from collections.abc import Callable

import pytest

from treatyc.language import load_language
from treatyc.pipeline import compile_source
from treatyc.resolve.citations import Citation, Path, Vocabulary, find_citations, vocabulary_of
from treatyc.resolve.resolved import Reference, ResolvedTreaty
from treatyc.source import Source

KINDS = frozenset({"rule", "regulation", "standard", "guideline"})


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """
    The English words for references.
    """
    return vocabulary_of(load_language("en"))


@pytest.fixture
def cited(vocabulary) -> Callable[[str], dict[str, list[str]]]:
    """
    The references in a text: the words of each, and what they say, "article 40/paragraph 3/b".
    """

    def read(text: str) -> dict[str, list[str]]:
        citations = [one for _, found in find_citations([text], vocabulary, KINDS) for one in found]
        return {text[one.start : one.end]: shortly(one) for one in citations}

    return read


@pytest.fixture
def references() -> Callable[[str], list[Reference]]:
    """
    The references of a draft.
    """
    return lambda text: list(treaty_of(text).references)


def treaty_of(text: str) -> ResolvedTreaty:
    """
    A draft, compiled.
    """
    return compile_source(Source("draft.treaty", text)).treaty


def shortly(citation: Citation) -> list[str]:
    """
    What a citation says, one entry a member, with its owner and direction behind.
    """
    entries = []
    for member in citation.members:
        entry = _path(member.path)
        if member.until is not None:
            entry += f" .. {_path(member.until)}"
        if member.direction is not None:
            entry += f" {member.direction}"
        if member.owner is not None:
            entry += f" of {member.owner.name}"
        entries.append(entry)
    return entries


def _path(path: Path) -> str:
    return "/".join(
        step.label
        if step.level == "mark"
        else f"{step.level} {step.label}"
        if step.how in ("number", "mark")
        else f"{step.how} {step.level}{'' if step.quantity == 1 else f' {step.quantity}'}"
        for step in path
    )
