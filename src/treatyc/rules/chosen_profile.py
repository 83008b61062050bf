"""
The profile that a draft names in its masthead.
"""

from collections.abc import Callable

from treatyc.profile import (
    DEFAULT_PROFILE,
    OWN_PROFILE_ENDING,
    FaultyProfileError,
    Profile,
    UnknownProfileError,
    load_profile,
    read_profile,
    shipped_profiles,
)
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.likeliest import Likeliest
from treatyc.rules.masthead.fields import field_of
from treatyc.rules.rule import Finding
from treatyc.rules.wording import listed, quoted
from treatyc.treaty.text import Text

__all__ = ["ReadFile", "choose_profile", "no_files"]

# The text of a file by its path as the draft writes it, None where there is no such file.
ReadFile = Callable[[str], str | None]


def no_files(path: str) -> str | None:  # noqa: ARG001 (a ReadFile)
    """
    The reader of files for a draft that stands alone.
    """
    return None


def choose_profile(
    treaty: ResolvedTreaty, read_file: ReadFile
) -> tuple[Profile, dict[str, Finding]]:
    """
    The profile of *treaty*, and what is wrong with it by the name of the rule.

    A profile that cannot be used gives way to the one that asks for nothing.
    """
    value = field_of(treaty, "profile")
    if value is None or not value.words.strip():
        return load_profile(DEFAULT_PROFILE), {}
    name = value.words.strip()
    own = read_file(name) if name.endswith(OWN_PROFILE_ENDING) else None
    try:
        return (load_profile(name) if own is None else read_profile(own)), {}
    except UnknownProfileError:
        fault = {"unknown-profile": _unknown(value, name)}
    except FaultyProfileError as reason:
        fault = {"faulty-profile": _faulty(value, name, str(reason))}
    return load_profile(DEFAULT_PROFILE), fault


def _unknown(value: Text, name: str) -> Finding:
    if name.endswith(OWN_PROFILE_ENDING):
        message = f"there is no file {quoted(name)} in the folder of the draft"
        return Finding(value.span, message, hint="put it beside the draft, or correct its name")
    known = shipped_profiles()
    cure = Likeliest(known).cure(name, f"known are {listed(known)}")
    return Finding(value.span, f"there is no profile {quoted(name)}", hint=cure)


def _faulty(value: Text, name: str, reason: str) -> Finding:
    return Finding(
        value.span,
        f"the profile {quoted(name)} cannot be used: {reason}",
        hint="correct the file; the profiles that come with treatyc show the form",
    )
