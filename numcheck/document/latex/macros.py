"""What the macros and environments of LaTeX make of their arguments."""

from __future__ import annotations

from collections.abc import Mapping


def _names(listed: str) -> frozenset[str]:
    """The names of a list, whatever the white space between them."""
    return frozenset(listed.split())


SECTIONS: Mapping[str, int] = {
    **dict.fromkeys(("part", "chapter"), 1),
    **dict.fromkeys(("section", "frametitle"), 2),
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
    "subparagraph": 6,
}
"""Headings with their levels."""

HIDDEN = _names("""
    addbibresource addcontentsline addlinespace addtocounter addtolength and appendix author autocite
    autoref bibitem bibliography bibliographystyle boolfalse booltrue cellcolor citation cite citealp
    citealt citeauthor citep citet citeyear cline color columncolor Cref cref date DeclareMathOperator
    declaretheorem definecolor documentclass enlargethispage ensuremath eqref fontsize footcite
    footnotemark geometry glsaddall graphicspath hphantom hspace hypersetup include includegraphics
    includeonly index input institute label linespread markboth markright nameref newacronym
    newcolumntype newcommand newcounter newenvironment newglossaryentry newlength newtheorem nocite
    pagenumbering pageref pagestyle parencite path pgfplotsset phantom printbibliography providecommand
    ref renewcommand renewenvironment RequirePackage rowcolor rowcolors setcounter setlength setlist
    sisetup special specialrule subref textcite thispagestyle titleformat titlespacing url usepackage
    usetheme usetikzlibrary vphantom vref vspace
""")
"""Macros whose arguments are no prose."""

_ARGUMENTS: Mapping[tuple[str, tuple[int, ...]], str] = {
    ("*[[{", ()): "autocite cite citealp citeauthor citep citet citeyear parencite textcite",
    ("*[{", ()): "gls",
    ("*[{{{", ()): "rowcolors",
    ("*{", ()): "autoref cref Cref eqref nameref subref vref",
    ("*{[{[", ()): "newtheorem",
    ("*{[{{{{[", ()): "titleformat",
    ("*{{", ()): "DeclareMathOperator",
    ("*{{{{[", ()): "titlespacing",
    ("[", ()): "addlinespace bottomrule footnotemark midrule printbibliography toprule",
    ("[[{", ()): "footcite",
    ("[{", ()): """
        addbibresource bibitem captionsetup color declaretheorem institute lstinputlisting setlist
        usetheme
    """,
    ("[{[[", ()): "cellcolor columncolor rowcolor",
    ("[{{", ()): "inputminted rule",
    ("[{{{", ()): "definecolor newacronym",
    ("{", ()): """
        bibliographystyle boolfalse booltrue citation cline enlargethispage geometry glsaddall
        graphicspath hypersetup includeonly index linespread lstset markright newlength nocite nolinkurl
        pagenumbering pageref pagestyle path pgfplotsset phantom setstretch sisetup special
        textsubscript theoremstyle thispagestyle tnote url usetikzlibrary
    """,
    ("{[", ()): "newcounter",
    ("{[{", ()): "newcolumntype",
    ("{{", ()): "addtocounter addtolength fontsize markboth newglossaryentry",
    ("{{{", ()): "addcontentsline specialrule",
    ("*[{", (2,)): "caption makecell paragraph part thead",
    ("*{", (1,)): "enquote operatorname",
    ("*{[{", (3,)): "captionof",
    ("*{{{", (3,)): "resizebox",
    ("[[[{{", (4,)): "parbox",
    ("[[{", (2,)): "framebox makebox",
    ("[{", (1,)): """
        ang endnote footnotetext framesubtitle frametitle hyperref np num numlist numprint shortstack si
        tablefootnote unit
    """,
    ("[{[{", (1,)): "SI",
    ("[{[{[{", (5,)): "multirow",
    ("[{{", (1,)): "qty qtylist SIlist",
    ("[{{", (1, 2)): "numrange",
    ("[{{", (2,)): "colorbox href rotatebox textcolor",
    ("[{{{", (1, 2)): "qtyrange SIrange",
    ("{", (0,)): "textsuperscript thanks underline",
    ("{[[{", (3,)): "raisebox",
    ("{[{", (2,)): "scalebox",
    ("{{", (0,)): "texorpdfstring",
    ("{{", (0, 1)): "dfrac tfrac",
    ("{{", (1,)): "adjustbox foreignlanguage hyperlink hypertarget",
    ("{{{", (2,)): "multicolumn",
}

ARGUMENTS: Mapping[str, tuple[str, tuple[int, ...]]] = {
    name: how for how, names in _ARGUMENTS.items() for name in names.split()
}
"""By name how arguments are written (``*`` a star, ``[`` optional, ``{`` due) and which of them are prose."""

_ENVIRONMENTS: Mapping[str, str] = {
    "": "abstract center landscape",
    "[": """
        columns description enumerate figure figure* itemize sidewaystable table table* tablenotes
        threeparttable
    """,
    "[[[{": "minipage",
    "[{": "array block column longtable longtblr subfigure subtable supertabular tabular tblr",
    "[{[{": "wrapfigure wraptable",
    "[{{": "frame xltabular",
    "{": "adjustbox thebibliography",
    "{[": "multicols",
    "{[{": "tabular* tabularx tabulary",
}

ENVIRONMENTS: Mapping[str, str] = {
    name: how for how, names in _ENVIRONMENTS.items() for name in names.split()
}
"""By name how the arguments of an environment are written; none is prose."""

TABLES = _names("""
    longtable longtblr supertabular tabular tabular* tabularx tabulary tblr xltabular
""")
FLOATS = _names("figure figure* sidewaystable subtable table table* threeparttable wraptable")
QUOTES = _names("displayquote quotation quote verse")
LISTS = _names("compactenum compactitem description enumerate inparaenum itemize tablenotes")
NO_PROSE = _names("""
    align align* alignat alignat* array bibliography displaymath eqnarray eqnarray* equation equation*
    flalign flalign* gather gather* math multline multline* references split thebibliography
""")
"""Environments whose content is no prose."""
