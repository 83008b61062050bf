"""
``python -m treatyc`` is ``treatyc``.
"""

from treatyc.cli import main

if __name__ == "__main__":
    main()
