"""The letter that asks recipients to give back or destroy what they received."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_LETTER = """\
To: {to}

{day}

Please delete a file you received from us: {name}

On {sent} we sent you the file {name}. It should not have gone to you in that
form. It holds personal data about other people, and the law asks us to get it back
(UK GDPR, Articles 5(1)(f) and 33).

Please do the following today:

1. Do not open, use, copy or forward the file or what is in it.
2. Delete it wherever you keep it: mailbox, deleted items, downloads, shared folders,
   printed copies.
3. Where a backup will hold it for a time, tell us how long.
4. If you passed it on, tell us to whom, and ask them to do the same.
5. Reply to this letter to confirm, and say whether anybody opened the file, and when.

You can recognise the file by its name, {name}, or its manifest,
{name_manifest}. If you were told a passphrase for it, please destroy that too.

If you have questions, ask {contact}. Our reference: incident {incident}.
"""


def recall_letter(release: int, sent: date, day: date, recipients: Sequence[str], contact: str, incident: int) -> str:
    """The letter, as plain text. It says nothing of who or what is in the file.

    :param day: of the letter.
    """
    return _LETTER.format(
        to=", ".join(recipients) or "(the log no longer says who received it)",
        day=_written(day),
        name=f"R-{release:06d}",
        name_manifest=f"R-{release:06d}.release.json",
        sent=_written(sent),
        contact=f"our {contact.removeprefix('your ')}" if contact.startswith("your ") else contact,
        incident=incident,
    )


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
