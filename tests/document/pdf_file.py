"""Small PDF files for tests: text in Helvetica at given places."""

from __future__ import annotations

from collections.abc import Sequence

Text = tuple[float, float, float, str]
"""Distance from the left and from the bottom, size, words; bold where they begin with "*"."""

GREY = "0.5 g 100 100 200 200 re f"
"""A picture of a kind."""


def pdf(pages: Sequence[Sequence[Text] | str], trailer: str = "") -> bytes:
    """A PDF with a page for each list of texts; a page given as a string is drawn by it."""
    fonts = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
    fonts += "/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>"
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 595 842] "
        f"/Resources << {fonts} >> >>",
    ]
    for at, page in enumerate(pages):
        drawing = page if isinstance(page, str) else "\n".join(map(_shown, page))
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {4 + 2 * at} 0 R >>")
        length = len(drawing.encode("cp1252"))
        objects.append(f"<< /Length {length} >>\nstream\n{drawing}\nendstream")
    content = b"%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + end.encode()


def _shown(text: Text) -> str:
    left, bottom, size, words = text
    font = "F2" if words.startswith("*") else "F1"
    escaped = words.removeprefix("*").replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {left} {bottom} Td ({escaped}) Tj ET"
