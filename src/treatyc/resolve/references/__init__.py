"""
What references in plain words mean: citations on one side, provisions on the other.

`finding` goes through the passages; `walk` follows the steps of a citation
from the place where it stands, with `lookup` for what bears a number and
`relatives` for "this", "the preceding" and "that"; `ownership` tells other
instruments apart; `faults` says what is wrong and what was probably meant.
"""

from treatyc.resolve.references.finding import find_references

__all__ = ["find_references"]
