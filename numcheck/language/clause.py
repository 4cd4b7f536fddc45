"""Cuts a tagged sentence into clauses."""

from __future__ import annotations

from numcheck.language.model import CLOSING, OPENING, Clause, Parse

DASHES = frozenset({"–", "—", "--", "―"})
BORDERS = frozenset({";", ":"})
FINITE = frozenset({"VERB", "AUX", "MODAL"})
FAR = 14
"""Tokens within which a new subject must have its verb."""

TIME_WORDS = frozenset({"after", "before", "since", "until", "till", "as", "once", "so"})
"""Prepositions that open a clause where a subject and its verb follow: "after a yacht capsized"."""

PARTICIPIAL = frozenset({
    "leaving", "bringing", "including", "taking", "making", "giving", "representing", "followed", "compared",
    "meaning", "accounting", "totalling", "totaling", "excluding",
})  # fmt: skip
"""What opens a clause without a finite verb behind a comma."""


def cut_clauses(parse: Parse) -> None:
    """Fills in the clauses of *parse*: ``; :`` dashes, brackets, subordinators, relatives, participles
    behind a comma, and "and", "but" or a comma before a new subject with its own verb.
    """
    _Cutter(parse).cut()


class _Cutter:
    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.words, self.tags = parse.words, parse.tags
        self.current = Clause(0, 0)
        parse.clauses.append(self.current)
        self.stack: list[Clause] = []

    def cut(self) -> None:
        for place in range(len(self.words)):
            word = self.words[place]
            if word in CLOSING and self.stack:
                self.parse.clause_of.append(self.current.number)
                self.current = self.stack.pop()
                continue
            if place and self._opens(place):
                self._open(self._start(place))
            self.parse.clause_of.append(self.current.number)
            self._note(place)

    def _open(self, place: int) -> None:
        word = self.words[place]
        is_bracket = word in OPENING
        if is_bracket:
            self.stack.append(self.current)
        parent = self.stack[-1].number if self.stack else None
        clause = Clause(len(self.parse.clauses), place, word, parent, is_bracket=is_bracket)
        self.parse.clauses.append(clause)
        self.current = clause
        for taken in range(place, len(self.parse.clause_of)):
            self.parse.clause_of[taken] = clause.number

    def _start(self, place: int) -> int:
        """Where a relative clause begins: with what stands before its pronoun, "30 of whom", "of which"."""
        if self.tags[place] != "REL" or self.tags[place - 1] != "PREP":
            return place
        place -= 1
        while (
            place > self.current.first + 1
            and self.tags[place - 1] in ("NUM", "DET", "ADV", "ADJ", "NOUN")
            and self.words[place - 1] != ","
        ):
            if self.tags[place - 1] == "NOUN" and self.tags[place - 2] not in ("NUM", "ADJ"):
                break
            place -= 1
        return place

    def _note(self, place: int) -> None:
        """Takes down what the token tells of its clause: its verb, a negation, a modal."""
        tag, clause = self.tags[place], self.current
        if tag == "NEG":
            clause.is_negated = True
        elif tag == "MODAL":
            clause.has_modal = True
        elif tag in ("VERB", "AUX", "PARTICIPLE", "GERUND"):
            held = clause.verb
            is_better = held is not None and self.tags[held] == "AUX" and tag != "AUX" and place - held < 5
            if held is None or is_better:
                clause.verb = place

    def _opens(self, place: int) -> bool:
        """Whether a clause begins with the token at *place*."""
        word, tag = self.words[place], self.tags[place]
        if word in OPENING or word in BORDERS or word in DASHES or self._is_spaced_hyphen(place):
            return True
        if tag == "SUB" or word in TIME_WORDS:
            return self._precedes_clause(place)
        if tag == "REL":
            return self._is_relative(place)
        if word == "," or tag == "CONJ":
            return self._is_border(place)
        return (
            self.words[place - 1] == ","
            and (word in PARTICIPIAL or tag == "GERUND")
            and self.current.first < place - 1
        )

    def _is_spaced_hyphen(self, place: int) -> bool:
        parse = self.parse
        if self.words[place] != "-" or place + 1 >= len(self.words):
            return False
        return parse.ends[place - 1] < parse.starts[place] and parse.ends[place] < parse.starts[place + 1]

    def _precedes_clause(self, place: int) -> bool:
        return self.words[place] not in TIME_WORDS or self._finds_verb(place)

    def _is_relative(self, place: int) -> bool:
        """As in "the men who left", "30 of whom"; "that" only behind a noun, before a verb or a subject."""
        if self.words[place] != "that":
            return True
        verb = self.current.verb
        return self.tags[place - 1] in ("NOUN", "NAME", "NUM") and (verb is None or place - verb > 1)

    def _is_border(self, place: int) -> bool:
        """Whether a comma or conjunction stands before a new subject with its own verb."""
        if self.current.verb is None:
            return False
        if self.words[place] == "," and self._resumes(place):
            return True
        if self.words[place] == "," and self._is_lead(place):
            return False
        if self.words[place] == "," and place + 1 < len(self.words) and self.tags[place + 1] == "CONJ":
            return False  # the conjunction opens it, if anything does
        return self._finds_verb(place)

    def _resumes(self, place: int) -> bool:
        """The main clause goes on behind a relative one: "Ode, who scored 28 points, missed 11"."""
        opener = self.current.first
        is_relative = any(self.tags[each] == "REL" for each in range(opener, min(opener + 4, place)))
        following = self.tags[place + 1] if place + 1 < len(self.tags) else ""
        return is_relative and (following in FINITE or following == "PARTICIPLE")

    def _is_lead(self, place: int) -> bool:
        """The first comma behind a leading phrase: "Of the 48 players at the trials, 31 turned up"."""
        first = self.current.first
        return self.tags[first] == "PREP" and "," not in self.words[first:place]

    def _finds_verb(self, place: int) -> bool:
        """Whether a finite verb with a subject before it comes before the next border."""
        words, tags = self.words, self.tags
        for ahead in range(place + 1, min(len(words), place + FAR)):
            word, tag = words[ahead], tags[ahead]
            if tag in FINITE:
                return any(tags[each] in ("NOUN", "NAME", "NUM", "PRON") for each in range(place + 1, ahead))
            if word in (",", ";", ":") or word in OPENING or tag in ("SUB", "CONJ"):
                return False
            if tag == "REL" and ahead > place + 1:
                return False
        return False
