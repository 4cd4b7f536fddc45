from __future__ import annotations

import datetime

import pytest

from numcheck.document.office.numberformat import Value, shown

DAY = datetime.datetime(2023, 3, 5, 14, 7, 9)


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [
        (1234, "General", "1234"),
        (1 / 3, "General", "0.33333333333"),
        (0.1 + 0.2, "General", "0.3"),
        (1234.5, "0", "1235"),
        (1234.5, "#,##0", "1,235"),
        (2.675, "0.00", "2.68"),
        (-2.675, "0.00", "-2.68"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (0, "#,##0", "0"),
        (7, "000", "007"),
        (1.5, "0.##", "1.5"),
        (2, "0.##", "2"),
        (0.25, "#.00", ".25"),
        (0.081, "0.0%", "8.1%"),
        (0.081, "0%", "8%"),
        (-0.004, "0%", "0%"),
        (12345678, "#,##0,", "12,346"),
        (12345678, '0.0,,"m"', "12.3m"),
        (1234.5, '"$"#,##0.00', "$1,234.50"),
        (1234.5, "[$€-407]#,##0.00", "€1,234.50"),
        (1234.5, "#,##0.00 [$kr-41D]", "1,234.50 kr"),
        (-1234, "#,##0;(#,##0)", "(1,234)"),
        (-1234, "#,##0_);[Red](#,##0)", "(1,234)"),
        (1234, "#,##0_);[Red](#,##0)", "1,234"),
        (0, '#,##0;-#,##0;"-"', "-"),
        (0, "#,##0;-#,##0;", ""),
        (-5, '_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-', "-5"),
        (0, '_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-', "-"),
        (5, '[>=10]"many";[<10]0" only"', "5 only"),
        (12, '[>=10]"many";[<10]0" only"', "many"),
        (123456, "0.00E+00", "1.23E+5"),
        (5, '0" owls"', "5 owls"),
        (5, "0\\ k", "5 k"),
        ("owls", "@", "owls"),
        ("owls", '0;0;0;"the "@', "the owls"),
        (True, "General", "TRUE"),
        (None, "0", ""),
        (DAY, "yyyy-mm-dd", "2023-03-05"),
        (DAY, "d mmmm yyyy", "5 March 2023"),
        (DAY, "mmm yy", "Mar 23"),
        (DAY, "dddd d/m/yyyy", "Sunday 5/3/2023"),
        (DAY, "hh:mm:ss", "14:07:09"),
        (DAY, "h:mm AM/PM", "2:07 PM"),
        (DAY, "mm-dd-yy h:mm", "03-05-23 14:07"),
        (datetime.timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
        (datetime.time(9, 5), "h:mm", "9:05"),
    ],
)
def test_a_value_is_shown_by_its_format(value: Value, pattern: str, text: str) -> None:
    assert shown(value, pattern) == text
