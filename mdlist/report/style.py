"""Colours of a terminal."""

from __future__ import annotations

RESET = "\x1b[0m"
SEVERITIES = {"error": "\x1b[31m", "warning": "\x1b[33m", "info": "\x1b[36m"}


class Style:
    """Puts text into colours, or leaves it as it is."""

    __slots__ = ("colour",)

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def _in(self, code: str, text: str) -> str:
        return f"{code}{text}{RESET}" if self.colour else text

    def bold(self, text: str) -> str:
        """What names a thing."""
        return self._in("\x1b[1m", text)

    def dim(self, text: str) -> str:
        """What may be overlooked."""
        return self._in("\x1b[2m", text)

    def severity(self, severity: str, text: str) -> str:
        """What is as serious as ``severity``: "error", "warning" or "info"."""
        return self._in(SEVERITIES[severity], text)

    def mended(self, text: str) -> str:
        """What can be mended."""
        return self._in("\x1b[32m", text)


PLAIN = Style(False)
