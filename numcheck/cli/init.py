"""``numcheck init``: a first settings file."""

from __future__ import annotations

from pathlib import Path

from numcheck.cli.output import complain
from numcheck.config.find import OWN_NAME, PROJECT_NAME, PROJECT_TABLE, config_in, find_config, nearby
from numcheck.errors import NumcheckError, reason_of, shown

FIRST_SETTINGS = """\
# Settings of numcheck for the drafts in this folder and below.
# numcheck --show-settings PATH prints those in force for a file.

# fail-on = "error"              # error, warning, note, never: from which level the exit code is 1
# min-level = "note"             # error, warning, note: from which level claims are reported
# ignore = ["restatement/*"]     # rules by id or folder; numcheck rules lists them
# rules = ["numcheck-rules"]     # rule files of your own, or folders of them
# exclude = ["archive/"]         # left out of folders, as in .gitignore
# baseline = "numcheck-baseline.json"

# [per-path."minutes/**"]
# ignore = ["shares/*"]
"""


def init() -> None:
    """Write a first settings file, numcheck.toml, here."""
    path = Path(OWN_NAME)
    here = Path.cwd()
    found = config_in(here)
    if found is not None and found.name == PROJECT_NAME:
        table = ".".join(PROJECT_TABLE)
        raise NumcheckError(f"{PROJECT_NAME}: has settings in [{table}], which {path} would shadow")
    above = None if found else find_config(here.parent)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(FIRST_SETTINGS)
    except FileExistsError as error:
        raise NumcheckError(f"{path}: is there already") from error
    except OSError as error:
        raise NumcheckError(f"{path}: {reason_of(error)}") from error
    complain(f"{path}: written; every line is a comment until you change it")
    if above:
        shadowed = nearby(above)
        keeping = f'extends = "{shadowed.as_posix()}" keeps its settings'
        complain(f"{path}: is used here in place of {shown(shadowed)}; {keeping}")
