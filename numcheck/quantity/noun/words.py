"""The words by which the grammar of noun phrases finds its way. All lower case."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """A table of words, written as lines of text."""
    return frozenset(word for line in lines for word in line.split())


QUALIFIERS = words(
    "more other additional new further extra such same remaining fewer different separate mainly mostly",
    "largely predominantly chiefly partly fully newly highly straight consecutive successive",
)
"""They stand before a noun phrase and are kept in it but do not use up its length: "12 other men"."""

FUNCTION_WORDS = words(
    # prepositions and particles
    "about above across after against ahead along alongside amid among amongst apart around as at away",
    "back before behind below beneath beside besides between beyond by despite down during each except",
    "for forth forward from in inside into like near of off on onto opposite out outside over past per",
    "plus minus since than through throughout till times to together toward towards under underneath",
    "unlike until up upon via versus vs with within without worth apiece",
    # conjunctions, pronouns, determiners
    "a all also although an and another any anything because both but each either else ever every",
    "everyone few he her here hers herself him himself his how however i if it its itself just less let",
    "many me mine most much my myself neither no nobody none nor not nothing now once one only or our",
    "ours ourselves own perhaps please quite rather several she so some someone something sometimes",
    "somewhat soon still that the their theirs them themselves then there therefore these they this",
    "those though thus too twice unless us very we what when whenever where whereas whether which while",
    "who whom whose why will with yes yet you your yours yourself",
    # auxiliaries
    "am are be been being can cannot could did do does doing done had has have having is may might must",
    "ought shall should was were would ain't aren't can't couldn't didn't doesn't don't hadn't hasn't",
    "haven't isn't it's shouldn't that's they're wasn't weren't won't wouldn't",
    # adverbs and measures of comparison that follow a number
    "again ago already altogether always annually anyway apart around best better daily earlier early",
    "elsewhere even eventually fast faster forever higher hourly instead larger last late later longer",
    "lower maybe monthly nearby never next often older overall overnight overseas respectively since",
    "smaller taller today tomorrow tonight weekly wide deep high long tall thick yearly",
    "yesterday younger strong percent pct percentage",
)
"""Where one of these stands, a noun phrase has ended or never begun."""

VERBS = words(
    # irregular pasts and participles
    "became began begun bent bid bound bought broke broken brought built came caught chose chosen come",
    "cost cut dealt died drank drawn drew driven drove eaten ate fallen fed fell felt fled flew flown",
    "forgot fought found froze gave given go goes gone got grew grown heard held hid hit hurt kept knew",
    "known laid lay led left lent lie lost made meant met paid proved put quit ran read ridden risen",
    "rode rose said sang sat saw seen sent set shook shot shown showed shut slept sold sought spent",
    "spoke spoken split spread stole stood stuck struck swam swept swore swung taken taught thought",
    "threw thrown told took tore went withdrew woke won wore worn written wrote underwent understood",
    "undertook overcame arose",
    # present tense, with a plural or a singular subject
    "accept accepts account accounts add adds agree agrees appear appears arrive arrives ask asks attend",
    "attends become becomes begin begins believe believes belong belongs bring brings buy buys call",
    "called calls cause causes claim consist consists contain contains continue continues decide decides",
    "depend depends die dies differ disagree earn earns eat eats end enter equal equals exceed exceeds",
    "exist exists expect expects face faces fail fails favor favour favors favours feel feels finish",
    "follow follows get gets give gives got happen happens help helps hold identify include includes",
    "increase involve involves join keep keeps know knows lack lacks learn leave let lets like live",
    "lived look looks lose loses make makes mean means meet mention miss move need needs occur occurs",
    "offer oppose opposes own owns pay pays prefer produce provide provides pull reach reaches receive",
    "receives recommend refuse reject rely remain remained remains report represent represents require",
    "requires result run runs saw proves allows gives causes leads holds say says see seem seems sees",
    "sell sells send serve serves show shows",
    "sit sits speak speaks spend spends stand stands start stay stays stop suffer suffers suggest",
    "suggests support take takes talk teach tell tells tend tends think thinks travel try turn turns use",
    "lies arises persists survives dwindles occupies comprises employs generates specialises specializes",
    "uses vary visit wait want wants wear wears win wins work wrote write writes",
)
"""Verbs that may follow a number whose noun is left out: "111,000 left", "45 say taxes"."""

NOUN_VERBS = words(
    "runs calls causes helps holds looks needs reports results shows stands starts talks turns uses wins",
    "works leads stays stops",
)
"""Verbs in the singular that are nouns in the plural, after a number most often: "by 246 runs"."""

LATE_QUALIFIERS = words(
    "earlier later early late daily weekly monthly yearly nearby overseas overnight best better worst larger",
    "smaller taller higher lower longer younger older faster high low long deep wide tall thick strong last",
    "next past near back front opposite inside outside off",
)
"""Adverbs that are adjectives right before a noun in the plural: "two earlier storms", "50 high schools"."""

LY_NOUNS = words(
    "family supply ally reply assembly monopoly anomaly jelly belly butterfly fly rally tally bully lily",
    "gully",
)
"""Nouns that end like adverbs."""

PARTICIPLES = words(
    "accused advanced affected aged alleged appointed approved armed associated automated balanced based",
    "cancelled canceled combined complicated confirmed connected convicted covered damaged deceased",
    "declared delayed deployed designated destroyed detailed detained developed disabled disadvantaged",
    "displaced distinguished documented educated elected electrified employed enrolled estimated",
    "experienced exposed failed fixed furnished gifted hardened hospitalised hospitalized identified",
    "imported impaired improved infected injured insured integrated interested invited isolated killed",
    "laminated leased licensed listed loaded limited linked located married masked mixed named naked",
    "nominated numbered occupied organised organized paralysed planned printed privileged proposed",
    "protected published qualified rated recognised recognized recorded refurbished registered related",
    "rented reported reserved restricted retired scheduled sacred seasoned seized selected signed",
    "skilled sized specialised specialized stranded suspected talented threatened tired trained trapped",
    "troubled unarmed unconfirmed undecided undocumented unemployed unexploded unidentified uninsured",
    "united unmarried unnamed unoccupied unprecedented unregistered unrelated unsolved unskilled",
    "untrained unused unvaccinated used vaccinated verified wanted wounded acting ageing aging bathing",
    "boarding breeding building closing competing conflicting consulting counting cutting dining",
    "drilling driving drinking existing fighting filling fishing flying following founding growing",
    "heating hearing holding housing hunting incoming landing launching leading lending listening living",
    "loading manufacturing marketing meeting mining missing motoring nursing opening operating outgoing",
    "outstanding painting parking participating paying pending planning playing polling practising",
    "printing processing programming proving publishing racing reading recording recruiting recycling",
    "remaining renting reporting riding rising rowing ruling running sailing serving shipping shooting",
    "shopping sitting skating sleeping sporting standing starting striking surviving swimming teaching",
    "testing touring trading training travelling traveling trying voting waiting walking wedding weekly",
    "winning working writing charging cooking learning banking pumping gaming polluting contributing",
    "matching",
    "cycling climbing hiking camping dancing singing wrestling bowling lighting scoring promising emerging",
    "developing neighbouring neighboring surrounding adjoining steering plumbing engineering broadcasting",
    "rolling floating sinking ageing nesting spawning grazing refuelling refueling recycling catering",
)
"""Words in -ed and -ing that stand before a noun: "40 registered voters", "8 swimming pools"."""

PEOPLES = words(
    "rohingya maori māori inuit sioux cherokee navajo apache zulu swiss hausa igbo yoruba hutu tutsi roma",
    "yazidi hmong swazi xhosa berber uyghur uighur tatar ainu saami sami sherpa masai maasai mohawk comanche",
)
"""Names of peoples that are their own plural; so are all in -ese."""

NUMBER_WORDS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand",
)

PREDICATIVES = words(
    "dead alive hurt missing wounded injured killed safe free available absent ill sick unaccounted home",
    "north south east west northeast northwest southeast southwest downstream upstream offshore ashore",
    "monday tuesday wednesday thursday friday saturday sunday straight",
)
"""They follow a number whose noun is left out, "left 12 dead and ..."; no noun shared over "and" follows."""

MONTHS = words(
    "january february march april may june july august september october november december jan feb mar",
    "apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday",
)
"""Names that follow a number without being counted by it: "5 May"."""

BACK_REFERENCES = words(
    "them those these whom which us you others theirs ours",
)
"""After "of", words for things named before: "12 of them"."""

DETERMINERS = words(
    "the its their our his her my your these those this that all both any some a an such each every",
    "whole entire total overall",
)
"""They open the noun phrase after "of"."""

NO_COMPOUND = words(
    "fold strong based style old odd plus long wide high deep tall thick some year month week day hour",
    "minute second night percent per point points to and or magnitude",
)
"""What follows a hyphen after a number without being counted: "fivefold", "12-strong"."""

NO_HEADS = words(
    "total rest remainder others other all same lot bit time way kind sort number",
)
"""Words that point at a noun and are none: "25 percent of the total"."""
