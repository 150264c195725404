"""SQLite and files named by SHA-256. The only SQL of the app."""

import importlib.util
import sys


def _put_off(package: str, name: str) -> None:
    """Let a submodule be loaded at its first use instead of at its import.

    sqlite_utils imports dateutil's parser for a conversion that is never asked for here, and that
    parser takes longer to load than SQLite. Whoever does use it gets it whole.
    """
    whole = f"{package}.{name}"
    try:
        spec = importlib.util.find_spec(whole)
    except ModuleNotFoundError:
        return
    if whole in sys.modules or spec is None or spec.loader is None:
        return
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[whole] = module
    spec.loader.exec_module(module)
    # `from package import name` asks the package first; found there, nothing is loaded.
    setattr(sys.modules[package], name, module)


_put_off("dateutil", "parser")
