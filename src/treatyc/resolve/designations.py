"""
What a provision is called in words: "article 5, paragraph 2 (a)", "paragraph 2 of this article".

The words and their order come from the table [designations] of a language.
"""

from typing import Any, NamedTuple

from treatyc.language import Language
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.parts import Treaty
from treatyc.treaty.provisions import ARTICLE_KINDS, SCOPE_KINDS

__all__ = [
    "ancestry",
    "designation",
    "instrument_of",
    "is_alone",
    "named_at",
    "number_after",
    "relative_designation",
    "short_path",
]

_ARTICLES = frozenset(ARTICLE_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)
_INDENT = "indent"


class _Step(NamedTuple):
    """
    One level of a designation: "article" and "5", "paragraph" and "2 (a)".
    """

    level: str
    number: str


def designation(provision: IndexedProvision, language: Language) -> str:
    """
    The whole designation, whoever reads it wherever: "annex I, article 3, paragraph 1 (b)".
    """
    table = language.words["designations"]
    return _joined([_step_words(step, table) for step in _steps(ancestry(provision), table)], table)


def relative_designation(
    target: IndexedProvision,
    place: IndexedProvision | None,
    language: Language,
    instrument: str | None = None,
) -> str:
    """
    The designation of *target* as one writes it in *place*.

    *instrument* is the noun of the treaty ("Convention"); it tells the articles
    of the body from those of the annex in which one writes.
    """
    table = language.words["designations"]
    around = ancestry(place)
    if target in around:
        return str(table["this"][target.kind])
    chain = ancestry(target)
    shared = sum(1 for one, other in zip(chain, around, strict=False) if one is other)
    outer = next((at for at in reversed(range(shared)) if _can_be_this(chain[at])), None)
    if outer is not None:
        inner = [_step_words(step, table) for step in _steps(chain[outer + 1 :], table)]
        if chain[-1].kind in _ARTICLES or _is_below_article(chain[outer + 1 :]):
            return _joined(inner, table)
        this = table["this"][chain[outer].kind]
        return str(table["of"].format(inner=_joined(inner, table), outer=this))
    words = designation(target, language)
    if instrument and chain[0].kind not in _SCOPES and around and around[0].kind in _SCOPES:
        return str(table["of_instrument"].format(inner=words, instrument=instrument))
    return words


def number_after(level: str, target: IndexedProvision, language: Language) -> str | None:
    """
    What follows the written word of *level*: "1" after "article", "2 (a)" after "paragraph".

    None where *target* is not, and does not stand in, a provision of that level.
    """
    table = language.words["designations"]
    chain = ancestry(target)
    start = named_at(level, chain)
    if start is None:
        return None
    first, *others = _steps(chain[start:], table) or [_Step(level, str(target.position))]
    if not first.number:
        return None
    return _joined([first.number, *(_step_words(step, table) for step in others)], table)


def named_at(level: str, chain: list[IndexedProvision]) -> int | None:
    """
    Where in *chain* the provision is that a written word of *level* names.

    "Subparagraph (a) (i)" names the outermost, and "paragraph (a)" may name a
    subparagraph where there is no paragraph with a number.
    """
    kinds = [provision.kind for provision in chain]
    if level == "paragraph" and (level not in kinds or is_alone(chain[kinds.index(level)])):
        level = "subparagraph" if "subparagraph" in kinds else level
    if level not in kinds:
        return None
    return kinds.index(level) if level == "subparagraph" else _last(kinds, level)


def short_path(provision: IndexedProvision) -> str:
    """
    The designation in the fewest signs: "5(2)(a)", "Annex I 3(1)", "Chapter II".
    """
    words = ""
    for outer in ancestry(provision):
        if outer.kind in _ARTICLES:
            unit = f"{outer.unit.label} " if outer.unit is not None else ""
            words = unit + (_printed(outer) or outer.label)
        elif outer.kind not in {"paragraph", "subparagraph"}:
            words = f"{words} {outer.label}".strip()
        elif not is_alone(outer):
            words += f"({_printed(outer) or outer.position})"
    return words or provision.label


def instrument_of(treaty: Treaty, language: Language) -> str | None:
    """
    The noun by which the treaty calls itself ("Convention"), from its masthead or title.
    """
    nouns = language.words["designations"]["instruments"]
    fields = treaty.masthead.fields if treaty.masthead is not None else ()
    lines = [line.value.words for key in ("kind", "title") for line in fields if line.key == key]
    for block in treaty.front:
        text = getattr(block, "text", None)
        if text is not None:
            lines.append(text.words)
    for line in lines:
        words = line.lower().replace(",", " ").split()
        found = [(words.index(noun.lower()), noun) for noun in nouns if noun.lower() in words]
        if found:
            return str(min(found)[1])
    return None


def ancestry(provision: IndexedProvision | None) -> list[IndexedProvision]:
    """
    *provision* and all that it stands in, outermost first.
    """
    chain = []
    while provision is not None:
        chain.append(provision)
        provision = provision.parent
    return chain[::-1]


def is_alone(provision: IndexedProvision) -> bool:
    """
    Whether this is the only paragraph of its article, without a number: nobody names it.
    """
    parent = provision.parent
    if provision.kind != "paragraph" or provision.number is not None or parent is None:
        return False
    return not any(
        other.kind == "paragraph" and other is not provision for other in parent.children
    )


def _steps(chain: list[IndexedProvision], table: dict[str, Any]) -> list[_Step]:
    """
    The levels that a designation names: divisions give way to the article, marks join a paragraph.
    """
    steps: list[_Step] = []
    for provision in chain:
        if provision.kind == "subparagraph":
            _add_mark(steps, provision, table)
        elif provision.kind == "paragraph":
            if not is_alone(provision):
                steps.append(_Step("paragraph", _printed(provision) or str(provision.position)))
        else:
            if provision.kind in _ARTICLES:
                steps = [step for step in steps if step.level in _SCOPES]
            steps.append(_Step(provision.kind, _printed(provision)))
    return steps


def _add_mark(steps: list[_Step], item: IndexedProvision, table: dict[str, Any]) -> None:
    number = item.number
    if number is None or not number.printed or number.kind == "dash":
        steps.append(_Step(_INDENT, str(item.position)))
        return
    last = steps[-1] if steps else None
    if number.kind == "dotted":
        if last is not None and last.level == "paragraph":
            steps.pop()
        steps.append(_Step("paragraph", number.printed))
        return
    mark = table["mark"].format(number=number.printed)
    if last is not None and last.level in {"paragraph", "subparagraph"}:
        joined = table["marks"].format(outer=last.number, mark=mark)
        steps[-1] = _Step(last.level, joined)
    else:
        steps.append(_Step("subparagraph", mark))


def _step_words(step: _Step, table: dict[str, Any]) -> str:
    if not step.number:
        return str(table["unnumbered"][step.level])
    return str(table["levels"][step.level].format(number=step.number))


def _joined(pieces: list[str], table: dict[str, Any]) -> str:
    words = pieces[0] if pieces else ""
    for piece in pieces[1:]:
        words = table["inside"].format(outer=words, inner=piece)
    return words


def _printed(provision: IndexedProvision) -> str:
    return provision.number.printed if provision.number is not None else ""


def _can_be_this(provision: IndexedProvision) -> bool:
    return provision.kind != "subparagraph" and not is_alone(provision)


def _is_below_article(chain: list[IndexedProvision]) -> bool:
    return any(provision.kind in _ARTICLES for provision in chain)


def _last(kinds: list[str], kind: str) -> int:
    return len(kinds) - 1 - kinds[::-1].index(kind)
