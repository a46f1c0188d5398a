#!/usr/bin/env python3
"""Write a made-up list of a given shape and size; the same seed gives the same bytes.

    python benchmarks/generate.py sample --rows 100000 --seed 1 -o big.md

Needs nothing but Python. README.md beside this file says what each shape is.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from shapes.bullets import bullets
from shapes.faults import Planted, contract, faults
from shapes.pathological import KINDS, pathological
from shapes.plain import many, one
from shapes.sample import sample
from shapes.tables import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Sequence

SHAPES = {"sample": 201, "bullets": 500, "faults": 2_000, "one": 1_000, "many": 50_000}
"""Shape -> its rows when --rows is not given."""


def generate(shape: str, rows: int, seed: int, layout: str = "compact") -> str:
    """Return a list of a shape that takes nothing but a size, a seed and a layout."""
    if shape == "bullets":
        return bullets(rows, seed)
    return {"sample": sample, "one": one, "many": many}[shape](rows, seed, layout)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Write a made-up list.")
    parser.add_argument("shape", choices=[*SHAPES, "pathological"])
    parser.add_argument("--rows", type=int, help="body rows, or bullets")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", type=Path, help="default: standard output")
    parser.add_argument("--layout", choices=LAYOUTS, default="compact", help="of the tables")
    parser.add_argument("--rate", type=float, default=0.01, help="faults: how many a row")
    parser.add_argument("--contract", type=Path, metavar="DIR", help="faults: write DIR/list.toml")
    parser.add_argument("--kind", choices=["all", *KINDS], default="all", help="pathological: what")
    parser.add_argument("--size", type=int, default=1_000_000, help="pathological: characters")
    return parser.parse_args(argv)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(text.encode())
    else:
        output.write_bytes(text.encode())


def _write_planted(planted: Sequence[Planted], output: Path) -> None:
    """Write the sidecar: one JSON object a line, in the order of the list's lines."""
    lines = (json.dumps(fault._asdict(), ensure_ascii=False) + "\n" for fault in planted)
    output.with_name(f"{output.name}.faults.jsonl").write_text("".join(lines), encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> None:
    """Write the list that the command line asks for."""
    asked = _arguments(argv)
    if asked.shape == "pathological":
        _write(pathological(asked.kind, asked.size), asked.output)
        return
    rows = SHAPES[asked.shape] if asked.rows is None else asked.rows
    if asked.shape != "faults":
        _write(generate(asked.shape, rows, asked.seed, asked.layout), asked.output)
        return
    text, planted = faults(rows, asked.seed, asked.rate)
    _write(text, asked.output)
    if asked.output is not None:
        _write_planted(planted, asked.output)
    if asked.contract is not None:
        asked.contract.mkdir(parents=True, exist_ok=True)
        (asked.contract / "list.toml").write_text(contract(), encoding="utf-8")


if __name__ == "__main__":
    main()
