from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.checker import Checker
from numcheck.document import Document, read_text
from tests.document.tables import caption, headers, notes, rows
from tests.document.visible import blocks, visible


def read(text: str) -> Document:
    return read_text(text, "owls.tex", "latex")


ARTICLE = r"""
\documentclass[12pt]{article} % 5 owls
\title{Owls in the tower\thanks{Paid by 3 funds.}}
\newcommand{\owl}[1]{9 #1}
\def\x#1{77}
\begin{document}
\maketitle
\section{Results}
They saw 12 owls.\footnote{Of 9 mice.} Nine % seven
were old, see~\cite{abc12}.

\begin{quote}
He said 12.
\end{quote}
\begin{itemize}
\item one
\begin{enumerate}\item x \item y\end{enumerate}
\end{itemize}
\begin{lstlisting}
run 99 {

\end{lstlisting}
\begin{equation} a = 98 \end{equation}
\begin{thebibliography}{9}\bibitem{a} Volume 97.\end{thebibliography}
\end{document}
after 5
"""


def test_blocks_of_every_kind_without_their_markup() -> None:
    assert blocks(read(ARTICLE)) == [
        ("title", "Owls in the tower"),
        ("footnote", "Paid by 3 funds."),
        ("heading", "Results"),
        ("paragraph", "They saw 12 owls."),
        ("footnote", "Of 9 mice."),
        ("paragraph", "Nine were old, see ."),
        ("quote", "He said 12."),
        ("list item", "one"),
        ("list item", "x"),
        ("list item", "y"),
    ]


def test_headings_have_levels_items_depth_and_number_and_notes_their_anchor() -> None:
    document = read(ARTICLE)
    (heading,) = (block for block in document.blocks if block.kind == "heading")
    items = [(block.depth, block.ordinal) for block in document.blocks if block.kind == "list item"]
    anchors = [block.anchor for block in document.blocks if block.kind == "footnote"]
    assert heading.level == 2
    assert items == [(1, None), (2, 1), (2, 2)]
    assert anchors == [ARTICLE.index("\\thanks"), ARTICLE.index("\\footnote")]


def test_words_stand_where_they_stand_in_the_source() -> None:
    document = read(ARTICLE)
    place = document.text.index("12 owls")
    assert document.source[place : place + 7] == "12 owls"
    assert document.line_column(place) == (9, 10)


@pytest.mark.parametrize(
    ("source", "reads"),
    [
        (r"up 8.1\% or \$40", "up 8.1% or $40"),
        (r"up \textbf{8.1}\% to $8.2\%$", "up 8.1% to 8.2%"),
        (r"1\,204 owls, $1{,}114$ mice", "1204 owls, 1,114 mice"),
        (r"5--7 owls --- ``many''", "5–7 owls — “many”"),
        (r"No.~5 of \pounds 4 or \euro{}7", "No. 5 of £4 or €7"),
        (r"$n = 120$, $p<.05$, $\approx 5$, $\pm 3$", "n = 120, p<.05, ≈5, ±3"),
        (r"$10^{6}$ at $90^\circ$, $x_{12}$, 5\textsuperscript{th}", "10^6 at 90°, x, 5th"),
        (r"$\frac{1}{3}$ of $\mathrm{12}$, $\frac12$", "1/3 of 12, 1/2"),
        (r"\SI{5.2}{\kilo\metre\per\hour}, \qty{12}{\percent}", "5.2 km/h, 12 %"),
        (r"\num{1.2e6}, \SIrange{1}{5}{kg}, \numprint{12345}", "1.2×10^6, 1–5 kg, 12345"),
        (r"\SI[round-mode=places]{3}{\square\metre}", "3 m^2"),
        (r"caf\'e, \'{e}t\'e, na\"{\i}ve, \o re, \c{c}a", "café, été, naïve, øre, ça"),
        (
            r"\href{http://x.org/5}{five} \textcolor{red}{6} \url{a/7} \verb|8| \label{eq:9}\ref{s:10}",
            "five 6",
        ),
        ("a % 5 owls\n  b", "a b"),
        ("one\n% only a comment\ntwo", "one two"),
        (r"one \iffalse 5 owls \fi two\vskip 5pt three", "one two three"),
        (r"\parbox{5cm}{in a box} \resizebox{3cm}{!}{small}", "in a box small"),
        (r"shown \[ x = 9 \] and $$ y = 8 $$ on", "shown and on"),
    ],
)
def test_what_is_written_reads_as_it_prints(source: str, reads: str) -> None:
    document = read(source)
    assert visible(document) == reads
    assert len(document.text) == len(source)


