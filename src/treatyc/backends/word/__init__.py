"""
How the Word file looks: names and properties of its styles, its page, header and footer.

Nothing here knows the text of a treaty; pandoc/ does, and calls the styles by their names.
"""
