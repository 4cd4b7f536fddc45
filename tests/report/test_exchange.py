"""Formats that other programs read, each parsed by something that was not written here where one is had."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import junitparser
import pytest
from markdown_it import MarkdownIt

from numcheck.checker import Checker
from numcheck.claim.model import Verdict
from numcheck.document import read_text
from numcheck.report import FORMATS, Failure, Outcome, Page, Report
from numcheck.report.page import plain
from tests.report.samples import (
    claim,
    crowded_report,
    ferry_report,
    long_report,
    quantity,
    report,
    wrapped_report,
)

SCHEMAS = Path(__file__).parent / "schemas"
ODD_NAME = 'my drafts/Zoë\'s "fêtes", 100% 🚢\nnew.txt'
MACHINE_FORMATS = [
    "json",
    "jsonl",
    "github",
    "sarif",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
    "markdown",
    "html",
]


def odd_report() -> Report:
    """Characters that every format has to escape."""
    text = 'Zoë 🚢 sold <b>12</b> & "30", of 40%:: 1,5\n'
    document = read_text(text, ODD_NAME, "plain")
    labels = {"part": quantity(document, "12", 12), "whole": quantity(document, "30", 30)}
    return report(
        document,
        claim(
            labels,
            "whole",
            'she said "<12>"\n& 🚢, 100% :: ]]> @all #1 |',
            "a-rule",
            level="warning",
            expect="<5>",
        ),
        claim(labels, "part", "who knows", "b-rule", verdict=Verdict.UNDECIDED),
    )


def outcomes() -> list[Outcome]:
    failure = Failure("gone & lost.txt", "gone & lost.txt: no such file")
    return [ferry_report(), odd_report(), long_report(), failure, crowded_report(), wrapped_report()]


def rendered(name: str, *each: Outcome, page: Page | None = None) -> str:
    lines = FORMATS[name](iter(each or outcomes()), page or Page(root="/work/drafts"))
    return "".join(plain(line) + "\n" for line in lines)


def test_sarif_meets_the_official_schema() -> None:
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    log = json.loads(rendered("sarif"))
    jsonschema.Draft4Validator(schema).validate(log)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(schema).validate({**log, "version": "2.2.0"})


def related_report() -> Report:
    """A claim that a relation makes, and a rule with it."""
    document = read_text("Of the 30 pupils 40 came.\n", "class.txt", "plain")
    labels = {"part": quantity(document, "40", 40), "whole": quantity(document, "30", 30)}
    found = claim(labels, "part", "40 of 30", "part-exceeds-whole")
    return report(document, replace(found, relation="bound", cues=("of the whole",), witnesses=("a-rule",)))


def test_relation_cues_and_witnesses_are_told() -> None:
    told = {"relation": "bound", "cues": ["of the whole"], "witnesses": ["a-rule"]}
    log = json.loads(rendered("sarif", related_report()))
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema).validate(log)
    assert log["runs"][0]["results"][0]["properties"] == told
    (found,) = json.loads(rendered("json", related_report()))["files"][0]["claims"]
    assert {name: found[name] for name in told} == told
    first, *_ = rendered("jsonl", related_report()).splitlines()
    assert {name: json.loads(first)[name] for name in told} == told
    assert "because: of the whole" in rendered("html", related_report())


def test_sarif_holds_every_operand_where_it_stands() -> None:
    results = json.loads(rendered("sarif"))["runs"][0]["results"]
    first = results[0]
    assert first["ruleId"] == "parts-do-not-add-up"
    assert [each["message"]["text"] for each in first["relatedLocations"]] == [
        "whole", "parts[1]", "parts[2]", "parts[3]",
    ]  # fmt: skip
    region = first["relatedLocations"][1]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 18, 21)
    assert region["snippet"]["text"] == "120"


def test_sarif_paths_are_relative_references_of_the_root() -> None:
    inside = replace_name(ferry_report(), "/work/drafts/a b/é#1.txt")
    outside = replace_name(ferry_report(), "/elsewhere/c.txt")
    locations = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]
        for result in json.loads(rendered("sarif", inside, outside))["runs"][0]["results"]
    ]
    assert locations[0] == {"uri": "a%20b/%C3%A9%231.txt", "uriBaseId": "SRCROOT"}
    assert locations[-1] == {"uri": "file:///elsewhere/c.txt"}


def test_a_path_that_is_not_utf_8_is_written_by_its_bytes() -> None:
    draft = replace_name(ferry_report(), "/work/drafts/bad\udcff.md")
    result = json.loads(rendered("sarif", draft))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad%FF.md"


def test_sarif_says_what_its_paths_are_counted_from_and_what_its_rules_are() -> None:
    rules = {name: rule.file for name, rule in Checker().book.rules.items()}
    run = json.loads(rendered("sarif", page=Page(root="/work/drafts", rules=rules)))["runs"][0]
    assert list(run["originalUriBaseIds"]) == ["SRCROOT"]
    assert "uri" not in run["originalUriBaseIds"]["SRCROOT"]
    assert run["columnKind"] == "unicodeCodePoints"
    rule = next(each for each in run["tool"]["driver"]["rules"] if each["id"].startswith("percent-change"))
    assert rule["shortDescription"]["text"] == "A percent change between two figures"
    assert rule["fullDescription"]["text"].startswith("A percent change is the difference divided by")
    assert "`abs(rate) ==" in rule["help"]["markdown"]


def test_sarif_fingerprints_do_not_depend_on_the_place_and_tell_equal_claims_apart() -> None:
    moved = read_text("New first line.\n\n" + ferry_report().document.source, "ferry.txt", "plain")
    prints = [fingerprints(ferry_report()), fingerprints(shifted(ferry_report(), moved))]
    assert prints[0] == prints[1]
    assert len(set(prints[0])) == len(prints[0]) == 2


def test_sarif_tells_what_could_not_be_read() -> None:
    invocation = json.loads(rendered("sarif"))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "gone & lost.txt: no such file"


def test_junit_is_read_by_junitparser(tmp_path: Path) -> None:
    path = tmp_path / "report.xml"
    path.write_text(rendered("junit"), encoding="utf-8")
    suites = junitparser.JUnitXml.fromfile(str(path))
    assert (suites.tests, suites.failures, suites.errors) == (9, 6, 1)
    assert sum(suite.skipped for suite in suites) == 1
    cases = [case for suite in suites for case in suite]
    assert [type(result).__name__ for case in cases for result in case.result].count("Failure") == 6
    odd = next(case for case in cases if case.name.startswith("a-rule"))
    assert odd.classname == ODD_NAME
    assert '"<12>" & 🚢' in odd.result[0].message
    undecided = next(case for case in cases if case.name.startswith("b-rule"))
    assert undecided.result[0].message == "undecided"


def test_junit_has_no_attribute_that_strict_readers_refuse() -> None:
    """Jenkins' schema knows skipped cases of a suite, not of all suites."""
    root = ET.fromstring(rendered("junit"))
    assert set(root.attrib) == {"name", "tests", "failures", "errors", "time"}
    assert {frozenset(suite.attrib) for suite in root} == {
        frozenset({"name", "tests", "failures", "errors", "skipped", "time"})
    }


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_holds_no_character_that_xml_forbids(name: str) -> None:
    odd = replace_name(ferry_report(), "\x1b[31m\x0b\udcff\uffff.txt")
    failure = Failure("\x08", "\x08: \x00gone")
    root = ET.fromstring(rendered(name, odd, failure))
    assert [suite.get("name") or "" for suite in root] == ["\ufffd[31m\ufffd\ufffd\ufffd.txt", "\ufffd"]


