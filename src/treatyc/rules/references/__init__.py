"""
Rules about what the words of a treaty refer to: provisions, labels.
"""
