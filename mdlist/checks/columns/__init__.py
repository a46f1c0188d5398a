"""What the cells of a column hold: missing, odd or bad values, header names, order."""
