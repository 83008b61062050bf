"""
Reads a reference from its first level on, as long as list words, commas and "of" carry it.
"""

from itertools import pairwise
from re import Match

from treatyc.resolve.citations.citation import Citation
from treatyc.resolve.citations.ending import breaks_off, cut
from treatyc.resolve.citations.groups import (
    Group,
    Row,
    citation_of,
    fits,
    path_of,
    repeated_path,
)
from treatyc.resolve.citations.joining import (
    comes_between,
    ellipsis_of,
    go_down,
    goes_down,
    headless,
    host_of,
    is_pair,
    paired,
    rise,
    share,
)
from treatyc.resolve.citations.opening import opened
from treatyc.resolve.citations.pieces import (
    Head,
    Value,
    counts_something,
    read_head,
    read_owner,
    read_value,
)
from treatyc.resolve.citations.vocabulary import Vocabulary

__all__ = ["Chain"]

_LISTS = frozenset({"list", "choice"})
_UP = frozenset({"up", "range"})
_BEFORE_NUMBERS = frozenset({"whole", "that"})
_DIRECTIONS = frozenset({"above", "below"})


class Chain:
    """
    Reads one reference after the other in *words*, which the searcher sets.

    *commas* are the numbers of the groups that a mere comma joined: they are a
    list if "and" follows further on, references of their own if not.
    *doubt* is where the list of a word for one ("article 9, 10") went on after
    a comma: cut there unless "and" follows.
    """

    def __init__(self, vocabulary: Vocabulary, kinds: frozenset[str]) -> None:
        self.words = ""
        self.vocabulary = vocabulary
        self._kinds = kinds
        self._groups: list[Group] = []
        self._commas: list[Group] = []
        self._doubt: tuple[Group, int, int] | None = None

    def read(self, start: int) -> list[Citation]:
        """
        The references from *start* on, none where no reference begins there.
        """
        self._groups, self._commas, self._doubt = [], [], None
        head = read_head(self.words, start, self.vocabulary)
        group = None if head is None else self._opened(head)
        if group is None:
            return []
        self._groups.append(group)
        at: int | None = group.end
        while at is not None:
            at = self._further(at)
        return self._finished()

    def _opened(self, head: Head) -> Group | None:
        return opened(self.words, head, self.vocabulary, self._kinds, alone=not self._groups)

    def _further(self, at: int) -> int | None:
        """
        Read what joins on at *at* and give the place after it, None at the end.
        """
        group = self._groups[-1]
        end = self._continued(at, group)
        if end is not None:
            return end
        if not self.words.startswith(" (", at):
            return self._after_colon(at, group)
        end = self._in_brackets(at, group)
        if end is not None:
            return end
        title = self.vocabulary.expression("title_in_brackets").match(self.words, at)
        return None if title is None else self._continued(title.end(), group)

    def _continued(self, at: int, group: Group) -> int | None:
        """
        A value, a level or an owner that goes on with the reference at *at*.
        """
        join = self.vocabulary.join.match(self.words, at)
        if join is not None:
            end = self._joined(join, group)
            if end is not None:
                return end
        if group.owner is not None:
            return None
        group.owner = read_owner(self.words, at, self.vocabulary)
        if group.owner is None:
            return None
        group.closed = True
        group.end = group.owner.end
        return group.end

    def _joined(self, join: Match[str], group: Group) -> int | None:
        kind = join.lastgroup or ""
        end = join.end()
        if kind in _DIRECTIONS:
            if group.direction is not None or group.owner is not None:
                return None
            group.direction = "above" if kind == "above" else "below"
            group.end = end
            return end
        comma = "," in join[0] or ";" in join[0]
        if group.closed and kind not in _LISTS and not (kind == "down" and comma):
            return None
        if kind in _LISTS or (not group.closed and kind != "up" and (kind != "down" or comma)):
            lettered = group.level.letters or bool(group.rows and len(group.rows[-1].path) > 1)
            value = read_value(self.words, end, self.vocabulary, lettered=lettered)
            if value is not None and kind == "range":
                added = self.vocabulary.inclusive.match(self.words, value.end)
                value = value if added is None else value._replace(end=added.end())
            if value is not None and self._valued(value, kind, comma=comma):
                return value.end
        head = read_head(self.words, end, self.vocabulary)
        if head is None:
            return None
        inner = self._opened(head)
        if inner is None and kind in _LISTS and is_pair(head, group, self._kinds):
            inner = paired(head, group)
        return None if inner is None else self._attached(inner, kind, comma=comma)

    def _valued(self, value: Value, kind: str, *, comma: bool) -> bool:
        """
        Go on with a list or a range, if *value* fits it.
        """
        group = self._groups[-1]
        active = group.uppers[-1] if group.uppers else group
        if not active.rows or counts_something(
            self.words, value.end, self.vocabulary, after_comma=comma
        ):
            return False
        if not value.number:
            return active.lead is None and self._repeated(active, value, kind)
        host = host_of(active, value)
        row = active.rows[-1]
        if host is None or (kind == "range" and (host is not active or row.until)):
            return False
        self._weigh(host, kind)
        if kind == "range":
            row.until = path_of(active.level.kind, value)
            row.end = active.end = group.end = value.end
        elif host is active:
            active.add(value)
            group.end = value.end
        else:
            self._groups.append(headless(host, value))
        return True

    def _repeated(self, group: Group, value: Value, kind: str) -> bool:
        """
        A bare mark that goes with the last one: "paragraph 1 (a) or (b)".
        """
        row = group.rows[-1]
        path = repeated_path(row.path, value)
        if path is None and value.marks[0].isdigit() and fits(group.label, value.marks[0]):
            path = path_of(group.level.kind, Value(value.marks[0], value.marks[1:], 0, 0))
        if path is None or (kind == "range" and row.until is not None):
            return False
        self._weigh(group, kind)
        if kind == "range":
            row.until = path
            row.end = value.end
        else:
            group.rows.append(Row(path, value.start, value.end))
            group.count += path[0].how == "mark"
        group.end = self._groups[-1].end = value.end
        return True

    def _weigh(self, group: Group, kind: str) -> None:
        """
        Remember a comma that may have gone too far, forget it where "and" follows.
        """
        if kind in _LISTS:
            self._settle()
            group.conjoined = group.conjoined or kind == "list"
        elif kind == "down" and not (group.host or group).level.plural and self._doubt is None:
            self._doubt = (group, len(group.rows), group.end)

    def _settle(self) -> None:
        self._commas.clear()
        self._doubt = None

    def _attached(self, inner: Group, kind: str, *, comma: bool) -> int | None:
        """
        Join *inner* to the group before, in the way that the words between say.
        """
        group = self._groups[-1]
        if kind in _UP:
            return self._risen(group, inner, kind, comma=comma)
        if kind in _LISTS:
            self._settle()
            inner.prefix = ellipsis_of(group, inner, self.vocabulary)
        elif not group.closed and goes_down(group, inner):
            go_down(group, inner)
        elif comma and not group.closed and comes_between(group, inner):
            return inner.end
        else:
            return self._aside(inner) if comma else None
        self._groups.append(inner)
        return inner.end

    def _aside(self, inner: Group) -> int:
        """
        Let *inner* follow after a comma: part of a list, if "and" comes.
        """
        self._commas.append(inner)
        self._groups.append(inner)
        return inner.end

    def _risen(self, group: Group, upper: Group, kind: str, *, comma: bool) -> int | None:
        """
        "… of article 3": the group stands in *upper*. Or a range: "article 3 to article 7".
        """
        row = group.rows[-1]
        if kind == "range" and upper.level is group.level and row.until is None and upper.rows:
            row.until = upper.rows[0].path
            group.end = row.end = upper.end
            return upper.end
        borrowed = group.loan is not None
        if not rise(group, upper, self.vocabulary):
            return self._aside(upper) if comma else None
        if borrowed and group.loan is None:
            self._commas.append(group)
        return upper.end

    def _after_colon(self, at: int, group: Group) -> int | None:
        """
        "the following Articles of the present Convention: 1 to 12, 27".
        """
        if group.lead is None or group.lead.how != "after" or group.count:
            return None
        colon = self.vocabulary.expression("colon").match(self.words, at)
        value = read_value(self.words, colon.end(), self.vocabulary) if colon is not None else None
        if value is None or not value.number:
            return None
        group.rows.clear()
        group.closed = False
        group.add(value)
        return value.end

    def _in_brackets(self, at: int, group: Group) -> int | None:
        """
        A lower level in brackets: "Articles 3, 4 (paragraph 1) and 7".
        """
        head = read_head(self.words, at + 2, self.vocabulary)
        inner = None if head is None else self._opened(head)
        if inner is None or self.words[inner.end : inner.end + 1] != ")":
            return None
        if inner.lead is not None or not goes_down(group, inner):
            return None
        go_down(group, inner)
        inner.end += 1
        self._groups.append(inner)
        return inner.end

    def _finished(self) -> list[Citation]:
        groups = self._groups
        if len(groups) == 1 and self._doubt is None:
            return [citation_of(groups)]
        if self._doubt is not None:
            cut(groups, *self._doubt)
        last = groups[-1]
        if breaks_off(self.words, groups, self.vocabulary):
            last.give_back()
            self._commas.append(last)
        apart = {id(group) for group in self._commas}
        starts = [at for at, group in enumerate(groups) if at == 0 or id(group) in apart]
        chains = [groups[start:end] for start, end in pairwise([*starts, len(groups)])]
        for chain in chains:
            share(chain)
        return [citation_of(chain) for chain in chains]
