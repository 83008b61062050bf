"""
Rules about what stands above the title.
"""
