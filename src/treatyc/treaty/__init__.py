"""
The treaty in the words of drafters: frozen values, no behaviour.
"""
