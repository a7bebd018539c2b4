"""A file is read in a process of its own, which ends whatever happens and leaves nothing behind."""

from __future__ import annotations

import os
import pickle
import select
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from openpyxl import Workbook as NewBook

from redactor.errors import LimitError, UninspectableError
from redactor.progress import Silent
from redactor.settings import Limits
from redactor.steps import messages
from redactor.steps.apart import read_apart
from redactor.workbook import read_workbook

MEGABYTE = 1024 * 1024


@pytest.fixture
def book(tmp_path: Path) -> bytes:
    made = NewBook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["Ward", "Count", "Share"])
    for row in range(300):
        sheet.append([f"Ward {row % 7}", row, row / 7])
    made.save(tmp_path / "book.xlsx")
    return (tmp_path / "book.xlsx").read_bytes()


def children() -> set[str]:
    listed = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {child for path in listed for child in path.read_text().split()}


def test_what_comes_back_is_what_was_read(book: bytes) -> None:
    assert read_apart(book, "book.xlsx", Limits(), Silent()) == read_workbook(book, "book.xlsx", Limits())


def test_values_that_cells_share_are_shared_again(book: bytes) -> None:
    column = read_apart(book, "book.xlsx", Limits(), Silent()).sheets[0].columns[1]
    assert column.values[1] is column.values[8]


def test_errors_come_back_as_they_were() -> None:
    with pytest.raises(UninspectableError) as here:
        read_workbook(b"%PDF-1.7", "x.xlsx", Limits())
    with pytest.raises(UninspectableError) as apart:
        read_apart(b"%PDF-1.7", "x.xlsx", Limits(), Silent())
    assert apart.value.explain() == here.value.explain()


def test_several_at_once(book: bytes) -> None:
    with ThreadPoolExecutor(3) as pool:
        read = list(
            pool.map(lambda _: read_apart(book, "book.xlsx", Limits(), Silent()).sheets[0].cell_count, range(6))
        )
    assert read == [903] * 6


def test_too_much_memory_is_a_limit(book: bytes) -> None:
    rows = "".join(f"{row},value number {row}\n" for row in range(900_000)).encode()
    with pytest.raises(LimitError) as caught:
        read_apart(rows, "x.csv", Limits(max_memory_bytes=60 * MEGABYTE), Silent())
    assert "max_memory_bytes" in caught.value.explain()


def test_too_much_time_is_a_limit() -> None:
    rows = "".join(f"{row},value number {row}\n" for row in range(900_000)).encode()
    with pytest.raises(LimitError) as caught:
        read_apart(rows, "x.csv", Limits(max_seconds=1), Silent())
    assert "max_seconds" in caught.value.explain()


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the processes that are left")
def test_nothing_is_left_when_the_caller_stops(book: bytes) -> None:
    class Stop(Silent):
        def advance(self, done: int, total: int) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_apart(book, "book.xlsx", Limits(), Stop())
    assert not children()


@pytest.mark.skipif(sys.platform != "linux", reason="the parent-death signal is Linux's")
def test_no_orphan_when_the_caller_is_killed() -> None:
    code = textwrap.dedent("""
        import os, signal
        from pathlib import Path
        from redactor.progress import Silent
        from redactor.settings import Limits
        from redactor.steps import apart
        def killed(process, *rest):
            print(process.pid, flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        apart._answer = killed
        apart.read_apart(b"a,b", "x.csv", Limits(), Silent())
        """)
    script = f"import sys; sys.path[:] = {sys.path!r}\n{code}"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60)
    assert done.returncode == -9
    try:
        reader = os.pidfd_open(int(done.stdout))
    except ProcessLookupError:
        return
    ended, _, _ = select.select([reader], [], [], 20)
    os.close(reader)
    assert ended


def test_a_script_without_a_guard_may_call_it(tmp_path: Path, book: bytes) -> None:
    (tmp_path / "book.xlsx").write_bytes(book)
    script = tmp_path / "script.py"
    script.write_text(
        f"import sys; sys.path[:] = {sys.path!r}\n"
        "from redactor import check\nfrom redactor.settings import load_settings\nfrom pathlib import Path\n"
        f"settings = load_settings(home=Path({str(tmp_path / 'home')!r}))\n"
        f"print(check({str(tmp_path / 'book.xlsx')!r}, settings=settings).verdict)\n"
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120)
    assert done.stdout == "clear\n", done.stderr


class Sly:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (os.system, ("true",))


@pytest.mark.parametrize("answer", [Sly(), [1, 2], {"a": Sly()}, os.path, Limits()])
def test_an_answer_that_is_no_workbook_is_refused(answer: object) -> None:
    payload = b"cos\nsystem\n." if answer is os.path else pickle.dumps(answer)
    with pytest.raises(ValueError, match="not a workbook"):
        messages.unpacked_workbook(payload)
