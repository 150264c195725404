from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Navigator, Target


def test_every_move_is_told_and_can_be_taken_back() -> None:
    navigator = Navigator()
    seen: list[Target] = []
    navigator.went.connect(seen.append)
    navigator.go(rooms.DOSSIERS)
    navigator.go(rooms.DOSSIER, "a")
    navigator.go(rooms.SECTION, "a", "product", "product.name")
    assert navigator.back()
    assert navigator.current == Target(rooms.DOSSIER, "a")
    assert navigator.forward()
    assert navigator.current.field == "product.name"
    assert not navigator.forward()
    assert [target.room for target in seen] == [
        "dossiers",
        "dossier",
        "section",
        "dossier",
        "section",
    ]


def test_going_where_we_are_shows_it_again_and_adds_no_step() -> None:
    navigator = Navigator()
    navigator.go(rooms.HOME)
    assert not navigator.back()


def test_a_dossier_that_is_gone_is_forgotten() -> None:
    navigator = Navigator()
    navigator.go(rooms.DOSSIER, "a")
    navigator.go(rooms.DOSSIERS)
    navigator.forget("a")
    assert navigator.back()
    assert navigator.current == Target(rooms.HOME)


def test_a_new_move_ends_the_way_forward() -> None:
    navigator = Navigator()
    navigator.go(rooms.DOSSIERS)
    navigator.back()
    navigator.go(rooms.HANDBOOK)
    assert not navigator.forward()
