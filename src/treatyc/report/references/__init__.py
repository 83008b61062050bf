"""
The references of a treaty as a table for people and as data.

`choice` picks them, `instruments` counts those to other instruments, `table`
and `data` write them; all they say of one reference is in `leads`.
"""
