"""
From text to a draft and back: the only room that knows Lark.

A text is cut into lines (lines.py), its blocks get their depths (columns.py
where the draft is indented, pasted.py where it is not), a small automaton
made by Lark from grammar/treaty.lark puts the tokens together (builder.py);
the marks inside a line are read by grammar/marks.lark (marks.py).
"""
