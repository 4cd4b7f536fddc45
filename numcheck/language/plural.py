"""Plural nouns: telling them, and their singular."""

from __future__ import annotations

from functools import lru_cache

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police",
    "staff": "staff", "cattle": "cattle", "mice": "mouse", "lice": "louse", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "oxen": "ox", "dice": "die", "sheep": "sheep", "fish": "fish", "deer": "deer",
    "moose": "moose", "salmon": "salmon", "trout": "trout", "cod": "cod", "bison": "bison", "swine": "swine",
    "aircraft": "aircraft", "spacecraft": "spacecraft", "hovercraft": "hovercraft", "species": "species",
    "series": "series", "offspring": "offspring", "personnel": "personnel", "crew": "crew",
    "clergy": "clergy", "livestock": "livestock", "poultry": "poultry", "folk": "folk", "kin": "kin",
    "data": "datum", "media": "medium", "criteria": "criterion", "phenomena": "phenomenon",
    "bacteria": "bacterium", "strata": "stratum", "memoranda": "memorandum", "referenda": "referendum",
    "alumni": "alumnus", "fungi": "fungus", "nuclei": "nucleus", "stimuli": "stimulus", "cacti": "cactus",
    "radii": "radius", "syllabi": "syllabus", "foci": "focus", "larvae": "larva", "vertebrae": "vertebra",
    "formulae": "formula", "antennae": "antenna", "alumnae": "alumna", "analyses": "analysis",
    "crises": "crisis", "theses": "thesis", "hypotheses": "hypothesis", "diagnoses": "diagnosis",
    "bases": "base", "oases": "oasis", "axes": "axis", "parentheses": "parenthesis", "synopses": "synopsis",
    "indices": "index", "matrices": "matrix", "vertices": "vertex", "appendices": "appendix",
    "wives": "wife", "lives": "life", "knives": "knife", "wolves": "wolf", "halves": "half", "calves": "calf",
    "leaves": "leaf", "loaves": "loaf", "shelves": "shelf", "thieves": "thief", "elves": "elf",
    "scarves": "scarf", "hooves": "hoof", "selves": "self", "midwives": "midwife", "housewives": "housewife",
    "buses": "bus", "campuses": "campus", "bonuses": "bonus", "censuses": "census", "statuses": "status",
    "choruses": "chorus", "circuses": "circus", "gases": "gas", "viruses": "virus", "lenses": "lens",
    "quizzes": "quiz", "heroes": "hero",
    "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo", "vetoes": "veto", "torpedoes": "torpedo",
    "volcanoes": "volcano", "mosquitoes": "mosquito", "tornadoes": "tornado", "embargoes": "embargo",
    "cargoes": "cargo", "negatives": "negative", "shoes": "shoe", "canoes": "canoe", "toes": "toe",
    "movies": "movie", "cookies": "cookie", "zombies": "zombie", "calories": "calorie", "selfies": "selfie",
    "rookies": "rookie", "hippies": "hippie", "smoothies": "smoothie", "genies": "genie", "ties": "tie",
    "pies": "pie", "lies": "lie", "dies": "die", "goalies": "goalie", "brownies": "brownie",
    "prairies": "prairie", "eyries": "eyrie", "menus": "menu", "gurus": "guru", "emus": "emu",
    "plateaus": "plateau", "passersby": "passerby", "axe": "axe", "caches": "cache", "headaches": "headache",
    "avalanches": "avalanche", "niches": "niche", "psyches": "psyche", "barracks": "barracks",
    "headquarters": "headquarters", "premises": "premises", "crossroads": "crossroads", "means": "means",
    "toothaches": "toothache", "quiches": "quiche", "creches": "creche", "axles": "axle",
}  # fmt: skip
"""Plurals and collectives that no ending tells, each with its singular."""

_NO_PLURAL = frozenset(" ".join((
    "is was has this less across plus minus versus always perhaps thus its his us yes does says as times",
    "towards afterwards besides overseas sometimes nowadays upwards downwards onwards backwards indoors",
    "outdoors upstairs downstairs unless hers yours ours theirs news physics economics politics",
    "mathematics athletics gymnastics linguistics diabetes measles rabies campus status virus census",
    "bonus bus focus chorus circus citrus consensus corpus exodus genius nexus radius surplus stimulus",
    "terminus analysis crisis basis thesis hypothesis diagnosis emphasis oasis axis gas lens canvas",
    "atlas bias alias christmas texas paris wales kansas arkansas illinois massachusetts athens brussels",
    "dallas las los vegas angeles minneapolis indianapolis memphis cyprus honduras mars jesus james",
    "charles thomas williams jones louis netherlands philippines maldives bahamas reuters damascus lagos",
    "nicholas dennis chris andrews st. mrs messrs tunis seychelles alps andes himalayas percents pts",
    "indoors outdoors upstairs downstairs backwards forwards afterwards",
    "yourselves ourselves themselves whereas dlrs goes",
)).split())  # fmt: skip
"""Words in -s that are no plural noun, or a name that is never counted."""

_NO_PLURAL_ENDINGS = ("ss", "ous", "'s", "’s", "sis", "tis", "itis")
_SIBILANT_ENDINGS = ("ches", "shes", "sses", "xes", "zzes")
_IRREGULAR_ENDINGS = (
    ("women", "woman"), ("people", "person"), ("children", "child"), ("craft", "craft"), ("fish", "fish"),
    ("mice", "mouse"), ("geese", "goose"), ("teeth", "tooth"),
)  # fmt: skip
_IRREGULAR_PLURALS = tuple(ending for ending, _ in _IRREGULAR_ENDINGS)


@lru_cache(maxsize=4096)
def looks_plural(word: str) -> bool:
    """Whether the word, in any case, reads as a noun in the plural."""
    low = word.lower()
    if low in IRREGULAR:
        return True
    if low in _NO_PLURAL or len(low) < 3:
        return False
    if low.endswith("men"):  # "firemen", and no "specimen"
        return low not in ("specimen", "regimen", "abdomen", "omen", "acumen", "yemen", "amen", "semen")
    if low.endswith(_IRREGULAR_PLURALS):  # those that stand alone are in the table
        return True
    return low.endswith("s") and not low.endswith(_NO_PLURAL_ENDINGS)


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular in lower case; a word that is no plural comes back as it is."""
    low = word.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    head, hyphen, last = low.rpartition("-")
    if hyphen:  # "by-elections", "co-workers", "F-16s"
        return head + hyphen + (last[:-1] if last[:-1].isdecimal() else singular(last))
    if not looks_plural(low):
        return low
    for plural, single in _IRREGULAR_ENDINGS:
        if low.endswith(plural):
            return low[: -len(plural)] + single
    return _regular_singular(low)


def _regular_singular(low: str) -> str:
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-2] if low.endswith(_SIBILANT_ENDINGS) else low[:-1]
