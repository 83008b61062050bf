"""
What a draft allows, with its reason.
"""

from collections.abc import Iterable, Iterator

from treatyc.diagnostics import Diagnostic
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.likeliest import Likeliest
from treatyc.rules.places import place_of_rule
from treatyc.rules.rule import Finding
from treatyc.source import Span
from treatyc.treaty.parts import Waiver

__all__ = ["unknown_rules", "unwaived"]


def unwaived(
    diagnostics: Iterable[Diagnostic], waivers: tuple[Waiver, ...]
) -> tuple[Diagnostic, ...]:
    """
    Those of *diagnostics* that no waiver speaks for.
    """
    by_rule: dict[str, list[Waiver]] = {}
    for waiver in waivers:
        for name in waiver.rules:
            by_rule.setdefault(name, []).append(waiver)
    return tuple(
        one
        for one in diagnostics
        if not any(_speaks_for(waiver, one.span) for waiver in by_rule.get(one.rule, ()))
    )


def _speaks_for(waiver: Waiver, place: Span) -> bool:
    waived = waiver.waived
    if waived is None:
        return False
    return waived.file == place.file and waived.start <= place.start <= waived.end


def unknown_rules(treaty: ResolvedTreaty, known: tuple[str, ...]) -> Iterator[Finding]:
    """
    The waivers of *treaty* that name a rule which is not among the *known* ones.
    """
    likeliest = Likeliest(known)
    for waiver in treaty.treaty.waivers:
        for name in waiver.rules:
            if name in known:
                continue
            yield Finding(
                place_of_rule(treaty, waiver, name),
                f"there is no rule {name}",
                hint=likeliest.cure(name, "`treatyc rules` lists the rules by name"),
            )
