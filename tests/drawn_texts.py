"""
Texts that nobody meant: random characters, pieces of the language in any order, spoilt drafts.
"""

from pathlib import Path

from hypothesis import strategies as st

__all__ = ["any_texts"]

_ROOT = Path(__file__).parents[1]

_PIECES = (
    "Title: Convention on ice", "Symbol: A/1", "Author: nobody", "Language: en",
    "Part of: x.treaty", "Include: y.treaty", "Preamble",
    "The States Parties to this Convention,", "*Recalling* the ice,",
    "Recalling the Charter of the United Nations,", "Have agreed as follows:", "PART ONE",
    "Chapter I. Ice", "Chapter IIX", "Article 1. Ice {#ice}", "Article 1", "Article #.",
    "Artcle 2. Firn", "Article 2 shall apply", "Article 3 [deleted]", "Use of terms", "Annex",
    "Annex II: Maps", "2", "Copies.", "1. Ice shall:", "2. Firn", "1.", "(a)", "(b) melt;",
    "(i) creep; or", "(ii)", "h)", "i)", "1. (a) (i) run in", "–", "– a dash", "#. counted",
    "3.1 dotted", "(a) and (b)", "2 bis. more", "and so on", "in accordance with article",
    "“Ice” means water", "By day {heading}", "{restart}", "{letter}", "{agreed}",
    "{by Norway; Fiji}", "{nonsense}", "{#x} {#y}", "[deleted]", "[", "]", "[2. Two", "]{Norway}",
    "[shall][should]", "*", "**", "*in italics*", "@ice", "a@b.org", "{++new++}", "{--", "--}",
    "{++", "{>>ask<<}", "{>>", "<<}", "[^1]", "[^1]: A note.", "Option 1. {by Fiji}", "Option 2",
    "{end options}", "> Article 7", "> 1. quoted", "> > deeper", ">", "“1. quoted”", "“Article 9",
    "end.”", '"(a) quoted"', "| a | b |", "| --- | --- |", "|", "a\tb", "1. c\td", "// a comment",
    "// allow unused-term: so it is", "In witness whereof", "Done at Vienna.", "\\", "\\(a)",
    "\\Article 5", "\\[", "\\*", "    ", "        ", "\t", "\u00a0", "\u2009", "条约", "e\u0301",
)  # fmt: skip
_SPACES = ("\n\n", "\n", "\n    ", "\n\n    ", "\n\n        ", " ", "", "\n\n\n")
_FRAGMENTS = st.lists(
    st.tuples(st.sampled_from(_PIECES), st.sampled_from(_SPACES)), max_size=12
).map(lambda pairs: "".join(piece + space for piece, space in pairs))


def _read_drafts():
    """
    The drafts of the checkout, a few lines a stretch.
    """
    paths = [
        *sorted(_ROOT.glob("drafts/**/*.treaty")),
        *sorted(_ROOT.glob("tests/texts/*/*.treaty")),
    ]
    texts = [path.read_bytes().decode(errors="replace") for path in paths]
    lines = [text.replace("\r", "\n").split("\n") for text in texts]
    return [each[at : at + 30] for each in lines for at in range(0, len(each), 20)]


_STRETCHES = st.sampled_from(_read_drafts())
_PLACES = st.integers(0, 29)
_CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("cut", "double", "swap", "insert", "break")), _PLACES, _PLACES, _PLACES
    ),
    max_size=4,
)


def _spoilt(lines, changes):
    """
    *lines* with pieces of them cut out, doubled, swapped, broken.
    """
    lines = list(lines)
    for change, first, second, third in changes:
        start, end = sorted((first % (len(lines) or 1), second % (len(lines) or 1)))
        match change:
            case "cut":
                del lines[start:end]
            case "double":
                lines[end:end] = lines[start:end]
            case "swap":
                lines[start:] = lines[end:] + lines[start:end]
            case "insert":
                lines.insert(start, _PIECES[(second * 30 + third) % len(_PIECES)])
            case _ if lines:
                at = third * 3
                lines[start : start + 1] = [lines[start][:at], lines[start][at:]]
    return "\n".join(lines)


any_texts = st.one_of(
    _FRAGMENTS,
    st.builds(_spoilt, _STRETCHES, _CHANGES),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text(st.sampled_from('\\[]{}*@#|>“”"/+-<^:;.,() \n\t\u00a0aA1iI'), max_size=40),
)
