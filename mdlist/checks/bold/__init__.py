"""What bold means by a table of counts, and asterisks that make nothing bold."""
