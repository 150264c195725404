"""The commune's desk: a dossier goes from producer to commune and back, and on to the province."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.exchange.verify import verify
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.desk.letters import NOTICE, SLIP
from ocop_desktop.workspace.profile import Profile
from tests.media import files
from tests.workspace.conftest import Fill, HandedIn, new_honey

FRIDAY = date(2027, 4, 2)
MONDAY = date(2027, 4, 5)
CONTENTS = ("materials", "labour", "idea", "identity")


@pytest.fixture
def office(fresh_workspace: Callable[[str], Path], catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(fresh_workspace("xã"), catalogue) as opened:
        opened.profile.keep(
            Profile(role="officer", name="Cán bộ MẪU", province="37", commune="14620")
        )
        yield opened


@pytest.fixture(scope="module")
def once(hand_in: Callable[[Fill], HandedIn]) -> HandedIn:
    return hand_in(fill)


def fill(workspace: Workspace, folder: Path) -> tuple[str, Path]:
    honey = new_honey(workspace)
    paper = files.pdf(folder / "sổ thu mua.pdf", ["so thu mua"])
    (made,) = workspace.evidence.add(honey, [paper], criteria=["1.2"])
    workspace.evidence.update(honey, made.id, title="Sổ thu mua", kind="nguyen-lieu")
    workspace.dossiers.set(honey, "assessment/1.2", {"option": 2, "description": "Trong xã."})
    return honey, export(workspace, honey, folder / "nộp")


@pytest.fixture
def workspace(once: HandedIn, catalogue: Catalogue, tmp_path: Path) -> Iterator[Workspace]:
    """The producer's workspace, from which a package was made."""
    with Workspace.open(shutil.copytree(once.home, tmp_path / "dữ liệu"), catalogue) as opened:
        yield opened


@pytest.fixture
def handed(workspace: Workspace, once: HandedIn) -> str:
    """A dossier with one paper and a claim."""
    del workspace
    return once.dossier


@pytest.fixture
def package(once: HandedIn, tmp_path: Path) -> Path:
    return once.copied(tmp_path)


def export(workspace: Workspace, dossier: str, out: Path) -> Path:
    return workspace.packages.export(dossier, out, ("pdf",), draft=True, today=FRIDAY).zip


def agree(office: Workspace, case: str, today: date) -> None:
    for content in CONTENTS:
        office.desk.mark(case, f"content/{content}", "fine", "Đúng thực tế ở xã.", today=today)


def test_looking_stores_nothing(office: Workspace, package: Path) -> None:
    seen = office.desk.look(package, FRIDAY)
    assert seen.can_be_received
    assert seen.dossier is not None
    assert seen.dossier.text("product.name") == "Mật ong rừng MẪU"
    states = {item.component.id: item.state for item in seen.components}
    assert states == {
        "mau-01": "there",
        "mau-02": "there",
        "evidence": "there",
        "changes": "not_needed",
        "samples": "missing",
        "paper-set": "by_eye",
    }
    assert any("bản nháp" in text for text in seen.warnings)
    assert office.dossiers.count() == 0
    assert office.desk.cases(FRIDAY) == []


def test_a_receipt_has_the_printed_number_and_fifteen_working_days(
    office: Workspace, package: Path
) -> None:
    case = office.desk.receive(package, FRIDAY, samples=5)
    assert case.number == "01/PĐK-37-14620-2027"
    # 16 April is a holiday: the fifteenth working day after 2 April is the 26th.
    assert (case.clock.used, case.clock.days, case.clock.due) == (0, 15, date(2027, 4, 26))
    assert office.desk.case(case.id, date(2027, 4, 19)).clock.used == 10
    assert office.desk.state_of(case.dossier) == "received"


def test_what_was_handed_in_cannot_be_edited(office: Workspace, package: Path) -> None:
    case = office.desk.receive(package, FRIDAY)
    with pytest.raises(UserError, match="đã chốt"):
        office.dossiers.set(case.dossier, "product.name", "Khác")
    with pytest.raises(UserError, match="bàn tiếp nhận"):
        office.versions.reopen(case.dossier, "sửa giúp")


