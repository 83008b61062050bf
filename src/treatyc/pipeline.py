"""
The corridor from a text to what was found in it.
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from treatyc.assemble import OpenIncluded, assemble
from treatyc.diagnostics import Diagnostic
from treatyc.resolve import resolve
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules import check
from treatyc.source import Source, Span
from treatyc.syntax.decoding import decode
from treatyc.syntax.reader import parse
from treatyc.treaty.parts import Waiver

__all__ = ["Compilation", "compile_bytes", "compile_source", "part_of"]


@frozen(eq=False)
class Compilation:
    """
    What became of a draft: the resolved treaty, and all that was found on the way.

    *sources* are the draft itself and the files that it includes, in order;
    *diagnostics* stand in the order of their places.
    """

    sources: tuple[Source, ...]
    treaty: ResolvedTreaty
    diagnostics: tuple[Diagnostic, ...]

    @property
    def name(self) -> str:
        """
        The name of the draft.
        """
        return self.sources[0].name


def compile_bytes(name: str, data: bytes, open_included: OpenIncluded) -> Compilation:
    """
    Decode, read, resolve and check a file.
    """
    source, found = decode(name, data)
    return compile_source(source, open_included, found)


def compile_source(
    source: Source, open_included: OpenIncluded, found: tuple[Diagnostic, ...] = ()
) -> Compilation:
    """
    Read, resolve and check *source*, as far as it can be read; *found* was found before.

    Every file that it includes comes through *open_included*.
    """
    parsed = parse(source)
    whole = assemble(parsed.draft, open_included)
    sources = (source, *whole.sources)
    treaty = resolve(whole.treaty, parsed.language, sources)
    found = (*found, *parsed.diagnostics, *whole.diagnostics, *check(treaty))
    names = [each.name for each in sources]
    return Compilation(sources, treaty, _in_order(_not_waived(found, treaty.treaty.waivers), names))


def part_of(source: Source) -> str | None:
    """
    The file that *source* says it is a part of, None for a whole draft.
    """
    first = source.text.lstrip().partition("\n")[0]
    return parse(Source(source.name, first)).draft.part_of


def _not_waived(found: Iterable[Diagnostic], waivers: Iterable[Waiver]) -> list[Diagnostic]:
    """
    What is left of *found* after what the draft itself allows.
    """
    by_rule: dict[str, list[Waiver]] = {}
    for waiver in waivers:
        for rule in waiver.rules:
            by_rule.setdefault(rule, []).append(waiver)
    return [
        each
        for each in found
        if not any(_waives(waiver, each.span) for waiver in by_rule.get(each.rule, ()))
    ]


def _waives(waiver: Waiver, place: Span) -> bool:
    """
    Whether *waiver* speaks for *place*; without a stretch it speaks for its whole file.
    """
    waived = waiver.waived
    if waived is None:
        return waiver.span.file == place.file
    return waived.file == place.file and waived.start <= place.start <= waived.end


def _in_order(found: Sequence[Diagnostic], names: Sequence[str]) -> tuple[Diagnostic, ...]:
    """
    By file, as they are included, and then by place; equal ones once.
    """
    order = {name: index for index, name in enumerate(names)}
    once = dict.fromkeys(found)
    return tuple(
        sorted(
            once, key=lambda each: (order.get(each.span.file, -1), each.span.start, each.span.end)
        )
    )
