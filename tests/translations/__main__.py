"""Brings the translation up to date; see the package's own words."""

import json
import sys
from pathlib import Path

from tests.translations import __doc__ as usage
from tests.translations import sources, tsfile


def main(argv: list[str]) -> int:
    """Do one of the verbs; return 0, or 2 for wrong usage."""
    match argv:
        case ["update"]:
            known = tsfile.read()
            # The same Vietnamese words usually mean the same in another context.
            same = {source: english for (_, source), english in known.items() if english}
            found = sources.read_all().messages
            tsfile.write({key: known.get(key) or same.get(key[1], "") for key in found})
        case ["fill", file]:
            words = json.loads(Path(file).read_text(encoding="utf-8"))
            old = tsfile.read()
            tsfile.write({key: words.get(key[1]) or english for key, english in old.items()})
        case ["missing"]:
            left = sorted({source for (_, source), english in tsfile.read().items() if not english})
            sys.stdout.write(json.dumps(left, ensure_ascii=False, indent=0) + "\n")
        case ["release"]:
            tsfile.release()
        case _:
            sys.stderr.write(str(usage))
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
