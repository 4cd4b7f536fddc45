"""How far the search goes in documents that are made to be slow, and what is said of the rest."""

from __future__ import annotations

from numcheck.checker import Checker
from numcheck.relation.effort import AT_LEAST, MOST_OF_A_WINDOW, Effort

CHECKER = Checker()
ITEM = "- pen {0}: {0} geese, 20% of 40\n"


def test_a_document_may_take_more_the_longer_it_is() -> None:
    assert Effort.of(0).left == AT_LEAST
    assert Effort.of(1_000_000).left > Effort.of(1_000).left


def test_a_window_is_granted_what_is_left() -> None:
    effort = Effort.of(0)
    assert effort.granted() == MOST_OF_A_WINDOW
    effort.spend(AT_LEAST - 5, 3, is_exhausted=False)
    assert effort.granted() == 5
    effort.spend(5, 4, is_exhausted=True)
    assert effort.given_up == {4}


def test_without_arguments_nothing_is_given_up() -> None:
    effort = Effort()
    effort.spend(10**9, 0, is_exhausted=False)
    assert effort.granted() > 10**9


def test_sentences_that_were_given_up_are_told() -> None:
    report = CHECKER.check_text("".join(ITEM.format(number) for number in range(400)), format="markdown")
    assert any("too many numbers to tie together" in str(each) for each in report.unexamined)


def test_an_ordinary_list_is_searched_to_its_end() -> None:
    report = CHECKER.check_text("".join(ITEM.format(number) for number in range(20)), format="markdown")
    assert not report.unexamined
