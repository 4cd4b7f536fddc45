"""What the engine sees against the numbers that a rule accuses: a reason that the text does not bind them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from numcheck.mention.model import Mention
from numcheck.pattern.model import Scene
from numcheck.relation.engine import Engine
from numcheck.relation.propose import Proposer
from numcheck.span import Span

ANY = -99


def is_doubted(engine: Engine, scene: Scene, relation: str, spans: Collection[Span]) -> bool:
    """Whether a cue that refutes a rule too stands in the relation's best way to bind the numbers."""
    schema = engine.schemas[relation]
    refuting = frozenset(schema.file.refuting)
    if not refuting:
        return False
    among = [
        mention
        for mention in _window(engine, scene, spans)
        if any(mention.quantity.span.overlaps(each) for each in spans)
    ]
    if not among:
        return False
    found = Proposer(schema).candidates(among, among[0].sentence, ANY)
    best = max(found, key=lambda each: each.evidence, default=None)
    return best is not None and not refuting.isdisjoint(best.cues)


def _window(engine: Engine, scene: Scene, spans: Collection[Span]) -> Sequence[Mention]:
    """The mentions of the sentences that the numbers stand in."""
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    numbers = [
        number
        for number, sentence in enumerate(scene.document.sentences)
        if sentence.span.start < last and first < sentence.span.end
    ]
    return [mention for found in engine.mentions(scene, numbers) for mention in found]
