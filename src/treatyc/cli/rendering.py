"""
Drafts in all the forms that were asked for.
"""

from collections.abc import Generator, Iterable, Sequence

from treatyc.backends import BACKENDS
from treatyc.pipeline import Compilation

__all__ = ["Rendering", "Renderings", "in_turn", "rendered"]

# What was rendered, the form, the bytes.
Rendering = tuple[Compilation, str, bytes]
Renderings = Generator[Rendering, None, None]

_WORD = "docx"


def rendered(drafts: Iterable[Compilation], forms: Sequence[str]) -> Renderings:
    """
    Each of *drafts* in each of *forms*, in no certain order.
    """
    others = [form for form in forms if form != _WORD]
    if _WORD not in forms:
        for draft in drafts:
            yield from in_turn(draft, others)
        return
    from treatyc.cli.beside_pandoc import rendered_beside_pandoc

    yield from rendered_beside_pandoc(drafts, _WORD, others)


def in_turn(draft: Compilation, forms: Iterable[str]) -> Renderings:
    """
    *draft* in one form after the other.
    """
    for form in forms:
        yield draft, form, BACKENDS[form].render(draft.treaty)
