"""Which of two spellings is a slip of the other."""

from __future__ import annotations

import pytest

from mdlist.words.spelling import fold, is_slip, look, slips

SLIPS = [
    ("CPVR", "CVPR"),
    ("ICRL2020", "ICLR2020"),
    ("Pyhton", "Python"),
    ("JavaSript", "JavaScript"),
    ("JavaScrript", "JavaScript"),
]
WORDS = [
    ("Python", "Python"),
    ("PYTHON", "Python"),
    ("Websites", "Website"),
    ("ICMR", "ICML"),
    ("NIPS", "IPS"),
    ("v2", "v1"),
    ("GPL-2.0", "GPL-3.0"),
    ("ResNet50", "ResNet05"),
    ("Ant", "Nat"),
    ("Jython", "Python"),
    ("Reader", "Readers"),
    ("Subset", "Subsets"),
    ("Preprint", "Print"),
    ("Android", "ndroid"),
    ("OSDI", "ODSI1"),
]


@pytest.mark.parametrize(("word", "right"), SLIPS)
def test_slips(word: str, right: str) -> None:
    assert is_slip(word, right)
    assert is_slip(right, word)


@pytest.mark.parametrize(("word", "right"), WORDS)
def test_words_of_their_own(word: str, right: str) -> None:
    assert not is_slip(word, right)


def test_letters_that_look_alike() -> None:
    assert look("NeurlPS") == look("NeurIPS") == look("Neur1PS")
    assert look("lcarning") == look("lcaming")
    assert look("СVPR") == look("CVPR")
    assert look("ICLR") != look("ICML")


def test_case_blanks_and_joining_marks_make_no_other_value() -> None:
    assert fold("Apache-2.0") == fold("apache 2.0") == fold("`Apache_2.0`")
    assert fold("GPL-2.0") != fold("GPL-3.0")


def test_a_slip_is_rare_and_the_right_spelling_frequent() -> None:
    assert list(slips({"Python": 12, "Pyhton": 1})) == [("Pyhton", "Python")]
    assert list(slips({"Python": 12, "Pyhton": 2})) == [("Pyhton", "Python")]
    assert list(slips({"Python": 11, "Pyhton": 2})) == []
    assert list(slips({"Python": 90, "Pyhton": 3})) == []
    assert list(slips({"Python": 5, "Pyhton": 1})) == []


def test_letters_that_look_alike_need_only_be_rarer() -> None:
    assert list(slips({"NeurIPS": 6, "NeurlPS": 5})) == [("NeurlPS", "NeurIPS")]
    assert list(slips({"NeurIPS": 6, "NeurlPS": 6})) == []
    assert list(slips({"10": 6, "1O": 1, "l0": 1})) == []


def test_a_slip_of_two_words_is_one_of_neither() -> None:
    assert list(slips({"Martin": 9, "Martyn": 9, "Martan": 1})) == []


def test_few_places_show_what_is_right_where_few_words_look_like_that() -> None:
    assert list(slips({"CVPR": 3, "CPVR": 1}, 3)) == [("CPVR", "CVPR")]
