"""
Rules about footnotes and their marks.
"""
