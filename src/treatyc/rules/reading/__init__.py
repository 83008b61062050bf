"""
The faults that show while a draft is read, before any rule looks: their manuals.

The rooms that read a draft and put its files together report them, and for
profiles and waivers the check itself.
"""

from treatyc.rules.reading.blocks import ABOUT_BLOCKS
from treatyc.rules.reading.files import ABOUT_FILES
from treatyc.rules.reading.masthead import ABOUT_MASTHEAD

__all__ = ["FOUND_WHILE_READING"]

FOUND_WHILE_READING = (*ABOUT_BLOCKS, *ABOUT_FILES, *ABOUT_MASTHEAD)
