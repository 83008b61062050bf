"""
What a rule is, and what it finds.
"""

from collections.abc import Callable, Iterable

from attrs import field, frozen

from treatyc.diagnostics import Diagnostic, Edit, Note, Severity
from treatyc.profile import Profile
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.source import Span

__all__ = ["Finding", "Rule", "profile_rule", "rule"]


@frozen
class Finding:
    """
    A fault that a rule has found, not signed yet.

    *message* states the fault, *hint* the cure; neither ends in a full stop.
    """

    span: Span
    message: str
    hint: str | None = None
    related: tuple[Note, ...] = ()
    fix: tuple[Edit, ...] = ()


Findings = Iterable[Finding]


@frozen(eq=False, repr=False)
class Rule:
    """
    A rule: the name of its fault, how bad that is, its manual, and what looks for it.

    A rule without *find* is a fault that shows already while a draft is read:
    the reader signs it, and the rule is here for its manual.
    """

    name: str
    severity: Severity
    docstring: str = field(repr=False)
    find: Callable[[ResolvedTreaty, Profile], Findings] | None = field(default=None, repr=False)

    @property
    def manual(self) -> str:
        """
        The page that `treatyc explain` shows.
        """
        lines = self.docstring.strip("\n ").splitlines()
        margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line), default=0)
        return "\n".join([lines[0], *(line[margin:] for line in lines[1:])])

    @property
    def summary(self) -> str:
        """
        The fault in one sentence: the first paragraph of the manual.
        """
        return self.manual.partition("\n\n")[0].replace("\n", " ")

    def sign(self, finding: Finding) -> Diagnostic:
        """
        *finding* with the name and the severity of this rule.
        """
        return Diagnostic(
            self.name,
            self.severity,
            finding.message,
            finding.span,
            finding.hint,
            finding.related,
            finding.fix,
        )


def rule(severity: Severity) -> Callable[[Callable[[ResolvedTreaty], Findings]], Rule]:
    """
    Make a rule of a function that looks at a treaty.

    The function's name is the rule's, its docstring the manual.
    """

    def make(find: Callable[[ResolvedTreaty], Findings]) -> Rule:
        return Rule(
            _name_of(find),
            severity,
            find.__doc__ or "",
            lambda treaty, _profile: find(treaty),
        )

    return make


def profile_rule(
    severity: Severity,
) -> Callable[[Callable[[ResolvedTreaty, Profile], Findings]], Rule]:
    """
    Make a rule of a function that holds a treaty against its profile.
    """

    def make(find: Callable[[ResolvedTreaty, Profile], Findings]) -> Rule:
        return Rule(_name_of(find), severity, find.__doc__ or "", find)

    return make


def _name_of(find: Callable[..., Findings]) -> str:
    return find.__name__.replace("_", "-")
