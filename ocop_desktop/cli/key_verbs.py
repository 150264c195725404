"""keys: this machine's signing key and those of others."""

from pathlib import Path
from typing import Any, cast

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.keycards import KeyCard, Role
from ocop_desktop.workspace.trust import Trust, read_card_file, write_card_file


def keys(arguments: Arguments, output: Output) -> int:
    """Show, make, hand out, keep and forget keys."""
    with Inputs(arguments) as inputs:
        trust = inputs.workspace().trust
        match arguments.what:
            case "make":
                _told(output, _made(arguments, trust))
            case "card":
                _told(output, _handed_out(arguments, trust))
            case "trust":
                for item in _items(arguments, "tệp thẻ khóa"):
                    _told(output, trust.keep(read_card_file(Path(item)), arguments.day).card)
            case "add":
                for item in _items(arguments, "tệp hay ảnh thẻ khóa"):
                    _told(output, _compared(Path(item), arguments, trust))
            case "forget":
                for item in _items(arguments, "mã thẻ khóa"):
                    _told(output, trust.forget(item))
            case _:
                _show(output, trust)
    return 0


def _made(arguments: Arguments, trust: Trust) -> KeyCard:
    if not (arguments.name and arguments.role):
        raise UserError("Khóa cần tên và vai trò — nêu --name và --role.")
    return trust.make_own(
        name=arguments.name,
        place=arguments.place,
        role=cast("Role", arguments.role),
        today=arguments.day,
    )


def _handed_out(arguments: Arguments, trust: Trust) -> KeyCard:
    card = trust.own()
    if card is None:
        raise UserError("Máy này chưa có khóa ký — tạo bằng lệnh keys make.")
    if arguments.out is None:
        raise UserError("Chưa nêu nơi ghi thẻ khóa — thêm --out TỆP.")
    write_card_file(card, arguments.out)
    return card


def _compared(path: Path, arguments: Arguments, trust: Trust) -> KeyCard:
    """Keep the card whose code the person was told; without the code nothing is kept."""
    card = read_card_file(path)
    told = "".join(sign for sign in arguments.code.upper() if sign.isalnum())
    if not told:
        raise UserError(
            f"Thẻ khóa của “{card.name}” mang mã {card.fingerprint}, chưa lưu — gọi điện hoặc gặp "
            f"người gửi, nghe họ đọc mã; đúng từng ký tự thì chạy lại, thêm --code MÃ."
        )
    if told != card.fingerprint.replace("-", ""):
        raise UserError(
            f"Thẻ khóa của “{card.name}” mang mã {card.fingerprint}, khác mã đã nêu — "
            "không lưu; xin người gửi xuất lại thẻ khóa rồi đọc mã lần nữa."
        )
    return trust.keep(card, arguments.day).card


def _show(output: Output, trust: Trust) -> None:
    own = trust.own()
    known = [one.card for one in trust.known()]
    output.value({"own": _value(own) if own else None, "known": [_value(one) for one in known]})
    output.line(f"Khóa của máy này: {_words(own)}" if own else "Máy này chưa có khóa ký.")
    for one in known:
        output.line(f"Đã biết: {_words(one)}")


def _told(output: Output, card: KeyCard) -> None:
    output.value(_value(card))
    output.line(_words(card))


def _words(card: KeyCard) -> str:
    place = f", {card.place}" if card.place else ""
    return f"{card.name}{place}, mã {card.fingerprint}, đến {format_date(card.expires)}"


def _value(card: KeyCard) -> dict[str, Any]:
    return {
        "name": card.name,
        "place": card.place,
        "role": card.role,
        "fingerprint": card.fingerprint,
        "expires": card.expires.isoformat(),
    }


def _items(arguments: Arguments, what: str) -> tuple[str, ...]:
    if not arguments.items:
        raise UserError(f"Chưa nêu {what}.")
    return arguments.items
