"""What holds for all tests: how many run at a time, and that no example is timed, for machines are busy."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests marked as long come first, so that no worker is left waiting for one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A worker for each processor; none for single files, whose tests end before workers have started."""
    if config.args and all(".py" in argument for argument in config.args):
        config.option.dist = "no"
        return 0
    return os.cpu_count() or 1
