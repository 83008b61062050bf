"""
Chapters that stand in another order than the profile's.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.profile import Profile
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_title
from treatyc.rules.rule import Finding, profile_rule
from treatyc.rules.structure.ascent import longest_ascent
from treatyc.rules.structure.matching import Match, match_divisions
from treatyc.rules.structure.profile_words import name_of

__all__ = ["chapter_out_of_order"]


@profile_rule(Severity.WARNING)
def chapter_out_of_order(treaty: ResolvedTreaty, profile: Profile) -> Iterator[Finding]:
    """
    A chapter stands before or after another against the order of the profile.

    Why: articles are numbered through; two chapters that change places change
    the number of every article in them and every reference to those. A profile
    with ``order = "free"`` does not ask for this.

    Write ``Technical assistance`` before ``Preventive measures``, not after it
    (in the structure of 2022; that of 2024 has changed it).

    Source: for un-cyber-2022 the structure in A/AC.291/L.4/Add.4; for another
    profile the document that it names.
    """
    if profile.order == "free":
        return
    matches = match_divisions(treaty, profile).matches
    in_order = longest_ascent([(match.rank, 0) for match in matches])
    for place, match in enumerate(matches):
        if place not in in_order:
            yield _misplaced(treaty, profile, match, matches[_neighbour(place, matches, in_order)])


def _neighbour(place: int, matches: tuple[Match, ...], in_order: tuple[int, ...]) -> int:
    """
    The place of a chapter that stands on the wrong side: the nearest one of those in order.
    """
    rank = matches[place].rank
    wrong = [at for at in in_order if (at < place) == (matches[at].rank > rank)]
    return min(wrong, key=lambda at: abs(at - place))


def _misplaced(treaty: ResolvedTreaty, profile: Profile, match: Match, neighbour: Match) -> Finding:
    language = treaty.language.code
    name, other = name_of(match.expected, language), name_of(neighbour.expected, language)
    side, right = ("after", "before") if neighbour.rank > match.rank else ("before", "after")
    return Finding(
        place_of_title(treaty, match.division),
        f"{name} stands {side} {other}",
        hint=f"{profile.source} has it {right} {other}",
        related=(Note(place_of_title(treaty, neighbour.division), f"{other} stands here"),),
    )
