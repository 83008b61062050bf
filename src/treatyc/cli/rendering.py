"""
Drafts in all the forms that were asked for, with pandoc at work beside the rest.
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from treatyc.backends import BACKENDS
from treatyc.cli.stop import CannotRunError
from treatyc.pipeline import Compilation

__all__ = ["Rendering", "rendered"]

# What was rendered, the form, the bytes.
Rendering = tuple[Compilation, str, bytes]

_WORD = "docx"


def rendered(drafts: Iterable[Compilation], forms: Sequence[str]) -> Iterator[Rendering]:
    """
    Each of *drafts* in each of *forms*, in no certain order.
    """
    others = [form for form in forms if form != _WORD]
    if _WORD not in forms:
        yield from _in_turn(drafts, others)
        return
    from treatyc.backends.docx_file import PandocError

    try:
        yield from _beside_pandoc(drafts, others)
    except PandocError as fault:
        raise CannotRunError(str(fault)) from fault


def _in_turn(drafts: Iterable[Compilation], forms: Sequence[str]) -> Iterator[Rendering]:
    for draft in drafts:
        for form in forms:
            yield draft, form, BACKENDS[form].render(draft.treaty)


def _beside_pandoc(drafts: Iterable[Compilation], others: Sequence[str]) -> Iterator[Rendering]:
    """
    Word files are begun first and fetched last, at most one a core at a time.
    """
    from treatyc.backends.docx_file import DocxRun, start_docx

    cores = os.cpu_count() or 1
    running: deque[tuple[Compilation, DocxRun]] = deque()
    for draft in drafts:
        if len(running) == cores:
            first, run = running.popleft()
            yield first, _WORD, run.finish()
        running.append((draft, start_docx(draft.treaty)))
        yield from _in_turn([draft], others)
    for draft, run in running:
        yield draft, _WORD, run.finish()
