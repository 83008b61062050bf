"""
Rules about the skeleton of a treaty: its divisions, its articles, their numbers.
"""
