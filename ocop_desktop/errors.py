"""The one exception a person is meant to read."""


class UserError(Exception):
    """Something in the person's situation, said as "what happened — what to do".

    Caught at the slot or command-line boundary and shown as it stands. Everything else that is
    raised is our bug and goes to the crash window.
    """
