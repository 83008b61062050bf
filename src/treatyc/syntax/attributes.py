"""
What stands in braces: labels, statuses, authors, clusters, marks of layout.
"""

from collections.abc import Callable

from attrs import define, evolve

from treatyc.expressions import lazy_expression
from treatyc.syntax.vocabulary import LAYOUTS, Vocabulary
from treatyc.treaty.text import NO_ATTRIBUTES, Attributes

__all__ = ["UNKNOWN_BRACES", "AttributeReader", "split_names"]

_LABEL = lazy_expression(r"#[^\W\d_][\w.-]*$")
# What to do with braces that nothing is known of.
UNKNOWN_BRACES = (
    "authors stand directly behind a closing bracket;"
    " a backslash before the brace makes it plain text"
)


def split_names(names: str) -> tuple[str, ...]:
    """
    The names in a list of authors, which semicolons part.
    """
    return tuple(name for name in (part.strip() for part in names.split(";")) if name)


def _takes_away(before: Attributes, after: Attributes) -> bool:
    """
    Whether *after* has lost a label, status, author or cluster of *before*.
    """
    said = (before.label, before.status, before.authors or None, before.cluster)
    now = (after.label, after.status, after.authors, after.cluster)
    return any(old is not None and old != new for old, new in zip(said, now, strict=True))


def _adds_nothing(before: Attributes, after: Attributes) -> bool:
    return before == after and before.layout == after.layout


@define(eq=False, repr=False)
class AttributeReader:
    """
    Reads the words between braces.
    """

    vocabulary: Vocabulary
    report: Callable[[str, str, int, int, str], None]

    def knows(self, words: str) -> bool:
        """
        Whether *words* are an attribute and not the names of authors.
        """
        return words.startswith("#") or self._read(NO_ATTRIBUTES, words) is not None

    def read(self, attributes: Attributes, words: str, start: int, end: int) -> Attributes | None:
        """
        *attributes* with what *words* add; None, and a report, where they add nothing known.

        What was said before keeps its place: a second label or status is reported.
        """
        words = " ".join(words.split())
        added = self._read(attributes, words)
        if added is None:
            self.report("unknown-attribute", self._message(words), start, end, self._cure(words))
        elif _takes_away(attributes, added) or _adds_nothing(attributes, added):
            message = f"{{{words}}} says a second time what stands before it"
            self.report("doubled-attribute", message, start, end, "keep one of the two")
            return None
        return added

    def _message(self, words: str) -> str:
        if words.startswith("#"):
            return f"{words} is no label"
        return f"nothing is known of {{{words}}}"

    def _cure(self, words: str) -> str:
        if words.startswith("#"):
            return "a label is a letter, then letters, digits, full stops or hyphens"
        key = self.vocabulary.attribute_words.get(words.lower())
        if key == "end_options":
            return "it stands on a line of its own, below the last option"
        if key is not None:
            return f"something is missing behind it: {{{words} …}}"
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

        known = [*self.vocabulary.statuses, *self.vocabulary.attribute_words]
        near = get_close_matches(words.lower(), known, 1)
        if near:
            return f"did you mean {{{near[0]}}}?"
        return UNKNOWN_BRACES

    def _read(self, attributes: Attributes, words: str) -> Attributes | None:
        if words.startswith("#"):
            return evolve(attributes, label=words[1:]) if _LABEL.match(words) else None
        lower = words.lower()
        status = self.vocabulary.statuses.get(lower)
        if status is not None:
            return evolve(attributes, status=status)
        first, _, rest = words.partition(" ")
        known = self.vocabulary.attribute_words
        key = known.get(lower) or known.get(first.lower(), "")
        if key in LAYOUTS and not rest:
            return evolve(attributes, layout=LAYOUTS[key])
        if key == "by" and split_names(rest):
            return evolve(attributes, authors=split_names(rest))
        if key == "cluster" and rest:
            return evolve(attributes, cluster=rest)
        return None
