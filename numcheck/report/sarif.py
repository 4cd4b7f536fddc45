"""SARIF 2.1.0, for code scanning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from numcheck.claim.model import Claim, Verdict
from numcheck.document.model import Document
from numcheck.report.fingerprint import Fingerprints
from numcheck.report.json import dump
from numcheck.report.model import Failure, Outcome, Report
from numcheck.report.page import Line, Page, lines, one_line
from numcheck.report.place import headed_by_place, place_of, uri
from numcheck.report.words import role_name, sentence_of
from numcheck.rule.file import RuleFile
from numcheck.span import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "SRCROOT"

Json = dict[str, object]

BASES: Json = {ROOT: {"description": {"text": "The folder that paths are counted from."}}}
"""No URI: the log is the same wherever the folder lies."""


def render_sarif(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """One run; a line for every result."""
    held = list(outcomes)
    found = [(report, claim) for report in held if isinstance(report, Report) for claim in _reported(report)]
    rules = sorted({claim.rule_id: claim.level for _, claim in found}.items())
    places = {rule_id: place for place, (rule_id, _) in enumerate(rules)}
    head = {"$schema": SCHEMA, "version": "2.1.0"}
    yield from lines(f'{dump(head)[:-1]}, "runs": [{{"tool": {dump(_tool(rules, page.rules))},')
    failures = [each for each in held if isinstance(each, Failure)]
    yield from lines(f'"columnKind": "unicodeCodePoints", "originalUriBaseIds": {dump(BASES)},')
    yield from lines(f'"invocations": [{dump(_invocation(failures, page))}],')
    yield from lines('"results": [')
    fingerprints = Fingerprints()
    for number, (report, claim) in enumerate(found):
        result = _result(report, claim, page, places[claim.rule_id], fingerprints)
        yield from lines(dump(result) + ("," if number + 1 < len(found) else ""))
    yield from lines("]}]}")


def _reported(report: Report) -> Iterator[Claim]:
    """Violations, and claims that would be but for a suppression or the baseline."""
    yield from (claim for claim in report.claims if claim.verdict is Verdict.INCONSISTENT)


def _tool(rules: Iterable[tuple[str, str]], files: Mapping[str, RuleFile]) -> Json:
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    described = [_rule(rule_id, level, files.get(rule_id)) for rule_id, level in rules]
    return {"driver": {"name": "numcheck", "version": version("numcheck"), "rules": described}}


def _rule(rule_id: str, level: str, file: RuleFile | None) -> Json:
    described: Json = {"id": rule_id, "defaultConfiguration": {"level": level}}
    if file is not None:
        note = file.note.strip() or file.summary
        described["shortDescription"] = {"text": file.summary}
        described["fullDescription"] = {"text": one_line(note.split("\n\n")[0])}
        described["help"] = {"text": note, "markdown": f"**{file.summary}**\n\n{note}\n\n`{file.holds}`"}
    return described


def _invocation(failures: list[Failure], page: Page) -> Json:
    notes = [
        {
            "level": "error",
            "message": {"text": failure.message},
            "locations": [{"physicalLocation": _artifact(failure.path, page)}],
        }
        for failure in failures
    ]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": notes}


def _result(report: Report, claim: Claim, page: Page, place: int, fingerprints: Fingerprints) -> Json:
    document = report.document
    related = [
        {
            "id": number,
            "message": {"text": role_name(role)},
            **_location(report.path, each.span, document, page),
        }
        for number, (role, each) in enumerate(claim.labels.items(), 1)
    ]
    result: Json = {
        "ruleId": claim.rule_id,
        "ruleIndex": place,
        "level": claim.level,
        "message": {"text": headed_by_place(document, claim.span.start, sentence_of(claim))},
        "locations": [_location(report.path, claim.span, document, page)],
        "relatedLocations": related,
        "partialFingerprints": {"numcheck/v1": fingerprints.of(claim, document)},
    }
    if claim.relation is not None:
        cues, witnesses = list(claim.cues), list(claim.witnesses)
        result["properties"] = {"relation": claim.relation, "cues": cues, "witnesses": witnesses}
    if not claim.is_violation:
        result["suppressions"] = [_suppression(report, claim)]
    return result


def _suppression(report: Report, claim: Claim) -> Json:
    found = report.reason_for(claim)
    if found is None:
        return {"kind": "external", "justification": "in the baseline"}
    kind = "external" if found.is_external else "inSource"
    return {"kind": kind, "justification": found.reason or "no reason given"}


def _location(path: str, span: Span, document: Document, page: Page) -> Json:
    if document.origin == "rendition":
        place = {"fullyQualifiedName": place_of(document, span.start)}
        # What shows results wants a line; the true place is the logical one.
        region = {"startLine": 1, "snippet": {"text": span.of(document.source)}}
        physical = {**_artifact(path, page), "region": region}
        return {"physicalLocation": physical, "logicalLocations": [place]}
    line, column = document.line_column(span.start)
    end_line, end_column = document.line_column(span.end)
    region = {
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
        "charOffset": span.start, "charLength": len(span),
        "snippet": {"text": span.of(document.source)},
    }  # fmt: skip
    return {"physicalLocation": {**_artifact(path, page), "region": region}}


def _artifact(path: str, page: Page) -> Json:
    reference = uri(path, page.root, page.tops)
    base = {} if reference.startswith("file:") else {"uriBaseId": ROOT}
    return {"artifactLocation": {"uri": reference, **base}}
