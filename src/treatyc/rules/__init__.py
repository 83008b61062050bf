"""
The rules: one fault, one file, one name; RULES is the register.
"""

from collections.abc import Iterable

from treatyc.diagnostics import Diagnostic
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.chosen_profile import ReadFile, choose_profile, no_files
from treatyc.rules.footnotes.duplicate_note import duplicate_note
from treatyc.rules.footnotes.footnote_without_note import footnote_without_note
from treatyc.rules.footnotes.note_without_footnote import note_without_footnote
from treatyc.rules.masthead.distribution_against_symbol import distribution_against_symbol
from treatyc.rules.masthead.malformed_date import malformed_date
from treatyc.rules.masthead.malformed_symbol import malformed_symbol
from treatyc.rules.masthead.unknown_distribution import unknown_distribution
from treatyc.rules.negotiation.crossed_bracket import crossed_bracket
from treatyc.rules.negotiation.unbalanced_bracket import unbalanced_bracket
from treatyc.rules.reading import FOUND_WHILE_READING
from treatyc.rules.references.dangling_label import dangling_label
from treatyc.rules.references.dangling_reference import dangling_reference
from treatyc.rules.references.doubtful_reference import doubtful_reference
from treatyc.rules.references.duplicate_label import duplicate_label
from treatyc.rules.references.missing_antecedent import missing_antecedent
from treatyc.rules.references.number_printed_otherwise import number_printed_otherwise
from treatyc.rules.references.own_number import own_number
from treatyc.rules.references.plural_mismatch import plural_mismatch
from treatyc.rules.references.reference_to_deleted import reference_to_deleted
from treatyc.rules.references.reversed_range import reversed_range
from treatyc.rules.references.wrong_direction import wrong_direction
from treatyc.rules.rule import Finding, Rule
from treatyc.rules.structure.article_outside_chapter import article_outside_chapter
from treatyc.rules.structure.chapter_out_of_order import chapter_out_of_order
from treatyc.rules.structure.duplicate_number import duplicate_number
from treatyc.rules.structure.empty_chapter import empty_chapter
from treatyc.rules.structure.misnamed_chapter import misnamed_chapter
from treatyc.rules.structure.missing_chapter import missing_chapter
from treatyc.rules.structure.number_out_of_order import number_out_of_order
from treatyc.rules.structure.skipped_number import skipped_number
from treatyc.rules.structure.unforeseen_chapter import unforeseen_chapter
from treatyc.rules.terms.undefined_term import undefined_term
from treatyc.rules.terms.unused_term import unused_term
from treatyc.rules.waivers import unknown_rules, unwaived

__all__ = ["RULES", "ReadFile", "Rule", "check", "no_files", "rule_named", "unwaived"]


def _by_name(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.name))


# In the order of their names.
RULES: tuple[Rule, ...] = _by_name(
    (
        article_outside_chapter,
        chapter_out_of_order,
        crossed_bracket,
        dangling_label,
        dangling_reference,
        distribution_against_symbol,
        doubtful_reference,
        duplicate_label,
        duplicate_note,
        duplicate_number,
        empty_chapter,
        footnote_without_note,
        malformed_date,
        malformed_symbol,
        misnamed_chapter,
        missing_antecedent,
        missing_chapter,
        note_without_footnote,
        number_out_of_order,
        number_printed_otherwise,
        own_number,
        plural_mismatch,
        reference_to_deleted,
        reversed_range,
        skipped_number,
        unbalanced_bracket,
        undefined_term,
        unforeseen_chapter,
        unknown_distribution,
        unused_term,
        wrong_direction,
        *FOUND_WHILE_READING,
    )
)


def check(treaty: ResolvedTreaty, read_file: ReadFile = no_files) -> tuple[Diagnostic, ...]:
    """
    Every fault that a rule finds in *treaty*, rule by rule; waived ones too.

    *read_file* gives the text of a profile that the draft brings. What the
    draft allows is still in it (unwaived takes it out, also of what the reader
    found).
    """
    profile, faults = choose_profile(treaty, read_file)
    found = [rule_named(name).sign(finding) for name, finding in faults.items()]
    unknown = rule_named("unknown-rule")
    names = tuple(rule.name for rule in RULES)
    found += _signed(unknown, unknown_rules(treaty, names))
    for rule in RULES:
        if rule.find is not None:
            found += _signed(rule, rule.find(treaty, profile))
    return tuple(found)


def rule_named(name: str) -> Rule:
    """
    The rule with *name*.

    Raises KeyError where there is none.
    """
    for rule in RULES:
        if rule.name == name:
            return rule
    raise KeyError(name)


def _signed(rule: Rule, findings: Iterable[Finding]) -> list[Diagnostic]:
    return [rule.sign(finding) for finding in findings]
