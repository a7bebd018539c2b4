"""Tries policies out: the cases of ``NAME_test.yaml``, each through the real ``check`` and ``release``."""

from redactor.trial.coverage import Coverage
from redactor.trial.run import CaseResult, Trial, find_trials, run_trial

__all__ = ["CaseResult", "Coverage", "Trial", "find_trials", "run_trial"]
