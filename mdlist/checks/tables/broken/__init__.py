"""A Document in; the lines that were meant as a table or a row, and why they are none, out."""
