"""Type codes and the sections that they name."""
