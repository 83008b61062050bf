"""
Read a source: whatever its text, there is a draft in the end, and a list of its mistakes.
"""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from treatyc.diagnostics import Diagnostic, Severity
from treatyc.language import DEFAULT_LANGUAGE, Language, UnknownLanguageError, load_language
from treatyc.source import Source, Span
from treatyc.syntax.asides import aside_of
from treatyc.syntax.attributes import AttributeReader
from treatyc.syntax.automaton import Token
from treatyc.syntax.builder import Builder
from treatyc.syntax.front import FrontMatter
from treatyc.syntax.italics import fold_lone_stars
from treatyc.syntax.line_reader import FIELD, LineReader
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import MarkerReader
from treatyc.syntax.marks import TextReader
from treatyc.syntax.mistakes import refused
from treatyc.syntax.physical import physical_lines
from treatyc.syntax.structure import Structure
from treatyc.syntax.vocabulary import Vocabulary, vocabulary_of
from treatyc.treaty.parts import Draft

__all__ = ["Parsed", "parse"]

_FORMAT = "1"


@frozen(eq=False, repr=False)
class Parsed:
    """
    What was read: the draft, its language, and what is wrong with its form.
    """

    draft: Draft
    language: Language
    diagnostics: tuple[Diagnostic, ...]


def parse(source: Source) -> Parsed:
    """
    Read *source* as far as it can be read.

    Never raises for a text: every mistake is in the diagnostics, in the order
    of their places, and everything that stood in the text is in the draft.
    """
    diagnostics: list[Diagnostic] = []
    language = _language_of(source, diagnostics)
    reading = _Reading(source, vocabulary_of(language), diagnostics)
    draft = reading.draft()
    return Parsed(draft, language, tuple(sorted(diagnostics, key=lambda found: found.span.start)))


def _language_of(source: Source, diagnostics: list[Diagnostic]) -> Language:
    """
    The language that the masthead names; English where it names none that is known.
    """
    default = load_language(DEFAULT_LANGUAGE)
    keys = {key.lower() for key in default.words["masthead"]["language"]}
    for start, match in _first_fields(source.text):
        if match[1].lower() not in keys:
            continue
        code = match.string[match.end() :].strip()
        try:
            return load_language(code.lower())
        except UnknownLanguageError:
            at = start + match.end()
            message = f"no words are known of the language {code}"
            hint = f"write {DEFAULT_LANGUAGE} for {default.name}"
            span = Span(source.name, at, at + len(code))
            diagnostics.append(Diagnostic("unknown-language", Severity.ERROR, message, span, hint))
    return default


def _first_fields(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """
    The lines "Key: value" at the beginning of *text*, each with its offset.

    Empty lines and comments may stand among them.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        line = text[start:end].rstrip()
        match = FIELD.match(line)
        if match is not None:
            yield start, match
        elif line and not line.startswith("//"):
            return
        start = end


class _Reading:
    """
    One source on its way to a draft.
    """

    def __init__(
        self, source: Source, vocabulary: Vocabulary, diagnostics: list[Diagnostic]
    ) -> None:
        self._source = source
        self._vocabulary = vocabulary
        self._diagnostics = diagnostics
        self._markers = MarkerReader(vocabulary)
        self._lines = LineReader(vocabulary, self._markers, self._error)
        attributes = AttributeReader(vocabulary, self._error)
        self._texts = TextReader(source.name, vocabulary, attributes, self._error)
        self._texts.expect(source.text)
        self._builder = Builder(source.name, self._texts)

    def draft(self) -> Draft:
        """
        The draft that the source holds.
        """
        text = self._source.text
        structure = Structure(
            self._source.name,
            self._lines,
            self._vocabulary,
            self._markers,
            FrontMatter(self._vocabulary, self._unknown_key),
            diagnostics=self._diagnostics,
        )
        lines = self._lines.read(physical_lines(text))
        automaton = self._builder.automaton()
        draft: Draft = automaton.run(structure.tokens(lines), self._refused)
        self._check_format(draft)
        if not (draft.masthead or draft.front or draft.preamble or draft.units):
            hint = "write a heading such as “Article 1. Use of terms”"
            self._error("empty-draft", "there is nothing in this file", 0, 0, hint)
        fold_lone_stars(self._diagnostics, text)
        asides = [aside_of(line, at, self._texts) for line, at in structure.asides.placed()]
        return evolve(draft, asides=tuple(asides), span=Span(self._source.name, 0, len(text)))

    def _check_format(self, draft: Draft) -> None:
        """
        Report a masthead that asks for another format of the language than this one.
        """
        for line in draft.masthead.fields if draft.masthead is not None else ():
            if line.key == "format" and line.value.words != _FORMAT:
                span = line.value.span
                message = f"the language has no format {line.value.words or 'without a number'}"
                hint = f"write {_FORMAT}, or take the line out"
                self._error("unknown-format", message, span.start, span.end, hint)

    def _error(self, rule: str, message: str, start: int, end: int, hint: str) -> None:
        span = Span(self._source.name, start, end)
        self._diagnostics.append(Diagnostic(rule, Severity.ERROR, message, span, hint))

    def _unknown_key(self, line: Line, word: str) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

        near = get_close_matches(word.lower(), self._vocabulary.masthead, 1, 0.5)
        keys = ", ".join(self._vocabulary.masthead_words.values())
        cure = (
            f"did you mean {self._vocabulary.masthead_words[self._vocabulary.masthead[near[0]]]}?"
            if near
            else f"known are {keys}"
        )
        self._error(
            "unknown-masthead-key",
            f"{word} is no key of the masthead",
            line.start,
            line.start + len(word),
            cure,
        )

    def _refused(self, token: Token, accepted: list[str]) -> Token | None:
        return refused(token, accepted, self._error)
