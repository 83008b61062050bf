"""
Rules about defined terms.
"""
