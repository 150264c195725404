from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.profile_card import ProfileCard
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace.profile import Profile


def test_the_profile_is_shown_changed_and_kept(window: MainWindow, context: AppContext) -> None:
    profiles = window.workspace.profile
    profiles.keep(Profile(role="officer", name="Lê Mẫu", province="37", commune="14458"))
    card = ProfileCard(context)
    assert card.form.role.chosen == "officer"
    assert "Phú Long" in card.form.commune.text()
    card.form.name.setText("Trần Mẫu")
    card.form.commune.clear()
    card.save.click()
    assert profiles.get() == Profile(role="officer", name="Trần Mẫu", province="37")
    card.form.province.show_text("nơi không có")
    card.save.click()
    assert "nơi không có" in window.error_bar.text
    assert profiles.get().province == "37"
    card.reload()
    assert "Ninh Bình" in card.form.province.text()
    card.deleteLater()
