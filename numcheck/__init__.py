"""numcheck: finds the numbers in a draft that contradict each other."""

from numcheck.checker import Checker, check_file, check_text
from numcheck.errors import NumcheckError
from numcheck.report.model import Report

__all__ = ["Checker", "NumcheckError", "Report", "check_file", "check_text"]
