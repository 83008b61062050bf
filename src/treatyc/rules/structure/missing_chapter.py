"""
A chapter that the profile asks for is not there.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.profile import Profile
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import beginning_of, place_of_number
from treatyc.rules.rule import Finding, profile_rule
from treatyc.rules.structure.matching import PREAMBLE, Matching, match_divisions
from treatyc.rules.structure.profile_words import described, name_of
from treatyc.rules.wording import listed
from treatyc.source import Span

__all__ = ["missing_chapter"]


@profile_rule(Severity.WARNING)
def missing_chapter(treaty: ResolvedTreaty, profile: Profile) -> Iterator[Finding]:
    """
    A chapter (part, preamble …) that the profile asks for is not in the text.

    Why: the negotiators agreed on the structure; a chapter that is left out
    was lost, or was given up by a decision that nobody wrote down. Nothing is
    asked for without a profile: the masthead names one, as in ``Profile:
    un-cyber-2022``.

    Write ``Chapter VII. Mechanism of implementation`` with a placeholder under
    it, not ``Chapter VIII`` straight after ``Chapter VI``.

    Source: for un-cyber-2022 the structure in A/AC.291/L.4/Add.4; for another
    profile the document that it names.
    """
    matching = match_divisions(treaty, profile)
    missing = [rank for rank in matching.missing if profile.divisions[rank].kind != PREAMBLE]
    if len(missing) < len(matching.missing):
        yield _no_preamble(treaty, profile)
    if len(missing) > 1 and not matching.matches:
        yield _none_at_all(treaty, profile, missing)
        return
    for rank in missing:
        yield _missing(treaty, profile, matching, rank)


def _no_preamble(treaty: ResolvedTreaty, profile: Profile) -> Finding:
    return Finding(
        beginning_of(treaty),
        "the preamble is missing",
        hint=f"{profile.source} begins with a preamble: write it above the first heading",
    )


def _none_at_all(treaty: ResolvedTreaty, profile: Profile, missing: list[int]) -> Finding:
    language = treaty.language.code
    kind = profile.divisions[missing[0]].kind
    names = listed(name_of(profile.divisions[rank], language) for rank in missing)
    return Finding(
        beginning_of(treaty),
        f"none of the {len(missing)} {kind}s of the profile {profile.name} is here",
        hint=f"{profile.source} has {names}",
    )


def _missing(treaty: ResolvedTreaty, profile: Profile, matching: Matching, rank: int) -> Finding:
    language = treaty.language.code
    before = profile.divisions[rank - 1] if rank else None
    after = f" after {described(before, language)}" if before else ""
    return Finding(
        _place(treaty, matching, rank),
        f"{described(profile.divisions[rank], language)} is missing",
        hint=f"{profile.source} has it{after}; write its heading and a placeholder",
    )


def _place(treaty: ResolvedTreaty, matching: Matching, rank: int) -> Span:
    """
    The heading before which it should stand, or the last one.
    """
    later = (match for match in matching.matches if match.rank > rank)
    near = next(later, matching.matches[-1] if matching.matches else None)
    return place_of_number(treaty, near.division) if near else beginning_of(treaty)
