"""Words that bear a number as a name: parts of a text, members and steps of a series."""

from __future__ import annotations

from numcheck.quantity.noun.words import words

LABELLED = words(
    "group groups phase phases type types level levels grade grades tier tiers stage stages category",
    "categories class classes zone zones episode episodes season seasons wave waves cohort cohorts arm",
    "arms version versions release layer layers option options scenario scenarios experiment experiments",
    "quarter size sizes chromosome chromosomes error errors bus tram",
)
"""Kinds and steps that bear numbers, so firmly that a noun may follow: "type 2 patients"."""

PARTS = words(
    "table tables figure figures fig figs section sections sec secs chapter chapters chap ch page pages p",
    "pp step steps question questions appendix appendices annex annexes example examples article",
    "articles clause clauses paragraph paragraphs para paras volume volumes vol vols item items chart",
    "charts exhibit exhibits schedule line lines row rows column columns equation equations eq eqs",
    "algorithm algorithms corollary corollaries remark remarks definition definitions assumption",
    "assumptions conjecture axiom scheme theorem theorems",
    "lemma lemmas proposition propositions amendment amendments exercise exercises",
    "problem problems verse verses psalm psalms part parts note notes footnote footnotes plate plates",
    "slide slides box boxes listing listings",
    "ref refs exon exons intron introns codon codons residue residues",
)
SERIES = words(
    "district ward precinct room rooms gate platform terminal channel round rounds game lap hole model",
    "models rule rules regulation resolution resolutions directive case protocol task tasks junction",
    "junctions league division sector sectors site sites station study studies trial sample samples",
    "patient participant subject unit units building block blocks flight flights pier trimester semester",
    "bib locker lane juror batch tomb trench checkpoint apartment carriage",
    "runway runways seat seats scene scenes answer",
    "proposal proposals objective objectives strategy principle principles requirement requirements",
    "hypothesis hypotheses node nodes seed component components aim aims dataset datasets module modules",
    "cluster clusters gene genes peak peaks factor factors replicate criterion criteria",
    "isoform variant reviewer respondent courtroom",
)
TIMES = words(
    "week weeks day days month months year years period periods visit visits hour session",
)
"""Time that is numbered from the start of something: "Month 12", "week 3"."""

NAMED = words(
    "war route highway interstate measure prop code form exit mile square train track county",
    "heat bill title mark port act bay tower battalion canto sonnet",
    "standard standards",
    "typhoon court reserve plant stadium locker warehouse hangar shed barracks camp pool depot",
    "wharf quay shaft reactor boiler silo tent studio stand battery brigade regiment squadron company",
    "landsat sputnik well pit kiosk booth window badge camera sensor engine ladder patrol witness count",
    "local lodge troop circuit chamber issue orbit mission expedition operation initiative ordinance",
    "hurricane",
    "flat law committee lots symphony opus floor suite lot berth claim priority goal condition area",
    "train run drawing pier book books series screen hall test flats screens tests halls",
)
"""Words that take a number as a name only with a capital letter."""

NUMBERED = LABELLED | PARTS | SERIES | TIMES | NAMED
PLURALS = frozenset(word for word in NUMBERED if word.endswith("s") and word not in ("class", "series", "pp"))

PLACES = frozenset(
    word.capitalize() for word in words("lane square station park street building field gate pool wharf quay")
)
"""Of these such as end the name of a place."""
