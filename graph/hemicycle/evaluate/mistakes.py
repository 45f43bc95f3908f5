"""Mistakes: what was missed and what is wrong, each with what a reader needs to see why."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from hemicycle.edges.statement import Statement
from hemicycle.evaluate.comparison import Comparison
from hemicycle.evaluate.gold import GoldRelation
from hemicycle.evaluate.matching import Fact
from hemicycle.read.article import Article

T = TypeVar("T")

# A sentence ends at a line break, or at a stop before a capital that no `M.` or initial precedes.
_END = re.compile(r"""\n+|(?<!\b[A-Z])[.!?…](?:\s*[»”"])?\s+(?=[«“"—–-]?\s*[A-ZÀ-Þ])""")


@dataclass(frozen=True, slots=True)
class Missed:
    """Show a fact of gold that wasn't found.

    `sentence` holds the evidence of `gold`; it is None without the article, or where the evidence
    isn't in it. `instead` are the statements that say something else about the same two actors.
    """

    fact: Fact
    gold: GoldRelation
    sentence: str | None
    instead: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """Show a found fact that gold doesn't have.

    `instead` are gold's records of the same two actors; where there is none, gold joins them by
    nothing.
    """

    fact: Fact
    statement: Statement
    instead: tuple[GoldRelation, ...]


def list_missed(
    compared: Comparison, articles: Mapping[str, Article], count: int
) -> tuple[Missed, ...]:
    """List the first facts that were missed, by article."""
    said = _by_pair((compared.found, compared.unreal))
    return tuple(_miss(fact, compared, said, articles) for fact in sorted(compared.missed)[:count])


def list_wrong(compared: Comparison, count: int) -> tuple[Wrong, ...]:
    """List the first facts that are wrong, by article."""
    marked = _by_pair((compared.gold,))
    return tuple(
        Wrong(fact, compared.found[fact][0], tuple(marked.get(_pair(fact), ())))
        for fact in sorted(compared.wrong)[:count]
    )


def find_sentence(text: str, evidence: str) -> str | None:
    """Return the sentences of a text around a quote, on one line; None where it isn't in it.

    >>> find_sentence("Un mot. M. Géant\\nraille Martin. Puis rien.", "Géant raille")
    'M. Géant raille Martin.'
    """
    words = r"\s+".join(map(re.escape, evidence.split()))
    quoted = re.search(words, text) if words else None
    if quoted is None:
        return None
    ends = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    start = max(end for end in ends if end <= quoted.start())
    stop = min(end for end in ends if end >= quoted.end())
    return " ".join(text[start:stop].split())


def _miss(
    fact: Fact,
    compared: Comparison,
    said: Mapping[tuple[str, ...], list[Statement]],
    articles: Mapping[str, Article],
) -> Missed:
    gold = next(one for one in compared.gold[fact] if one.is_real and not one.optional)
    article = articles.get(fact.article)
    sentence = find_sentence(article.text, gold.evidence or "") if article else None
    return Missed(fact, gold, sentence, tuple(said.get(_pair(fact), ())))


def _by_pair(
    grouped: Iterable[Mapping[Fact, tuple[T, ...]]],
) -> Mapping[tuple[str, ...], list[T]]:
    """Group what makes facts by article and by the two actors, whatever the direction."""
    pairs: defaultdict[tuple[str, ...], list[T]] = defaultdict(list)
    for mapping in grouped:
        for fact, ones in mapping.items():
            pairs[_pair(fact)] += ones
    return pairs


def _pair(fact: Fact) -> tuple[str, ...]:
    return (fact.article, *sorted((fact.subject, fact.object)))
