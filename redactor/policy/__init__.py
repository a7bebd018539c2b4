"""What each recipient may see: schema, loading, choosing, deciding, approving, explaining."""

from redactor.policy.annex import annex
from redactor.policy.approval import approve, approve_shipped, is_approved, reference_is_approved
from redactor.policy.cases import Case, Expect, PolicyTest, cases_beside, load_cases
from redactor.policy.choose import choose_policy, other_policies
from redactor.policy.decide import decide
from redactor.policy.digest import canonical, digest, reference
from redactor.policy.directory import SettingsDirectory
from redactor.policy.draft import check_policy_name, draft_policy
from redactor.policy.editor import editor_schema
from redactor.policy.english import explain_columns, explain_policy
from redactor.policy.library import (
    find_policies,
    own_folders,
    policy_files,
    shipped_folder,
    shipped_policies,
    yaml_files,
)
from redactor.policy.lint import advice, lint_file
from redactor.policy.parse import load_policy, parse_policy
from redactor.policy.positions import PolicyFileError
from redactor.policy.recipients import Directory, normal_address, normal_recipients, serves
from redactor.policy.schema import OVERRIDABLE, Policy, WithJustification

__all__ = [
    "OVERRIDABLE",
    "Case",
    "Directory",
    "Expect",
    "Policy",
    "PolicyFileError",
    "PolicyTest",
    "SettingsDirectory",
    "WithJustification",
    "advice",
    "annex",
    "approve",
    "approve_shipped",
    "canonical",
    "cases_beside",
    "check_policy_name",
    "choose_policy",
    "decide",
    "digest",
    "draft_policy",
    "editor_schema",
    "explain_columns",
    "explain_policy",
    "find_policies",
    "is_approved",
    "lint_file",
    "load_cases",
    "load_policy",
    "normal_address",
    "normal_recipients",
    "other_policies",
    "own_folders",
    "parse_policy",
    "policy_files",
    "reference",
    "reference_is_approved",
    "serves",
    "shipped_folder",
    "shipped_policies",
    "yaml_files",
]
