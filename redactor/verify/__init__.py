"""The gate: proves that a copy is clean, and judges a file as it is."""

from redactor.verify.as_is import Judgement, judge
from redactor.verify.csv_gate import prove_csv
from redactor.verify.gate import prove
from redactor.verify.proof import Proof

__all__ = ["Judgement", "Proof", "judge", "prove", "prove_csv"]
