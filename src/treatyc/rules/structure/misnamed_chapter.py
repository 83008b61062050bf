"""
A chapter that does not bear the name the profile gives it.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.profile import Profile
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_number, place_of_title
from treatyc.rules.rule import Finding, profile_rule
from treatyc.rules.structure.matching import Match, match_divisions, title_of
from treatyc.rules.structure.profile_words import name_of
from treatyc.rules.wording import called, quoted

__all__ = ["misnamed_chapter"]


@profile_rule(Severity.WARNING)
def misnamed_chapter(treaty: ResolvedTreaty, profile: Profile) -> Iterator[Finding]:
    """
    A chapter bears another name, or is another kind of division, than the profile says.

    Why: delegations find and compare chapters by the agreed names, in six
    languages. Case, punctuation and the usual variants of a name are accepted.

    Write ``Chapter II. Criminalization``, not ``Chapter II. Offences``.

    Source: for un-cyber-2022 the structure in A/AC.291/L.4/Add.4; for another
    profile the document that it names.
    """
    for match in match_divisions(treaty, profile).matches:
        if match.division.kind != match.expected.kind:
            yield _other_kind(treaty, match)
        elif not match.by_name and match.expected.name_in(treaty.language.code):
            yield _other_name(treaty, profile, match)


def _other_kind(treaty: ResolvedTreaty, match: Match) -> Finding:
    kind = match.expected.kind
    return Finding(
        place_of_number(treaty, match.division),
        f"{called(match.division)} is a {match.division.kind}, not a {kind}",
        hint=f"begin its heading with the word for a {kind}",
    )


def _other_name(treaty: ResolvedTreaty, profile: Profile, match: Match) -> Finding:
    title = title_of(match.division)
    fault = f"is called {quoted(title)}" if title else "has no name"
    wanted = name_of(match.expected, treaty.language.code)
    return Finding(
        place_of_title(treaty, match.division),
        f"{called(match.division)} {fault}",
        hint=f"{profile.source} calls it {wanted}",
    )
