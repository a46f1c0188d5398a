"""What a run begins with: the cases of the tests, and pieces of lists that somebody keeps."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from .grammar import JSON, SETTINGS, TOML
from .oracles import PART

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TESTS = Path(__file__).parents[1]
CONTRACT = re.compile(rb"\A```toml\n(.*?)^```\n", re.DOTALL | re.MULTILINE)
DELIMITER = re.compile(rb"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\s*\Z")
SHORTEST, LONGEST = 200, 2000
# So many pieces of the lists of others, that running all of them once takes seconds.
MOST = 500


def seeds(target: str, folders: Iterable[Path]) -> list[bytes]:
    """Inputs for ``target``, some of them from the ``*.md``, ``*.toml`` and ``*.json`` in
    ``folders``."""
    kinds = {"contract": "toml", "settings": "toml", "baseline": "json"}
    suffix = kinds.get(target, "md")
    found = [path for each in folders for path in sorted(each.rglob(f"*.{suffix}"))]
    texts = [path.read_bytes() for path in found if path.is_file()]
    if target == "settings":
        return [*_settings(), *texts]
    if target == "baseline":
        return ["\n".join(JSON.lines).encode(), *(line.encode() for line in JSON.lines), *texts]
    cases = [path.read_bytes() for path in sorted((TESTS / "cases").rglob("*.md"))]
    held = [match for case in cases if (match := CONTRACT.match(case))]
    contracts = [match[1] for match in held]
    contracts += (path.read_bytes() for path in sorted(TESTS.rglob("*.toml")))
    if target == "contract":
        contracts += (line.encode() for line in TOML.lines)
        return [*contracts, *texts]
    random = Random(1)
    pieces = [piece for text in texts for piece in cut(text, random)]
    pieces = random.sample(pieces, min(MOST, len(pieces)))
    if target == "held":
        pairs = [match[1] + PART + match.string[match.end() :] for match in held]
        return pairs + [random.choice(contracts) + PART + piece for piece in pieces]
    return [case for case in cases if len(case) <= LONGEST] + pieces


def cut(text: bytes, random: Random) -> Iterator[bytes]:
    """``text`` in pieces of whole lines; a table that is cut has its header in each piece."""
    head: list[bytes] = []
    piece: list[bytes] = []
    size, due = 0, random.randint(SHORTEST, LONGEST)
    for line in text.splitlines(keepends=True):
        if len(line) > LONGEST:
            continue
        if piece and b"-" in line and DELIMITER.match(line):
            head = [piece[-1], line]
        elif not line.strip():
            head = []
        if size > due:
            yield b"".join(piece)
            size, due = 0, random.randint(SHORTEST, LONGEST)
            piece = list(head) if head and head[-1] is not line else []
        piece.append(line)
        size += len(line)
    if piece:
        yield b"".join(piece)


def _settings() -> Iterator[bytes]:
    table = SETTINGS.lines[0]
    for line in SETTINGS.lines:
        yield f"{line}\n".encode()
        yield f"{table}\n{line}\n".encode()
