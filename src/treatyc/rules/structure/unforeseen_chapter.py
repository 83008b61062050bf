"""
A chapter that the profile does not have.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.profile import Profile
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_title
from treatyc.rules.rule import Finding, profile_rule
from treatyc.rules.structure.matching import match_divisions, title_of
from treatyc.rules.wording import called, quoted

__all__ = ["unforeseen_chapter"]


@profile_rule(Severity.WARNING)
def unforeseen_chapter(treaty: ResolvedTreaty, profile: Profile) -> Iterator[Finding]:
    """
    The text has a chapter that the profile does not foresee.

    Why: the chapter was added after the structure was agreed, or its heading
    was typed by mistake; all later chapters count on from it.

    Write ``Jurisdiction`` as an article of ``Chapter II. Criminalization``, not
    as ``Chapter III. Jurisdiction``, unless the structure was changed.

    Source: for un-cyber-2022 the structure in A/AC.291/L.4/Add.4; for another
    profile the document that it names.
    """
    for division in match_divisions(treaty, profile).unforeseen:
        title = title_of(division)
        name = f"{called(division)}, {quoted(title)}," if title else called(division)
        yield Finding(
            place_of_title(treaty, division),
            f"{name} is not in the structure of {profile.source}",
            hint="put its articles into a chapter of the structure, or name another profile",
        )
