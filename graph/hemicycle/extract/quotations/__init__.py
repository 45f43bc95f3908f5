"""Quotations and reported speech, each with the words that name its speaker."""

from hemicycle.extract.quotations.find import find_quotations
from hemicycle.extract.quotations.quotation import Quotation, quotations_around

__all__ = ["Quotation", "find_quotations", "quotations_around"]