@pytest.mark.parametrize("harm", ["cut", "text", "data"])
def test_what_is_no_whole_package_is_refused(
    office: Workspace, package: Path, tmp_path: Path, harm: str
) -> None:
    bad = tmp_path / "xấu.zip"
    whole = package.read_bytes()
    bad.write_bytes({"cut": whole[:5000], "text": b"khong phai goi", "data": b"PK\x03\x04"}[harm])
    assert not office.desk.look(bad, FRIDAY).can_be_received
    with pytest.raises(UserError):
        office.desk.receive(bad, FRIDAY)
    assert office.desk.cases(FRIDAY) == []
    # The refused one took no number.
    assert office.desk.receive(package, FRIDAY).order == 1


def test_the_same_package_is_received_once(office: Workspace, package: Path) -> None:
    office.desk.receive(package, FRIDAY)
    with pytest.raises(UserError, match="đã nhận rồi, phiếu 01/PĐK"):
        office.desk.receive(package, MONDAY)


def test_a_name_of_a_zip_does_not_matter(office: Workspace, package: Path) -> None:
    renamed = package.rename(package.with_suffix(".ocop"))
    assert office.desk.receive(renamed, FRIDAY).order == 1


def test_a_desk_without_a_commune_gives_no_number(
    workspace: Workspace, office: Workspace, handed: str, tmp_path: Path
) -> None:
    office.profile.keep(Profile(role="officer"))
    workspace.dossiers.set(handed, "producer.commune", None)
    bare = export(workspace, handed, tmp_path / "bare")
    with pytest.raises(UserError, match="Chưa biết bàn tiếp nhận của xã nào"):
        office.desk.receive(bare, FRIDAY)
    assert office.dossiers.count() == 0


def test_a_first_note_begins_the_review(office: Workspace, package: Path) -> None:
    case = office.desk.receive(package, FRIDAY)
    assert office.desk.mark(case.id, "2.3", "mend", "Thiếu ảnh nhãn.", today=MONDAY)
    (mark,) = office.desk.marks(case.id)
    assert (mark.target, mark.mark, mark.words) == ("assessment/2.3", "mend", "Thiếu ảnh nhãn.")
    assert office.desk.case(case.id, MONDAY).state == "in_review"


@pytest.mark.parametrize("mark", ["mend", "question"])
def test_a_wish_needs_words(office: Workspace, package: Path, mark: str) -> None:
    case = office.desk.receive(package, FRIDAY)
    with pytest.raises(UserError, match="Chưa ghi lời nhận xét"):
        office.desk.mark(case.id, "2.3", mark, "  ", today=MONDAY)  # type: ignore[arg-type]
    with pytest.raises(UserError, match="không có chỗ nào"):
        office.desk.mark(case.id, "9.99", mark, "Sửa.", today=MONDAY)  # type: ignore[arg-type]
    assert office.desk.case(case.id, MONDAY).state == "received"


def test_findings_are_proposed_until_there_is_a_note(office: Workspace, package: Path) -> None:
    case = office.desk.receive(package, FRIDAY)
    first = office.desk.judging.proposals(case.id, MONDAY)[0]
    office.desk.accept(case.id, first, MONDAY)
    assert first.words in office.desk.marks(case.id)[0].words
    assert first.target not in {p.target for p in office.desk.judging.proposals(case.id, MONDAY)}


def test_illegal_steps_are_refused_with_a_sentence(
    office: Workspace, package: Path, tmp_path: Path
) -> None:
    case = office.desk.receive(package, FRIDAY)
    with pytest.raises(UserError, match=r"Mới nhận.*không thể ghi kết quả đánh giá của tỉnh"):
        office.desk.outcomes.assessed(case.id, MONDAY)
    with pytest.raises(UserError, match="Chưa trả lại được: Chưa có nhận xét nào"):
        office.desk.sending.return_case(case.id, tmp_path, MONDAY)
    office.desk.mark(case.id, "2.3", "question", "Nhãn đâu?", today=MONDAY)
    with pytest.raises(UserError, match="Chưa gửi tỉnh được"):
        office.desk.sending.forward_case(case.id, tmp_path, MONDAY)


