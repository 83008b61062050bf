"""
The parts of the web page, from the words of a sentence up to the masthead.

Every part is a string; ``markup.escape`` is the one place where words become markup.
"""
