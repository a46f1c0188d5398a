"""Dropping a record takes its lines and nothing else; where more would go, there is no edit."""

from __future__ import annotations

import pytest

from mdlist.checks.duplicates.removal import without
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source, apply_edits
from mdlist.records.listing import listings

A, B, C = (f"[{name}](https://{name}.example.org)" for name in ("a", "b", "c"))


def dropped(text: str, title: str) -> str | None:
    document = parse(Source(text))
    for listing in listings(document):
        if title in listing.titles:
            edit = without(document, listing[list(listing.titles).index(title)])
            return apply_edits(text, [edit]) if edit else None
    raise AssertionError(f"{title} is not listed")


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (f"| T |\n|-|\n| {A} |\n| {B} |\n\nText\n", "b", f"| T |\n|-|\n| {A} |\n\nText\n"),
        (f"| T |\n|-|\n| {A} |\n| {B} |\n", "b", f"| T |\n|-|\n| {A} |\n"),
        (f"| T |\n|-|\n| {A} |\n| {B} |", "b", f"| T |\n|-|\n| {A} |"),
        (f"| T |\r\n|-|\r\n| {A} |\r\n| {B} |\r\n", "a", f"| T |\r\n|-|\r\n| {B} |\r\n"),
        (f"> | T |\n> |-|\n> | {A} |\n> | {B} |\n", "a", f"> | T |\n> |-|\n> | {B} |\n"),
        (f"- {A}\n- {B}\n- {C}\n", "b", f"- {A}\n- {C}\n"),
        (f"- {A}\n- {B}\n  more\n- {C}\n", "b", f"- {A}\n- {C}\n"),
        (f"- {A}\n- {B}\n- {C}", "c", f"- {A}\n- {B}"),
        (f"- {A}\n\n- {B}\n\n- {C}\n\nText\n", "b", f"- {A}\n\n- {C}\n\nText\n"),
        (f"- {A}\n\n- {B}\n\n- {C}\n\nText\n", "c", f"- {A}\n\n- {B}\n\nText\n"),
        (f"- {A}\n\n- {B}\n\n\n- {C}\n", "a", f"\n- {B}\n\n\n- {C}\n"),
        (f"- {A}\n- {B}\n\n- {C}\n", "b", f"- {A}\n\n- {C}\n"),
        (f"> * {A}\n> * {B}\n", "b", f"> * {A}\n"),
        (f"1. {A}\n2. {B}\n3. {C}\n", "b", f"1. {A}\n3. {C}\n"),
        (f"* Kind\n  * {A}\n  * {B}\n* {C}\n", "a", f"* Kind\n  * {B}\n* {C}\n"),
    ],
)
def test_whole_lines(text: str, title: str, expected: str) -> None:
    assert dropped(text, title) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"| T |\n|-|\n| {A} |\n", "a"),
        (f"- {A}\n", "a"),
        (f"- {A}\n  - {B}\n- {C}\n", "a"),
        (f"- {A}\n\n  A paragraph.\n- {C}\n", "a"),
        (f"- {C}\n- {A}\n\n      code\n", "a"),
        (f"1. {A}\n2. {B}\n", "a"),
        (f"- Kind\n  1. {A}\n  2. {B}\n", "a"),
        (f"- - {A}\n- {B}\n", "a"),
    ],
)
def test_what_holds_more_stays(text: str, title: str) -> None:
    assert dropped(text, title) is None
