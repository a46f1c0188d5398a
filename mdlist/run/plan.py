"""What is to be done: which files, each with its contract and its rules."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mdlist.contract.model import Contract
from mdlist.run.files import FileError, Target, why
from mdlist.run.settings import Settings, find_rules, find_settings, folders_of
from mdlist.run.targets import STDIN, absolute, find_targets, shown, working_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence


class Choice(NamedTuple):
    """What the command line says of files, contract and rules."""

    files: Sequence[str] = ()
    rules: str = ""
    isolated: bool = False
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    exclude: Sequence[str] = ()
    stdin_filename: str = ""


class Job(NamedTuple):
    """One file, the contract that speaks for it, and the rules to run; ``before`` are the files of
    the same list that come before it."""

    target: Target
    contract: Contract
    wanted: tuple[str, ...]
    before: tuple[Target, ...] = ()


class Plan:
    """The jobs; ``errors`` say what cannot be done, ``notes`` what is worth knowing. ``passed`` is
    standard input where its name is excluded.

    Args:
        known: the names of all rules.

    Raises:
        FileError: the contract or the settings that the whole call depends on cannot be read.
    """

    def __init__(self, choice: Choice, known: Collection[str]) -> None:
        self.choice, self.known = choice, known
        self.cwd = working_folder()
        self.jobs: list[Job] = []
        self.errors: list[str] = []
        self.notes: list[str] = []
        self.passed: list[Target] = []
        self._settings: dict[Path, Settings] = {}
        self._contracts: dict[Path, Contract | FileError] = {}
        # Of each contract, by its folder: where its files start, and which they are.
        self._bases: dict[str, Path] = {}
        self._files: dict[str, list[Path]] = {}
        given = self._read_rules(absolute(choice.rules)) if choice.rules else None
        if given is not None:
            self._bases[given.folder] = absolute(choice.rules).parent
        for target in find_targets(self._names(), choice.stdin_filename):
            try:
                if isinstance(target, FileError):
                    raise target
                self._add(target, given)
            except FileError as error:
                if str(error) not in self.errors:
                    self.errors.append(str(error))
        if not self.jobs and not self.errors:
            self.notes.append("all files are excluded")

    def _names(self) -> Sequence[str]:
        named = self.choice.stdin_filename
        if self.choice.files:
            if named and STDIN not in self.choice.files:
                self._note("--stdin-filename names standard input, and - is not among the files")
            return self.choice.files
        if named:
            return [STDIN]
        settings = self._settings_for(self.cwd)
        if not settings.files or settings.folder is None:
            return ["."]
        names: list[str] = []
        for pattern in map(_in_locale, settings.files):
            found = _glob(settings, pattern) if "*" in pattern else []
            names += map(self._named, found or [settings.folder / pattern])
        return names

    def _add(self, target: Target, given: Contract | None) -> None:
        folder = target.place.parent
        settings = self._settings_for(folder)
        if self._excluded(target, settings):
            self.passed += [target] if target.stdin else []
            return
        contract = given or self._contract_for(target, settings)
        select = self.choice.select or settings.select or self.known
        ignore = {*self.choice.ignore, *settings.ignore, *_ignored_for(target, settings)}
        wanted = tuple(name for name in self.known if name in select and name not in ignore)
        self.jobs.append(Job(target, contract, wanted, tuple(self._before(target, contract))))

    def _before(self, target: Target, contract: Contract) -> Iterator[Target]:
        """The files of the list that come before ``target``."""
        base = self._bases.get(contract.folder)
        if base is None or not _are_several(contract.files):
            return
        from mdlist.run.list_files import before, files_of

        if contract.folder not in self._files:
            self._files[contract.folder] = files_of(contract.files, base)
        settings = self._settings_for(target.place.parent)
        for place in before(target.place, self._files[contract.folder]):
            other = Target(self._near(place), place)
            if not self._excluded(other, settings):
                yield other

    def _excluded(self, target: Target, settings: Settings) -> bool:
        pairs = [(pattern, self.cwd) for pattern in self.choice.exclude]
        pairs += [(pattern, settings.folder or self.cwd) for pattern in settings.exclude]
        if not pairs:
            return False
        from mdlist.words.path_patterns import matches

        return any(matches(pattern, target.place, base) for pattern, base in pairs)

    def _settings_for(self, folder: Path) -> Settings:
        if self.choice.isolated:
            return Settings()
        found = self._settings.get(folder)
        if found is None:
            found = self._settings[folder] = self._read_settings(folder)
        return found

    def _read_settings(self, folder: Path) -> Settings:
        for path in find_settings(folders_of(folder, self.cwd), self._near):
            from mdlist.run.settings_reader import read_settings

            if settings := read_settings(path, self._near(path), self.known):
                return settings
        return Settings()

    def _contract_for(self, target: Target, settings: Settings) -> Contract:
        if self.choice.isolated:
            return Contract()
        if settings.rules and settings.folder is not None:
            folder, base = settings.folder / _in_locale(settings.rules), settings.folder
        else:
            rules, foreign = find_rules(folders_of(target.place.parent, self.cwd), self._near)
            for path in foreign:
                self._note(f"{self._near(path)} has no table of a contract: it is not read")
            if rules is None:
                return Contract()
            folder, base = rules, rules.parent
        contract = self._read_rules(folder)
        self._bases[contract.folder] = base
        from mdlist.words.path_patterns import matches

        if any(matches(p, target.place, base, anchored=True) for p in contract.files):
            return contract
        return Contract()

    def _read_rules(self, folder: Path) -> Contract:
        found = self._contracts.get(folder)
        if found is None:
            found = self._contracts[folder] = _read_contract(Path(self._named(folder)), self.known)
        if isinstance(found, FileError):
            raise found
        return found

    def _near(self, path: Path) -> str:
        """What messages call ``path``: as seen from the working directory, where it is below it."""
        return shown(Path(self._named(path)))

    def _named(self, path: Path) -> str:
        return str(path.relative_to(self.cwd) if path.is_relative_to(self.cwd) else path)

    def _note(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _are_several(patterns: Sequence[str]) -> bool:
    """Whether ``patterns`` may name more files than one."""
    return len(patterns) > 1 or any(sign in each for each in patterns for sign in "*?[")


def _ignored_for(target: Target, settings: Settings) -> list[str]:
    if not settings.per_file_ignores or settings.folder is None:
        return []
    from mdlist.words.path_patterns import matches

    return [
        rule
        for pattern, rules in settings.per_file_ignores.items()
        if matches(pattern, target.place, settings.folder)
        for rule in rules
    ]


def _in_locale(path: str) -> str:
    """A path in a file, which is UTF-8, as the system takes it, whatever encoding the locale has
    for names."""
    return os.fsdecode(path.encode("utf-8"))


def _glob(settings: Settings, pattern: str) -> list[Path]:
    """The files that ``pattern`` names from the folder of ``settings``, or from the root."""
    assert settings.folder is not None
    from mdlist.words.path_patterns import plain_stars

    start = Path(Path(pattern).anchor) if Path(pattern).anchor else settings.folder
    rest = plain_stars(pattern[len(Path(pattern).anchor) :])
    try:
        return sorted(start.glob(rest))
    except (OSError, ValueError) as error:
        raise FileError(f"{settings.place}: files: {pattern}: {why(error)}") from None


def _read_contract(folder: Path, known: Collection[str]) -> Contract | FileError:
    # Reading TOML strictly takes time to import.
    from mdlist.run.toml_files import read_folder

    try:
        return read_folder(folder, known)
    except FileError as error:
        return error
