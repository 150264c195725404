"""The one exception a person is meant to read."""


class UserError(Exception):
    """Something in the person's situation, said as "what happened — what to do".

    Caught at the slot or command-line boundary and shown as it stands. Everything else that is
    raised is our bug and goes to the crash window.
    """


class CancelledError(UserError):
    """The person asked to stop. Whoever raises it has taken back what it had begun."""

    def __init__(self) -> None:
        super().__init__("Đã dừng theo yêu cầu — không có gì thay đổi.")
