"""What links say of their papers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlist.urls.identity import link_key
from mdlist.urls.publication import key_facts, volume
from mdlist.urls.sites.proceedings import PMLR_VOLUMES
from mdlist.urls.sites.site import Facts

HASH = "0123456789abcdef0123456789abcdef"
CVF = "https://openaccess.thecvf.com"


@pytest.mark.parametrize(
    ("url", "facts"),
    [
        ("https://arxiv.org/abs/1806.09055v2", Facts(2018, month=6)),
        ("https://arxiv.org/pdf/0704.0001", Facts(2007, month=4)),
        ("https://arxiv.org/abs/cs/0611800", Facts(2006, month=11)),
        ("https://arxiv.org/abs/hep-th/9201001", Facts(1992, month=1)),
        ("https://arxiv.org/abs/1813.09055", Facts()),
        (f"{CVF}/content_CVPR_2019/html/A_B_CVPR_2019_paper.html", Facts(2019, "CVPR", True)),
        (f"{CVF}/content/ICCV2023W/X/papers/A_ICCVW_2023_paper.pdf", Facts(2023, "ICCVW", True)),
        ("https://www.aclweb.org/anthology/P19-1185.pdf", Facts(2019, "ACL", True)),
        ("https://aclanthology.org/P98-1013/", Facts(1998, "ACL", True)),
        ("https://aclanthology.org/C65-1001/", Facts(1965, "COLING", True)),
        ("https://aclanthology.org/D19-1367/", Facts(2019, "EMNLP", True)),
        ("https://aclanthology.org/D19-5001/", Facts(2019, None, True)),
        ("https://aclanthology.org/N18-5001/", Facts(2018, "NAACL", True)),
        ("https://aclanthology.org/W19-5040/", Facts(2019, None, True)),
        ("https://aclanthology.org/2020.acl-main.12/", Facts(2020, "ACL", True)),
        ("https://doi.org/10.18653/v1/2020.acl-main.12", Facts(2020, "ACL", True)),
        ("https://aclanthology.org/2020.findings-emnlp.3/", Facts(2020, "Findings of EMNLP", True)),
        ("https://aclanthology.org/2024.lrec-main.940", Facts(2024, None, True)),
        ("https://aclanthology.org/2021.sdp-1.3/", Facts(2021, None, True)),
        ("http://proceedings.mlr.press/v97/tan19a.html", Facts(2019, "ICML", True)),
        ("https://proceedings.mlr.press/v9/glorot10a.html", Facts(2010, "AISTATS", True)),
        ("https://proceedings.mlr.press/v87/a18a.html", Facts(2018, "CoRL", True)),
        ("https://proceedings.mlr.press/v125/a20a.html", Facts(2020, "COLT", True)),
        ("https://proceedings.mlr.press/v124/a20a.html", Facts(2020, "UAI", True)),
        ("https://proceedings.mlr.press/v167/a22a.html", Facts()),
        ("https://proceedings.mlr.press/r5/a05a.html", Facts()),
        ("https://www.ijcai.org/Proceedings/2018/0755", Facts(2018, "IJCAI", True)),
        (
            f"https://papers.nips.cc/paper/2020/hash/{HASH}-Abstract.html",
            Facts(2020, "NeurIPS", True),
        ),
        (
            f"https://proceedings.mlsys.org/paper/2022/hash/{HASH}-Abstract.html",
            Facts(2022, "MLSys", True),
        ),
        ("https://papers.nips.cc/paper/8890-some-paper", Facts()),
        ("https://openreview.net/forum?id=S1eYHoC5FX", Facts()),
        ("https://doi.org/10.1109/CVPR.2017.243", Facts()),
        ("https://github.com/arxiv/1806.09055", Facts()),
        ("https://example.com/2019/paper", Facts()),
        ("docs/2019.md", Facts()),
        ("", Facts()),
        ("cvf:2019", Facts()),
    ],
)
def test_facts(url: str, facts: Facts) -> None:
    assert key_facts(link_key(url)) == facts
    assert key_facts(volume(link_key(url))) == facts


@given(st.sampled_from(["", "acl:", "arxiv:", "ijcai:", "http://arxiv:80", "pmlr:"]), st.text())
def test_no_target_breaks_it(start: str, text: str) -> None:
    assert isinstance(key_facts(link_key(start + text)), Facts)
    assert isinstance(key_facts(start + text), Facts)


def test_facts_of_a_key() -> None:
    assert key_facts("arxiv:1806.09055") == Facts(2018, month=6)


def test_no_volume_is_two_conferences() -> None:
    volumes = [volume for _, row in PMLR_VOLUMES.values() for volume in row.split()]
    assert len(volumes) == len(set(volumes))
    for _, row in PMLR_VOLUMES.values():
        assert row.split() == sorted(row.split(), key=int)
