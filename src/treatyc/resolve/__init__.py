"""
Find what provisions are called and what references, brackets and terms mean.
"""
