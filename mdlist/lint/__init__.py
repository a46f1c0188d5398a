"""A View (document, records, contract) and rules in; diagnostics out, less what is suppressed; and
the fixed text with what remains.
"""
