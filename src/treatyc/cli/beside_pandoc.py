"""
Word files are begun first and fetched last: the other forms are made while pandoc is at work.
"""

import os
from collections import deque
from collections.abc import Iterable, Sequence

from treatyc.backends.docx_file import DocxRun, PandocError, start_docx
from treatyc.cli.rendering import Renderings, in_turn
from treatyc.cli.stop import CannotRunError
from treatyc.pipeline import Compilation

__all__ = ["rendered_beside_pandoc"]

_Running = deque[tuple[Compilation, DocxRun]]


def rendered_beside_pandoc(
    drafts: Iterable[Compilation], word: str, others: Sequence[str]
) -> Renderings:
    """
    Each of *drafts* as a *word* file and in all *others*, one pandoc a core at most.

    Whoever loses interest closes the generator; no pandoc is left behind.
    """
    cores = os.cpu_count() or 1
    running: _Running = deque()
    try:
        for draft in drafts:
            if len(running) == cores:
                first, run = running.popleft()
                yield first, word, run.finish()
            running.append((draft, start_docx(draft.treaty)))
            yield from in_turn(draft, others)
        while running:
            first, run = running.popleft()
            yield first, word, run.finish()
    except PandocError as fault:
        raise CannotRunError(str(fault)) from fault
    finally:
        for _, run in running:
            run.stop()
