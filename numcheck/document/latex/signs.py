"""Macros of LaTeX that stand for signs, accents and units."""

from __future__ import annotations

from collections.abc import Mapping

SIGNS: Mapping[str, str] = {
    "%": "%", "$": "$", "&": "&", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", ",": "\u2009", ";": " ",
    ":": " ", "!": "", "/": "", "-": "", "@": "", "\\": " ", "newline": " ", "linebreak": " ", "par": " ",
    "quad": " ", "qquad": " ", "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–",
    "textemdash": "—", "textpercent": "%", "textdollar": "$", "pounds": "£", "textsterling": "£",
    "euro": "€", "texteuro": "€", "EUR": "€", "EURO": "€", "yen": "¥", "textyen": "¥", "cent": "¢",
    "textcent": "¢", "S": "§", "P": "¶", "degree": "°", "textdegree": "°", "celsius": "°C", "times": "×",
    "texttimes": "×", "pm": "±", "textpm": "±", "mp": "∓", "approx": "≈", "simeq": "≈", "sim": "~",
    "textasciitilde": "~", "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥",
    "lt": "<", "gt": ">", "ll": "≪", "gg": "≫", "ne": "≠", "neq": "≠", "cdot": "·", "div": "÷", "to": "→",
    "rightarrow": "→", "circ": "°", "mu": "µ", "textmu": "µ", "micro": "µ", "percent": "%", "ss": "ß",
    "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "l": "ł",
    "L": "Ł", "i": "ı", "thinspace": "\u2009", "nobreakspace": "\xa0", "space": " ",
    "textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’",
    "slash": "/", "textbackslash": " ", "textless": "<", "textgreater": ">", "textbar": "|",
    "textunderscore": "_", "hfill": " ", "tabularnewline": " ", "TeX": "TeX", "LaTeX": "LaTeX",
    "minus": "−",
}  # fmt: skip
"""Macros that stand for a sign or two."""

SPECIALS: Mapping[str, str] = {
    "~": "\xa0", "--": "–", "---": "—", "``": "“", "''": '”', "!`": "¡", "?`": "¿", "&": " ",
}  # fmt: skip
"""Signs written as several."""

LEFT_PADDED = frozenset("”’–")
"""Signs that stand next to what is before them, so that spaces pad them behind."""

ACCENTS: Mapping[str, str] = {
    "'": '\u0301', "`": "\u0300", "^": "\u0302", '"': '\u0308', "~": "\u0303", "c": "\u0327", "v": "\u030c",
    "H": "\u030b", "u": "\u0306", "=": "\u0304", ".": "\u0307", "r": "\u030a", "k": "\u0328", "b": "\u0331",
}  # fmt: skip
"""Accents as combining characters."""

UNITS: Mapping[str, str] = {
    "metre": "m", "meter": "m", "gram": "g", "gramme": "g", "second": "s", "ampere": "A", "kelvin": "K",
    "mole": "mol", "candela": "cd", "hertz": "Hz", "newton": "N", "pascal": "Pa", "joule": "J", "watt": "W",
    "coulomb": "C", "volt": "V", "farad": "F", "ohm": "Ω", "siemens": "S", "weber": "Wb", "tesla": "T",
    "henry": "H", "lumen": "lm", "lux": "lx", "becquerel": "Bq", "gray": "Gy", "sievert": "Sv",
    "minute": "min", "hour": "h", "day": "d", "hectare": "ha", "litre": "L", "liter": "L", "tonne": "t",
    "electronvolt": "eV", "bar": "bar", "percent": "%", "degree": "°", "degreeCelsius": "°C",
    "celsius": "°C", "byte": "B", "bit": "bit", "decibel": "dB", "kilogram": "kg", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "peta": "P", "hecto": "h", "deca": "da", "deci": "d", "centi": "c",
    "milli": "m", "micro": "µ", "nano": "n", "pico": "p", "femto": "f", "kibi": "Ki", "mebi": "Mi",
    "gibi": "Gi", "per": "/", "square": "", "squared": "^2", "cubic": "", "cubed": "^3", "kg": "kg",
    "km": "km", "cm": "cm", "mm": "mm", "mg": "mg", "ml": "mL", "kWh": "kWh", "MW": "MW", "GW": "GW",
    "kW": "kW",
}  # fmt: skip
"""Units of siunitx and their prefixes."""

PREFIXES = frozenset({
    "kilo", "mega", "giga", "tera", "peta", "hecto", "deca", "deci", "centi", "milli", "micro", "nano",
    "pico", "femto",
})  # fmt: skip
