"""Draw the evidence files of the sample dossiers again: `python -m tests.make_samples [slug …]`.

Reads `resources/samples/<slug>/ho-so.json` and writes `minh-chung/` beside it. The bytes are the
same each time, so that an unchanged dossier gives no change in version control.
"""

import sys

from ocop_desktop import paths
from tests.sample_papers import fonts, honey, tea, tourism
from tests.sample_papers.sample import Sample

MAKERS = {sample.SLUG: sample.make for sample in (honey, tea, tourism)}


def main(slugs: list[str]) -> None:
    """Write the papers of the named samples, or of all."""
    fonts.register()
    for slug in slugs or MAKERS:
        sample = Sample.read(paths.samples_dir() / slug)
        MAKERS[slug](sample)
        named = {record["file"].rpartition("/")[2] for record in sample.data["evidence"]}
        drawn = {path.name for path in (sample.folder / "minh-chung").iterdir()}
        if named != drawn:
            raise SystemExit(f"{slug}: dossier and files differ: {sorted(named ^ drawn)}")


if __name__ == "__main__":
    main(sys.argv[1:])