def test_a_note_inside_a_sentence_does_not_part_it_for_nothing() -> None:
    assert blocks(read(r"Of 40 owls\footnote{All counted by hand.} 30 were old.")) == [
        ("paragraph", "Of 40 owls 30 were old.")
    ]
    assert [kind for kind, _ in blocks(read(r"Of 40 owls\footnote{And 7 mice.} 30 were old."))] == [
        "paragraph",
        "footnote",
        "paragraph",
    ]


def test_a_comment_excuses_what_follows() -> None:
    text = "% numcheck: ignore * -- as printed\nRevenue rose 12\\% to \\$68 million from \\$56 million.\n"
    report = Checker().check_text(text, "a.tex", "latex")
    (claim,) = (claim for claim in report.claims if claim.rule_id == "percent-change-contradicts-endpoints")
    assert claim.span.of(text) == "12\\%"
    assert claim.suppressed is not None


TABLE = r"""
\begin{table}[ht]
\caption{Owls (\$ million)\label{tab:5}}
\begin{tabular}{l@{}rr}
\toprule
\multirow{2}{*}{Kind} & \multicolumn{2}{c}{Years} \\ \cmidrule(lr){2-3}
 & 2020 & 2021\textsuperscript{a} \\
\midrule
Barn & 12 & \textbf{13} \\[2pt]
Tawny owls & & (4.5) \\ % old
Total & \num{12} & 8.5\,\% \\
\bottomrule
\end{tabular}
\footnotesize Note: of 5 towers.
\end{table}
"""


def test_tables_with_spans_captions_headers_and_notes() -> None:
    document = read(TABLE)
    (grid,) = document.tables
    assert rows(grid) == [
        ["Kind", "Years", "Years"],
        ["Kind", "2020", "2021"],
        ["Barn", "12", "13"],
        ["Tawny owls", "", "(4.5)"],
        ["Total", "12", "8.5 %"],
    ]
    assert headers(grid) == ["Kind", "Years", "2020", "2021"]
    assert caption(document) == "Owls ( $ million)"
    assert notes(document) == ["Note: of 5 towers."]
    spans = {cell.text: cell.span.of(TABLE) for cell in grid.cells}
    assert (spans["13"], spans["(4.5)"], spans["8.5 %"]) == ("13", "(4.5)", "8.5\\,\\%")


def test_what_a_long_table_repeats_is_read_once() -> None:
    document = read(
        r"\begin{longtable}{ll}\caption{Long} \\ \hline A & B \\ \hline \endfirsthead A & B (m) \\ \endhead"
        r"Next page & \\ \endfoot 1 & 2 \\ 3 & 4 \end{longtable}"
    )
    assert rows(document.tables[0]) == [["A", "B"], ["1", "2"], ["3", "4"]]
    assert headers(document.tables[0]) == ["A", "B"]
    assert caption(document) == "Long"


@pytest.mark.parametrize("name", ["tabular*", "tabularx", "tabulary"])
def test_widths_of_tables_are_no_cells(name: str) -> None:
    document = read(rf"\begin{{{name}}}{{12cm}}{{lr}} a & 1 \\ \hline b & 2 \end{{{name}}}")
    assert rows(document.tables[0]) == [["a", "1"], ["b", "2"]]


PIECES = [
    *(
        "\\begin{tabular}{lr}",
        "\\end{tabular}",
        "&",
        "\\\\",
        "{",
        "}",
        "$",
        "\\[",
        "\\]",
        "\\%",
        "%",
        "\n",
        "\n\n",
    ),
    *(
        "5 owls",
        "\\footnote{7}",
        "\\SI{5}{\\kilo\\metre}",
        "\\multicolumn{2}{c}{x}",
        "\\multirow{2}{*}{y}",
        "\\num",
    ),
    *(
        "\\begin{itemize}",
        "\\item",
        "\\end{itemize}",
        "^",
        "_",
        "\\frac",
        "\\'",
        "\\verb|",
        "é",
        "\\section",
        "~",
    ),
    *("\\begin{", "\\caption{c}", "\\hline", "\\midrule", "\\endhead", "\\thanks", "\\def", "\\begin{table}"),
]


@given(st.lists(st.sampled_from(PIECES)))
def test_any_pieces_are_read_and_keep_their_length(pieces: list[str]) -> None:
    document = read("".join(pieces))
    assert len(document.text) == len(document.source)
    for sentence in document.sentences:
        assert document.blocks[sentence.block].span.holds(sentence.span)


@given(
    st.integers(0, len(ARTICLE + TABLE)), st.integers(0, 30), st.sampled_from(["", "{", "}", "\\", "%", "$"])
)
def test_a_damaged_article_is_read(start: int, length: int, put: str) -> None:
    whole = ARTICLE + TABLE
    text = whole[:start] + put + whole[start + length :]
    assert len(read(text).text) == len(text)
