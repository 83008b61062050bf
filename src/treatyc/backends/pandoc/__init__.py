"""
The treaty as pandoc's JSON document: forms of its JSON, running text, blocks, the masthead.

Words of a draft are only ever a ``Str``; markup that Word needs and pandoc has no form
for (a tab) is fixed and made here.
"""
