"""
How fast treatyc is, as ratios within one run: ``python -m benchmarks``.
"""
