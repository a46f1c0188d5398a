"""Which titles name one thing, under one link; and which differ by a slip."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mdlist.records.same_entry import alike, kin_under
from mdlist.words.spelling import is_typo
from mdlist.words.title_match import Kin, kin, squash
from mdlist.words.title_typos import near, slip
from mdlist.words.titles import title_key, title_keys

SAME = [
    ("AutoKeras", "Auto-Keras"),
    ("IPstack", "ipstack"),
    ("C++ Now", "c++now"),
]
AKIN = [
    ("Halfmoon", "Halfmoon UI"),
    ("Splide", "splidejs"),
    ("DownStatus", "isitdownstatus"),
    ("nodejs中文文档", "The NodeJS 中文文档"),
    ("How to 0wn the Search", "How to Own the Search"),
    ("Deep Learnig", "Deep Learning"),
    ("MCVD: Masked Video Diffusion for Prediction", "Masked Video Diffusion for Prediction"),
    (
        "An Introduction to Statistical Learning",
        "Introduction to Statistical Learning, Applied in R",
    ),
    (
        "Graphs of Text by One Model of Language",
        "Graphs of Text by One Model of Languages, Embedded",
    ),
    ("A Study of Bears Sleeping in Caves 2020", "A Study of Bears Sleeping in Caves"),
    ("Masked Maps of Rivers and Lakes, Drawn by Day", "Masked Maps of Rivers and Lakes by Night"),
    ("Porting Books to Python by Hand", "Supporting Books to Python by Hand"),
    (
        "Masked Maps of Rivers and Lakes, Drawn Slowly",
        "Masked Maps of Rivers and Lakes, Sung Loudly",
    ),
    ("Elide", "elidejs"),
    ("Maps of Rivers and Lakes", "Maps of Rivers and Lakes Explained"),
    ("Otter Maps", "Otetr Maps"),
    ("Crocodile Maps", "Corcodlie Maps"),
]
SERIES = [
    ("Llama 3.1", "Llama 3.2"),
    ("YOLOv3", "YOLOv4"),
    ("Part I of the Book", "Part II of the Book"),
    ("Volume A", "Volume B"),
    ("Pocket for iOS", "Pocket for macOS"),
    ("Photoshop Windows", "Photoshop Mac"),
    ("BERT Base", "BERT Large"),
    ("Python", "Python 2"),
    ("视频理解论文串讲（上）", "视频理解论文串讲（下）"),
    ("AutoML info", "AutoML Challenge"),
    ("Evo-Nishikie", "Evo-Ukiyoe"),
    ("MMLU (Clinical)", "MMLU (Medicine)"),
    ("Paintbox++", "PaintboxWnd"),
    ("MagicPen", "MagicWand"),
    ("高等数学上", "高等数学下"),
    ("高等数学上册", "高等数学下册"),
    ("高等数学二十", "高等数学三六"),
    ("高等数学1", "高等数学2"),
    ("palm-2-l", "palm-2-l-instruct"),
    ("机器学习入门", "机器学习进阶"),
    ("Maps of Rivers and Lakes", "Maps of Rivers and Lakes, Volume 2"),
    ("Maps of Rivers", "Maps of Rivers III"),
    ("Llama", "Llama 3b"),
    ("Bears and Bees in Caves", "Bears and Bees in Caves 2020"),
    ("A Study of Bears Sleeping in Caves", "A Study of Bears Sleeping in Caves 2"),
    ("Card V100b", "Card K100b"),
    ("Spring Calendar", "Autumn Calendar"),
    ("Painting Guide", "Planting Guide"),
    ("Masked Maps of Rivers by Day", "Masked Maps of Rivers by Night"),
    ("Acme Weather Maps", "Acme Kitchen Clocks"),
    ("Acme Weather Maps North", "Acme Kitchen Clocks North"),
    ("★", "Ants"),
    ("—", "Ants"),
    ("★", "?"),
    ("...", "???"),
    ("\u0301", "Ants"),
    ("👍", "👎"),
    ("🇩🇪", "🇫🇷"),
]
OTHER = [
    ("DSP", "SignalProcessing"),
    ("Robin", "Rook"),
    ("Kushinada", "Izanami"),
    ("Transport for Boston, US", "MBTA"),
    ("Julia for Data Analysis", "Causal Inference Everywhere at Once"),
    ("Sleeping Bears in Deep Snow at Night", "Waking Bees in Warm Rain at Noon"),
    (
        "Motion, Masks and Video: Fast Representation Learning",
        "Motion and Masks: a Grand Theory of Slow Representation",
    ),
    ("Kushinada 2", "Izanami 3"),
    ("Weather Maps Acme", "Kitchen Clocks Acme"),
    ("Acme Maps of Rivers, Weather Clocks", "Acme Maps of Rivers, Kitchen Boats"),
    ("Snow Maps in Rivers, Volume 2", "Snow Clocks of Kitchens by Night Rivers"),
    ("Ant", "Antics"),
    ("Robin", "Robes"),
    ("MagicPen", "MagicWands"),
    ("MagicPen", "MagicKingdom"),
    ("From", "With"),
    ("भाषा", "भाषी"),
    ("蚂蚁", "蜜蜂"),
]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(a, b, Kin.SAME) for a, b in SAME]
    + [(a, b, Kin.AKIN) for a, b in AKIN]
    + [(a, b, Kin.SERIES) for a, b in SERIES]
    + [(a, b, Kin.OTHER) for a, b in OTHER],
)
def test_kin(one: str, other: str, expected: Kin) -> None:
    assert kin(title_key(one), title_key(other)) is expected
    assert kin(title_key(other), title_key(one)) is expected


# Titles of what is hard to read: signs, digits of other scripts, marks without a letter, emoji.
ODD = st.text(
    st.one_of(
        st.sampled_from("?!.-–—_*+#&/'\\|~^$%★☆→∞²½①٣３上下二Ⅷªﬁßİaeébcst01 9"),
        st.sampled_from("\u0301\u0308\u093e\u0940\u0e31\u3099\u200b\u200d\ufe0f\ufeff\u00ad\u202e"),
        st.sampled_from("👍👎👨👩🏽🇩🇪🇫🇷𝟙𝒳中文日本ㄅｱあアﾊ한글"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=24,
)
LINKS = st.sampled_from(["example.org/ants", "github.com/a/ants", "arxiv:2001.00001", ""])


@given(ODD, ODD, LINKS)
@settings(max_examples=600, deadline=None, derandomize=True)
def test_kin_of_any_titles(one: str, other: str, link: str) -> None:
    one, other = title_key(one), title_key(other)
    found = kin(one, other)
    assert found is kin(other, one)
    assert kin(one, one) is Kin.SAME
    told = any(char.isalnum() or char in "+#" for char in one)
    assert (found is Kin.SAME) == (one == other or (told and squash(one) == squash(other)))
    assert alike(one, other, link) is alike(other, one, link)


@given(ODD, ODD)
@settings(max_examples=600, deadline=None, derandomize=True)
def test_slips_of_any_titles(one: str, other: str) -> None:
    found, back = slip(one, other), slip(other, one)
    assert (found and (found.other, found.one)) == back
    assert is_typo(one, other) is is_typo(other, one)


@given(st.lists(ODD, max_size=12))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_near_of_any_titles(titles: list[str]) -> None:
    titles = title_keys(titles)
    assert titles == [title_key(title) for title in titles]
    for one, other, words in near(list(dict.fromkeys(titles))):
        assert slip(one, other) == words


@pytest.mark.parametrize(
    ("one", "other", "link", "expected"),
    [
        ("uv", "uv audit", "github.com/astral-sh/uv", False),
        ("xilem", "linebender xilem", "github.com/linebender/xilem", True),
        ("vue", "vue.js", "github.com/vuejs/vue", True),
        ("monad maps", "monad maps library", "github.com/acme/mm", True),
        ("hatch", "hatchling", "github.com/pypa/hatch", False),
        ("gatortron", "gatortrongpt", "arxiv:2305.13523", False),
        ("gatortron", "gatortrongpt", "gatortron.example.org/models", True),
        ("pyglove", "pyglove symbolic programming for automated learning", "arxiv:2001.1", True),
    ],
)
def test_names_in_one_repository_or_paper(one: str, other: str, link: str, expected: bool) -> None:
    assert alike(one, other, link) is expected
    assert (kin_under(one, other, link) is Kin.AKIN) is expected


SLIPS = [
    "architecure architecture",
    "langauge language",
    "recieve receive",
    "tranformer transformer",
    "reinforcment reinforcement",
    "hiberantion hibernation",
    "hibrentaion hibernation",
    "crocodile corcodlie",
    "neurips nuerips",
    "otter otetr",
]
REAL = [
    "supervised unsupervised",
    "macroeconomics microeconomics",
    "interpersonal intrapersonal",
    "absorption adsorption",
    "networks network",
    "attention attentive",
    "optimisation optimization",
    "colour color",
    "iccv ivcv",
    "yolov3 yolov4",
    "encoder decoder",
    "painting planting",
    "kingfisher kindfather",
    "mobilex mobile3",
    "mobile3 mobilex",
    "based bases",
    "adversarial reinforcement",
    "multimodal unimodal",
    "asymmetric symmetric",
    "bidirectional directional",
    "cooperation operation",
    "decomposition composition",
    "disinformation misinformation",
    "endogenous exogenous",
    "extrinsic intrinsic",
    "hypertension hypotension",
    "improperly properly",
    "irregularly regularly",
    "reconstruction construction",
]


@pytest.mark.parametrize("words", SLIPS)
def test_slip(words: str) -> None:
    one, other = words.split()
    assert slip(f"the {one} of bears", f"the {other} of bears") == (one, other)


@pytest.mark.parametrize("words", REAL)
def test_no_slip(words: str) -> None:
    one, other = words.split()
    assert slip(f"the {one} of bears", f"the {other} of bears") is None


def test_slips_are_one_word() -> None:
    assert slip("the bears of winter", "the bears of winter") is None
    assert slip("the bears winter", "the bears of winter") is None
    assert slip("langauge of winetr", "language of winter") is None


def test_near_finds_what_comparing_all_pairs_finds() -> None:
    words = ["waking", "sleeping", "bears", "rivers", "winter", "summer", "valley", "northern"]
    titles = []
    for number in range(60):
        title = " ".join(words[(number * step) % len(words)] for step in range(1, 8)) + f" {number}"
        titles.append(title)
        at = 1 + number % (len(title) - 6)
        titles.append(title[:at] + title[at + 1 :] if number % 2 else f"{title[:at]}x{title[at:]}")
    titles = list(dict.fromkeys(titles))
    slow = {frozenset((a, b)) for n, a in enumerate(titles) for b in titles[n + 1 :] if slip(a, b)}
    assert {frozenset((a, b)) for a, b, _ in near(titles)} == slow
    assert len(slow) > 20
    assert len(slow) == len(list(near(titles)))


def test_near_compares_no_crowds() -> None:
    middle = ["".join(pair) for pair in product("abcdefgh", repeat=2)]
    titles = [
        f"a survey of many things that are called {m}oria in the deep blue sea of old maps"
        for m in middle
    ]
    assert list(near(titles)) == []


def test_misspelt_values() -> None:
    assert is_typo("neurlps", "neurips")
    assert is_typo("emnpl", "emnlp")
    assert not is_typo("nuerlpx", "neurips")
    assert not is_typo("nuerlps", "neurips")
    assert not is_typo("v100b cards", "k100b cards")
    assert not is_typo("icml", "icmr")
    assert not is_typo("2019 a", "2020 a")
    assert not is_typo("nature", "neural")
