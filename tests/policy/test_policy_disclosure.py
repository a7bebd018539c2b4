"""Disclosure control as a policy says it: what is understood of it, and what is refused."""

from __future__ import annotations

import pytest
from policy_examples import Col, decided, small

from redactor.errors import PolicyError
from redactor.model import PostcodePart, Role, SmallNumbers, Verb
from redactor.policy import Policy
from redactor.policy.english.disclosure import disclosure_sentences

CONTROL = """\
disclosure:
  k: 5
  quasi_identifiers: [AGE, quasi_identifier]
  quasi_headers: ["Ward*"]
  l_diversity: 2
  sensitive: [OFFENCE]
  suppress: true
  rows_at_most: 0.2
  generalise:
    - match: {entity: UK_POSTCODE}
      steps: [{into: postcode_district}, {into: postcode_area}]
    - match: {entity: AGE}
      steps: [{bands: [10, 18, 25]}, {bands: [18]}]
      remove: false
    - match: {entity: DATE_TIME}
      steps: [{into: month}, {into: year}]
  small_numbers: {under: 5, suppress: true, mark: under}
"""


PLAIN = Col("Plain", None, Role.NON_PERSONAL)


def controlled(old: str = "", new: str = "") -> Policy:
    text = CONTROL.replace(old, new) if old else CONTROL
    return small("rules:\n", f"{text}rules:\n")


def test_hierarchies_become_coarser_actions() -> None:
    rules = "rules:\n  - match: {role: quasi_identifier}\n    do: keep\n"
    policy = controlled().model_copy(update={"rules": small(rules=rules).rules})
    columns = [Col(name, name, Role.QUASI_IDENTIFIER) for name in ("UK_POSTCODE", "AGE")]
    postcode, age = decided(policy, *columns).actions
    assert [(step.verb, step.into) for step in postcode.coarser] == [
        (Verb.GENERALISE, PostcodePart("district")),
        (Verb.GENERALISE, PostcodePart("area")),
        (Verb.REMOVE_COLUMN, None),
    ]
    assert [step.bands for step in age.coarser] == [(10, 18, 25), (18,)]
    assert postcode.quasi and age.quasi


def test_what_redact_is_told() -> None:
    rule = decided(controlled(), PLAIN).disclosure
    assert (rule.k, rule.l_diversity, rule.suppress, rule.rows_at_most) == (5, 2, True, 0.2)
    assert rule.quasi_identifiers == ("AGE",)  # the role goes by the columns
    assert rule.small_numbers == SmallNumbers(5, suppress=True, zeros_shown=True, marked_under=True)
    assert rule.compared
    ignoring = controlled("  small", "  earlier_releases: ignore\n  small")
    assert not decided(ignoring, PLAIN).disclosure.compared


def test_a_policy_without_it_asks_for_nothing() -> None:
    rule = decided(small(), PLAIN).disclosure
    assert (rule.k, rule.small_numbers, rule.compared) == (1, None, False)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('quasi_identifiers: [AGE, quasi_identifier]\n  quasi_headers: ["Ward*"]', "quasi_headers: []", "recognised"),
        ("  sensitive: [OFFENCE]\n", "", "sensitive"),
        ("  suppress: true\n", "", "left out"),
        ("[AGE, quasi_identifier]", "[AGE, quasi_identifer]", "quasi_identifier"),
        ("under: 5", "under: 1", "between 2 and 1,000"),
        ("{bands: [18]}", "{bands: [18], into: month}", "does not go with"),
        ("{into: year}", "{table: wards.csv}", "cannot be a step"),
        ("rows_at_most: 0.2", "rows_at_most: 20", "between 0 and 1"),
        ("mark: under", "mark: stars", "way to mark"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(old: str, new: str, said: str) -> None:
    with pytest.raises(PolicyError) as caught:
        controlled(old, new)
    assert said in caught.value.explain()


def test_it_is_said_in_sentences() -> None:
    policy = controlled()
    assert policy.disclosure is not None
    said = "\n".join(disclosure_sentences(policy.disclosure))
    for words in ("At least 5 people", "'Ward*'", "2 different", "coarser", "20%", "numbers under 5", "new since"):
        assert words in said
