"""Which links are one, and which titles."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdlist.urls.identity import link_key, title_key
from mdlist.urls.sites.table import SITES
from mdlist.words.titles import title_keys

HASH = "0123456789abcdef0123456789abcdef"
S2 = "0123456789abcdef0123456789abcdef01234567"

ONE = {
    "arxiv:1806.09055": """
        https://arxiv.org/abs/1806.09055
        http://arxiv.org/abs/1806.09055v2
        https://www.arxiv.org/abs/1806.09055/
        https://arxiv.org/abs/1806.09055?context=cs.LG
        https://arxiv.org/abs/1806.09055#
        https://arxiv.org/abs/1806.09055.pdf
        https://arxiv.org/pdf/1806.09055
        https://arxiv.org/pdf/1806.09055v2.pdf#page=3
        https://arxiv.org/html/1806.09055v1
        https://export.arxiv.org/abs/1806.09055
        http://xxx.lanl.gov/abs/1806.09055
        https://ARXIV.org/abs/1806.09055
        https://www.alphaxiv.org/overview/1806.09055
        https://ar5iv.labs.arxiv.org/html/1806.09055
        https://huggingface.co/papers/1806.09055
        https://doi.org/10.48550/arXiv.1806.09055
        https://doi.org/10.48550/ARXIV.1806.09055
        arXiv:1806.09055v2
    """,
    "arxiv:math/0611800": """
        https://arxiv.org/abs/math/0611800
        https://arxiv.org/abs/math.CA/0611800v3
        https://arxiv.org/pdf/math/0611800.pdf
    """,
    "doi:10.1145/3292500.3330648": """
        https://doi.org/10.1145/3292500.3330648
        http://dx.doi.org/10.1145/3292500.3330648
        http://doi.acm.org/10.1145/3292500.3330648
        https://dl.acm.org/doi/10.1145/3292500.3330648
        https://dl.acm.org/doi/abs/10.1145/3292500.3330648
        https://dl.acm.org/doi/full/10.1145/3292500.3330648
        https://dl.acm.org/doi/pdf/10.1145/3292500.3330648?download=true
        https://dl.acm.org/citation.cfm?doid=3292500.3330648
        https://dl.acm.org/citation.cfm?id=1&doid=10.1145/3292500.3330648
        doi:10.1145/3292500.3330648
    """,
    "doi:10.1002/sim.8086": """
        https://onlinelibrary.wiley.com/doi/10.1002/SIM.8086
        https://onlinelibrary.wiley.com/doi/epdf/10.1002/sim.8086
        https://doi.org/10.1002%2Fsim.8086
    """,
    "doi:10.1007/978-3-030-05318-5_1": """
        https://link.springer.com/chapter/10.1007/978-3-030-05318-5_1
        https://link.springer.com/content/pdf/10.1007%2F978-3-030-05318-5_1.pdf
        http://link.springer.com/10.1007/978-3-030-05318-5_1
    """,
    "doi:10.1038/s41586-021-03819-2": """
        https://www.nature.com/articles/s41586-021-03819-2
        https://www.nature.com/articles/s41586-021-03819-2.pdf
        https://doi.org/10.1038/s41586-021-03819-2
    """,
    "openreview:S1eYHoC5FX": """
        https://openreview.net/forum?id=S1eYHoC5FX
        https://openreview.net/forum?id=S1eYHoC5FX&noteId=abc
        https://openreview.net/forum?noteId=abc&id=S1eYHoC5FX#all
        https://openreview.net/pdf?id=S1eYHoC5FX
        https://openreview.net/attachment?id=S1eYHoC5FX&name=pdf
    """,
    "acl:p19-1185": """
        https://aclanthology.org/P19-1185/
        https://aclanthology.org/P19-1185.pdf
        https://aclanthology.org/P19-1185v2.pdf
        https://www.aclweb.org/anthology/P19-1185
        http://aclweb.org/anthology/P/P19/P19-1185.pdf
        https://www.aclweb.org/anthology/papers/P/P19/P19-1185/
        https://aclanthology.info/papers/P19-1185
        https://doi.org/10.18653/v1/P19-1185
    """,
    "acl:2020.acl-main.12": """
        https://aclanthology.org/2020.acl-main.12
        https://www.aclweb.org/anthology/2020.acl-main.12.pdf
        https://doi.org/10.18653/v1/2020.acl-main.12
    """,
    f"neurips:2020/{HASH}": f"""
        https://proceedings.neurips.cc/paper/2020/hash/{HASH}-Abstract.html
        https://proceedings.neurips.cc/paper_files/paper/2020/file/{HASH}-Paper.pdf
        https://papers.nips.cc/paper/2020/hash/{HASH}-Abstract-Conference.html
    """,
    "nips:8890": """
        http://papers.nips.cc/paper/8890-some-paper
        https://papers.nips.cc/paper/8890-some-paper.html
        https://papers.nips.cc/paper/8890-some-paper.pdf
    """,
    f"mlsys:2022/{HASH}": f"""
        https://proceedings.mlsys.org/paper/2022/hash/{HASH}-Abstract.html
        https://proceedings.mlsys.org/paper_files/paper/2022/file/{HASH}-Paper.pdf
    """,
    "cvf:Tan_Some_Title_CVPR_2019_paper": """
        https://openaccess.thecvf.com/content_CVPR_2019/html/Tan_Some_Title_CVPR_2019_paper.html
        http://openaccess.thecvf.com/content_CVPR_2019/papers/Tan_Some_Title_CVPR_2019_paper.pdf
        https://openaccess.thecvf.com/content/CVPR2019/html/Tan_Some_Title_CVPR_2019_paper.html
    """,
    "pmlr:v97/tan19a": """
        https://proceedings.mlr.press/v97/tan19a.html
        http://proceedings.mlr.press/v97/tan19a/tan19a.pdf
        http://proceedings.mlr.press/v97/tan19a.pdf
        http://jmlr.org/proceedings/papers/v97/tan19a.html
    """,
    "jmlr:20/18-598": """
        https://jmlr.org/papers/v20/18-598.html
        http://www.jmlr.org/papers/volume20/18-598/18-598.pdf
    """,
    "ieee:8682154": """
        https://ieeexplore.ieee.org/document/8682154
        https://ieeexplore.ieee.org/document/8682154/
        https://ieeexplore.ieee.org/abstract/document/8682154/authors#authors
        https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=8682154
        https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=08682154
    """,
    "pii:S2666651021000152": """
        https://www.sciencedirect.com/science/article/pii/S2666651021000152
        http://sciencedirect.com/science/article/abs/pii/S2666651021000152?via%3Dihub
        https://www.sciencedirect.com/science/article/pii/S2666651021000152/pdfft?md5=1&pid=2.pdf
        https://linkinghub.elsevier.com/retrieve/pii/S2666651021000152
    """,
    "aaai:aaai/4405": """
        https://ojs.aaai.org/index.php/AAAI/article/view/4405
        https://ojs.aaai.org/index.php/AAAI/article/view/4405/4283
        https://ojs.aaai.org/index.php/AAAI/article/download/4405/4283
        https://aaai.org/ojs/index.php/AAAI/article/view/4405
        https://www.aaai.org/ojs/index.php/AAAI/article/view/4405
    """,
    "ijcai:2019/276": """
        https://www.ijcai.org/proceedings/2019/276
        https://www.ijcai.org/Proceedings/2019/0276
        https://www.ijcai.org/proceedings/2019/0276.pdf
        https://doi.org/10.24963/ijcai.2019/276
    """,
    f"s2:{S2}": f"""
        https://www.semanticscholar.org/paper/{S2}
        https://www.semanticscholar.org/paper/Some-Title-Smith-Jones/{S2}
    """,
    "github.com/owner/repo": """
        https://github.com/owner/repo
        http://github.com/Owner/Repo
        https://www.github.com/owner/repo/
        https://github.com/owner/repo.git
        https://github.com/owner/repo#readme
        https://github.com/owner/repo/#readme
        https://github.com/owner/repo?tab=readme-ov-file
        https://github.com/owner/repo?utm_source=x&utm_medium=y
        https://github.com/owner/repo/tree/main
        https://github.com/owner/repo/tree/master/
        https://github.com/owner/repo/blob/main/README.md
    """,
    "gitlab.com/owner/repo": """
        https://gitlab.com/owner/repo
        https://gitlab.com/Owner/repo.git
    """,
    "huggingface.co/owner/Model": """
        https://huggingface.co/owner/Model
        https://huggingface.co/owner/Model/
        https://huggingface.co/owner/Model/tree/main
        https://hf.co/owner/Model
    """,
    "youtube:dQw4w9WgXcQ": """
        https://www.youtube.com/watch?v=dQw4w9WgXcQ
        https://youtu.be/dQw4w9WgXcQ
        https://youtu.be/dQw4w9WgXcQ?si=abc
        https://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ
        https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL123&index=2&t=0s
        https://www.youtube.com/embed/dQw4w9WgXcQ
    """,
    "example.com": """
        https://example.com
        http://EXAMPLE.com/
        https://www.example.com/
        https://example.com:443
        http://example.com:80/
        //example.com
        HTTPS://example.com
        https://example.com?
        https://example.com/#
        https://example.com?utm_source=github
        https://example.com/?ref=awesome-lists
        https://example.com/?ref=producthunt
        https://example.com/?ref=https://other.org
        https://example.com/?ref=other.dev
        https://example.com/?fbclid=1&gclid=2
    """,
    "example.com/a~b/%C3%A9%2F(c)?q=1#frag": """
        https://example.com/a~b/é%2F(c)?q=1#frag
        https://example.com/a%7Eb/%c3%a9%2f%28c%29?utm_medium=x&q=1#frag
    """,
    "./docs/a.md": """
        docs/a.md
        ./docs/a.md
        ././docs/a.md
        docs/a.md/
    """,
    "../a.md#part": "../a.md#part",
    "/docs/a.md": "/docs/a.md /docs/a.md/",
    "uri:ftp://example.com/a": "ftp://example.com/a FTP://example.com/a",
}


@pytest.mark.parametrize(
    ("key", "url"), [(key, url) for key, urls in ONE.items() for url in urls.split()]
)
def test_links_to_one_thing_have_one_key(key: str, url: str) -> None:
    assert link_key(url) == key


@pytest.mark.parametrize(
    "url",
    ["", " ", "#", "#top", "mailto:a@example.com", "MAILTO:a@b.c", "tel:+1", "javascript:void(0)"],
)
def test_links_that_identify_nothing(url: str) -> None:
    assert link_key(url) == ""


@pytest.mark.parametrize("url", ["https://", "http:///", ".", "./", "./#top"])
def test_links_to_no_page(url: str) -> None:
    assert link_key(url) == ""


APART = [
    # numbers, hosts and archives
    "https://arxiv.org/abs/1806.09055 https://arxiv.org/abs/1806.09056"
    " https://arxiv.org/abs/1806.0905 https://arxiv.org/abs/cs/0611800"
    " https://arxiv.org/abs/math/0611800 https://arxiv.org/list/cs.LG/1806",
    # cases that count
    "https://openreview.net/forum?id=abc https://openreview.net/forum?id=ABC"
    " https://openreview.net/group?id=abc https://openreview.net/references/pdf?id=abc"
    " https://openreview.net/attachment?id=abc&name=supplementary_material",
    "https://youtu.be/abc https://youtu.be/ABC https://youtu.be/abc?t=30"
    " https://www.youtube.com/playlist?list=abc https://www.youtube.com/@abc"
    " https://www.youtube.com/channel/abc",
    "https://example.com/A https://example.com/a https://example.com/a.html"
    " https://example.com/a?b https://example.com/a?b=1 https://example.com/a#b"
    " https://example.com/a/b https://example.com:8080/a https://sub.example.com/a"
    " https://example.org/a https://example.com/a/index.html",
    "https://example.com/a%2Fb https://example.com/a/b https://example.com/a%252Fb",
    # a parameter that is no referrer
    "https://example.com/?ref=v1.2 https://example.com/?ref=main https://example.com/?page=2"
    " https://example.com/?source=x https://example.com/?lang=en https://example.com/?utm=1",
    # a book and its chapter, a paper and its supplement or a part of it
    "https://link.springer.com/book/10.1007/978-3-030-05318-5"
    " https://link.springer.com/chapter/10.1007/978-3-030-05318-5_1",
    "https://www.nature.com/articles/s41586-021-03819-2"
    " https://www.nature.com/articles/s41586-021-03819-2#code-availability"
    " https://www.nature.com/articles/s41586-021-03819-3",
    "https://dl.acm.org/doi/10.1145/1.2 https://dl.acm.org/doi/suppl/10.1145/1.2"
    " https://dl.acm.org/doi/10.1145/1.3 https://dl.acm.org/citation.cfm?id=2",
    "https://aclanthology.org/P19-1185/ https://aclanthology.org/P19-1186/"
    " https://aclanthology.org/P19-1185.mp4 https://aclanthology.org/events/acl-2019/"
    " https://aclanthology.org/volumes/P19-1/ https://www.aclweb.org/portal/P19-1185",
    f"https://proceedings.neurips.cc/paper/2020/hash/{HASH}-Abstract.html"
    f" https://proceedings.neurips.cc/paper/2021/hash/{HASH}-Abstract.html"
    f" https://proceedings.mlsys.org/paper/2020/hash/{HASH}-Abstract.html"
    f" https://proceedings.neurips.cc/paper/2020/file/{HASH}-Supplemental.pdf"
    f" https://proceedings.neurips.cc/paper/2020/file/{HASH}-Review.html",
    "https://papers.nips.cc/paper/8890-a https://papers.nips.cc/paper/8891-a"
    " https://papers.nips.cc/paper/8890-a-supplemental.zip",
    "https://openaccess.thecvf.com/content/CVPR2019/html/A_B_CVPR_2019_paper.html"
    " https://openaccess.thecvf.com/content/CVPR2019/html/A_B_CVPR_2020_paper.html"
    " https://openaccess.thecvf.com/content/CVPR2019/supplemental/A_B_CVPR_2019_supplemental.pdf"
    " https://openaccess.thecvf.com/CVPR2019?day=all",
    "https://proceedings.mlr.press/v97/ https://proceedings.mlr.press/v97/tan19a.html"
    " https://proceedings.mlr.press/v97/tan19b.html https://proceedings.mlr.press/v98/tan19a.html"
    " https://proceedings.mlr.press/v97/tan19a/tan19a-supp.pdf",
    "https://ieeexplore.ieee.org/document/1 https://ieeexplore.ieee.org/document/10"
    " https://ieeexplore.ieee.org/xpl/conhome/1/proceeding"
    " https://ieeexplore.ieee.org/xpl/RecentIssue.jsp?punumber=1",
    "https://www.sciencedirect.com/science/article/pii/S2666651021000152"
    " https://www.sciencedirect.com/science/article/pii/S2666651021000152#fig0002"
    " https://www.sciencedirect.com/science/article/pii/S266665102100015X"
    " https://www.sciencedirect.com/journal/ai-open https://www.sciencedirect.com",
    "https://ojs.aaai.org/index.php/AAAI/article/view/1"
    " https://ojs.aaai.org/index.php/ICWSM/article/view/1"
    " https://ojs.aaai.org/index.php/AAAI/issue/view/1"
    " https://www.aaai.org/ocs/index.php/AAAI/AAAI18/paper/view/1",
    "https://www.ijcai.org/proceedings/2019/27 https://www.ijcai.org/proceedings/2019/270"
    " https://www.ijcai.org/proceedings/2020/27 https://www.ijcai.org/proceedings/2019/",
    "https://github.com/a/b https://github.com/a/c https://github.com/a https://gitlab.com/a/b"
    " https://github.com/a/b/tree/dev https://github.com/a/b/tree/main/sub"
    " https://github.com/a/b/tree/main/Sub https://github.com/a/b/blob/main/docs/README.md"
    " https://github.com/a/b/issues/1 https://github.com/a/b#usage https://github.com/a/b/wiki"
    " https://github.com/a/b/releases https://gist.github.com/a/b https://b.github.io"
    " https://github.com/a/b?tab=MIT-1-ov-file https://github.com/a/b/tree/main#usage-of-it",
    "https://huggingface.co/a/B https://huggingface.co/a/b https://huggingface.co/datasets/a/B"
    " https://huggingface.co/spaces/a/B https://huggingface.co/a https://huggingface.co/papers",
    "README.md readme.md docs/README.md ../README.md /README.md README.md#usage https://readme.md",
    "https://web.archive.org/web/2016/http://example.com/a http://example.com/a",
    "https://www.com/ https://com/",
]


@pytest.mark.parametrize("urls", APART)
def test_links_to_different_things_stay_apart(urls: str) -> None:
    for one, other in itertools.combinations(urls.split(), 2):
        assert link_key(one) != link_key(other), (one, other)


@given(st.sampled_from(sorted(SITES)), st.text(max_size=40))
def test_no_address_breaks_a_reader(host: str, rest: str) -> None:
    assert link_key(f"https://{host}/{rest}")


@given(st.text())
def test_no_target_breaks_it(url: str) -> None:
    assert isinstance(link_key(url), str)


SAME_TITLE = [
    ("DARTS: Differentiable Architecture Search", "darts - differentiable  architecture search."),
    ("**Auto-Keras**: `An` _Efficient_ System", "Auto Keras An Efficient System"),
    ("Auto–Keras — “An” Efficient System", 'Auto-Keras - "An" Efficient System'),
    ("It's all you need", "Its all you need"),
    ("It’s all you need", "It's all you need"),
    ("Search & Rescue", "Search and Rescue"),
    ("ＡＢＣ：深度学习", "abc 深度学习"),
    ("《深度学习》", "深度学习"),
    ("Straße", "STRASSE"),
    ("Cafe\u0301", "CAFÉ"),
    ("Rocket 🚀", "rocket"),
    ("Fast R-CNN™", "fast r-cnn"),
    ("x² and ﬁne", "x2 and fine"),
    ("zero\u200bwidth no\u00a0break", "zerowidth no break"),
    ("$D^2$NAS", "D2NAS"),
    ("Node.js.", "node.js"),
]


@pytest.mark.parametrize(("one", "other"), SAME_TITLE)
def test_one_title(one: str, other: str) -> None:
    assert title_key(one) == title_key(other) != ""


@pytest.mark.parametrize(
    "titles",
    [
        ["C", "C++", "C#", "C+"],
        [".NET", "NET", "Node.js", "Nodejs", "Node"],
        ["GPT-3.5", "GPT-35", "GPT-3", "GPT"],
        ["🚀", "🎉", "★", "—", "!", "?", "..", "&"],
        ["Guide 🇯🇵", "Guide 🇨🇳", "Guide"],
        ["日本語", "日本", "日本语"],
        ["Привет", "Привёт"],
        ["∞-former", "former"],
        ["résumé", "resume"],
        ["DARTS", "DARTS+", "P-DARTS", "DARTS 2"],
    ],
)
def test_titles_that_stay_apart(titles: list[str]) -> None:
    assert len({title_key(title) for title in titles}) == len(titles)
    assert "" not in map(title_key, titles)


def test_what_a_title_becomes() -> None:
    assert title_key(" *The* [C++20] Way: v1.2 (R&D).") == "the c++20 way v1.2 r and d"
    assert title_key("") == title_key(" \t") == title_key("\u00a0") == ""


@given(st.text())
@example("Ꭰ.\u0345")
@example("a\u200d\u0301.\u1fbe")
def test_a_title_key_is_its_own_key(text: str) -> None:
    assert title_key(title_key(text)) == title_key(text)


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=30))
def test_only_blanks_have_no_title(text: str) -> None:
    assert (title_key(text) == "") == (not text.strip())


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_titles_obey_the_rule_of_all(text: str) -> None:
    assert title_key(f"a {text} é") == title_key(f"a {text} e").removesuffix("e") + "é"


PIECES = (
    "a",
    "B",
    " ",
    "  ",
    ".",
    ". ",
    "&",
    "-",
    "*",
    "'",
    "C++",
    "\t",
    "\n",
    "\x1c",
    "é",
    "\u3000",
)


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=6).map("".join), max_size=4))
def test_titles_are_normalised_together_as_each_alone(titles: list[str]) -> None:
    assert title_keys(titles) == [title_key(title) for title in titles]
