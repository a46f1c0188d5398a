"""Links in their modern form."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdlist.urls.canonical import (
    KINDS,
    Canonical,
    canonical,
    rewritten,
)
from mdlist.urls.identity import link_key

HASH = "0123456789abcdef0123456789abcdef"

# A link, its modern form, the kinds of what is rewritten.
REWRITTEN = """
http://arxiv.org/abs/1806.09055  https://arxiv.org/abs/1806.09055  scheme
https://arxiv.org/abs/1806.09055v2  https://arxiv.org/abs/1806.09055  version
https://arxiv.org/pdf/1806.09055  https://arxiv.org/abs/1806.09055  pdf
https://arxiv.org/pdf/1806.09055.pdf  https://arxiv.org/abs/1806.09055  pdf
http://arxiv.org/pdf/1806.09055v2.pdf  https://arxiv.org/abs/1806.09055  scheme version pdf
https://arxiv.org/abs/1806.09055.pdf  https://arxiv.org/abs/1806.09055  pdf
https://arxiv.org/abs/math/0611800v1  https://arxiv.org/abs/math/0611800  version
http://xxx.lanl.gov/abs/math/0611800  https://arxiv.org/abs/math/0611800  host
https://export.arxiv.org/abs/1806.09055v2  https://arxiv.org/abs/1806.09055  host version
https://www.arxiv.org/abs/1806.09055  https://arxiv.org/abs/1806.09055  host
https://arxiv.org/pdf/1806.09055?utm_source=x  https://arxiv.org/abs/1806.09055  tracking pdf
http://dx.doi.org/10.1145/Ab.1  https://doi.org/10.1145/Ab.1  host
http://doi.org/10.1145/1.2  https://doi.org/10.1145/1.2  scheme
http://doi.acm.org/10.1145/1.2  https://doi.org/10.1145/1.2  host
https://dl.acm.org/doi/pdf/10.1145/1.2  https://dl.acm.org/doi/10.1145/1.2  pdf
https://ieeexplore.ieee.org/document/12?utm_source=a  https://ieeexplore.ieee.org/document/12  tracking
https://openreview.net/forum?id=aB&noteId=aB  https://openreview.net/forum?id=aB  tracking
https://openreview.net/pdf?id=aB&noteId=c  https://openreview.net/forum?id=aB  tracking pdf
https://www.aclweb.org/anthology/P19-1185/  https://aclanthology.org/P19-1185/  host
https://www.aclweb.org/anthology/P19-1185.pdf  https://aclanthology.org/P19-1185/  host pdf
http://aclweb.org/anthology/P/P19/P19-1185  https://aclanthology.org/P19-1185  host
https://aclanthology.org/2020.acl-main.12.pdf  https://aclanthology.org/2020.acl-main.12/  pdf
http://proceedings.mlr.press/v97/a19a.html  https://proceedings.mlr.press/v97/a19a.html  scheme
https://proceedings.mlr.press/v97/a19a/a19a.pdf  https://proceedings.mlr.press/v97/a19a.html  pdf
http://jmlr.org/proceedings/papers/v37/a15.html  https://proceedings.mlr.press/v37/a15.html  host
https://aaai.org/ojs/index.php/AAAI/article/view/44  https://ojs.aaai.org/index.php/AAAI/article/view/44  host
https://ieeexplore.ieee.org/abstract/document/12/  https://ieeexplore.ieee.org/document/12/  host
https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=12  https://ieeexplore.ieee.org/document/12  pdf
https://openaccess.thecvf.com/content_CVPR_2019/papers/A_B_CVPR_2019_paper.pdf  https://openaccess.thecvf.com/content_CVPR_2019/html/A_B_CVPR_2019_paper.html  pdf
https://openaccess.thecvf.com/content/CVPR2022W/A-B/papers/A_CVPRW_2022_paper.pdf  https://openaccess.thecvf.com/content/CVPR2022W/A-B/html/A_CVPRW_2022_paper.html  pdf
https://openaccess.thecvf.com/content_CVPRW_2020/papers/w28/A_CVPRW_2020_paper.pdf  https://openaccess.thecvf.com/content_CVPRW_2020/html/w28/A_CVPRW_2020_paper.html  pdf
https://papers.nips.cc/paper/2020/hash/HASH-Abstract.html  https://proceedings.neurips.cc/paper/2020/hash/HASH-Abstract.html  host
https://proceedings.neurips.cc/paper/2022/file/HASH-Paper-Conference.pdf  https://proceedings.neurips.cc/paper/2022/hash/HASH-Abstract-Conference.html  pdf
https://www.sciencedirect.com/science/article/pii/S1/pdfft?md5=1&pid=2.pdf  https://www.sciencedirect.com/science/article/pii/S1  pdf
https://www.sciencedirect.com/science/article/abs/pii/S1?casa_token=a:b  https://www.sciencedirect.com/science/article/abs/pii/S1  tracking
https://linkinghub.elsevier.com/retrieve/pii/S1  https://www.sciencedirect.com/science/article/pii/S1  host
https://www.nature.com/articles/s1.pdf  https://www.nature.com/articles/s1  pdf
http://github.com/Owner/Repo  https://github.com/Owner/Repo  scheme
https://www.github.com/Owner/Repo  https://github.com/Owner/Repo  host
https://github.com/a/b?tab=readme-ov-file#use  https://github.com/a/b#use  tracking
http://someone.github.io/page/  https://someone.github.io/page/  scheme
http://de.wikipedia.org/wiki/A  https://de.wikipedia.org/wiki/A  scheme
https://www.youtube.com/watch?v=a&ab_channel=B&t=3  https://www.youtube.com/watch?v=a&t=3  tracking
https://youtu.be/a?si=b  https://youtu.be/a  tracking
https://example.com/?utm_source=a&q=1&fbclid=b#c  https://example.com/?q=1#c  tracking
http://example.com?utm_source=a  http://example.com  tracking
"""  # noqa: E501
LINES = REWRITTEN.replace("HASH", HASH).strip().split("\n")


@pytest.mark.parametrize("line", LINES)
def test_rewritten(line: str) -> None:
    url, modern, kinds = line.split("  ")
    assert canonical(url) == Canonical(modern, tuple(kinds.split()))
    assert canonical(url).url == modern
    assert rewritten([url, modern]) == {url: canonical(url)}
    assert canonical(modern) == Canonical(modern)
    assert link_key(url) == link_key(modern)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "#top",
        "docs/a.md?utm_source=x",
        "mailto:a@example.com?ref=awesome",
        "http://example.com/a",
        "http://a.b.github.io/",
        "http://www.openreview.net/forum?id=a",
        "https://example.com/?q=1&ref=v1.2",
        "https://example.com/?",
        "https://example.com/a?&b=1",
        "https://arxiv.org/html/1806.09055v2",
        "https://arxiv.org/pdf/1806.09055.pdf#page=3",
        "https://arxiv.org/pdf/not-a-number",
        "https://export.arxiv.org/api/query",
        "https://huggingface.co/papers/1806.09055",
        "https://doi.org/10.48550/arXiv.1806.09055",
        "https://openreview.net/attachment?id=a&name=supplementary_material",
        "https://openreview.net/group?id=A&referrer=b",
        "https://aclanthology.org/2021.emnlp-main.1.mp4",
        "https://www.aclweb.org/anthology/events/acl-2019/",
        "https://papers.nips.cc/paper/8890-some-paper.pdf",
        "https://papers.nips.cc/paper/2018",
        f"https://proceedings.neurips.cc/paper/2020/file/{HASH}-Supplemental.pdf",
        "https://openaccess.thecvf.com/content/CVPR2019/supplemental/A_CVPR_2019_supplemental.pdf",
        "https://proceedings.mlr.press/v97/a19a/a19a-supp.pdf",
        "https://www.aaai.org/ocs/index.php/AAAI/AAAI18/paper/view/1",
        "https://aaai.org/ojs/index.php/aimagazine/article/view/1",
        "https://github.com/a/b#readme",
        "https://github.com/a/b.git",
        "https://github.com/a?tab=repositories",
        "https://www.youtube.com/playlist?list=a",
        "https://www.youtube.com/channel/a?feature=b",
    ],
)
def test_left_as_it_is(url: str) -> None:
    assert canonical(url) == Canonical(url)


@pytest.mark.parametrize(
    ("kinds", "url"),
    [
        ((), "http://arxiv.org/pdf/1806.09055v2.pdf?utm_source=x"),
        (("tracking",), "http://arxiv.org/pdf/1806.09055v2.pdf"),
        (("tracking", "scheme"), "https://arxiv.org/pdf/1806.09055v2.pdf"),
        (("tracking", "version", "scheme"), "https://arxiv.org/pdf/1806.09055.pdf"),
        (("tracking", "pdf", "scheme"), "https://arxiv.org/abs/1806.09055v2"),
    ],
)
def test_only_the_kinds_that_are_asked_for(kinds: tuple[str, ...], url: str) -> None:
    done = canonical("http://arxiv.org/pdf/1806.09055v2.pdf?utm_source=x", kinds)
    assert done.url == url
    assert set(done.kinds) == set(kinds)


def test_what_is_rewritten_is_named() -> None:
    assert canonical("http://arxiv.org/abs/1806.09055v2").kinds == ("scheme", "version")
    assert canonical("https://arxiv.org/abs/1806.09055").kinds == ()


LINKS = st.builds(
    "{}://{}/{}{}{}".format,
    st.sampled_from(["http", "https"]),
    st.sampled_from([line.split("/")[2] for line in LINES]),
    st.sampled_from([line.split("  ")[0].split("/", 3)[-1] for line in LINES])
    | st.text("abs/pdf0123456789.vhtml-_", max_size=20),
    st.sampled_from(
        ["", "", "?utm_source=a", "&si=b&noteId=c", ".pdf", "v3", "/", "?tab=readme-ov-file"]
    ),
    st.sampled_from(["", "#readme", "#a", "#"]),
)


@example("http://www.github.com/a/b?tab=readme-ov-file", {"host", "tracking"})
@given(LINKS, st.sets(st.sampled_from(sorted(KINDS))))
def test_the_modern_form_is_final_and_leads_to_the_same(url: str, kinds: set[str]) -> None:
    done = canonical(url, kinds)
    assert link_key(done.url) == link_key(url)
    assert canonical(done.url, kinds).url == done.url
    assert (done.url == url) == (done.kinds == ())


@given(st.text())
def test_no_target_breaks_it(text: str) -> None:
    for url in (text, "http://" + text, "https://arxiv.org/" + text):
        assert canonical(canonical(url).url).url == canonical(url).url
