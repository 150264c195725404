"""Where things lie. No other module builds a path to a folder of the app or of the person."""

import importlib.util
import os
import sys
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_APP = "OCOP Desktop"


def _shipped(name: str) -> Path:
    """Return the shipped folder `name`: inside the package when installed, else beside it."""
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def forms_dir() -> Path:
    """Return the folder with the rulebooks and the list of administrative units."""
    return _shipped("forms")


def resources_dir() -> Path:
    """Return the folder with icons, theme, translations and samples."""
    return _shipped("resources")


def samples_dir() -> Path:
    """Return the folder with the sample dossiers."""
    return resources_dir() / "samples"


def icon_fonts_dir() -> Path:
    """Return the folder with the icon fonts that the qtawesome package carries.

    The package is located, not imported: importing it loads every Qt module twice over and costs
    more than the whole first page.
    """
    if is_frozen():
        return Path(sys.executable).parent / "_internal" / "qtawesome" / "fonts"
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("qtawesome")
    return Path(spec.origin).parent / "fonts"


def font_dirs() -> tuple[Path, ...]:
    """Return the folders where this system keeps its fonts; some may not exist."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        system = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        return (system, Path(local) / "Microsoft" / "Windows" / "Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    shared = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    return (*shared, home / ".local" / "share" / "fonts", home / ".fonts")


def default_workspace() -> Path:
    """Return the workspace folder used when nobody chose one."""
    return named_workspace() or platformdirs.user_documents_path() / _APP


def named_workspace() -> Path | None:
    """Return the workspace folder that the environment names, or None."""
    named = os.environ.get("OCOP_WORKSPACE")
    return Path(named) if named else None


def config_dir() -> Path:
    """Return the folder for per-person settings (window size, last folders, theme)."""
    return platformdirs.user_config_path("ocop-desktop", appauthor=False)


def log_dir() -> Path:
    """Return the folder for logs; they hold no personal data."""
    return platformdirs.user_log_path("ocop-desktop", appauthor=False)


def is_frozen() -> bool:
    """Return whether the app runs from the built one-folder bundle."""
    return bool(getattr(sys, "frozen", False))
