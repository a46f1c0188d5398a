"""``python -m mdlist``."""

from mdlist.cli import main

if __name__ == "__main__":
    main()
