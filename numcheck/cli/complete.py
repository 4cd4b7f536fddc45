"""Completion in shells: its scripts by name, and the names of rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck.errors import NumcheckError, nearest
from numcheck.rulebook import BUILTIN

OPTIONS = ("--install-completion", "--show-completion")
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
VARIABLE = "_NUMCHECK_COMPLETE"
TOLD = re.compile(r"\{id: ([a-z0-9-]+)")
"""What a relation tells, in its file."""


def completed(arguments: Sequence[str]) -> str:
    """What ``--show-completion SHELL`` prints, or ``--install-completion SHELL`` has done."""
    from typer.completion import (  # type: ignore[attr-defined]  # noqa: PLC0415 - only where asked for
        get_completion_script,
        install,
    )

    option, *shells = arguments
    if len(shells) != 1 or shells[0] not in SHELLS:
        hint = (nearest(shells[0], SHELLS) if len(shells) == 1 else "") or f"; expected {', '.join(SHELLS)}"
        raise NumcheckError(f"{option}: no shell '{' '.join(shells)}'{hint}")
    if option == "--show-completion":
        return get_completion_script(prog_name="numcheck", complete_var=VARIABLE, shell=shells[0])
    shell, path = install(shell=shells[0], prog_name="numcheck", complete_var=VARIABLE)
    return f"completion for {shell} is in {path}; it takes effect in a new terminal"


def rule_ids(incomplete: str) -> list[str]:
    """The built-in rules and relations whose id begins so, by their files, and what relations tell."""
    names = {path.stem for path in BUILTIN.glob("*/*.yaml")}
    for path in BUILTIN.glob("relations/*.yaml"):
        names.update(TOLD.findall(path.read_text(encoding="utf-8")))
    return sorted(name for name in names if name.startswith(incomplete))


def rule_names(incomplete: str) -> list[str]:
    """Their ids, and the folders that they lie in."""
    folders = (path.name for path in BUILTIN.iterdir() if path.is_dir() and path.name != "relations")
    return sorted(name for name in folders if name.startswith(incomplete)) + rule_ids(incomplete)
