from numcheck.yamlfile import ListNode, MapNode, Node, TextNode, key_text, merge_nodes, node_at
from numcheck.yamlfile.compose import compose_text


def compose(text: str, name: str = "a.yaml") -> Node:
    node = compose_text(text, name, [])
    assert node is not None
    return node


def plain(node: Node) -> object:
    if isinstance(node, MapNode):
        return {key: plain(value) for key, value in node.values.items()}
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    assert isinstance(node, TextNode)
    return node.text


def test_a_way_of_keys_counts_items_from_one() -> None:
    assert key_text(("match", "any", 1, "x")) == "match.any[2].x"


def test_a_way_that_ends_early_leads_to_its_last_value() -> None:
    root = compose("a:\n  b: 1\n")
    assert (node_at(root, ("a", "c", 0)).line, node_at(root, ("a", "b")).column) == (2, 6)


def test_offsets_count_from_behind_the_quotation_mark() -> None:
    root = compose("plain: abc\nquoted: 'abc'\nblock: |\n  abc\n")
    columns = [
        node_at(root, (key,)).problem("", "x", offset=1).column for key in ("plain", "quoted", "block")
    ]
    assert columns == [9, 11, 8]


def test_an_overlay_merges_mappings_continues_lists_and_replaces_text() -> None:
    base = compose("level: error\nroles: {old: [a], new: [b]}\n")
    overlay = compose("level: off\nroles: {old: [c]}\nwords: {}\n", "b.yaml")
    merged = merge_nodes(base, overlay)
    assert plain(merged) == {"level": "off", "roles": {"old": ["a", "c"], "new": ["b"]}, "words": {}}
    assert node_at(merged, ("roles", "old", 1)).path == "b.yaml"