def test_the_journal_can_only_grow(office: Workspace, package: Path) -> None:
    office.desk.receive(package, FRIDAY)
    store: Store = office._store
    for statement in (
        "UPDATE desk_journal SET words = 'khác'",
        "DELETE FROM desk_journal",
        "DELETE FROM desk_cases",
    ):
        with pytest.raises(Exception, match=r"only grows|never given back"):
            store._db.execute(statement)


def test_there_and_back_and_on_to_the_province(
    workspace: Workspace, office: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    case = office.desk.receive(package, FRIDAY, samples=5)
    (paper,) = office.dossiers.get(case.dossier).evidence
    office.desk.mark(case.id, "product.name", "question", "Trùng nhãn hiệu không?", today=MONDAY)
    office.desk.mark(case.id, f"evidence/{paper.id}", "mend", "Ghi ngày lập sổ.", today=MONDAY)
    office.desk.mark(case.id, "component/paper-set", "mend", "Thiếu dấu.", today=MONDAY)
    sent = office.desk.sending.return_case(case.id, tmp_path / "trả", MONDAY)
    assert office.desk.case(case.id, date(2027, 4, 30)).clock.used == 1  # it stands still

    taken = workspace.return_files.take(sent.file)
    assert (taken.dossier, taken.new) == (handed, 3)
    (own,) = workspace.dossiers.get(handed).evidence
    items = {item.target: item for item in workspace.returns.items(handed)}
    assert set(items) == {"product.name", f"evidence/{own.id}", ""}
    assert "Bộ giấy" in items[""].words
    workspace.returns.answer(handed, items["product.name"].id, "Không trùng.")
    workspace.returns.set_done(handed, items[f"evidence/{own.id}"].id, done=True)
    assert workspace.return_files.take(sent.file).new == 0
    assert workspace.returns.items(handed)  # answers were not overwritten
    assert {i.answer for i in workspace.returns.items(handed)} == {"", "Không trùng."}

    workspace.evidence.update(handed, own.id, issued_on=date(2027, 3, 1))
    more = workspace.packages.supplement(
        handed, package, tmp_path / "bổ sung", ("pdf",), draft=True, today=MONDAY
    )
    again = office.desk.receive(more.zip, date(2027, 4, 8), samples=5)
    assert (again.id, again.number, again.round) == (case.id, case.number, 2)
    assert again.clock.used == 0
    before = {item.target: item for item in office.desk.asked_before(case.id)}
    assert before["product.name"].answer == "Không trùng."
    assert before[f"evidence/{paper.id}"].answered_done
    first, second = office.desk.rounds(case.id)
    changed = office.versions.compare(first.version, second.version)
    assert [item.path for item in changed] == [f"evidence/{paper.id}"]

    day = date(2027, 4, 12)
    agree(office, case.id, day)
    made = office.desk.sending.forward_case(case.id, tmp_path / "tỉnh", day)
    assert verify(made.zip).whole
    names = {Path(name).name for name in made.files if name.startswith("Văn bản của xã/")}
    assert {name[:2] for name in names} == {"01", "02", "03", "04"}
    with pytest.raises(UserError, match="đã nhận rồi"):
        office.desk.receive(made.zip, day)

    office.desk.outcomes.assessed(case.id, day, "Hội đồng họp")
    done = office.desk.outcomes.recognised(
        case.id, date(2027, 7, 1), star=4, decision="12/QĐ-UBND", on=date(2027, 6, 28)
    )
    assert (done.state, done.star, done.expires_on) == ("recognised", 4, date(2030, 6, 28))
    with pytest.raises(UserError, match="còn hiệu lực"):
        office.desk.outcomes.expired(case.id, date(2030, 6, 28))
    with pytest.raises(UserError, match="Không có căn cứ"):
        office.desk.outcomes.revoked(case.id, day, ground="khac", words="x")
    office.desk.outcomes.revoked(
        case.id, date(2028, 1, 5), ground="criteria", words="Kết luận kiểm tra số 3."
    )
    steps = [event.what for event in office.desk.history(case.id) if event.what != "mark"]
    assert steps == [
        "receive", "review", "return", "receive-again", "review", "forward", "assess",
        "recognise", "revoke",
    ]  # fmt: skip


def test_answers_alone_may_come_back(
    workspace: Workspace, office: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    case = office.desk.receive(package, FRIDAY)
    office.desk.mark(case.id, "2.3", "question", "Nhãn in ở đâu?", today=MONDAY)
    sent = office.desk.sending.return_case(case.id, tmp_path / "trả", MONDAY)
    workspace.return_files.take(sent.file)
    with pytest.raises(UserError, match="đã nhận rồi"):
        office.desk.receive(package, MONDAY)
    (item,) = workspace.returns.items(handed)
    workspace.returns.answer(handed, item.id, "Ở mặt sau.")
    more = workspace.packages.supplement(
        handed, package, tmp_path / "bổ sung", ("pdf",), draft=True, today=MONDAY
    )
    again = office.desk.receive(more.zip, MONDAY)
    assert again.round == 2
    assert [mark.answer for mark in office.desk.asked_before(case.id)] == ["Ở mặt sau."]


def test_a_dossier_made_at_the_desk_is_opened_again_when_returned(
    office: Workspace, tmp_path: Path
) -> None:
    from ocop_desktop.workspace import NewDossier  # noqa: PLC0415

    made = office.dossiers.create(
        NewDossier(title="Chè MẪU", producer_name="Hộ MẪU", province="37", commune="14620")
    )
    case = office.desk.receive_here(made, FRIDAY)
    assert case.here
    with pytest.raises(UserError, match="đã ở bàn tiếp nhận"):
        office.desk.receive_here(made, FRIDAY)
    office.desk.mark(case.id, "product.name", "mend", "Ghi tên đầy đủ.", today=FRIDAY)
    office.desk.sending.return_case(case.id, tmp_path / "trả", FRIDAY)
    assert [item.target for item in office.returns.items(made)] == ["product.name"]
    office.dossiers.set(made, "product.name", "Chè xanh MẪU")
    again = office.desk.receive_here(made, MONDAY)
    assert (again.round, again.title) == (2, "Chè xanh MẪU")


def test_numbers_count_on_within_commune_and_year(
    workspace: Workspace, office: Workspace, handed: str, tmp_path: Path
) -> None:
    numbers = []
    for place, day in enumerate([FRIDAY, MONDAY, date(2028, 1, 5)]):
        workspace.dossiers.set(handed, "product.name", f"Mật {place}")
        made = export(workspace, handed, tmp_path / str(place))
        numbers.append(office.desk.receive(made, day).number)
    assert numbers == [
        "01/PĐK-37-14620-2027", "02/PĐK-37-14620-2027", "01/PĐK-37-14620-2028",
    ]  # fmt: skip


@pytest.mark.parametrize("document", [SLIP, NOTICE, "mau-01-xa", "mau-03", "nhat-ky-ho-so"])
def test_every_paper_of_the_commune_prints(
    office: Workspace, package: Path, tmp_path: Path, document: str
) -> None:
    from pypdf import PdfReader  # noqa: PLC0415

    case = office.desk.receive(package, FRIDAY)
    made = office.desk.sending.print_one(case.id, document, "pdf", tmp_path, MONDAY)
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(made).pages)
    if document == "mau-03":
        assert "Mật ong rừng MẪU" in text
    else:
        assert "01/PĐK-37-14620-2027" in text


def test_a_resubmission_is_known_by_what_was_asked_whatever_the_product_is_called(
    office: Workspace, workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    case = office.desk.receive(package, FRIDAY, samples=5)
    office.desk.mark(case.id, "product.name", "mend", "Ghi rõ tên vùng.", today=FRIDAY)
    sent = office.desk.sending.return_case(case.id, tmp_path / "trả", FRIDAY)
    workspace.return_files.take(sent.file)
    workspace.dossiers.set(handed, "product.name", "Mật ong vùng cao MẪU")
    again = office.desk.receive(export(workspace, handed, tmp_path / "nộp lại"), MONDAY)
    assert (again.id, again.number, again.round) == (case.id, case.number, 2)


def test_a_recognition_runs_out_by_itself_and_is_noted_once(
    office: Workspace, package: Path, tmp_path: Path
) -> None:
    case = office.desk.receive(package, FRIDAY, samples=5)
    agree(office, case.id, FRIDAY)
    office._store.desk.move(case.id, "assessed", "assess", day="2027-05-01", by="A")
    office.desk.outcomes.recognised(case.id, FRIDAY, star=3, decision="1/QĐ", on=FRIDAY)
    (seen,) = office.desk.cases(date(2030, 4, 2))
    assert seen.state == "recognised"
    for _ in range(2):
        (seen,) = office.desk.cases(date(2030, 4, 3))
        assert seen.state == "expired"
    assert [one.what for one in office.desk.history(case.id)].count("expire") == 1


@pytest.mark.parametrize(
    ("decided", "last"),
    [
        (date(2027, 6, 28), date(2030, 6, 28)),
        (date(2028, 2, 29), date(2031, 2, 28)),
        (date(2027, 12, 31), date(2030, 12, 31)),
    ],
)
@pytest.mark.parametrize("way", ["case", "of_dossier", "cases", "number", "expired"])
def test_whoever_reads_a_case_sees_that_its_recognition_ran_out(
    office: Workspace, package: Path, decided: date, last: date, way: str
) -> None:
    """36 months after the decision; its last day still counts."""
    desk = office.desk
    case = desk.receive(package, FRIDAY, samples=5)
    agree(office, case.id, FRIDAY)
    office._store.desk.move(case.id, "assessed", "assess", day="2027-05-01", by="A")
    desk.outcomes.recognised(case.id, decided, star=3, decision="1/QĐ", on=decided)
    read: dict[str, Callable[[date], object]] = {
        "case": lambda day: desk.case(case.id, day),
        "of_dossier": lambda day: desk.of_dossier(case.dossier, day),
        "cases": lambda day: desk.cases(day)[0],
        "number": lambda day: desk.numbered_like(case.number, day)[0],
        "expired": lambda day: desk.outcomes.expired(case.id, day),
    }
    if way != "expired":
        assert getattr(read[way](last), "state", "") == "recognised"
    next_day = last + timedelta(days=1)
    for _ in range(2):
        assert getattr(read[way](next_day), "state", "") == "expired"
    assert office._store.desk.get(case.id).state == "expired"
    assert [item.id for item in desk.moves(case.id)] == []
    (noted,) = [one for one in desk.history(case.id) if one.what == "expire"]
    assert noted.day == next_day


def test_a_case_is_found_by_the_beginning_of_its_number(office: Workspace, package: Path) -> None:
    case = office.desk.receive(package, FRIDAY, samples=5)
    for words in ("1/", "01/pđk", case.number):
        assert [one.id for one in office.desk.numbered_like(words, FRIDAY)] == [case.id]
    assert office.desk.numbered_like("mật ong", FRIDAY) == []
    assert office.desk.numbered_like("2/", FRIDAY) == []


def test_the_desk_says_who_signed_and_whether_that_is_known(
    office: Workspace, workspace: Workspace, handed: str, tmp_path: Path
) -> None:
    card = workspace.trust.make_own(name="HTX MẪU", place="", role="producer", today=FRIDAY)
    made = export(workspace, handed, tmp_path / "ký")
    stranger = office.desk.look(made, FRIDAY)
    assert "chưa biết khóa đó" in stranger.signed
    assert stranger.can_be_received
    office.trust.keep(card, FRIDAY)
    known = office.desk.look(made, FRIDAY).signed
    assert re.fullmatch(r"Gói do “HTX MẪU” ký lúc \d\d:\d\d ngày 02/4/2027\.", known)
    assert "hết hạn ngày" in office.desk.look(made, date(2031, 1, 2)).signed
