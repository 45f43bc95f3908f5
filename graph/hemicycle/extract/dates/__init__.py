"""Dates in French text, and the dating of articles and relations."""

from hemicycle.extract.dates.article_date import ArticleDate, infer_article_date
from hemicycle.extract.dates.choose import Dated, date_by_article, date_relation
from hemicycle.extract.dates.mentions import DateMention, find_dates
from hemicycle.extract.dates.proofs import Fact

__all__ = [
    "ArticleDate",
    "DateMention",
    "Dated",
    "Fact",
    "date_by_article",
    "date_relation",
    "find_dates",
    "infer_article_date",
]
