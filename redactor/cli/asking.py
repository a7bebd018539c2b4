"""The review on a terminal: one text after the other, then all that was changed once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from redactor.errors import UsageError

if TYPE_CHECKING:
    from redactor.model import RedactedText
    from redactor.steps.reviewing import Answers, TextAnswer

_CHOICES = "a: accept   r: redact more words   n: a mark is no name   x: refuse the whole file"


def ask_on_terminal(texts: Sequence[RedactedText], preview: Callable[[Answers], Sequence[RedactedText]]) -> Answers:
    """Show every text with its marks and take answers; at the end show what was changed and ask for the signature.

    :raises click.Abort: the reviewer stopped; nothing is signed.
    """
    from redactor.steps.reviewing import Answers

    changes: dict[int, TextAnswer] = {}
    click.echo("Marks are what is taken out. One with a star identifies somebody in this file, and stays out.")
    for number, text in enumerate(texts):
        answer = _one(number, len(texts), text, preview)
        if answer is None:
            return Answers("refused")
        if answer.redact or answer.not_names:
            changes[number] = answer
    click.echo(f"\nLooked at: {len(texts):,}; changed: {len(changes):,}.")
    click.confirm("Sign that nothing in them says who somebody is", abort=True)
    return Answers("accepted", changes)


def _one(
    number: int, count: int, text: RedactedText, preview: Callable[[Answers], Sequence[RedactedText]]
) -> TextAnswer | None:
    """The answer for one text; None where the reviewer refuses the file."""
    from redactor.steps.reviewing import Answers, TextAnswer

    answer, shown = TextAnswer(), text.result
    while True:
        click.echo(f"\nText {number + 1:,} of {count:,} ({text.location.cells})")
        click.echo(_with_marks(text))
        click.echo(f"Leaves as: {shown}")
        choice = click.prompt(_CHOICES, type=click.Choice(["a", "r", "n", "x"]), show_choices=False)
        if choice == "a":
            return answer
        if choice == "x":
            return None
        try:
            tried = _more(answer) if choice == "r" else _no_name(answer)
            after = preview(Answers("accepted", {number: tried}))
        except UsageError as error:
            click.echo(error.explain())
            continue
        answer = tried
        shown = next((one.result for one in after if one.source == text.source), shown)


def _with_marks(text: RedactedText) -> str:
    """The text with its marks in brackets and numbered; what is known from elsewhere in the file has a star."""
    pieces, at = [], 0
    for number, (mark, known) in enumerate(zip(text.marks, text.watched, strict=True), 1):
        pieces.append(text.source[at : mark.start])
        words = f"⟦{number}{'*' if known else ''} {text.source[mark.start : mark.end]}⟧"
        pieces.append(click.style(words, bold=True, fg="yellow"))
        at = mark.end
    return "".join([*pieces, text.source[at:]])


def _more(answer: TextAnswer) -> TextAnswer:
    from redactor.steps.reviewing import TextAnswer

    words = str(click.prompt("Words to take out too, as they stand"))
    return TextAnswer((*answer.redact, words), answer.not_names)


def _no_name(answer: TextAnswer) -> TextAnswer:
    from redactor.redact.receipt import NOT_NAMES
    from redactor.steps.reviewing import TextAnswer

    mark = int(click.prompt("Number of the mark", type=click.IntRange(min=1)))
    for word, meaning in NOT_NAMES.items():
        click.echo(f"  {word}: {meaning}")
    why = str(click.prompt("What is it", type=click.Choice(list(NOT_NAMES)), show_choices=False))
    return TextAnswer(answer.redact, {**answer.not_names, mark - 1: why})
