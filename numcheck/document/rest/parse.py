"""reStructuredText parsed by docutils."""

from __future__ import annotations

from functools import cache

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import roles

from numcheck.errors import NumcheckError, shown

SETTINGS = {
    "doctitle_xform": False,
    "docinfo_xform": False,
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 5,
    "warning_stream": False,
    "smart_quotes": False,
    "input_encoding": "unicode",
    "_disable_config": True,
    "line_length_limit": 1_000_000,
}

SPHINX_TEXT = ("ref", "doc", "term", "numref", "any", "abbr", "guilabel", "menuselection")
SPHINX_CODE = (
    *(
        "func",
        "class",
        "meth",
        "mod",
        "attr",
        "data",
        "exc",
        "obj",
        "const",
        "file",
        "envvar",
        "option",
        "command",
    ),
    *(
        "program",
        "kbd",
        "samp",
        "eq",
        "download",
        "pep",
        "rfc",
        "cite",
        "token",
        "keyword",
        "makevar",
        "regexp",
    ),
)
"""Roles of Sphinx, whose documents are not to look as if they were full of mistakes."""


def parsed(source: str, name: str) -> nodes.document:
    """The tree of a source; what docutils would complain of is taken as it comes."""
    _register_roles()
    try:
        return publish_doctree(source, settings_overrides=dict(SETTINGS))
    except RecursionError as error:
        raise NumcheckError(f"{shown(name)}: nested too deep to be read as reStructuredText") from error


@cache
def _register_roles() -> None:
    for name in SPHINX_TEXT:
        roles.register_generic_role(name, nodes.inline)
    for name in SPHINX_CODE:
        roles.register_generic_role(name, nodes.literal)
