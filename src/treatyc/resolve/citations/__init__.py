"""
Find references in plain words, and read what they say; what they mean is for `references`.

`search` finds the words that can be part of one, `chain` and `parts` read
it, `owners` reads whose provision it is. All words come from [references].
"""

from treatyc.resolve.citations.citation import Citation, Lead, Member, Owner, Path, Step
from treatyc.resolve.citations.names import onward
from treatyc.resolve.citations.search import find_citations
from treatyc.resolve.citations.vocabulary import Vocabulary, vocabulary_of

__all__ = [
    "Citation",
    "Lead",
    "Member",
    "Owner",
    "Path",
    "Step",
    "Vocabulary",
    "find_citations",
    "onward",
    "vocabulary_of",
]
