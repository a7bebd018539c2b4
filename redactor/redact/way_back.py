"""The way back from the labels of a copy to what they stand for, where a policy wants one kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from redactor.grammar import PSEUDONYM, is_pseudonym
from redactor.model import CleanWorkbook, Column, Decision, Layout, Role, Verb
from redactor.redact.identity import identities
from redactor.redact.pseudonyms import Label, label_scope, record_labels, value_label
from redactor.redact.values import as_text, is_blank

_Told = tuple[str, str, str]


def way_back(
    layout: Layout, columns: Sequence[Column], decision: Decision, clean: CleanWorkbook, label: Label
) -> Mapping[str, Mapping[str, str]]:
    """For every label in the copy what it stands for: kind of value to value. It is personal data; encrypt it.

    :param columns: those of the detection, in the order of ``decision.actions``.
    """
    released = {
        value
        for sheet in clean.sheets
        for column in sheet.columns
        if column.grammar == PSEUDONYM
        for value in column.values
    }
    found: dict[str, dict[str, str]] = {}
    for name, entity, text in (*_people(layout, columns, decision, label), *_values(layout, columns, decision, label)):
        if name in released:
            found.setdefault(name, {}).setdefault(entity, text)
    return found


def _people(layout: Layout, columns: Sequence[Column], decision: Decision, label: Label) -> Iterator[_Told]:
    if decision.label is None:
        return
    groups = decision.label.identify_by
    wanted = {entity for group in groups for entity in group}
    for index, keys in identities(layout, columns, groups).items():
        table = layout.tables[index]
        labels = record_labels(table, keys, range(len(table.records)), label_scope(decision), label)
        for column in columns:
            told = column.role is Role.DIRECT_IDENTIFIER or column.entity in wanted
            if column.table == index and column.subject == "record" and told:
                for name, value in zip(labels, table.fields[column.field].values, strict=True):
                    if value is not None and not is_blank(value):
                        yield name, column.entity or "VALUE", as_text(value)


def _values(layout: Layout, columns: Sequence[Column], decision: Decision, label: Label) -> Iterator[_Told]:
    for column, action in zip(columns, decision.actions, strict=True):
        if action.verb is Verb.PSEUDONYMISE:
            for value in set(layout.tables[column.table].fields[column.field].values):
                if value is not None and not is_blank(value) and not is_pseudonym(as_text(value).strip()):
                    name = value_label(value, column.entity, label_scope(decision), label)
                    yield name, column.entity or "VALUE", as_text(value)
