"""The sample dossiers that come with the app."""

from pathlib import Path

from ocop_desktop import paths
from ocop_desktop.errors import UserError


def sample_files() -> list[Path]:
    """Return the sample dossiers in a fixed order; raise UserError when there are none."""
    found = sorted(paths.samples_dir().glob("*/*.json"))
    if not found:
        raise UserError(
            f"Không thấy hồ sơ mẫu ở “{paths.samples_dir()}” — cài lại phần mềm để lấy lại tệp."
        )
    return found
