"""What all tests start from."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """Let programs that a test starts end by signals, even if these are ignored here: a shell in
    the background passes that on to all that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for name in ("SIGHUP", "SIGTERM"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
