"""The fixed text of a drafted policy."""

from __future__ import annotations

from typing import Final

HEAD: Final = """\
# A draft, made from what was found in a workbook. It takes the safest action everywhere, so next to nothing leaves.
#
# Read it from the top. Say what the sharing is for and for whom. Where partners need something, take the less safe
# action that a comment names, and no more than they need. Then:
#
#     redactor policy lint      says what is written wrongly
#     redactor policy explain   says what each column of a workbook would become
#     redactor policy test      runs the cases that you write beside it
#     redactor policy approve   signs it; until then it releases nothing

schema: redactor-policy/1
name: {name}
version: "0.1"
owner: Write here who answers for this policy.

purpose: Write here what the sharing is for.

lawful_basis:
  article_6: Write here the ground in Article 6 of the UK GDPR.
  # article_9: the condition for special category data, if any leaves
  # article_10: the authority for criminal offence data, if any leaves
  # dpa_2018: the schedule and paragraph of the Data Protection Act 2018

# sharing_agreement: the reference of the agreement

# After this day the policy stops working until somebody has reviewed it and moved the date.
review_by: {review}

# retention: how long the recipient may keep the copy

recipients:
  # Addresses are safest; "*@partner.example" is everybody there; "group:NAME" is a group of the settings.
  allow:
    - somebody@partner.example
  at_most: 1

"""

OTHERS: Final = """\
  # Whatever else a later workbook may hold about a person.
  - name: free text is withheld
    match:
      role: free_text
    do: withhold

  - name: everything else about a person is left out
    match:
      role:
        - direct_identifier
        - quasi_identifier
        - special_category
        - criminal_offence
        - sensitive
        - professional
    do: remove_column
"""

TAIL: Final = """\

# A column that no rule fits, or that cannot be made out, stops the file, and a person decides.
unlisted: block

# Once anything about people is kept, say how many must look alike, by what others could know of them:
# disclosure:
#   k: 5
#   quasi_identifiers: [AGE, DATE_OF_BIRTH, SEX, ETHNICITY, UK_POSTCODE]
#   suppress: true

output:
  seal: office

# Nobody may set a reason to stop a file aside.
override: not_allowed
"""
