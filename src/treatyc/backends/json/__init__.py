"""
The parts of the JSON tree: values and places, provisions and other blocks, indexes.

Everything is written as strings; schemas/treaty.schema.json describes it.
"""
