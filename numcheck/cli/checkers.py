"""The checkers of a run; what is wrong with rules, and with their names in settings, is told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.cli.job import Recipe
from numcheck.cli.output import complain
from numcheck.config import Resolver, Settings
from numcheck.config.named import NamedRule
from numcheck.errors import NumcheckError, RuleFileError, shown

if TYPE_CHECKING:
    from numcheck.checker import Checker
    from numcheck.rule.selector import RuleNames


@dataclass(slots=True)
class Checkers:
    """One checker for each recipe."""

    resolver: Resolver
    made: dict[Recipe, Checker]
    is_verbose: bool = False
    are_broken: bool = False
    """Whether rule files have problems."""

    told: set[Path | None] = field(default_factory=set)
    verified: set[tuple[Path | None, Recipe]] = field(default_factory=set)

    def checker_for(self, settings: Settings, path: str) -> Checker:
        """The checker for a draft; raises NumcheckError where its settings name what is not there."""
        if self.is_verbose and settings.config not in self.told:
            self.told.add(settings.config)
            complain(f"numcheck: settings from {shown(settings.config or 'no file')}")
        recipe = recipe_of(settings)
        if recipe not in self.made:
            self.made[recipe] = self._new_checker(recipe, path)
        checker = self.made[recipe]
        if (settings.config, recipe) not in self.verified:
            self.verified.add((settings.config, recipe))
            _verify(self.resolver.named_rules(path), checker.names)
        return checker

    def _new_checker(self, recipe: Recipe, path: str) -> Checker:
        """A checker; of rule files with problems, all of which are told, what is sound."""
        try:
            return recipe.checker()
        except RuleFileError as error:
            self.are_broken = True
            complain(str(error))
            return recipe.checker(skip_broken=True)
        except NumcheckError:
            self._refuse_rules(recipe.rules, path)
            raise

    def _refuse_rules(self, rules: Iterable[Path], path: str) -> None:
        """Tells which of the paths leads to no rules, and what gave it."""
        from numcheck.rule.pack import locate  # noqa: PLC0415 - slow to import
        from numcheck.rule.source import rule_files  # noqa: PLC0415

        for each in rules:
            try:
                rule_files(locate(each))
            except NumcheckError as error:
                raise NumcheckError(f"{self.resolver.origin('rules', each, path)}: {error}") from error


def recipe_of(settings: Settings) -> Recipe:
    """What the checker for such settings is made of."""
    return Recipe(settings.rules, settings.builtin, settings.decimal, settings.counts)


def _verify(named: Iterable[NamedRule], names: RuleNames) -> None:
    """Every name of a rule in the settings must mean one."""
    faults = [f"{each.origin}: {fault}" for each in named if (fault := names.fault(each.name))]
    if faults:
        raise NumcheckError("\n".join(dict.fromkeys(faults)))
