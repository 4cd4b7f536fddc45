"""What each predicate of cues says, for the reference; every example is tested.

In the texts ``**12**`` stands in the role ``x`` of the cue and ``_30_`` in ``y``; several of ``y`` are a list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Described(NamedTuple):
    """A predicate in one line, with a cue that stands in a text."""

    says: str
    cue: str
    text: str


QUANTIFIERS: Mapping[str, Described] = {
    "any": Described("of a list at least one", "any y kind percent", "_12_ men and _40 percent_ of the women"),
    "all": Described("of a list every one", "all y kind count", "_12_ men and _9_ women came"),
    "most": Described("of a list more than half", "most y own head", "_12_ men, _9_ women and _5_"),
    "first": Described("of a list the first, as without a word", "first y own head", "_12_ men and _9_ came"),
    "last": Described("of a list the last", "last y near @remaining", "_12_ men and the remaining _9_ came"),
}

UNARY: Mapping[str, Described] = {
    "after": Described("depends on one of these prepositions", "x after of|among", "of the **30** pupils nine came"),
    "slot": Described(
        "stands in this place of its clause: subject, object, predicate, prepositional, premodifier, apposition, bracket, fragment",
        "x slot object", "The mill hired **30** weavers.",
    ),
    "governed by": Described("the verb or noun that it depends on", "x governed by @rise", "a rise of **12** percent"),
    "modified by": Described("a word of the class stands in its phrase", "x modified by @another", "Another **12** boats sank."),
    "preceded by": Described("a word of the class among the three before it", "x preceded by @earlier", "previously **40** boats"),
    "followed by": Described("a word of the class among the three behind its phrase", "x followed by @all", "**40** boats in all"),
    "near": Described("governed, modified, preceded or followed by it", "x near @remaining", "the remaining **12** boats"),
    "verb": Described("main verb of its clause", "x verb @sum_word", "The fees totalled **$40**."),
    "a threshold": Described("open upwards or downwards", "x a threshold", "It takes boats of **40** feet or longer."),
    "clause has": Described("one of the words anywhere in its clause", "x clause has @expect", "It is forecast to sell **40** boats."),
    "sentence has": Described("one of the words anywhere in its sentence", "x sentence has refund", "Each refund was **$40**."),
    "next word": Described("the word right behind its phrase", "x next word more", "They sold **40** more."),
    "previous word": Described("the word right before it", "x previous word these", "These **40** boats sank."),
    "clause opens": Described("the first word of its clause, behind a sign or conjunction", "x clause opens bringing", "Ten came, bringing the total to **40**."),
    "mark": Described("the sign or word that its clause is parted off by", "x mark while", "Ten came, while **40** stayed."),
    "kind": Described("its kind of number", "x kind percent|points", "**40** percent"),
    "pairing": Described(
        "its place in a pair that is written as one: part, whole, first, second, left, right", "x pairing part", "**12** of 30 boats"
    ),
    "in bracket": Described("in brackets", "x in bracket", "The boats (**40**) sank."),
    "refers back": Described("counts what was named before", "x refers back", "Of these, **12** sank."),
    "hedged": Described("with a word such as about or over", "x hedged", "about **40** boats"),
    "definite": Described("with the or these", "x definite", "The **40** boats sank."),
    "opens sentence": Described("among the first words of its sentence", "x opens sentence", "Some **40** boats sank."),
    "is moved": Described("what a verb moves, where it does not tell of gain or loss", "x is moved", "They trimmed **$40** off."),
    "ceiling": Described("no more than is allowed", "x ceiling", "up to **40** boats"),
    "is part": Described("of follows right behind the number", "x is part", "**12** of the boats"),
    "fronted by": Described("first number of a clause that such a preposition opens", "x fronted by of|among", "Of the **30** boats, nine sank."),
    "one": Described("is 1", "x one", "**one** boat"),
    "opens clause": Described("among the first words of its clause", "x opens clause", "Ten sank, but **40** boats came home."),
    "is a change": Described("tells how far something moved", "x is a change", "Sales were up **12** percent."),
    "exact": Described("has one value as written", "x exact", "**40** boats"),
    "compound": Described("a duration that is written with a hyphen", "x compound", "a **six-month** term"),
    "below zero": Described("is less than zero", "x below zero", "a change of **-4** percent"),
    "understood": Described("its noun is understood from another number", "x understood", "Ten boats sank and **40** came home."),
    "own head": Described("has a noun of its own", "x own head", "**40** boats"),
    "headless": Described("counts nothing that is named", "x headless", "It fell to **40**."),
    "negated": Described("in a clause with not or never", "x negated", "They did not sell **40** boats."),
    "modal": Described("in a clause with will, may, should...", "x modal", "They will sell **40** boats."),
    "small": Described("below 13", "x small", "**12** boats"),
    "listed": Described("stands in a list", "x listed", "**40** boats, 12 rafts and 9 canoes"),
    "a pair": Described("is a pair that is written as one", "x a pair", "**12 of 30** boats"),
    "points back": Described("said by such a verb of what was told", "x points back be|mean|make", "Nine came and six stayed. That makes **15**."),
    "led by": Described("one of the words among the six before it, no number between", "x led by @conclude", "so the share is **40** percent"),
    "of other": Described("a share of something that is named", "x of other", "**40** percent of the boats"),
    "own subject": Described("in a later clause with its own subject and verb", "x own subject", "Ten came, and the price was **$40**."),
    "proportion": Described("a rate that is written as a pair", "x proportion", "**One in five** boats sank."),
    "bare": Described("a share without a word of what it is of", "x bare", "Nine sank, or **40** percent."),
    "elsewhere": Described("its clause opens with a place or group of its own", "x elsewhere", "In the northern harbours the share was **4** percent."),
    "on its own": Described("a sentence or clause without a verb", "x on its own", "**A quarter**."),
    "of them": Described("a share of what was named before", "x of them", "**A third** of them sank."),
    "of number": Described("a share of another number", "x of number", "**A third** of the 60 boats sank."),
    "vague": Described("has no single value", "x vague", "**dozens** of boats"),
    "borrowed": Described("a bare number read with the unit of another", "x borrowed", "8 percent in May and **12** in June"),
    "of other total": Described("a share of a total that is not told", "x of other total", "**4 percent** of the national total"),
    "verbal": Described("is a verb", "x verbal", "Sales **doubled**."),
    "compares itself": Described("a multiple whose comparison is complete", "x compares itself", "It is **twice** as long as it is wide."),
    "beside": Described("a word of the class right behind it", "x beside @rise", "They sold **37** more."),
    "a label": Described("a bare number behind the name that it belongs to", "x a label", "Car **44** came in first."),
    "of another kind": Described("a multiple of a noun that follows at once", "x of another kind", "**2.1 times** earnings"),
    "a rate": Described("so much per something", "x a rate", "**$12 an hour**"),
    "is a standard": Described("is what another number is compared with", "x is a standard", "up from **40**"),
    "a period": Described("a stretch of time in which something happens", "x a period", "They sold 40 boats in **ten years**."),
    "leads a pair": Described("two counts of its own follow in the bracket", "x leads a pair", "a tenth (**21%**; 59/278)"),
    "is dated": Described("told of a date or an earlier time", "x is dated", "**40** boats in 2019"),
}

BINARY: Mapping[str, Described] = {
    "before": Described("x stands before y", "before(x, y)", "**12** of _30_ boats"),
    "adjacent": Described("no number between, in one sentence", "adjacent(x, y)", "**12** boats and _30_ rafts"),
    "neighbours": Described("no number between, in one sentence or two", "neighbours(x, y)", "They had **30** boats. Of these, _12_ sank."),
    "same sentence": Described("in one sentence", "same sentence(x, y)", "**12** boats and _30_ rafts"),
    "next sentence": Described("in neighbouring sentences", "next sentence(x, y)", "They had **30** boats. Of these, _12_ sank."),
    "same clause": Described("in one clause", "same clause(x, y)", "**12** boats and _30_ rafts"),
    "next clause": Described("in neighbouring clauses", "next clause(x, y)", "**12** boats sank, while the crew sold _30_ rafts."),
    "same head": Described("both count the same noun", "same head(x, y)", "**12** boats sank and _30_ boats came home."),
    "other head": Described("each with its own noun, and not the same", "other head(x, y)", "**12** boats and _30_ rafts"),
    "same list": Described("members of one list", "same list(x, y)", "**12** boats, 9 rafts and _30_ canoes"),
    "same slot": Described("in like places", "same slot(x, y)", "from **12** in May and from _30_ in June"),
    "paired": Described("the two of a pair that is written as one", "paired(x, y)", "**12** of _30_ boats"),
    "of pair": Described("y right behind x and of", "of pair(x, y)", "**12** pupils out of the _30_"),
    "partitive": Described("x is some of what y counts, by its noun", "partitive(x, y)", "They packed _27_ boxes. **Twelve** of the boxes were lost."),
    "glued": Described("read from the same words", "glued(x, y)", "**_12_ of 30** boats"),
    "from to": Described("two ends, the first behind from", "from to(x, y)", "from **12** to _30_ boats"),
    "compared": Described("y behind than or against", "compared(x, y)", "**12** boats, compared with _30_ in May"),
    "years ordered": Described("the year of x is the earlier", "years ordered(x, y)", "**12** boats in 2019 and _30_ in 2021"),
    "years differ": Described("told of two years", "years differ(x, y)", "**12** boats in 2021 and _30_ in 2019"),
    "bracket beside": Described("y in a bracket right behind x", "bracket beside(x, y)", "**12** boats (2019: _30_)"),
    "share words": Described("the same nouns or names around both", "share words(x, y)", "The harbour had **12** boats. The harbour sold _30_."),
    "smaller": Described("x is the smaller, of one unit", "smaller(x, y)", "**12** of _30_ boats"),
    "same kind": Described("one kind of number", "same kind(x, y)", "**12** boats and _30_ rafts"),
    "far": Described("more than two numbers between", "far(x, y)", "**12** boats, 9 rafts, 4 canoes, 5 punts and _30_ oars"),
    "apposed": Described("y is set off behind x by a sign or a word", "apposed(x, y)", "**9** boats, or _a third_, sank."),
    "of same": Described("what x is a share of is what y counts", "of same(x, y)", "They had _40_ boats. **A third** of the boats sank."),
    "of another": Described("what x is a share of is not what y counts", "of another(x, y)", "They had _40_ boats. **A third** of the visitors swam."),
    "same unit": Described("their units measure the same", "same unit(x, y)", "**12** metres and _30_ cm"),
    "counts per": Described("y counts that which x is per", "counts per(x, y)", "**$40 a night** for _three nights_"),
    "arrow": Described("an arrow between", "arrow(x, y)", "**12** -> _30_"),
    "told earlier": Described("x is the earlier by dates or words", "told earlier(x, y)", "**12** boats in 2019 and _30_ now"),
    "tense earlier": Described("the verb of x tells of an earlier time", "tense earlier(x, y)", "It had sold **12** boats; it sells _30_."),
    "moved apart": Described("each moved by a verb of its own, with and or but between", "moved apart(x, y)", "Sales rose **12** percent but costs fell to _$30_."),
    "based elsewhere": Described("x is told of another base than y", "based elsewhere(x, y)", "Sales reached _$50_, **3 percent** more than in May."),
    "other time": Described("x in another sentence with a time of its own", "other time(x, y)", "Sales reached _$50_. Last year they grew **4 percent**."),
    "set against": Described("y is what x is compared with", "set against(x, y)", "**12** boats, up from _9_"),
    "carried on": Described(
        "no number between, in one sentence, or the later one goes on with a pronoun", "carried on(x, y)", "It sold **12** boats. Now it sells _30_."
    ),
    "subject apart": Described(
        "x in a later sentence with another subject than that of y", "subject apart(x, y)", "The mill earned _$40_. Costs were **$30**."
    ),
    "told later": Described("x is told to be the present figure, y nothing of the kind", "told later(x, y)", "They sold _9_ boats; **12** boats now."),
    "worded near": Described("the word that says which is larger stands between the two, or before them in their clause", "worded near(x, y)", "It rose to **12** from _9_."),
    "worded": Described("that word stands behind the two, or in a clause before", "worded(x, y)", "From **9** in May to _12_ in June the count rose."),
    "worded apart": Described("it stands in a clause before, and the two have a verb of their own", "worded apart(x, y)", "Fees rose, and the boats went from **12** to _9_."),
    "of like size": Described("less than five times as large as the other", "of like size(x, y)", "**12** boats and _9_ rafts"),
    "contest": Described("x is the subject of a verb such as outnumber", "contest(x, y)", "Births outnumbered deaths, **40** to _30_."),
    "new subject": Described("x in a later sentence about something else", "new subject(x, y)", "Sales reached _$50_. The staff grew **4 percent**."),
}

SETS: Mapping[str, Described] = {
    "right before": Described("no other number of the type between", "right before(x, y)", "**21** people: _12_ men and _9_ women"),
    "beside": Described("x right before, right behind or amid the list", "beside(x, y)", "_12_ men and _9_ women, **21** in all"),
    "announces": Described("the list is set off right behind x", "announces(x, y)", "**21** people: _12_ men and _9_ women"),
    "astride": Described("x stands amid the list", "astride(y, x)", "_Twelve_ of the **21** were men and _9_ women."),
    "repeated": Described("a number is told again in the list", "repeated(x, y)", "**21** people: _21_ men and _9_ women"),
    "exceeds": Described("one of the list is larger than x", "exceeds(y, x)", "**21** people: _30_ men and _9_ women"),
    "falls short": Described("the list makes less than x, by more than rounding can", "falls short(y, x)", "**21** people: _10_ men and _9_ women"),
    "alike": Described("x and the list stand in like places", "alike(x, y)", "**21** for tea, _12_ for cake and _9_ for pie"),
    "kinds of": Described("the list counts different things, and x what they all are", "kinds of(x, y)", "**21** books: _12_ novels and _9_ atlases"),
    "clause apart": Described("the list in one clause, x in another", "clause apart(x, y)", "They sold **21**: _12_ men's coats and _9_ hats."),
    "heads mixed": Described("the list counts what x counts and other things too", "heads mixed(x, y)", "**21** boats: _12_ boats and _9_ rafts"),
}

WINDOW: Mapping[str, Described] = {
    "unused": Described("so many numbers like x stand in no role, in the sentences of the candidate", "unused(x) == 1", "**12** boats, _9_ boats and 5 boats"),
    "left over": Described(
        "the same, but not those outside of the candidate that count something else", "left over(x) == 0", "**12** boats, _9_ boats and 5 rafts"
    ),
    "list cut": Described("so many members of its list stand in no role", "list cut(y) >= 1", "_12_ boats, _9_ rafts and 5 canoes"),
    "between": Described("so many numbers stand between", "between(x, y) == 1", "**12** boats, 9 rafts and _5_ canoes"),
    "size": Described("the list has so many members", "size(y) >= 3", "_12_ boats, _9_ rafts and _5_ canoes"),
    "one list": Described("its members stand in one list of the sentence", "one list(y)", "_12_ boats, _9_ rafts and _5_ canoes"),
    "one bracket": Described("one bracket holds the list", "one bracket(y)", "21 people (_12_ men and _9_ women)"),
    "parallel": Described("its members stand in like places", "parallel(y)", "_12_ boats, _9_ rafts and _5_ canoes"),
    "years apart": Described("its members are told of different years", "years apart(y)", "_12_ boats in 2019 and _9_ in 2021"),
    "wholes": Described("its members are shares of so many different things", "wholes(y) >= 2", "_40%_ of bus trips and _60%_ of train trips"),
    "opposed": Described("two shares of opposite things", "opposed(y)", "_60%_ of the men would and _40%_ would not."),
    "goes against": Described("the words say rise where the numbers fall, or the other way round", "goes against(x, y)", "It rose from **30** to _12_."),
    "goes along": Described("the words and the numbers move alike", "goes along(x, y)", "It rose from **12** to _30_."),
}
