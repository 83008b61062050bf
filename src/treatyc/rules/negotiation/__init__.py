"""
Rules about text that is not agreed yet: brackets, insertions, deletions.
"""
