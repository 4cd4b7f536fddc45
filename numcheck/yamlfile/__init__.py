"""Files of YAML: composed with every scalar as text, then converted to typed values, all problems located."""

from numcheck.yamlfile.convert import convert_node, one_of, salvage_node
from numcheck.yamlfile.node import KeyPath, ListNode, MapNode, Node, TextNode, key_text, merge_nodes, node_at
from numcheck.yamlfile.read import read_yaml

__all__ = [
    "KeyPath", "ListNode", "MapNode", "Node", "TextNode",
    "convert_node", "key_text", "merge_nodes", "node_at", "one_of", "read_yaml", "salvage_node",
]  # fmt: skip
