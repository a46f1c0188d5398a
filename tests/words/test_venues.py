"""Where papers came out, as cells and bullets say it."""

from __future__ import annotations

import pytest

from mdlist.words.venues import Venue, mentions, venue_of


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
