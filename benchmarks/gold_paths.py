"""
Provisions as the gold file names them: "art 40/para 3/(b)", "annex III/art 4", "part XV/sect 2".
"""

from typing import Any

from treatyc.resolve.designations import ancestry
from treatyc.resolve.index import Index
from treatyc.resolve.references.numbers import numbers_of
from treatyc.resolve.resolved import IndexedProvision, Reference
from treatyc.treaty.provisions import ARTICLE_KINDS, SCOPE_KINDS

__all__ = ["GoldPaths"]

_SHORT = {
    "article": "art",
    "paragraph": "para",
    "chapter": "chap",
    "section": "sect",
    "appendix": "app",
}
_ARTICLES = frozenset(ARTICLE_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)
_FOREIGN = frozenset({"other", "parent"})


class GoldPaths:
    """
    The paths of one treaty.

    A path has no containers around the articles of the body. A treaty that is
    itself annexed (to a resolution, to a volume) is read as if it were not.
    """

    def __init__(self, index: Index) -> None:
        articles = [one for one in index.provisions if one.kind in _ARTICLES]
        self._is_annexed = not any(one.unit is None for one in articles)

    def agree(self, reference: Reference, line: dict[str, Any]) -> bool:
        """
        Whether *reference* means what *line* of the gold file says.
        """
        if line["scope"] == "other":
            return reference.scope in _FOREIGN
        found = self.of(reference)
        if not line["exists"] and not found:
            return True
        wanted: list[str] = line["targets"]
        if wanted and len(found) > len(wanted) == 1 and ".." in wanted[0]:
            wanted, found = wanted[0].split(".."), [found[0], found[-1]]
        if len(found) == 1:
            found *= len(wanted)
        return len(wanted) == len(found) and all(map(_same, wanted, found))

    def of(self, reference: Reference) -> list[str]:
        """
        The paths of the targets of *reference*, a range as its two ends.
        """
        paths: dict[str, None] = {}
        for member in reference.members:
            if member.is_range and len(member.targets) > 1:
                first, last = self.path(member.targets[0]), self.path(member.targets[-1])
                paths[f"{first}..{last}"] = None
            else:
                paths.update(dict.fromkeys(self.path(target) for target in member.targets))
        return list(paths)

    def path(self, provision: IndexedProvision) -> str:
        """
        The path of one provision.
        """
        chain = ancestry(provision)
        article = next((at for at, one in enumerate(chain) if one.kind in _ARTICLES), 0)
        steps: list[str] = []
        for at, one in enumerate(chain):
            if at < article and one.kind not in _SCOPES:
                continue
            step = _step(one, is_target=one is provision, is_first=not _has_paragraph(steps))
            if step:
                steps.append(step)
        if self._is_annexed and chain[0].kind in _SCOPES and len(steps) > 1:
            steps = steps[1:]
        return "/".join(steps)


def _has_paragraph(steps: list[str]) -> bool:
    return any(step.startswith("para ") for step in steps)


def _step(one: IndexedProvision, *, is_target: bool, is_first: bool) -> str:
    number = one.number.printed if one.number is not None else ""
    if one.kind not in ("paragraph", "subparagraph"):
        return f"{_SHORT.get(one.kind, one.kind)} {number}".strip()
    if number:
        is_paragraph = number[0].isdigit() and (one.kind == "paragraph" or is_first)
        return f"para {number}" if is_paragraph else f"({number})"
    alike = [] if one.parent is None else [c for c in one.parent.children if c.kind == one.kind]
    return f"para {one.position}" if is_target or len(alike) > 1 else ""


def _same(wanted: str, found: str) -> bool:
    """
    Whether the paths are one, a range by both its ends.
    """
    if ".." in wanted:
        ends = zip(wanted.split(".."), found.split(".."), strict=False)
        return ".." in found and all(_same(*both) for both in ends)
    in_volume, _, path = wanted.partition("/")
    if in_volume.startswith("agr "):
        return _same(path, found) or _same(path, found.partition("/")[2])
    one, other = wanted.lower().split("/"), found.lower().split("/")
    return one[1:] == other[1:] and (one[0] == other[0] or _names(one[0], found))


def _names(wanted: str, found: str) -> bool:
    """
    Whether the heading with which *found* begins is one for several, or has a number too many.
    """
    kind, _, printed = found.partition("/")[0].partition(" ")
    return wanted == kind or wanted in (f"{kind} {one}".lower() for one in numbers_of(printed))
