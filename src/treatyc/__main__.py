"""
``python -m treatyc`` is ``treatyc``.
"""

import sys

from treatyc.cli import main

if __name__ == "__main__":
    sys.exit(main())