def test_checkstyle_is_xml_with_an_error_for_every_violation() -> None:
    root = ET.fromstring(rendered("checkstyle"))
    assert root.tag == "checkstyle"
    files = {file.get("name"): file for file in root}
    odd = files[ODD_NAME][0]
    assert (odd.get("line"), odd.get("column"), odd.get("severity")) == ("1", "25", "warning")
    assert odd.get("source") == "numcheck.a-rule"
    assert len(list(root.iter("error"))) == 7


def test_rdjson_meets_the_schema_and_counts_bytes() -> None:
    schema = json.loads((SCHEMAS / "rdformat.json").read_text(encoding="utf-8"))
    result = json.loads(rendered("rdjson"))
    jsonschema.Draft7Validator(schema).validate(result)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema).validate({"diagnostics": [{"message": "", "location": {}}]})
    odd = next(each for each in result["diagnostics"] if each["code"]["value"] == "a-rule")
    start = odd["location"]["range"]["start"]
    line = odd_report().document.source.encode().splitlines()[start["line"] - 1]
    assert line[start["column"] - 1 :].startswith(b'30"')


COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>[^\r\n]*?)::(?P<data>[^\r\n]*)")


def test_github_commands_are_read_as_the_runner_reads_them() -> None:
    lines = rendered("github").splitlines()
    commands = [COMMAND.fullmatch(line) for line in lines]
    assert all(commands)
    levels = [match["command"] for match in commands if match]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    odd = next(match for match in commands if match and "a-rule" in match["properties"])
    properties = dict(pair.split("=", 1) for pair in odd["properties"].split(","))
    assert unquote(properties["file"]) == ODD_NAME
    assert (properties["line"], properties["col"], properties["endColumn"]) == ("1", "25", "27")
    assert unquote(odd["data"]) == 'she said "<12>" & 🚢, 100% :: ]]> @all #1 |; expected <5>'


def test_github_gives_no_columns_for_what_runs_over_a_line_end() -> None:
    (line,) = rendered("github", wrapped_report()).splitlines()
    assert "line=1,endLine=2," in line
    assert "col=" not in line


