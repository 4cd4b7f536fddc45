"""Releases and series of products: "upgrade from 4.10 to 4.15", "Python 3.11 and 3.12", "the 200 series"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, identifier, matching
from numcheck.quantity.aside.name import NAMES
from numcheck.quantity.noun.words import words

SERIES = (
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Nn]ew|[Oo]ld|[A-Z]\w+)\s(?P<id>\d{1,3}0[\s-][Ss]eries)\b"
    r"(?!\sof\b)"
    r"|\b\d{1,2}[\s-]Series\b(?!\s\d)|\b\d-series\b"
)  # "the 200 series", "a 5 Series", not "the 12 series of tests"
RELEASED = (
    r"\b(?:[Uu]pgrad|[Dd]owngrad|[Mm]igrat|[Bb]ackport)(?:e[sd]?|ing|ed)\s"
    r"(?:(?!forecast|rating|outlook|estimate|growth)[\w.-]+\s)?"
    r"(?:from\s|to\s)?(?P<id>\d{1,3}(?:\.\d{1,3})+(?:\sto\s\d{1,3}(?:\.\d{1,3})+)?)"
    r"(?![\w%]|[.,]\d|\s?%|\s[a-z]+s\b|\sper)"
)  # "upgrade from 4.10 to 4.15"
CALENDAR = (
    r"\b(?:since|than|before|until|till|version|release|[Uu]pgrad\w+ from|and|or|to|of|in|[A-Z][a-z]+)\s"
    r"(?P<id>(?:19|20)\d\d\.(?:1[0-2]|0?[1-9])(?:\.\d{1,3})*)"
    r"(?=[,;:.)]?(?:\s*$|\s(?:and|or|to|on|is|was|are|were|the|has|have|in|for|we|it|must|onwards?|through|with|as|at)\b"
    r"|\s*[,;:)]|\.\s))"
)  # "gone since 2023.1", "Version 2024.2 brings": versions named after a year and a month
VERSION = r"\b(?P<name>[A-Za-z][\w&+-]*)\s(?P<major>\d{1,3})\.\d{1,3}(?:\.\d{1,3})*(?![\w%]|\s?%|,\d)"
DOTTED = (
    r"(?<![\w.,/$£€¥-])(?P<major>\d{1,3})\.\d{1,3}(?:\.\d{1,3})*"
    r"(?![\w%]|\s?%|[.,]\d|\s(?:percent|per|pct|million|billion|times|points?|[a-z]+s|[kMG]?B|[mk]s|[mk]?g|[mk]m)\b)"
)
PRODUCTS = words(
    "TLS SSL SSH HTTP HTTPS HDMI XML XHTML SVG SQL OpenGL OpenCL Vulkan DirectX CUDA Node Nodejs",
    "Kubernetes Docker Rails Django Flask Spring Angular Vue React Kotlin Swift Scala Perl Lua",
    "Elixir Erlang Haskell Clojure TypeScript JavaScript ECMAScript Hadoop Spark Kafka Redis",
    "MongoDB Apache Git GCC LLVM Clang CMake Gradle Maven Ansible Terraform Laravel NumPy pandas",
    "PyTorch TensorFlow Unity WordPress Drupal Joomla LibreOffice Stata SPSS SAS MATLAB WCAG OAuth",
    "DOCSIS MQTT LaTeX Emacs Vim Qt GTK Bootstrap jQuery",
)
"""Names of software and standards, whose decimals are versions."""

# "Go 1.18", "its upcoming 1.18 release"
OF_A_PRODUCT = (
    rf"(?<![\w.])(?:{'|'.join(sorted(PRODUCTS))})\s(?:v|version\s)?\d{{1,2}}(?:\.\d{{1,3}})+\b(?!\s?%|,\d)"
    r"|\bGo\s1\.\d{1,2}(?:\.\d{1,2})?\b(?!\s?%|,\d|\s(?:miles?|km|kilomet|met(?:re|er)s|hours|times|million))"
    r"|(?<![\w.,$£€-])(?P<id>\d{1,2}\.\d{1,3})(?=\s(?:release|beta|alpha|version|milestone|branch)s?\b)"
)
VERSIONED = words(
    "version versions release releases kernel firmware build v",
)


def find_other_versions(sentence: str) -> Iterator[Aside]:
    """Bare versions beside a named one of the same series: "Python 3.11 is as fast as 3.10"."""
    majors = {match["major"] for match in compiled(VERSION).finditer(sentence) if _is_version(match)}
    if majors:
        for match in compiled(DOTTED).finditer(sentence):
            if match["major"] in majors:
                yield identifier(*match.span())


def _is_version(match: re.Match[str]) -> bool:
    return match["name"] in NAMES | PRODUCTS | {"Go"} or match["name"].lower() in VERSIONED


RELEASES: tuple[Gated, ...] = (
    (r"[A-Za-z] \d+\.\d.* \d+\.\d", find_other_versions),
    (r"[A-Za-z] (?:v|version )?\d+\.\d|\d\.\d+ (?:rel|bet|alp|ver|mil|bra)", matching(OF_A_PRODUCT)),
    (r"(?:19|20)\d\d\.\d", matching(CALENDAR)),
    (r"\d[\s-][Ss]eries", matching(SERIES)),
    (r"(?:pgrad|owngrad|igrat|ackport)[a-z]+ .*\d\.\d", matching(RELEASED)),
)
