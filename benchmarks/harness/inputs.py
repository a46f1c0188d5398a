"""The lists that the tools are run on: made once, copied fresh before every rewriting run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from harness.tools import ALL

GENERATE = Path(__file__).parent.parent / "generate.py"
SAMPLE_ROWS = 201


class Size(NamedTuple):
    """How much there is to read: rows in each file, and how many equal files."""

    name: str
    rows: int
    files: int = 1

    @property
    def total(self) -> int:
        """The rows of all files."""
        return self.rows * self.files


SIZES = (
    Size("sample", SAMPLE_ROWS),
    Size("1000", 1_000),
    Size("10000", 10_000),
    Size("200files", SAMPLE_ROWS, 200),
    Size("100000", 100_000),
)
"""All sizes, from the smallest on, so that a slow tool is known before the next one."""


def folder_for(base: Path, size: Size, job: str) -> Path:
    """Return the folder that holds the files of a size as a job needs them.

    Where every table is to change, the tables are padded by hand; else they are compact.
    """
    return base / f"{size.name}-{'hand' if job == ALL else 'compact'}"


def names(size: Size) -> list[str]:
    """Return the names of a size's files."""
    return ["README.md"] if size.files == 1 else [f"list{n:03}.md" for n in range(size.files)]


def make(base: Path, size: Size, seed: int) -> int:
    """Write the files of a size for all jobs and return the bytes of the compact ones.

    Another process makes them, for a child's peak memory can only be seen above our own.
    """
    for layout in ("compact", "hand"):
        folder = base / f"{size.name}-{layout}"
        folder.mkdir(parents=True)
        first, *copies = (folder / name for name in names(size))
        options = ["--rows", str(size.rows), "--seed", str(seed), "--layout", layout]
        subprocess.run(
            [sys.executable, str(GENERATE), "sample", *options, "-o", str(first)], check=True
        )
        for copy in copies:
            shutil.copyfile(first, copy)
    return sum(path.stat().st_size for path in (base / f"{size.name}-compact").iterdir())


def fresh(source: Path, work: Path) -> Path:
    """Return a folder that holds fresh copies of the files of another one."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(source, work)
    return work
