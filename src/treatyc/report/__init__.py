"""
Diagnostics in words: for people, for one-line tools, as data.

Each form is one function from diagnostics and sources to text; nothing is printed here.
"""
