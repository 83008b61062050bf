"""
Make of a draft and the files that it includes one treaty.

includes.py puts every file in its place, nesting.py finds out which division
contains which, waivers.py how far a waiver reaches.
"""

from typing import NamedTuple

from treatyc.assemble.includes import IncludeFault, OpenIncluded, Splice
from treatyc.assemble.letters import with_letters
from treatyc.assemble.nesting import nest
from treatyc.assemble.waivers import reach
from treatyc.diagnostics import Diagnostic
from treatyc.treaty.parts import Draft, Treaty

__all__ = ["Assembled", "IncludeFault", "OpenIncluded", "assemble"]


class Assembled(NamedTuple):
    """
    A treaty, what is to be said about its files, and their names: the draft's own first.
    """

    treaty: Treaty
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[str, ...]


def assemble(draft: Draft, open_included: OpenIncluded) -> Assembled:
    """
    Put included files in their places and nest the divisions of *draft*.

    All that could be read is in the treaty, whatever is wrong with the files.
    """
    spliced = Splice(draft, open_included).read()
    nested = nest(tuple(with_letters(spliced.units)))
    treaty = Treaty(
        draft.masthead,
        (*spliced.front, *nested.front),
        spliced.preamble,
        nested.body,
        nested.testimonium,
        nested.annexes,
        tuple(spliced.footnotes),
        reach(spliced.drafts, (*nested.body, *nested.annexes)),
        spliced.files,
        span=draft.span,
    )
    return Assembled(treaty, tuple(spliced.diagnostics), spliced.files)
