"""LaTeX parsed by pylatexenc, whose nodes know their exact places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Literal

from numcheck.document.latex.macros import ARGUMENTS, ENVIRONMENTS

Node = Any
"""A node of pylatexenc, which has no types of its own."""

Kind = Literal["chars", "group", "macro", "environment", "specials", "math", "other"]


def parsed(source: str) -> Sequence[Node]:
    """The nodes of a source; what does not balance is taken as it comes."""
    from pylatexenc.latexwalker import LatexWalker  # noqa: PLC0415 - slow to import

    walker = LatexWalker(source, latex_context=_context(), tolerant_parsing=True)
    nodes, _, _ = walker.get_latex_nodes()
    return [node for node in nodes if node is not None]


def kind_of(node: Node) -> Kind:
    """What a node is."""
    return _kinds().get(type(node), "other")


def argument_nodes(node: Node) -> list[Node]:
    """All arguments of a macro or environment that are given."""
    found = node.nodeargd.argnlist if node.nodeargd is not None else ()
    return [argument for argument in found or () if argument is not None]


def argument(node: Node, number: int) -> Node | None:
    """The argument *number*, from 0, as the macro is written; None where it is left out."""
    found = (node.nodeargd.argnlist if node.nodeargd is not None else None) or ()
    return found[number] if number < len(found) else None


def prose_arguments(node: Node) -> list[Node]:
    """The arguments of a macro that are read: those listed, else all that are due."""
    if node.nodeargd is None or not node.nodeargd.argnlist:
        return []
    pairs = zip(node.nodeargd.argspec, node.nodeargd.argnlist, strict=False)
    if node.macroname in ARGUMENTS:
        wanted = ARGUMENTS[node.macroname][1]
        return [each for place, (_, each) in enumerate(pairs) if each is not None and place in wanted]
    return [each for written, each in pairs if each is not None and written == "{"]


@cache
def _kinds() -> dict[type, Kind]:
    from pylatexenc import latexwalker  # noqa: PLC0415

    return {
        latexwalker.LatexCharsNode: "chars",
        latexwalker.LatexGroupNode: "group",
        latexwalker.LatexMacroNode: "macro",
        latexwalker.LatexEnvironmentNode: "environment",
        latexwalker.LatexSpecialsNode: "specials",
        latexwalker.LatexMathNode: "math",
    }


@cache
def _context() -> Any:
    from pylatexenc.latexwalker import get_default_latex_context_db  # noqa: PLC0415
    from pylatexenc.macrospec import EnvironmentSpec, std_macro  # noqa: PLC0415

    context = get_default_latex_context_db()
    context.add_context_category(
        "numcheck",
        macros=[std_macro(name, written) for name, (written, _) in ARGUMENTS.items()],
        environments=[EnvironmentSpec(name, _arguments(written)) for name, written in ENVIRONMENTS.items()],
        prepend=True,
    )
    return context


def _arguments(written: str) -> Any:
    from pylatexenc.macrospec import MacroStandardArgsParser  # noqa: PLC0415

    return MacroStandardArgsParser(written)
