"""What cells and bullets say of a paper in words."""

from __future__ import annotations

import pytest

from mdlist.words.venues import Date, Venue, date_of, mentions, says_date, says_venue, venue_of


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022", Date(2022)),
        ("**2022**", Date(2022)),
        ("2022-05", Date(2022, 5)),
        ("2022.05.17", Date(2022, 5)),
        ("2022/5", Date(2022, 5)),
        ("2022年5月", Date(2022, 5)),
        ("2022年", Date(2022)),
        ("05/2022", Date(2022, 5)),
        ("17.05.2022", Date(2022, 5)),
        ("May 2022", Date(2022, 5)),
        ("17 May, 2022", Date(2022, 5)),
        ("September 5, 2022", Date(2022, 9)),
        ("", None),
        ("22", None),
        ("2022-13", None),
        ("2018-2020", None),
        ("Flan 2022 Collection", None),
        ("3022", None),
    ],
)
def test_date(text: str, date: Date | None) -> None:
    assert date_of(text) == date


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("CVPR", Venue("CVPR")),
        ("*cvpr*", Venue("CVPR")),
        ("NIPS'17", Venue("NeurIPS", 2017)),
        ("NeurIPS 2020 (Oral)", Venue("NeurIPS", 2020)),
        ("EMNLP 2023 (Findings)", Venue("EMNLP", 2023)),
        ("ICLR-W", Venue("ICLRW")),
        ("CVPR Workshops, 2019", Venue("CVPRW", 2019)),
        ("arXiv", None),
        ("-", None),
        ("CVPR / ICCV", None),
        ("NeurlPS", None),
        ("ACL injuries", None),
    ],
)
def test_venue(text: str, venue: Venue | None) -> None:
    assert venue_of(text) == venue


def test_mentions() -> None:
    text = (
        "(CVPR 2019) in a file/CVPR-2018/a_ICCV_2017_b.pdf, arXiv 2012.12345, Arxiv, 2023; NIPS 16"
    )
    found = [(venue, text[slice(*span)]) for venue, span in mentions(text)]
    assert found == [
        (Venue("CVPR", 2019), "CVPR 2019"),
        (Venue("CVPR", 2018), "CVPR-2018"),
        (Venue("arXiv", 2023), "Arxiv, 2023"),
    ]


def test_headers() -> None:
    assert all(map(says_date, ["Year", "Publication Date", "年份", "Release Year"]))
    assert not any(map(says_date, ["", "Added", "Last updated", "Published", "Deadline date"]))
    assert all(map(says_venue, ["Venue", "Conf/Jour", "Published", "会议"]))
    assert not any(map(says_venue, ["", "Type", "Venue and year", "Title"]))
