"""What bold means by a table of counts."""