def test_gitlab_issues_have_what_gitlab_asks_for_and_fingerprints_of_their_own() -> None:
    issues = json.loads(rendered("gitlab", *outcomes(), ferry_report()))
    for issue in issues:
        assert isinstance(issue["description"], str)
        assert isinstance(issue["check_name"], str)
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not issue["location"]["path"].startswith(("/", "./"))
        assert issue["location"]["lines"]["begin"] >= 1
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize(
    "lead", ["\ufeff", "a\r\nb\rc\n", "\t", "é e\u0301 ", "🚢👍🏽 ", "東京\u2028\x85\x0b "]
)
def test_every_format_points_at_the_number(lead: str) -> None:
    text = f"{lead}12 of 30\r\n"
    document = read_text(text, "a.txt", "plain")
    labels = {"part": quantity(document, "12", 12), "whole": quantity(document, "30", 30)}
    odd = report(document, claim(labels, "part", "no", "r"))
    lines = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))

    def characters(line: int, start: int, end: int) -> str:
        return lines[line - 1][start - 1 : end - 1]

    (result,) = json.loads(rendered("sarif", odd))["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert characters(region["startLine"], region["startColumn"], region["endColumn"]) == "12"
    place = json.loads(rendered("rdjson", odd))["diagnostics"][0]["location"]["range"]
    line, start, end = place["start"]["line"], place["start"]["column"], place["end"]["column"]
    assert lines[line - 1].encode()[start - 1 : end - 1] == b"12"
    error = ET.fromstring(rendered("checkstyle", odd))[0][0]
    assert lines[int(error.get("line", "")) - 1][int(error.get("column", "")) - 1 :].startswith("12 of")
    command = COMMAND.match(rendered("github", odd))
    assert command is not None
    found = dict(pair.split("=", 1) for pair in command["properties"].split(","))
    assert characters(int(found["line"]), int(found["col"]), int(found["endColumn"])) == "12"
    assert json.loads(rendered("gitlab", odd))[0]["location"]["lines"]["begin"] == line


def test_jsonl_has_an_object_on_every_line() -> None:
    lines = [json.loads(line) for line in rendered("jsonl").splitlines()]
    assert [line["type"] for line in lines].count("claim") == 8
    assert {"type": "error", "path": "gone & lost.txt", "message": "gone & lost.txt: no such file"} in lines
    assert lines[-1]["type"] == "summary"


def test_markdown_shows_text_as_it_is_and_mentions_nobody() -> None:
    text = rendered("markdown")
    html = MarkdownIt("commonmark", {"html": False}).render(text)
    assert text.startswith("### numcheck: 6 violations, 1 file not checked\n")
    assert "&lt;12&gt;" in html
    assert "<b>" not in html
    assert "@all" not in text
    assert "#1" not in text.replace("### ", "")


@pytest.mark.parametrize("name", MACHINE_FORMATS)
def test_no_report_is_a_report_too(name: str) -> None:
    text = "".join(plain(line) for line in FORMATS[name]([], Page()))
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(text)
    elif name in ("junit", "checkstyle"):
        ET.fromstring(text)


@pytest.mark.parametrize("name", MACHINE_FORMATS)
def test_the_same_outcomes_give_the_same_bytes(name: str) -> None:
    assert rendered(name) == rendered(name)


@pytest.mark.parametrize(
    "name", [name for name in MACHINE_FORMATS if name not in ("json", "jsonl", "html", "junit", "sarif")]
)
def test_what_is_suppressed_or_known_is_left_out(name: str) -> None:
    clean = replace(
        ferry_report(), claims=tuple(replace(each, suppressed=True) for each in ferry_report().claims)
    )
    known = replace(
        ferry_report(), claims=tuple(replace(each, baselined=True) for each in ferry_report().claims)
    )
    for quiet in (clean, known):
        assert "parts-do-not-add-up" not in rendered(name, quiet)
    assert "parts-do-not-add-up" in rendered(name, ferry_report())


def test_sarif_keeps_suppressed_claims_and_says_so() -> None:
    known = replace(
        ferry_report(), claims=tuple(replace(each, baselined=True) for each in ferry_report().claims)
    )
    results = json.loads(rendered("sarif", known))["runs"][0]["results"]
    assert [each["suppressions"][0]["kind"] for each in results] == ["external", "external"]


def fingerprints(each: Report) -> list[str]:
    results = json.loads(rendered("sarif", each))["runs"][0]["results"]
    return [result["partialFingerprints"]["numcheck/v1"] for result in results]


def replace_name(each: Report, name: str) -> Report:
    return replace(each, document=read_text(each.document.source, name, "plain"))


def shifted(each: Report, document: Any) -> Report:
    """The report's claims in a document with more text before."""
    by = len(document.source) - len(each.document.source)

    def moved(operand: Any) -> Any:
        span = type(operand.span)(operand.span.start + by, operand.span.end + by)
        return replace(operand, span=span, phrase=span)

    claims = []
    for one in each.claims:
        span = type(one.span)(one.span.start + by, one.span.end + by)
        claims.append(
            replace(one, span=span, labels={role: moved(value) for role, value in one.labels.items()})
        )
    return replace(each, document=document, claims=tuple(claims))
