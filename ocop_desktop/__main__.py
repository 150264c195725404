"""`python -m ocop_desktop` is the console script."""

import sys

from ocop_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
