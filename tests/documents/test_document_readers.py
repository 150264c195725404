"""Two readers that are not ours, pypdf and LibreOffice, find every answer and every label."""

import tomllib
from pathlib import Path

import pytest

from ocop_desktop import documents
from ocop_desktop.documents import PrintContext
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import docx_text, office_texts, pdf_body, squeezed
from tests.documents.made_dossiers import HONEY, PHOTO, TOURISM, codes, full, said

LABELS = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "qd-26-2026-labels.toml").read_text("utf-8")
)
SETS = (HONEY, TOURISM)
HOSTILE = 'Mật <b>"ong"</b> & \u200fhoa <w:t> \u2019rừng {product.name} ★ … %s'


@pytest.fixture(scope="module")
def texts(
    rulebook: Rulebook,
    units: AdminUnits,
    commune: str,
    photo: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, dict[str, str]]:
    """What each reader finds: reader, then "set document"."""
    folder = tmp_path_factory.mktemp("read")
    found: dict[str, dict[str, str]] = {"pypdf": {}, "xml": {}}
    files = []
    for set_id in SETS:
        dossier = full(rulebook, commune, set_id)
        dossier.answers["story.text"] = f"{HOSTILE}\n" + "câu chuyện dài " * 1700 + "ơ" * 600
        context = PrintContext(evidence_codes=codes(dossier), photos={PHOTO: photo})
        for spec_id in documents.ids(rulebook, package_only=False):
            name = f"{set_id} {spec_id}"
            for fmt in documents.FORMATS:
                path = folder / f"{name}.{fmt}"
                documents.render(rulebook, dossier, units, spec_id, fmt, path, context)
            files.append(folder / f"{name}.docx")
            found["pypdf"][name] = squeezed(pdf_body(folder / f"{name}.pdf"))
            found["xml"][name] = squeezed(docx_text(files[-1]))
    office = office_texts(files, folder)
    found["office"] = {name: squeezed(text) for name, text in office.items()}
    return found


@pytest.mark.parametrize("reader", ["pypdf", "office"])
@pytest.mark.parametrize("set_id", SETS)
def test_every_answer_is_in_the_package(
    reader: str,
    set_id: str,
    texts: dict[str, dict[str, str]],
    rulebook: Rulebook,
    units: AdminUnits,
    commune: str,
) -> None:
    whole = "".join(texts[reader][f"{set_id} {spec_id}"] for spec_id in documents.ids(rulebook))
    answers = said(rulebook, units, full(rulebook, commune, set_id))
    answers["story.text"] = HOSTILE
    # What a tool asks is printed by the tool's own document, which no package holds.
    beside = [f"{set_id} {item}" for item in documents.ids(rulebook, package_only=False)]
    own = "".join(texts[reader][name] for name in beside)
    asked = {section.id for section in rulebook.sections if section.tool}
    aside = {
        (field.id, column.id)
        for field in rulebook.fields.values()
        for column in field.columns
        if column.aside
    }

    def told(key: str) -> str:
        cell = (key.partition("[")[0], key.rpartition(".")[2])
        return own if key.partition(".")[0] in asked or cell in aside else whole

    missing = {key: text for key, text in answers.items() if not has(told(key), text)}
    assert len(answers) > 150
    assert missing == {}


def has(whole: str, answer: str) -> bool:
    """Return whether every paragraph of an answer is there."""
    return all(squeezed(line) in whole for line in answer.split("\n"))


@pytest.mark.parametrize("reader", ["pypdf", "xml", "office"])
@pytest.mark.parametrize("spec_id", sorted(LABELS))
def test_labels_stand_in_the_order_of_the_law(
    reader: str, spec_id: str, texts: dict[str, dict[str, str]]
) -> None:
    text = texts[reader][f"{HONEY} {spec_id}"]
    place = 0
    for label in LABELS[spec_id]:
        found = text.find(squeezed(label), place)
        assert found >= 0, f"{label} after {text[max(0, place - 60) : place]}"
        place = found + len(squeezed(label))


@pytest.mark.parametrize("reader", ["pypdf", "office"])
def test_a_long_story_is_whole(reader: str, texts: dict[str, dict[str, str]]) -> None:
    text = texts[reader][f"{HONEY} mau-02"]
    assert "câuchuyệndài" * 1700 + "ơ" * 600 in text


def test_every_criterion_is_in_part_three_in_order(
    texts: dict[str, dict[str, str]], rulebook: Rulebook
) -> None:
    for set_id in SETS:
        text = texts["xml"][f"{set_id} mau-02"]
        place = text.index("PhầnA.")
        for item in rulebook.sets[set_id].criteria:
            title = squeezed(f"{item.number}. {item.criterion.title}")
            place = text.index(title, place) + len(title)
