"""Quotations and reported speech, each with the words that name its speaker."""

from hemicycle.extract.quotations.find import find_quotations
from hemicycle.extract.quotations.quotation import Quotation, quotation_at

__all__ = ["Quotation", "find_quotations", "quotation_at"]
