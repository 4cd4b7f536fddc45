"""Documents: a file's text as blocks and sentences, each tied to its place."""

from numcheck.document.model import Block, Document, Sentence

__all__ = ["Block", "Document", "Sentence"]
