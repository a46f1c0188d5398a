"""Strings in, what they say out. No file, no Markdown: titles, spellings, headers, labels, dates,
venues, values; every word list of mdlist stands here.
"""
