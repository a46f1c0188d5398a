"""Colours of a terminal."""

from __future__ import annotations

RESET = "\x1b[0m"
SEVERITIES = {"error": "\x1b[31m", "warning": "\x1b[33m", "info": "\x1b[36m"}

# How many columns a report takes where no terminal says it.
WIDTH = 100


class Style:
    """Puts text into colours, or leaves it as it is."""

    __slots__ = ("colour",)

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def bold(self, text: str) -> str:
        """What names a thing."""
        return f"\x1b[1m{text}{RESET}" if self.colour else text

    def dim(self, text: str) -> str:
        """What may be overlooked."""
        return f"\x1b[2m{text}{RESET}" if self.colour else text

    def severity(self, severity: str, text: str) -> str:
        """What is as serious as ``severity``: "error", "warning" or "info"."""
        return f"{SEVERITIES[severity]}{text}{RESET}" if self.colour else text

    def mended(self, text: str) -> str:
        """What can be mended."""
        return f"\x1b[32m{text}{RESET}" if self.colour else text


PLAIN = Style(False)
