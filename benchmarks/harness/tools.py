"""The commands that are compared, where they are found, and their versions."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

CHECK, SAME, ALL = "check", "fix, nothing to change", "fix, every table changes"
JOBS = (CHECK, SAME, ALL)
FLOOR = "import click, markdown_it"


class Tool(NamedTuple):
    """One tool.

    Attributes:
        name: what it is called in the report.
        program: the executable.
        check: its arguments for checking, before the files; None where it cannot.
        fix: its arguments for rewriting files in place; None where it cannot or is not compared.
        version: its arguments for saying its version in the first line.
        several: whether it takes several files in one call.
        most: the most rows of a file that it is asked to read, 0 for any number, and why no more.
    """

    name: str
    program: str
    check: tuple[str, ...] | None
    fix: tuple[str, ...] | None = None
    version: tuple[str, ...] = ("--version",)
    several: bool = True
    most: tuple[int, str] = (0, "")

    def arguments(self, job: str) -> tuple[str, ...] | None:
        """Return the arguments for a job, None where the tool does not do it."""
        return self.check if job == CHECK else self.fix


_RUMDL = ("--no-cache", "--no-config")
_HEAP = (10_000, "node runs out of memory above 4 GB")

TOOLS = (
    Tool("mdlist", "mdlist", ("check",), ("fix",)),
    Tool("rumdl", "rumdl", ("check", *_RUMDL), ("fmt", *_RUMDL)),
    Tool(
        "rumdl with MD060",
        "rumdl",
        ("check", *_RUMDL, "--extend-enable", "MD060"),
        ("fmt", *_RUMDL, "--extend-enable", "MD060"),
        most=(10_000, "needs more than 7 GB"),
    ),
    Tool("mdformat", "mdformat", ("--check", "--extensions", "gfm", "--extensions", "tables")),
    Tool("markdownlint-cli2", "markdownlint-cli2", (), version=("--help",), most=_HEAP),
    Tool("awesome-lint", "awesome-lint", (), several=False),
    Tool("prettier", "prettier", ("--check",), most=_HEAP),
)
"""All tools, the one that the others are compared to second."""


def find(tool: Tool, node_bin: Path | None) -> str:
    """Return the path of a tool's executable, empty where it is not installed.

    It is looked for beside this Python first, then in `node_bin`, then on PATH.
    """
    folders = [Path(sys.executable).parent, *([node_bin] if node_bin else [])]
    for folder in folders:
        found = shutil.which(tool.program, path=str(folder))
        if found:
            return str(Path(found).absolute())
    return shutil.which(tool.program) or ""


def version(program: str, arguments: Sequence[str]) -> str:
    """Return the first line that a program prints about its version."""
    done = subprocess.run(
        [program, *arguments], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    lines = (done.stdout or done.stderr).strip().splitlines()
    return lines[0].strip() if lines else "?"
