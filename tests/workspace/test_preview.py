"""Previews: the printed pages of a frozen dossier, and what stands where on them."""

import threading
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ocop_desktop import paths
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.preview import Preview

TODAY = date(2026, 11, 20)


@pytest.fixture
def sample(workspace: Workspace) -> str:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    (made,) = workspace.dossiers.import_file(file)
    return made


def test_a_click_on_an_answer_leads_to_its_entry(workspace: Workspace, sample: str) -> None:
    shown = workspace.packages.preview_with_anchors(sample, "mau-02")
    assert shown.pages == len(PdfReader(shown.path).pages)
    name = shown.places("producer.name")[0]
    middle = (name.x0 + name.x1) / 2, (name.y0 + name.y1) / 2
    assert shown.at(name.page, *middle) == "producer.name"
    assert shown.at(name.page, 1, 1) == ""
    dossier = workspace.dossiers.get(sample)
    for number in dossier.assessment:
        assert shown.places(f"assessment/{number}"), number
    tied = [item for item in dossier.evidence if item.criteria]
    for item in tied:
        assert shown.places(f"evidence/{item.id}"), item.label


def test_a_frozen_source_is_shown_by_a_worker(workspace: Workspace, sample: str) -> None:
    source = workspace.packages.source(sample)
    workspace.dossiers.set(sample, "producer.name", "Tên gõ sau")
    made: list[Preview] = []
    worker = threading.Thread(
        target=lambda: made.append(workspace.packages.preview_with_anchors(source, "mau-01"))
    )
    worker.start()
    worker.join(60)
    text = "".join(page.extract_text() for page in PdfReader(made[0].path).pages)
    assert "Tên gõ sau" not in text
    assert "BẢN NHÁP" in text


def test_a_finalised_dossier_is_shown_as_it_will_be_printed(
    workspace: Workspace, sample: str
) -> None:
    version = workspace.versions.finalise(sample, TODAY)
    path = workspace.packages.preview(sample, "mau-01")
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "BẢN NHÁP" not in text
    assert version.snapshot in text


def test_each_preview_is_a_file_of_its_own(workspace: Workspace, honey: str) -> None:
    first = workspace.packages.preview(honey, "mau-01")
    second = workspace.packages.preview(honey, "mau-01")
    assert first != second
    assert first.is_file()


def test_an_old_version_is_no_draft_after_the_dossier_went_on(
    workspace: Workspace, sample: str, tmp_path: Path
) -> None:
    version = workspace.versions.finalise(sample, TODAY)
    workspace.versions.reopen(sample, "xã trả lại")
    workspace.dossiers.set(sample, "producer.name", "Tên gõ sau")
    source = workspace.packages.source_of(version.id)
    for spec in ("mau-01", "mau-02"):
        shown = workspace.packages.preview(source, spec)
        text = "".join(page.extract_text() for page in PdfReader(shown).pages)
        assert "BẢN NHÁP" not in text
        assert "Tên gõ sau" not in text
    made = workspace.packages.export(source, tmp_path, ("pdf",), today=TODAY)
    printed = sorted(made.folder.glob("*.pdf"))
    assert printed
    for pdf in printed:
        text = "".join(page.extract_text() for page in PdfReader(pdf).pages)
        assert "BẢN NHÁP" not in text, pdf.name
    now = workspace.packages.preview(sample, "mau-01")
    assert "BẢN NHÁP" in "".join(page.extract_text() for page in PdfReader(now).pages)
